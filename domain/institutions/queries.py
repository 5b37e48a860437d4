"""Looks at the registry of institutions and at admissions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, exists, func, or_, select

from core.actor import Actor, Role
from core.clock import local_date
from core.divisions import subtree_prefix
from core.errors import NotFound, Unauthenticated, invalid
from core.identifiers import uscc as valid_uscc
from core.paging import Page, PageRequest
from core.workflow import Phase
from db.models import Admission, Case, Division, Institution, Unit
from db.paging import fetch_page
from domain.access.visibility import cases_visible_to
from domain.forms import masked_values, prefilled, requested_keys
from domain.institutions.acceptance import recognised_on
from domain.institutions.effects import ADMITTED, FORM
from domain.institutions.matching import Match, match
from domain.institutions.views import AdmissionView, InstitutionView
from domain.organisations.known import known_of
from domain.organisations.standing import Capacity
from domain.reviews.queries import HEAD_COLUMNS, head_of, heads
from domain.work import Read
from regions.contract import FormDefinition

MAX_QUERY = 50
MAX_NAME = 200

COLUMNS = (
    Institution.id, Institution.unit_id, Institution.region, Institution.division,
    func.coalesce(Division.name, "").label("division_name"), Institution.uscc, Institution.name, Institution.names,
    Institution.kind, Institution.lab_kind, Institution.lab_level, Institution.by_recognition,
    case((Institution.lab_key == "", ""), else_=Unit.name).label("host"), Institution.address, Institution.introduction,
    Institution.storefront, Institution.status, Institution.rating_sum, Institution.rating_count,
    Institution.demonstration, Institution.admitted_at, Institution.version,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class InstitutionFilter:
    """`division` means its whole subtree; `name` is looked for in names, aliases and former names; `lab_kind` is a compact's
    code."""

    region: str | None = None
    division: str | None = None
    kind: str | None = None
    name: str = ""
    lab_kind: str | None = None
    compacts: tuple[str, ...] | None = None
    """Labs that one of these compacts recognises `on` that day; None for all institutions."""
    on: date = date.min


def institutions_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Everybody sees those in a registry; one that left is still seen by its own unit and its region's admin."""
    conditions: list[ColumnElement[bool]] = [Institution.status == ADMITTED]
    if actor.unit_ids:
        conditions.append(Institution.unit_id.in_(actor.unit_ids))
    if actor.role is Role.REGIONAL_ADMIN:
        conditions.append(Institution.region == actor.grant.region)
    if actor.role is Role.PLATFORM_ADMIN:
        conditions.append(Institution.id.is_not(None))
    return or_(*conditions)


async def list_institutions(read: Read, chosen: InstitutionFilter, page: PageRequest) -> Page[InstitutionView]:
    """Those in a registry now, the latest first; one statement."""
    query = _institutions().where(Institution.status == ADMITTED, *_conditions(chosen))
    async with read.session() as session:
        return await fetch_page(
            session, query, [Institution.id], page, lambda row: _view(row, read.actor), descending=True
        )


def _conditions(chosen: InstitutionFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if chosen.region is not None:
        found.append(Institution.region == chosen.region)
    if chosen.division is not None:
        found.append(Institution.division.startswith(subtree_prefix(_division(chosen.division)), autoescape=True))
    if chosen.kind is not None:
        found.append(Institution.kind == chosen.kind)
    if chosen.lab_kind is not None:
        found.append(Institution.lab_kind == chosen.lab_kind)
    if chosen.compacts is not None:
        found.append(recognised_on(chosen.compacts, chosen.on))
    needle = chosen.name.strip()
    if len(needle) > MAX_QUERY:
        raise invalid("q", "TOO_LONG", f"关键词不能超过 {MAX_QUERY} 字。")
    if needle:
        other = func.unnest(Institution.names).column_valued("other")
        elsewhere = exists(select(other).where(cast(other, String).icontains(needle, autoescape=True)))
        found.append(or_(Institution.name.icontains(needle, autoescape=True), elsewhere))
    return found


def _division(code: str) -> str:
    if len(code) != 6 or not (code.isascii() and code.isdigit()):
        raise invalid("division", "INVALID", "行政区划代码应为 6 位数字。")
    return code


async def institution(read: Read, institution_id: UUID) -> InstitutionView:
    """Raises NotFound for one that the caller may not know of."""
    found = await institutions_by_id(read, [institution_id])
    if institution_id not in found:
        raise NotFound("服务机构")
    return found[institution_id]


async def institutions_by_id(read: Read, ids: Sequence[UUID]) -> Mapping[UUID, InstitutionView]:
    """For edges: those of `ids` that the caller may know of; one statement."""
    query = _institutions().where(Institution.id.in_(set(ids)), institutions_visible_to(read.actor))
    async with read.session() as session:
        rows = (await session.execute(query)).all()
    return {row[0]: _view(row, read.actor) for row in rows}


async def listed_institutions(read: Read, ids: Sequence[UUID]) -> list[InstitutionView]:
    """Those of `ids` that are in a registry now, in that order; one statement."""
    if not ids:
        return []
    query = _institutions().where(Institution.id.in_(ids), Institution.status == ADMITTED)
    async with read.session() as session:
        rows = (await session.execute(query)).all()
    found = {row[0]: _view(row, read.actor) for row in rows}
    return [found[each] for each in ids if each in found]


def kind_labels(read: Read) -> dict[str, str]:
    """What the kinds of institution are called, as the admission forms of today name them."""
    today = local_date(read.now)
    forms = [form for region in read.platform.regions.all() if (form := region.edition_on(today).forms.get(FORM))]
    fields = [field for form in forms for field in form.fields if field.key == "kind"]
    return {choice.value: choice.label for field in fields for choice in field.choices}


async def my_institutions(read: Read, page: PageRequest) -> Page[InstitutionView]:
    """Those of the unit the caller acts for, in every region, also after leaving."""
    if read.actor.account_id is None:
        raise Unauthenticated
    query = _institutions().where(Institution.unit_id == read.actor.unit_id)
    async with read.session() as session:
        return await fetch_page(session, query, [Institution.id], page, lambda row: _view(row, read.actor))


def _institutions() -> Select[*tuple[Any, ...]]:
    houses = select(*COLUMNS).join(Unit, Unit.id == Institution.unit_id)
    return houses.outerjoin(Division, Division.code == Institution.division)


def _view(row: Sequence[Any], actor: Actor) -> InstitutionView:
    values = dict(zip((column.key for column in COLUMNS), row, strict=True))
    shown = values.pop("storefront")
    total = values.pop("rating_sum")
    values["names"] = tuple(values["names"])
    return InstitutionView(
        **values,
        office_line=shown.get("office_line", ""),
        opening_hours=shown.get("opening_hours", ""),
        website=shown.get("website", ""),
        strengths=tuple(shown.get("strengths", ())),
        pictures=tuple(UUID(picture) for picture in shown.get("pictures", ())),
        rating=total / values["rating_count"] if values["rating_count"] else None,
        own=values["unit_id"] in actor.unit_ids,
    )


async def find_match(read: Read, region: str, *, uscc: str, name: str) -> Match | None:
    """What a bill's seller matches, for whoever fills in a redemption. Raises InvalidInput for a malformed USCC."""
    read.platform.regions.for_(region)
    compacts = [compact.code for compact in read.platform.regions.compacts_of(region)]
    if len(name) > MAX_NAME:
        raise invalid("name", "TOO_LONG", f"机构名称不能超过 {MAX_NAME} 字。")
    if uscc.strip():
        try:
            valid_uscc(uscc)
        except ValueError as error:
            raise invalid("uscc", "INVALID", str(error)) from error
    async with read.session() as session:
        return await match(session, region, uscc=uscc, name=name, compacts=compacts)


async def admission(read: Read, case_id: UUID) -> AdmissionView:
    """Raises NotFound for one that the caller may not know of."""
    query = _admissions().where(Case.id == case_id, cases_visible_to(read.actor))
    async with read.session() as session:
        row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("入驻申请")
    return _admission_view(read, row)


async def my_admissions(read: Read, page: PageRequest) -> Page[AdmissionView]:
    """Those of the unit the caller acts for, drafts included, newest first."""
    if read.actor.account_id is None:
        raise Unauthenticated
    query = _admissions().where(Admission.unit_id == read.actor.unit_id)
    async with read.session() as session:
        return await fetch_page(
            session, query, [Case.id], page, lambda row: _admission_view(read, row), descending=True
        )


def _admissions() -> Select[Any]:
    entered = and_(
        Institution.unit_id == Admission.unit_id, Institution.region == Admission.region, Institution.lab_key == ""
    )
    return (
        heads()
        .add_columns(Admission, Institution.id)
        .join(Admission, Admission.case_id == Case.id)
        .outerjoin(Institution, entered)
    )


def _admission_view(read: Read, row: Sequence[Any]) -> AdmissionView:
    head = head_of(row)
    found, institution_id = row[len(HEAD_COLUMNS) :][:2]
    definition = read.platform.regions.for_(head.region).edition(head.edition).forms[FORM]
    values = masked_values(definition, {**found.form, **found.personal})
    editable = requested_keys(head.requested_fields) if head.phase is Phase.RETURNED else ()
    return AdmissionView(head, definition, found.unit_id, institution_id, values, editable)


async def admission_form(read: Read, region: str) -> tuple[FormDefinition, dict[str, Any]]:
    """The form of today, filled in with what is known of the unit the caller acts for (personal values masked)."""
    definition = read.platform.regions.for_(region).edition_on(local_date(read.now)).forms[FORM]
    actor = read.actor
    if actor.unit_id is None:
        return definition, {}
    async with read.session() as session:
        known = await known_of(session, actor.account_id, actor.unit_id, region, capacity=Capacity.INSTITUTION)
    return definition, masked_values(definition, prefilled(definition, known))
