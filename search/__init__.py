"""Finding services, institutions and articles: one query model, engines behind one protocol, an indexer."""
