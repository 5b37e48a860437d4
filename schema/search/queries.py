"""The public list of services. The engine ranks; rows come from the database."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from re import Pattern
from typing import Annotated, TypeAlias

import strawberry

from domain.catalogue import queries
from domain.catalogue.views import ServiceView
from schema.catalogue.types import service_type
from schema.context import Info
from schema.search.enums import Sort
from schema.search.facets import facets_type, selected_facets
from schema.search.inputs import ServiceFilterInput
from schema.search.pages import NearMe, SortDirection, descending, marked, marks, page_fields, preferred
from schema.search.payable import with_payable
from schema.search.types import ServiceSearchConnection, ServiceSearchEdge
from schema.selection import selects
from search.engine import SearchResult
from search.query import Filters, search_query
from search.query import SearchQuery as Wanted

Text: TypeAlias = Annotated[
    str, strawberry.argument(description="搜索词：名称、缩写、拼音、机构简称均可，最多 200 字；空为浏览全部。")
]
SortBy: TypeAlias = Annotated[Sort, strawberry.argument(description="排序。")]
Near: TypeAlias = Annotated[
    str | None, strawberry.argument(description="行政区划代码，通常是本单位所在地：同样相符的服务中，此地的在前。")
]


@strawberry.type
class SearchQuery:
    @strawberry.field(description="查找服务：搜索词、筛选、排序、分页，任何人可用。")
    async def services(
        self, info: Info, text: Text = "", filter: ServiceFilterInput | None = None, sort: SortBy = Sort.RELEVANCE,
        direction: SortDirection = None, first: int | None = None, after: str | None = None, near: Near = None,
        near_me: NearMe = False,
    ) -> ServiceSearchConnection:  # fmt: skip
        read = info.context.read
        wanted = search_query(
            text=text, filters=filter.to_filters(read) if filter else Filters(), sort=sort, now=read.now,
            descending=descending(direction), first=first, after=after, near=await preferred(info, text, near, near_me),
            facets=selected_facets(info), count=selects(info, "totalCount"),
        )  # fmt: skip
        wanted = await with_payable(info, wanted)
        return await _connection(info, wanted, await info.context.search.search(wanted))


async def _connection(info: Info, wanted: Wanted, result: SearchResult) -> ServiceSearchConnection:
    read = info.context.read
    rows, facets = await asyncio.gather(
        queries.public_services(read, [hit.id for hit in result.hits]), facets_type(read, result.facets)
    )
    pattern = marks(info, wanted, "namePieces", "descriptionPieces")
    edges = _edges(rows, result, queries.category_labels(read), pattern)
    return ServiceSearchConnection(
        **await page_fields(info, wanted, result), nodes=[edge.node for edge in edges], edges=edges, facets=facets
    )


def _edges(
    rows: Sequence[ServiceView], result: SearchResult, names: Mapping[tuple[str, str], str], pattern: Pattern[str] | None
) -> list[ServiceSearchEdge]:
    """`pattern` finds what to mark; none where nobody asks for marks."""
    hits = {hit.id: hit for hit in result.hits}
    return [
        ServiceSearchEdge(
            cursor=hits[row.id].cursor,
            node=service_type(row, names),
            complete=hits[row.id].complete,
            name_pieces=marked(pattern, row.name, whole=True),
            description_pieces=marked(pattern, row.description, whole=False),
        )
        for row in rows
    ]
