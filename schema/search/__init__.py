"""Finding services."""
