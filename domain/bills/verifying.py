"""Submitted invoices are asked about at the tax authority by the worker; what it says is kept with time and source."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from core.actor import SYSTEM
from core.errors import DomainError, RateLimited, Unavailable
from core.ids import new_id
from core.ports import InvoiceAnswer, InvoiceQuestion, live_key
from db.live import announce
from db.models import Bill, BillReading, BillVerification, ServiceItem
from domain.redemptions.parsing import BillKind
from domain.work import Platform, Work, perform

PENDING: Final = "PENDING"
QUOTA, DOWN = "QUOTA", "UNAVAILABLE"
"""Why an answer is still to come."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One invoice of a case, and how what was asked about it is known again."""

    case_id: UUID
    bill_id: UUID
    question: InvoiceQuestion

    @property
    def digest(self) -> str:
        return hashlib.sha256(repr(self.question).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, or why there is none yet."""

    asked: Asked
    answer: InvoiceAnswer | None = None
    failure: str = ""


async def run_verification(platform: Platform, case_id: UUID) -> None:
    """Ask about every invoice of the case that has no answer. May be run again: an answer is never asked for twice.

    Raises RateLimited or Unavailable when some are still to be asked (then it is run again later).
    """
    verifier = platform.invoice_verifier
    if verifier is None:
        return
    failed: DomainError | None = None
    for asked in await _open(platform, case_id):
        try:
            answer = await verifier.verify(asked.question)
        except (RateLimited, Unavailable) as error:
            failure = QUOTA if isinstance(error, RateLimited) else DOWN
            await perform(platform, SYSTEM, keep, Told(asked, failure=failure))
            failed = error
            if failure == QUOTA:
                break
        else:
            await perform(platform, SYSTEM, keep, Told(asked, answer))
    if failed is not None:
        raise failed


async def _open(platform: Platform, case_id: UUID) -> Sequence[Asked]:
    bills = (
        select(Bill, BillReading.reading)
        .join(ServiceItem, ServiceItem.id == Bill.item_id)
        .outerjoin(BillReading, (BillReading.bill_id == Bill.id) & (BillReading.case_id == case_id))
        .where(ServiceItem.redemption_id == case_id, Bill.kind == BillKind.INVOICE)
        .order_by(ServiceItem.position, Bill.position)
    )
    answered = select(BillVerification.bill_id, BillVerification.digest).where(
        BillVerification.case_id == case_id, BillVerification.result != PENDING
    )
    async with platform.sessions() as session:
        known = {(row[0], row[1]) for row in (await session.execute(answered)).all()}
        rows = (await session.execute(bills)).all()
    found = [Asked(case_id, bill.id, _question(bill, reading or {})) for bill, reading in rows]
    return [each for each in found if (each.bill_id, each.digest) not in known]


def _question(bill: Bill, reading: Mapping[str, object]) -> InvoiceQuestion:
    fields = reading.get("fields", {})
    check = fields.get("check_code", {}).get("value", "") if isinstance(fields, Mapping) else ""
    return InvoiceQuestion(
        bill.code, bill.number, bill.issued_on, bill.total, bill.tax, bill.buyer_uscc, bill.seller_uscc, str(check)[-6:]
    )


async def keep(work: Work, told: Told) -> UUID:
    asked, answer = told.asked, told.answer
    result = {
        "result": answer.result if answer else PENDING,
        "failure": told.failure,
        "differences": [list(each) for each in answer.differences] if answer else [],
        "source": answer.source if answer else "",
        "reference": answer.reference if answer else "",
        "checked_at": work.now,
    }
    row = {
        "id": new_id(), "case_id": asked.case_id, "bill_id": asked.bill_id, "digest": asked.digest,
        "number": asked.question.number, "attempts": 1, "created_at": work.now, **result,
    }  # fmt: skip
    keeping = insert(BillVerification).values(**row)
    again = {**result, "attempts": BillVerification.attempts + 1}
    await work.session.execute(
        keeping.on_conflict_do_update(
            index_elements=["case_id", "bill_id", "digest"], set_=again, where=BillVerification.result == PENDING
        )
    )
    await announce(work.session, [live_key("case", asked.case_id)])
    return asked.case_id
