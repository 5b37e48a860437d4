"""Bills, contracts and payment proofs known by fingerprint in all regions: a bill and its file count once, the others up to their
amount (domain.md §8). The database has the last word (`uq_document_draws_bill`, `ck_drawn_documents_within_amount`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, cast
from uuid import UUID

from sqlalchemy import Table, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import Fault, InvalidInput
from core.ids import new_id
from core.money import format_yuan
from db.models import DocumentDraw, DrawnDocument
from domain.work import Work


class DocumentKind(StrEnum):
    BILL = "BILL"
    BILL_FILE = "BILL_FILE"
    """The content of a bill's file, whatever was typed beside it."""
    BILL_NUMBER = "BILL_NUMBER"
    """A number of one issuer, whatever its code: see `fingerprints.number_print`."""
    CONTRACT = "CONTRACT"
    PROOF = "PROOF"


COUNTS_ONCE: Final = frozenset({DocumentKind.BILL, DocumentKind.BILL_FILE})
"""Kinds with at most one live draw; the partial unique index names the same."""


@dataclass(frozen=True, slots=True)
class WantedDraw:
    """What one item draws on one document. `capacity` is the document's amount, `amount` what is drawn, both in fen."""

    kind: DocumentKind
    fingerprint: str
    capacity: int
    amount: int
    item_id: UUID
    path: str

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.fingerprint


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is known of a document: its amount, and how much other cases draw on it."""

    capacity: int
    by_others: int


def conflicts(wanted: Sequence[WantedDraw], known: Mapping[tuple[str, str], Drawn]) -> list[Fault]:
    """A fault for each document that does not bear what is wanted."""
    return _conflicts(wanted, known)


async def drawn_by_others(
    session: AsyncSession, case_id: UUID, wanted: Sequence[WantedDraw]
) -> Mapping[tuple[str, str], Drawn]:
    """What is known of each document that is wanted; one statement, nothing is locked."""
    return await _known(session, case_id, {each.fingerprint for each in wanted})


async def _known(
    session: AsyncSession, case_id: UUID, fingerprints: set[str]
) -> Mapping[tuple[str, str], Drawn]:
    if not fingerprints:
        return {}
    others = func.coalesce(
        func.sum(DocumentDraw.amount).filter(DocumentDraw.case_id != case_id, DocumentDraw.released_at.is_(None)), 0
    )
    query = (
        select(DrawnDocument.kind, DrawnDocument.fingerprint, DrawnDocument.amount, others)
        .outerjoin(DocumentDraw, DocumentDraw.document_id == DrawnDocument.id)
        .where(DrawnDocument.fingerprint.in_(fingerprints))
        .group_by(DrawnDocument.id)
    )
    return {(row[0], row[1]): Drawn(row[2], int(row[3])) for row in (await session.execute(query)).all()}


def _conflicts(wanted: Sequence[WantedDraw], known: Mapping[tuple[str, str], Drawn]) -> list[Fault]:
    found: list[Fault] = []
    mine: dict[tuple[str, str], int] = defaultdict(int)
    capacities = _capacities(wanted, known)
    for each in wanted:
        drawn, capacity = known.get(each.key, Drawn(each.capacity, 0)), capacities[each.key]
        if each.kind in COUNTS_ONCE:
            repeated = mine[each.key] > 0
            if repeated or drawn.by_others:
                found.append(_used_bill(each, repeated=repeated))
        elif drawn.by_others + mine[each.key] + each.amount > capacity:
            found.append(_overdrawn(each, capacity - drawn.by_others - mine[each.key], repeated=mine[each.key] > 0))
        mine[each.key] += each.amount
    return list(dict.fromkeys(found))


def _capacities(
    wanted: Sequence[WantedDraw], known: Mapping[tuple[str, str], Drawn]
) -> dict[tuple[str, str], int]:
    """A document's amount is the least that anybody says who draws on it: who says more than another gains nothing by it."""
    found: dict[tuple[str, str], int] = {}
    for each in wanted:
        drawn = known.get(each.key)
        said = min(drawn.capacity, each.capacity) if drawn and drawn.by_others else each.capacity
        found[each.key] = min(said, found.get(each.key, said))
    return found


def _used_bill(wanted: WantedDraw, *, repeated: bool) -> Fault:
    """Says nothing of who used it, nor where."""
    if wanted.kind is DocumentKind.BILL_FILE:
        return _used_file(wanted, repeated=repeated)
    if repeated:
        return Fault(wanted.path, "DUPLICATE_BILL", "该票据在本次申请中重复填写。", "同一票据只能使用一次")
    return Fault(wanted.path, "BILL_ALREADY_USED", "该票据已用于其他兑付申请，不能重复使用。", "请核对票据代码和号码")


def _used_file(wanted: WantedDraw, *, repeated: bool) -> Fault:
    if repeated:
        hint = "请为每张票据单独上传一个文件"
        return Fault(wanted.path, "DUPLICATE_BILL", "同一个文件在本次申请中用于两张票据。", hint)
    text = "该票据文件已用于其他兑付申请，不能重复使用。"
    return Fault(wanted.path, "BILL_ALREADY_USED", text, "请核对是否上传了已经申请过的票据")


_OVERDRAWN: Final = {
    DocumentKind.CONTRACT: "该合同累计申请的金额将超过合同金额，剩余可用 {rest} 元。",
    DocumentKind.PROOF: "该付款凭证已用于其他服务事项，剩余金额不足。",
}


def _overdrawn(wanted: WantedDraw, rest: int, *, repeated: bool) -> Fault:
    if wanted.kind is DocumentKind.BILL_NUMBER:
        return _used_bill(wanted, repeated=repeated)
    text = _OVERDRAWN[wanted.kind].format(rest=format_yuan(max(0, rest)))
    return Fault(wanted.path, "DOCUMENT_OVERDRAWN", text, "请核对是否重复申请")


async def draw(work: Work, case_id: UUID, wanted: Sequence[WantedDraw]) -> None:
    """Replace what the case draws by `wanted`. Documents are locked in one order, so that of two cases that want the
    same the second sees what the first drew. Raises InvalidInput with every conflict."""
    await release_draws(work, case_id)
    if not wanted:
        return
    documents = await _locked(work.session, wanted)
    known = await _known(work.session, case_id, {each.fingerprint for each in wanted})
    faults = _conflicts(wanted, known)
    if faults:
        raise InvalidInput(faults)
    await work.session.execute(
        insert(DocumentDraw),
        [
            {"id": new_id(), "document_id": documents[each.key], "kind": each.kind, "case_id": case_id,
             "item_id": each.item_id, "amount": each.amount}
            for each in wanted
        ],
    )  # fmt: skip
    table = cast("Table", DrawnDocument.__table__)
    change = (
        update(table)
        .where(table.c.id == bindparam("id_"))
        .values(amount=bindparam("capacity"), drawn=bindparam("total"))
    )
    capacities, totals = _capacities(wanted, known), Counter({key: drawn.by_others for key, drawn in known.items()})
    for each in wanted:
        totals[each.key] += each.amount
    rows = [
        {"id_": documents[key], "capacity": capacity, "total": totals[key]} for key, capacity in capacities.items()
    ]
    await (await work.session.connection()).execute(change, rows)


async def _locked(session: AsyncSession, wanted: Sequence[WantedDraw]) -> Mapping[tuple[str, str], UUID]:
    rows = {
        each.key: {"id": new_id(), "kind": each.kind, "fingerprint": each.fingerprint, "amount": each.capacity,
                   "drawn": 0}
        for each in sorted(wanted, key=lambda each: each.key)
    }  # fmt: skip
    await session.execute(insert(DrawnDocument).on_conflict_do_nothing(), list(rows.values()))
    query = (
        select(DrawnDocument.kind, DrawnDocument.fingerprint, DrawnDocument.id)
        .where(DrawnDocument.fingerprint.in_({each.fingerprint for each in wanted}))
        .order_by(DrawnDocument.kind, DrawnDocument.fingerprint)
        .with_for_update()
    )
    return {(row[0], row[1]): row[2] for row in (await session.execute(query)).all()}


async def release_draws(work: Work, case_id: UUID, item_ids: Iterable[UUID] | None = None) -> None:
    """End the case's live draws (of `item_ids` only, where given); the documents may be drawn on again."""
    live = [DocumentDraw.case_id == case_id, DocumentDraw.released_at.is_(None)]
    if item_ids is not None:
        live.append(DocumentDraw.item_id.in_(set(item_ids)))
    ids = select(DocumentDraw.document_id).where(*live)
    locked = (
        select(DrawnDocument.id)
        .where(DrawnDocument.id.in_(ids))
        .order_by(DrawnDocument.kind, DrawnDocument.fingerprint)
        .with_for_update()
    )
    if not (await work.session.scalars(locked)).all():
        return
    released = (
        update(DocumentDraw).where(*live).values(released_at=work.now)
        .returning(DocumentDraw.document_id, DocumentDraw.amount)
        .execution_options(synchronize_session=False)
    )  # fmt: skip
    less: dict[UUID, int] = defaultdict(int)
    for document_id, amount in (await work.session.execute(released)).all():
        less[document_id] += amount
    table = cast("Table", DrawnDocument.__table__)
    change = update(table).where(table.c.id == bindparam("id_")).values(drawn=table.c.drawn - bindparam("less"))
    rows = [{"id_": document_id, "less": amount} for document_id, amount in less.items()]
    await (await work.session.connection()).execute(change, rows)
