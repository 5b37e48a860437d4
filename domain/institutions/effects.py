"""What entering a state of an admission does, and what the engine asks of one."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from core.errors import Fault
from core.ids import new_id
from core.workflow import Event, Phase
from db.models import Admission, Case, Institution, Unit
from domain.forms import has_field
from domain.institutions.matching import name_key
from domain.organisations.effects import division_for
from domain.organisations.known import known_of
from domain.organisations.particulars import check, definition_for
from domain.organisations.standing import Capacity, certified_unit
from domain.printing.filled import Filled
from domain.reviews.handlers import CaseHandlers, FieldTest, Move
from domain.work import Work

FORM = "admission"
ADMITTED, LEFT = "ADMITTED", "LEFT"
_ENDS = frozenset({Event.REJECT, Event.WITHDRAW, Event.VOID, Event.EXPIRE})


async def admission_of(work: Work, case: Case) -> Admission:
    found: Admission = (await work.session.scalars(select(Admission).where(Admission.case_id == case.id))).one()
    return found


async def complete(work: Work, case: Case) -> list[Fault]:
    admission = await admission_of(work, case)
    known = await known_of(
        work.session, work.actor.account_id, admission.unit_id, case.region, capacity=Capacity.INSTITUTION
    )
    definition = definition_for(work, case.region, case.edition, FORM)
    saved = {**admission.form, **admission.personal}
    return list((await check(work, definition, {}, saved=saved, known=known)).faults)


async def fields(work: Work, case: Case) -> FieldTest:
    return has_field(definition_for(work, case.region, case.edition, FORM))


async def snapshot(work: Work, case: Case) -> dict[str, Any]:
    return dict((await admission_of(work, case)).form)


async def printed(work: Work, case: Case) -> Filled:
    admission = await admission_of(work, case)
    return Filled({**admission.form, **admission.personal})


async def before_move(work: Work, case: Case, step: Move) -> None:
    """A certification must be in force, with no change in review, whenever something is handed in."""
    admission = await admission_of(work, case)
    if step.event in {Event.SUBMIT, Event.RESUBMIT}:
        unit = await certified_unit(work, admission.unit_id, case.region, capacity=Capacity.INSTITUTION)
        case.division = case.division or division_for(work, case.region, unit.home_division)
    elif step.event in _ENDS and case.phase != Phase.CHANGING:
        admission.live = False
    await work.session.flush()


async def admit(work: Work, case: Case, _step: Move) -> None:
    """Ensure that the unit is in the region's registry with what its admission says."""
    admission = await admission_of(work, case)
    unit = (await work.session.scalars(select(Unit).where(Unit.id == admission.unit_id).with_for_update())).one()
    institution = await _institution(work, unit, case.region)
    if institution is None:
        institution = Institution(
            id=new_id(), unit_id=unit.id, region=case.region, division=unit.home_division, uscc=unit.uscc,
            name=unit.name, names=[], storefront={}, status="", version=0,
        )  # fmt: skip
        work.session.add(institution)
    form = admission.form
    institution.names = [name for name in institution.names if name_key(name) != name_key(unit.name)]
    institution.case_id, institution.name, institution.division = case.id, unit.name, unit.home_division
    institution.kind, institution.address = str(form.get("kind", "")), str(form.get("address", ""))
    institution.introduction = institution.introduction or str(form.get("introduction", ""))
    institution.admitted_at, institution.by_recognition = work.now, False
    await _set_status(work, institution, ADMITTED)


async def leave(work: Work, case: Case, _step: Move) -> None:
    """Ensure that it is in the registry no longer: search then lists none of its services. What began keeps going."""
    admission = await admission_of(work, case)
    admission.live = False
    unit = (await work.session.scalars(select(Unit).where(Unit.id == admission.unit_id))).one()
    institution = await _institution(work, unit, case.region)
    if institution is not None and institution.case_id == case.id:
        await _set_status(work, institution, LEFT)


async def _institution(work: Work, unit: Unit, region: str) -> Institution | None:
    query = select(Institution).where(Institution.unit_id == unit.id, Institution.region == region, Institution.lab_key == "")
    query = query.with_for_update()
    found: Institution | None = await work.session.scalar(query.execution_options(populate_existing=True))
    return found


async def _set_status(work: Work, institution: Institution, status: str) -> None:
    before = institution.status
    institution.status = status
    institution.version += 1
    await work.session.flush()
    work.record(
        f"INSTITUTION.{status}", "institution", institution.id, region=institution.region,
        before={"status": before}, after={"status": status},
    )  # fmt: skip
    work.emit("institution", institution.id, version=institution.version)


HANDLERS = CaseHandlers(
    effects=MappingProxyType({"ADMIT": admit, "LEAVE": leave}),
    complete=complete,
    snapshot=snapshot,
    fields=fields,
    before_move=before_move,
    printed=printed,
)
