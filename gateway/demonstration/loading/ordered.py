"""Where vouchers are obtained on orders: an enterprise orders from a lab of another region, applies on the order, has it done,
and redeems it until the experts have it. Everything goes through the services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from core.clock import local_date
from core.money import parse_yuan
from db.models import Order, Redemption
from domain.applications import service as applications
from domain.applications.commands import SaveApplication, SubmitApplication
from domain.forms import values_digest
from domain.orders import service as orders
from domain.orders.commands import ActOnOrder, PlaceOrder
from domain.organisations import service as organisations
from domain.organisations.commands import SaveDraft as SaveCertification
from domain.organisations.commands import Submit as SubmitCertification
from domain.printing import service as printing
from domain.printing import tasks
from domain.printing.commands import CompleteTask, ExportForm, HandedDocument
from domain.printing.queries import printed_file
from domain.redemptions import drafts
from domain.redemptions import service as redemptions
from domain.redemptions.commands import OpenDraft, SaveDraft, SaveRow, Submit
from domain.reviews.commands import Verdict
from domain.work import Read
from gateway.demonstration.journey import papers
from gateway.demonstration.journey.papers import Applicant
from gateway.demonstration.journey.stamping import scanned
from gateway.demonstration.labs import DemonstrationLab, LabService, batches, lab_services
from gateway.demonstration.loading.certifying import settle
from gateway.demonstration.loading.files import sample_pdf, sample_png
from gateway.demonstration.loading.programmes import load_programme
from gateway.demonstration.loading.stage import Stage, next_working_days
from gateway.demonstration.programme import DemonstrationProgramme
from gateway.demonstration.source import demonstration_id, invented_mobile, read_yaml
from gateway.demonstration.staff import Staff, staff
from regions.contract import Edition, OrderEvent, ServiceCategory

PRICE: Final = "12000.00"
STAMPED: Final = "stamped_form"
GIVEN_BY_ROWS: Final = frozenset({"contract", "payment_proof"})
"""Where a form has tables, their rows bring these documents."""


@dataclass(frozen=True, slots=True)
class Trade:
    """Who plays: the buyer's and the lab's logins, the officials of the buyer's region, what is bought, and the programme."""

    stage: Stage
    staff: Staff
    buyer: Applicant
    seller: str
    service: LabService
    programme_id: UUID


async def open_trade(stage: Stage) -> Trade:
    """Both sides certified and a programme open whose vouchers could be used until yesterday, so that whoever tries the
    platform has the programme they open to themselves."""
    told = read_yaml("journey")["demonstration_order"]
    crew = staff(told["region"])
    buyer = papers.applicant("demonstration_buyer")
    lab = _lab(stage, told)
    number = int(told["lab_number"])
    seller = Applicant(told["lab_login"], invented_mobile(number), lab.uscc, lab.name, lab.division, number)
    await _certify(stage, buyer, "ENTERPRISE", crew)
    await _certify(stage, seller, "INSTITUTION", staff(told["lab_region"]))
    service = next(each for each in lab_services(lab) if each.voucher_supported)
    programme_id = await load_programme(stage, _programme(stage, told, service), crew)
    return Trade(stage, crew, buyer, seller.login, service, programme_id)


def _lab(stage: Stage, told: Mapping[str, Any]) -> DemonstrationLab:
    """The first lab of that region that is a legal unit itself, and not the one that the guided journey goes to."""
    taken = read_yaml("journey")["ordering"]["lab"]
    labs = (lab for batch in batches(stage.base) for lab in batch.labs if lab.region == told["lab_region"])
    alone = (lab for lab in labs if not lab.host and lab.name != taken)
    return next(lab for lab in alone if any(each.voucher_supported for each in lab_services(lab)))


def _programme(stage: Stage, told: Mapping[str, Any], service: LabService) -> DemonstrationProgramme:
    row = told["programme"]
    day: dict[str, Any] = {name: stage.base + timedelta(days=step) for name, step in told["days"].items()}
    return DemonstrationProgramme(
        id=demonstration_id("programme", row["code"]), region=told["region"], code=row["code"], name=row["name"],
        commitment="ON_SUBMIT", status="OPEN", ratio=Decimal(row["ratio"]), minimum=parse_yuan(row["minimum"]),
        cap_per_enterprise=parse_yuan(row["cap"]), budget=parse_yuan(row["budget"]), categories=(service.category,),
        review_claims=False, introduction=row["introduction"], **day,
    )  # fmt: skip


async def _certify(stage: Stage, who: Applicant, identity: str, crew: Staff) -> None:
    """By the form of that region, which asks for some of what is known."""
    asked = {each.key for each in _edition(stage, crew.region).forms["certification"].fields}
    values: dict[str, Any] = {each["key"]: each["text"] for each in papers.certification(who, identity)}
    values["licence"] = [await stage.file(who.login, sample_pdf(f"licence {who.number}"), "营业执照（演示）.pdf")]
    values["legal_representative_id_scans"] = [
        await stage.file(who.login, sample_png(f"{side} {who.number}"), "证件（演示）.png") for side in ("front", "back")
    ]
    known = {key: value for key, value in values.items() if key in asked}
    save = SaveCertification(crew.region, known, digest=values_digest(known))
    case_id = await stage.act(who.login, organisations.save_draft, save)
    await stage.act(who.login, organisations.submit, SubmitCertification(case_id, await stage.version(case_id)))
    await settle(stage, case_id, crew.admin, Verdict.PASS)
    stage.forget(who.login)


def _edition(stage: Stage, region: str) -> Edition:
    return stage.platform.regions.for_(region).edition_on(local_date(stage.clock.now()))


async def redeemed(trade: Trade, number: int) -> UUID:
    """A redemption that the experts have; `number` tells its papers apart."""
    order_id = await _ordered(trade)
    application_id = await _applied(trade, order_id)
    for event in (OrderEvent.START, OrderEvent.FINISH):
        await _move(trade, trade.seller, order_id, event)
    await _move(trade, trade.buyer.login, order_id, OrderEvent.CONFIRM)
    case_id = await _filled(trade, application_id, number)
    stage, crew = trade.stage, trade.staff
    await stage.act(trade.buyer.login, redemptions.submit, Submit(case_id, await stage.version(case_id)))
    for reviewer in (crew.district_of(trade.buyer.division), crew.agency(), crew.province):
        await settle(stage, case_id, reviewer, Verdict.PASS, "材料齐全（演示意见）。")
    await _stamped(trade, case_id)
    return case_id


async def _ordered(trade: Trade) -> UUID:
    values = {"requirement": "示例样品三件，出具检测报告。", "quantity": "3", "price": PRICE, "contact_name": "示例联络人"}
    place = PlaceOrder(trade.service.id, values, values_digest(values))
    order_id = await trade.stage.act(trade.buyer.login, orders.place, place)
    await _move(trade, trade.seller, order_id, OrderEvent.ACCEPT)
    return order_id


async def _move(trade: Trade, name: str, order_id: UUID, event: OrderEvent) -> None:
    async with trade.stage.platform.sessions() as session:
        version = (await session.execute(select(Order.version).where(Order.id == order_id))).scalar_one()
    await trade.stage.act(name, orders.act, ActOnOrder(order_id, version, event))


async def _applied(trade: Trade, order_id: UUID) -> UUID:
    """Passed by the district and by the agency."""
    stage, crew, login = trade.stage, trade.staff, trade.buyer.login
    today = local_date(stage.clock.now())
    values = {
        "need": "验证新材料的成分（演示）。", "start_on": today.isoformat(), "commitment": True,
        "finish_on": (today + timedelta(days=10)).isoformat(),
    }  # fmt: skip
    save = SaveApplication(values, values_digest(values), order_id=order_id, programme_id=trade.programme_id)
    case_id = await stage.act(login, applications.save_draft, save)
    agreement = _edition(stage, crew.region).forms["application"].agreement_version
    await stage.act(login, applications.submit, SubmitApplication(case_id, await stage.version(case_id), agreement))
    for reviewer in (crew.district_of(trade.buyer.division), crew.agency()):
        await settle(stage, case_id, reviewer, Verdict.PASS, "符合支持条件（演示意见）。")
    return case_id


async def _filled(trade: Trade, application_id: UUID, number: int) -> UUID:
    """A redemption with its documents, and a row of each table."""
    stage, login = trade.stage, trade.buyer.login
    case_id = await stage.act(login, redemptions.open_draft, OpenDraft(application_id=application_id))
    async with stage.platform.sessions() as session:
        (item,) = drafts.from_json((await session.get_one(Redemption, case_id)).draft)
    documents = {
        rule.key: (UUID(await stage.file(login, sample_pdf(f"{rule.key} {number}"), f"{rule.label}（演示）.pdf")),)
        for rule in _category(trade).documents
        if rule.required and rule.key not in GIVEN_BY_ROWS
    }
    item = replace(item, documents=documents)
    values = {"summary": "完成样品检测并交付报告（演示）。", "contact_name": "示例联络人"}
    save = SaveDraft(case_id, await stage.version(case_id), (item,), values, values_digest(values))
    await stage.act(login, redemptions.save_draft, save)
    for table, row in _rows(trade, number).items():
        row["file"] = [await stage.file(login, sample_pdf(f"{table} {number}"), f"{table}（演示）.pdf")]
        command = SaveRow(case_id, await stage.version(case_id), table, values=row, digest=values_digest(row))
        await stage.act(login, redemptions.save_row, command)
    return case_id


def _category(trade: Trade) -> ServiceCategory:
    categories = _edition(trade.stage, trade.staff.region).categories
    return next(each for each in categories if each.code == trade.service.category)


def _rows(trade: Trade, number: int) -> dict[str, dict[str, Any]]:
    day = local_date(trade.stage.clock.now()).isoformat()
    return {
        "invoices": {"kind": "INVOICE", "number": f"2699{number:016d}", "issued_on": day, "total": PRICE},
        "bank_slips": {"number": f"DEMO-HD-{number}", "paid_on": day, "amount": PRICE},
        "contracts": {"number": f"DEMO-HT-{number}", "title": "检测服务合同（演示）", "signed_on": day, "amount": PRICE},
    }


async def _stamped(trade: Trade, case_id: UUID) -> None:
    """The form exported, and its scan handed in."""
    stage, login = trade.stage, trade.buyer.login
    actor = await stage.actor(login)
    export_id = await printing.export(stage.platform, actor, ExportForm(case_id), key=f"export-{case_id}")
    name, printed = await printed_file(Read(stage.platform, actor), export_id)
    scan = await stage.file(login, scanned(printed.pdf), f"{name}（盖章扫描，演示）.pdf")
    handed = (HandedDocument(STAMPED, (UUID(scan),)),)
    command = CompleteTask(case_id, await stage.version(case_id), handed)
    await tasks.complete(stage.platform, actor, command, key=f"task-{case_id}")
    next_working_days(stage, 1)
