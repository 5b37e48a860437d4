"""From what was typed to typed values, with every fault of every field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from core.bank import same_unit_name
from core.checking import Checker
from core.errors import Fault
from core.identifiers import uscc as valid_uscc
from domain.redemptions.commands import DraftBill, DraftItem
from domain.redemptions.fingerprints import normal_number
from regions.contract import Edition, FormField

ITEM_FORM: Final = "redemption_item"
"""The region's form for one item: which fields it requires, under which labels."""


class BillKind(StrEnum):
    INVOICE = "INVOICE"
    RECEIPT = "RECEIPT"


BILL_WORDS: Final = {BillKind.INVOICE: "发票", BillKind.RECEIPT: "行政事业单位资金往来结算票据"}


@dataclass(frozen=True, slots=True)
class ParsedBill:
    """Amounts in fen; None where what was typed is not valid."""

    id: UUID
    kind: str
    code: str
    number: str
    issued_on: date | None
    buyer_name: str
    buyer_uscc: str
    seller_name: str
    seller_uscc: str
    total: int | None
    tax: int
    upload_id: UUID | None


@dataclass(frozen=True, slots=True)
class ParsedItem:
    id: UUID
    path: str
    category: str
    title: str
    service_id: UUID | None
    seller_name: str
    seller_uscc: str
    party_name: str
    party_uscc: str
    """The institution that was filled in for the contract; both may be empty."""
    contract_number: str
    contract_date: date | None
    contract_amount: int | None
    proof_amount: int | None
    funded_elsewhere: bool
    statutory: bool
    documents: Mapping[str, tuple[UUID, ...]]
    bills: tuple[ParsedBill, ...]


@dataclass(frozen=True, slots=True)
class Buyer:
    """The enterprise that bills must be made out to."""

    uscc: str
    name: str


def parse(
    items: Sequence[DraftItem], edition: Edition, buyer: Buyer, today: date
) -> tuple[tuple[ParsedItem, ...], list[Fault]]:
    checker = Checker()
    if not items:
        checker.fault("items", "REQUIRED", "请至少添加一个服务事项。")
    parsed = tuple(_item(checker, f"items[{i}]", item, edition, buyer, today) for i, item in enumerate(items))
    return parsed, checker.faults


def _item(
    checker: Checker, path: str, item: DraftItem, edition: Edition, buyer: Buyer, today: date
) -> ParsedItem:
    form = edition.forms.get(ITEM_FORM)
    fields = {each.key: each for each in form.fields} if form else {}
    bills = tuple(_bill(checker, f"{path}.bills[{j}]", bill, buyer, today) for j, bill in enumerate(item.bills))
    if not bills:
        checker.fault(f"{path}.bills", "REQUIRED", "请至少添加一张发票或行政事业单位资金往来结算票据。")
    if edition.category(item.category) is None:
        checker.fault(f"{path}.category", "INVALID", "请选择服务类别。", _categories(edition))
    name, code = _seller(checker, path, item, bills)
    return ParsedItem(
        id=item.id or UUID(int=0),
        path=path,
        category=item.category,
        title=_text(checker, path, "title", item.title, fields, "服务名称"),
        service_id=item.service_id,
        seller_name=name,
        seller_uscc=code,
        party_name=item.institution_name.strip(),
        party_uscc=_uscc(checker, f"{path}.institution_uscc", item.institution_uscc, faults=False),
        contract_number=_text(checker, path, "contract_number", item.contract_number, fields, "合同编号", required=False),
        contract_date=_day(checker, f"{path}.contract_date", item.contract_date, "合同签订日期", today),
        contract_amount=_amount(checker, f"{path}.contract_amount", item.contract_amount, "合同金额"),
        proof_amount=_amount(checker, f"{path}.proof_amount", item.proof_amount, "付款凭证金额"),
        funded_elsewhere=item.funded_elsewhere,
        statutory=item.statutory,
        documents=item.documents,
        bills=bills,
    )


def _categories(edition: Edition) -> str:
    return f"可选：{'、'.join(category.label for category in edition.categories)}"


def _text(
    checker: Checker, path: str, key: str, value: str, fields: Mapping[str, FormField], label: str, *,
    required: bool = True,
) -> str:  # fmt: skip
    field = fields.get(key)
    label = field.label if field else label
    maximum = field.max_length if field else 100
    must = field.required if field else required
    return checker.text(f"{path}.{key}", value, label, maximum=maximum, required=must)


def _amount(checker: Checker, path: str, value: str, label: str) -> int | None:
    found = len(checker.faults)
    fen = checker.amount(path, value.strip(), label)
    if len(checker.faults) > found:
        return None
    if fen == 0:
        checker.fault(path, "OUT_OF_RANGE", f"{label}应大于 0。", "以元为单位，最多两位小数，例如 12345.60")
        return None
    return fen


def _day(checker: Checker, path: str, value: str, label: str, today: date) -> date | None:
    found = len(checker.faults)
    day = checker.day(path, value.strip(), label)
    if len(checker.faults) > found:
        return None
    if day > today:
        checker.fault(path, "IN_FUTURE", f"{label}不能晚于今天（{today}）。")
        return None
    return day


# --- bills ----------------------------------------------------------------------------------------------------------


def _bill(checker: Checker, path: str, bill: DraftBill, buyer: Buyer, today: date) -> ParsedBill:
    _check_identity(checker, path, bill)
    total, tax = _bill_amounts(checker, path, bill)
    seller_name = checker.text(f"{path}.seller_name", bill.seller_name, "销售方（收款单位）名称", maximum=200)
    seller_uscc = _uscc(checker, f"{path}.seller_uscc", bill.seller_uscc)
    if bill.kind == BillKind.INVOICE and not bill.seller_uscc.strip():
        checker.fault(f"{path}.seller_uscc", "REQUIRED", "请填写发票上的销售方统一社会信用代码。")
    if bill.upload_id is None:
        checker.fault(f"{path}.upload_id", "REQUIRED", "请上传票据文件。", "PDF 或图片")
    return ParsedBill(
        id=bill.id or UUID(int=0),
        kind=bill.kind,
        code=normal_number(bill.code)[:20],
        number=normal_number(bill.number)[:30],
        issued_on=_day(checker, f"{path}.issued_on", bill.issued_on, "开票日期", today),
        buyer_name=_buyer(checker, path, bill, buyer),
        buyer_uscc=_uscc(checker, f"{path}.buyer_uscc", bill.buyer_uscc, faults=False),
        seller_name=seller_name,
        seller_uscc=seller_uscc,
        total=total,
        tax=tax,
        upload_id=bill.upload_id,
    )


def _check_identity(checker: Checker, path: str, bill: DraftBill) -> None:
    """What makes a bill this bill: kind, code and number (a fully digitalised invoice: its 20-digit number alone)."""
    number, code = normal_number(bill.number), normal_number(bill.code)
    if bill.kind not in set(BillKind):
        checker.fault(f"{path}.kind", "INVALID", "请选择票据种类。", "发票，或行政事业单位资金往来结算票据")
    if not number:
        checker.fault(f"{path}.number", "REQUIRED", "请填写票据号码。")
    elif bill.kind == BillKind.INVOICE:
        _check_invoice_number(checker, path, number, code)
    elif not re.fullmatch(r"[0-9A-Z]{1,30}", number) or not re.fullmatch(r"[0-9A-Z]{0,20}", code):
        checker.fault(f"{path}.number", "INVALID", "票据号码只含数字和字母，至多 30 位；票据代码至多 20 位。")


def _check_invoice_number(checker: Checker, path: str, number: str, code: str) -> None:
    if re.fullmatch(r"[0-9]{20}", number):
        if code:
            checker.fault(f"{path}.code", "INVALID", "20 位号码的数电票没有发票代码，请清空此项。")
    elif not re.fullmatch(r"[0-9]{8}", number):
        hint = "数电票为 20 位；其他发票为 8 位，并另填 10 或 12 位发票代码"
        checker.fault(f"{path}.number", "INVALID", "发票号码应为 20 位或 8 位数字。", hint)
    elif not re.fullmatch(r"[0-9]{10}|[0-9]{12}", code):
        checker.fault(f"{path}.code", "INVALID", "8 位号码的发票须填写 10 或 12 位发票代码。")


def _bill_amounts(checker: Checker, path: str, bill: DraftBill) -> tuple[int | None, int]:
    found = len(checker.faults)
    total = checker.amount(f"{path}.total", bill.total.strip(), "价税合计", negative=True)
    tax = checker.amount(f"{path}.tax", bill.tax.strip(), "税额", negative=True) if bill.tax.strip() else 0
    if len(checker.faults) > found:
        return None, 0
    if total == 0:
        checker.fault(f"{path}.total", "OUT_OF_RANGE", "价税合计不能为 0。", "红字发票填写负数")
        return None, 0
    if abs(tax) > abs(total) or tax * total < 0:
        checker.fault(f"{path}.tax", "OUT_OF_RANGE", "税额不能超过价税合计，正负应与价税合计一致。")
    return total, tax


def _uscc(checker: Checker, path: str, value: str, *, faults: bool = True) -> str:
    if not value.strip():
        return ""
    return (checker if faults else Checker()).take(path, value, valid_uscc, "")


def _buyer(checker: Checker, path: str, bill: DraftBill, buyer: Buyer) -> str:
    """The buyer is the enterprise: by USCC where the bill has one, else by name."""
    name = checker.text(f"{path}.buyer_name", bill.buyer_name, "购买方（交款单位）名称", maximum=200)
    code = _uscc(checker, f"{path}.buyer_uscc", bill.buyer_uscc)
    hint = "票据须开具给申请企业"
    if code and code != buyer.uscc:
        checker.fault(f"{path}.buyer_uscc", "BUYER_IS_ANOTHER", "票据的购买方不是本企业。", hint)
    elif not bill.buyer_uscc.strip() and name and not same_unit_name(name, buyer.name):
        checker.fault(f"{path}.buyer_name", "BUYER_IS_ANOTHER", "票据的购买方名称与本企业不一致。", hint)
    return name


def _seller(checker: Checker, path: str, item: DraftItem, bills: Sequence[ParsedBill]) -> tuple[str, str]:
    """Name and USCC of the item's one seller, read off its bills; until there are bills, off what was typed."""
    named = next((bill for bill in bills if bill.seller_uscc or bill.seller_name), None)
    if named is None:
        return item.institution_name.strip(), _uscc(checker, f"{path}.institution_uscc", item.institution_uscc)
    name = named.seller_name
    code = next((bill.seller_uscc for bill in bills if bill.seller_uscc), "")
    for j, bill in enumerate(bills):
        other = bill.seller_uscc != code if bill.seller_uscc and code else not same_unit_name(bill.seller_name, name)
        if other and (bill.seller_uscc or bill.seller_name):
            text = "一个服务事项只能有一个服务机构，此票据的销售方与其他票据不同。"
            checker.fault(f"{path}.bills[{j}].seller_name", "SELLERS_DIFFER", text, "请移到另一个服务事项")
    typed = _uscc(checker, f"{path}.institution_uscc", item.institution_uscc)
    if typed and code and typed != code:
        text = "服务机构与票据的销售方不一致。"
        checker.fault(f"{path}.institution_uscc", "SELLERS_DIFFER", text, "请与票据核对")
    return name, code
