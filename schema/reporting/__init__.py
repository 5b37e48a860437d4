"""Counted figures and the audit log."""
