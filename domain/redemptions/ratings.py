"""Ratings: one a redeemed item, by the enterprise whose redemption with that institution was approved, and nobody else."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update

from core.checking import Checker
from core.errors import Duplicate, NotFound, WrongState
from core.ids import new_id
from core.paging import Page, PageRequest
from db.models import Case, Institution, Rating, Redemption, Service, ServiceItem
from db.paging import fetch_page
from domain.access.permissions import Permission, authorize
from domain.access.visibility import cases_visible_to
from domain.redemptions.commands import Rate
from domain.redemptions.views import RatingView
from domain.reviews.engine import resource_of
from domain.work import Read, Work

MAX_TEXT = 1000


async def create(work: Work, command: Rate) -> UUID:
    """Rate one item. Raises NotFound for another's, WrongState before final approval, Duplicate the second time."""
    row = (await work.session.execute(_rateable(work, command.item_id))).first()
    if row is None:
        raise NotFound("服务事项", path="item_id")
    item, case, redemption = row
    authorize(work.actor, Permission.RATE, resource_of(case))
    checker = Checker()
    if not 1 <= command.stars <= 5:
        checker.fault("stars", "OUT_OF_RANGE", "评分应为 1 至 5 星。")
    text = checker.text("text", command.text, "评价内容", maximum=MAX_TEXT, required=False)
    checker.done()
    if not redemption.rating_open or not item.approved or item.institution_id is None:
        raise WrongState("办件最终审核通过后才能评价，且只能评价获得支持的服务事项。", code="RATING_NOT_OPEN")
    if await work.session.scalar(select(Rating.id).where(Rating.item_id == item.id)) is not None:
        raise Duplicate("该服务事项已评价。", path="item_id")
    rating = Rating(
        id=new_id(), item_id=item.id, unit_id=redemption.unit_id, institution_id=item.institution_id,
        service_id=item.service_id, stars=command.stars, text=text, created_at=work.now,
    )  # fmt: skip
    work.session.add(rating)
    await _count(work, item, command.stars)
    work.record("RATING.CREATE", "rating", rating.id, region=case.region, after={"stars": command.stars})
    return rating.id


def _rateable(work: Work, item_id: UUID):  # type: ignore[no-untyped-def]  # a select of three entities
    return (
        select(ServiceItem, Case, Redemption)
        .join(Case, Case.id == ServiceItem.redemption_id)
        .join(Redemption, Redemption.case_id == Case.id)
        .where(ServiceItem.id == item_id, cases_visible_to(work.actor))
        .with_for_update(of=Case)
    )


async def _count(work: Work, item: ServiceItem, stars: int) -> None:
    """Sums are counted up in the same act, and the search index learns of both."""
    for table, topic, id_ in ((Institution, "institution", item.institution_id), (Service, "service", item.service_id)):
        if id_ is None:
            continue
        counted = (
            update(table)
            .where(table.id == id_)
            .values(
                rating_sum=table.rating_sum + stars, rating_count=table.rating_count + 1, version=table.version + 1
            )
            .returning(table.version)
            .execution_options(synchronize_session=False)
        )
        version = await work.session.scalar(counted)
        work.emit(topic, id_, version=version or 0)


async def list_ratings(
    read: Read, page: PageRequest, *, institution_id: UUID | None = None, service_id: UUID | None = None
) -> Page[RatingView]:
    """Public, newest first; who rated is not shown."""
    query = select(
        Rating.id, Rating.institution_id, Rating.service_id, Rating.stars, Rating.text, Rating.created_at
    )
    if institution_id:
        query = query.where(Rating.institution_id == institution_id)
    if service_id:
        query = query.where(Rating.service_id == service_id)
    async with read.session() as session:
        return await fetch_page(
            session, query, [Rating.created_at, Rating.id], page, lambda row: RatingView(*row), descending=True
        )


async def rating(read: Read, rating_id: UUID) -> RatingView:
    async with read.session() as session:
        row = await session.get(Rating, rating_id)
    if row is None:
        raise NotFound("评价")
    return RatingView(row.id, row.institution_id, row.service_id, row.stars, row.text, row.created_at)
