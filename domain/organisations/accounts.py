"""The line between officials and units: no account is ever on both sides of it (domain.md §9, Identity)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import exists, or_, select

from core.actor import OFFICIAL_ROLES
from core.errors import Forbidden, Unauthenticated
from core.workflow import FINAL_PHASES, Phase
from db.models import Account, Case, Certification, JoinRequest, RoleGrant
from domain.work import Work

OFFICIAL_NOT_MEMBER = "OFFICIAL_NOT_MEMBER"
MEMBER_NOT_OFFICIAL = "MEMBER_NOT_OFFICIAL"


async def lock_account(work: Work, account_id: UUID) -> Account | None:
    """The account, locked: what ties it to a unit and what makes it an official wait for one another."""
    found: Account | None = await work.session.scalar(
        select(Account).where(Account.id == account_id).with_for_update().execution_options(populate_existing=True)
    )
    return found


async def refuse_official(work: Work, account_id: UUID | None) -> UUID:
    """The account's id, locked, unless it holds an official's role (Forbidden, OFFICIAL_NOT_MEMBER)."""
    if account_id is None:
        raise Unauthenticated
    await lock_account(work, account_id)
    official = exists().where(
        RoleGrant.account_id == account_id, RoleGrant.revoked_at.is_(None), RoleGrant.role.in_(OFFICIAL_ROLES)
    )
    if await work.session.scalar(select(official)):
        message = "管理端账号不能认证或加入单位，请使用另一个账号办理。"
        raise Forbidden(message, code=OFFICIAL_NOT_MEMBER)
    return account_id


async def refuse_member(work: Work, account_id: UUID) -> None:
    """Refuses an account that acts for a unit, or has asked to (Forbidden, MEMBER_NOT_OFFICIAL)."""
    member = exists().where(
        RoleGrant.account_id == account_id, RoleGrant.revoked_at.is_(None), RoleGrant.unit_id.is_not(None)
    )
    open_phases = [phase for phase in Phase if phase not in FINAL_PHASES and phase is not Phase.DRAFT]
    certifying = exists().where(
        Certification.account_id == account_id, Case.id == Certification.case_id, Case.phase.in_(open_phases)
    )
    joining = exists().where(JoinRequest.account_id == account_id, JoinRequest.status == "PENDING")
    if await work.session.scalar(select(or_(member, certifying, joining))):
        message = "该账号代表单位或正在办理单位认证，不能设为管理端账号，请使用另一个手机号。"
        raise Forbidden(message, code=MEMBER_NOT_OFFICIAL, path="mobile")
