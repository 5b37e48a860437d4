"""A case's form exported for signing and stamping, and the scan that comes back."""
