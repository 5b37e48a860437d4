"""How an expert comes to be tied to a party of a case: each way by its name, with the reason that the platform gives."""


from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from sqlalchemy import select, update

from core.actor import Role
from core.ids import new_id
from db.models import (
    Affiliation,
    CaseStage,
    Expert,
    Institution,
    Opinion,
    Order,
    RoleGrant,
    Unit,
)
from tests.support.panels import ADMIN, Fellow, Jury, expert, stored_expert


async def parties(jury: Jury) -> tuple[Unit, Unit]:
    """Enterprise and institution."""
    async with jury.world.platform.sessions() as db:
        enterprise = await db.get_one(Unit, jury.enterprise_id)
        seller = (await db.scalars(select(Order.institution_unit_id).where(Order.enterprise_unit_id == enterprise.id))).one()
        return enterprise, await db.get_one(Unit, seller)


async def change(jury: Jury, fellow: Fellow, **values: Any) -> None:
    async with jury.world.platform.sessions() as db, db.begin():
        await db.execute(update(Expert).where(Expert.id == fellow.expert_id).values(**values))


async def by_code(jury: Jury, fellow: Fellow) -> None:
    enterprise, _ = await parties(jury)
    await change(jury, fellow, employers=[{"uscc": enterprise.uscc, "name": "另有名称"}])


async def by_name(jury: Jury, fellow: Fellow) -> None:
    _, institution = await parties(jury)
    await change(jury, fellow, employers=[{"uscc": "", "name": f" {institution.name.replace('（', '(')} "}])


async def by_another_name(jury: Jury, fellow: Fellow) -> None:
    _, institution = await parties(jury)
    async with jury.world.platform.sessions() as db, db.begin():
        await db.execute(update(Institution).where(Institution.unit_id == institution.id).values(names=["示例旧名研究院"]))
    await change(jury, fellow, employers=[{"uscc": "", "name": "示例旧名研究院"}])


async def declared_before(jury: Jury, fellow: Fellow) -> None:
    _, institution = await parties(jury)
    await change(jury, fellow, ties=[{"uscc": institution.uscc, "name": "x", "kind": "FAMILY", "on": "2026-01-01"}])


async def legal_representative(jury: Jury, fellow: Fellow) -> None:
    enterprise, _ = await parties(jury)
    made = await expert(jury.world, real_name=enterprise.legal_representative)
    row = await stored_expert(jury.world, made)
    await change(jury, made, status="ENDED")
    await change(jury, fellow, real_name_index=row.real_name_index)


async def employers_representative(jury: Jury, fellow: Fellow) -> None:
    enterprise, _ = await parties(jury)
    async with jury.world.platform.sessions() as db, db.begin():
        sister = Unit(
            id=new_id(), uscc="91120101MADRAWN01X", name="示例姊妹公司", capacities=["ENTERPRISE"], home_region=ADMIN.region,
            home_division="120101", address="", legal_representative=enterprise.legal_representative,
        )  # fmt: skip
        db.add(sister)
    await change(jury, fellow, employers=[{"uscc": sister.uscc, "name": sister.name}])


async def affiliated_employer(jury: Jury, fellow: Fellow) -> None:
    _, institution = await parties(jury)
    owner = "91120101MAOWNER01X"
    one, other = sorted((owner, institution.uscc))
    async with jury.world.platform.sessions() as db, db.begin():
        db.add(
            Affiliation(
                region=ADMIN.region, one=one, other=other, kind="OWNERSHIP", source="示例登记信息",
                recorded_by=jury.admin.account_id, recorded_at=jury.world.platform.clock.now(),
            )
        )  # fmt: skip
    await change(jury, fellow, employers=[{"uscc": owner, "name": "示例控股公司"}])


async def former_member(jury: Jury, fellow: Fellow) -> None:
    enterprise, _ = await parties(jury)
    async with jury.world.platform.sessions() as db, db.begin():
        db.add(
            RoleGrant(
                id=new_id(), account_id=fellow.person.account_id, role=Role.ENTERPRISE_OPERATOR, unit_id=enterprise.id,
                revoked_at=jury.world.platform.clock.now(),
            )
        )  # fmt: skip


async def reviewed_earlier(jury: Jury, fellow: Fellow) -> None:
    async with jury.world.platform.sessions() as db, db.begin():
        case = await jury.case()
        stage = (await db.scalars(select(CaseStage.id).where(CaseStage.case_id == case.id).limit(1))).one()
        db.add(
            Opinion(
                id=new_id(), case_id=case.id, stage_id=stage, state="agency_review", state_label="专业机构形式审查", event="PASS",
                body="示例机构", account_id=fellow.person.account_id, text="", created_at=jury.world.platform.clock.now(),
            )
        )  # fmt: skip


WAYS: Mapping[str, tuple[Callable[[Jury, Fellow], Awaitable[None]], str]] = {
    "employer by code": (by_code, "EMPLOYER"),
    "employer by name": (by_name, "EMPLOYER"),
    "another name of the institution": (by_another_name, "EMPLOYER"),
    "declared before": (declared_before, "DECLARED"),
    "legal representative": (legal_representative, "REPRESENTATIVE"),
    "employer with the same legal representative": (employers_representative, "EMPLOYERS_REPRESENTATIVE"),
    "former member": (former_member, "MEMBER"),
    "employer affiliated on record": (affiliated_employer, "AFFILIATED"),
    "reviewed an earlier stage": (reviewed_earlier, "REVIEWED"),
}
TIES = {name: reason for name, (_, reason) in WAYS.items()}


async def tied(jury: Jury, how: str, fellow: Fellow) -> None:
    """Make that expert tied in that way, behind the platform's back."""
    await WAYS[how][0](jury, fellow)
