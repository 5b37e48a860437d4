"""Articles and recommended institutions."""
