"""Services and their imports."""
