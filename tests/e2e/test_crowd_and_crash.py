"""What must never happen (domain.md §8): money promised beyond a budget, whatever runs at the same time or crashes.

A platform as it is run, over HTTP: 200 clients at once on a budget that fits 50, and the gateway killed among them.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from domain.redemptions.reconciliation import CHECKS, reconcile
from gateway import addresses
from gateway.settings import Settings
from schema.ids import encode_id
from tests.e2e.crowd import CROWD, FITS, Crowd, Outcome, parts, prepared, storm
from tests.e2e.test_running_platform import child, healthy
from tests.support import redemptions as r
from tests.support.client import ACCEPT
from tests.support.platform import World
from tests.support.vouchers import REGION, books_balance

pytestmark = pytest.mark.slow

NAMES = {
    "submissions": "REDEMPTION", "claims": "CLAIM", "submissions, killed": "REDEMPTION", "claims, killed": "CLAIM",
}  # fmt: skip
KILLED_AT = (15,)
"""So many clients have been told that theirs is accepted when the gateway is killed."""

SHOWN = """query($id: ID!) {
  programmeBalances(programmeId: $id) { appropriated free granted held inPayment paid recovered }
  reconciliations(first: 1) { nodes { clean checks differences { check subject } } } }"""
CASES = """
SELECT c.id, c.phase, c.submitted_at IS NOT NULL AS submitted,
  coalesce((SELECT sum(balance) FROM ledger_accounts a WHERE a.owner_id = c.id), 0) AS money,
  coalesce((SELECT r.held FROM redemptions r WHERE r.case_id = c.id), 0)
    + coalesce((SELECT k.quota FROM claims k WHERE k.case_id = c.id), 0) AS noted,
  (SELECT count(*) FROM service_items i WHERE i.redemption_id = c.id) AS items,
  (SELECT count(*) FROM document_draws d WHERE d.case_id = c.id AND d.released_at IS NULL) AS draws,
  (SELECT count(*) FROM audit_entries e WHERE e.entity_id = c.id AND e.after ->> 'status' = c.status
    AND c.submitted_at IS NOT NULL) AS acts,
  (SELECT count(*) FROM ledger_transfers t WHERE t.case_id = c.id) AS transfers
FROM cases c WHERE c.programme_id = :programme AND c.kind = :kind"""


@pytest.fixture(scope="module")
def stage() -> Iterator[tuple[Settings, dict[str, Crowd]]]:
    with prepared(NAMES) as made:
        yield made


@pytest.mark.parametrize("name", ["submissions", "claims"])
async def test_of_200_at_once_on_a_budget_for_50_exactly_50_are_accepted(
    stage: tuple[Settings, dict[str, Crowd]], name: str
) -> None:
    settings, crowd = stage[0], stage[1][name]
    outcome = Outcome()
    await storm(settings, crowd, outcome)
    assert outcome.broken == 0
    await check(settings, crowd, outcome)


@pytest.mark.parametrize("name", ["submissions, killed", "claims, killed"])
async def test_a_gateway_killed_among_200_leaves_no_half_case(
    stage: tuple[Settings, dict[str, Crowd]], name: str
) -> None:
    settings, crowd = stage[0], stage[1][name]
    outcome = Outcome()
    crowding = asyncio.create_task(storm(settings, crowd, outcome))
    for accepted in KILLED_AT:
        await kill_at(settings, outcome, accepted, crowding)
    await crowding
    assert outcome.broken >= len(KILLED_AT), "nobody was interrupted: the test proves nothing"
    await check(settings, crowd, outcome)


async def kill_at(settings: Settings, outcome: Outcome, accepted: int, crowding: asyncio.Task[None]) -> None:
    gateway = await asyncio.to_thread(child, settings, "serve")
    while len(outcome.accepted) < accepted:
        assert not crowding.done(), "over before the gateway could be killed"
        await asyncio.sleep(0.005)
    gateway.kill()
    assert len(outcome.accepted) < FITS, "killed too late"
    deadline = time.monotonic() + 60
    while gateway.is_running() or not await asyncio.to_thread(healthy, settings):
        assert time.monotonic() < deadline, "the gateway did not come back"
        await asyncio.sleep(0.1)


async def check(settings: Settings, crowd: Crowd, outcome: Outcome) -> None:
    """Exactly 50, each whole, the rest untouched; the books balance, and the nightly comparison finds nothing."""
    assert sum(outcome.answers.values()) == CROWD
    assert len(outcome.accepted) == FITS, outcome.answers
    async with parts(settings) as world:
        await whole_or_untouched(world, crowd, outcome)
        await books_balance(world.platform)
        (report,) = await reconcile(world.platform, REGION)
    assert report.differences == ()
    shown = await asked(settings, crowd)
    yuan = f"{FITS * crowd.amount // 100}.00"
    place = {"REDEMPTION": "held", "CLAIM": "granted"}[crowd.kind]
    others = dict.fromkeys(("free", "granted", "held", "inPayment", "paid", "recovered"), "0.00")
    assert shown["programmeBalances"] == {**others, "appropriated": yuan, place: yuan}
    (node,) = shown["reconciliations"]["nodes"]
    assert (node["clean"], node["differences"], set(node["checks"])) == (True, [], set(CHECKS))


async def whole_or_untouched(world: World, crowd: Crowd, outcome: Outcome) -> None:
    """What was accepted has its money, its papers and one recorded act; what was refused has nothing."""
    redemption = crowd.kind == "REDEMPTION"
    whole = ("REVIEW" if redemption else "ACTIVE", True, crowd.amount, crowd.amount, int(redemption), r.DRAWS * redemption, 1, 1)
    untouched = ("DRAFT", False, 0, 0, 0, 0, 0, 0)
    async with world.platform.sessions() as session:
        rows = (await session.execute(text(CASES), {"programme": crowd.programme_id, "kind": crowd.kind})).all()
    assert {row[0] for row in rows} == {wish.case_id for wish in crowd.wishes}
    found = {row[0]: tuple(row[1:]) for row in rows}
    assert {id_: row for id_, row in found.items() if row not in (whole, untouched)} == {}
    assert {id_ for id_, row in found.items() if row == whole} == outcome.accepted


async def asked(settings: Settings, crowd: Crowd) -> dict[str, Any]:
    """What the regional admin is shown."""
    body = {"query": SHOWN, "variables": {"id": encode_id("Programme", crowd.programme_id)}}
    headers = {"Accept": ACCEPT, "Authorization": f"Bearer {crowd.admin.client.bearer}"}
    async with httpx.AsyncClient(base_url=settings.address, timeout=30, trust_env=False) as http:
        told = (await http.post(addresses.GRAPHQL, json=body, headers=headers)).json()
    assert "errors" not in told, told
    return dict(told["data"])
