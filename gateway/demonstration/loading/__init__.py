"""Puts the demonstration's world into an empty database, through the same services that people's acts go through."""
