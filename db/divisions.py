"""Divisions in SQL conditions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement

from core.divisions import CODE_LENGTH, subtree_prefix


def below(column: Any, code: str) -> ColumnElement[bool]:
    """Whether a column's division is `code` or lies in its subtree. Equality where nothing lies below it: then an index that
    goes on with another column keeps its order."""
    prefix = subtree_prefix(code)
    condition: ColumnElement[bool] = (
        column == prefix if len(prefix) == CODE_LENGTH else column.startswith(prefix, autoescape=True)
    )
    return condition
