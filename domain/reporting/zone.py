"""A region's zone home (domain.md §3): figures that are counted, entries, and the newest of everything. Four statements."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import BigInteger, ScalarSelect, cast, func, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import local_date
from core.workflow import Phase
from db.models import Article, Case, Claim, Institution, LedgerAccount, Programme, Service, VoucherApplication
from domain.content.commands import ArticleKind
from domain.content.queries import ORDER, head, head_columns, news_item, news_of, published, recommended
from domain.content.views import ArticleHead, NewsItem, RecommendedInstitution
from domain.work import Read
from regions.contract import Manifest, Obtain

SHOWN: Final = 6
"""How many of each kind the home shows."""
RECOMMENDED: Final = 12

_LISTED_KINDS: Final = (ArticleKind.NOTICE, ArticleKind.POLICY, ArticleKind.GUIDE)


class EntryCode(StrEnum):
    CLAIM = "CLAIM"
    ORDER = "ORDER"
    APPLY = "APPLY"
    REDEEM = "REDEEM"
    FIND_SERVICES = "FIND_SERVICES"
    ADMISSION = "ADMISSION"


@dataclass(frozen=True, slots=True)
class ZoneEntry:
    """A way in. `open` is False for claiming while no programme can be claimed."""

    code: EntryCode
    label: str
    open: bool


@dataclass(frozen=True, slots=True)
class ZoneCounters:
    """Counted at the moment of asking. `paid` is fen that reached payees, less what was recovered."""

    institutions: int
    claiming_enterprises: int
    services: int
    paid: int
    claimable_programmes: int


@dataclass(frozen=True, slots=True)
class ZoneView:
    region: str
    name: str
    counters: ZoneCounters
    entries: tuple[ZoneEntry, ...]
    notices: tuple[ArticleHead, ...]
    work_news: tuple[NewsItem, ...]
    policies: tuple[ArticleHead, ...]
    guide: tuple[ArticleHead, ...]
    recommended: tuple[RecommendedInstitution, ...]


_ENTRIES: Final[dict[Obtain, tuple[EntryCode, ...]]] = {
    Obtain.DIRECT_CLAIM: (EntryCode.CLAIM, EntryCode.REDEEM, EntryCode.FIND_SERVICES, EntryCode.ADMISSION),
    Obtain.ON_ORDER: (
        EntryCode.FIND_SERVICES, EntryCode.ORDER, EntryCode.APPLY, EntryCode.REDEEM, EntryCode.ADMISSION,
    ),
    Obtain.NONE: (EntryCode.FIND_SERVICES, EntryCode.ADMISSION),
}
_LABELS: Final[dict[EntryCode, str]] = {
    EntryCode.CLAIM: "企业{claim}{voucher}",
    EntryCode.ORDER: "我的订单",
    EntryCode.APPLY: "申请{voucher}",
    EntryCode.REDEEM: "企业提交{redemption}申请",
    EntryCode.FIND_SERVICES: "企业在{mall}查询创新券服务",
    EntryCode.ADMISSION: "{institution}入驻平台",
}
_WORDS: Final = {"voucher": "科技创新券", "claim": "申领", "redemption": "兑付", "institution": "服务机构", "mall": "服务专区"}


async def zone_home(read: Read, region: str) -> ZoneView:
    """Raises NotFound for a region that is none."""
    manifest = read.platform.regions.for_(region).manifest
    async with read.session() as session:
        counters = await _counters(read, session, region)
        heads = await _newest(read, session, region)
        news = news_of(region, read.now).c
        columns = (news.kind, news.id, news.title, news.summary, news.pinned, news.published_at)
        order = (news.pinned.desc(), news.published_at.desc(), news.id.desc())
        items = (await session.execute(select(*columns).order_by(*order).limit(SHOWN))).all()
        institutions = (await session.execute(recommended(region, RECOMMENDED))).all()
    by_kind = {kind: tuple(each for each in heads if each.kind is kind) for kind in _LISTED_KINDS}
    return ZoneView(
        region=region,
        name=manifest.name,
        counters=counters,
        entries=_entries(manifest, counters),
        notices=by_kind[ArticleKind.NOTICE],
        work_news=tuple(news_item(row) for row in items),
        policies=by_kind[ArticleKind.POLICY],
        guide=by_kind[ArticleKind.GUIDE],
        recommended=tuple(RecommendedInstitution._make(row) for row in institutions),
    )


async def _counters(read: Read, session: AsyncSession, region: str) -> ZoneCounters:
    today = local_date(read.now)
    parts: tuple[ScalarSelect[Any], ...] = (
        select(func.count())
        .select_from(Institution)
        .where(Institution.region == region, Institution.status == "ADMITTED")
        .scalar_subquery(),
        _voucher_holders(region),
        select(func.count())
        .select_from(Service)
        .join(Institution, Institution.id == Service.institution_id)
        .where(Service.region == region, Service.status == "LISTED", Institution.status == "ADMITTED")
        .scalar_subquery(),
        select(cast(func.coalesce(func.sum(LedgerAccount.balance), 0), BigInteger))
        .join(Programme, Programme.id == LedgerAccount.programme_id)
        .where(Programme.region == region, LedgerAccount.kind == "PAID")
        .scalar_subquery(),
        select(func.count())
        .select_from(Programme)
        .where(
            Programme.region == region,
            Programme.status == "OPEN",
            Programme.claim_from <= today,
            Programme.claim_until >= today,
        )
        .scalar_subquery(),
    )
    return ZoneCounters(*(await session.execute(select(*parts))).one())


def _voucher_holders(region: str) -> ScalarSelect[Any]:
    """Enterprises that hold a voucher: claimed, or passed on an order (there one that was redeemed still counts)."""
    claimed = (
        select(Claim.unit_id)
        .join(Case, Case.id == Claim.case_id)
        .where(Case.region == region, Claim.live, Case.phase == Phase.ACTIVE)
    )
    passed = (
        select(VoucherApplication.unit_id)
        .join(Case, Case.id == VoucherApplication.case_id)
        .where(Case.region == region, Case.phase.in_((Phase.ACTIVE, Phase.USED)))
    )
    return select(func.count()).select_from(union(claimed, passed).subquery()).scalar_subquery()


async def _newest(read: Read, session: AsyncSession, region: str) -> list[ArticleHead]:
    """The first of each kind, in one statement."""
    order = [column.desc() for column in ORDER]
    place = func.row_number().over(partition_by=Article.kind, order_by=order).label("nth")
    ranked = (
        select(*head_columns(read.now), place)
        .where(*published(region, read.now), Article.kind.in_(_LISTED_KINDS))
        .subquery()
    )
    columns = [column for column in ranked.c if column.key != "nth"]
    query = select(*columns).where(ranked.c.nth <= SHOWN).order_by(ranked.c.kind, ranked.c.nth)
    return [head(row) for row in (await session.execute(query)).all()]


def _entries(manifest: Manifest, counters: ZoneCounters) -> tuple[ZoneEntry, ...]:
    words = {**_WORDS, **manifest.words}
    return tuple(
        ZoneEntry(code, _LABELS[code].format_map(words), code is not EntryCode.CLAIM or counters.claimable_programmes > 0)
        for code in _ENTRIES[manifest.obtain]
    )
