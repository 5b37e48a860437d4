"""Files in the schema: what they are and where they are downloaded."""
