"""The embedded engine: PostgreSQL's own text search over terms that we made."""
