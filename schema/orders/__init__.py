"""Orders as their two parties see them."""
