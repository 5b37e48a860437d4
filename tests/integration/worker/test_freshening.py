"""After an upgrade the worker makes the search rows of the older release anew, once and by itself."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy import delete, func, select, update

from db.models import Account, OutboxRow, SavedSearch, SearchChange, SearchDocument, Service
from db.unit_of_work import unit_of_work
from domain.work import Platform
from gateway import freshening as lane
from gateway.freshening import BUSY, DONE, freshening
from search import freshening as rows
from search.freshening import freshen
from search.indexer import PROJECTED, rebuild
from search.postgres.engine import PostgresSearch
from search.query import search_query
from search.verifying import compare_rows
from tests.search.small_catalogue import FINDABLE, HOUSES, OFFERS
from tests.support.catalogue import put_catalogue


@pytest.fixture
async def upgraded(platform: Platform, monkeypatch: pytest.MonkeyPatch) -> Platform:
    """With rows as an older release left them: other tokens, and nothing in a column that is new."""
    monkeypatch.setattr(rows, "BATCH", 7)
    await put_catalogue(platform.sessions, HOUSES, OFFERS)
    await rebuild(platform.sessions)
    async with platform.sessions() as session, session.begin():
        old = {"analysis": "older", "tokens": "", "standing": ""}
        await session.execute(update(SearchDocument).where(SearchDocument.listed).values(old))
    return platform


async def found(platform: Platform, text: str) -> int:
    result = await PostgresSearch(platform.sessions).search(search_query(text=text, first=50))
    return len(result.hits)


async def steps(platform: Platform, *, forward: bool = False) -> int:
    step, count = freshening(platform, forward=forward), 0
    while await step() != DONE:
        count += 1
    return count


async def test_rows_of_an_older_release_are_made_anew_batch_by_batch(upgraded: Platform) -> None:
    assert await found(upgraded, "扫描电镜") == 0
    assert await steps(upgraded) == -(-(len(FINDABLE) + len(HOUSES) - 1) // 7)
    assert await found(upgraded, "扫描电镜") > 0
    assert (await compare_rows(upgraded.sessions)).count == 0
    async with upgraded.sessions() as session:
        bare = select(func.count()).where(SearchDocument.listed, SearchDocument.standing == "")
        assert await session.scalar(bare) == 0
    assert await steps(upgraded) == 0, "nothing is left to do"


async def test_what_is_gone_from_the_database_holds_up_nothing(upgraded: Platform) -> None:
    async with upgraded.sessions() as session, session.begin():
        await session.execute(delete(Service).where(Service.id == min(offer.id for offer in FINDABLE)))
    await steps(upgraded)
    assert len((await compare_rows(upgraded.sessions)).extra) == 1


async def test_the_cluster_is_told_of_each_row_that_was_made_anew(upgraded: Platform) -> None:
    await steps(upgraded, forward=True)
    async with upgraded.sessions() as session:
        told = list(await session.scalars(select(OutboxRow.entity_id).where(OutboxRow.topic == PROJECTED)))
    assert sorted(told) == sorted([*(offer.id for offer in FINDABLE), *(house.id for house in HOUSES[:-1])])


async def test_a_second_worker_waits_and_does_nothing_twice(upgraded: Platform) -> None:
    other = freshening(upgraded, forward=False)

    async def meanwhile(session: object) -> float:
        assert await freshen(session, upgraded.sessions, None)  # type: ignore[arg-type]
        return await other()

    assert await unit_of_work(upgraded.sessions, meanwhile) == BUSY
    assert lane.BUSY < DONE


async def test_nobody_is_told_of_a_service_that_only_its_row_is_new_of(upgraded: Platform) -> None:
    async with upgraded.sessions() as session, session.begin():
        criteria = {"text": "SEM", "sort": "RELEVANCE", "descending": True, "recognised_in": None, "filters": {}}
        account = Account(id=uuid4(), name="keeper", name_key="keeper", mobile="", mobile_index="", password_hash="")
        session.add(account)
        await session.flush()
        session.add(SavedSearch(id=uuid4(), account_id=account.id, name="示例", criteria=criteria, seen=0))
    await steps(upgraded)
    async with upgraded.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(SearchChange)) == 0
