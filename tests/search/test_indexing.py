"""From the database into the index: once is as good as twice, late is not a step back, and what is gone is gone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete, update

from db.engine import Sessions
from db.models import Institution, Service
from search.engine import Document, Engine
from search.indexer import apply, rebuild
from search.query import Filters, Kind, search_query
from search.sources import documents_of
from tests.search.small_catalogue import DUT, FINDABLE, HOUSES, OFFERS

NAMED = {(offer.name, offer.institution): offer.id for offer in OFFERS}
SEM = NAMED["扫描电子显微镜", DUT]
HOUSE = next(house for house in HOUSES if house.name == DUT)


@dataclass(frozen=True)
class Row:
    topic: str
    entity_id: UUID
    version: int = 1


async def ids(engine: Engine, text: str = "", filters: Filters | None = None) -> list[UUID]:
    result = await engine.search(search_query(text=text, filters=filters, first=100))
    return [hit.id for hit in result.hits]


async def change(sessions: Sessions, service_id: UUID, **values: object) -> None:
    async with sessions() as session, session.begin():
        bumped = {**values, "version": Service.version + 1}
        await session.execute(update(Service).where(Service.id == service_id).values(bumped))


async def applied(sessions: Sessions, engine: Engine, rows: Sequence[Row]) -> int:
    return await apply(sessions, rows, engine)


async def test_a_change_is_found_by_its_new_words_only(filled: Engine, sessions: Sessions) -> None:
    await change(sessions, SEM, name="原子力显微镜", aliases=["AFM"])
    assert await applied(sessions, filled, [Row("service", SEM)]) == 1
    assert SEM in await ids(filled, "AFM")
    result = await filled.search(search_query(text="扫描电镜 大连理工", first=100))
    assert SEM not in [hit.id for hit in result.hits if hit.complete]


async def test_a_row_seen_twice_changes_nothing_more(filled: Engine, sessions: Sessions) -> None:
    await change(sessions, SEM, name="原子力显微镜")
    for _ in range(2):
        await applied(sessions, filled, [Row("service", SEM), Row("service", SEM)])
    assert (await ids(filled, "原子力")).count(SEM) == 1


async def test_an_older_version_never_replaces_a_newer_one(filled: Engine, sessions: Sessions) -> None:
    (old,) = await documents_of(sessions, Kind.SERVICE, [SEM])
    await change(sessions, SEM, name="原子力显微镜")
    await applied(sessions, filled, [Row("service", SEM)])
    assert await filled.put([old]) == 0
    assert SEM in await ids(filled, "原子力")


async def test_what_was_unlisted_is_not_brought_back_by_a_late_change(filled: Engine, sessions: Sessions) -> None:
    (old,) = await documents_of(sessions, Kind.SERVICE, [SEM])
    await change(sessions, SEM, status="UNLISTED")
    await applied(sessions, filled, [Row("service", SEM)])
    await filled.put([old])
    assert SEM not in await ids(filled)


async def test_what_is_deleted_is_removed_and_stays_removed(filled: Engine, sessions: Sessions) -> None:
    (old,) = await documents_of(sessions, Kind.SERVICE, [SEM])
    async with sessions() as session, session.begin():
        await session.execute(delete(Service).where(Service.id == SEM))
    await applied(sessions, filled, [Row("service", SEM, version=old.version + 1)])
    await filled.put([old])
    assert SEM not in await ids(filled)
    assert len(await ids(filled)) == len(FINDABLE) - 1


async def test_an_institution_that_leaves_takes_its_services_with_it_and_brings_them_back(
    filled: Engine, sessions: Sessions
) -> None:
    for status, expected in (("LEFT", False), ("ADMITTED", True)):
        async with sessions() as session, session.begin():
            values = {"status": status, "version": Institution.version + 1}
            await session.execute(update(Institution).where(Institution.id == HOUSE.id).values(values))
        await applied(sessions, filled, [Row("institution", HOUSE.id)])
        assert (SEM in await ids(filled)) is expected


async def test_an_institutions_new_name_finds_its_services(filled: Engine, sessions: Sessions) -> None:
    async with sessions() as session, session.begin():
        values = {"names": ["连工示例"], "version": Institution.version + 1}
        await session.execute(update(Institution).where(Institution.id == HOUSE.id).values(values))
    await applied(sessions, filled, [Row("institution", HOUSE.id)])
    assert (await ids(filled, "连工示例 扫描电镜"))[0] == SEM


async def test_a_rating_raises_the_version_though_the_service_was_not_edited(
    filled: Engine, sessions: Sessions
) -> None:
    (before,) = await documents_of(sessions, Kind.SERVICE, [SEM])
    async with sessions() as session, session.begin():
        values = {"rating_sum": Service.rating_sum + 1, "rating_count": Service.rating_count + 1}
        await session.execute(update(Service).where(Service.id == SEM).values(values))
    (after,) = await documents_of(sessions, Kind.SERVICE, [SEM])
    assert after.version > before.version
    assert (before.rating, after.rating) == (5000, 3667)


async def test_other_topics_and_empty_batches_are_passed_over(filled: Engine, sessions: Sessions) -> None:
    assert await applied(sessions, filled, [Row("case", SEM), Row("notice", uuid4())]) == 0
    assert await applied(sessions, filled, []) == 0


async def test_a_rebuild_puts_right_whatever_was_wrong(filled: Engine, sessions: Sessions) -> None:
    stray = Document(
        Kind.SERVICE, uuid4(), 1, True, datetime(2026, 1, 1, tzinfo=UTC), names=("扫描电子显微镜",), region="liaoning"
    )
    await filled.put([stray])
    await change(sessions, SEM, name="原子力显微镜")
    await rebuild(sessions, filled)
    assert set(await ids(filled)) == {offer.id for offer in FINDABLE}
    assert SEM in await ids(filled, "原子力")


async def test_a_rebuild_that_breaks_off_leaves_the_old_answers(filled: Engine) -> None:
    async def broken() -> AsyncIterator[list[Document]]:
        yield []
        raise RuntimeError("the database went away")

    before = await ids(filled)
    with pytest.raises(RuntimeError):
        await filled.replace_all(broken())
    assert await ids(filled) == before


async def test_a_rebuild_twice_is_the_same(filled: Engine, sessions: Sessions) -> None:
    before = await ids(filled, "扫描电镜")
    assert await rebuild(sessions, filled) == await rebuild(sessions, filled)
    assert await ids(filled, "扫描电镜") == before


async def test_articles_are_found_from_their_moment_on(search: Engine) -> None:
    article = Document(
        Kind.ARTICLE, uuid4(), 1, True, datetime(2026, 3, 1, tzinfo=UTC), names=("开放申领的通知",), region="liaoning"
    )
    await search.put([article])
    for moment, found in ((datetime(2026, 2, 28, tzinfo=UTC), 0), (datetime(2026, 3, 1, tzinfo=UTC), 1)):
        result = await search.search(search_query(Kind.ARTICLE, text="申领通知", now=moment))
        assert len(result.hits) == found
