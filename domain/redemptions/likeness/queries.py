"""Near duplicates of a case's papers, side by side, for those who review it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, and_, any_, cast, distinct, exists, func, or_, select
from sqlalchemy.orm import aliased

from core.errors import Forbidden
from core.paging import Page, PageRequest
from db.models import Case, DocumentTrace, Upload
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, authorize
from domain.access.visibility import cases_visible_to
from domain.documents.views import UploadView
from domain.redemptions.checks.gathering import ENDED_UNUSED
from domain.redemptions.likeness.keys import LETTERS, Likeness, PaperRole
from domain.reviews.queries import case_head
from domain.reviews.views import CaseHead
from domain.work import Read

MINE, OTHER = aliased(DocumentTrace), aliased(DocumentTrace)
MY_FILE, OTHER_FILE = aliased(Upload), aliased(Upload)
OTHER_CASE = aliased(Case)


@dataclass(frozen=True, slots=True)
class PaperView:
    """One paper; amount in fen. Of a case that the caller may not see there is neither buyer, number of the case nor file."""

    place: str
    code: str
    number: str
    issued_on: date | None
    amount: int | None
    buyer: str
    seller: str
    region: str
    case_number: str
    file: UploadView | None


@dataclass(frozen=True, slots=True)
class NearDuplicateView:
    role: PaperRole
    likenesses: tuple[Likeness, ...]
    here: PaperView
    there: PaperView
    same_case: bool


async def near_duplicates(read: Read, case_id: UUID, page: PageRequest) -> Page[NearDuplicateView]:
    """Those that resemble in most ways first; two statements. Raises NotFound, and Forbidden for who has no part in the review:
    applicants, and an official whose own unit's case it is."""
    head = await case_head(read, case_id)
    authorize(read.actor, Permission.REVIEW, Resource(head.region, head.division, head.unit_id))
    if head.unit_id in read.actor.unit_ids:
        raise Forbidden
    key = func.unnest(MINE.keys).column_valued("key")
    letters = select(func.array_agg(distinct(func.left(key, 1)))).where(key == any_(OTHER.keys)).scalar_subquery()
    order: list[Any] = [cast(func.cardinality(letters), Integer), MINE.id, OTHER.id]
    visible = exists().where(Case.id == OTHER.case_id, cases_visible_to(read.actor)).label("visible")
    query = (
        select(MINE, OTHER, letters, visible, OTHER_CASE.number, OTHER_CASE.region, *_file(MY_FILE), *_file(OTHER_FILE))
        .join_from(MINE, OTHER, _near())
        .join(OTHER_CASE, OTHER_CASE.id == OTHER.case_id)
        .outerjoin(MY_FILE, MY_FILE.id == MINE.upload_id)
        .outerjoin(OTHER_FILE, OTHER_FILE.id == OTHER.upload_id)
        .where(MINE.case_id == case_id)
        .where(or_(OTHER.case_id == MINE.case_id, OTHER_CASE.phase.not_in(ENDED_UNUSED)))
    )
    async with read.session() as session:
        return await fetch_page(session, query, order, page, lambda row: _pair(row, head), descending=True)


def _near() -> ColumnElement[bool]:
    """Shares a key, is another paper, and is no paper that counts by its amount and is the very same file: that is reuse, which
    the ledger counts. Two papers of one case are one pair."""
    return and_(
        OTHER.keys.overlap(MINE.keys),
        OTHER.role == MINE.role,
        OTHER.id != MINE.id,
        or_(OTHER.case_id != MINE.case_id, OTHER.id > MINE.id),
        or_(MINE.role == PaperRole.BILL, OTHER.sha256 != MINE.sha256),
    )


def _file(upload: Any) -> tuple[Any, ...]:
    return upload.id, upload.name, upload.kind, upload.size


def _pair(row: Any, head: CaseHead) -> NearDuplicateView:
    mine, other, letters, visible, number, region = row[:6]
    here = _paper(mine, head.region, head.number, row[6:10], visible=True)
    there = _paper(other, region, number, row[10:14], visible=visible)
    likenesses = {LETTERS[letter] for letter in letters or ()}
    return NearDuplicateView(
        PaperRole(mine.role), tuple(each for each in Likeness if each in likenesses), here, there,
        mine.case_id == other.case_id,
    )  # fmt: skip


def _paper(trace: DocumentTrace, region: str, number: str, file: Any, *, visible: bool) -> PaperView:
    return PaperView(
        place=trace.place, code=trace.code, number=trace.number, issued_on=trace.issued_on, amount=trace.amount,
        buyer=trace.buyer if visible else "", seller=trace.seller, region=region, case_number=number if visible else "",
        file=UploadView(*file) if visible and file[0] else None,
    )  # fmt: skip
