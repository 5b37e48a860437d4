"""Writing down what a submission's papers are known by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.ids import new_id
from db.models import Case, DocumentTrace, Unit, Upload
from domain.redemptions.composing import row_path
from domain.redemptions.evaluation import Evaluation
from domain.redemptions.likeness.keys import PaperRole, amount_keys, number_keys
from domain.redemptions.papers import CONTRACT, PROOF
from domain.redemptions.parsing import ParsedItem
from domain.work import Work

TOPIC: Final = "papers"
"""Of the outbox: a case whose papers are to be looked at."""


async def trace(work: Work, case: Case, evaluation: Evaluation, unit_id: UUID) -> None:
    """Replace the traces of the case by those of what is handed in now; the worker looks at the pages afterwards."""
    await work.session.execute(
        delete(DocumentTrace).where(DocumentTrace.case_id == case.id).execution_options(synchronize_session=False)
    )
    buyer = await work.session.scalar(select(Unit.uscc).where(Unit.id == unit_id)) or ""
    rows = [row for item in evaluation.items for row in _traces(evaluation, item, buyer)]
    files = await _digests(work.session, {row["upload_id"] for row in rows if row["upload_id"]})
    for row in rows:
        row |= {"id": new_id(), "case_id": case.id, "sha256": files.get(row["upload_id"], "")}
    if rows:
        # The table and not the class: rows with and without a day would become statements of their own.
        await (await work.session.connection()).execute(insert(cast("Table", DocumentTrace.__table__)), rows)
    work.emit(TOPIC, case.id)


def _traces(evaluation: Evaluation, item: ParsedItem, buyer: str) -> Iterator[dict[str, Any]]:
    told = row_path if evaluation.from_rows else str
    found = evaluation.seller(item)
    seller, name = (found.uscc or found.name, found.name) if found else (item.seller_uscc, item.seller_name)
    for j, bill in enumerate(item.bills):
        parties = bill.buyer_uscc or bill.buyer_name or buyer, seller or name
        keys = [*number_keys(bill.code, bill.number, parties[1]), *amount_keys(bill.total, bill.issued_on, *parties)]
        yield {
            "item_id": item.id, "role": PaperRole.BILL, "place": told(f"{item.path}.bills[{j}]"), "code": bill.code,
            "number": bill.number, "issued_on": bill.issued_on, "amount": bill.total, "buyer": bill.buyer_name,
            "seller": bill.seller_name or name, "upload_id": bill.upload_id, "keys": keys,
        }  # fmt: skip
    papers = ((PaperRole.CONTRACT, CONTRACT, item.contract_amount), (PaperRole.PROOF, PROOF, item.proof_amount))
    for role, key, amount in papers:
        signed = item.contract_date if role is PaperRole.CONTRACT else None
        for upload_id in item.documents.get(key, ()):
            yield {
                "item_id": item.id, "role": role, "place": told(f"{item.path}.documents.{key}"), "code": "",
                "number": item.contract_number if role is PaperRole.CONTRACT else "", "issued_on": signed,
                "amount": amount, "buyer": "", "seller": name, "upload_id": upload_id,
                "keys": amount_keys(amount, signed, buyer, seller or name),
            }  # fmt: skip


async def _digests(session: AsyncSession, ids: set[UUID]) -> Mapping[UUID | None, str]:
    query = select(Upload.id, Upload.sha256).where(Upload.id.in_(ids))
    return {row[0]: row[1] for row in (await session.execute(query)).all()}
