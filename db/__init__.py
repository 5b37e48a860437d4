"""The database: engine, unit of work (the only commit), outbox, models, migrations. PostgreSQL only."""
