"""From the rows of a redemption form to the one item that the money rules know: an order's contract with its bills.

The keys that rows are read by are those of regions/README.md: tables `invoices`, `bank_slips` and `contracts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from core.errors import Fault
from core.ids import new_id
from core.money import format_yuan, parse_yuan
from db.models import Redemption
from domain.form_kinds import FormValue
from domain.redemptions import drafts
from domain.redemptions.commands import DraftBill, DraftItem
from domain.redemptions.ground import Ground
from domain.redemptions.papers import CONTRACT, PROOF
from domain.redemptions.rows import Row, Table

INVOICES, SLIPS, CONTRACTS = "invoices", "bank_slips", "contracts"
OF_ROWS: Final = {CONTRACT: CONTRACTS, PROOF: SLIPS}
"""Which table's rows bring a document of the item."""
FLAGS: Final = ("funded_elsewhere", "statutory")


@dataclass(frozen=True, slots=True)
class Paper:
    """A contract or bank slip of its own: its number, amount in fen, and files."""

    number: str
    amount: int
    uploads: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Composed:
    """Items to evaluate. `from_rows`: contract, payments and bills were filled in as rows, so faults are told of those."""

    items: tuple[DraftItem, ...]
    from_rows: bool = False
    contracts: tuple[Paper, ...] = ()
    slips: tuple[Paper, ...] = ()


def first_item(ground: Ground) -> tuple[DraftItem, ...]:
    """What a new draft on an order begins with: the order's service and institution, and what was said on applying."""
    if ground.bought is None or ground.application is None:
        return ()
    order, institution, said = ground.bought.order, ground.bought.institution, ground.application.form
    return (
        DraftItem(
            id=new_id(), category=order.category, title=order.service_name, service_id=order.service_id,
            institution_name=institution.name, institution_uscc=institution.uscc,
            contract_amount=format_yuan(order.price),
            funded_elsewhere=said.get(FLAGS[0]) == "YES", statutory=said.get(FLAGS[1]) == "YES",
        ),
    )  # fmt: skip


def compose(ground: Ground, redemption: Redemption, tables: Sequence[Table]) -> Composed:
    items = drafts.from_json(redemption.draft)
    if ground.bought is not None:
        items = tuple(_of_order(ground, item, redemption) for item in items)
    if not tables or not items:
        return Composed(items)
    rows = {table.rule.key: table.rows for table in tables}
    contracts, slips = _papers(rows.get(CONTRACTS, ())), _papers(rows.get(SLIPS, ()))
    invoices = rows.get(INVOICES, ())
    seller = _unasked_seller(ground, tables)
    signed = sorted(day for row in rows.get(CONTRACTS, ()) if (day := _text(row, "signed_on")))
    one = replace(
        items[0],
        contract_number="",
        contract_date=signed[0] if signed else "",
        contract_amount=_sum(contracts),
        proof_amount=_sum(slips),
        documents={**items[0].documents, CONTRACT: _files(contracts), PROOF: _files(slips)},
        bills=tuple(_bill(ground, row, seller) for row in invoices),
    )
    return Composed((one, *items[1:]), True, contracts, slips)


def _of_order(ground: Ground, item: DraftItem, redemption: Redemption) -> DraftItem:
    """Category, service and seller are the order's, whatever was typed; what the form asks once more counts as answered there."""
    (fixed,) = first_item(ground)
    form = redemption.draft.get("form", {})
    flags = {flag: form[flag] == "YES" if flag in form else getattr(item, flag) for flag in FLAGS}
    return replace(
        item, category=fixed.category, title=fixed.title, service_id=fixed.service_id,
        institution_name=fixed.institution_name, institution_uscc=fixed.institution_uscc, **flags,
    )  # fmt: skip


def _papers(rows: Iterable[Row]) -> tuple[Paper, ...]:
    return tuple(Paper(_text(row, "number"), _fen(_text(row, "amount")), _uploads(row)) for row in rows)


def _unasked_seller(ground: Ground, tables: Sequence[Table]) -> Mapping[str, str]:
    """What an invoice's form does not ask of the seller is the order's institution's."""
    asked = {each.key for table in tables if table.rule.key == INVOICES for each in table.form.fields}
    if ground.bought is None or asked & {"seller_name", "seller_uscc"}:
        return {}
    return {"seller_name": ground.bought.institution.name, "seller_uscc": ground.bought.institution.uscc}


def _bill(ground: Ground, row: Row, seller: Mapping[str, str]) -> DraftBill:
    sign = "-" if row.values.get("red_letter") is True else ""
    total, tax = _text(row, "total"), _text(row, "tax")
    return DraftBill(
        id=UUID(row.id), kind=_text(row, "kind"), code=_text(row, "code"), number=_text(row, "number"),
        issued_on=_text(row, "issued_on"), buyer_name=ground.unit.name, buyer_uscc=ground.unit.uscc,
        seller_name=_text(row, "seller_name") or seller.get("seller_name", ""),
        seller_uscc=_text(row, "seller_uscc") or seller.get("seller_uscc", ""),
        total=sign + total if total else "", tax=sign + tax if tax else "",
        upload_id=next(iter(_uploads(row)), None),
    )  # fmt: skip


def _text(row: Row, key: str) -> str:
    value = row.values.get(key)
    return value if isinstance(value, str) else ""


def _uploads(row: Row) -> tuple[UUID, ...]:
    value: FormValue | None = row.values.get("file")
    return tuple(UUID(each) for each in value) if isinstance(value, list) else ()


def _fen(text: str) -> int:
    try:
        return max(0, parse_yuan(text))
    except ValueError:
        return 0


def _sum(papers: Sequence[Paper]) -> str:
    return format_yuan(sum(paper.amount for paper in papers)) if papers else ""


def _files(papers: Sequence[Paper]) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys(each for paper in papers for each in paper.uploads))


# --- faults of the item, told of the rows ---------------------------------------------------------------------------

_TOLD: Final[Sequence[tuple[str, str | Callable[[re.Match[str]], str]]]] = (
    (r"items\[0\]\.bills\[(\d+)\]\.upload_id", rf"rows.{INVOICES}[\1].file"),
    (r"items\[0\]\.bills\b", f"rows.{INVOICES}"),
    (rf"items\[0\]\.(contract_\w+|documents\.{CONTRACT})", f"rows.{CONTRACTS}"),
    (r"items\[0\]\.institution_\w+", f"rows.{INVOICES}"),
    (rf"items\[0\]\.(proof_amount|documents\.{PROOF})", f"rows.{SLIPS}"),
)


def row_path(path: str) -> str:
    """Where in the rows a field of the one item is."""
    for pattern, shown in _TOLD:
        path = re.sub(f"^{pattern}", shown, path)
    return path


def told_of_rows(faults: Sequence[Fault], said: Sequence[Fault]) -> list[Fault]:
    """`faults` with paths of rows; where a row's own form said something of a path already, that is enough."""
    found = []
    known = {_table(fault.path) for fault in said}
    for fault in faults:
        path = row_path(fault.path)
        again = path in {each.path for each in said} or (path == _table(path) and path in known and path.startswith("rows."))
        if not again:
            found.append(replace(fault, path=path))
    return found


def _table(path: str) -> str:
    return path.partition("[")[0]

