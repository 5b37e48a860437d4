"""Recorded ties between units: kept by regional admins, asked for by rules against trade among the affiliated."""
