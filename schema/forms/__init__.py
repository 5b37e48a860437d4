"""Forms as clients see them: every field, choice and rule as data."""
