"""How well searches are answered, measured on judged queries: `make relevance`."""
