"""Bills of a redemption: read, asked about, confirmed."""
