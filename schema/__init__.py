"""The GraphQL schema: one folder per area, thin over domain. Builds no SQL and names no region."""

from schema import enums

__all__ = ["enums"]
