"""The GraphQL schema: one folder per area, thin over domain. Builds no SQL and names no region."""
