"""Searches that people keep, and messages of what is new in them."""
