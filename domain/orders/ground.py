"""What an order stands on: the service offered and by whom, whose rules hold, and whether it may be ordered at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import NotFound, Reason, WrongState
from core.money import format_yuan
from db.models import Institution, Service, Unit
from domain.catalogue.queries import PUBLIC
from domain.institutions.acceptance import institution_facts, recognitions_of
from domain.organisations.known import known_of
from domain.organisations.standing import Capacity
from domain.work import Platform
from regions.contract import Edition, FormDefinition, Obtain, Recognition

FORM: Final = "order"
NOT_BADGED: Final = Reason(
    "NOT_BADGED", "该服务不支持创新券。", "《创新券平台规则说明》第十七条", "请选择带“创新券”标识的服务。"
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A listed service with its institution. `region` is the institution's home; `admitted`: into that region's registry,
    rather than listed by a compact's recognition alone."""

    service_id: UUID
    service_name: str
    category: str
    price: int | None
    badged: bool
    institution_id: UUID
    institution_name: str
    unit_id: UUID
    uscc: str
    region: str
    lab_kind: str
    admitted: bool
    recognitions: tuple[Recognition, ...] = ()


async def offer_of(session: AsyncSession, service_id: UUID, *, lock: bool = False) -> Offer:
    """The service as everybody may find it; with `lock` it stays so until the transaction ends. Raises NotFound."""
    query = (
        select(Service, Institution)
        .join(Institution, Institution.id == Service.institution_id)
        .where(Service.id == service_id, PUBLIC)
    )
    row = (await session.execute(query.with_for_update(read=True) if lock else query)).first()
    if row is None:
        raise NotFound("服务", path="service_id")
    service, institution = row
    labs = await recognitions_of(session, {institution.id})
    return Offer(
        service.id, service.name, service.category, service.price, service.voucher_supported, institution.id,
        institution.name, institution.unit_id, institution.uscc, institution.region, institution.lab_kind,
        not institution.by_recognition, labs.get(institution.id, ()),
    )  # fmt: skip


async def ordering_region(session: AsyncSession, wanted: str, unit_id: UUID, offer: Offer) -> str:
    """Whose rules and voucher are meant: the one asked for, else where the buyer is registered (as a service's `voucherUsable`
    answers), else, of a buyer registered in none of the regions, the service's own."""
    if wanted:
        return wanted
    home: str | None = await session.scalar(select(Unit.home_region).where(Unit.id == unit_id))
    return home or offer.region


def ordering_edition(platform: Platform, region: str, on: date) -> tuple[Edition, FormDefinition]:
    """The rules in force that day and their order form. Raises NotFound, or WrongState (NO_ORDERS) where vouchers are not
    obtained on an order."""
    found = platform.regions.for_(region)
    edition = found.edition_on(on)
    form = edition.forms.get(FORM)
    if found.manifest.obtain is not Obtain.ON_ORDER or form is None or not edition.orders.states:
        message = f"{found.manifest.name}的创新券直接申领，不需要在平台下单，请与服务机构联系购买服务。"
        raise WrongState(message, code="NO_ORDERS", path="service_id")
    return edition, form


def orderable(platform: Platform, offer: Offer, region: str, edition: Edition, on: date) -> tuple[Reason, ...]:
    """Why this service cannot be ordered under the region's rules, empty when it can: it bears no badge, or its institution
    is neither admitted nor a lab recognised on the day of the order."""
    facts = institution_facts(platform.regions.compacts.values(), region, on, offer)
    badge = () if offer.badged else (NOT_BADGED,)
    return (*badge, *edition.policy.institution(facts))


async def known_for_order(
    session: AsyncSession, account_id: UUID | None, unit_id: UUID, region: str, offer: Offer, edition: Edition
) -> Mapping[str, str]:
    """By prefill name, personal ones in the clear."""
    known = await known_of(session, account_id, unit_id, region, capacity=Capacity.ENTERPRISE)
    known |= {
        "service.name": offer.service_name, "service.category": edition.category_label(offer.category),
        "institution.name": offer.institution_name, "institution.uscc": offer.uscc,
    }  # fmt: skip
    return known if offer.price is None else known | {"service.price": format_yuan(offer.price)}
