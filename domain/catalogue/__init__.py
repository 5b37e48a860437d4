"""Services that institutions offer: kept one by one, imported from tables, read in lists."""
