"""Applications of many enterprises in two regions, of both shapes, that all want to be paid for one bill."""

from __future__ import annotations

import asyncio
import itertools
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from core.actor import Actor, Grant, Role
from domain.redemptions import drafts, service
from domain.redemptions.commands import OpenDraft, SaveDraft, SaveRow
from domain.work import perform
from schema.ids import encode_id
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.redeeming import Redeemer, redeemer

_SERIAL = itertools.count(1)
_AT_ONCE = 8
SUBMIT = """mutation($input: RedemptionSubmitInput!) { redemptionSubmit(input: $input) { __typename
  ... on RedemptionPayload { redemption { id } } ... on Failure { code message }
  ... on InvalidInputFailure { faults { path code message hint } } } }"""


@dataclass(frozen=True)
class Wish:
    """One draft that may be submitted, and who will do so."""

    case_id: UUID
    client: Any
    given: dict[str, Any]


async def by_claims(world: World, number: str, count: int) -> list[Wish]:
    """As many enterprises of the region where vouchers are claimed, each with a draft that has the bill."""
    platform = world.platform
    programme_id = await vouchers.programme(platform, count * 3_000_00)
    owners = await vouchers.enterprises(platform, count)
    claims = await vouchers.claim_rows(platform, programme_id, owners)
    seller = await r.provider(platform)

    async def wish(i: int) -> Wish:
        owner = owners[i]
        case_id = await r.opened(platform, owner, claims[i])
        rows = r.with_bill(await r.items(platform, owner, seller), number=number)
        await r.saved(platform, owner, case_id, rows)
        operator = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=owner.unit_id))
        return _wish(case_id, operator.client, await r.version(platform, case_id))

    return await few_at_once(wish, range(count))


async def by_orders(world: World, number: str, count: int) -> list[Wish]:
    """The same where vouchers are obtained on orders, each with its row of invoices."""

    async def wish(_: int) -> Wish:
        return await _on_order(await redeemer(world), number)

    return await few_at_once(wish, range(count))


async def _on_order(here: Redeemer, number: str) -> Wish:
    platform, who = here.world.platform, here.who
    grant = Grant(UUID(int=1), Role.ENTERPRISE_OPERATOR, unit_id=here.here.enterprise_id, owner=True)
    actor = Actor(who.account_id, None, grant, frozenset({here.here.enterprise_id}))
    files = [str(each) for each in await r.uploads(platform, who.account_id, 5)]
    case_id = await perform(platform, actor, service.open_draft, OpenDraft(application_id=here.application_id))
    (item,) = drafts.from_json((await r.the_redemption(platform, case_id)).draft)
    papers = {"result": (UUID(files[0]),), "relevance": (UUID(files[1]),)}
    said = {"summary": "检测完成。", "contact_name": "示例乙", "contact_mobile": "15500000000"}
    rows = {
        "invoices": {**here.invoice(number=number, tax="0.00"), "file": files[2:3]},
        "bank_slips": {**here.slip(), "file": files[3:4]},
        "contracts": {**here.contract(), "file": files[4:5]},
    }
    (changed,) = r.changed((item,), documents=papers)
    await perform(platform, actor, service.save_draft, SaveDraft(case_id, await r.version(platform, case_id), (changed,), said))
    for table, values in rows.items():
        version = await r.version(platform, case_id)
        await perform(platform, actor, service.save_row, SaveRow(case_id, version, table, values=values))
    return _wish(case_id, who.client, await r.version(platform, case_id))


def _wish(case_id: UUID, client: Any, version: int) -> Wish:
    given = {"id": encode_id("Redemption", case_id), "version": version, "idempotencyKey": str(uuid4())}
    return Wish(case_id, client, {"input": given})


async def few_at_once(make: Callable[[int], Awaitable[Wish]], numbers: Sequence[int]) -> list[Wish]:
    gate = asyncio.Semaphore(_AT_ONCE)

    async def made(i: int) -> Wish:
        async with gate:
            return await make(i)

    return await asyncio.gather(*map(made, numbers))


async def all_at_once(wishes: Sequence[Wish], tries: int = 200) -> tuple[Counter[str], list[dict[str, Any]]]:
    """Everybody asks in the same moment, and asks again where the platform was too busy to answer: how often each answer was
    given, and the refusals."""
    told: Counter[str] = Counter()
    refusals: list[dict[str, Any]] = []

    async def ask(wish: Wish) -> None:
        for _ in range(tries):
            answer = (await wish.client.post(SUBMIT, wish.given)).json()
            result = (answer.get("data") or {}).get("redemptionSubmit")
            if result and result.get("code") != "TEMPORARILY_UNAVAILABLE":
                told[result["__typename"]] += 1
                if result["__typename"] != "RedemptionPayload":
                    refusals.append(result)
                return
            await asyncio.sleep(0.2)
        raise AssertionError(f"no answer after {tries} tries")

    await asyncio.gather(*map(ask, wishes))
    return told, refusals
