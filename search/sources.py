"""Documents as the database has them now: what is listed, and what is not any more."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select

from db.engine import Sessions
from db.models import Article, Institution, Recognition, RecognitionBatch, Service
from search.engine import Document, Recognised
from search.query import Kind
from search.standing import Standing, written

BATCH: Final = 1_000
_UNDATED: Final = datetime.fromtimestamp(0, UTC)

_RECOGNITIONS = (
    select(
        func.jsonb_agg(
            func.jsonb_build_array(Recognition.compact, RecognitionBatch.code, Recognition.since, Recognition.until)
        )
    )
    .join(RecognitionBatch, RecognitionBatch.id == Recognition.batch_id)
    .where(Recognition.institution_id == Institution.id)
    .correlate(Institution)
    .scalar_subquery()
    .label("recognitions")
)

_SERVICES = select(
    Service.id, Service.version, Service.status, Service.created_at, Service.name, Service.aliases, Service.model,
    Service.description, Service.region, Service.division, Service.category, Service.instrument_class,
    Service.instrument_subclass, Service.institution_id, Service.price, Service.voucher_supported, Service.rating_sum,
    Service.rating_count, Institution.name.label("institution"), Institution.names.label("institution_names"),
    Institution.version.label("institution_version"), Institution.status.label("institution_status"),
    Institution.lab_kind, Institution.region.label("home"), Institution.by_recognition, _RECOGNITIONS,
).join(Institution, Institution.id == Service.institution_id)  # fmt: skip

_INSTITUTIONS = select(
    Institution.id, Institution.version, Institution.status, Institution.admitted_at, Institution.name,
    Institution.names, Institution.introduction, Institution.storefront, Institution.region, Institution.division,
    Institution.kind, Institution.lab_kind, Institution.rating_sum, Institution.rating_count,
    Institution.region.label("home"), Institution.by_recognition, _RECOGNITIONS,
)  # fmt: skip

_ARTICLES = select(
    Article.id, Article.version, Article.status, Article.published_at, Article.title, Article.summary,
    Article.markdown, Article.region, Article.kind,
)  # fmt: skip


def _rating(row: Any) -> int | None:
    return round(row.rating_sum * 1000 / row.rating_count) if row.rating_count else None


def _service(row: Any) -> Document:
    """The version adds up counters that each only grow, so that it grows with whichever of them changed."""
    return Document(
        kind=Kind.SERVICE,
        id=row.id,
        version=row.version + row.rating_count + row.institution_version,
        listed=row.status == "LISTED" and row.institution_status == "ADMITTED",
        dated=row.created_at,
        names=(row.name, *row.aliases, *((row.model,) if row.model else ())),
        related=_some(row.institution, *row.institution_names, row.instrument_class, row.instrument_subclass),
        body=row.description,
        region=row.region,
        division=row.division,
        category=row.category,
        instrument_class=row.instrument_class,
        institution_id=row.institution_id,
        price=row.price,
        rating=_rating(row),
        voucher_supported=row.voucher_supported,
        lab_kind=row.lab_kind,
        recognitions=_recognised(row.recognitions),
        standing=_standing(row),
    )


def _institution(row: Any) -> Document:
    return Document(
        kind=Kind.INSTITUTION,
        id=row.id,
        version=row.version + row.rating_count,
        listed=row.status == "ADMITTED",
        dated=row.admitted_at or _UNDATED,
        names=(row.name, *row.names),
        related=_some(row.kind, *_strengths(row.storefront)),
        body=row.introduction,
        region=row.region,
        division=row.division,
        category=row.kind,
        institution_id=row.id,
        rating=_rating(row),
        lab_kind=row.lab_kind,
        recognitions=_recognised(row.recognitions),
        standing=_standing(row),
    )


def _standing(row: Any) -> str:
    return written(Standing(row.home, not row.by_recognition, row.lab_kind, _recognised(row.recognitions)))


def _recognised(rows: Any) -> tuple[Recognised, ...]:
    return tuple(
        Recognised(compact, batch, date.fromisoformat(since), date.fromisoformat(until) if until else None)
        for compact, batch, since, until in rows or ()
    )


def _article(row: Any) -> Document:
    return Document(
        kind=Kind.ARTICLE,
        id=row.id,
        version=row.version,
        listed=row.status == "PUBLISHED" and row.published_at is not None,
        dated=row.published_at or _UNDATED,
        names=(row.title,),
        related=_some(row.summary),
        body=row.markdown,
        region=row.region,
        category=row.kind,
    )


def _strengths(storefront: Mapping[str, Any]) -> tuple[str, ...]:
    said = storefront.get("strengths") or ()
    return (said,) if isinstance(said, str) else tuple(str(each) for each in said)


def _some(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


Source = tuple[Any, Any, Callable[[Any], Document]]

SOURCES: Final[dict[Kind, Source]] = {
    Kind.SERVICE: (_SERVICES, Service.id, _service),
    Kind.INSTITUTION: (_INSTITUTIONS, Institution.id, _institution),
    Kind.ARTICLE: (_ARTICLES, Article.id, _article),
}


async def documents_of(sessions: Sessions, kind: Kind, ids: Iterable[UUID]) -> list[Document]:
    """The documents of these ids that the database has."""
    query, key, make = SOURCES[kind]
    wanted = list(ids)
    found: list[Document] = []
    async with sessions() as session:
        for start in range(0, len(wanted), BATCH):
            rows = await session.execute(query.where(key.in_(wanted[start : start + BATCH])))
            found += [make(row) for row in rows]
    return found


async def services_of_institutions(sessions: Sessions, ids: Sequence[UUID]) -> list[UUID]:
    async with sessions() as session:
        return list(await session.scalars(select(Service.id).where(Service.institution_id.in_(ids))))


async def all_documents(sessions: Sessions) -> AsyncIterator[Sequence[Document]]:
    """Every document there is, in batches; rows are read in the order of their ids, page by page."""
    for query, key, make in SOURCES.values():
        last: UUID | None = None
        while True:
            page = query.order_by(key).limit(BATCH)
            async with sessions() as session:
                rows = (await session.execute(page if last is None else page.where(key > last))).all()
            if not rows:
                break
            last = rows[-1].id
            yield [make(row) for row in rows]


async def count_documents(sessions: Sessions) -> int:
    """How many documents `all_documents` will give."""
    async with sessions() as session:
        counts = [await session.scalar(select(func.count(key))) or 0 for _, key, _ in SOURCES.values()]
    return sum(counts)
