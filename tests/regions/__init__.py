"""Regions: conformance of every one found, the loader, the money rules, and golden cases."""
