"""Whatever sequence of movements is tried: the sum of all balances is nothing, nothing but the appropriation is negative,
and never is more promised or paid than a budget or an enterprise's cap allows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from core.errors import DomainError
from core.ids import new_id
from db.models import Claim, LedgerAccount
from domain.programmes import ledger
from domain.work import Platform, Work
from tests.support.vouchers import act, books_balance, claim_rows, enterprises, programme, sums

CAP = 500
VERBS = ("appropriate", "grant", "hold", "release", "send", "confirm", "fail", "expire", "clawback")


@dataclass(frozen=True)
class Step:
    verb: str
    claim: int
    amount: int
    key: str


STEPS = st.lists(
    st.builds(
        Step, st.sampled_from(VERBS), st.integers(0, 1), st.integers(1, CAP + 100), st.sampled_from(["1", "2", "3"])
    ),
    min_size=1,
    max_size=25,
)


@given(steps=STEPS, commitment=st.sampled_from(["ON_CLAIM", "ON_SUBMIT"]), budget=st.integers(0, 3 * CAP))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_no_sequence_of_movements_breaks_the_books(
    platform: Platform, steps: list[Step], commitment: str, budget: int
) -> None:
    programme_id = await programme(platform, budget, commitment=commitment)
    claims = await claim_rows(platform, programme_id, await enterprises(platform, 2), quota=CAP)
    appropriated, changes = budget, {key: new_id() for key in ("1", "2", "3")}
    for step in steps:
        before = await sums(platform, programme_id)
        try:
            moved = await act(platform, lambda work, step=step: _do(work, programme_id, claims[step.claim], step, changes))
        except DomainError:
            assert await sums(platform, programme_id) == before
            continue
        if step.verb == "appropriate" and moved:
            appropriated += step.amount
        await _check(platform, programme_id, claims, appropriated)
    await books_balance(platform)


async def _do(work: Work, programme_id: UUID, claim_id: UUID, step: Step, changes: dict[str, UUID]) -> object:
    case: dict[str, Any] = {"programme_id": programme_id, "case_id": claim_id, "amount": step.amount, "key": step.key}
    claim: dict[str, Any] = {"programme_id": programme_id, "claim_id": claim_id}
    verbs: dict[str, Callable[[], Awaitable[object]]] = {
        "appropriate": lambda: ledger.appropriate(
            work, programme_id=programme_id, change_id=changes[step.key], amount=step.amount
        ),
        "grant": lambda: ledger.grant(work, **claim, amount=CAP),
        "hold": lambda: ledger.hold(work, **case, voucher=ledger.Voucher(claim_id)),
        "release": lambda: ledger.release(work, **case, voucher=ledger.Voucher(claim_id)),
        "send": lambda: ledger.send(work, **case),
        "confirm": lambda: ledger.confirm(work, **case),
        "fail": lambda: ledger.fail(work, **case),
        "expire": lambda: ledger.expire_grant(work, **claim),
        "clawback": lambda: ledger.settle_clawback(work, **case),
    }
    return await verbs[step.verb]()


async def _check(platform: Platform, programme_id: UUID, claims: list[UUID], appropriated: int) -> None:
    balances = await sums(platform, programme_id)
    assert sum(balances.values()) == 0
    assert all(balance > 0 for kind, balance in balances.items() if kind != "APPROPRIATION")
    assert -balances.get("APPROPRIATION", 0) == appropriated
    promised = ("GRANTED", "HELD", "IN_PAYMENT", "PAID", "RECOVERED")
    assert sum(balances.get(kind, 0) for kind in promised) <= appropriated
    async with platform.sessions() as session:
        for claim_id in claims:
            drawn = await session.scalar(
                select(func.coalesce(func.sum(LedgerAccount.balance), 0)).where(
                    LedgerAccount.owner_id == claim_id, LedgerAccount.kind != "GRANTED"
                )
            )
            committed, quota = (
                await session.execute(select(Claim.committed, Claim.quota).where(Claim.case_id == claim_id))
            ).one()
            assert drawn == committed <= quota
