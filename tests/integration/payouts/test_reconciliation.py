"""The nightly comparison finds a difference of each kind, and corrects none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from sqlalchemy import text

from core.actor import VISITOR
from core.errors import Forbidden, Unauthenticated
from core.paging import PageRequest
from db.models import Reconciliation
from domain.clawbacks.commands import Ground, OpenClawback
from domain.clawbacks.service import open_clawback
from domain.redemptions.payout_commands import BankResult
from domain.redemptions.reconciliation import CHECKS, list_reports, reconcile
from domain.reviews.commands import Verdict
from domain.work import Platform, Read, perform
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.redemptions import Setting
from tests.support.vouchers import REGION


@dataclass(frozen=True)
class Scene:
    here: Setting
    numbers: Mapping[str, str]


async def scene(here: Setting) -> Scene:
    """One case in review, one prepared, one sent, one paid and partly asked back, one rejected."""
    cases = {name: await reviewing.in_publicity(here, yuan="1700.00") for name in ("paid", "sent", "prepared")}
    await reviewing.let_publicity_end(here.platform)
    batch_id, clerk = await reviewing.sent(here, cases["paid"])
    (line,) = await reviewing.lines(here.platform, batch_id)
    await reviewing.settle(here.platform, clerk, line.id, BankResult.PAID)
    asked = OpenClawback(cases["paid"], Ground.LATE_OBJECTION, "100.00", "示例：异议成立")
    await perform(here.platform, await reviewing.admin(here.platform), open_clawback, asked)
    await reviewing.sent(here, cases["sent"])
    await reviewing.prepared(here, clerk, cases["prepared"])
    cases["review"] = await r.submitted(here, yuan="1700.00")
    cases["rejected"] = await r.submitted(here, yuan="1700.00")
    await r.review(here.platform, cases["rejected"], Verdict.REJECT)
    return Scene(here, {name: (await r.the_case(here.platform, each)).number for name, each in cases.items()})


async def differences(platform: Platform) -> list[tuple[str, str, int, int]]:
    (report,) = await reconcile(platform, REGION)
    assert report.checks == tuple(CHECKS)
    return [(each.check, each.subject, each.expected, each.found) for each in report.differences]


async def test_a_sound_region_has_no_difference_and_the_report_is_kept(here: Setting) -> None:
    await scene(here)
    assert await differences(here.platform) == []
    assert await reviewing.count(here.platform, Reconciliation) == 1


CASE = "(SELECT id FROM cases WHERE number = :number)"
HELD_ACCOUNT = f"UPDATE ledger_accounts SET balance = balance + 1 WHERE kind = 'HELD' AND owner_id = {CASE}"  # noqa: S608
PLANTED = {
    "LEDGER_BALANCE": ("review", HELD_ACCOUNT),
    "CASE_HELD": ("review", f"UPDATE redemptions SET held = held - 1 WHERE case_id = {CASE}"),  # noqa: S608
    "CASE_PAID": ("paid", f"UPDATE redemptions SET paid = paid - 1 WHERE case_id = {CASE}"),  # noqa: S608
    "CASE_RECOVERED": ("paid", f"UPDATE redemptions SET recovered = recovered + 1 WHERE case_id = {CASE}"),  # noqa: S608
    "CLAWBACKS_SETTLED": ("paid", f"UPDATE redemptions SET recovered = recovered + 1 WHERE case_id = {CASE}"),  # noqa: S608
    "CLAWBACKS_OPEN": ("paid", f"UPDATE clawbacks SET amount = amount * 9 WHERE redemption_id = {CASE}"),  # noqa: S608
    "CLOSED_CASE_HOLDS": ("review", f"UPDATE cases SET phase = 'REJECTED' WHERE id = {CASE}"),  # noqa: S608
    "CLAIM_COMMITTED": ("", "UPDATE claims SET committed = committed + 1"),
    "CLAIM_GRANTED": ("", "UPDATE programmes SET commitment = 'ON_CLAIM'"),
    "LINES_SENT": ("sent", f"UPDATE payout_lines SET amount = amount + 1 WHERE case_id = {CASE}"),  # noqa: S608
    "LINES_PAID": ("paid", f"UPDATE payout_lines SET amount = amount + 1 WHERE case_id = {CASE}"),  # noqa: S608
    "LINES_PREPARED": ("prepared", f"UPDATE payout_lines SET amount = amount + 1 WHERE case_id = {CASE}"),  # noqa: S608
    "PAID_CASE_STATE": ("paid", f"UPDATE cases SET phase = 'PAYMENT' WHERE id = {CASE}"),  # noqa: S608
    "BATCH_TOTAL": ("", "UPDATE payout_batches SET total = total + 1 WHERE status = 'SENT'"),
    "DOCUMENT_DRAWN": ("", "UPDATE drawn_documents SET drawn = drawn - 1 WHERE drawn > 0"),
    "APPROPRIATION": ("", "UPDATE budget_changes SET amount = amount + 1"),
}  # fmt: skip


def test_every_check_has_a_difference_planted_for_it() -> None:
    assert set(PLANTED) == set(CHECKS)


@pytest.mark.parametrize("check", list(PLANTED))
async def test_a_planted_difference_is_found(here: Setting, check: str) -> None:
    found = await scene(here)
    assert await differences(here.platform) == []
    name, statement = PLANTED[check]
    async with here.platform.sessions() as session, session.begin():
        await session.execute(text(statement), {"number": found.numbers[name]} if name else {})
    new = await differences(here.platform)
    hits = [row for row in new if row[0] == check]
    assert hits, new
    assert all(expected != actual for _, _, expected, actual in hits)
    if name and check != "LEDGER_BALANCE":
        assert found.numbers[name] in {row[1] for row in hits}
    assert await differences(here.platform) == new  # nothing was corrected


async def test_a_document_that_is_drawn_without_a_draw_is_found(here: Setting) -> None:
    async with here.platform.sessions() as session, session.begin():
        await session.execute(
            text("INSERT INTO drawn_documents (id, kind, fingerprint, amount, drawn) VALUES"
                 " (gen_random_uuid(), 'BILL', repeat('a', 64), 10, 5)")
        )  # fmt: skip
    assert ("DOCUMENT_DRAWN", "BILL aaaaaaaaaaaa", 0, 5) in await differences(here.platform)


async def test_every_region_is_compared_and_admins_read_their_own(here: Setting) -> None:
    await scene(here)
    reports = await reconcile(here.platform)
    assert {report.region for report in reports} == {each.manifest.code for each in here.platform.regions.all()}
    page = await list_reports(Read(here.platform, await reviewing.admin(here.platform)), PageRequest())
    assert [report.region for report in page.rows] == [REGION]
    assert page.rows[0].clean
    with pytest.raises(Forbidden):
        await list_reports(Read(here.platform, await r.official(here.platform, "first_review")), PageRequest())


    with pytest.raises(Unauthenticated):
        await list_reports(Read(here.platform, VISITOR), PageRequest())
