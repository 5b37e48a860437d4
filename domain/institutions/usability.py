"""Whether the acting enterprise could use its voucher on services, for many at once: the region's own rules are asked, with
the facts that an order or a redemption would be asked with. The number of statements does not grow with the services."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Role
from core.clock import local_date
from core.errors import Reason
from core.money import Fen
from core.workflow import Phase
from db.models import Case, Claim, Institution, Programme, Service, Unit
from domain.affiliations.service import recorded_with
from domain.institutions.acceptance import institution_facts, recognitions_of
from domain.organisations.parties import Party, same_party
from domain.programmes.eligibility import gather_facts
from domain.programmes.usage import usage_in
from domain.redemptions.facts import terms_of
from domain.work import Read
from regions.contract import (
    EligibilityFacts,
    InstitutionFacts,
    Recognition,
    TieFacts,
    Usability,
    UsabilityFacts,
    Usage,
)
from regions.usability import voucher_usable

Asked = tuple[UUID, str | None]
"""A service, and the region whose voucher is meant; None for that of the acting enterprise, or the service's own."""


@dataclass(frozen=True, slots=True)
class UsabilityView:
    """The answer of `region`'s rules of `edition` today."""

    region: str
    edition: str
    answer: Usability


@dataclass(frozen=True, slots=True)
class Offer:
    """A service with its institution, as rules ask for both."""

    category: str
    badged: bool
    unit_id: UUID
    uscc: str
    region: str
    admitted: bool
    lab_kind: str
    representative: str
    recognitions: tuple[Recognition, ...]


@dataclass(frozen=True, slots=True)
class Purse:
    """What could be drawn on in one region, by the acting enterprise where there is one: live claims first."""

    programmes: tuple[tuple[Programme, Fen | None], ...]
    usage: tuple[Usage, ...]
    eligibility: EligibilityFacts | None

    def for_category(self, category: str) -> tuple[Programme | None, Fen | None]:
        for each in self.programmes:
            if category in each[0].categories:
                return each
        return self.programmes[0] if self.programmes else (None, None)


async def usability_of(read: Read, asked: Sequence[Asked]) -> Mapping[Asked, UsabilityView]:
    """Answers for services that exist; raises NotFound for a region that does not."""
    today = local_date(read.now)
    async with read.session() as session:
        offers = await _offers(session, {service for service, _ in asked})
        unit = await acting_unit(read, session)
        wanted = {
            each: each[1] or (unit.home_region if unit else offers[each[0]].region) for each in asked if each[0] in offers
        }
        purses = {
            region: await purse_of(session, read.platform.regions.for_(region).manifest.code, unit, today)
            for region in sorted(set(wanted.values()))
        }
        ties = {
            region: await recorded_with(session, region, unit.uscc, [offer.uscc for offer in offers.values()])
            for region in purses
        } if unit else {}  # fmt: skip
    found = {}
    for each, region in wanted.items():
        edition = read.platform.regions.for_(region).edition_on(today)
        offer = offers[each[0]]
        institution = institution_facts(read.platform.regions.compacts.values(), region, today, offer)
        recorded = ties.get(region, {}).get(offer.uscc, ())
        facts = usability_facts(today, region, offer, institution, unit, purses[region], recorded)
        answer = voucher_usable(edition, facts)
        found[each] = UsabilityView(region, edition.code, between_two(unit, offer, answer))
    return found


async def acting_unit(read: Read, session: AsyncSession) -> Unit | None:
    """The enterprise that the caller acts for; nobody else has a voucher to use."""
    if read.actor.role is not Role.ENTERPRISE_OPERATOR or read.actor.unit_id is None:
        return None
    return await session.get(Unit, read.actor.unit_id)


async def _offers(session: AsyncSession, services: Collection[UUID]) -> Mapping[UUID, Offer]:
    query = (
        select(Service.id, Service.category, Service.voucher_supported, Institution, Unit.legal_representative)
        .join(Institution, Institution.id == Service.institution_id)
        .join(Unit, Unit.id == Institution.unit_id)
        .where(Service.id.in_(services))
    )
    rows = (await session.execute(query)).all()
    labs = await recognitions_of(session, {row[3].id for row in rows})
    return {row[0]: offer_of(*row[1:], labs.get(row[3].id, ())) for row in rows}


def offer_of(
    category: str, badged: bool, house: Institution, representative: str, recognitions: tuple[Recognition, ...]
) -> Offer:
    return Offer(
        category=category,
        badged=badged,
        unit_id=house.unit_id,
        uscc=house.uscc,
        region=house.region,
        admitted=house.status == "ADMITTED" and not house.by_recognition,
        lab_kind=house.lab_kind,
        representative=representative,
        recognitions=recognitions,
    )


async def purse_of(session: AsyncSession, region: str, unit: Unit | None, today: date) -> Purse:
    open_now = select(Programme).where(
        Programme.region == region, Programme.status == "OPEN", Programme.use_from <= today, Programme.use_by >= today
    )
    programmes = list(await session.scalars(open_now.order_by(Programme.opened_at.desc(), Programme.id)))
    if unit is None:
        return Purse(tuple((each, None) for each in programmes), (), None)
    claims = await session.scalars(
        select(Claim)
        .join(Case, Case.id == Claim.case_id)
        .where(Claim.unit_id == unit.id, Case.region == region, Claim.live, Case.phase == Phase.ACTIVE)
    )
    left = {claim.programme_id: Fen(claim.quota - claim.committed) for claim in claims}
    ordered = sorted(programmes, key=lambda each: each.id not in left)
    usage = await usage_in(session, unit.id, region)
    eligibility = await gather_facts(session, unit.id, region, today)
    return Purse(tuple((each, left.get(each.id)) for each in ordered), usage, eligibility)


def usability_facts(
    today: date, region: str, offer: Offer, institution: InstitutionFacts, unit: Unit | None, purse: Purse,
    recorded: tuple[str, ...],
) -> UsabilityFacts:
    programme, left = purse.for_category(offer.category)
    ties = None if unit is None else TieFacts(
        enterprise_uscc=unit.uscc,
        institution_uscc=offer.uscc,
        enterprise_representative=unit.legal_representative,
        institution_representative=offer.representative,
        recorded=recorded,
    )  # fmt: skip
    return UsabilityFacts(
        on=today,
        enterprise_home=unit.home_region if unit else region,
        category=offer.category,
        institution=institution,
        badged=offer.badged,
        eligibility=purse.eligibility,
        ties=ties,
        terms=terms_of(programme) if programme else None,
        programme=programme.code if programme else "",
        usage=purse.usage,
        quota_left=left,
    )


def between_two(unit: Unit | None, offer: Offer, answer: Usability) -> Usability:
    """No region lets a unit buy from itself, whatever its tie rules say."""
    if unit is None or not same_party(Party(unit.id, unit.uscc), Party(offer.unit_id, offer.uscc)):
        return answer
    text = "企业和服务机构为同一单位，不能使用创新券购买本单位自己的服务。"
    reason = Reason("SAME_PARTY", text, "《创新券平台规则说明》第十条", "请选择本单位以外的服务机构。")
    return replace(answer, usable=False, reasons=(*answer.reasons, reason))
