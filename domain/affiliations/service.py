"""Record a tie, end it, and tell what stands between two units."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.checking import Checker
from core.errors import Duplicate, NotFound
from core.identifiers import uscc as valid_uscc
from core.ids import new_id
from db.models import Affiliation
from domain.access.permissions import Permission, Resource, authorize
from domain.work import Work

MAX_SOURCE: Final = 300


class AffiliationKind(StrEnum):
    """As the public notice names them."""

    SUBORDINATION = "SUBORDINATION"
    CO_FOUNDATION = "CO_FOUNDATION"
    OWNERSHIP = "OWNERSHIP"


LABELS: Final[Mapping[AffiliationKind, str]] = {
    AffiliationKind.SUBORDINATION: "隶属关系",
    AffiliationKind.CO_FOUNDATION: "共建关系",
    AffiliationKind.OWNERSHIP: "产权纽带关系",
}


@dataclass(frozen=True, slots=True)
class RecordAffiliation:
    """Two units by USCC, in either order; `source` says where the tie can be read."""

    region: str
    one: str
    other: str
    kind: AffiliationKind
    source: str


@dataclass(frozen=True, slots=True)
class EndAffiliation:
    affiliation_id: UUID
    reason: str


async def record(work: Work, command: RecordAffiliation) -> UUID:
    """By an admin of the region. Cases handed in before stay as they were decided. Raises InvalidInput with every fault,
    Duplicate for a tie that stands already."""
    authorize(work.actor, Permission.MANAGE_REGISTERS, Resource(region=command.region))
    region = work.platform.regions.for_(command.region).manifest.code
    checker = Checker()
    one = checker.take("one", command.one, valid_uscc, "")
    other = checker.take("other", command.other, valid_uscc, "")
    source = checker.text("source", command.source, "信息来源", maximum=MAX_SOURCE)
    if one and one == other:
        checker.fault("other", "SAME_UNIT", "两个统一社会信用代码相同。", "请填写双方各自的代码")
    checker.done()
    low, high = sorted((one, other))
    standing = select(Affiliation.id).where(
        Affiliation.region == region, Affiliation.one == low, Affiliation.other == high, Affiliation.kind == command.kind,
        Affiliation.ended_at.is_(None),
    )  # fmt: skip
    if await work.session.scalar(standing):
        raise Duplicate("这两个单位的该关联关系已登记。", path="other")
    row = Affiliation(
        id=new_id(), region=region, one=low, other=high, kind=command.kind, source=source,
        recorded_by=work.actor.account_id, recorded_at=work.now,
    )  # fmt: skip
    work.session.add(row)
    await work.session.flush()
    after = {"one": low, "other": high, "kind": command.kind}
    work.record("AFFILIATION.RECORD", "affiliation", row.id, region=region, after=after)
    return row.id


async def end(work: Work, command: EndAffiliation) -> UUID:
    """It no longer counts for what is handed in from now on. Raises NotFound, InvalidInput without a reason."""
    row = await work.session.scalar(select(Affiliation).where(Affiliation.id == command.affiliation_id).with_for_update())
    if row is None or row.region != work.actor.grant.region:
        raise NotFound("关联关系")
    authorize(work.actor, Permission.MANAGE_REGISTERS, Resource(region=row.region))
    checker = Checker()
    reason = checker.text("reason", command.reason, "结束理由", maximum=MAX_SOURCE)
    checker.done()
    if row.ended_at is None:
        row.ended_at, row.end_reason = work.now, reason
        work.record("AFFILIATION.END", "affiliation", row.id, region=row.region, reason=reason)
    return row.id


async def recorded_with(
    session: AsyncSession, region: str, uscc: str, others: Collection[str]
) -> Mapping[str, tuple[str, ...]]:
    """What is recorded between one unit and others now, in words, by the other's USCC; one statement, none for nobody."""
    wanted = {code for code in others if code and code != uscc}
    if not wanted or not uscc:
        return {}
    mine = or_(
        (Affiliation.one == uscc) & Affiliation.other.in_(wanted), (Affiliation.other == uscc) & Affiliation.one.in_(wanted)
    )
    query = select(Affiliation.one, Affiliation.other, Affiliation.kind, Affiliation.source).where(
        Affiliation.region == region, Affiliation.ended_at.is_(None), mine
    )
    found: dict[str, tuple[str, ...]] = {}
    for one, other, kind, source in (await session.execute(query.order_by(Affiliation.recorded_at))).all():
        code = other if one == uscc else one
        found[code] = (*found.get(code, ()), f"{LABELS[AffiliationKind(kind)]}（{source}）")
    return found
