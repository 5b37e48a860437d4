"""What a certification says: the region's form, and the two rules that no single field can tell."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import exists, select

from core.bank import payee_account
from core.divisions import PROVINCE, level_of
from core.errors import Fault, InvalidInput
from core.identifiers import uscc as valid_uscc
from core.workflow import Phase
from db.models import Case, Certification, Division
from domain.documents.service import attach_all, detach
from domain.form_kinds import FormValue, Surroundings
from domain.forms import CheckedForm, check_form, requested_keys, wanted_files
from domain.organisations.known import known_of_account
from domain.work import Work
from regions.contract import FormDefinition

FORM = "certification"
AGENT = "AGENT"
OF_AGENT = {"agent_name": "经办人姓名", "agent_id": "经办人身份证号码", "agent_mobile": "经办人手机"}
FIXED = frozenset({"identity", "uscc"})
"""What makes the unit that unit: another one is another certification."""
_PAYEE_FIELDS = {"holder": "payee_name", "bank": "payee_bank", "number": "payee_account"}


def definition_for(work: Work, region: str, edition: str, form: str = FORM) -> FormDefinition:
    return work.platform.regions.for_(region).edition(edition).forms[form]


def editable_keys(definition: FormDefinition, phase: str, requested: Collection[str]) -> tuple[str, ...]:
    """What may be changed now: after a return what was asked for, in force what makes no other unit of it."""
    if phase == Phase.RETURNED:
        return requested_keys(requested)
    if phase == Phase.ACTIVE:
        return tuple(each.key for each in definition.fields if each.key not in FIXED)
    return ()


async def check(
    work: Work,
    definition: FormDefinition,
    values: Mapping[str, Any],
    *,
    saved: Mapping[str, FormValue],
    editable: Collection[str] = (),
    known: Mapping[str, str] | None = None,
) -> CheckedForm:
    """The values against the form, with what the platform knows (of the account alone, when not told more)."""
    if known is None:
        known = await known_of_account(work.session, work.actor.account_id)
    divisions = await _existing_divisions(work, definition, {**saved, **values})
    around = Surroundings(
        known=known, saved=saved, editable=editable, on=work.today, division_exists=lambda code: code in divisions
    )
    return check_form(definition, values, around)


async def _existing_divisions(work: Work, definition: FormDefinition, values: Mapping[str, Any]) -> frozenset[str]:
    codes = [values.get(each.key) for each in definition.fields if each.kind == "division"]
    named = [code for code in codes if isinstance(code, str)]
    found = await work.session.scalars(select(Division.code).where(Division.code.in_(named))) if named else ()
    return frozenset(found)


async def completeness(work: Work, case: Case, certification: Certification) -> list[Fault]:
    """Every fault of the pending particulars, or of the form where nothing is pending."""
    definition = definition_for(work, case.region, case.edition)
    saved = {**certification.form, **certification.personal}
    if certification.pending is not None:
        saved = {**certification.pending, **(certification.pending_personal or {})}
    checked = await check(work, definition, {}, saved=saved)
    return await faults_of(work, checked)


async def faults_of(work: Work, checked: CheckedForm) -> list[Fault]:
    """What the form finds, and the rules over several of its fields."""
    known = {fault.path for fault in checked.faults}
    rest = [*_agent_faults(checked.values), *_payee_faults(checked.values), *await _division_faults(work, checked.values)]
    return [*checked.faults, *(fault for fault in rest if fault.path not in known)]


def _agent_faults(values: Mapping[str, FormValue]) -> list[Fault]:
    if values.get("certifier") != AGENT:
        return []
    return [
        Fault(f"values.{key}", "REQUIRED", f"由经办人办理时，请填写{label}。")
        for key, label in OF_AGENT.items()
        if not values.get(key)
    ]


def _payee_faults(values: Mapping[str, FormValue]) -> list[Fault]:
    """The account must be the unit's own (domain.md §9, Identity)."""
    texts = {key: str(values.get(key) or "") for key in ("name", *_PAYEE_FIELDS.values())}
    if not all(texts.values()):
        return []
    try:
        payee_account(
            holder=texts["payee_name"], bank=texts["payee_bank"], branch="", number=texts["payee_account"],
            unit_name=texts["name"], path="payee",
        )  # fmt: skip
    except InvalidInput as error:
        return [
            Fault(f"values.{_PAYEE_FIELDS[fault.path.rpartition('.')[2]]}", fault.code, fault.message, fault.hint)
            for fault in error.faults
        ]
    return []


async def _division_faults(work: Work, values: Mapping[str, FormValue]) -> list[Fault]:
    """The root of a region is too wide, unless nothing lies below it."""
    code = values.get("division")
    if not (isinstance(code, str) and len(code) == 6 and level_of(code) == PROVINCE):
        return []
    if await work.session.scalar(select(exists().where(Division.parent == code))):
        return [Fault("values.division", "TOO_WIDE", "请选择到市或区（县），按注册地址。", "例如某市某区")]
    return []


async def save(work: Work, case: Case, certification: Certification, definition: FormDefinition, checked: CheckedForm) -> None:
    """Keep the values of a draft or a returned form, and exactly the files they name."""
    before = {each.upload_id for each in wanted_files(definition, {**certification.form, **certification.personal})}
    await keep_files(work, case.id, definition, checked, before)
    certification.form, certification.personal = dict(checked.plain), dict(checked.personal)
    certification.name = str(checked.plain.get("name") or "")
    certification.uscc = _valid_or_empty(str(checked.plain.get("uscc") or ""))
    certification.capacity = str(checked.plain.get("identity") or "")[:20]
    case.title = f"{certification.name}单位认证" if certification.name else "单位认证"
    case.version += 1


async def keep_files(
    work: Work, case_id: UUID, definition: FormDefinition, checked: CheckedForm, before: Collection[UUID]
) -> None:
    """Take up the files that the values name, and let go those that only the earlier values (`before`) named."""
    wanted = wanted_files(definition, checked.values)
    await attach_all(work, wanted, case_id)
    await detach(work, set(before) - {each.upload_id for each in wanted}, case_id)


def _valid_or_empty(text: str) -> str:
    try:
        return valid_uscc(text)
    except ValueError:
        return ""
