"""What changed reaches the cluster by rows of its own: once is as good as twice, and one bad document holds up no other."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select, update

from db.models import Institution, OutboxRow, SearchDocument, Service
from gateway.freshening import DONE, freshening
from gateway.projecting import ensure_index
from search.indexer import PROJECTED
from search.opensearch.indices import Indices
from search.opensearch.mapping import LAYOUT
from search.query import search_query
from tests.search.small_catalogue import DUT, FINDABLE, HOUSES
from tests.support.search_cluster import Place

pytestmark = pytest.mark.slow

HOUSE = next(house for house in HOUSES if house.name == DUT)


async def tell(place: Place, topic: str, identifier: object, version: int = 0) -> None:
    async with place.platform.sessions() as session, session.begin():
        now = place.platform.clock.now()
        session.add(OutboxRow(topic=topic, entity_id=identifier, version=version, payload={}, created_at=now))


async def test_a_change_is_findable_and_a_repeated_row_changes_nothing(place: Place) -> None:
    await place.change(FINDABLE[0].id, "改名后的仪器")
    await place.drain()
    await place.project()
    await tell(place, "service", FINDABLE[0].id)
    await place.drain()
    await place.project()
    assert await place.differences() == (0, 0)
    found = await place.engine.search(search_query(text="改名后的仪器"))
    assert found.hits[0].id == FINDABLE[0].id


async def test_an_institution_takes_all_its_services_with_it(place: Place) -> None:
    async with place.platform.sessions() as session, session.begin():
        values = {"status": "LEFT", "version": Institution.version + 1}
        await session.execute(update(Institution).where(Institution.id == HOUSE.id).values(values))
    await tell(place, "institution", HOUSE.id)
    await place.drain()
    assert await place.waiting() == 1
    await place.project()
    assert await place.differences() == (0, 0)
    left = {hit.id for hit in (await place.engine.search(search_query(first=100))).hits}
    assert left == {offer.id for offer in FINDABLE if offer.institution != DUT}


async def test_what_is_deleted_is_removed_by_a_row_of_its_own(place: Place) -> None:
    gone = FINDABLE[0].id
    async with place.platform.sessions() as session, session.begin():
        await session.execute(delete(Service).where(Service.id == gone))
    await tell(place, "service", gone, 99)
    await place.drain()
    await place.project()
    assert await place.differences() == (0, 0)
    assert gone not in {hit.id for hit in (await place.engine.search(search_query(first=100))).hits}


async def test_a_document_that_the_cluster_refuses_holds_up_no_other(place: Place) -> None:
    bad, good = FINDABLE[0].id, FINDABLE[1].id
    for each in (bad, good):
        await place.change(each, "改名后的仪器")
    await place.drain()
    async with place.platform.sessions() as session, session.begin():
        day = [{"compact": "c", "batch": "b", "since": "no day", "until": "9999-12-31"}]
        await session.execute(update(SearchDocument).where(SearchDocument.id == bad).values(recognitions=day))
    await place.project()
    async with place.platform.sessions() as session:
        rows = list(await session.scalars(select(OutboxRow).where(OutboxRow.topic == PROJECTED)))
    assert {row.entity_id for row in rows if row.done_at is None} == {bad}
    assert next(row for row in rows if row.entity_id == bad).attempts == 1
    await place.client.indices.refresh(index=place.cluster.live)
    assert (await place.engine.search(search_query(text="改名后的仪器"))).hits[0].id == good


async def test_an_empty_cluster_and_one_of_an_old_layout_are_built_by_the_worker(place: Place) -> None:
    indices = Indices(place.client, place.cluster)
    old = (await indices.standing()).live
    await place.client.indices.put_mapping(index=old, body={"_meta": {"layout": "of old"}})
    assert not await place.engine.ready()
    await ensure_index(place.engine)
    assert (await indices.standing()).live != old
    await indices.drop_others()
    await ensure_index(place.engine)
    assert await place.engine.ready()
    assert await place.differences() == (0, 0)


async def test_the_index_template_carries_shards_copies_and_layout(place: Place) -> None:
    told = await place.client.indices.get_index_template(name=place.cluster.live)
    template = told["index_templates"][0]["index_template"]
    assert template["index_patterns"] == [f"{place.cluster.live}-*"]
    assert template["template"]["mappings"]["_meta"] == {"layout": LAYOUT}
    assert template["template"]["settings"]["index"]["number_of_shards"] == "1"


async def test_rows_that_an_upgrade_made_anew_are_brought_over(place: Place) -> None:
    sought = FINDABLE[0].id
    async with place.platform.sessions() as session, session.begin():
        old = {"analysis": "older", "tokens": "", "digest": 0, "version": SearchDocument.version}
        await session.execute(update(SearchDocument).where(SearchDocument.id == sought).values(old))
    await place.engine.writer.write([sought])
    assert await place.differences() == (1, 0)
    step = freshening(place.platform, forward=True)
    while await step() != DONE:
        pass
    await place.project()
    assert await place.differences() == (0, 0)
    await place.client.indices.refresh(index=place.cluster.live)
    found = await place.engine.search(search_query(text=FINDABLE[0].name, first=50))
    assert sought in {hit.id for hit in found.hits}
