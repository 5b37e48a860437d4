"""Labs that compacts recognise: batches, counts, and whether a voucher can be used on what they offer."""
