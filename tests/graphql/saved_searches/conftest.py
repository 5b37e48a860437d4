"""A market in which an institution lists services, and somebody who keeps a search on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import pytest

from core.actor import Role
from core.clock import FixedClock
from gateway.outbox import drain
from gateway.saved_searches import follow
from search.indexer import rebuild
from tests.search.small_catalogue import HOUSES, OFFERS
from tests.support.catalogue import put_catalogue
from tests.support.client import GraphQLClient
from tests.support.people import Duty, person
from tests.support.platform import World

SEARCH = """id name text sort direction paused waiting toldOn createdAt filter { regions categories instrumentClasses divisions
  institutionIds voucherSupported priceFrom priceTo labKinds batches recognisedIn }"""
FAILURE = "... on Failure { code message path } ... on InvalidInputFailure { faults { path code message hint } }"
SAVE = f"""mutation($input: SavedSearchSaveInput!) {{ savedSearchSave(input: $input) {{ __typename
  ... on SavedSearchPayload {{ savedSearch {{ {SEARCH} }} }} {FAILURE} }} }}"""
PAUSE = f"""mutation($input: SavedSearchPauseInput!) {{ savedSearchPause(input: $input) {{ __typename
  ... on SavedSearchPayload {{ savedSearch {{ {SEARCH} }} }} {FAILURE} }} }}"""
MESSAGES = "{ myNotifications { nodes { title text savedSearchId caseId } } }"
CREATE = """mutation($input: ServiceCreateInput!) { serviceCreate(input: $input) { __typename
  ... on ServicePayload { service { id version } } ... on Failure { message } } }"""
EDIT = """mutation($input: ServiceEditInput!) { serviceEdit(input: $input) { __typename
  ... on ServicePayload { service { id version } } ... on Failure { message } } }"""
LIST = """mutation($input: ServiceSetListedInput!) { serviceSetListed(input: $input) { __typename
  ... on ServicePayload { service { id version } } ... on Failure { message } } }"""
FIELDS: dict[str, Any] = {
    "name": "场发射扫描电镜测试", "category": "INSTRUMENT_SHARING", "instrumentClass": "分析仪器", "price": "300.00",
    "unit": "元/小时", "voucherSupported": True,
}  # fmt: skip


@dataclass
class Market:
    """`owner` keeps searches; the seller is the second of the small catalogue's institutions in Shenyang."""

    world: World
    clock: FixedClock
    owner: GraphQLClient
    seller: GraphQLClient
    keys: count[int] = field(default_factory=count)

    async def save(self, client: GraphQLClient | None = None, expect: str = "SavedSearchPayload", **changes: Any) -> Any:
        values = {"name": "电镜", "text": "扫描电镜", "idempotencyKey": f"k{next(self.keys)}", **changes}
        result = await (client or self.owner).execute(SAVE, {"input": values}, expect=expect)
        return result["savedSearch"] if expect == "SavedSearchPayload" else result

    async def pause(self, search_id: str, *, paused: bool) -> Any:
        values = {"searchId": search_id, "paused": paused, "idempotencyKey": f"k{next(self.keys)}"}
        return (await self.owner.execute(PAUSE, {"input": values}, expect="SavedSearchPayload"))["savedSearch"]

    async def offer(self, name: str = "场发射扫描电镜测试", **changes: Any) -> dict[str, Any]:
        values = {**FIELDS, "name": name, **changes, "idempotencyKey": f"k{next(self.keys)}"}
        return dict((await self.seller.execute(CREATE, {"input": values}, expect="ServicePayload"))["service"])

    async def edit(self, service: dict[str, Any], **changes: Any) -> dict[str, Any]:
        values = {**FIELDS, "serviceId": service["id"], "version": service["version"], **changes}
        return dict((await self.seller.execute(EDIT, {"input": values}, expect="ServicePayload"))["service"])

    async def put_up(self, service: dict[str, Any], *, listed: bool) -> dict[str, Any]:
        values = {"serviceId": service["id"], "version": service["version"], "listed": listed}
        return dict((await self.seller.execute(LIST, {"input": values}, expect="ServicePayload"))["service"])

    async def index(self) -> None:
        while await drain(self.world.platform):
            pass

    async def round(self) -> None:
        """The worker indexes what changed, and follows searches."""
        await self.index()
        await follow(self.world.platform)

    def next_day(self) -> None:
        self.clock.advance(timedelta(days=1))

    async def told(self, client: GraphQLClient | None = None) -> list[dict[str, Any]]:
        """The owner's messages, newest first."""
        return list((await (client or self.owner).execute(MESSAGES))["myNotifications"]["nodes"])


@pytest.fixture
async def market(world: World, clock: FixedClock) -> Market:
    await put_catalogue(world.platform.sessions, HOUSES, OFFERS)
    await rebuild(world.platform.sessions)
    owner = (await person(world)).client
    seller = await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=HOUSES[2].unit_id))
    return Market(world, clock, owner, seller.client)
