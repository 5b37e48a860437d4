"""Certifies units, and brings some certifications into each other state that one can be in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from domain.forms import values_digest
from domain.organisations import service
from domain.organisations.commands import ChangeParticulars, Discard, SaveDraft, Submit, Withdraw
from domain.reviews.commands import Decide, Verdict
from domain.reviews.service import decide
from gateway.demonstration.enterprises import DemonstrationEnterprise
from gateway.demonstration.institutions import DemonstrationInstitution
from gateway.demonstration.loading.files import sample_pdf, sample_png
from gateway.demonstration.loading.stage import Stage

Party = DemonstrationEnterprise | DemonstrationInstitution


async def draft(stage: Stage, login: str, party: Party, region: str) -> UUID:
    """A filled-in certification, not handed in."""
    values = {**_particulars(party), **await _papers(stage, login, party)}
    return await stage.act(login, service.save_draft, SaveDraft(region, values, digest=values_digest(values)))


async def submit(stage: Stage, login: str, party: Party, region: str) -> UUID:
    case_id = await draft(stage, login, party, region)
    return await stage.act(login, service.submit, Submit(case_id, await stage.version(case_id)))


async def certify(stage: Stage, login: str, party: Party, region: str, admin: str) -> UUID:
    """A certification in force; the login acts for the unit from now on."""
    case_id = await submit(stage, login, party, region)
    await settle(stage, case_id, admin, Verdict.PASS)
    stage.forget(login)
    return case_id


async def settle(stage: Stage, case_id: UUID, reviewer: str, verdict: Verdict, text: str = "") -> None:
    """A reviewer's verdict on any case."""
    await stage.act(reviewer, decide, Decide(case_id, await stage.version(case_id), verdict, text))


async def change(stage: Stage, login: str, case_id: UUID, values: Mapping[str, Any]) -> None:
    """Hand in new particulars of a certification in force."""
    command = ChangeParticulars(
        case_id, await stage.version(case_id), values, "办公地址变更（演示）", digest=values_digest(values)
    )
    await stage.act(login, service.change_particulars, command)


async def withdraw(stage: Stage, login: str, case_id: UUID) -> None:
    await stage.act(login, service.withdraw, Withdraw(case_id, await stage.version(case_id), "材料需更换（演示）"))


async def into_each_state(
    stage: Stage, logins: Mapping[str, str], parties: tuple[DemonstrationEnterprise, ...], region: str, admin: str
) -> None:
    """`parties` are certified for this alone: one returned, rejected, withdrawn, drafted (another discarded), being changed."""
    returned, rejected, withdrawn, drafted, changing = parties
    case_id = await submit(stage, logins[returned.uscc], returned, region)
    await settle(stage, case_id, admin, Verdict.RETURN, "营业执照不清晰，请重新上传（演示意见）。")
    case_id = await submit(stage, logins[rejected.uscc], rejected, region)
    await settle(stage, case_id, admin, Verdict.REJECT, "所填信息与登记信息不符（演示意见）。")
    await withdraw(stage, logins[withdrawn.uscc], await submit(stage, logins[withdrawn.uscc], withdrawn, region))
    discarded = await draft(stage, logins[drafted.uscc], drafted, region)
    await stage.act(logins[drafted.uscc], service.discard, Discard(discarded, await stage.version(discarded)))
    await draft(stage, logins[drafted.uscc], drafted, region)
    login = logins[changing.uscc]
    case_id = await certify(stage, login, changing, region, admin)
    await change(stage, login, case_id, {"address": f"{changing.address}新址"})


def _particulars(party: Party) -> dict[str, Any]:
    enterprise = isinstance(party, DemonstrationEnterprise)
    return {
        "identity": "ENTERPRISE" if enterprise else "INSTITUTION",
        "name": party.name,
        "uscc": party.uscc,
        "division": party.division,
        "address": party.address,
        "phone": party.contact_mobile,
        "legal_representative": party.legal_representative,
        "legal_representative_id": party.representative_id,
        "certifier": "LEGAL_REPRESENTATIVE",
        "payee_name": party.name,
        "payee_bank": party.bank_branch,
        "payee_account": party.bank_account,
    }


async def _papers(stage: Stage, login: str, party: Party) -> dict[str, Any]:
    licence = await stage.file(login, sample_pdf(f"licence {party.uscc}"), "营业执照（演示）.pdf")
    front = await stage.file(login, sample_png(f"front {party.uscc}"), "身份证正面（演示）.png")
    back = await stage.file(login, sample_png(f"back {party.uscc}"), "身份证反面（演示）.png")
    return {"licence": [licence], "legal_representative_id_scans": [front, back]}


