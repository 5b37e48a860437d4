"""Filters, facets, order and paging, whichever the engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from uuid import UUID

import pytest

from core.errors import InvalidInput
from core.paging import encode_cursor
from search.engine import Engine
from search.query import Facet, Filters, SearchQuery, Sort, search_query
from tests.search.small_catalogue import DICP, DUT, FINDABLE, HOUSES, TIANJIN
from tests.support.catalogue import Offer

BY_ID = {offer.id: offer for offer in FINDABLE}
ALL = tuple(Facet)


def house_id(name: str) -> UUID:
    return next(house.id for house in HOUSES if house.name == name)


async def ids_of(engine: Engine, query: SearchQuery) -> list[Offer]:
    return [BY_ID[hit.id] for hit in (await engine.search(query)).hits]


CASES: dict[str, tuple[Filters, Callable[[Offer], bool]]] = {
    "category": (Filters(categories=("INSPECTION_TESTING",)), lambda offer: offer.category == "INSPECTION_TESTING"),
    "class": (
        Filters(instrument_classes=("物理性能测试仪器",)),
        lambda offer: offer.instrument_class == "物理性能测试仪器",
    ),
    "institution": (Filters(institutions=(house_id(DICP),)), lambda offer: offer.institution == DICP),
    "several institutions": (
        Filters(institutions=(house_id(DICP), house_id(DUT))),
        lambda offer: offer.institution in (DICP, DUT),
    ),
    "region": (Filters(regions=("tianjin",)), lambda offer: offer.institution == TIANJIN),
    "a city's subtree": (Filters(divisions=("210200",)), lambda offer: offer.institution in (DICP, DUT)),
    "a province's subtree": (Filters(divisions=("120000",)), lambda offer: offer.institution == TIANJIN),
    "voucher": (Filters(voucher_supported=False), lambda offer: not offer.voucher),
    "price range": (
        Filters(price_from=20_000, price_to=30_000),
        lambda offer: offer.price is not None and 20_000 <= offer.price <= 30_000,
    ),
    "lowest price": (Filters(price_from=500_000), lambda offer: (offer.price or 0) >= 500_000),
    "several filters": (
        Filters(divisions=("210211",), categories=("INSTRUMENT_SHARING",), price_to=30_000),
        lambda offer: (
            offer.institution in (DICP, DUT)
            and offer.category == "INSTRUMENT_SHARING"
            and offer.price is not None
            and offer.price <= 30_000
        ),
    ),
}


@pytest.mark.parametrize("case", sorted(CASES))
async def test_a_filter_gives_exactly_what_it_says(filled: Engine, case: str) -> None:
    filters, fits = CASES[case]
    result = await filled.search(search_query(filters=filters, first=100, count=True))
    expected = {offer.id for offer in FINDABLE if fits(offer)}
    assert {hit.id for hit in result.hits} == expected
    assert result.total == len(expected) > 0


async def test_a_facet_counts_under_all_filters_but_its_own(filled: Engine) -> None:
    filters = Filters(categories=("INSPECTION_TESTING",), voucher_supported=True)
    result = await filled.search(search_query(filters=filters, facets=ALL, count=True))
    counted = {facet: {each.value: each.count for each in counts} for facet, counts in result.facets.items()}
    assert counted[Facet.CATEGORY] == Counter(offer.category for offer in FINDABLE if offer.voucher)
    assert counted[Facet.VOUCHER] == {"true": 2, "false": 1}
    testing = [offer for offer in FINDABLE if offer.category == "INSPECTION_TESTING" and offer.voucher]
    assert counted[Facet.INSTITUTION] == Counter(str(house_id(offer.institution)) for offer in testing)
    assert result.total == len(testing)


async def test_divisions_are_counted_as_a_tree(filled: Engine) -> None:
    result = await filled.search(search_query(facets=(Facet.DIVISION,)))
    counts = {each.value: each.count for each in result.facets[Facet.DIVISION]}
    of = Counter(next(house.division for house in HOUSES if house.name == offer.institution) for offer in FINDABLE)
    assert counts["210211"] == counts["210200"] == of["210211"]
    assert counts["210000"] == of["210211"] + of["210102"]
    assert counts["120000"] == counts["120100"] == counts["120104"] == of["120104"]


async def test_the_price_facet_gives_both_ends_without_its_own_filter(filled: Engine) -> None:
    filters = Filters(categories=("INSTRUMENT_SHARING",), price_from=70_000)
    result = await filled.search(search_query(filters=filters, facets=(Facet.PRICE,)))
    assert {each.value: each.count for each in result.facets[Facet.PRICE]} == {"lowest": 3_916, "highest": 80_000}


async def test_a_facet_of_what_was_not_found_is_empty(filled: Engine) -> None:
    result = await filled.search(search_query(text="zzqqxx", facets=ALL, count=True))
    assert result.total == 0
    assert {facet: counts for facet, counts in result.facets.items() if counts} == {}


@pytest.mark.parametrize("descending", [False, True])
async def test_prices_are_in_order_and_those_by_agreement_come_last(filled: Engine, descending: bool) -> None:
    offers = await ids_of(filled, search_query(sort=Sort.PRICE, descending=descending, first=100))
    prices = [offer.price for offer in offers]
    priced = [price for price in prices if price is not None]
    assert priced == sorted(priced, reverse=descending)
    assert prices[len(priced) :] == [None] * (len(prices) - len(priced)) != []


@pytest.mark.parametrize("descending", [False, True])
async def test_ratings_are_in_order_and_the_unrated_come_last(filled: Engine, descending: bool) -> None:
    offers = await ids_of(filled, search_query(sort=Sort.RATING, descending=descending, first=100))
    averages = [sum(offer.stars) / len(offer.stars) for offer in offers if offer.stars]
    assert averages == sorted(averages, reverse=descending)
    assert all(offer.stars for offer in offers[: len(averages)])


async def test_without_words_come_what_a_voucher_pays_for_then_the_best_rated_then_the_newest(filled: Engine) -> None:
    offers = await ids_of(filled, search_query(first=100))
    rated = [(offer.voucher, sum(offer.stars) / len(offer.stars) if offer.stars else 0.0, offer.days) for offer in offers]
    assert rated == sorted(rated, reverse=True)
    assert len({voucher for voucher, _, _ in rated}) == 2


@pytest.mark.parametrize("descending", [False, True])
async def test_newest_goes_by_the_day_of_listing(filled: Engine, descending: bool) -> None:
    offers = await ids_of(filled, search_query(sort=Sort.NEWEST, descending=descending, first=100))
    assert [offer.days for offer in offers] == sorted((offer.days for offer in FINDABLE), reverse=descending)


@pytest.mark.parametrize("sort", list(Sort))
async def test_the_usual_direction_is_best_first(filled: Engine, sort: Sort) -> None:
    usual = await ids_of(filled, search_query(sort=sort, first=100))
    told = await ids_of(filled, search_query(sort=sort, descending=sort is not Sort.PRICE, first=100))
    assert usual == told


async def pages(engine: Engine, size: int, **query: object) -> list[list[str]]:
    found, after = [], None
    while True:
        result = await engine.search(search_query(first=size, after=after, **query))  # type: ignore[arg-type]
        found.append([str(hit.id) for hit in result.hits])
        if not result.has_next:
            return found
        after = result.hits[-1].cursor


@pytest.mark.parametrize("text", ["", "扫描电镜", "检测分析"])
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("descending", [False, True])
async def test_pages_put_together_are_the_whole_list_without_repeats(
    filled: Engine, text: str, sort: Sort, descending: bool
) -> None:
    whole = await pages(filled, 100, text=text, sort=sort, descending=descending)
    for size in (1, 3, 7):
        parts = await pages(filled, size, text=text, sort=sort, descending=descending)
        assert [found for page in parts for found in page] == whole[0]
        assert all(len(page) == size for page in parts[:-1])


async def test_a_cursor_of_another_query_is_refused(filled: Engine) -> None:
    cursor = (await filled.search(search_query(first=1))).hits[0].cursor
    others = [
        search_query(after=cursor, text="sem"),
        search_query(after=cursor, sort=Sort.PRICE),
        search_query(after=cursor, filters=Filters(voucher_supported=True)),
        search_query(after=cursor, sort=Sort.NEWEST, descending=False),
    ]
    for other in others:
        with pytest.raises(InvalidInput) as refused:
            await filled.search(other)
        assert refused.value.faults[0].path == "after"


@pytest.mark.parametrize(
    "forged", ["x", "====", "W10", "bnVsbA", "WyJhIl0", "é", "{", "WzEsMiwzXQ", "W" * 4000, "\ud800"]
)
async def test_a_forged_cursor_is_refused(filled: Engine, forged: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        await filled.search(search_query(after=forged))
    assert refused.value.faults[0].code == "BAD_CURSOR"


@pytest.mark.parametrize("key", [10**30, -(10**30), True, "1", None, [1], 1.5])
async def test_a_cursor_with_a_made_up_position_is_refused(filled: Engine, key: object) -> None:
    query = search_query()
    forged = encode_cursor((key, next(iter(BY_ID))), query.digest)
    with pytest.raises(InvalidInput):
        await filled.search(search_query(after=forged))
