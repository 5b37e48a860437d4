"""What a searcher's voucher pays for, as a plain filter and facet, whichever the engine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest

from db.engine import Sessions
from search.engine import Engine, Recognised
from search.query import Facet, Filters, Offers, Payable, SearchQuery, search_query
from search.standing import Standing, known_standings, read, written
from tests.search.small_catalogue import DICP, FINDABLE, HOUSES, TEST, TIANJIN
from tests.support.catalogue import Offer

HERE, THERE = (written(Standing(region, admitted=True, lab_kind="")) for region in ("liaoning", "tianjin"))
KEY = {house.name: house.id for house in HOUSES}


def asked(payable: Payable | None, usable: bool | None = None, **filters: object) -> SearchQuery:
    chosen = Filters(usable_with_my_voucher=usable, **filters)  # type: ignore[arg-type]
    query = search_query(filters=chosen, first=100, count=True, facets=(Facet.USABLE, Facet.VOUCHER))
    return SearchQuery(**{name: getattr(query, name) for name in query.__slots__} | {"payable": payable})


async def found(engine: Engine, query: SearchQuery) -> set[UUID]:
    return {hit.id for hit in (await engine.search(query)).hits}


SHARED = ("INSTRUMENT_SHARING",)
CASES: dict[str, tuple[Payable | None, object]] = {
    "nothing without a voucher": (None, lambda _: False),
    "nothing where nothing is offered": (Payable(), lambda _: False),
    "a standing, a kind and the badge": (
        Payable((Offers(SHARED, (True,), (HERE,)),)),
        lambda offer: offer.institution != TIANJIN and offer.category in SHARED and offer.voucher,
    ),
    "either of several": (
        Payable((Offers(SHARED, (True, False), (HERE,)), Offers(("INSPECTION_TESTING",), (True,), (HERE, THERE)))),
        lambda offer: (offer.category in SHARED and offer.institution != TIANJIN)
        or (offer.category == "INSPECTION_TESTING" and offer.voucher),
    ),
    "institutions apart": (
        Payable((Offers(SHARED, (True,), (HERE,)),), (KEY[DICP], KEY[TEST])),
        lambda offer: offer.category in SHARED and offer.voucher and offer.institution not in (DICP, TEST, TIANJIN),
    ),
    "by name, though apart": (
        Payable((Offers(SHARED, (True,), (THERE,)), Offers(SHARED, (False,), institutions=(KEY[DICP],))), (KEY[DICP],)),
        lambda offer: offer.category in SHARED
        and ((offer.institution == TIANJIN and offer.voucher) or (offer.institution == DICP and not offer.voucher)),
    ),
}


@pytest.mark.parametrize("case", sorted(CASES))
async def test_the_filter_gives_what_is_covered_and_its_reverse_the_rest(filled: Engine, case: str) -> None:
    payable, covers = CASES[case]
    covered = {offer.id for offer in FINDABLE if covers(offer)}  # type: ignore[operator]
    assert await found(filled, asked(payable, True)) == covered
    assert await found(filled, asked(payable, False)) == {offer.id for offer in FINDABLE} - covered


def badged_and_covered(offer: Offer) -> bool:
    return offer.voucher and offer.category in SHARED and offer.institution != TIANJIN


async def test_the_facet_counts_without_its_own_filter_and_others_with_it(filled: Engine) -> None:
    payable = Payable((Offers(SHARED, (True,), (HERE,)),))
    covered = sum(map(badged_and_covered, FINDABLE))
    for usable in (None, True, False):
        result = await filled.search(asked(payable, usable))
        counted = {each.value: each.count for each in result.facets[Facet.USABLE]}
        assert counted == {"true": covered, "false": len(FINDABLE) - covered}
    voucher = (await filled.search(asked(payable, True))).facets[Facet.VOUCHER]
    assert {each.value: each.count for each in voucher} == {"true": covered}
    narrowed = (await filled.search(asked(payable, True, regions=("tianjin",)))).facets[Facet.USABLE]
    assert {each.value: each.count for each in narrowed} == {"false": 1}


@dataclass(frozen=True)
class Source:
    sessions: Sessions


async def test_standings_are_those_of_institutions_and_are_read_back(filled: Engine, sessions: Sessions) -> None:
    assert set(await known_standings(Source(sessions))) == {HERE, THERE}
    lab = Standing(
        "hebei", False, "key_laboratory",
        (Recognised("z", "second", date(2026, 1, 1), date(2026, 6, 30)), Recognised("a", "first", date(2025, 1, 1))),
    )  # fmt: skip
    again = read(written(lab))
    assert set(again.recognitions) == set(lab.recognitions)
    assert written(again) == written(lab)
