"""Entrustments of claimed vouchers."""
