"""What changes in `search_documents`, for saved searches: which services came to match one and which left it, in one statement
a search however much changed and however much it finds.

A change keeps its document as it was. A search that looks at the changes since it last did therefore tells a service that is new
to it from one that it had found all along, without a list of everything it finds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    and_,
    cast,
    column,
    delete,
    exists,
    false,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import Uuid

from db.models import SavedSearch, SearchChange, SearchDocument
from db.models.search import CHANGES_LOCK
from search.analysis.planning import plan_of
from search.plan import Plan
from search.postgres.filters import filter_conditions, recognition_conditions
from search.postgres.matching import complete
from search.query import Kind, SearchQuery

_D = SearchDocument


@dataclass(frozen=True, slots=True)
class Shift:
    """Services that fulfil all of a search now and did not before, and the other way round."""

    came: tuple[UUID, ...]
    went: tuple[UUID, ...]


async def note_changes(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """In the transaction that writes `rows` of `search_documents`, before it does: what they change, as it was. Nothing while
    nobody keeps a search."""
    services = [row for row in rows if row["kind"] == Kind.SERVICE.value]
    if not services:
        return
    await session.execute(select(func.pg_advisory_xact_lock(CHANGES_LOCK)))
    new = _unnested(services)
    changed = or_(_D.id.is_(None), and_(_D.version <= new.c.version, _D.digest != new.c.digest))
    before = func.to_jsonb(literal_column(_D.__tablename__))
    noting = (
        select(new.c.id, before)
        .select_from(new.outerjoin(_D, _D.id == new.c.id))
        .where(changed, exists(select(SavedSearch.id)))
    )
    await session.execute(insert(SearchChange).from_select(["document_id", "before"], noting))


async def newest_change(session: AsyncSession) -> int:
    """The number of the last change; 0 when there is none to look at."""
    return await session.scalar(select(func.coalesce(func.max(SearchChange.id), 0))) or 0


async def shift(session: AsyncSession, query: SearchQuery, seen: int, upto: int) -> Shift:
    """What the changes after `seen`, up to `upto`, mean for this search. Its sort, page and facets do not matter."""
    changed = (
        select(SearchChange.document_id, SearchChange.before)
        .ext(distinct_on(SearchChange.document_id))
        .where(SearchChange.id > seen, SearchChange.id <= upto)
        .order_by(SearchChange.document_id, SearchChange.id)
        .cte("changed")
    )
    plan = plan_of(query)
    record = func.jsonb_populate_record(literal_column(f"NULL::{_D.__tablename__}"), changed.c.before)
    was = record.table_valued(*(column(each.name, each.type) for each in _D.__table__.columns), name="was").lateral()
    before = select(changed.c.document_id, literal(False)).select_from(changed.join(was, _wanted(query, plan, was.c)))
    after = select(_D.id, literal(True)).where(_D.id.in_(select(changed.c.document_id)), _wanted(query, plan, _D))
    rows = (await session.execute(before.union_all(after))).all()
    old, new = ({row[0] for row in rows if row[1] is now} for now in (False, True))
    return Shift(tuple(sorted(new - old)), tuple(sorted(old - new)))


async def forget_changes(session: AsyncSession) -> None:
    """Those that every saved search was looked at for."""
    behind = select(func.min(SavedSearch.seen)).scalar_subquery()
    await session.execute(delete(SearchChange).where(or_(behind.is_(None), SearchChange.id <= behind)))


def _wanted(query: SearchQuery, plan: Plan, columns: Any) -> ColumnElement[bool]:
    """Holds for a service that has everything the search asks for, or whose name says it word for word: what was read into the
    text is a guess then."""
    if query.text and not plan.parts:
        return false()
    said = columns.name.icontains(query.text, autoescape=True) if query.text else false()
    return and_(
        columns.kind == Kind.SERVICE.value, columns.listed.is_(True), *recognition_conditions(query, columns),
        *filter_conditions(query.filters, columns).values(), or_(complete(plan, columns.tokens), said),
    )  # fmt: skip


def _unnested(rows: Sequence[Mapping[str, Any]]) -> Any:
    arrays = (
        cast([row["id"] for row in rows], ARRAY(Uuid())), cast([row["version"] for row in rows], ARRAY(BigInteger())),
        cast([row["digest"] for row in rows], ARRAY(BigInteger())),
    )  # fmt: skip
    names = (column("id", Uuid()), column("version", BigInteger()), column("digest", BigInteger()))
    return func.unnest(*arrays).table_valued(*names, name="new").render_derived()
