"""Cases as clients see them."""
