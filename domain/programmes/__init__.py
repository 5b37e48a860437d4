"""Vouchers by period: programmes, budgets and the ledger, registers, eligibility, claims."""
