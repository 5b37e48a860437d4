"""`python -m schema.export` writes the schema as clients read it; a test compares the committed file with it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from graphql import print_schema

from schema.schema import make_schema

FILE: Final = Path(__file__).with_name("schema.graphql")


def schema_text() -> str:
    """The schema in SDL, descriptions included."""
    return print_schema(make_schema()._schema) + "\n"  # noqa: SLF001 - as introspection tells it


if __name__ == "__main__":
    FILE.write_text(schema_text(), encoding="utf-8")
