"""Accounts, sessions and roles as clients see them."""
