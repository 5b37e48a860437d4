"""What the form of a redemption says on paper: its fields, its tables or items with their bills, and the amounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import select

from core.money import format_yuan
from db.models import Bill, Case, ServiceItem
from domain.form_kinds import FormValue
from domain.printing.filled import Filled, FilledTable
from domain.redemptions import form
from domain.redemptions.ground import ground_of
from domain.redemptions.opening import voucher_of
from domain.redemptions.submitting import redemption_of
from domain.work import Work
from regions.contract import Choice, FormDefinition, FormField

_KINDS: Final = (Choice("INVOICE", "发票"), Choice("RECEIPT", "往来结算票据"))


def _columns(*fields: tuple[str, str, str]) -> FormDefinition:
    made = tuple(
        FormField(key, label, kind, choices=_KINDS if kind == "choice" else ()) for key, label, kind in fields
    )
    return FormDefinition("", "", "", made)


ITEMS: Final = _columns(
    ("title", "服务名称", "text"), ("institution_name", "服务机构", "text"), ("contract_number", "合同编号", "text"),
    ("contract_date", "签订日期", "date"), ("contract_amount", "合同金额", "yuan"), ("requested", "申请金额", "yuan"),
    ("approved", "核定金额", "yuan"),
)  # fmt: skip
BILLS: Final = _columns(
    ("kind", "种类", "choice"), ("number", "号码", "text"), ("issued_on", "开票日期", "date"), ("seller_name", "销售方", "text"),
    ("total", "价税合计", "yuan"),
)  # fmt: skip


async def printed(work: Work, case: Case) -> Filled:
    redemption = await redemption_of(work, case)
    ground = await ground_of(work.session, work.platform.regions, voucher_of(redemption), filer=redemption.payee_unit_id)
    tables = form.tables_of(ground, redemption)
    word = ground.region.manifest.words.get("redemption", "兑付")
    return Filled(
        form.saved_values(redemption),
        await form.known_values(work.session, ground, case.account_id),
        tuple(FilledTable(each.rule.label, each.form, tuple(row.values for row in each.rows)) for each in tables)
        or await _items(work, case),
        ((f"申请{word}金额", redemption.requested), (f"核定{word}金额", redemption.approved)),
        form.FORM,
    )


async def _items(work: Work, case: Case) -> tuple[FilledTable, ...]:
    items = select(ServiceItem).where(ServiceItem.redemption_id == case.id).order_by(ServiceItem.position)
    bills = (
        select(Bill)
        .join(ServiceItem, ServiceItem.id == Bill.item_id)
        .where(ServiceItem.redemption_id == case.id)
        .order_by(ServiceItem.position, Bill.position)
    )
    return (
        FilledTable("服务事项", ITEMS, tuple(_rows(ITEMS, await work.session.scalars(items)))),
        FilledTable("票据", BILLS, tuple(_rows(BILLS, await work.session.scalars(bills)))),
    )


def _rows(definition: FormDefinition, found: Iterable[object]) -> Iterable[Mapping[str, FormValue]]:
    for row in found:
        values = {each.key: (each.kind, getattr(row, each.key)) for each in definition.fields}
        yield {
            key: format_yuan(value) if kind == "yuan" else str(value)
            for key, (kind, value) in values.items()
            if value is not None
        }
