"""Voucher applications on orders."""
