"""Orders: placed by an enterprise, moved by its two parties along the region's table, talked about, and looked at."""
