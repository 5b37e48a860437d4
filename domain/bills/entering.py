"""Confirmed bills into the draft: into the items of the seller, or as rows where the region's form has a table of invoices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import Fault, InvalidInput
from core.workflow import Phase
from db.models import Case, Redemption
from domain.bills.commands import ConfirmBill
from domain.bills.placing import Content, item_for, new_item, place, with_bills
from domain.documents.recognition.reading import Reading
from domain.form_kinds import Surroundings
from domain.redemptions import drafts, form, rows
from domain.redemptions.commands import DraftBill, DraftItem
from domain.redemptions.composing import INVOICES
from domain.redemptions.ground import Ground
from domain.redemptions.rows import Table
from domain.redemptions.sellers import Named, Seller, match_all, of_order
from domain.redemptions.service import ground_for, not_requested
from domain.work import Work


@dataclass(frozen=True, slots=True)
class Confirmed:
    """`path` names the bill in the caller's input."""

    path: str
    said: ConfirmBill
    reading: Reading
    bill: DraftBill

    @property
    def content(self) -> Content:
        return content_of(self.reading)


def content_of(reading: Reading) -> Content:
    remarks = reading.fields.get("remarks")
    return Content(tuple(line.name for line in reading.lines if line.name), remarks.value if remarks else "")


async def enter(work: Work, case: Case, redemption: Redemption, confirmed: Sequence[Confirmed]) -> None:
    """Raises InvalidInput for what a draft may not hold, and for what no reviewer asked to have changed."""
    ground = await ground_for(work, redemption)
    before = redemption.draft
    table = invoice_table(ground, redemption)
    if table is not None:
        faults = await _into_rows(work, ground, redemption, table, confirmed)
    else:
        faults = await _into_items(work, ground, redemption, confirmed)
    if case.phase == Phase.RETURNED:
        requested = drafts.Requested.of(case.requested_fields, before)
        faults += not_requested(requested, before.get("items", []), redemption.draft["items"])
        faults += rows.not_requested(requested, before, redemption.draft)
    if faults:
        raise InvalidInput(faults)
    case.version += 1


def invoice_table(ground: Ground, redemption: Redemption) -> Table | None:
    return next((table for table in form.tables_of(ground, redemption) if table.rule.key == INVOICES), None)


async def sellers_of(session: AsyncSession, ground: Ground, named: Sequence[Named]) -> dict[Named, Seller]:
    """Who of the registry the sellers are, by USCC first, then by name, alias or former name."""
    if ground.bought is not None:
        return dict(await of_order(session, ground.bought.institution, ground.bought.representative, named))
    compacts = [compact.code for compact in ground.compacts]
    return dict(await match_all(session, ground.region.manifest.code, named, compacts))


async def _into_items(
    work: Work, ground: Ground, redemption: Redemption, confirmed: Sequence[Confirmed]
) -> list[Fault]:
    named = [(each.bill.seller_uscc, each.bill.seller_name) for each in confirmed]
    sellers = await sellers_of(work.session, ground, named)
    items = drafts.from_json(redemption.draft)
    faults: list[Fault] = []
    for each in confirmed:
        seller = sellers.get((each.bill.seller_uscc, each.bill.seller_name))
        item = _wanted(ground, items, each, seller)
        if item is None or item.id is None:
            faults.append(Fault(f"{each.path}.item_id", "NOT_FOUND", "没有找到该服务事项，请刷新后重选。"))
            continue
        items = place(items, item.id, with_bills(item, [each.bill], each.content, ground.edition.categories))
    faults += drafts.bound_faults(items)
    redemption.draft = {**redemption.draft, "items": drafts.to_json(items)}
    return faults


def _wanted(ground: Ground, items: Sequence[DraftItem], each: Confirmed, seller: Seller | None) -> DraftItem | None:
    """The item named, or the one suggested: an order has one item whoever sold."""
    if each.said.item_id is not None:
        return next((item for item in items if item.id == each.said.item_id), None)
    if ground.bought is not None and items:
        return items[0]
    return item_for(items, each.bill) or new_item(each.bill, seller, each.content, ground.edition.categories)


async def _into_rows(
    work: Work, ground: Ground, redemption: Redemption, table: Table, confirmed: Sequence[Confirmed]
) -> list[Fault]:
    known = await form.known_values(work.session, ground, work.actor.account_id)
    keys = {field.key for field in table.form.fields}
    for each in confirmed:
        table = invoice_table(ground, redemption) or table
        row = rows.row_of(table, None)
        row = rows.Row(str(each.bill.id), row.path, {})
        values = {key: value for key, value in row_values(each.bill).items() if key in keys}
        checked = rows.checked(table, row, values, Surroundings(known=known, on=work.today))
        if checked.draft_faults:
            return list(checked.draft_faults)
        rows.with_row(redemption, table.rule.key, row, checked)
    return []


def row_values(bill: DraftBill) -> dict[str, Any]:
    """By the keys of regions/README.md: amounts without their sign, a red-letter bill ticked as such."""
    red = bill.total.startswith("-")
    return {
        "kind": bill.kind, "code": bill.code, "number": bill.number, "issued_on": bill.issued_on,
        "total": bill.total.lstrip("-"), "tax": bill.tax.lstrip("-"), "red_letter": red,
        "buyer_name": bill.buyer_name, "buyer_uscc": bill.buyer_uscc,
        "seller_name": bill.seller_name, "seller_uscc": bill.seller_uscc,
        "file": [str(bill.upload_id)] if bill.upload_id else [],
    }  # fmt: skip
