"""The one query model: what a client may look for, checked and cleaned before any engine sees it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from core.checking import Checker
from core.divisions import is_code
from core.money import MAX_FEN
from core.paging import DEFAULT_PAGE, MAX_PAGE, query_digest
from search.wording import Wordings

MAX_TEXT = 200
MAX_VALUES = 50
"""How many values one filter may name."""
MAX_SUGGESTIONS = 20
_AS_THEY_ARE: Final[Mapping[str, str]] = MappingProxyType({})


class Kind(StrEnum):
    """What a document stands for."""

    SERVICE = "service"
    INSTITUTION = "institution"
    ARTICLE = "article"


class Sort(StrEnum):
    RELEVANCE = "RELEVANCE"
    PRICE = "PRICE"
    RATING = "RATING"
    NEWEST = "NEWEST"


class Facet(StrEnum):
    CATEGORY = "CATEGORY"
    INSTRUMENT_CLASS = "INSTRUMENT_CLASS"
    DIVISION = "DIVISION"
    INSTITUTION = "INSTITUTION"
    REGION = "REGION"
    VOUCHER = "VOUCHER"
    LAB_KIND = "LAB_KIND"
    PRICE = "PRICE"
    USABLE = "USABLE"


DESCENDING_BY_DEFAULT = frozenset({Sort.RELEVANCE, Sort.RATING, Sort.NEWEST})


@dataclass(frozen=True, slots=True)
class Offers:
    """Services of one of these `categories`, with the badge or without: of institutions with one of these `standings`
    (`search.standing`), or of these `institutions` where some are named."""

    categories: tuple[str, ...]
    badged: tuple[bool, ...]
    standings: tuple[str, ...] = ()
    institutions: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Payable:
    """What somebody's voucher pays for: any of `offers`. Of the institutions `apart` only what is offered by name."""

    offers: tuple[Offers, ...] = ()
    apart: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    """Empty means any. `categories` are kinds of service, of institution or of article, as the documents' own kind has it.
    `divisions` are GB/T 2260 codes and stand for their subtrees; prices are fen, inclusive, and leave
    out what has no price (面议)."""

    regions: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    instrument_classes: tuple[str, ...] = ()
    divisions: tuple[str, ...] = ()
    institutions: tuple[UUID, ...] = ()
    voucher_supported: bool | None = None
    price_from: int | None = None
    price_to: int | None = None
    lab_kinds: tuple[str, ...] = ()
    compacts: tuple[str, ...] | None = None
    """Only of labs that one of these recognises on the day of `SearchQuery.now`; none named: nothing."""
    batches: tuple[str, ...] = ()
    """Only of labs recognised in one of these batches, whose codes are a compact's own."""
    usable_with_my_voucher: bool | None = None
    """Only what `SearchQuery.payable` covers; False: only what it does not."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """Make one with `search_query`, which checks it. Empty `text` browses. `after` is a cursor of the same query."""

    kind: Kind = Kind.SERVICE
    text: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.RELEVANCE
    descending: bool = True
    first: int = DEFAULT_PAGE
    after: str | None = None
    facets: tuple[Facet, ...] = ()
    count: bool = False
    wordings: Wordings | None = None
    """Additions to the dictionary that are being tried; None for those in force."""
    near: str = ""
    """The searcher's own division, whose offers come before equals of others; empty for none."""
    payable: Payable | None = None
    """What the searcher's voucher pays for, for the filter and the facet; None: nothing."""
    now: datetime | None = None
    """Leaves out what is dated later (articles scheduled for publication), and is the day on which labs are recognised."""

    @property
    def digest(self) -> str:
        """Names the list that is paged through: a cursor made for another one is refused."""
        return query_digest("search", self.kind, self.text, self.filters, self.sort, self.descending, self.near)


def clean_text(text: str) -> str:
    """Half-width, one space between words, and none of the characters that nobody sees or types."""
    plain = unicodedata.normalize("NFKC", text)
    seen = "".join(" " if unicodedata.category(character)[0] in "CZ" else character for character in plain)
    return " ".join(seen.split())


def search_query(
    kind: Kind = Kind.SERVICE,
    *,
    text: str = "",
    filters: Filters | None = None,
    sort: Sort = Sort.RELEVANCE,
    descending: bool | None = None,
    first: int | None = None,
    after: str | None = None,
    facets: tuple[Facet, ...] = (),
    count: bool = False,
    now: datetime | None = None,
    near: str = "",
    called: Mapping[str, str] = _AS_THEY_ARE,
) -> SearchQuery:
    """A checked query. Raises InvalidInput with every fault; a cursor is checked by the engine that reads it. `called`: what
    the caller knows a filter by, where that is another name."""
    checker = Checker()
    chosen = filters or Filters()
    size = DEFAULT_PAGE if first is None else first
    if not 1 <= size <= MAX_PAGE:
        checker.fault("first", "OUT_OF_RANGE", f"每页条数应为 1–{MAX_PAGE}。")
    cleaned = _checked_text(checker, "text", text)
    _check_filters(checker, chosen, called)
    if near and not _is_division(near):
        checker.fault("near", "INVALID", "行政区划代码应为 6 位数字。", "例如 110000")
    checker.done()
    downwards = sort in DESCENDING_BY_DEFAULT if descending is None or sort is Sort.RELEVANCE else descending
    wanted = tuple(dict.fromkeys(facets))
    return SearchQuery(
        kind, cleaned, chosen, sort, downwards, size, after, wanted, count, near=near if cleaned else "", now=now
    )


@dataclass(frozen=True, slots=True)
class Suggesting:
    """What somebody has typed so far. Make one with `suggesting`, which checks it. Terms of the trade are suggested among
    services; `now` leaves out articles that are dated later."""

    text: str
    kinds: tuple[Kind, ...] = (Kind.INSTITUTION, Kind.SERVICE)
    regions: tuple[str, ...] = ()
    first: int = 10
    now: datetime | None = None


def suggesting(
    text: str,
    *,
    kinds: Sequence[Kind] = (Kind.INSTITUTION, Kind.SERVICE),
    regions: Sequence[str] = (),
    first: int | None = None,
    now: datetime | None = None,
) -> Suggesting:
    """Checked: 1–20 are wanted, 10 unless told. Raises InvalidInput."""
    checker = Checker()
    size = 10 if first is None else first
    if not 1 <= size <= MAX_SUGGESTIONS:
        checker.fault("first", "OUT_OF_RANGE", f"联想条数应为 1–{MAX_SUGGESTIONS}。")
    cleaned = _checked_text(checker, "text", text)
    _check_values(checker, "regions", regions)
    checker.done()
    return Suggesting(cleaned, tuple(dict.fromkeys(kinds)), tuple(regions), size, now)


def _checked_text(checker: Checker, path: str, text: str) -> str:
    if len(text) > MAX_TEXT:
        checker.fault(path, "TOO_LONG", f"搜索词不能超过 {MAX_TEXT} 字。", f"当前 {len(text)} 字")
        return ""
    return clean_text(text)


def _check_values(checker: Checker, path: str, values: Sequence[object]) -> None:
    if len(values) > MAX_VALUES:
        checker.fault(path, "TOO_MANY", f"同一筛选项最多选 {MAX_VALUES} 个值。")
    if any(_unseen(value) for value in values if isinstance(value, str)):
        checker.fault(path, "INVALID", "筛选值含有不可见的控制字符，请重新选择。")


def _unseen(value: str) -> bool:
    return any(unicodedata.category(character)[0] == "C" for character in value)


def _is_division(code: str) -> bool:
    return is_code(code) and code.isascii()


def _check_filters(checker: Checker, filters: Filters, called: Mapping[str, str]) -> None:
    for name in ("regions", "categories", "instrument_classes", "divisions", "institutions", "lab_kinds", "compacts", "batches"):
        values = getattr(filters, name) or ()
        _check_values(checker, f"filter.{called.get(name, name)}", values)
    for code in filters.divisions:
        if not _is_division(code):
            checker.fault("filter.divisions", "INVALID", "行政区划代码应为 6 位数字。", "例如 110000")
    for name in ("price_from", "price_to"):
        price = getattr(filters, name)
        if price is not None and not 0 <= price <= MAX_FEN:
            checker.fault(f"filter.{name}", "OUT_OF_RANGE", "价格应为不小于 0 的金额。")
    if filters.price_from is not None and filters.price_to is not None and filters.price_from > filters.price_to:
        checker.fault("filter.price_from", "OUT_OF_RANGE", "最低价不能高于最高价。")
