"""Voucher applications: asked for on one order, before the service; reviewed, held to, drawn on by redemptions, and ended."""
