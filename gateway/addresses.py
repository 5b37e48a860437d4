"""Paths that the gateway serves and the command line prints."""

from __future__ import annotations

from typing import Final

PORTAL: Final = "/"
GRAPHQL: Final = "/graphql"
GRAPHIQL: Final = "/graphiql"
HEALTH: Final = "/health"
STREAM: Final = "/graphql/stream"
REPORT: Final = "/reports/redemptions.xlsx"
