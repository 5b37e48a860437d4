"""From an evaluated draft to the facts of the cross-checks; one statement, for files that other cases have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import local_date
from core.errors import Fault
from core.workflow import Phase
from db.models import Bill, BillVerification, Case, ServiceItem, Upload
from domain.redemptions.checks.facts import BillFact, CheckFacts, ItemFact, Known, Shared, Verified
from domain.redemptions.draws import DocumentKind, Drawn, WantedDraw
from domain.redemptions.ground import Ground
from domain.redemptions.papers import CONTRACT, PROOF, File
from domain.redemptions.parsing import ParsedItem
from domain.redemptions.sellers import Named, Seller
from regions.contract import CaseKind

ENDED_UNUSED: Final = (Phase.DRAFT, Phase.REJECTED, Phase.WITHDRAWN, Phase.VOIDED, Phase.EXPIRED)
"""Cases whose papers are free again, or were never submitted."""
SHARED_LABELS: Final = {DocumentKind.CONTRACT: "合同", DocumentKind.PROOF: "付款凭证"}


Answered = tuple[UUID, str]
"""A bill and its number: an answer about another number is about another bill."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the evaluation knows already."""

    items: Sequence[ParsedItem]
    sellers: Mapping[Named, Seller]
    files: Mapping[UUID, File]
    wanted: Sequence[WantedDraw]
    drawn: Mapping[tuple[str, str], Drawn]
    conflicts: Sequence[Fault]


async def facts_of(session: AsyncSession, ground: Ground, case_id: UUID, known: Gathered) -> CheckFacts:
    seen = await verified(session, case_id)
    return CheckFacts(
        enterprise=Known(ground.unit.name, ground.unit.uscc),
        use_from=ground.programme.use_from,
        use_by=ground.programme.use_by,
        items=tuple(_item(i, item, known.sellers, seen) for i, item in enumerate(known.items)),
        placed_on=ground.bought.placed_on if ground.bought else None,
        conflicts=known.conflicts,
        shared=tuple(_shared(known)),
        reused_files=tuple(await _reused(session, ground, case_id, known)),
    )


def _item(
    position: int, item: ParsedItem, sellers: Mapping[Named, Seller], seen: Mapping[Answered, Verified]
) -> ItemFact:
    label, seller = f"第{position + 1}项", sellers.get((item.seller_uscc, item.seller_name))
    return ItemFact(
        path=item.path,
        label=label,
        seller=Known(seller.name, seller.uscc, seller.names) if seller else None,
        party_name=item.party_name,
        party_uscc=item.party_uscc,
        contract_date=item.contract_date,
        contract_amount=item.contract_amount,
        proof_amount=item.proof_amount,
        bills=tuple(
            BillFact(
                f"{item.path}.bills[{j}]", f"{label}第{j + 1}张票据", bill.number, bill.issued_on, bill.buyer_name,
                bill.buyer_uscc, bill.seller_name, bill.seller_uscc, bill.total or 0, seen.get((bill.id, bill.number)),
            )
            for j, bill in enumerate(item.bills)
        ),
    )  # fmt: skip


def _shared(known: Gathered) -> Iterator[Shared]:
    """Each contract and proof once, though it may be known by its number and by its files."""
    told: set[tuple[str, UUID]] = set()
    numbered = {item.id for item in known.items if item.contract_number}
    for each in known.wanted:
        drawn, place = known.drawn.get(each.key), (each.kind, each.item_id)
        if drawn and drawn.by_others and each.kind in SHARED_LABELS and place not in told:
            told.add(place)
            own = each.path.endswith("].number") or (each.path.endswith(".contract_number") and each.item_id in numbered)
            yield Shared(each.path, SHARED_LABELS[each.kind], drawn.capacity, drawn.by_others, own)


async def _reused(session: AsyncSession, ground: Ground, case_id: UUID, known: Gathered) -> list[tuple[str, str]]:
    """Files that count for no ledger (results, proofs of relevance): whether another submitted case has the same content."""
    found: dict[str, list[tuple[str, str]]] = {}
    for item in known.items:
        category = ground.edition.category(item.category)
        labels = {rule.key: rule.label for rule in category.documents} if category else {}
        for key, ids in item.documents.items():
            for each in ids:
                if key not in (CONTRACT, PROOF) and each in known.files:
                    found.setdefault(known.files[each].sha256, []).append(
                        (f"{item.path}.documents.{key}", labels.get(key, "材料"))
                    )
    if not found:
        return []
    query = select(Upload.sha256).distinct().join(Case, Case.id == Upload.case_id).where(
        Upload.sha256.in_(found), Case.id != case_id, Case.kind == CaseKind.REDEMPTION, Case.phase.not_in(ENDED_UNUSED)
    )
    digests = (await session.scalars(query)).all()
    return list(dict.fromkeys(place for digest in sorted(digests) for place in found[digest]))




async def verified(session: AsyncSession, case_id: UUID) -> Mapping[Answered, Verified]:
    """What the tax authority said of the case's bills, the newest answer of each; one statement."""
    query = (
        select(BillVerification)
        .where(BillVerification.case_id == case_id, BillVerification.result != "PENDING")
        .order_by(BillVerification.created_at, BillVerification.id)
    )
    return {(row.bill_id, row.number): _verified(row) for row in await session.scalars(query)}


def _verified(row: BillVerification) -> Verified:
    day = local_date(row.checked_at) if row.checked_at else ""
    differences = tuple((str(each[0]), str(each[1]), str(each[2])) for each in row.differences)
    return Verified(row.result, f"{day} {row.source}".strip(), differences)


async def submitted_bills(session: AsyncSession, ground: Ground, case_id: UUID) -> CheckFacts:
    """The bills as they were submitted, with what the tax authority has said of them since; two statements at most."""
    seen = await verified(session, case_id)
    rows: list[tuple[Bill, int]] = []
    if any(each.result != "VALID" for each in seen.values()):
        query = select(Bill, ServiceItem.position).join(ServiceItem, ServiceItem.id == Bill.item_id)
        query = query.where(ServiceItem.redemption_id == case_id).order_by(ServiceItem.position, Bill.position)
        rows = [(row[0], row[1]) for row in (await session.execute(query)).all()]
    bills = tuple(_submitted(bill, item, seen.get((bill.id, bill.number))) for bill, item in rows)
    one = ItemFact("items", "", None, "", "", None, None, None, bills)
    return CheckFacts(
        Known(ground.unit.name, ground.unit.uscc), ground.programme.use_from, ground.programme.use_by, (one,)
    )


def _submitted(bill: Bill, item: int, seen: Verified | None) -> BillFact:
    return BillFact(
        f"items[{item}].bills[{bill.position}]", f"第{item + 1}项第{bill.position + 1}张票据", bill.number, bill.issued_on,
        bill.buyer_name, bill.buyer_uscc, bill.seller_name, bill.seller_uscc, bill.total, seen,
    )  # fmt: skip
