"""Payout batches, the bank's results, and the nightly comparison, as regional admins see them."""
