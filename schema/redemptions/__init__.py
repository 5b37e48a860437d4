"""Redemptions and ratings as clients see them."""
