"""Admits institutions, and brings some admissions into each other state that one can be in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.models import Institution
from domain.forms import values_digest
from domain.institutions import service
from domain.institutions.commands import (
    EditStorefront,
    Leave,
    SaveAdmission,
    SetNames,
    SubmitAdmission,
    WithdrawAdmission,
)
from domain.institutions.storefront import edit_storefront, set_names
from domain.reviews.commands import Verdict
from gateway.demonstration.institutions import DemonstrationInstitution
from gateway.demonstration.loading.certifying import certify, settle
from gateway.demonstration.loading.files import sample_pdf
from gateway.demonstration.loading.stage import Stage
from gateway.demonstration.staff import Staff

KINDS = {"高校": "UNIVERSITY", "科研院所": "RESEARCH_INSTITUTE", "检验检测机构": "SERVICE_COMPANY"}


async def draft(stage: Stage, login: str, institution: DemonstrationInstitution, region: str) -> UUID:
    paper = await stage.file(login, sample_pdf(f"qualification {institution.uscc}"), "服务能力证明（演示）.pdf")
    values: dict[str, Any] = {
        "kind": KINDS.get(institution.kind, "OTHER"),
        "address": institution.address,
        "introduction": institution.introduction,
        "qualification": [paper],
        "contact_name": institution.contact_name,
        "contact_mobile": institution.contact_mobile,
    }
    return await stage.act(login, service.save_admission, SaveAdmission(region, values, digest=values_digest(values)))


async def submit(stage: Stage, login: str, institution: DemonstrationInstitution, region: str) -> UUID:
    case_id = await draft(stage, login, institution, region)
    return await stage.act(login, service.submit_admission, SubmitAdmission(case_id, await stage.version(case_id)))


async def admit(stage: Stage, login: str, institution: DemonstrationInstitution, staff: Staff) -> UUID:
    """An admitted institution with its storefront and the names by which bills may name it; the institution's id."""
    await certify(stage, login, institution, staff.region, staff.admin)
    await settle(stage, await submit(stage, login, institution, staff.region), staff.province, Verdict.PASS)
    found = await _institution(stage, institution)
    front = institution.storefront
    edit = EditStorefront(
        found.id,
        found.version,
        introduction=institution.introduction,
        office_line=front.get("office_line"),
        opening_hours=front.get("opening_hours"),
        strengths=tuple(part for part in front.get("strengths", "").split("、") if part),
    )
    await stage.act(login, edit_storefront, edit)
    if institution.aliases:
        names = SetNames(found.id, (await _institution(stage, institution)).version, institution.aliases)
        await stage.act(staff.admin, set_names, names)
    return found.id


async def into_each_state(
    stage: Stage, logins: Mapping[str, str], institutions: tuple[DemonstrationInstitution, ...], staff: Staff
) -> None:
    """`institutions` serve this alone: one each in review, returned, rejected, withdrawn, drafted, and gone again."""
    waiting, returned, rejected, withdrawn, drafted, leaving = institutions
    for each in (waiting, returned, rejected, withdrawn, drafted):
        await certify(stage, logins[each.uscc], each, staff.region, staff.admin)
    await submit(stage, logins[waiting.uscc], waiting, staff.region)
    case_id = await submit(stage, logins[returned.uscc], returned, staff.region)
    await settle(stage, case_id, staff.province, Verdict.RETURN, "请补充检测资质证明（演示意见）。")
    case_id = await submit(stage, logins[rejected.uscc], rejected, staff.region)
    await settle(stage, case_id, staff.province, Verdict.REJECT, "暂不具备对外服务条件（演示意见）。")
    case_id = await submit(stage, logins[withdrawn.uscc], withdrawn, staff.region)
    command = WithdrawAdmission(case_id, await stage.version(case_id), "材料需更换（演示）")
    await stage.act(logins[withdrawn.uscc], service.withdraw_admission, command)
    await draft(stage, logins[drafted.uscc], drafted, staff.region)
    left = await admit(stage, logins[leaving.uscc], leaving, staff)
    version = (await _institution(stage, leaving)).version
    await stage.act(logins[leaving.uscc], service.leave, Leave(left, version, "业务调整（演示）"))


async def _institution(stage: Stage, institution: DemonstrationInstitution) -> Institution:
    async with stage.platform.sessions() as session:
        query = select(Institution).where(
            Institution.uscc == institution.uscc, Institution.region == institution.region, Institution.lab_key == ""
        )
        return (await session.execute(query)).scalar_one()
