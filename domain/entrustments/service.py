"""Give an institution one's voucher to redeem, and take it back."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from core.errors import Duplicate, Ineligible, NotFound, Reason, WrongState
from core.ids import new_id
from core.workflow import Phase
from db.models import Case, Claim, Entrustment, Institution, Unit
from domain.access.permissions import Permission, Resource, authorize
from domain.affiliations.service import recorded_with
from domain.entrustments.commands import EndEntrustment, Entrust
from domain.institutions.acceptance import institution_facts
from domain.organisations.parties import Party, refuse_same_party
from domain.redemptions.ground import standing
from domain.redemptions.sellers import of_order
from domain.work import Work
from regions.contract import Filer, Region, TieFacts


async def entrust(work: Work, command: Entrust) -> UUID:
    """The new entrustment's id.

    Raises NotFound (not one's own voucher, no such institution), WrongState (NO_ENTRUSTMENT where the enterprise files itself,
    CLAIM_NOT_LIVE), Ineligible (own unit, tied, not accepted), Duplicate (ALREADY_ENTRUSTED).
    """
    unit_id = work.actor.unit_id
    authorize(work.actor, Permission.FILE_CASE, Resource(unit_id=unit_id))
    mine = select(Claim, Case).join(Case, Case.id == Claim.case_id).where(Claim.case_id == command.claim_id)
    row = (await work.session.execute(mine.where(Claim.unit_id == unit_id).with_for_update(of=Claim))).first()
    if row is None:
        raise NotFound("创新券", path="claim_id")
    claim, case = row
    region = work.platform.regions.for_(case.region)
    if region.manifest.filer is not Filer.INSTITUTION:
        raise WrongState("本地区由企业自己申请，不需要委托服务机构。", code="NO_ENTRUSTMENT", path="claim_id")
    if not claim.live or case.phase != Phase.ACTIVE:
        raise WrongState("该创新券不在有效期内，不能委托。", code="CLAIM_NOT_LIVE", path="claim_id")
    institution = await _accepted(work, region, case.edition, claim, command.institution_id)
    if await standing(work.session, claim.case_id, institution.unit_id):
        raise Duplicate("该创新券已委托给这家服务机构。", code="ALREADY_ENTRUSTED", path="institution_id")
    made = Entrustment(
        id=new_id(), claim_id=claim.case_id, institution_id=institution.id, unit_id=institution.unit_id,
        entrusted_by=work.actor.account_id, created_at=work.now,
    )  # fmt: skip
    work.session.add(made)
    after = {"institution": str(institution.id)}
    work.record("CLAIM.ENTRUST", "case", case.id, region=case.region, after=after)
    return made.id


async def _accepted(work: Work, region: Region, edition: str, claim: Claim, institution_id: UUID) -> Institution:
    """An institution that the region's voucher may pay, and that is not tied to the enterprise."""
    query = (
        select(Institution, Unit.legal_representative)
        .join(Unit, Unit.id == Institution.unit_id)
        .where(Institution.id == institution_id, Institution.status == "ADMITTED")
    )
    row = (await work.session.execute(query)).first()
    if row is None:
        raise NotFound("服务机构", path="institution_id")
    institution, representative = row
    unit = await work.session.get_one(Unit, claim.unit_id)
    refuse_same_party(Party(unit.id, unit.uscc), Party(institution.unit_id, institution.uscc))
    if reasons := await _refusals(work, region, edition, unit, institution, representative):
        raise Ineligible(reasons, "不能委托这家服务机构，请查看各条理由。")
    return institution


async def _refusals(
    work: Work, region: Region, edition: str, unit: Unit, institution: Institution, representative: str
) -> tuple[Reason, ...]:
    policy = region.edition(edition).policy
    named = (institution.uscc, institution.name)
    known = (await of_order(work.session, institution, representative, [named]))[named]
    compacts = work.platform.regions.compacts_of(region.manifest.code)
    facts = institution_facts(compacts, region.manifest.code, work.today, known)
    recorded = await recorded_with(work.session, region.manifest.code, unit.uscc, [institution.uscc])
    ties = TieFacts(
        enterprise_uscc=unit.uscc,
        institution_uscc=institution.uscc,
        enterprise_representative=unit.legal_representative,
        institution_representative=representative,
        recorded=recorded.get(institution.uscc, ()),
    )
    return (*policy.institution(facts), *policy.ties(ties))


async def end(work: Work, command: EndEntrustment) -> UUID:
    """Take it back, or give it back. Twice is the same as once. Raises NotFound for everybody but the two sides."""
    unit_id = work.actor.unit_id
    authorize(work.actor, Permission.HANDLE_ENTRUSTMENT, Resource(unit_id=unit_id))
    query = (
        select(Entrustment, Case.region)
        .join(Claim, Claim.case_id == Entrustment.claim_id)
        .join(Case, Case.id == Claim.case_id)
        .where(Entrustment.id == command.entrustment_id)
        .where((Claim.unit_id == unit_id) | (Entrustment.unit_id == unit_id))
    )
    row = (await work.session.execute(query.with_for_update(of=(Claim, Entrustment)))).first()
    if row is None:
        raise NotFound("委托", path="id")
    entrustment, region = row
    if entrustment.ended_at is None:
        entrustment.ended_at = work.now
        after = {"institution": str(entrustment.institution_id)}
        work.record("CLAIM.ENTRUSTMENT_END", "case", entrustment.claim_id, region=region, after=after)
    return entrustment.id
