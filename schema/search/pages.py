"""What every search says of a page, whichever kind of thing it finds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from re import Pattern
from typing import Annotated, Any, Final, TypeAlias

import strawberry
from strawberry.utils.str_converters import to_camel_case

from domain.organisations.queries import own_division
from schema.connection import PageInfo
from schema.context import Info
from schema.search.enums import Direction
from schema.search.types import FacetValue, SearchLoosening, TextPiece
from schema.selection import selects
from search.engine import FacetCount, SearchResult
from search.highlighting import pattern_of, pieces
from search.loosening import loosenings
from search.query import SearchQuery

SortDirection: TypeAlias = Annotated[
    Direction | None, strawberry.argument(description="方向；不填用该排序的默认方向。")
]
NearMe: TypeAlias = Annotated[
    bool, strawberry.argument(description="没有填 near 时，以本企业注册地的行政区划为准；不以企业身份操作时不起作用。")
]

CALLED: Final[Mapping[str, str]] = {"institutions": "institution_ids", "compacts": "recognised_in"}
"""What the input calls what the query model calls otherwise."""


def descending(direction: Direction | None) -> bool | None:
    return None if direction is None else direction is Direction.DESCENDING


async def preferred(info: Info, text: str, near: str | None, near_me: bool) -> str:
    """The division whose offers come first among equals: as told, or the acting enterprise's own. Only words have equals."""
    return near or (await own_division(info.context.read) if near_me and text.strip() else "")


async def page_fields(
    info: Info, wanted: SearchQuery, result: SearchResult, called: Mapping[str, str] = CALLED
) -> dict[str, Any]:
    """Those of `schema.search.types.FoundPage`."""
    return {
        "page_info": PageInfo(
            has_next_page=result.has_next, end_cursor=result.hits[-1].cursor if result.hits else None
        ),
        "total_count": result.total,
        "relaxed": result.relaxed,
        "dropped": list(result.dropped),
        "did_you_mean": result.corrected,
        "near": wanted.near or None,
        "loosen": await _loosen(info, wanted, result, called),
        "served_by": result.served_by,
        "degraded": result.degraded,
    }  # fmt: skip


async def _loosen(
    info: Info, wanted: SearchQuery, result: SearchResult, called: Mapping[str, str]
) -> list[SearchLoosening]:
    if result.hits or wanted.after or not selects(info, "loosen"):
        return []
    found = await loosenings(info.context.search, wanted)
    return [SearchLoosening(filter=to_camel_case(called.get(each.name, each.name)), count=each.count) for each in found]


def marks(info: Info, wanted: SearchQuery, *fields: str) -> Pattern[str] | None:
    """What to mark in the edges' `fields`; None where nobody asks for marks."""
    return pattern_of(wanted) if wanted.text and any(selects(info, "edges", field) for field in fields) else None


def marked(pattern: Pattern[str] | None, text: str, *, whole: bool) -> list[TextPiece]:
    found = pieces(pattern, text, whole=whole) if pattern else ()
    return [TextPiece(text=each.text, matched=each.matched) for each in found]


def values(counts: Iterable[FacetCount], named: Mapping[str, str]) -> list[FacetValue]:
    """Values with their names; one that has none is its own."""
    return [FacetValue(value=each.value, label=named.get(each.value, each.value), count=each.count) for each in counts]
