"""The acts of a trade, each by whose it is and through the services: ordered, applied for, done, redeemed, stamped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from core.clock import local_date
from db.models import Order, Redemption
from domain.applications import service as applications
from domain.applications.commands import SaveApplication, SubmitApplication
from domain.forms import values_digest
from domain.orders import service as orders
from domain.orders.commands import ActOnOrder, PlaceOrder
from domain.printing import service as printing
from domain.printing import tasks
from domain.printing.commands import CompleteTask, ExportForm, HandedDocument
from domain.printing.queries import printed_file
from domain.redemptions import drafts
from domain.redemptions import service as redemptions
from domain.redemptions.commands import OpenDraft, SaveDraft, SaveRow, Submit
from domain.reviews.commands import Verdict
from domain.work import Read
from gateway.demonstration.journey.stamping import scanned
from gateway.demonstration.loading.certifying import settle
from gateway.demonstration.loading.files import sample_pdf
from gateway.demonstration.loading.ordered import Trade, edition_of
from gateway.demonstration.loading.stage import next_working_days
from regions.contract import OrderEvent, ServiceCategory

PRICE: Final = "12000.00"
STAMPED: Final = "stamped_form"
GIVEN_BY_ROWS: Final = frozenset({"contract", "payment_proof"})
"""Where a form has tables, their rows bring these documents."""
DONE: Final = (OrderEvent.START, OrderEvent.FINISH, OrderEvent.CONFIRM)


async def placed(trade: Trade, *events: OrderEvent) -> UUID:
    """An order, moved on by these events."""
    values = {"requirement": "示例样品三件，出具检测报告。", "quantity": "3", "price": PRICE, "contact_name": "示例联络人"}
    place = PlaceOrder(trade.service.id, values, values_digest(values))
    order_id = await trade.stage.act(trade.buyer.login, orders.place, place)
    for event in events:
        await move(trade, order_id, event)
    return order_id


async def move(trade: Trade, order_id: UUID, event: OrderEvent) -> None:
    """By whose move it is; a price is proposed by the seller."""
    who = trade.buyer.login if event in {OrderEvent.CONFIRM, OrderEvent.CANCEL} else trade.seller
    async with trade.stage.platform.sessions() as session:
        version = (await session.execute(select(Order.version).where(Order.id == order_id))).scalar_one()
    price = "11000.00" if event is OrderEvent.PROPOSE_PRICE else None
    reason = "" if event in {OrderEvent.ACCEPT, *DONE} else "样品数量有变（演示）"
    await trade.stage.act(who, orders.act, ActOnOrder(order_id, version, event, reason, price))


async def drafted(trade: Trade, *, order_id: UUID | None = None) -> UUID:
    """An application, filled in and not handed in; on an order of its own that the seller has taken."""
    stage = trade.stage
    today = local_date(stage.clock.now())
    values = {
        "need": "验证新材料的成分（演示）。", "start_on": today.isoformat(), "commitment": True,
        "finish_on": (today + timedelta(days=10)).isoformat(),
    }  # fmt: skip
    order = order_id or await placed(trade, OrderEvent.ACCEPT)
    save = SaveApplication(values, values_digest(values), order_id=order, programme_id=trade.programme_id)
    return await stage.act(trade.buyer.login, applications.save_draft, save)


async def applied(trade: Trade, *reviewers: str, order_id: UUID | None = None) -> UUID:
    """An application handed in, and passed by these."""
    stage = trade.stage
    case_id = await drafted(trade, order_id=order_id)
    agreement = edition_of(stage, trade.staff.region).forms["application"].agreement_version
    submit = SubmitApplication(case_id, await stage.version(case_id), agreement)
    await stage.act(trade.buyer.login, applications.submit, submit)
    for reviewer in reviewers:
        await settle(stage, case_id, reviewer, Verdict.PASS, "符合支持条件（演示意见）。")
    return case_id


def examiners(trade: Trade) -> tuple[str, str, str]:
    """District, agency and city."""
    crew = trade.staff
    return crew.district_of(trade.buyer.division), crew.agency(), crew.province


async def served(trade: Trade) -> UUID:
    """An application in force whose service is done."""
    order_id = await placed(trade, OrderEvent.ACCEPT)
    case_id = await applied(trade, *examiners(trade)[:2], order_id=order_id)
    for event in DONE:
        await move(trade, order_id, event)
    return case_id


async def redemption_draft(trade: Trade, number: int) -> UUID:
    """Filled in, not handed in; `number` tells its papers apart."""
    return await _filled(trade, await served(trade), number)


async def redemption(trade: Trade, number: int, *reviewers: str) -> UUID:
    """Handed in, and passed by these."""
    stage = trade.stage
    case_id = await redemption_draft(trade, number)
    await stage.act(trade.buyer.login, redemptions.submit, Submit(case_id, await stage.version(case_id)))
    for reviewer in reviewers:
        await settle(stage, case_id, reviewer, Verdict.PASS, "材料齐全（演示意见）。")
    return case_id


async def redeemed(trade: Trade, number: int) -> UUID:
    """A redemption that the experts have."""
    case_id = await redemption(trade, number, *examiners(trade))
    await _stamped(trade, case_id)
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
    categories: Sequence[ServiceCategory] = edition_of(trade.stage, trade.staff.region).categories
    return next(each for each in categories if each.code == trade.service.category)


def _rows(trade: Trade, number: int) -> dict[str, dict[str, Any]]:
    day = local_date(trade.stage.clock.now()).isoformat()
    return {
        "invoices": {"kind": "INVOICE", "number": f"2699{number:016d}", "issued_on": day, "total": PRICE},
        "bank_slips": {"number": f"DEMO-HD-{number}", "paid_on": day, "amount": PRICE},
        "contracts": {"number": f"DEMO-HT-{number}", "title": "检测服务合同（演示）", "signed_on": day, "amount": PRICE},
    }


async def exported(trade: Trade, case_id: UUID) -> tuple[str, bytes]:
    """The form's name and print."""
    stage = trade.stage
    actor = await stage.actor(trade.buyer.login)
    export_id = await printing.export(stage.platform, actor, ExportForm(case_id), key=f"export-{case_id}")
    name, printed = await printed_file(Read(stage.platform, actor), export_id)
    return name, printed.pdf


async def _stamped(trade: Trade, case_id: UUID) -> None:
    """The form exported, and its scan handed in."""
    stage, login = trade.stage, trade.buyer.login
    name, printed = await exported(trade, case_id)
    scan = await stage.file(login, scanned(printed), f"{name}（盖章扫描，演示）.pdf")
    handed = (HandedDocument(STAMPED, (UUID(scan),)),)
    command = CompleteTask(case_id, await stage.version(case_id), handed)
    await tasks.complete(stage.platform, await stage.actor(login), command, key=f"task-{case_id}")
    next_working_days(stage, 1)
