"""Programmes: drafted, opened, extended and closed by a regional admin. Terms are frozen from the first opening on."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import func, select

from core.checking import Checker
from core.errors import Fault, InvalidInput, NotFound, StaleVersion, WrongState
from core.ids import new_id
from db.models import BudgetChange, LedgerAccount, Programme
from domain.access.permissions import Permission, Resource, allowed, authorize
from domain.programmes import budgets
from domain.programmes.commands import (
    CloseProgramme,
    CreateProgramme,
    EditProgramme,
    ExtendProgramme,
    IntroduceProgramme,
    OpenProgramme,
)
from domain.programmes.figures import MAX_INTRODUCTION, checked
from domain.programmes.ledger import Account, Place
from domain.programmes.views import ProgrammeStatus
from domain.work import Work
from regions.contract import Obtain, Region

MAX_REASON = 500
EXTENDABLE = {"claim_until": "申领截止日", "use_by": "使用截止日", "redeem_by": "兑付截止日"}


async def create(work: Work, command: CreateProgramme) -> UUID:
    """A draft. With `budget`, a first budget change is proposed in the same act."""
    region = work.platform.regions.for_(command.region)
    authorize(work.actor, Permission.MANAGE_PROGRAMMES, Resource(region=command.region))
    if region.manifest.obtain is Obtain.NONE:
        raise WrongState(f"{region.manifest.name}不发放创新券，不能建立批次。", code="NO_VOUCHER")
    figures = checked(command.text, _categories(work, region))
    programme = Programme(id=new_id(), region=command.region, **figures.columns())
    work.session.add(programme)
    await work.session.flush()
    work.record("PROGRAMME.CREATE", "programme", programme.id, region=programme.region, after=figures.told())
    if command.budget:
        budgets.add_change(work, programme, command.budget, command.budget_reason, prefix="budget")
    return programme.id


async def edit(work: Work, command: EditProgramme) -> UUID:
    """New figures of a draft. Raises WrongState (TERMS_FROZEN) once it was opened: claims rest on them."""
    programme = await locked(work, command.programme_id, command.version)
    if programme.opened_at is not None:
        raise WrongState("批次已开放过，条款不能再改；可以修改介绍，或将日期延后。", code="TERMS_FROZEN")
    figures = checked(command.text, _categories(work, work.platform.regions.for_(programme.region)))
    before = {key: _told(getattr(programme, key)) for key in figures.columns()}
    for key, value in figures.columns().items():
        setattr(programme, key, value)
    _changed(work, programme, "PROGRAMME.EDIT", before=before, after=figures.told())
    return programme.id


async def introduce(work: Work, command: IntroduceProgramme) -> UUID:
    """The introduction that enterprises read, in Markdown; may be edited at any time."""
    programme = await locked(work, command.programme_id, command.version)
    checker = Checker()
    text = checker.text("introduction", command.introduction, "批次介绍", maximum=MAX_INTRODUCTION)
    checker.done()
    before = {"introduction": programme.introduction}
    programme.introduction = text
    _changed(work, programme, "PROGRAMME.INTRODUCE", before=before, after={"introduction": text})
    return programme.id


async def extend(work: Work, command: ExtendProgramme) -> UUID:
    """Move last days later. Only later: nobody who relied on a day may lose it."""
    programme = await locked(work, command.programme_id, command.version)
    if programme.opened_at is None:
        raise WrongState("批次尚未开放，请直接修改批次。")
    if programme.lapsed_at is not None:
        raise WrongState("批次的额度已到期收回，不能再延期，请建立新批次。", code="PROGRAMME_LAPSED")
    checker = Checker()
    reason = checker.text("reason", command.reason, "延期理由", maximum=MAX_REASON)
    days = {key: checker.day(key, getattr(command, key), label) for key, label in EXTENDABLE.items() if getattr(command, key)}
    if not days:
        checker.fault("redeem_by", "REQUIRED", "请填写至少一个新的截止日。")
    dated = {key: days.get(key, getattr(programme, key)) for key in EXTENDABLE}
    for key, label in EXTENDABLE.items():
        if key in days and dated[key] < getattr(programme, key):
            checker.fault(key, "NOT_LATER", f"{label}只能延后，不能提前。", f"当前为 {getattr(programme, key)}")
    if not checker.faults and not dated["claim_until"] <= dated["redeem_by"] >= dated["use_by"]:
        checker.fault("redeem_by", "OUT_OF_ORDER", "兑付截止日不能早于申领截止日和使用截止日。")
    checker.done()
    before = {key: str(getattr(programme, key)) for key in days}
    for key, day in days.items():
        setattr(programme, key, day)
    after = {key: str(day) for key, day in days.items()}
    _changed(work, programme, "PROGRAMME.EXTEND", before=before, after=after, reason=reason)
    return programme.id


async def open_(work: Work, command: OpenProgramme) -> UUID:
    """Let enterprises claim, the first time or again. Raises InvalidInput with everything that is still missing."""
    programme = await locked(work, command.programme_id, command.version)
    if programme.status == ProgrammeStatus.OPEN:
        raise WrongState("批次已经开放。")
    faults = [*await _missing(work, programme), *await _rivals(work, programme)]
    if faults:
        raise InvalidInput(faults)
    before = programme.status
    programme.status = ProgrammeStatus.OPEN
    programme.opened_at, programme.closed_at = programme.opened_at or work.now, None
    _changed(work, programme, "PROGRAMME.OPEN", before={"status": before}, after={"status": programme.status})
    return programme.id


async def close(work: Work, command: CloseProgramme) -> UUID:
    """Take no more claims. What was claimed can still be used and redeemed within its days."""
    programme = await locked(work, command.programme_id, command.version)
    if programme.status != ProgrammeStatus.OPEN:
        raise WrongState("批次没有在开放中，不能关闭。")
    checker = Checker()
    reason = checker.text("reason", command.reason, "关闭理由", maximum=MAX_REASON)
    checker.done()
    programme.status, programme.closed_at = ProgrammeStatus.CLOSED, work.now
    _changed(
        work, programme, "PROGRAMME.CLOSE", before={"status": "OPEN"}, after={"status": "CLOSED"}, reason=reason
    )
    return programme.id


async def locked(
    work: Work, programme_id: UUID, version: int | None, permission: Permission = Permission.MANAGE_PROGRAMMES
) -> Programme:
    """The programme, locked. A draft of another region's is not found, anything else there is forbidden."""
    query = select(Programme).where(Programme.id == programme_id).with_for_update()
    programme = await work.session.scalar(query.execution_options(populate_existing=True))
    if programme is None:
        raise NotFound("批次")
    resource = Resource(region=programme.region)
    if programme.opened_at is None and not allowed(work.actor, permission, resource):
        raise NotFound("批次")
    authorize(work.actor, permission, resource)
    if version is not None and programme.version != version:
        raise StaleVersion(programme.version)
    return programme


def _categories(work: Work, region: Region) -> list[str]:
    return [category.code for category in region.edition_on(work.today).categories]


def _told(value: object) -> object:
    return value if isinstance(value, (int, list)) else str(value)


def _changed(
    work: Work, programme: Programme, act: str, *, before: Mapping[str, object], after: Mapping[str, object], reason: str = ""
) -> None:
    programme.version += 1
    work.record(act, "programme", programme.id, region=programme.region, before=before, after=after, reason=reason)


async def _missing(work: Work, programme: Programme) -> list[Fault]:
    faults = []
    if not programme.introduction:
        faults.append(Fault("introduction", "REQUIRED", "请填写批次介绍，企业申领前要阅读。"))
    if programme.claim_until < work.today:
        faults.append(Fault("claim_until", "PAST", "申领截止日已过，开放后无人能申领。", "请先延后申领截止日"))
    account = Place(Account.FREE, programme.id).id(programme.id)
    if await work.session.scalar(select(LedgerAccount.id).where(LedgerAccount.id == account)) is None:
        waiting = select(BudgetChange.id).where(
            BudgetChange.programme_id == programme.id, BudgetChange.status == budgets.BudgetStatus.PROPOSED
        )
        hint = "预算已提出，等待另一人审批" if await work.session.scalar(waiting.limit(1)) else "请先提出预算"
        faults.append(Fault("budget", "REQUIRED", "批次还没有经审批的预算。", hint))
    return faults


async def _rivals(work: Work, programme: Programme) -> list[Fault]:
    """Where a region runs one programme at a time: those open in the same days. The lock keeps two from opening at once."""
    manifest = work.platform.regions.for_(programme.region).manifest
    if manifest.several_programmes:
        return []
    key = func.hashtextextended(f"programmes:{programme.region}", 0)
    await work.session.execute(select(func.pg_advisory_xact_lock(key)))
    rival = select(Programme.name).where(
        Programme.region == programme.region,
        Programme.id != programme.id,
        Programme.status == ProgrammeStatus.OPEN,
        Programme.claim_from <= programme.claim_until,
        Programme.claim_until >= programme.claim_from,
    )
    name = await work.session.scalar(rival.limit(1))
    message = f"{manifest.name}同一时间只开放一个批次，“{name}”正在开放。"
    return [Fault("id", "ANOTHER_OPEN", message, "请先关闭它，或调整申领时间")] if name else []
