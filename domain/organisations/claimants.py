"""One USCC, one certified unit, one owner: who may certify it, decided under a lock on the USCC."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select

from core.errors import Duplicate
from db.models import Certification, RoleGrant, Unit
from domain.organisations.standing import Capacity
from domain.work import Work

UNIT_ALREADY_CERTIFIED = "UNIT_ALREADY_CERTIFIED"
ASK_TO_JOIN = "该统一社会信用代码的单位已通过认证。您可以申请加入该单位，由其管理员或主管部门处理。"
BEING_CERTIFIED = "该统一社会信用代码正由另一账号办理认证，通过后您可以申请加入该单位；如有疑问请联系主管部门。"
ALREADY_YOURS = "您已为该单位办理本地区的此项认证，请在“我的认证”中查看；信息有变化请使用变更。"


async def lock_uscc(work: Work, uscc: str) -> None:
    """Until the transaction ends, nobody else decides on this USCC."""
    await work.session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"uscc:{uscc}", 0))))


async def refuse_second_claimant(
    work: Work, *, uscc: str, region: str, capacity: Capacity, account_id: UUID, case_id: UUID
) -> None:
    """Raises Duplicate (UNIT_ALREADY_CERTIFIED, path uscc) unless the account may be the unit's certifier.

    The same owner may certify the unit in another region or in its other capacity; anybody else may ask to join.
    """
    await lock_uscc(work, uscc)
    owner = (
        select(RoleGrant.account_id)
        .join(Unit, Unit.id == RoleGrant.unit_id)
        .where(Unit.uscc == uscc, RoleGrant.owner, RoleGrant.revoked_at.is_(None))
    )
    owners = set(await work.session.scalars(owner))
    if owners and account_id not in owners:
        raise Duplicate(ASK_TO_JOIN, code=UNIT_ALREADY_CERTIFIED, path="uscc")
    live = select(Certification.account_id, Certification.region, Certification.capacity).where(
        Certification.uscc == uscc, Certification.live, Certification.case_id != case_id
    )
    for other, where, what in (await work.session.execute(live)).all():
        if other != account_id:
            raise Duplicate(BEING_CERTIFIED, code=UNIT_ALREADY_CERTIFIED, path="uscc")
        if (where, what) == (region, capacity):
            raise Duplicate(ALREADY_YOURS, code=UNIT_ALREADY_CERTIFIED, path="uscc")
