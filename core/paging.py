"""Keyset paging: a cursor holds the sort values of its row and a digest of the query it belongs to."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from core.errors import invalid

Row = TypeVar("Row")
Other = TypeVar("Other")

_BIGINT = 2**63
MAX_PAGE = 100
DEFAULT_PAGE = 20


@dataclass(frozen=True, slots=True)
class PageRequest:
    """`after` holds the sort values of the last row seen; `count` asks for the total."""

    first: int = DEFAULT_PAGE
    after: tuple[Any, ...] | None = None
    count: bool = False


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """`keys` are the sort values of each row, in the rows' order. `total` is None unless it was asked for."""

    rows: Sequence[Row]
    keys: Sequence[tuple[Any, ...]]
    has_next: bool
    total: int | None = None

    def map(self, change: Callable[[Row], Other]) -> Page[Other]:
        return Page([change(row) for row in self.rows], self.keys, self.has_next, self.total)


def query_digest(*parts: object) -> str:
    """Names a query: its kind, filters and order, so that a cursor of another one is recognised."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:10]


def encode_cursor(key: Sequence[Any], digest: str) -> str:
    text = json.dumps([digest, *key], default=str, separators=(",", ":"), ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode_cursor(cursor: str, digest: str, parse: Sequence[Callable[[Any], Any]]) -> tuple[Any, ...]:
    """The sort values, each read by its function in `parse`. Raises InvalidInput for a forged or foreign cursor."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        found, *values = json.loads(base64.urlsafe_b64decode(padded.encode()))
        if found != digest or len(values) != len(parse):
            raise ValueError(cursor)
        return tuple(None if value is None else _storable(read(value)) for read, value in zip(parse, values, strict=True))
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError, binascii.Error, UnicodeError) as error:
        raise invalid("after", "BAD_CURSOR", "分页游标无效或属于另一次查询。", "请从第一页重新开始") from error


def _storable(value: Any) -> Any:
    """The value, if the database can be asked about it; whoever forges a cursor knows the digest of their own query.

    Raises ValueError, OverflowError: a number beyond 64 bits, a moment without zone or beyond the calendar in UTC, a text
    with U+0000.
    """
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("naive")
        value.astimezone(UTC)
    if (isinstance(value, int) and abs(value) >= _BIGINT) or (isinstance(value, str) and "\0" in value):
        raise ValueError("not storable")
    return value


def page_request(
    first: int | None,
    after: str | None,
    digest: str,
    parse: Sequence[Callable[[Any], Any]],
    *,
    count: bool = False,
    default: int = DEFAULT_PAGE,
) -> PageRequest:
    """A checked request. Raises InvalidInput when `first` is not 1–100 or the cursor does not fit."""
    size = default if first is None else first
    if not 1 <= size <= MAX_PAGE:
        raise invalid("first", "OUT_OF_RANGE", f"每页条数应为 1–{MAX_PAGE}。")
    return PageRequest(size, decode_cursor(after, digest, parse) if after else None, count)
