"""Which institutions a zone recommends, in which order."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import delete, select

from core.checking import Checker
from core.ids import new_id
from db.models import Institution, Recommendation
from domain.access.permissions import Permission, Resource, authorize
from domain.content.commands import SetRecommendations
from domain.work import Work

MOST: Final = 20


async def set_recommendations(work: Work, command: SetRecommendations) -> UUID:
    """Replace the region's list. Raises InvalidInput for institutions that are not admitted there, or named twice."""
    work.platform.regions.for_(command.region)
    authorize(work.actor, Permission.MANAGE_CONTENT, Resource(command.region))
    ids = command.institution_ids
    checker = Checker()
    if len(ids) > MOST:
        checker.fault("institution_ids", "TOO_MANY", f"推荐机构不能超过 {MOST} 家。")
    admitted = await _admitted(work, command.region, ids[:MOST])
    for place, institution_id in enumerate(ids[:MOST]):
        if institution_id not in admitted:
            checker.fault(f"institution_ids[{place}]", "NOT_ADMITTED", "该机构不在本地区的入库机构名单中。")
        elif institution_id in ids[:place]:
            checker.fault(f"institution_ids[{place}]", "DUPLICATE", "同一机构只能推荐一次。")
    checker.done()
    before = await _current(work, command.region)
    await work.session.execute(delete(Recommendation).where(Recommendation.region == command.region))
    work.session.add_all(
        Recommendation(id=new_id(), region=command.region, institution_id=institution_id, position=place)
        for place, institution_id in enumerate(ids, start=1)
    )
    await work.session.flush()
    work.record(
        "RECOMMENDATIONS.SET", "recommendations", UUID(int=0), region=command.region,
        before={"institutions": before}, after={"institutions": [str(each) for each in ids]},
    )  # fmt: skip
    return UUID(int=0)


async def _admitted(work: Work, region: str, ids: tuple[UUID, ...]) -> set[UUID]:
    query = (
        select(Institution.id)
        .where(Institution.id.in_(ids), Institution.region == region, Institution.status == "ADMITTED")
        .with_for_update(read=True)
    )
    return set(await work.session.scalars(query))


async def _current(work: Work, region: str) -> list[str]:
    """Locks the old list, so that two admins replace it one after the other."""
    query = (
        select(Recommendation.institution_id)
        .where(Recommendation.region == region)
        .order_by(Recommendation.position)
        .with_for_update()
    )
    return [str(each) for each in await work.session.scalars(query)]
