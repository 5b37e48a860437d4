"""What an application stands on: the order with its two parties, the rules of the day it was placed, and a programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.clock import local_date
from core.errors import InvalidInput, NotFound, WrongState, invalid
from core.money import format_yuan
from db.models import Institution, Order, Programme, Service, Unit, VoucherApplication
from domain.access.visibility import orders_visible_to
from domain.orders.standing import accepted, begun
from domain.organisations.known import known_of
from domain.organisations.standing import Capacity
from domain.programmes.views import ProgrammeStatus
from domain.work import Work
from regions.contract import CaseKind, Edition, FormDefinition, Region
from regions.recognition import Compact
from regions.registry import Registry

FORM = "application"
_NO_FORM = FormDefinition(FORM, "", "", ())
ENTERPRISES, INSTITUTIONS = aliased(Unit), aliased(Unit)


@dataclass(frozen=True, slots=True)
class Ground:
    """`unit` is the enterprise, `representative` the institution's; `badged`: the service bears the badge now."""

    order: Order
    unit: Unit
    institution: Institution
    representative: str
    badged: bool
    region: Region
    edition: Edition
    compacts: tuple[Compact, ...]

    @property
    def form(self) -> FormDefinition:
        return self.edition.forms.get(FORM, _NO_FORM)

    @property
    def placed_on(self) -> date:
        return local_date(self.order.created_at)

    @property
    def begun(self) -> bool:
        return begun(self.edition.orders, self.order.status, self.order.negotiated_from)


async def ground_of(session: AsyncSession, regions: Registry, order_id: UUID) -> Ground:
    """One statement. Raises NotFound."""
    query = (
        select(Order, ENTERPRISES, Institution, INSTITUTIONS.legal_representative, Service.voucher_supported)
        .join(ENTERPRISES, ENTERPRISES.id == Order.enterprise_unit_id)
        .join(Institution, Institution.id == Order.institution_id)
        .join(INSTITUTIONS, INSTITUTIONS.id == Order.institution_unit_id)
        .join(Service, Service.id == Order.service_id)
        .where(Order.id == order_id)
        .execution_options(populate_existing=True)
    )
    row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("订单", path="order_id")
    order, unit, institution, representative, badged = row
    region = regions.for_(order.region)
    compacts = regions.compacts_of(order.region)
    return Ground(order, unit, institution, representative, badged, region, region.edition(order.edition), compacts)


async def lock_order_of(work: Work, case_id: UUID) -> None:
    """The order of an application stays as it is until the transaction ends. Taken before the case is locked, for an order
    that ends takes the two in that order."""
    mine = select(VoucherApplication.order_id).where(VoucherApplication.case_id == case_id).scalar_subquery()
    await work.session.execute(select(Order.id).where(Order.id == mine).with_for_update(read=True))


async def lock_own_order(work: Work, order_id: UUID) -> None:
    """An order of the acting enterprise, as it is until the transaction ends. Raises NotFound."""
    query = select(Order.id).where(
        Order.id == order_id, orders_visible_to(work.actor), Order.enterprise_unit_id == work.actor.unit_id
    )
    if await work.session.scalar(query.with_for_update(read=True)) is None:
        raise NotFound("订单", path="order_id")


def check_open(ground: Ground) -> None:
    """May this order carry a new application. Raises WrongState with what stands against it."""
    table, order = ground.edition.orders, ground.order
    if CaseKind.APPLICATION not in ground.edition.workflows:
        raise WrongState("本地区的创新券直接申领，不在订单上申请。", code="NO_APPLICATIONS", path="order_id")
    if table.state(order.status).final:
        text = f"订单当前状态为“{table.state(order.status).label}”，不能再申请创新券；创新券应在服务之前申请。"
        raise WrongState(text, code="ORDER_ENDED", path="order_id")
    if ground.begun:
        text = "服务已经开始，不能再申请创新券；创新券应在服务之前申请。"
        raise WrongState(text, code="SERVICE_BEGUN", path="order_id")


def check_accepted(ground: Ground) -> None:
    """An application is handed in on an order that the institution has taken. Raises WrongState."""
    order = ground.order
    if not accepted(ground.edition.orders, order.status, order.negotiated_from):
        text = "服务机构尚未确认订单，请在订单确认后提交创新券申请。"
        raise WrongState(text, code="ORDER_NOT_ACCEPTED", path="order_id")
    if order.negotiated_from:
        text = "订单正在协商改价，请在改价有结果后提交创新券申请。"
        raise WrongState(text, code="PRICE_NEGOTIATED", path="order_id")


async def fitting_programmes(session: AsyncSession, ground: Ground, today: date) -> Sequence[Programme]:
    """Open programmes of the region that can be drawn on today for this kind of service, newest first."""
    query = select(Programme).where(
        Programme.region == ground.order.region, Programme.status == ProgrammeStatus.OPEN,
        Programme.use_from <= today, Programme.use_by >= today, Programme.categories.contains([ground.order.category]),
    )  # fmt: skip
    return (await session.scalars(query.order_by(Programme.opened_at.desc(), Programme.id))).all()


async def choose(session: AsyncSession, ground: Ground, wanted: UUID | None, today: date) -> Programme:
    """The programme asked for, else the only one that fits. Raises WrongState (NO_OPEN_PROGRAMME), InvalidInput."""
    fitting = await fitting_programmes(session, ground, today)
    if not fitting:
        text = "目前没有开放的、支持该类服务的创新券批次，请留意通知公告。"
        raise WrongState(text, code="NO_OPEN_PROGRAMME", path="programme_id")
    if wanted is None and len(fitting) == 1:
        return fitting[0]
    found = next((each for each in fitting if each.id == wanted), None)
    if found is not None:
        return found
    raise _choice(wanted, fitting)


def _choice(wanted: UUID | None, fitting: Sequence[Programme]) -> InvalidInput:
    names = "、".join(each.name for each in fitting)
    if wanted is None:
        return invalid("programme_id", "REQUIRED", "有多个批次可以使用，请选择一个。", f"可选：{names}")
    return invalid("programme_id", "INVALID", "所选批次未开放，或不支持该类服务。", f"可选：{names}")


async def known_for(
    session: AsyncSession, ground: Ground, account_id: UUID | None, programme_name: str
) -> dict[str, str]:
    """By prefill name, personal ones in the clear: mask before showing."""
    order, institution = ground.order, ground.institution
    known = await known_of(session, account_id, ground.unit.id, order.region, capacity=Capacity.ENTERPRISE)
    return known | {
        "programme.name": programme_name,
        "order.number": order.number,
        "order.price": format_yuan(order.price),
        "service.name": order.service_name,
        "service.category": ground.edition.category_label(order.category),
        "service.price": format_yuan(order.price),
        "institution.name": institution.name,
        "institution.uscc": institution.uscc,
    }
