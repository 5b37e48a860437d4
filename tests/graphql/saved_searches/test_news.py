"""Whoever keeps a search is told of services that come to fit it: once a service, once a day, and never of what was there."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select, update

from core.actor import Role
from db.models import Account, Institution, OutboxRow, SavedSearch, SavedSearchHit, SearchChange
from domain.saved_searches import following
from gateway.outbox import drain
from gateway.saved_searches import find, follow
from schema.ids import encode_id
from search.indexer import rebuild
from tests.graphql.saved_searches.conftest import Market
from tests.search.small_catalogue import HOUSES, TEST
from tests.support.people import Duty, person
from tests.support.search_cluster import FORWARDING
from tests.support.statements import Counting


async def test_a_new_service_is_told_with_its_name_its_institution_and_the_search_it_fits(market: Market) -> None:
    kept = await market.save()
    await market.offer()
    await market.round()
    (message,) = await market.told()
    assert message["title"] == "检索订阅“电镜”有 1 项新服务"
    assert f"场发射扫描电镜测试（{TEST}）" in message["text"]
    assert (message["savedSearchId"], message["caseId"]) == (kept["id"], None)


async def test_what_was_found_when_it_was_saved_is_never_told(market: Market) -> None:
    await market.offer("扫描电镜甲")
    await market.index()
    await market.save()
    await market.round()
    assert await market.told() == []


async def test_a_service_is_never_told_twice(market: Market) -> None:
    await market.save()
    service = await market.offer()
    for _ in range(3):
        await market.round()
        market.next_day()
    service = await market.edit(service, price="310.00")
    await market.round()
    service = await market.put_up(service, listed=False)
    await market.round()
    await market.put_up(service, listed=True)
    await market.round()
    await rebuild(market.world.platform.sessions)
    await market.round()
    assert len(await market.told()) == 1


async def test_a_known_service_that_leaves_and_returns_is_not_news(market: Market) -> None:
    service = await market.offer()
    await market.index()
    await market.save()
    service = await market.put_up(service, listed=False)
    await market.round()
    await market.put_up(service, listed=True)
    await market.round()
    assert await market.told() == []


async def test_a_service_listed_again_or_changed_so_that_it_fits_is_news(market: Market) -> None:
    hidden = await market.put_up(await market.offer("扫描电镜甲"), listed=False)
    other = await market.offer("水质分析")
    dear = await market.offer("扫描电镜乙", price="5000.00")
    await market.index()
    await market.save(filter={"priceTo": "1000.00"})
    await market.put_up(hidden, listed=True)
    await market.edit(other, name="扫描电镜丙")
    await market.edit(dear, name="扫描电镜乙", price="900.00")
    await market.round()
    (message,) = await market.told()
    assert message["title"] == "检索订阅“电镜”有 3 项新服务"
    assert all(name in message["text"] for name in ("扫描电镜甲", "扫描电镜乙", "扫描电镜丙"))


async def test_one_message_a_day_has_all_that_came_and_names_the_first(market: Market) -> None:
    await market.save()
    await market.offer("扫描电镜零")
    await market.round()
    for name in "甲乙丙丁":
        await market.offer(f"扫描电镜{name}")
        await market.round()
    assert len(await market.told()) == 1
    market.next_day()
    await follow(market.world.platform)
    newest, _ = await market.told()
    assert newest["title"] == "检索订阅“电镜”有 4 项新服务"
    assert "扫描电镜甲" in newest["text"]
    assert "扫描电镜丁" not in newest["text"]
    assert "等 4 项" in newest["text"]


FITS: dict[str, tuple[dict[str, Any], dict[str, Any], bool]] = {
    "pinyin": ({"text": "saomiao dianjing"}, {}, True),
    "an abbreviation": ({"text": "SEM"}, {}, True),
    "an institution beside a thing": ({"text": "示例检测 扫描电镜"}, {}, True),
    "another institution": ({"text": "化物所 扫描电镜"}, {}, False),
    "another thing": ({"text": "核磁共振"}, {}, False),
    "no text": ({"text": ""}, {}, True),
    "text that says nothing": ({"text": "，。"}, {}, False),
    "its region": ({"filter": {"regions": ["liaoning"]}}, {}, True),
    "another region": ({"filter": {"regions": ["tianjin"]}}, {}, False),
    "its city": ({"filter": {"divisions": ["210100"]}}, {}, True),
    "another city": ({"filter": {"divisions": ["210200"]}}, {}, False),
    "another category": ({"filter": {"categories": ["INSPECTION_TESTING"]}}, {}, False),
    "its price": ({"filter": {"priceFrom": "300", "priceTo": "300"}}, {}, True),
    "no price": ({"filter": {"priceTo": "300"}}, {"price": None, "unit": ""}, False),
    "no badge": ({"filter": {"voucherSupported": True}}, {"voucherSupported": False}, False),
    "its institution": ({"filter": {"institutionIds": [encode_id("Institution", HOUSES[2].id)]}}, {}, True),
    "another institution's": ({"filter": {"institutionIds": [encode_id("Institution", HOUSES[0].id)]}}, {}, False),
    "no lab": ({"filter": {"recognisedIn": "tianjin"}}, {}, False),
    "no batch": ({"filter": {"batches": ["2024-1"]}}, {}, False),
    "any order": ({"sort": "PRICE", "direction": "ASCENDING"}, {}, True),
}


@pytest.mark.parametrize("case", sorted(FITS))
async def test_what_fits_is_what_the_search_itself_would_find(market: Market, case: str) -> None:
    search, service, fits = FITS[case]
    await market.save(**search)
    await market.offer(**service)
    await market.round()
    assert len(await market.told()) == (1 if fits else 0)


async def test_only_what_has_everything_that_was_asked_for_is_news(market: Market) -> None:
    await market.save(text="大连理工 气质联用")
    await market.offer("气质联用仪")
    await market.round()
    assert await market.told() == []


async def test_a_service_whose_name_says_it_word_for_word_is_news_however_the_text_was_read(market: Market) -> None:
    await market.save(text="示例量子磁力显微测试")
    await market.offer("新型示例量子磁力显微测试（甲）")
    await market.round()
    assert len(await market.told()) == 1


async def test_a_paused_search_tells_nothing_and_what_came_meanwhile_is_not_made_up_for(market: Market) -> None:
    kept = await market.save()
    await market.offer("扫描电镜甲")
    await market.index()
    await find(market.world.platform)
    await market.pause(kept["id"], paused=True)
    await market.offer("扫描电镜乙")
    await market.round()
    await market.offer("扫描电镜丙")
    await market.index()
    assert (await market.pause(kept["id"], paused=False))["waiting"] == 0
    await market.round()
    assert await market.told() == []
    await market.offer("扫描电镜丁")
    await market.round()
    assert [message["title"] for message in await market.told()] == ["检索订阅“电镜”有 1 项新服务"]


async def test_a_disabled_account_gets_nothing(market: Market) -> None:
    gone = await person(market.world)
    await market.save(gone.client)
    await market.offer("扫描电镜甲")
    await market.index()
    await find(market.world.platform)
    async with market.world.platform.sessions() as session, session.begin():
        await session.execute(update(Account).where(Account.id == gone.account_id).values(disabled=True))
    await market.offer("扫描电镜乙")
    await market.round()
    async with market.world.platform.sessions() as session, session.begin():
        assert set(await session.scalars(select(SavedSearchHit.state))) == {"FOUND", "KNOWN"}
        await session.execute(update(Account).where(Account.id == gone.account_id).values(disabled=False))
    assert await market.told(gone.client) == []


async def test_what_left_before_it_was_told_is_not_told_and_is_news_when_it_returns(market: Market) -> None:
    await market.save()
    service = await market.offer()
    await market.index()
    await find(market.world.platform)
    service = await market.put_up(service, listed=False)
    await follow(market.world.platform)  # the index has not heard of it yet
    assert await market.told() == []
    await market.round()
    await market.put_up(service, listed=True)
    await market.round()
    assert len(await market.told()) == 1


async def test_a_worker_that_dies_between_finding_and_telling_leaves_it_to_the_next(
    market: Market, monkeypatch: pytest.MonkeyPatch
) -> None:
    await market.save()
    await market.offer("扫描电镜甲")
    await market.index()

    async def dies(*_: object) -> int:
        raise ConnectionResetError

    with monkeypatch.context() as patched:
        patched.setattr(following, "tell", dies)
        for _ in range(2):
            with pytest.raises(ConnectionResetError):
                await follow(market.world.platform)
    assert await market.told() == []
    for _ in range(2):
        await follow(market.world.platform)
    assert len(await market.told()) == 1


async def test_beside_a_cluster_that_is_away_searches_are_followed_all_the_same(market: Market) -> None:
    await market.save()
    await market.offer()
    while await drain(market.world.platform, FORWARDING):
        pass
    await follow(market.world.platform)
    assert len(await market.told()) == 1


async def test_everybody_who_keeps_the_search_is_told_and_the_message_outlives_the_search(market: Market) -> None:
    official = await person(market.world, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000"))
    await market.save()
    await market.save(official.client, name="我的")
    await market.offer()
    await market.round()
    assert len(await market.told()) == len(await market.told(official.client)) == 1
    delete = """mutation($id: ID!) { savedSearchDelete(input: {searchId: $id, idempotencyKey: "d"}) { __typename } }"""
    (message,) = await market.told()
    await market.owner.execute(delete, {"id": message["savedSearchId"]}, expect="SavedSearchDeletePayload")
    (message,) = await market.told()
    assert message["savedSearchId"] is None


async def test_an_institution_that_is_admitted_again_brings_its_services(market: Market) -> None:
    async def becomes(status: str, version: int) -> None:
        async with market.world.platform.sessions() as session, session.begin():
            changed = {"status": status, "version": version}
            await session.execute(update(Institution).where(Institution.id == HOUSES[4].id).values(**changed))
            row = {"topic": "institution", "entity_id": HOUSES[4].id, "version": version}
            session.add(OutboxRow(**row, payload={}, created_at=market.clock.now()))

    await market.save()
    await becomes("ADMITTED", 5)
    await market.round()
    (message,) = await market.told()
    assert "扫描电子显微镜" in message["text"]


async def test_a_round_asks_once_a_search_however_much_changed_and_keeps_no_change(
    market: Market, statements: Counting
) -> None:
    await market.save()
    await market.save(name="另一个", text="质谱")
    for number in range(6):
        await market.offer(f"扫描电镜第{number}号")
    await market.index()
    with statements() as counted:
        await find(market.world.platform)
    looks = [each for each in counted.statements if "jsonb_populate_record" in each]
    assert len(looks) == 2
    async with market.world.platform.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(SearchChange)) == 0


async def test_while_nobody_keeps_a_search_no_change_is_kept(market: Market) -> None:
    await market.offer()
    await market.index()
    async with market.world.platform.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(SearchChange)) == 0
        assert await session.scalar(select(func.count()).select_from(SavedSearch)) == 0


async def test_rebuilding_the_index_is_no_news(market: Market) -> None:
    await market.save()
    await rebuild(market.world.platform.sessions)
    await market.round()
    assert await market.told() == []
