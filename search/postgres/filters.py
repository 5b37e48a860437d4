"""Filters as SQL conditions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, or_

from core.divisions import subtree_prefix
from db.models import SearchDocument
from search.query import Facet, Filters

Condition = ColumnElement[bool]


def filter_conditions(filters: Filters, columns: Any = SearchDocument) -> dict[Facet, Condition]:
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
        Facet.PRICE: prices,
    }
    return {facet: and_(*conditions) for facet, conditions in chosen.items() if conditions}
