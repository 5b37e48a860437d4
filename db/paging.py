"""Keyset paging in SQL."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from core.paging import Page, PageRequest

Row = TypeVar("Row")


async def fetch_page(
    session: AsyncSession,
    query: Select[*tuple[Any, ...]],
    order: Sequence[ColumnElement[Any] | InstrumentedAttribute[Any]],
    request: PageRequest,
    make: Callable[[Any], Row],
    *,
    descending: bool = False,
) -> Page[Row]:
    """One page of `query` ordered by `order` (all in one direction, the last one unique, none of them null).

    One statement; a second one only where the total was asked for. `make` turns a result row into the value;
    the sort columns are appended to the selection and cut off before.
    """
    sort = [column.desc() if descending else column.asc() for column in order]
    paged = query.add_columns(*order).order_by(*sort).limit(request.first + 1)
    if request.after is not None:
        edge = tuple_(*(literal(value, column.type) for value, column in zip(request.after, order, strict=True)))
        paged = paged.where(tuple_(*order) < edge if descending else tuple_(*order) > edge)
    rows = (await session.execute(paged)).all()
    width = len(order)
    shown = rows[: request.first]
    total = None
    if request.count:
        total = await session.scalar(select(func.count()).select_from(query.order_by(None).subquery()))
    return Page(
        [make(row[:-width]) for row in shown],
        [tuple(row[-width:]) for row in shown],
        len(rows) > request.first,
        total,
    )
