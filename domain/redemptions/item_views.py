"""Submitted items with their bills and documents: three statements, however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Bill, ItemDocument, Rating, ServiceItem, Upload
from domain.documents.views import UploadView
from domain.redemptions.composing import OF_ROWS
from domain.redemptions.form import FORM
from domain.redemptions.views import BillView, DocumentView, ItemView
from regions.contract import Edition

_UPLOAD = (Upload.id, Upload.name, Upload.kind, Upload.size)


async def items_of(session: AsyncSession, redemption_id: UUID, edition: Edition) -> tuple[ItemView, ...]:
    rated = exists().where(Rating.item_id == ServiceItem.id).label("rated")
    query = select(ServiceItem, rated).where(ServiceItem.redemption_id == redemption_id)
    rows = (await session.execute(query.order_by(ServiceItem.position))).all()
    if not rows:
        return ()
    bills = await _bills(session, redemption_id)
    documents = await _documents(session, redemption_id, edition)
    return tuple(_item(row[0], row[1], edition, bills[row[0].id], documents[row[0].id]) for row in rows)


def _item(
    item: ServiceItem, rated: bool, edition: Edition, bills: Sequence[BillView], documents: Sequence[DocumentView]
) -> ItemView:
    category = edition.category(item.category)
    return ItemView(
        id=item.id,
        position=item.position,
        category=item.category,
        category_label=category.label if category else item.category,
        title=item.title,
        service_id=item.service_id,
        institution_id=item.institution_id,
        institution_name=item.institution_name,
        institution_uscc=item.institution_uscc,
        contract_number=item.contract_number,
        contract_date=item.contract_date,
        contract_amount=item.contract_amount or 0,
        proof_amount=item.proof_amount or 0,
        base=item.base,
        requested=item.requested,
        approved=item.requested if item.approved is None else item.approved,
        cut_reason=item.cut_reason,
        rated=rated,
        bills=tuple(bills),
        documents=tuple(documents),
    )


async def _bills(session: AsyncSession, redemption_id: UUID) -> dict[UUID, list[BillView]]:
    query = (
        select(Bill, *_UPLOAD)
        .join(ServiceItem, ServiceItem.id == Bill.item_id)
        .outerjoin(Upload, Upload.id == Bill.upload_id)
        .where(ServiceItem.redemption_id == redemption_id)
        .order_by(Bill.item_id, Bill.position)
    )
    found: dict[UUID, list[BillView]] = defaultdict(list)
    for row in (await session.execute(query)).all():
        found[row[0].item_id].append(_bill(row[0], row[1:]))
    return found


def _bill(bill: Bill, upload: Sequence[Any]) -> BillView:
    return BillView(
        id=bill.id,
        kind=bill.kind,
        code=bill.code,
        number=bill.number,
        issued_on=bill.issued_on,
        buyer_name=bill.buyer_name,
        buyer_uscc=bill.buyer_uscc,
        seller_name=bill.seller_name,
        seller_uscc=bill.seller_uscc,
        total=bill.total,
        tax=bill.tax,
        upload=UploadView(*upload) if upload[0] else None,
    )


async def _documents(session: AsyncSession, redemption_id: UUID, edition: Edition) -> dict[UUID, list[DocumentView]]:
    query = (
        select(ItemDocument.item_id, ItemDocument.key, ServiceItem.category, *_UPLOAD)
        .join(ServiceItem, ServiceItem.id == ItemDocument.item_id)
        .join(Upload, Upload.id == ItemDocument.upload_id)
        .where(ServiceItem.redemption_id == redemption_id)
        .order_by(ItemDocument.item_id, ItemDocument.key, ItemDocument.position)
    )
    found: dict[UUID, list[DocumentView]] = defaultdict(list)
    for row in (await session.execute(query)).all():
        item_id, key, code = row[:3]
        found[item_id].append(DocumentView(key, _label(edition, code, key), UploadView(*row[3:])))
    return found


def _label(edition: Edition, code: str, key: str) -> str:
    """As the kind of service calls it; what came with a row, as its table is called."""
    category, form = edition.category(code), edition.forms.get(FORM)
    labels = {rule.key: rule.label for rule in (form.rows if form else ())}
    known = {document: labels[table] for document, table in OF_ROWS.items() if table in labels}
    known |= {rule.key: rule.label for rule in (category.documents if category else ())}
    return known.get(key, key)
