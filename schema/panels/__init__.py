"""Experts and their panels as clients see them."""
