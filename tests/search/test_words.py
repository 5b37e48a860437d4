"""What people type, and what they mean by it."""

from __future__ import annotations

import pytest

from search.engine import Engine, SearchResult
from search.query import Filters, Kind, search_query
from tests.search.small_catalogue import DICP, DUT, FINDABLE, HOUSES, OFFERS, TEST

NAMES = {offer.id: (offer.name, offer.institution) for offer in OFFERS}
HERE = Filters(regions=("liaoning",))


async def found(engine: Engine, text: str, filters: Filters = HERE) -> list[tuple[str, str]]:
    result = await engine.search(search_query(text=text, filters=filters, first=50))
    return [NAMES[hit.id] for hit in result.hits]


async def answer(engine: Engine, text: str) -> SearchResult:
    return await engine.search(search_query(text=text, filters=HERE, first=50, count=True))


@pytest.mark.parametrize(
    "text", ["SEM", "ｓｅｍ", "扫描电镜", "扫描电子显微镜", "saomiao dianjing", "saomiaodianjing", "smdj", "电子显微镜 扫描"]
)
async def test_an_instrument_is_found_by_each_of_its_names(filled: Engine, text: str) -> None:
    first_two = (await found(filled, text))[:2]
    assert set(first_two) == {("扫描电子显微镜", DUT), ("扫描电子显微镜", TEST)}


@pytest.mark.parametrize("text", ["GC-MS", "GCMS", "gc－ms", "气质联用", "qizhilianyong"])
async def test_hyphens_width_and_case_do_not_matter(filled: Engine, text: str) -> None:
    assert set((await found(filled, text))[:2]) == {("气相色谱-质谱联用仪", DICP), ("气相色谱-质谱联用仪", TEST)}


@pytest.mark.parametrize(
    ("text", "name", "institution"),
    [
        ("大连理工 电镜", "扫描电子显微镜", DUT),
        ("大工SEM", "扫描电子显微镜", DUT),
        ("化物所 气质", "气相色谱-质谱联用仪", DICP),
        ("化物所质谱", "气相色谱-质谱联用仪", DICP),
    ],
)
async def test_a_short_name_of_an_institution_beside_an_instrument_finds_that_ones(
    filled: Engine, text: str, name: str, institution: str
) -> None:
    result = await answer(filled, text)
    complete = [NAMES[hit.id] for hit in result.hits if hit.complete]
    assert (name, institution) in complete[:2]
    assert {at for _, at in complete} == {institution}
    assert [hit.complete for hit in result.hits] == sorted((hit.complete for hit in result.hits), reverse=True)


async def test_words_beside_an_instrument_order_what_is_found(filled: Engine) -> None:
    assert (await found(filled, "示例检测 扫描电镜"))[0] == ("扫描电子显微镜", TEST)


async def test_the_plain_instrument_comes_before_its_relatives(filled: Engine) -> None:
    results = await found(filled, "扫描电镜")
    assert results.index(("扫描电子显微镜微观形貌观察（铝合金）", DICP)) > 1
    assert ("场发射扫描电子显微镜", DUT) in results


async def test_an_abbreviation_inside_another_word_is_not_that_instrument(filled: Engine) -> None:
    assert ("透射电子显微镜", DICP) not in await found(filled, "system")


async def test_everyday_needs_lead_to_what_meets_them(filled: Engine) -> None:
    result = await answer(filled, "测水里的重金属")
    assert {NAMES[hit.id][0] for hit in result.hits[:3]} >= {"电感耦合等离子体质谱仪", "原子吸收光谱仪"}


async def test_few_complete_matches_are_followed_by_those_with_the_thing_and_that_is_said(filled: Engine) -> None:
    result = await answer(filled, "大连理工 气质联用")
    assert [hit.complete for hit in result.hits] == [False, False]
    result = await answer(filled, "化物所 气质联用")
    assert [(NAMES[hit.id], hit.complete) for hit in result.hits] == [
        (("气相色谱-质谱联用仪", DICP), True), (("气相色谱-质谱联用仪", TEST), False),
    ]  # fmt: skip
    assert (result.relaxed, result.dropped) == (True, ("化物所",))


async def test_what_only_an_institution_of_the_query_has_is_not_added(filled: Engine) -> None:
    result = await answer(filled, "大连理工 失效分析")
    assert [NAMES[hit.id] for hit in result.hits] == [("失效分析", DUT)]


async def test_what_is_like_a_thing_is_found_where_nobody_offers_it(filled: Engine) -> None:
    assert (await found(filled, "球差电镜"))[:1] == [("透射电子显微镜", DICP)]


@pytest.mark.parametrize("text", ["我想测一下材料", "帮忙看看零件为什么断", "便宜的检测", "怎么做"])
async def test_what_is_plausible_is_never_answered_with_nothing(filled: Engine, text: str) -> None:
    assert await found(filled, text) != []


@pytest.mark.parametrize("text", ["SEM", "扫描电镜", ""])
async def test_what_is_unlisted_or_of_an_institution_that_left_is_not_found(filled: Engine, text: str) -> None:
    result = await filled.search(search_query(text=text, first=100, count=True))
    assert {hit.id for hit in result.hits} <= {offer.id for offer in FINDABLE}
    if not text:
        assert result.total == len(FINDABLE)


@pytest.mark.parametrize("text", ["zzqqxx", "👩‍🔬", "!!! ---", "'", "\\", "& | ! <-> :*", "')); DROP TABLE services; --"])
async def test_what_means_nothing_finds_nothing_and_breaks_nothing(filled: Engine, text: str) -> None:
    result = await answer(filled, text)
    assert (result.hits, result.total) == ((), 0)


@pytest.mark.parametrize("text", ["SEM' | 'w:检测", "扫描电镜:*", "扫描电镜 & !('sem')", "sem:A", "\x00扫描\x08电镜\ud800"])
async def test_search_syntax_and_control_characters_are_only_text(filled: Engine, text: str) -> None:
    assert ("扫描电子显微镜", DUT) in (await found(filled, text))[:6]


async def test_a_very_long_text_of_many_words_is_answered(filled: Engine) -> None:
    assert (await found(filled, "扫描电镜 " * 33))[0][0] == "扫描电子显微镜"
    assert await found(filled, "电镜质谱色谱光谱衍射检测分析研发查新专利显微" * 9) != []


@pytest.mark.parametrize(("text", "name"), [("化物所", DICP), ("dagong", DUT), ("大连理", DUT), ("示例检测", TEST)])
async def test_institutions_are_found_by_their_names_too(filled: Engine, text: str, name: str) -> None:
    result = await filled.search(search_query(Kind.INSTITUTION, text=text, filters=HERE))
    assert result.hits[0].id == next(house.id for house in HOUSES if house.name == name)
