"""Institutions that only the database knows are understood in queries as those of the dictionary are, without a restart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncEngine

from db.engine import Sessions
from db.models import Institution
from search.analysis.houses import House as Known
from search.analysis.houses import houses
from search.analysis.lexicon import lexicon
from search.analysis.planning import forget_plans, plan
from search.engine import Engine
from search.indexer import rebuild
from search.naming import refresh_institutions
from search.plan import Role
from search.query import Kind, search_query, suggesting
from tests.search.conftest import follow
from tests.support.catalogue import House, Offer, put_catalogue
from tests.support.statements import counting

STAR = House("沈阳星河无机材料研究院", ("星河材料院", "星河院"), division="210102")
RIVER = House("大连白鹭电子股份有限公司", ("白鹭电子",), division="210211")
OFFERS = tuple(
    Offer(name, house.name, aliases=aliases)
    for house in (STAR, RIVER)
    for name, aliases in (("气相色谱-质谱联用仪", ("GC-MS",)), ("扫描电子显微镜", ("SEM",)), ("X射线衍射仪", ("XRD",)))
)


@dataclass(frozen=True)
class Database:
    sessions: Sessions


@pytest.fixture(autouse=True)
def none_known() -> Iterator[None]:
    yield
    houses().clear()
    forget_plans()


@pytest.fixture
async def known(search: Engine, sessions: Sessions) -> Engine:
    await put_catalogue(sessions, (STAR, RIVER), OFFERS)
    await rebuild(sessions)
    await follow(search, sessions)
    await refresh_institutions(Database(sessions))
    return search


def whose(text: str) -> list[str]:
    return [part.text for part in plan(text).parts if part.role is Role.WHOSE]


async def complete(engine: Engine, text: str) -> set[object]:
    result = await engine.search(search_query(text=text, first=50))
    return {hit.id for hit in result.hits if hit.complete}


def of(house: House, name: str) -> object:
    return next(offer.id for offer in OFFERS if (offer.institution, offer.name) == (house.name, name))


@pytest.mark.parametrize(
    "text",
    [
        "星河院 气质", "星河院气质", "沈阳星河无机材料研究院 气质", "星河材料院GC-MS", "xinghecailiaoyuan gcms", "xhcly 气质",
        "星河村料院 气质", "星河材院料 气质",
    ],
)  # fmt: skip
async def test_its_names_beside_an_instrument_ask_for_what_it_offers(known: Engine, text: str) -> None:
    assert await complete(known, text) == {of(STAR, "气相色谱-质谱联用仪")}


@pytest.mark.parametrize("text", ["白鹭电子 电镜", "大连白鹭电子 SEM", "bailudianzi sem"])
async def test_what_people_make_of_a_companys_name_is_known_too(known: Engine, text: str) -> None:
    assert await complete(known, text) == {of(RIVER, "扫描电子显微镜")}


async def test_a_wrong_character_in_its_name_is_told(known: Engine) -> None:
    result = await known.search(search_query(text="星河村料院 气质"))
    assert result.corrected == "星河材料院 气质"


@pytest.mark.parametrize("text", ["星河", "星河院", "xinghe", "沈阳星河", "白鹭电子", "大连白鹭电子", "白路电子"])
async def test_it_is_suggested_as_an_institution(known: Engine, text: str) -> None:
    found = await known.suggest(suggesting(text))
    house = STAR if "星" in text or "xing" in text else RIVER
    assert [(each.text, each.kind) for each in found if each.kind is Kind.INSTITUTION] == [(house.name, Kind.INSTITUTION)]


@pytest.mark.parametrize("text", ["星河院", "白鹭电子", "bailudianzi"])
async def test_it_is_found_among_institutions(known: Engine, text: str) -> None:
    result = await known.search(search_query(Kind.INSTITUTION, text=text))
    assert [hit.id for hit in result.hits if hit.complete] == [(STAR if "星" in text else RIVER).id]


async def test_a_new_name_is_understood_and_the_old_one_is_not_any_more(known: Engine, sessions: Sessions) -> None:
    assert whose("星河院 气质") == ["星河院"]
    async with sessions() as session, session.begin():
        await session.execute(update(Institution).where(Institution.id == STAR.id).values(names=["云杉新材院"]))
    assert await refresh_institutions(Database(sessions))
    assert (whose("星河院 气质"), whose("云杉新材院 气质")) == ([], ["云杉新材院"])
    async with sessions() as session, session.begin():
        await session.execute(update(Institution).where(Institution.id == STAR.id).values(status="LEFT"))
    assert await refresh_institutions(Database(sessions))
    assert whose("云杉新材院 气质") == []


async def test_looking_for_news_is_one_small_statement(known: Engine, sessions: Sessions, engine: AsyncEngine) -> None:
    with counting(engine)() as counted:
        assert not await refresh_institutions(Database(sessions))
    assert counted.count == 1


def test_a_name_that_says_a_thing_a_place_or_nothing_is_not_taken_for_a_house() -> None:
    houses().tell(uuid4(), Known("示例甲研究所", ("扫描电镜", "沈阳", "检测中心", "XRD", "水质")))
    forget_plans()
    for text in ("扫描电镜", "沈阳 XRD", "检测中心", "水质"):
        assert whose(text) == []


def test_a_known_institution_may_have_more_names_in_the_database() -> None:
    houses().tell(uuid4(), Known("大连理工大学", ("大工", "示例连理")))
    forget_plans()
    (part,) = [part for part in plan("示例连理 电镜").parts if part.role is Role.WHOSE]
    assert part.clauses[0].terms == ("c:大连理工大学",)


def test_what_is_forgotten_leaves_nothing_behind() -> None:
    def state() -> tuple[object, ...]:
        known = lexicon()
        tables = (known.by_surface, known.by_sound, known.by_near_sound, known.by_initials, known.shortened)
        return (known.written.copy(), *({form: tuple(names) for form, names in table.items()} for table in tables))

    before, one, two = state(), uuid4(), uuid4()
    houses().tell(one, Known("大连理工大学", ("大工", "大连 理工")))
    houses().tell(two, Known("示例甲研究所", ("示例甲",)))
    houses().tell(one, Known("示例甲研究所", ("示例甲",)))
    houses().tell(two, None)
    assert "示例甲" in lexicon().by_surface
    houses().tell(one, None)
    assert state() == before




