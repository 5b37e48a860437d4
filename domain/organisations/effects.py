"""What entering a state of a certification does, and what the engine asks of one."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from core.divisions import within
from core.errors import Duplicate, Fault
from core.ids import new_id
from core.workflow import Event, Phase
from db.models import Case, Certification, Unit
from domain.forms import has_field
from domain.institutions.following import follow_unit
from domain.organisations.accounts import refuse_official
from domain.organisations.claimants import ASK_TO_JOIN, UNIT_ALREADY_CERTIFIED, lock_uscc, refuse_second_claimant
from domain.organisations.members import grant_role, may_own
from domain.organisations.particulars import completeness, definition_for
from domain.organisations.standing import Capacity
from domain.printing.filled import Filled
from domain.reviews.handlers import CaseHandlers, FieldTest, Move
from domain.work import Work

HOUSEHOLD = "92"
"""GB 32100-2015, first two characters: an individual business, which is no legal person."""

_HOLDS_THE_CODE = {
    Event.SUBMIT: True,
    Event.RESUBMIT: True,
    Event.RETURN: False,
    Event.REJECT: False,
    Event.WITHDRAW: False,
    Event.EXPIRE: False,
}


async def certification_of(work: Work, case: Case) -> Certification:
    found: Certification = (
        await work.session.scalars(select(Certification).where(Certification.case_id == case.id))
    ).one()
    return found


async def complete(work: Work, case: Case) -> list[Fault]:
    """Every fault of what would be handed in now: the pending particulars for a change, else the form."""
    return await completeness(work, case, await certification_of(work, case))


async def fields(work: Work, case: Case) -> FieldTest:
    return has_field(definition_for(work, case.region, case.edition))


async def snapshot(work: Work, case: Case) -> dict[str, Any]:
    return dict((await certification_of(work, case)).form)


async def printed(work: Work, case: Case) -> Filled:
    certification = await certification_of(work, case)
    return Filled({**certification.form, **certification.personal})


async def before_move(work: Work, case: Case, step: Move) -> None:
    """A change replaces the particulars on passing only; a review decides whether the USCC is held."""
    certification = await certification_of(work, case)
    if case.phase == Phase.CHANGING:
        if step.event is Event.PASS:
            _take_over(certification)
        certification.pending, certification.pending_personal = None, None
    elif step.event in _HOLDS_THE_CODE:
        if _HOLDS_THE_CODE[step.event]:
            await _take_the_code(work, case, certification)
        certification.live = _HOLDS_THE_CODE[step.event]
    await work.session.flush()


async def _take_the_code(work: Work, case: Case, certification: Certification) -> None:
    """Only a complete form comes here. The division stays the one of the first submission."""
    await refuse_second_claimant(
        work,
        uscc=certification.uscc,
        region=case.region,
        capacity=Capacity(certification.capacity),
        account_id=certification.account_id,
        case_id=case.id,
    )
    case.division = case.division or division_for(work, case.region, certification.form["division"])


def _take_over(certification: Certification) -> None:
    certification.form = dict(certification.pending or {})
    certification.personal = dict(certification.pending_personal or {})
    certification.name = certification.form["name"]


async def certify(work: Work, case: Case, _step: Move) -> None:
    """Ensure that the unit exists with these particulars and belongs to whoever certified it. The unit's home is the
    certified address (domain.md §9, Identity)."""
    certification = await certification_of(work, case)
    await lock_uscc(work, certification.uscc)
    await refuse_official(work, certification.account_id)
    unit = await _unit(work, certification)
    if unit is None:
        unit = Unit(id=new_id(), uscc=certification.uscc, capacities=[], name="", home_region="", home_division="")
        work.session.add(unit)
    elif not await may_own(work, certification.account_id, unit.id):
        raise Duplicate(ASK_TO_JOIN, code=UNIT_ALREADY_CERTIFIED, path="uscc")
    former = unit.name
    _fill(work, unit, certification)
    await work.session.flush()  # the case refers to it
    certification.unit_id, case.unit_id = unit.id, unit.id
    certification.certified_at = certification.certified_at or work.now
    await work.session.flush()
    await grant_role(work, certification.account_id, unit.id, Capacity(certification.capacity), owner=True)
    await follow_unit(work, unit, former)


async def _unit(work: Work, certification: Certification) -> Unit | None:
    query = select(Unit).where(Unit.uscc == certification.uscc).with_for_update()
    found: Unit | None = await work.session.scalar(query.execution_options(populate_existing=True))
    return found


def _fill(work: Work, unit: Unit, certification: Certification) -> None:
    """Every region's form asks for identity, name, USCC and division; the rest is a region's to ask."""
    form = certification.form
    home = work.platform.regions.home_of(form["division"])
    capacities = {*unit.capacities, certification.capacity}
    particulars = {
        "name": form["name"],
        "address": form.get("address", ""),
        "legal_representative": form.get("legal_representative", ""),
        "home_division": form["division"],
        "home_region": home.manifest.code if home else "",
        "legal_person": not certification.uscc.startswith(HOUSEHOLD),
        "capacities": sorted(capacities),
    }
    changed = [key for key, value in particulars.items() if getattr(unit, key) != value]
    for key in changed:
        setattr(unit, key, particulars[key])
    if changed:
        unit.version = (unit.version or 0) + 1
        work.record("UNIT.CERTIFIED", "unit", unit.id, region=certification.region, after={"changed": changed})


def division_for(work: Work, region: str, division: str) -> str:
    """Where a case is reviewed: the certified division, or the region's root for a unit from elsewhere, so that somebody
    is always there to review it."""
    root = work.platform.regions.for_(region).manifest.division
    return division if within(division, root) else root


HANDLERS = CaseHandlers(
    effects=MappingProxyType({"CERTIFY": certify}), complete=complete, snapshot=snapshot, fields=fields,
    before_move=before_move, printed=printed,
)
