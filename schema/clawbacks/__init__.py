"""Clawbacks as clients see them."""
