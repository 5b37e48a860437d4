"""Index and database compared: nothing wrong goes unseen, nothing right is called wrong, and a repair repairs."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete, update

from db.engine import Sessions
from db.models import OutboxRow, SearchDocument, Service
from search.analysis.terms import document_terms
from search.engine import Document
from search.indexer import rebuild
from search.postgres.engine import PostgresSearch
from search.query import Kind, search_query
from search.verifying import compare_rows, rows_by_kind
from tests.search.small_catalogue import DUT, FINDABLE, HOUSES, OFFERS
from tests.support.catalogue import put_catalogue
from tests.support.statements import Counting

SEM = next(offer.id for offer in OFFERS if (offer.name, offer.institution) == ("扫描电子显微镜", DUT))


@pytest.fixture
async def indexed(sessions: Sessions) -> PostgresSearch:
    await put_catalogue(sessions, HOUSES, OFFERS)
    await rebuild(sessions)
    return PostgresSearch(sessions)


async def change_service(sessions: Sessions, **values: object) -> None:
    async with sessions() as session, session.begin():
        await session.execute(update(Service).where(Service.id == SEM).values(values))


async def change_row(sessions: Sessions, **values: object) -> None:
    async with sessions() as session, session.begin():
        await session.execute(update(SearchDocument).where(SearchDocument.id == SEM).values(values))


async def found(engine: PostgresSearch) -> set[UUID]:
    return {hit.id for hit in (await engine.search(search_query(first=100))).hits}


async def test_a_fresh_index_is_as_the_database_is(indexed: PostgresSearch, sessions: Sessions) -> None:
    differences = await compare_rows(sessions)
    assert differences.count == 0
    assert differences.compared == len(OFFERS) + len(HOUSES)
    assert (await rows_by_kind(sessions))["service"] == (len(FINDABLE), len(OFFERS) - len(FINDABLE))


async def test_a_row_that_is_missing_is_seen_and_made(indexed: PostgresSearch, sessions: Sessions) -> None:
    async with sessions() as session, session.begin():
        await session.execute(delete(SearchDocument).where(SearchDocument.id == SEM))
    assert (await compare_rows(sessions)).missing == [SEM]
    assert (await compare_rows(sessions, repair=True)).missing == [SEM]
    assert (await compare_rows(sessions)).count == 0
    assert SEM in await found(indexed)


@pytest.mark.parametrize("values", [{"name": "原子力显微镜", "version": 2}, {"price": 1}, {"status": "UNLISTED"}])
async def test_a_change_that_nobody_told_of_is_seen_with_and_without_a_new_version(
    indexed: PostgresSearch, sessions: Sessions, values: dict[str, object]
) -> None:
    await change_service(sessions, **values)
    assert (await compare_rows(sessions, repair=True)).stale == [SEM]
    assert (await compare_rows(sessions)).count == 0
    assert (SEM in await found(indexed)) is ("status" not in values)


async def test_what_the_outbox_has_yet_to_bring_is_no_difference(indexed: PostgresSearch, sessions: Sessions) -> None:
    await change_service(sessions, price=1)
    async with sessions() as session, session.begin():
        session.add(OutboxRow(topic="service", entity_id=SEM, version=1, payload={}, created_at=datetime.now(UTC)))
    assert (await compare_rows(sessions)).count == 0


async def test_a_row_of_nothing_is_seen_and_removed(indexed: PostgresSearch, sessions: Sessions) -> None:
    stray = Document(Kind.SERVICE, uuid4(), 1, True, datetime(2026, 1, 1, tzinfo=UTC), names=("扫描电子显微镜",))
    await indexed.put([stray])
    assert (await compare_rows(sessions, repair=True)).extra == [stray.id]
    assert (await compare_rows(sessions)).count == 0
    assert stray.id not in await found(indexed)


async def test_tokens_of_another_dictionary_are_seen_and_made_again(indexed: PostgresSearch, sessions: Sessions) -> None:
    await change_row(sessions, analysis="of old", tokens="")
    assert (await compare_rows(sessions, repair=True)).stale == [SEM]
    result = await indexed.search(search_query(text="扫描电镜"))
    assert SEM in {hit.id for hit in result.hits}


async def test_a_row_ahead_of_the_database_is_told_apart(indexed: PostgresSearch, sessions: Sessions) -> None:
    await change_row(sessions, version=10_000)
    assert (await compare_rows(sessions)).ahead == [SEM]


async def test_a_rebuild_segments_nothing_that_stayed_as_it_was(
    indexed: PostgresSearch, sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    segmented: list[UUID] = []

    def noted(document: Document) -> object:
        segmented.append(document.id)
        return document_terms(document)

    monkeypatch.setattr("search.postgres.writing.document_terms", noted)
    await change_service(sessions, name="原子力显微镜", version=2)
    assert await rebuild(sessions) == len(OFFERS) + len(HOUSES)
    assert segmented == [SEM]


async def test_comparing_asks_as_often_for_many_rows_as_for_few(
    indexed: PostgresSearch, sessions: Sessions, statements: Counting
) -> None:
    with statements() as counted:
        await compare_rows(sessions)
    assert counted.count <= 16
