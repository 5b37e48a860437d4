"""A region's zone home."""

from __future__ import annotations

import strawberry

from domain.reporting.zone import EntryCode, ZoneView, zone_home
from schema.content.types import (
    ArticleSummary,
    RecommendedInstitutionCard,
    ZoneNewsItem,
    article_summary,
    news_type,
    recommended_type,
)
from schema.context import Info
from schema.enums import register
from schema.regions.own import OwnRegion, own_region
from schema.scalars import Yuan

register(EntryCode, "ZoneEntryCode", "专区首页的入口。", {
    "CLAIM": "领券。", "ORDER": "我的订单。", "APPLY": "在订单上申请创新券。", "REDEEM": "兑付（兑现）。",
    "FIND_SERVICES": "查找服务。",
    "ADMISSION": "服务机构入驻。",
})  # fmt: skip


@strawberry.type(description="专区首页的计数，均为查询时实际统计。")
class ZoneCounts:
    institutions: int = strawberry.field(description="入库机构数。")
    claiming_enterprises: int = strawberry.field(description="持有有效创新券的企业数；按订单申请的，创新券申请已通过的企业数。")
    services: int = strawberry.field(description="已上架的服务数。")
    paid: Yuan = strawberry.field(description="已付出的资金，减去追回的。")


@strawberry.type(description="专区首页的一个入口。")
class ZoneEntryPoint:
    code: EntryCode = strawberry.field(description="入口代码。")
    label: str = strawberry.field(description="显示的名称，用本地区的说法。")
    open: bool = strawberry.field(description="现在是否可用；没有可领的批次时领券不可用。")


@strawberry.type(description="一个地区的专区首页。")
class ZoneHome:
    region: str = strawberry.field(description="地区代码。")
    name: str = strawberry.field(description="地区名称。")
    counters: ZoneCounts = strawberry.field(description="计数。")
    entries: list[ZoneEntryPoint] = strawberry.field(description="入口，按显示次序。")
    notices: list[ArticleSummary] = strawberry.field(description="最新的通知公告，最多 6 条。")
    work_news: list[ZoneNewsItem] = strawberry.field(description="最新的工作动态，含公示，最多 6 条。")
    policies: list[ArticleSummary] = strawberry.field(description="最新的政策法规，最多 6 条。")
    guide: list[ArticleSummary] = strawberry.field(description="操作指南，按阅读次序，最多 6 条。")
    recommended_institutions: list[RecommendedInstitutionCard] = strawberry.field(
        description="推荐机构，按显示次序，最多 12 家。"
    )


@strawberry.type
class ZoneQuery:
    @strawberry.field(description="一个地区的专区首页，任何人可见。")
    async def zone_home(self, info: Info, region: OwnRegion = None) -> ZoneHome:
        return _zone(await zone_home(info.context.read, own_region(info, region)))


def _zone(view: ZoneView) -> ZoneHome:
    counted = view.counters
    return ZoneHome(
        region=view.region,
        name=view.name,
        counters=ZoneCounts(
            institutions=counted.institutions,
            claiming_enterprises=counted.claiming_enterprises,
            services=counted.services,
            paid=Yuan(counted.paid),
        ),
        entries=[ZoneEntryPoint(code=each.code, label=each.label, open=each.open) for each in view.entries],
        notices=[article_summary(each) for each in view.notices],
        work_news=[news_type(each) for each in view.work_news],
        policies=[article_summary(each) for each in view.policies],
        guide=[article_summary(each) for each in view.guide],
        recommended_institutions=[recommended_type(each) for each in view.recommended],
    )
