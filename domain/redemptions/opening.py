"""May a redemption be opened on this voucher, by this unit, now."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Role
from core.errors import NotFound, WrongState, invalid
from core.workflow import Phase
from db.models import Case, Claim, Entrustment, Order, Redemption, VoucherApplication
from domain.programmes.ledger import Voucher
from domain.redemptions.ground import Ground
from domain.work import Work
from regions.contract import Filer

ENDED: Final = (Phase.DONE, Phase.REJECTED, Phase.WITHDRAWN, Phase.EXPIRED, Phase.VOIDED)


def voucher_of(redemption: Redemption) -> Voucher:
    return Voucher(redemption.claim_id, redemption.application_id)


def one_voucher(claim_id: UUID | None, application_id: UUID | None) -> Voucher:
    """Raises InvalidInput unless exactly one is given."""
    if (claim_id is None) == (application_id is None):
        text = "请指明使用哪一张创新券：已申领的创新券，或订单上的创新券申请，二者选一。"
        raise invalid("claim_id", "ONE_VOUCHER", text, "claimId 与 applicationId 只填一个")
    return Voucher(claim_id, application_id)


async def check_mine(session: AsyncSession, voucher: Voucher, unit_id: UUID | None) -> None:
    """The unit has a part in it: it is the enterprise's own, entrusted to it, or its order's. Raises NotFound."""
    if voucher.application_id is None:
        given = exists().where(
            Entrustment.claim_id == Claim.case_id, Entrustment.unit_id == unit_id, Entrustment.ended_at.is_(None)
        )
        mine = select(Claim.case_id).where(Claim.case_id == voucher.claim_id, (Claim.unit_id == unit_id) | given)
        if unit_id is None or await session.scalar(mine) is None:
            raise NotFound("创新券", path="claim_id")
        return
    query = (
        select(VoucherApplication.case_id)
        .join(Order, Order.id == VoucherApplication.order_id)
        .where(VoucherApplication.case_id == voucher.application_id)
        .where((VoucherApplication.unit_id == unit_id) | (Order.institution_unit_id == unit_id))
    )
    if unit_id is None or await session.scalar(query) is None:
        raise NotFound("创新券申请", path="application_id")


async def check_openable(work: Work, ground: Ground) -> None:
    """Under the voucher's lock. Raises WrongState with what stands against it, and what to do."""
    _check_filer(work, ground)
    if ground.bought is None:
        if not ground.live:
            raise WrongState("该创新券不在有效期内，不能申请兑付。", code="CLAIM_NOT_LIVE", path="claim_id")
        return
    if not ground.live:
        text = "该创新券申请尚未通过审核，或已失效、已使用，不能申请。"
        raise WrongState(text, code="APPLICATION_NOT_LIVE", path="application_id")
    if not ground.bought.completed:
        text = "订单尚未完成，请在服务完成并确认验收后再申请。"
        raise WrongState(text, code="ORDER_NOT_COMPLETED", path="application_id")
    under_way = exists().where(
        Redemption.application_id == ground.voucher.application_id, Redemption.case_id == Case.id, Case.phase.not_in(ENDED)
    )
    if await work.session.scalar(select(under_way)):
        text = "该创新券申请已有一份正在办理的申请，请继续办理，或先作废、撤回。"
        raise WrongState(text, code="REDEMPTION_UNDER_WAY", path="application_id")


def _check_filer(work: Work, ground: Ground) -> None:
    filer = ground.region.manifest.filer
    institution = work.actor.role is Role.INSTITUTION_OPERATOR
    if filer is Filer.INSTITUTION and not (institution and ground.entrusted and work.actor.unit_id == ground.filer_unit_id):
        text = "按本地区的规则，由提供服务的机构提出申请并收款，企业不直接申请。"
        raise WrongState(text, code="FILED_BY_INSTITUTION")
    if institution is not (filer is Filer.INSTITUTION):
        raise WrongState("按本地区的规则，由企业提出申请并收款，服务机构不申请。", code="FILED_BY_ENTERPRISE")
    if work.actor.unit_id != ground.filer_unit_id:
        raise NotFound("创新券申请", path="application_id")
