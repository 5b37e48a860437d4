"""What must never happen (domain.md §8): money promised beyond a budget, whatever runs at the same time."""

from __future__ import annotations

import asyncio
from typing import Any

from core.actor import Role
from schema.ids import encode_id
from tests.graphql.programmes.documents import CLAIM_SUBMIT, admin, key
from tests.integration.programmes.claiming import AGREEMENT, case_of, drafted
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.vouchers import CAP, books_balance, enterprises, programme, sums

LEDGER = """query($id: ID!) { programmeBalances(programmeId: $id) { appropriated free granted held inPayment paid recovered }
  ledgerEntries(programmeId: $id) { totalCount } }"""


async def test_of_200_claims_over_http_at_once_on_a_budget_for_50_exactly_50_are_accepted(world: World) -> None:
    programme_id = await programme(world.platform, 50 * CAP, commitment="ON_CLAIM")
    owners = await enterprises(world.platform, 200)
    people = [await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=owner.unit_id)) for owner in owners]
    cases = [await drafted(world.platform, owner, programme_id) for owner in owners]

    async def submit(who: Person, case_id: Any) -> str:
        version = (await case_of(world.platform, case_id)).version
        sent = {"id": encode_id("Claim", case_id), "version": version, "agreementVersion": AGREEMENT, "idempotencyKey": key()}
        answer = (await who.client.execute(CLAIM_SUBMIT, {"input": sent}))["claimSubmit"]
        return str(answer.get("code", answer["__typename"]))

    outcomes = await asyncio.gather(*map(submit, people, cases))
    assert (outcomes.count("ClaimPayload"), outcomes.count("BUDGET_EXCEEDED")) == (50, 150)
    assert await sums(world.platform, programme_id) == {"APPROPRIATION": -50 * CAP, "GRANTED": 50 * CAP}
    await books_balance(world.platform)
    shown = await (await admin(world)).client.execute(LEDGER, {"id": encode_id("Programme", programme_id)})
    assert (shown["programmeBalances"]["granted"], shown["programmeBalances"]["free"]) == ("500000.00", "0.00")
    assert shown["ledgerEntries"]["totalCount"] == 51
