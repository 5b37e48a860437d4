"""OpenSearch: the engine for large catalogues. Its index is made from `search_documents` and safe to lose; it needs no plugin."""
