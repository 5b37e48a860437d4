"""What a search answers with."""

from __future__ import annotations

import strawberry

from schema.catalogue.types import Service
from schema.connection import Edge, PageInfo
from schema.scalars import Yuan
from schema.search.enums import EngineName, SuggestionKind


@strawberry.type(description="一个筛选值及其结果数。")
class FacetValue:
    value: str = strawberry.field(description="填入筛选条件的值。")
    label: str = strawberry.field(description="显示的名称。")
    count: int = strawberry.field(description="结果数：其他筛选条件都计入，本项的不计。")


@strawberry.type(description="一个行政区划及其结果数，含下级。")
class DivisionFacet:
    code: str = strawberry.field(description="行政区划代码。")
    name: str = strawberry.field(description="名称。")
    parent: str = strawberry.field(description="上级代码；省级为空文本。")
    count: int = strawberry.field(description="结果数，含下级。")


@strawberry.type(description="是否支持创新券的结果数。")
class VoucherFacet:
    supported: int = strawberry.field(description="支持的结果数。")
    unsupported: int = strawberry.field(description="不支持的结果数。")


@strawberry.type(description="价格的两端；没有标价的结果时为空。")
class PriceRange:
    lowest: Yuan | None = strawberry.field(description="最低价。")
    highest: Yuan | None = strawberry.field(description="最高价。")


@strawberry.type(description="各筛选项的结果数；只统计所选取的项。")
class ServiceFacets:
    categories: list[FacetValue] = strawberry.field(description="服务类别。")
    instrument_classes: list[FacetValue] = strawberry.field(description="仪器大类。")
    divisions: list[DivisionFacet] = strawberry.field(description="行政区划，树上每一级都有。")
    institutions: list[FacetValue] = strawberry.field(description="服务机构，最多 100 家。")
    regions: list[FacetValue] = strawberry.field(description="地区。")
    voucher: VoucherFacet = strawberry.field(description="是否支持创新券。")
    lab_kinds: list[FacetValue] = strawberry.field(description="开放实验室的类型；不是实验室的不计。")
    price: PriceRange = strawberry.field(description="价格范围，不计价格筛选。")


@strawberry.type(description="一页服务及各筛选项。")
class ServiceSearchConnection:
    nodes: list[Service] = strawberry.field(description="本页各条。")
    edges: list[Edge[Service]] = strawberry.field(description="本页各条及游标。")
    page_info: PageInfo = strawberry.field(description="分页信息。")
    total_count: int | None = strawberry.field(description="符合条件的总数；选取此字段时才计数。")
    facets: ServiceFacets = strawberry.field(description="各筛选项的结果数。")
    relaxed: bool = strawberry.field(description="没有完全符合搜索词的结果，给出的是部分符合的。")
    served_by: EngineName = strawberry.field(description="给出结果的搜索引擎。")
    degraded: bool = strawberry.field(description="本应回答的引擎暂不可用，由备用引擎给出结果。")


@strawberry.type(description="一个联想词。")
class SearchSuggestion:
    text: str = strawberry.field(description="联想词。")
    kind: SuggestionKind = strawberry.field(description="种类。")
    id: strawberry.ID | None = strawberry.field(description="机构或服务的标识；行业用语为空。")
    count: int | None = strawberry.field(description="行业用语所对应的服务数；其他为空。")
