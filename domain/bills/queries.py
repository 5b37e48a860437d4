"""Looks at what was read: live while it runs, with a suggestion while it waits for its applicant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import NotFound
from db.models import BillReading, BillVerification, Case, Redemption, Upload
from domain.access.permissions import Permission, Resource, allowed
from domain.access.visibility import cases_visible_to
from domain.bills.answers import bill_of, corrections
from domain.bills.commands import MAX_READINGS, MAX_VERIFICATIONS, ConfirmBill, ReadingStatus
from domain.bills.entering import content_of, invoice_table, sellers_of
from domain.bills.placing import Content, guess_category, item_for, title_of
from domain.bills.views import (
    BillReadingView,
    Correction,
    MatchedBy,
    Suggestion,
    VerificationResult,
    VerificationView,
)
from domain.documents.recognition.reading import Reading, from_json
from domain.documents.recognition.refusals import MESSAGES
from domain.documents.views import UploadView
from domain.institutions.matching import name_key
from domain.redemptions import drafts
from domain.redemptions.commands import DraftBill, DraftItem
from domain.redemptions.ground import Ground, ground_of
from domain.redemptions.opening import voucher_of
from domain.redemptions.sellers import Named, Seller
from domain.redemptions.service import EDITABLE
from domain.work import Read


async def readings(read: Read, case_id: UUID) -> tuple[BillReadingView, ...]:
    """Of one redemption, in the order in which they were asked for. The applicant sees all of them; whoever else sees the case,
    those that became bills. Raises NotFound."""
    async with read.session() as session:
        query = select(Case, Redemption).join(Redemption, Redemption.case_id == Case.id)
        found = (await session.execute(query.where(Case.id == case_id, cases_visible_to(read.actor)))).first()
        if found is None:
            raise NotFound("兑付申请")
        case, redemption = found[0], found[1]
        mine = allowed(read.actor, Permission.FILE_REDEMPTION, Resource(case.region, case.division, case.unit_id))
        rows = await _rows(session, case_id, mine=mine)
        waiting = {row.id: from_json(row.reading) for row, _ in rows if row.status == ReadingStatus.READ and row.reading}
        suggested: Mapping[UUID, Suggestion] = {}
        if waiting and mine and case.phase in EDITABLE:
            ground = await ground_of(session, read.platform.regions, voucher_of(redemption), filer=redemption.payee_unit_id)
            suggested = await _suggested(session, ground, redemption, waiting)
        in_rows = str(redemption.draft.get("rows", {}))
        return tuple(_view(row, upload, suggested.get(row.id), in_rows) for row, upload in rows)


async def verifications(read: Read, case_id: UUID) -> tuple[VerificationView, ...]:
    """Of one redemption's invoices, the newest answer first. Raises NotFound."""
    visible = select(Case.id).where(Case.id == case_id, cases_visible_to(read.actor))
    query = select(BillVerification).where(BillVerification.case_id == case_id)
    async with read.session() as session:
        if await session.scalar(visible) is None:
            raise NotFound("兑付申请")
        newest = query.order_by(BillVerification.created_at.desc(), BillVerification.id).limit(MAX_VERIFICATIONS)
        return tuple(_verification(row) for row in await session.scalars(newest))


def _verification(row: BillVerification) -> VerificationView:
    differences = tuple((str(each[0]), str(each[1]), str(each[2])) for each in row.differences)
    return VerificationView(
        row.id, row.bill_id, row.number, VerificationResult(row.result), row.failure, differences, row.source, row.reference,
        row.checked_at,
    )  # fmt: skip


async def _rows(session: AsyncSession, case_id: UUID, *, mine: bool) -> Sequence[tuple[BillReading, UploadView]]:
    query = (
        select(BillReading, Upload.id, Upload.name, Upload.kind, Upload.size)
        .join(Upload, Upload.id == BillReading.upload_id)
        .where(BillReading.case_id == case_id, BillReading.status != ReadingStatus.DISMISSED)
        .order_by(BillReading.created_at, BillReading.id)
        .limit(MAX_READINGS)
    )
    if not mine:
        query = query.where(BillReading.status == ReadingStatus.CONFIRMED)
    return [(row[0], UploadView(*row[1:])) for row in (await session.execute(query)).all()]


def _view(row: BillReading, upload: UploadView, suggestion: Suggestion | None, in_rows: str) -> BillReadingView:
    reading = from_json(row.reading) if row.reading else None
    values = (row.answers or {}).get("values", {})
    return BillReadingView(
        id=row.id,
        upload=upload,
        status=ReadingStatus(row.status),
        refusal=row.refusal,
        message=MESSAGES.get(row.refusal, ""),
        reading=reading,
        suggestion=suggestion,
        corrections=tuple(Correction(*each) for each in corrections(reading, values)) if reading else (),
        bill_id=row.bill_id,
        is_row=row.bill_id is not None and str(row.bill_id) in in_rows,
        read_at=row.read_at,
    )


# --- suggestions ----------------------------------------------------------------------------------------------------


async def _suggested(
    session: AsyncSession, ground: Ground, redemption: Redemption, waiting: Mapping[UUID, Reading]
) -> Mapping[UUID, Suggestion]:
    bills = {id_: bill_of(reading, ConfirmBill(id_), id_) for id_, reading in waiting.items()}
    sellers = await sellers_of(session, ground, [_named(bill) for bill in bills.values()])
    items = drafts.from_json(redemption.draft) if invoice_table(ground, redemption) is None else ()
    return {
        id_: _suggestion(ground, items, bill, sellers.get(_named(bill)), content_of(waiting[id_]))
        for id_, bill in bills.items()
    }


def _named(bill: DraftBill) -> Named:
    return bill.seller_uscc, bill.seller_name


def _suggestion(
    ground: Ground, items: Sequence[DraftItem], bill: DraftBill, seller: Seller | None, content: Content
) -> Suggestion:
    item = items[0] if ground.bought is not None and items else item_for(items, bill)
    category = (item.category if item else "") or guess_category(ground.edition.categories, content)
    known = ground.edition.category(category)
    return Suggestion(
        item_id=item.id if item else None,
        title=(item.title if item else "") or title_of(content),
        category=category,
        category_label=known.label if known else "",
        institution_id=seller.institution_id if seller else None,
        institution_name=seller.name if seller else bill.seller_name,
        matched_by=_by(bill, seller) if seller else None,
    )


def _by(bill: DraftBill, seller: Seller) -> MatchedBy:
    if bill.seller_uscc:
        return MatchedBy.USCC
    return MatchedBy.NAME if name_key(bill.seller_name) == name_key(seller.name) else MatchedBy.ALIAS
