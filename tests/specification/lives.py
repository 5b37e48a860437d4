"""Lives of redemptions: two enterprises, a budget that does not fit both, and acts in whatever order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from hypothesis import strategies as st

from core.errors import DomainError
from core.workflow import Event, Workflow
from db.models import Case, Claim
from domain.redemptions import drafts
from domain.redemptions.commands import Withdraw
from domain.redemptions.service import withdraw
from domain.reviews.commands import Verdict
from domain.work import Platform, perform
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.redemptions import Setting

BUDGET, CAP = 8_000_00, 5_000_00
"""Fen: one cap fits the budget, two do not."""
REFUSALS: Final = (DomainError, LookupError)
"""The platform's, and this file's own: an act that has nothing to act on."""
ACTS = ("submit", "submit", "withdraw", "return", "correct", "resubmit", "reject", "pass", "pass", "cut", "elapse")


@dataclass(frozen=True)
class Step:
    who: int
    act: str
    yuan: int


_BEGUN = [Step(0, "submit", 5_000), Step(1, "submit", 5_000)]
STEPS = st.lists(
    st.builds(Step, st.integers(0, 1), st.sampled_from(ACTS), st.integers(1_000, 20_000)), min_size=3, max_size=12
).map(lambda steps: [*_BEGUN, *steps])


class Lives:
    """The newest case of each of two enterprises, and every case there was."""

    def __init__(self, shops: list[Setting]) -> None:
        self.shops = shops
        self.newest: dict[int, UUID] = {}
        self.cases: list[UUID] = []

    @classmethod
    async def begin(cls, platform: Platform, budget: int = BUDGET, **changes: Any) -> Lives:
        one = await r.setting(platform, budget, cap_per_enterprise=CAP, **changes)
        other = await vouchers.enterprise(platform)
        async with platform.sessions() as session, session.begin():
            (await session.get_one(Claim, one.claim_id)).quota = CAP
        (claim_id,) = await vouchers.claim_rows(platform, one.programme_id, [other], quota=CAP)
        return cls([one, replace(one, enterprise=other, claim_id=claim_id)])

    async def step(self, step: Step) -> bool:
        """Whether it was done; a refusal is an answer, too."""
        try:
            await self._do(step, self.shops[step.who])
        except REFUSALS:
            return False
        return True

    async def _do(self, step: Step, here: Setting) -> None:
        if step.act == "submit":
            case_id = await r.drafted(here, yuan=f"{step.yuan}.00")
            self.cases.append(case_id)
            self.newest[step.who] = case_id
            await r.submit(here.platform, here.enterprise, case_id)
            return
        await _ACTS[step.act](here, self.newest[step.who], step.yuan)


async def _withdraw(here: Setting, case_id: UUID, _yuan: int) -> None:
    command = Withdraw(case_id, await r.version(here.platform, case_id), "重复申请")
    await perform(here.platform, here.enterprise.actor, withdraw, command)


async def _correct(here: Setting, case_id: UUID, yuan: int) -> None:
    stored = drafts.from_json((await r.the_redemption(here.platform, case_id)).draft)
    amount = f"{yuan}.00"
    rows = r.with_bill(r.changed(stored, contract_amount=amount, proof_amount=amount), total=amount)
    await r.saved(here.platform, here.enterprise, case_id, rows)


async def _resubmit(here: Setting, case_id: UUID, _yuan: int) -> None:
    await r.submit(here.platform, here.enterprise, case_id)


async def _pass(here: Setting, case_id: UUID, _yuan: int) -> None:
    await r.review(here.platform, case_id)


async def _return(here: Setting, case_id: UUID, _yuan: int) -> None:
    await r.review(here.platform, case_id, Verdict.RETURN)


async def _reject(here: Setting, case_id: UUID, _yuan: int) -> None:
    await r.review(here.platform, case_id, Verdict.REJECT)


async def _cut(here: Setting, case_id: UUID, yuan: int) -> None:
    """Cuts, restores, or asks for more than was applied for."""
    items = await r.the_items(here.platform, case_id)
    await r.review(here.platform, case_id, cuts=(r.cut(items[0], yuan * 10),))


async def _elapse(here: Setting, case_id: UUID, _yuan: int) -> None:
    await r.elapse(here.platform, case_id)


_ACTS: Final = {
    "withdraw": _withdraw, "correct": _correct, "resubmit": _resubmit, "pass": _pass, "return": _return,
    "reject": _reject, "cut": _cut, "elapse": _elapse,
}  # fmt: skip


def ways_out(case: Case) -> set[Event]:
    """What can happen to it by its own table."""
    return {row.event for row in Workflow.from_json(case.workflow).events(case.status)}
