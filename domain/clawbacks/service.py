"""Asking back what was paid. Two persons: who opens a clawback does not approve it (`reviews.service.decide`); it is settled
by either of them, or a third, when the bank says that the money is there."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import func, select

from core.checking import Checker
from core.errors import Forbidden, WrongState
from core.identifiers import bank_account
from core.money import format_yuan
from core.workflow import Event, Phase
from db.models import Case, Clawback, Redemption
from domain.access.permissions import Permission, authorize
from domain.clawbacks.commands import CancelClawback, OpenClawback, RepaymentAccount, SettleClawback
from domain.clawbacks.effects import clawback_of
from domain.reviews.engine import OWN_CASE, NewCase, lock_case, move, open_case, resource_of
from domain.reviews.handlers import Move
from domain.work import Work
from regions.contract import CaseKind

MAX_REASON: Final = 1000
MAX_REFERENCE: Final = 100
MAX_ACCOUNT_TEXT: Final = 100
GIVEN_UP: Final = (Phase.REJECTED, Phase.VOIDED)
NOT_PAID: Final = "该兑付申请尚未付款，不能追回；未付款的请在审核或拨付环节处理。"


async def open_clawback(work: Work, command: OpenClawback) -> UUID:
    """Ask back part or all of a paid redemption. Raises NotFound, Forbidden (OWN_CASE), WrongState (NOT_PAID), InvalidInput
    when more is asked than was paid and nobody has asked back yet."""
    redeemed = await lock_case(work, command.redemption_id, CaseKind.REDEMPTION, path="redemption_id")
    authorize(work.actor, Permission.MANAGE_PAYOUTS, resource_of(redeemed))
    _check_not_own(work, redeemed)
    redemption = await work.session.get_one(
        Redemption, redeemed.id, with_for_update=True, populate_existing=True
    )
    if redeemed.phase != Phase.DONE or redemption.paid == 0:
        raise WrongState(NOT_PAID, code="NOT_PAID", path="redemption_id")
    amount, reason, pay_to = _checked(command, redemption.paid - await _asked_back(work, redeemed.id))
    case = await open_case(work, _new_case(work, redeemed))
    case.submitted_at = work.now
    opener = work.actor.account_id
    if opener is None:
        raise Forbidden
    work.session.add(
        Clawback(
            case_id=case.id, redemption_id=redeemed.id, programme_id=redemption.programme_id, amount=amount,
            ground=command.ground, reason=reason, opened_by=opener, pay_to=pay_to,
        )
    )  # fmt: skip
    after = {"redemption": redeemed.number, "amount": amount, "ground": command.ground}
    work.record("CLAWBACK.ASK", "case", case.id, region=case.region, reason=reason, after=after)
    work.emit("case", case.id, version=case.version, payload={"event": "OPEN", "from": "", "to": case.status})
    return case.id


def _check_not_own(work: Work, case: Case) -> None:
    if case.unit_id in work.actor.unit_ids:
        raise Forbidden(OWN_CASE, code="OWN_CASE")


async def _asked_back(work: Work, redemption_id: UUID) -> int:
    """What clawbacks of this redemption ask for or have recovered already; the redemption is locked."""
    asked = (
        select(func.coalesce(func.sum(Clawback.amount), 0))
        .join(Case, Case.id == Clawback.case_id)
        .where(Clawback.redemption_id == redemption_id, Case.phase.not_in(GIVEN_UP))
    )
    return int(await work.session.scalar(asked) or 0)


def _checked(command: OpenClawback, rest: int) -> tuple[int, str, dict[str, str]]:
    checker = Checker()
    amount = checker.amount("amount", command.amount, "追回金额")
    if not checker.faults and not 0 < amount <= rest:
        most = format_yuan(rest)
        text = f"追回金额应大于 0，且不超过已付且未追回的 {most} 元。"
        checker.fault("amount", "OUT_OF_RANGE", text, "正在追回的金额也计算在内")
    reason = checker.text("reason", command.reason, "追回理由", maximum=MAX_REASON)
    pay_to = _account(checker, command.pay_to) if command.pay_to is not None else {}
    checker.done()
    return amount, reason, pay_to


def _account(checker: Checker, given: RepaymentAccount) -> dict[str, str]:
    return {
        "holder": checker.text("pay_to.holder", given.holder, "户名", maximum=MAX_ACCOUNT_TEXT),
        "bank": checker.text("pay_to.bank", given.bank, "开户银行", maximum=MAX_ACCOUNT_TEXT),
        "number": checker.take("pay_to.number", given.number, bank_account, ""),
    }


def _new_case(work: Work, redeemed: Case) -> NewCase:
    """Under the edition of the redemption: what began under one rule stays under it."""
    region = work.platform.regions.for_(redeemed.region)
    edition = region.edition(redeemed.edition)
    word = region.manifest.words.get("redemption", "兑付")
    return NewCase(
        CaseKind.CLAWBACK,
        redeemed.region,
        edition.code,
        edition.workflows[CaseKind.CLAWBACK],
        f"{word}申请 {redeemed.number} 的追回",
        redeemed.unit_id,
        redeemed.programme_id,
        redeemed.division,
    )


async def settle(work: Work, command: SettleClawback) -> UUID:
    """The money came back: paid becomes recovered. Raises InvalidInput, Forbidden, StaleVersion, WrongState."""
    case = await _lock(work, command.case_id, command.version)
    checker = Checker()
    reference = checker.text("bank_reference", command.bank_reference, "银行流水号", maximum=MAX_REFERENCE)
    checker.done()
    (await clawback_of(work, case)).bank_reference = reference
    await move(work, case, Move(Event.CONFIRM, f"退款已到账，银行流水号 {reference}。"))
    return case.id


async def cancel(work: Work, command: CancelClawback) -> UUID:
    """Give it up, before it is approved or while the money is awaited; nothing was moved."""
    case = await _lock(work, command.case_id, command.version)
    await move(work, case, Move(Event.CANCEL, command.text.strip()))
    return case.id


async def _lock(work: Work, case_id: UUID, version: int) -> Case:
    case = await lock_case(work, case_id, CaseKind.CLAWBACK, version)
    authorize(work.actor, Permission.MANAGE_PAYOUTS, resource_of(case))
    _check_not_own(work, case)
    return case
