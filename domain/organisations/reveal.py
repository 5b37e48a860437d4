"""One masked value shown to the reviewer at work on it, with the reason, and never without an audit entry."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from core.errors import Forbidden, NotFound, invalid
from db.models import Case, Certification
from domain.access.permissions import Permission, authorize
from domain.access.visibility import cases_visible_to
from domain.organisations.commands import Reveal
from domain.organisations.effects import certification_of
from domain.organisations.particulars import definition_for
from domain.reviews.engine import check_owner, lock_case, resource_of, workflow_of
from domain.work import Read, Work
from regions.contract import CaseKind

MAX_REASON = 200


async def reveal(work: Work, command: Reveal) -> UUID:
    """Record who looks at which field and why. Raises Forbidden unless the case is at work with the actor's body."""
    case = await lock_case(work, command.case_id, CaseKind.CERTIFICATION)
    authorize(work.actor, Permission.UNMASK, resource_of(case))
    check_owner(work.actor, case, workflow_of(case).state(case.status).owner)
    definition = definition_for(work, case.region, case.edition)
    field = next((each for each in definition.fields if each.key == command.key), None)
    if field is None or not field.personal or field.kind == "file":
        raise invalid("field", "INVALID", "该项不是隐去显示的字段。", "请使用表单中标为个人信息的字段")
    if not command.reason.strip() or len(command.reason) > MAX_REASON:
        raise invalid("reason", "REQUIRED", f"请填写查看理由，至多 {MAX_REASON} 字。", "例如：核对法定代表人身份")
    certification = await certification_of(work, case)
    if not _value(certification, command.key):
        raise NotFound("该项内容", path="field")
    work.record(
        "CERTIFICATION.REVEAL", "case", case.id, region=case.region, reason=command.reason.strip(),
        after={"field": command.key},
    )  # fmt: skip
    return case.id


async def revealed(read: Read, command: Reveal) -> str:
    """The value, after `reveal` was committed. A change in review shows what is to be."""
    query = (
        select(Certification)
        .join(Case, Case.id == Certification.case_id)
        .where(Case.id == command.case_id, cases_visible_to(read.actor))
    )
    async with read.session() as session:
        certification = await session.scalar(query)
    if certification is None or not read.actor.signed_in:
        raise Forbidden
    return _value(certification, command.key)


def _value(certification: Certification, key: str) -> str:
    pending = certification.pending_personal
    values = certification.personal if certification.pending is None or pending is None else pending
    return str(values.get(key) or "")
