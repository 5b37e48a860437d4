"""Whatever is submitted, withdrawn, returned, rejected or passed in whatever order: one bill, one live use."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from core.errors import DomainError
from db.models import DocumentDraw, DrawnDocument
from domain.redemptions.commands import Withdraw
from domain.redemptions.service import withdraw
from domain.reviews.commands import Verdict
from domain.work import Platform, perform
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.redemptions import Setting

ACTS = ("submit", "submit", "withdraw", "return", "resubmit", "reject", "pass")
STEP = st.tuples(st.integers(0, 1), st.integers(0, 1), st.sampled_from(ACTS))


class Run:
    """Two enterprises that try to use the same two bills."""

    def __init__(self, shops: list[Setting]) -> None:
        self.shops = shops
        self.cases: dict[tuple[int, int], UUID] = {}

    async def act(self, who: int, bill: int, act: str) -> None:
        here, case_id = self.shops[who], self.cases.get((who, bill))
        if act == "submit":
            self.cases[who, bill] = await self._submit(here, bill)
        elif case_id is not None:
            await self._on(here, case_id, act)

    async def _submit(self, here: Setting, bill: int) -> UUID:
        rows = await r.items(here.platform, here.enterprise, here.provider, yuan="2000.00")
        return await r.submitted(here, r.with_bill(rows, number=f"{self.serial:018d}{bill:02d}"))

    async def _on(self, here: Setting, case_id: UUID, act: str) -> None:
        if act == "withdraw":
            command = Withdraw(case_id, await r.version(here.platform, case_id))
            await perform(here.platform, here.enterprise.actor, withdraw, command)
        elif act == "resubmit":
            await r.submit(here.platform, here.enterprise, case_id)
        else:
            verdicts = {"return": Verdict.RETURN, "reject": Verdict.REJECT, "pass": Verdict.PASS}
            await r.review(here.platform, case_id, verdicts[act])

    serial = 0


async def shops_of(platform: Platform) -> list[Setting]:
    one = await r.setting(platform)
    other = await vouchers.enterprise(platform)
    (claim_id,) = await vouchers.claim_rows(platform, one.programme_id, [other])
    return [one, replace(one, enterprise=other, claim_id=claim_id)]


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=2, max_size=10))
async def test_a_bill_never_has_two_live_uses(platform: Platform, steps: list[tuple[int, int, str]]) -> None:
    Run.serial += 1
    run = Run(await shops_of(platform))
    for step in steps:
        try:
            await run.act(*step)
        except (DomainError, KeyError):
            continue
        await check(platform)
    await vouchers.books_balance(platform)


async def check(platform: Platform) -> None:
    """At most one live draw a bill, and every document's sum is that of its live draws."""
    live = select(DocumentDraw.document_id, DocumentDraw.kind, DocumentDraw.amount).where(
        DocumentDraw.released_at.is_(None)
    )
    async with platform.sessions() as session:
        draws = (await session.execute(live)).all()
        documents = (await session.scalars(select(DrawnDocument))).all()
        total = await session.scalar(select(func.count()).select_from(DocumentDraw))
    assert total is not None
    bills = Counter(row.document_id for row in draws if row.kind == "BILL")
    assert not [count for count in bills.values() if count > 1]
    sums: Counter[UUID] = Counter()
    for row in draws:
        sums[row.document_id] += row.amount
    assert {document.id: document.drawn for document in documents} == {each.id: sums[each.id] for each in documents}
