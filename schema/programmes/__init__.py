"""Programmes, budgets, registers and claims as clients see them."""
