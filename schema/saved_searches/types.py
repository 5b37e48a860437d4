"""A saved search as its owner sees it."""

from __future__ import annotations

from datetime import datetime

import strawberry

from domain.saved_searches.views import SavedSearchView
from schema.ids import encode_id
from schema.node import Node
from schema.scalars import Day, Yuan
from schema.search.enums import Direction, Sort
from search.saving import Criteria, from_json


@strawberry.type(description="检索订阅所存的筛选条件，各项可原样填入 services 的 filter。")
class SavedSearchFilter:
    regions: list[str] = strawberry.field(description="地区代码。")
    categories: list[str] = strawberry.field(description="服务类别代码。")
    instrument_classes: list[str] = strawberry.field(description="仪器大类。")
    divisions: list[str] = strawberry.field(description="行政区划代码。")
    institution_ids: list[strawberry.ID] = strawberry.field(description="服务机构。")
    voucher_supported: bool | None = strawberry.field(description="是否支持创新券；空为都要。")
    price_from: Yuan | None = strawberry.field(description="最低价。")
    price_to: Yuan | None = strawberry.field(description="最高价。")
    lab_kinds: list[str] = strawberry.field(description="开放实验室的类型代码。")
    batches: list[str] = strawberry.field(description="互认批次代码。")
    recognised_in: str | None = strawberry.field(description="只要该地区承认的开放实验室的服务。")


@strawberry.type(description="检索订阅：存下的服务检索，有新服务符合时以消息告知，每天至多一条。")
class SavedSearch(Node):
    name: str = strawberry.field(description="名称。")
    text: str = strawberry.field(description="搜索词；浏览全部时为空文本。")
    filter: SavedSearchFilter = strawberry.field(description="筛选条件。")
    sort: Sort = strawberry.field(description="排序。")
    direction: Direction = strawberry.field(description="排序方向。")
    paused: bool = strawberry.field(description="是否已暂停通知。")
    waiting: int = strawberry.field(description="已发现、尚未告知的新服务数。")
    told_on: Day | None = strawberry.field(description="最近一次以消息告知的日期；还没有过时为空。")
    created_at: datetime = strawberry.field(description="保存时间；此前已有的服务不再告知。")


def saved_search_type(view: SavedSearchView) -> SavedSearch:
    criteria = from_json(view.criteria)
    return SavedSearch(
        id=encode_id("SavedSearch", view.id),
        name=view.name,
        text=criteria.text,
        filter=_filter(criteria),
        sort=criteria.sort,
        direction=Direction.DESCENDING if criteria.descending else Direction.ASCENDING,
        paused=view.paused,
        waiting=view.waiting,
        told_on=Day(view.told_on) if view.told_on else None,
        created_at=view.created_at,
    )


def _filter(criteria: Criteria) -> SavedSearchFilter:
    chosen = criteria.filters
    return SavedSearchFilter(
        regions=list(chosen.regions),
        categories=list(chosen.categories),
        instrument_classes=list(chosen.instrument_classes),
        divisions=list(chosen.divisions),
        institution_ids=[encode_id("Institution", each) for each in chosen.institutions],
        voucher_supported=chosen.voucher_supported,
        price_from=None if chosen.price_from is None else Yuan(chosen.price_from),
        price_to=None if chosen.price_to is None else Yuan(chosen.price_to),
        lab_kinds=list(chosen.lab_kinds),
        batches=list(chosen.batches),
        recognised_in=criteria.recognised_in,
    )
