"""Regions and divisions as clients see them."""
