"""Redemptions in every state that one can be in, each brought there by the acts that lead there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select

from core.clock import local_date
from core.money import format_yuan
from db.models import Publicity
from domain.redemptions import service
from domain.redemptions.commands import Discard, DraftBill, DraftItem, OpenDraft, SaveDraft, Submit, Withdraw
from domain.reviews.commands import RaiseObjection, Verdict
from domain.reviews.deadlines import run_due
from domain.reviews.objections import raise_objection
from gateway.demonstration.enterprises import DemonstrationEnterprise
from gateway.demonstration.institutions import DemonstrationInstitution
from gateway.demonstration.loading import clawbacks
from gateway.demonstration.loading.certifying import settle
from gateway.demonstration.loading.files import sample_pdf
from gateway.demonstration.loading.paying import pay
from gateway.demonstration.loading.stage import Stage, next_working_days
from gateway.demonstration.staff import Staff

CATEGORIES: Final = ("INSTRUMENT_SHARING", "RESEARCH_DEVELOPMENT", "TECHNOLOGY_TRANSFER")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays: the enterprises with their logins and claims, and institutions to buy from."""

    stage: Stage
    staff: Staff
    logins: Mapping[str, str]
    claims: Mapping[str, UUID]
    institutions: tuple[DemonstrationInstitution, ...]
    programme_id: UUID


async def draft(cast: Cast, enterprise: DemonstrationEnterprise, contract: int, *, number: int) -> UUID:
    """A filled-in redemption of one item, `contract` in fen; not handed in. `number` tells its papers apart."""
    stage, login = cast.stage, cast.logins[enterprise.uscc]
    case_id = await stage.act(login, service.open_draft, OpenDraft(cast.claims[enterprise.uscc]))
    day = local_date(stage.clock.now()) - timedelta(days=20)
    seller = cast.institutions[number % len(cast.institutions)]
    paper = UUID(await stage.file(login, sample_pdf(f"bill {number:04d}"), "发票（演示）.pdf"))
    item = DraftItem(
        category=CATEGORIES[number % len(CATEGORIES)],
        title="样品测试与分析（演示）",
        institution_name=seller.name,
        institution_uscc=seller.uscc,
        contract_number=f"DEMO-{number:04d}",
        contract_date=day.isoformat(),
        contract_amount=format_yuan(contract),
        proof_amount=format_yuan(contract),
        documents=await _documents(stage, login, number),
        bills=(replace(_bill(enterprise, seller, contract, day + timedelta(days=10), number), upload_id=paper),),
    )
    save = SaveDraft(case_id, await stage.version(case_id), (item,), {"contact_name": enterprise.contact_name})
    return await stage.act(login, service.save_draft, save)


async def _documents(stage: Stage, login: str, number: int) -> dict[str, tuple[UUID, ...]]:
    names = {"result": "服务结果", "contract": "合同", "payment_proof": "付款凭证"}
    return {
        key: (UUID(await stage.file(login, sample_pdf(f"{key} {number:04d}"), f"{name}（演示）.pdf")),)
        for key, name in names.items()
    }


def _bill(
    enterprise: DemonstrationEnterprise, seller: DemonstrationInstitution, total: int, day: date, number: int
) -> DraftBill:
    return DraftBill(
        kind="INVOICE",
        number=f"2699{number:016d}",
        issued_on=day.isoformat(),
        buyer_name=enterprise.name,
        buyer_uscc=enterprise.uscc,
        seller_name=seller.name,
        seller_uscc=seller.uscc,
        total=format_yuan(total),
        tax="0.00",
    )


async def submit(cast: Cast, enterprise: DemonstrationEnterprise, contract: int, *, number: int) -> UUID:
    case_id = await draft(cast, enterprise, contract, number=number)
    command = Submit(case_id, await cast.stage.version(case_id))
    return await cast.stage.act(cast.logins[enterprise.uscc], service.submit, command)


async def review(cast: Cast, enterprise: DemonstrationEnterprise, case_id: UUID, *, both: bool = True) -> None:
    """Pass the first review, and the second one too."""
    await settle(cast.stage, case_id, cast.staff.reviewer_of(enterprise.division), Verdict.PASS, "材料齐全，同意。")
    if both:
        next_working_days(cast.stage, 1)
        await settle(cast.stage, case_id, cast.staff.province, Verdict.PASS, "同意。")


async def end_publicity(cast: Cast) -> None:
    """Let the days of publicity pass, and the clock do what is due."""
    next_working_days(cast.stage, 6)
    await run_due(cast.stage.platform, cast.stage.clock.now())


async def object_to(cast: Cast, case_id: UUID) -> None:
    async with cast.stage.platform.sessions() as session:
        publicity = (await session.execute(select(Publicity.id).where(Publicity.case_id == case_id))).scalar_one()
    words = "该服务与申请材料所述用途不一致，请核实（演示异议）。"
    command = RaiseObjection(publicity, words, "示例群众", "15400009999")
    await cast.stage.act(cast.staff.platform, raise_objection, command)


async def play(cast: Cast, enterprises: tuple[DemonstrationEnterprise, ...]) -> None:
    """From some forty working days ago to today: one redemption in every state, and one that is only a draft."""
    await _long_ago(cast, enterprises)
    await _lately(cast, enterprises)


async def _long_ago(cast: Cast, enterprises: tuple[DemonstrationEnterprise, ...]) -> None:
    """Paid, failed at the bank, and returned so long ago that it lapsed."""
    paid, failed, lapsed = enterprises[0], enterprises[9], enterprises[10]
    first = await submit(cast, paid, 40_000_00 + 2 * clawbacks.RECOVERED, number=1)
    second = await submit(cast, failed, 12_345_67, number=2)
    third = await submit(cast, lapsed, 8_000_00, number=3)
    next_working_days(cast.stage, 1)
    reviewer = cast.staff.reviewer_of(lapsed.division)
    await settle(cast.stage, third, reviewer, Verdict.RETURN, "合同缺少签章页，请补充（演示意见）。")
    await review(cast, paid, first)
    await review(cast, failed, second)
    await end_publicity(cast)
    await pay(cast, (first,), failing=(second,))
    await clawbacks.into_each_state(cast.stage, cast.staff, first)
    next_working_days(cast.stage, 14)
    await run_due(cast.stage.platform, cast.stage.clock.now())


async def _lately(cast: Cast, enterprises: tuple[DemonstrationEnterprise, ...]) -> None:
    _, first_review, second_review, public, waiting, returned, rejected, withdrawn, disputed = enterprises[:9]
    at_bank = await submit(cast, waiting, 36_000_00, number=4)
    next_working_days(cast.stage, 1)
    await review(cast, waiting, at_bank)
    await end_publicity(cast)
    shown = [(each, await submit(cast, each, 20_000_00 + number, number=number)) for number, each in ((5, public), (6, disputed))]
    for each, case_id in shown:
        await review(cast, each, case_id)
    await object_to(cast, shown[1][1])
    city = cast.staff.reviewer_of
    case_id = await submit(cast, returned, 9_600_00, number=7)
    await settle(cast.stage, case_id, city(returned.division), Verdict.RETURN, "付款凭证不完整，请补充（演示意见）。")
    case_id = await submit(cast, rejected, 15_000_00, number=8)
    await settle(cast.stage, case_id, city(rejected.division), Verdict.REJECT, "服务内容不在支持范围（演示意见）。")
    case_id = await submit(cast, withdrawn, 7_200_00, number=9)
    command = Withdraw(case_id, await cast.stage.version(case_id), "合同金额有变（演示）")
    await cast.stage.act(cast.logins[withdrawn.uscc], service.withdraw, command)
    await review(cast, second_review, await submit(cast, second_review, 50_000_00, number=10), both=False)
    await submit(cast, first_review, 28_000_00, number=11)
    await draft(cast, enterprises[0], 30_000_00, number=12)
    case_id = await draft(cast, withdrawn, 6_000_00, number=13)
    discard = Discard(case_id, await cast.stage.version(case_id))
    await cast.stage.act(cast.logins[withdrawn.uscc], service.discard, discard)
