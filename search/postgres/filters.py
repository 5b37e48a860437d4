"""Filters as SQL conditions."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Boolean, ColumnElement, and_, cast, false, func, not_, or_
from sqlalchemy.dialects.postgresql import JSONB, JSONPATH

from core.clock import local_date
from core.divisions import subtree_prefix
from db.models import SearchDocument
from search.query import Facet, Filters, Offers, Payable, SearchQuery

Condition = ColumnElement[bool]


def filter_conditions(
    filters: Filters, columns: Any = SearchDocument, payable: Payable | None = None
) -> dict[Facet, Condition]:
    """A condition for each facet that is filtered by; `columns` has the columns of a document."""
    within = [columns.division.startswith(subtree_prefix(code), autoescape=True) for code in filters.divisions]
    low, high = filters.price_from, filters.price_to
    prices = [condition for condition in (
        columns.price >= low if low is not None else None,
        columns.price <= high if high is not None else None,
    ) if condition is not None]  # fmt: skip
    chosen: dict[Facet, list[Condition]] = {
        Facet.REGION: [columns.region.in_(filters.regions)] if filters.regions else [],
        Facet.CATEGORY: [columns.category.in_(filters.categories)] if filters.categories else [],
        Facet.INSTRUMENT_CLASS: (
            [columns.instrument_class.in_(filters.instrument_classes)] if filters.instrument_classes else []
        ),
        Facet.DIVISION: [or_(*within)] if within else [],
        Facet.INSTITUTION: [columns.institution_id.in_(filters.institutions)] if filters.institutions else [],
        Facet.VOUCHER: (
            [] if filters.voucher_supported is None else [columns.voucher_supported.is_(filters.voucher_supported)]
        ),
        Facet.LAB_KIND: [columns.lab_kind.in_(filters.lab_kinds)] if filters.lab_kinds else [],
        Facet.PRICE: prices,
        Facet.USABLE: _usable(filters.usable_with_my_voucher, payable, columns),
    }
    return {facet: and_(*conditions) for facet, conditions in chosen.items() if conditions}


def _usable(wanted: bool | None, payable: Payable | None, columns: Any) -> list[Condition]:
    if wanted is None:
        return []
    covered = payable_condition(payable, columns)
    return [covered if wanted else not_(covered)]


def payable_condition(payable: Payable | None, columns: Any = SearchDocument) -> Condition:
    """What the searcher's voucher pays for; nothing without one."""
    if payable is None:
        return false()
    return or_(false(), *(_offered(each, payable.apart, columns) for each in payable.offers))


def _offered(offers: Offers, apart: tuple[UUID, ...], columns: Any) -> Condition:
    sort = columns.category.in_(offers.categories), columns.voucher_supported.in_(offers.badged)
    if offers.institutions:
        return and_(*sort, columns.institution_id.in_(offers.institutions))
    return and_(*sort, columns.standing.in_(offers.standings), columns.institution_id.not_in(apart))


def recognition_conditions(query: SearchQuery, columns: Any = SearchDocument) -> list[Condition]:
    """What narrows a search to labs that compacts recognise. These have no facet: they belong to the scope."""
    filters, found = query.filters, []
    if filters.compacts is not None:
        on = local_date(query.now).isoformat() if query.now is not None else None
        path, bound = (_IN_FORCE, {"on": on}) if on else (_BY_COMPACT, {})
        found.append(_one_of(columns.recognitions, filters.compacts, path, bound))
    if filters.batches:
        found.append(_one_of(columns.recognitions, filters.batches, _OF_BATCH, {}))
    return found


_BY_COMPACT: Final = "$[*] ? (@.compact == $code)"
_IN_FORCE: Final = "$[*] ? (@.compact == $code && @.since <= $on && @.until >= $on)"
_OF_BATCH: Final = "$[*] ? (@.batch == $code)"


def _one_of(labs: Any, codes: tuple[str, ...], path: str, more: dict[str, str]) -> Condition:
    tests = [
        func.jsonb_path_exists(labs, cast(path, JSONPATH), cast({"code": code, **more}, JSONB), type_=Boolean())
        for code in codes
    ]
    return or_(false(), *tests)
