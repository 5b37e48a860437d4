"""Is this unit eligible for this programme, line by line: the region's rules over the registers, then the programme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import local_date
from core.errors import NotFound, Unauthenticated
from core.money import format_yuan
from db.models import Case, Certification, Claim, Programme, RegisterEntry, Unit
from domain.organisations.standing import IN_FORCE, Capacity
from domain.programmes.ledger import Commitment
from domain.programmes.queries import programme
from domain.programmes.views import EligibilityView, ProgrammeStatus, ProgrammeView
from domain.work import Read
from regions import contract
from regions.contract import EligibilityFacts, Requirement

Fact = tuple[bool, str, str, str, str]
"""Satisfied, code, label, what is said when not, what would satisfy it."""


async def gather_facts(session: AsyncSession, unit_id: UUID | None, region: str, on: date) -> EligibilityFacts:
    """What the region's policy is asked with. A caller without a unit is asked about as an uncertified stranger."""
    unit = await session.get(Unit, unit_id) if unit_id else None
    if unit is None:
        return EligibilityFacts(on, "", "other", certified=False, home_region="", home_division="", legal_person=False)
    certified = frozenset(
        await session.scalars(
            select(Certification.capacity)
            .join(Case, Case.id == Certification.case_id)
            .where(Certification.unit_id == unit.id, Certification.region == region, Case.phase.in_(IN_FORCE))
        )
    )
    entries = await session.scalars(
        select(RegisterEntry)
        .where(RegisterEntry.region == region, RegisterEntry.uscc == unit.uscc, RegisterEntry.refused_at.is_(None))
        .order_by(RegisterEntry.register, RegisterEntry.valid_from)
    )
    return EligibilityFacts(
        on=on,
        uscc=unit.uscc,
        unit_kind=_kind(unit, certified),
        certified=bool(certified),
        home_region=unit.home_region,
        home_division=unit.home_division,
        legal_person=unit.legal_person,
        entries=tuple(
            contract.RegisterEntry(
                each.register, each.valid_from, each.valid_until, not each.declared or each.confirmed_at is not None
            )
            for each in entries
        ),
        adverse_credit=unit.adverse_credit,
    )


def _kind(unit: Unit, certified: frozenset[str]) -> str:
    """As certified in the region; before that as the unit is known elsewhere."""
    capacities = certified or frozenset(unit.capacities)
    if Capacity.ENTERPRISE in capacities:
        return "enterprise"
    return "institution" if Capacity.INSTITUTION in capacities else "other"


async def check(read: Read, programme_id: UUID) -> EligibilityView:
    """The answer before the form is opened, for the unit the caller acts for. Raises Unauthenticated, NotFound."""
    if not read.actor.signed_in:
        raise Unauthenticated
    view = await programme(read, programme_id)
    today = local_date(read.now)
    edition = read.platform.regions.for_(view.region).edition_on(today)
    async with read.session() as session:
        facts = await gather_facts(session, read.actor.unit_id, view.region, today)
        claimed = await session.scalar(_live_claim(view.id, read.actor.unit_id))
        changing = await session.scalar(_changing(read.actor.unit_id, view.region))
    decision = edition.policy.eligibility(facts)
    rows = [*programme_facts(view, today), *_unit_facts(read.actor.unit_id, claimed, changing)]
    required = decision.requirements if read.actor.unit_id else [_unknown(line) for line in decision.requirements]
    lines = (*required, *(_line(row) for row in rows))
    return EligibilityView(decision.eligible and all(row[0] for row in rows), view.id, edition.code, today, lines)


def programme_facts(view: ProgrammeView, today: date) -> Iterable[Fact]:
    """What the programme itself asks of any claim on `today`."""
    is_open = view.status is ProgrammeStatus.OPEN
    begun, over = view.claim_from <= today, view.claim_until < today
    elsewhere = "请留意通知公告，选择正在开放的批次。"
    yield is_open, "PROGRAMME_OPEN", "批次正在开放", "该批次未开放申领。", elsewhere
    yield begun, "WINDOW_BEGUN", "申领已开始", f"申领自 {view.claim_from} 开始。", "请在申领开始后再来。"
    yield not over, "WINDOW_NOT_OVER", "申领未截止", f"申领已于 {view.claim_until} 截止。", elsewhere
    if view.commitment is Commitment.ON_CLAIM:
        left = f"批次剩余额度 {format_yuan(view.remaining)} 元，不足一家企业的额度。"
        covered = view.remaining >= view.cap_per_enterprise
        yield covered, "BUDGET_LEFT", "批次额度充足", left, "请等待主管部门追加额度，或选择其他批次。"


def _unit_facts(unit_id: UUID | None, claimed: str | None, changing: UUID | None) -> Iterable[Fact]:
    stranger = "请先完成企业认证，或切换到企业角色。"
    yield unit_id is not None, "ACTING_FOR_UNIT", "以企业身份操作", "您目前没有以企业身份操作。", stranger
    twice = f"贵单位已申领本批次（{claimed}），每批次限一张。"
    yield claimed is None, "NOT_CLAIMED_YET", "尚未申领本批次", twice, "请在“我的申领”中查看。"
    waiting = "请等待变更审核完成后再提交。"
    yield changing is None, "NOT_CHANGING", "认证信息没有在变更", "贵单位的认证信息正在变更审核中。", waiting


def _unknown(line: Requirement) -> Requirement:
    """Of a caller without a unit nothing is known: not that it is registered elsewhere, nor that no register has it."""
    if line.satisfied or line.code == "CERTIFIED":
        return line
    return replace(line, message=f"待企业认证后核对：{line.label}。")


def _line(row: Fact) -> Requirement:
    satisfied, code, label, failed, remedy = row
    message = f"符合：{label}。" if satisfied else failed
    return Requirement(code, label, satisfied, message, "", "" if satisfied else remedy)


def _live_claim(programme_id: UUID, unit_id: UUID | None) -> Select[str]:
    """The status of the unit's claim, a draft apart: that one is to be continued."""
    return (
        select(Case.status_label)
        .join(Claim, Claim.case_id == Case.id)
        .where(Claim.programme_id == programme_id, Claim.unit_id == unit_id, Claim.live, Case.phase != "DRAFT")
    )


def _changing(unit_id: UUID | None, region: str) -> Select[UUID]:
    return (
        select(Certification.case_id)
        .join(Case, Case.id == Certification.case_id)
        .where(Certification.unit_id == unit_id, Certification.region == region, Case.phase == "CHANGING")
        .limit(1)
    )


async def programme_of(session: AsyncSession, programme_id: UUID) -> Programme:
    """An opened programme, locked against being closed or edited until the transaction ends. Raises NotFound."""
    query = select(Programme).where(Programme.id == programme_id, Programme.opened_at.is_not(None))
    found = await session.scalar(query.with_for_update(read=True).execution_options(populate_existing=True))
    if found is None:
        raise NotFound("批次", path="programme_id")
    return found
