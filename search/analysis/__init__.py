"""Text to search terms, on our side, so that every engine and any managed cluster sees the same ones."""
