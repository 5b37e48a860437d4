"""The registry of institutions as clients see it."""
