"""The filter and facet “usable with my voucher” say of every service what `voucherUsable` says of it alone: across regions by
their compacts, with badge, kind, ties, eligibility, quotas and dates (domain.md §4, §5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from core.actor import Role
from core.clock import FixedClock
from core.identifiers import make_uscc
from core.ids import new_id
from db.models import Affiliation, Claim, Institution, Programme, Recognition, Unit
from search.indexer import rebuild
from tests.support.catalogue import House, Offer, put_catalogue
from tests.support.client import GraphQLClient
from tests.support.labs import BATCH, ENGINES, HERE, LOCAL, OPTICS, STEEL, buyer, imported, lab, offer
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.statements import Counting
from tests.support.vouchers import claim_rows, programme
from tests.support.vouchers import enterprise as eligible_enterprise

FIND = """query($filter: ServiceFilterInput, $first: Int, $text: String! = "", $after: String) {
  services(filter: $filter, first: $first, text: $text, after: $after) { totalCount loosen { filter count }
    pageInfo { endCursor hasNextPage } facets { usableWithMyVoucher { usable unusable } voucher { supported unsupported } }
    nodes { id name voucherUsable { usable } } } }"""
PLAIN = """query($filter: ServiceFilterInput, $first: Int) { services(filter: $filter, first: $first) {
  facets { usableWithMyVoucher { usable } } nodes { name } } }"""
SAVE = """mutation($input: SavedSearchSaveInput!) { savedSearchSave(input: $input) { __typename
  ... on InvalidInputFailure { faults { path code } } } }"""
HOUSE = House("示例津门检测中心", region=HERE, division="120101")
NORTH = House("示例辽北检测中心", region="liaoning", division="210102")
KINDS = ("RESEARCH_DEVELOPMENT", "INSPECTION_TESTING", "COMPREHENSIVE", "INSTRUMENT_SHARING", "TECHNOLOGY_TRANSFER")
FIGURES: dict[str, Any] = {"region": HERE, "cap_per_enterprise": 150_000_00, "categories": list(KINDS[:2]), "minimum": 0}


@pytest.fixture
async def catalogue(world: World) -> World:
    """Every kind of service, with the badge and without, at a lab of each kind and at institutions of two regions."""
    await imported(world)
    offers = [
        Offer(f"示例{kind}{badged}", house.name, category=kind, voucher=badged)
        for house in (HOUSE, NORTH) for kind in KINDS for badged in (True, False)
    ]  # fmt: skip
    await put_catalogue(world.platform.sessions, [HOUSE, NORTH], offers)
    for row in BATCH:
        house = await lab(world, row[0])
        for kind in KINDS[:3]:
            for badged in (True, False):
                await offer(world, house, f"示例{kind}{badged}", category=kind, voucher_supported=badged)
    await rebuild(world.platform.sessions)
    return world


async def agree(client: GraphQLClient) -> set[str]:
    """Ids of what is usable, after holding filter, facet and single answers against each other."""
    everything = (await client.execute(FIND, {"first": 100}))["services"]
    assert not everything["pageInfo"]["hasNextPage"]
    usable = {node["id"] for node in everything["nodes"] if node["voucherUsable"]["usable"]}
    for wanted, expected in ((True, usable), (False, {node["id"] for node in everything["nodes"]} - usable)):
        page = (await client.execute(FIND, {"first": 100, "filter": {"usableWithMyVoucher": wanted}}))["services"]
        assert {node["id"] for node in page["nodes"]} == expected
        assert page["totalCount"] == len(expected)
        counts = {"usable": len(usable), "unusable": len(everything["nodes"]) - len(usable)}
        assert page["facets"]["usableWithMyVoucher"] == everything["facets"]["usableWithMyVoucher"] == counts
    return usable


async def change(world: World, model: Any, condition: Any, **values: Any) -> None:
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(model).where(condition).values(**values))


async def test_an_enterprise_of_a_compact_pays_at_labs_of_all_its_regions(catalogue: World) -> None:
    await programme(catalogue.platform, **FIGURES)
    client = (await buyer(catalogue)).person.client
    usable = await agree(client)
    assert len(usable) == len(KINDS[:2]) * (len(BATCH) + 1), "badged, of the programme's kinds, at every lab and the local house"


async def test_ended_recognition_ties_and_own_services_are_left_out(catalogue: World, clock: FixedClock) -> None:
    await programme(catalogue.platform, **FIGURES)
    enterprise = await buyer(catalogue)
    client = enterprise.person.client
    whole = len(await agree(client))
    optics, steel, local = [await lab(catalogue, row[0]) for row in (OPTICS, STEEL, LOCAL)]
    await change(catalogue, Recognition, Recognition.institution_id == optics.id, until=date(2026, 3, 2))
    await rebuild(catalogue.platform.sessions)
    clock.advance(timedelta(days=1))
    assert len(await agree(client)) == whole - 2, "ends by itself with the day"
    await change(catalogue, Unit, Unit.id == steel.unit_id, legal_representative="示例甲")
    assert len(await agree(client)) == whole - 4
    await change(catalogue, Institution, Institution.id == local.id, unit_id=enterprise.unit_id)
    assert len(await agree(client)) == whole - 6


async def test_a_recorded_tie_is_left_out_while_it_lasts(catalogue: World) -> None:
    await programme(catalogue.platform, **FIGURES)
    enterprise = await buyer(catalogue)
    whole = await agree(enterprise.person.client)
    house = await lab(catalogue, ENGINES[0])
    async with catalogue.platform.sessions() as session, session.begin():
        unit = await session.get_one(Unit, enterprise.unit_id)
        one, other = sorted((unit.uscc, house.uscc))
        row = Affiliation(
            id=new_id(), region=HERE, one=one, other=other, kind="OWNERSHIP", source="示例登记", recorded_by=new_id(),
            recorded_at=catalogue.platform.clock.now(),
        )  # fmt: skip
        session.add(row)
    assert len(await agree(enterprise.person.client)) == len(whole) - 4, "labs of one house share its USCC"
    await change(catalogue, Affiliation, Affiliation.id == row.id, ended_at=catalogue.platform.clock.now())
    assert await agree(enterprise.person.client) == whole


async def test_without_a_programme_or_eligibility_nothing_is_usable(catalogue: World) -> None:
    client = (await buyer(catalogue)).person.client
    assert await agree(client) == set()
    await programme(catalogue.platform, **FIGURES)
    assert await agree(client)
    row = Unit(
        id=new_id(), uscc=make_uscc("91120101", "BUY00009"), name="示例未认证公司", capacities=["ENTERPRISE"], home_region=HERE,
        home_division="120101",
    )  # fmt: skip
    async with catalogue.platform.sessions() as session, session.begin():
        session.add(row)
    assert await agree((await person(catalogue, Duty(Role.ENTERPRISE_OPERATOR, unit_id=row.id))).client) == set()


async def test_a_claimed_quota_that_is_used_up_pays_for_nothing(catalogue: World) -> None:
    """Claimed directly: the quota of the voucher is the cap."""
    wanted = await programme(catalogue.platform, categories=["INSTRUMENT_SHARING", "INSPECTION_TESTING"])
    owner = await eligible_enterprise(catalogue.platform)
    await claim_rows(catalogue.platform, wanted, [owner])
    client = (await person(catalogue, Duty(Role.ENTERPRISE_OPERATOR, unit_id=owner.unit_id))).client
    assert len(await agree(client)) == 2, "labs of a compact that this region is not in are not accepted"
    await change(catalogue, Claim, Claim.programme_id == wanted, committed=Claim.quota)
    assert await agree(client) == set()
    await change(catalogue, Claim, Claim.programme_id == wanted, committed=0)
    await change(catalogue, Programme, Programme.id == wanted, status="CLOSED")
    assert await agree(client) == set()


async def refused(client: GraphQLClient) -> dict[str, Any]:
    (error,) = await client.errors(PLAIN, {"filter": {"usableWithMyVoucher": True}})
    return dict(error["extensions"])


async def test_who_acts_for_no_enterprise_has_no_facet_and_is_refused_the_filter(catalogue: World) -> None:
    house = await lab(catalogue, STEEL[0])
    institution = (await person(catalogue, Duty(Role.INSTITUTION_OPERATOR, unit_id=house.unit_id))).client
    for client, code in ((catalogue.client(), "UNAUTHENTICATED"), (institution, "NO_ENTERPRISE")):
        page = (await client.execute(PLAIN, {}))["services"]
        assert page["nodes"]
        assert page["facets"]["usableWithMyVoucher"] is None
        assert (await refused(client))["code"] == code


async def test_what_finds_nothing_says_so_and_pages_go_on(catalogue: World) -> None:
    await programme(catalogue.platform, **FIGURES)
    client = (await buyer(catalogue)).person.client
    page = (await client.execute(FIND, {"filter": {"usableWithMyVoucher": True, "categories": [KINDS[3]]}}))["services"]
    assert {"filter": "usableWithMyVoucher", "count": 4} in page["loosen"]
    seen: list[str] = []
    after, more = None, True
    while more:
        given = {"filter": {"usableWithMyVoucher": True}, "first": 3, "after": after, "text": "示例"}
        part = (await client.execute(FIND, given))["services"]
        seen += [node["id"] for node in part["nodes"]]
        after, more = part["pageInfo"]["endCursor"], part["pageInfo"]["hasNextPage"]
    assert len(seen) == len(set(seen)) == 10
    (error,) = await client.errors(FIND, {"filter": {"usableWithMyVoucher": False}, "after": after, "text": "示例"})
    assert error["extensions"]["faults"][0]["path"] == "after"


async def test_ones_own_division_may_be_preferred_without_naming_it(catalogue: World) -> None:
    near = """query($text: String! = "示例", $near: String) { services(text: $text, nearMe: true, near: $near) { near nodes { id } }
      institutionSearch(text: $text, nearMe: true, near: $near) { near nodes { division } } }"""
    own = await (await buyer(catalogue)).person.client.execute(near)
    assert own["services"]["near"] == own["institutionSearch"]["near"] == own["institutionSearch"]["nodes"][0]["division"] == "120101"
    assert (await catalogue.client().execute(near, {"near": "210102"}))["services"]["near"] == "210102"
    assert (await catalogue.client().execute(near))["services"]["near"] is None


async def test_it_cannot_be_kept_in_a_saved_search(catalogue: World) -> None:
    client = (await buyer(catalogue)).person.client
    given = {"name": "示例", "filter": {"usableWithMyVoucher": True}, "idempotencyKey": str(new_id())}
    answer = await client.execute(SAVE, {"input": given}, expect="InvalidInputFailure")
    assert [fault["path"] for fault in answer["faults"]] == ["input.filter.usableWithMyVoucher"]


async def counted_of(client: GraphQLClient, statements: Counting, firsts: Sequence[int]) -> list[int]:
    counts = []
    for first in firsts:
        with statements() as counted:
            nodes = (await client.execute(PLAIN, {"filter": {"usableWithMyVoucher": True}, "first": first}))["services"]["nodes"]
        assert len(nodes) == first
        counts.append(counted.count)
    return counts


async def test_statements_grow_neither_with_services_nor_with_institutions(catalogue: World, statements: Counting) -> None:
    await programme(catalogue.platform, **FIGURES)
    client = (await buyer(catalogue)).person.client
    few = await counted_of(client, statements, (1, 10))
    houses = [House(f"示例第{n}检测中心", region=HERE, division="120101") for n in range(60)]
    offers = [Offer(f"示例检测{house.name}", house.name, category=KINDS[1]) for house in houses]
    await put_catalogue(catalogue.platform.sessions, houses, offers)
    await rebuild(catalogue.platform.sessions)
    many = await counted_of(client, statements, (10, 60))
    assert len({*few, *many}) == 1
    assert few[0] <= 15
