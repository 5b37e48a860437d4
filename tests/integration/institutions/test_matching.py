"""Which institution a bill's seller is: by USCC first, by name second (domain.md §3, Redeem)."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select, update

from core.identifiers import make_uscc
from db.engine import Sessions
from db.models import Institution
from domain.institutions.acceptance import institution_facts
from domain.institutions.matching import MatchedBy, match, name_key
from domain.redemptions.sellers import match_all
from tests.support.catalogue import House, put_catalogue
from tests.support.labs import ENGINES, HERE, OPTICS, STEEL, imported
from tests.support.platform import World

REGION = "liaoning"
UNIVERSITY = House("示例大学（沈阳校区）", ("示例工学院", "Example University"))
LABORATORY = House("示例检测中心")
LEFT = House("示例旧研究所", status="LEFT")
ELSEWHERE = House("示例外地研究院", region="tianjin", division="120101")


@pytest.fixture
async def registry(sessions: Sessions) -> dict[str, str]:
    """USCC by name."""
    await put_catalogue(sessions, [UNIVERSITY, LABORATORY, LEFT, ELSEWHERE], [])
    async with sessions() as session:
        rows = (await session.execute(select(Institution.name, Institution.uscc))).all()
    return {row.name: row.uscc for row in rows}


async def test_the_uscc_decides_whatever_the_name(sessions: Sessions, registry: dict[str, str]) -> None:
    async with sessions() as session:
        uscc = registry[UNIVERSITY.name]
        found = await match(session, REGION, uscc=uscc.lower(), name="写错了的名称")
        assert found is not None
        assert (found.institution_id, found.by, found.name_agrees) == (UNIVERSITY.id, MatchedBy.USCC, False)
        same = await match(session, REGION, uscc=uscc, name="示例大学(沈阳校区)")
        assert same is not None
        assert same.name_agrees


async def test_another_units_uscc_is_not_saved_by_a_known_name(sessions: Sessions, registry: dict[str, str]) -> None:
    other = make_uscc("12210102", "DEM99999")
    async with sessions() as session:
        assert await match(session, REGION, uscc=other, name=LABORATORY.name) is None
        assert await match(session, REGION, uscc="12210102", name=LABORATORY.name) is None


@pytest.mark.parametrize(
    "name",
    [
        "示例大学（沈阳校区）", "示例大学(沈阳校区)", " 示例大学（ 沈阳校区 ） ", "示例大学〔沈阳校区〕", "示例大学【沈阳校区】",
        "示例工学院", "ｅｘａｍｐｌｅ　ＵＮＩＶＥＲＳＩＴＹ", "exampleuniversity",
    ],
)  # fmt: skip
async def test_without_a_uscc_any_spelling_of_a_present_or_former_name_matches(
    sessions: Sessions, registry: dict[str, str], name: str
) -> None:
    async with sessions() as session:
        found = await match(session, REGION, uscc="", name=name)
    assert found is not None
    assert (found.institution_id, found.by, found.name_agrees) == (UNIVERSITY.id, MatchedBy.NAME, True)


@pytest.mark.parametrize("name", ["", "  ", "示例大学", "示例大学沈阳校区", "%", LEFT.name, ELSEWHERE.name])
async def test_no_name_a_part_of_one_and_who_is_not_in_the_registry_match_nothing(
    sessions: Sessions, registry: dict[str, str], name: str
) -> None:
    async with sessions() as session:
        assert await match(session, REGION, uscc="", name=name) is None
        for gone in (LEFT, ELSEWHERE):
            assert await match(session, REGION, uscc=registry[gone.name], name=gone.name) is None


async def test_a_name_that_two_institutions_go_by_matches_neither(
    sessions: Sessions, registry: dict[str, str]
) -> None:
    async with sessions() as session, session.begin():
        await session.execute(
            update(Institution).where(Institution.id == LABORATORY.id).values(names=["示例工学院"])
        )
    async with sessions() as session:
        assert await match(session, REGION, uscc="", name="示例工学院") is None


@pytest.mark.parametrize("name", ["示例（Ａ）所", "ＡＢＣ 中心", "【甲】〔乙〕", "ﬁrst［中心］", "示例\u3000所"])
async def test_the_database_folds_names_as_the_program_does(sessions: Sessions, registry: dict[str, str], name: str) -> None:
    async with sessions() as session, session.begin():
        await session.execute(update(Institution).where(Institution.id == LABORATORY.id).values(name=name))
    async with sessions() as session:
        found = await match(session, REGION, uscc="", name=name_key(name))
    assert found is not None
    assert found.institution_id == LABORATORY.id


# --- labs ---------------------------------------------------------------------------------------------------------------


async def test_of_labs_that_share_their_house_s_uscc_the_name_decides_and_elsewhere_they_are_unknown(world: World) -> None:
    await imported(world)
    uscc = OPTICS[1]
    async with world.platform.sessions() as session:
        for name in (OPTICS[0], "示例光学室"):
            found = await match(session, HERE, uscc=uscc, name=name, compacts=["jingjinji"])
            assert found is not None
            assert (found.name, found.name_agrees) == (OPTICS[0], True)
        assert await match(session, HERE, uscc=uscc, name="示例京华大学", compacts=["jingjinji"]) is None
        assert await match(session, HERE, uscc=uscc, name=OPTICS[0]) is None
        assert await match(session, REGION, uscc=uscc, name=OPTICS[0]) is None
        sellers = await match_all(session, HERE, [(uscc, ENGINES[0]), ("", STEEL[0]), (uscc, "别的")], ["jingjinji"])
    assert {named: seller.name for named, seller in sellers.items()} == {(uscc, ENGINES[0]): ENGINES[0], ("", STEEL[0]): STEEL[0]}


async def test_a_lab_s_recognition_is_asked_for_its_day_and_its_region(world: World) -> None:
    await imported(world)
    compacts = world.platform.regions.compacts.values()
    async with world.platform.sessions() as session:
        (seller,) = (await match_all(session, HERE, [("", STEEL[0])], ["jingjinji"])).values()
    for region, on, accepted in (
        (HERE, date(2026, 2, 1), ("jingjinji",)), (HERE, date(2026, 1, 31), ()), (REGION, date(2026, 2, 1), ()),
    ):  # fmt: skip
        facts = institution_facts(compacts, region, on, seller)
        assert (facts.compacts, facts.admitted, facts.lab_kind) == (accepted, False, "industrial_research_institute")
        refused = world.platform.regions.for_(region).edition_on(on).policy.institution(facts)
        assert bool(refused) is not bool(accepted)
