"""Asking for the money after the service: drafts, items, bills, amounts, what may be drawn on once; and ratings."""
