"""Objections to what is public: by anybody, signed in or not; the case pauses until each of them is decided."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from sqlalchemy import exists, func, select, update

from core.checking import Checker
from core.errors import Forbidden, NotFound, RateLimited, WrongState, invalid
from core.identifiers import phone as valid_phone
from core.ids import new_id
from core.workflow import Event, Phase
from db.encryption import KEYRING
from db.models import Case, Objection, Publicity
from domain.access.permissions import Permission, authorize
from domain.reviews.commands import DecideObjection, RaiseObjection, RevealContact
from domain.reviews.engine import MAX_OPINION, OWN_CASE, lock_case, move, resource_of
from domain.reviews.handlers import Move
from domain.work import Work

LIMITS = ((timedelta(hours=1), 5), (timedelta(days=1), 10))
"""Objections from one network address."""
TOO_MANY = "当前网络提交异议过于频繁，请稍后再试，或直接联系公示单位。"
OVER = "公示已结束，不再受理异议；如有情况反映，请直接联系公示单位。"


async def raise_objection(work: Work, command: RaiseObjection) -> UUID:
    """Record an objection and pause the case. Its text and contact never reach the audit log.

    Raises InvalidInput, NotFound, RateLimited; WrongState (PUBLICITY_OVER) after the last working day.
    """
    name, phone, text = _checked(command)
    index = await _count(work)
    case, publicity_id = await _lock(work, command.publicity_id)
    if case.phase == Phase.PUBLICITY and case.due_at is not None and case.due_at <= work.now:
        raise WrongState(OVER, code="PUBLICITY_OVER", path="publicity_id")
    if case.phase not in (Phase.PUBLICITY, Phase.OBJECTION):
        raise WrongState(OVER, code="PUBLICITY_OVER", path="publicity_id")
    objection = Objection(
        id=new_id(),
        publicity_id=publicity_id,
        case_id=case.id,
        contact_name=name,
        contact_phone=phone,
        text=text,
        address_index=index,
        status="OPEN",
        created_at=work.now,
    )
    work.session.add(objection)
    work.record("OBJECTION.RAISE", "objection", objection.id, region=case.region, after={"case": str(case.id)})
    if case.phase == Phase.PUBLICITY:
        await move(work, case, Move(Event.OBJECT), by_platform=True)
    return objection.id


def _checked(command: RaiseObjection) -> tuple[str, str, str]:
    checker = Checker()
    name = checker.text("contact_name", command.contact_name, "联系人姓名", maximum=50)
    phone = checker.take("contact_phone", command.contact_phone, valid_phone, "")
    text = checker.text("text", command.text, "异议内容", maximum=MAX_OPINION)
    checker.done()
    return name, phone, text


async def _count(work: Work) -> str:
    """Under a lock of this address, so that a burst is counted one by one."""
    if not work.actor.address:
        return ""
    index = KEYRING.blind_index(work.actor.address)
    await work.session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"objection:{index}", 0))))
    for window, most in LIMITS:
        recent = (Objection.address_index == index, Objection.created_at > work.now - window)
        counted = select(func.count(), func.min(Objection.created_at)).where(*recent)
        count, oldest = (await work.session.execute(counted)).one()
        if count >= most:
            raise RateLimited(TOO_MANY, max(1, int((oldest + window - work.now).total_seconds()) + 1))
    return index


async def _lock(work: Work, publicity_id: UUID) -> tuple[Case, UUID]:
    """What is public may be objected to by those who may not otherwise know of the case."""
    listed = select(Publicity.case_id).where(Publicity.id == publicity_id).scalar_subquery()
    case = await work.session.scalar(select(Case).where(Case.id == listed).with_for_update())
    if case is None:
        raise NotFound("公示", path="publicity_id")
    return case, publicity_id


async def decide_objection(work: Work, command: DecideObjection) -> UUID:
    """Upheld: the case is refused and its money released. Dismissed: the publicity goes on, once no other is open.

    Only a regional admin decides, never on their own unit's case, and only with a text.
    """
    known = select(Objection.case_id).where(Objection.id == command.objection_id)
    case_id = await work.session.scalar(known)
    if case_id is None:
        raise NotFound("异议", path="objection_id")
    case = await lock_case(work, case_id)
    authorize(work.actor, Permission.DECIDE_OBJECTION, resource_of(case))
    if case.unit_id in work.actor.unit_ids or case.account_id == work.actor.account_id:
        raise Forbidden(OWN_CASE, code="OWN_CASE")
    if not command.text.strip():
        raise invalid("text", "REQUIRED", "请填写处理意见。", "说明核查情况和结论")
    if len(command.text) > MAX_OPINION:
        raise invalid("text", "TOO_LONG", f"处理意见不能超过 {MAX_OPINION} 字。", "请精简后重试")
    await _close(work, command)
    others = exists().where(Objection.case_id == case.id, Objection.status == "OPEN")
    if command.upheld:
        await _set(work, "MOOT", Objection.case_id == case.id, Objection.status == "OPEN")
        await move(work, case, Move(Event.UPHOLD, command.text))
    elif not await work.session.scalar(select(others)):
        await move(work, case, Move(Event.DISMISS, command.text))
    return command.objection_id


async def _close(work: Work, command: DecideObjection) -> None:
    status = "UPHELD" if command.upheld else "DISMISSED"
    this = (Objection.id == command.objection_id, Objection.status == "OPEN")
    if not await _set(work, status, *this, decision=command.text):
        raise WrongState("该异议已处理，请刷新后查看。")
    work.record(f"OBJECTION.{status}", "objection", command.objection_id, reason=command.text)


async def _set(work: Work, status: str, *conditions: object, decision: str = "") -> bool:
    """Whether any objection that fits `conditions` was closed."""
    await work.session.flush()
    closed = (
        update(Objection)
        .where(*conditions)  # type: ignore[arg-type]
        .values(status=status, decision=decision, decided_by=work.actor.account_id, decided_at=work.now)
        .returning(Objection.id)
    )
    return (await work.session.execute(closed)).first() is not None


async def reveal_contact(work: Work, command: RevealContact) -> UUID:
    """Leave in the audit log that the objector's contact was looked at; `queries` then shows it to that admin."""
    case_id = await work.session.scalar(select(Objection.case_id).where(Objection.id == command.objection_id))
    if case_id is None:
        raise NotFound("异议", path="objection_id")
    case = await lock_case(work, case_id)
    authorize(work.actor, Permission.DECIDE_OBJECTION, resource_of(case))
    if case.unit_id in work.actor.unit_ids or case.account_id == work.actor.account_id:
        raise Forbidden(OWN_CASE, code="OWN_CASE")
    work.record("OBJECTION.REVEAL_CONTACT", "objection", command.objection_id, region=case.region)
    return command.objection_id
