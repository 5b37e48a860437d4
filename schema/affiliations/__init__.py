"""Recorded ties between units."""
