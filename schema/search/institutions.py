"""Finding institutions and open labs. The engine ranks; only what is in a registry now is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from re import Pattern
from typing import Annotated, Final, TypeAlias

import strawberry

from domain.catalogue.queries import labels
from domain.catalogue.views import Label
from domain.institutions.queries import kind_labels, listed_institutions
from domain.institutions.views import InstitutionView
from domain.work import Read
from schema.context import Info
from schema.institutions.types import Institution, institution_type
from schema.recognition.queries import compact_codes
from schema.recognition.types import kind_labels as lab_kind_labels
from schema.search.enums import InstitutionSort, Sort
from schema.search.facets import Counts, divisions, region_labels
from schema.search.pages import CALLED, NearMe, SortDirection, descending, marked, marks, page_fields, preferred, values
from schema.search.types import DivisionFacet, FacetValue, FoundPage, TextPiece
from schema.selection import selects
from search.engine import SearchResult
from search.query import Facet, Filters, Kind, SearchQuery, search_query

Text: TypeAlias = Annotated[
    str, strawberry.argument(description="搜索词：名称、简称、拼音、研究方向均可，最多 200 字；空为浏览全部。")
]
SortBy: TypeAlias = Annotated[InstitutionSort, strawberry.argument(description="排序。")]
Near: TypeAlias = Annotated[
    str | None, strawberry.argument(description="行政区划代码，通常是本单位所在地：同样相符的机构中，此地的在前。")
]

FACETS: Final[Mapping[str, Facet]] = {
    "kinds": Facet.CATEGORY, "divisions": Facet.DIVISION, "regions": Facet.REGION, "labKinds": Facet.LAB_KIND,
}  # fmt: skip
_CALLED: Final = {**CALLED, "categories": "kinds"}


@strawberry.input(description="服务机构的筛选条件：同一项选多个值时满足其一，各项同时满足。每项最多 50 个值。")
class InstitutionSearchFilterInput:
    regions: list[str] | None = strawberry.field(default=None, description="机构库的地区代码。")
    divisions: list[str] | None = strawberry.field(default=None, description="行政区划代码，包含下级。")
    kinds: list[str] | None = strawberry.field(default=None, description="机构类型代码。")
    lab_kinds: list[str] | None = strawberry.field(default=None, description="开放实验室的类型代码，见 compacts。")
    batches: list[str] | None = strawberry.field(default=None, description="互认批次代码，见 compacts。")
    recognised_in: str | None = strawberry.field(
        default=None, description="只要该地区今天承认的开放实验室：其参加的互认协议所互认的。"
    )

    def to_filters(self, read: Read) -> Filters:
        return Filters(
            regions=tuple(self.regions or ()),
            divisions=tuple(self.divisions or ()),
            categories=tuple(self.kinds or ()),
            lab_kinds=tuple(self.lab_kinds or ()),
            batches=tuple(self.batches or ()),
            compacts=None if self.recognised_in is None else compact_codes(read, region=self.recognised_in),
        )


@strawberry.type(description="服务机构的各筛选项的结果数；只统计所选取的项。")
class InstitutionFacets:
    kinds: list[FacetValue] = strawberry.field(description="机构类型；没有登记类型的不计。")
    divisions: list[DivisionFacet] = strawberry.field(description="行政区划，树上每一级都有。")
    regions: list[FacetValue] = strawberry.field(description="地区。")
    lab_kinds: list[FacetValue] = strawberry.field(description="开放实验室的类型；不是实验室的不计。")


@strawberry.type(description="一家找到的机构。")
class InstitutionSearchEdge:
    cursor: str = strawberry.field(description="这一条的游标。")
    node: Institution = strawberry.field(description="机构。")
    complete: bool = strawberry.field(description="是否符合搜索词的全部；否则只符合一部分。")
    name_pieces: list[TextPiece] = strawberry.field(description="名称分段，标出与搜索词相符处；没有相符处时为空。")
    introduction_pieces: list[TextPiece] = strawberry.field(description="介绍中相符处前后约 80 字的分段；没有时为空。")


@strawberry.type(description="一页机构及各筛选项。")
class InstitutionSearchConnection(FoundPage):
    nodes: list[Institution] = strawberry.field(description="本页各条。")
    edges: list[InstitutionSearchEdge] = strawberry.field(description="本页各条及游标。")
    facets: InstitutionFacets = strawberry.field(description="各筛选项的结果数。")


@strawberry.type
class InstitutionSearchQuery:
    @strawberry.field(description="查找服务机构和开放实验室：搜索词、筛选、排序、分页，任何人可用；只有在库的。")
    async def institution_search(
        self, info: Info, text: Text = "", filter: InstitutionSearchFilterInput | None = None,
        sort: SortBy = InstitutionSort.RELEVANCE, direction: SortDirection = None, first: int | None = None,
        after: str | None = None, near: Near = None, near_me: NearMe = False,
    ) -> InstitutionSearchConnection:  # fmt: skip
        read = info.context.read
        wanted = search_query(
            Kind.INSTITUTION, text=text, filters=filter.to_filters(read) if filter else None, sort=Sort(sort.value),
            descending=descending(direction), first=first, after=after, now=read.now, called=_CALLED,
            near=await preferred(info, text, near, near_me),
            facets=tuple(facet for name, facet in FACETS.items() if selects(info, "facets", name)),
            count=selects(info, "totalCount"),
        )  # fmt: skip
        return await _connection(info, wanted, await info.context.search.search(wanted))


async def _connection(info: Info, wanted: SearchQuery, result: SearchResult) -> InstitutionSearchConnection:
    read = info.context.read
    places = [each.value for each in result.facets.get(Facet.DIVISION, ())]
    rows, names = await asyncio.gather(
        listed_institutions(read, [hit.id for hit in result.hits]), labels(read, (), places)
    )
    edges = _edges(rows, result, marks(info, wanted, "namePieces", "introductionPieces"))
    return InstitutionSearchConnection(
        **await page_fields(info, wanted, result, _CALLED),
        nodes=[edge.node for edge in edges],
        edges=edges,
        facets=_facets(read, result.facets, names),
    )


def _edges(
    rows: Sequence[InstitutionView], result: SearchResult, pattern: Pattern[str] | None
) -> list[InstitutionSearchEdge]:
    hits = {hit.id: hit for hit in result.hits}
    return [
        InstitutionSearchEdge(
            cursor=hits[row.id].cursor,
            node=institution_type(row),
            complete=hits[row.id].complete,
            name_pieces=marked(pattern, row.name, whole=True),
            introduction_pieces=marked(pattern, row.introduction, whole=False),
        )
        for row in rows
    ]


def _facets(read: Read, counts: Counts, names: Mapping[str, Label]) -> InstitutionFacets:
    return InstitutionFacets(
        kinds=values(counts.get(Facet.CATEGORY, ()), kind_labels(read)),
        divisions=divisions(counts, names),
        regions=values(counts.get(Facet.REGION, ()), region_labels(read)),
        lab_kinds=values(counts.get(Facet.LAB_KIND, ()), lab_kind_labels(read.platform.regions.compacts.values())),
    )
