"""Registers, programmes with their budgets (two persons), and the claims on them."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from io import StringIO
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from core.clock import local_date
from core.money import format_yuan
from db.models import BudgetChange, Programme
from domain.forms import values_digest
from domain.programmes import budgets, claims, registers, service
from domain.programmes.commands import (
    CloseProgramme,
    CreateProgramme,
    DecideBudget,
    ImportRegister,
    LeaveClaim,
    OpenProgramme,
    ProgrammeText,
    SaveClaim,
    SubmitClaim,
)
from domain.programmes.ledger import Commitment
from domain.reviews.commands import Verdict
from gateway.demonstration.enterprises import DemonstrationEnterprise, DemonstrationRegisterEntry
from gateway.demonstration.loading.certifying import settle
from gateway.demonstration.loading.files import sample_png
from gateway.demonstration.loading.stage import Stage
from gateway.demonstration.programme import DemonstrationProgramme
from gateway.demonstration.staff import Staff


async def load_registers(stage: Stage, enterprises: tuple[DemonstrationEnterprise, ...], staff: Staff) -> None:
    """One import a register, as an admin would do it."""
    by_register: dict[str, list[DemonstrationRegisterEntry]] = defaultdict(list)
    for enterprise in enterprises:
        for entry in enterprise.registers:
            by_register[entry.register].append(entry)
    day = local_date(stage.clock.now()).isoformat()
    for register, entries in by_register.items():
        upload = await stage.file(staff.admin, _sheet(entries), f"{register}.csv")
        command = ImportRegister(staff.region, register, day, "演示数据（虚构）", UUID(upload))
        await stage.act(staff.admin, registers.import_register, command)


def _sheet(entries: list[DemonstrationRegisterEntry]) -> bytes:
    text = StringIO()
    sheet = csv.writer(text)
    sheet.writerow(["统一社会信用代码", "企业名称", "有效期起", "有效期止"])
    for entry in entries:
        sheet.writerow([entry.uscc, entry.name, entry.valid_from, entry.valid_until or ""])
    return text.getvalue().encode()


async def load_programme(stage: Stage, row: DemonstrationProgramme, staff: Staff) -> UUID:
    """An opened programme; its budget is proposed by one admin and approved by the other."""
    text = ProgrammeText(
        code=row.code,
        name=row.name,
        introduction=row.introduction,
        claim_from=row.claim_from.isoformat(),
        claim_until=row.claim_until.isoformat(),
        use_from=row.use_from.isoformat(),
        use_by=row.use_by.isoformat(),
        redeem_by=row.redeem_by.isoformat(),
        ratio=str(row.ratio),
        minimum=format_yuan(row.minimum),
        cap_per_enterprise=format_yuan(row.cap_per_enterprise),
        categories=row.categories,
        commitment=Commitment(row.commitment),
        review_claims=row.review_claims,
    )
    create = CreateProgramme(row.region, text, format_yuan(row.budget), "演示批次预算（虚构）")
    programme_id = await stage.act(staff.admin, service.create, create)
    async with stage.platform.sessions() as session:
        change = select(BudgetChange.id).where(BudgetChange.programme_id == programme_id)
        change_id = (await session.execute(change)).scalar_one()
    await stage.execute(update(Programme).where(Programme.id == programme_id).values(demonstration=True))
    await stage.act(staff.second_admin, budgets.decide, DecideBudget(change_id, approve=True))
    await stage.act(staff.admin, service.open_, OpenProgramme(programme_id, await _version(stage, programme_id)))
    return programme_id


async def close_programme(stage: Stage, programme_id: UUID, staff: Staff) -> None:
    command = CloseProgramme(programme_id, await _version(stage, programme_id), "批次到期（演示）")
    await stage.act(staff.admin, service.close, command)


async def _version(stage: Stage, programme_id: UUID) -> int:
    async with stage.platform.sessions() as session:
        return (await session.execute(select(Programme.version).where(Programme.id == programme_id))).scalar_one()


async def draft(stage: Stage, login: str, enterprise: DemonstrationEnterprise, programme_id: UUID) -> UUID:
    """A filled-in claim, not handed in."""
    photo = await stage.file(login, sample_png(f"photo {enterprise.uscc} {programme_id}"), "证件照片（演示）.png")
    values: dict[str, Any] = {
        "years_established": enterprise.years,
        "revenue": enterprise.revenue,
        "industry": enterprise.industry,
        "description": enterprise.introduction,
        "contact_name": enterprise.contact_name,
        "contact_mobile": enterprise.contact_mobile,
        "contact_id_number": enterprise.contact_id,
        "contact_email": enterprise.contact_email,
        "contact_id_photo": [photo],
        "commitment": True,
    }
    command = SaveClaim(values, values_digest(values), programme_id=programme_id)
    return await stage.act(login, claims.save_draft, command)


async def claim(
    stage: Stage, login: str, enterprise: DemonstrationEnterprise, programme_id: UUID, staff: Staff
) -> UUID:
    """A claim handed in; in force at once where the programme asks for no review."""
    case_id = await draft(stage, login, enterprise, programme_id)
    edition = stage.platform.regions.for_(staff.region).edition_on(stage.base)
    version = edition.forms["claim"].agreement_version
    return await stage.act(login, claims.submit, SubmitClaim(case_id, await stage.version(case_id), version))


async def into_each_state(
    stage: Stage,
    logins: Mapping[str, str],
    enterprises: tuple[DemonstrationEnterprise, ...],
    programmes: Mapping[str, UUID],
    staff: Staff,
) -> None:
    """Claims in the states that the twelve claims in force are not in."""
    waiting, returned, rejected, drafted, voided, ended = enterprises
    reviewed, plain = programmes["DEMO-REVIEW"], programmes["DEMO-CLAIM"]
    for each, verdict, text in (
        (waiting, None, ""),
        (returned, Verdict.RETURN, "请补充企业情况介绍（演示意见）。"),
        (rejected, Verdict.REJECT, "所属行业不在本批次支持范围（演示意见）。"),
    ):
        case_id = await claim(stage, logins[each.uscc], each, reviewed, staff)
        if verdict is not None:
            await settle(stage, case_id, staff.reviewer_of(each.division), verdict, text)
    await draft(stage, logins[drafted.uscc], drafted, plain)
    case_id = await draft(stage, logins[voided.uscc], voided, plain)
    leave = LeaveClaim(case_id, await stage.version(case_id), "改用通用类（演示）")
    await stage.act(logins[voided.uscc], claims.void, leave)
    case_id = await claim(stage, logins[ended.uscc], ended, plain, staff)
    leave = LeaveClaim(case_id, await stage.version(case_id), "企业申请退券（演示）")
    await stage.act(staff.admin, claims.void, leave)
