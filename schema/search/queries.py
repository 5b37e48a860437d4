"""The public list of services, and what somebody who is typing may mean. The engine ranks; rows come from the database."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from re import Pattern
from typing import Annotated, Final, TypeAlias
from uuid import UUID

import strawberry
from strawberry.utils.str_converters import to_camel_case

from domain.access.permissions import Permission, Resource, authorize
from domain.catalogue import queries
from domain.catalogue.views import ServiceView
from schema.catalogue.types import service_type
from schema.connection import PageInfo
from schema.context import Info
from schema.ids import decode_id, encode_id
from schema.search.enums import Direction, Sort, SuggestionKind
from schema.search.facets import facets_type, selected_facets
from schema.search.inputs import ServiceFilterInput
from schema.search.types import (
    EarnedPoints,
    SearchExplanation,
    SearchLoosening,
    SearchSuggestion,
    ServiceSearchConnection,
    ServiceSearchEdge,
    TextPiece,
)
from schema.selection import selects
from search.engine import SearchResult, Suggestion
from search.explaining import Explanation, explain
from search.highlighting import pattern_of, pieces
from search.loosening import loosenings
from search.query import Filters, Kind, search_query, suggestion_text
from search.query import SearchQuery as Wanted

Text: TypeAlias = Annotated[
    str, strawberry.argument(description="搜索词：名称、缩写、拼音、机构简称均可，最多 200 字；空为浏览全部。")
]
SortBy: TypeAlias = Annotated[Sort, strawberry.argument(description="排序。")]
SortDirection: TypeAlias = Annotated[
    Direction | None, strawberry.argument(description="方向；不填用该排序的默认方向。")
]
Near: TypeAlias = Annotated[
    str | None, strawberry.argument(description="行政区划代码，通常是本单位所在地：同样相符的服务中，此地的在前。")
]
ExplainedId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="服务的标识。")]
Typed: TypeAlias = Annotated[str, strawberry.argument(description="已输入的文字，最多 200 字。")]
Regions: TypeAlias = Annotated[list[str] | None, strawberry.argument(description="只要这些地区的；不填为全部。")]
HowMany: TypeAlias = Annotated[int | None, strawberry.argument(description="最多几条，1–20，默认 10。")]


@strawberry.type
class SearchQuery:
    @strawberry.field(description="查找服务：搜索词、筛选、排序、分页，任何人可用。")
    async def services(
        self, info: Info, text: Text = "", filter: ServiceFilterInput | None = None, sort: SortBy = Sort.RELEVANCE,
        direction: SortDirection = None, first: int | None = None, after: str | None = None, near: Near = None,
    ) -> ServiceSearchConnection:  # fmt: skip
        read = info.context.read
        wanted = search_query(
            text=text, filters=filter.to_filters(read) if filter else Filters(), sort=sort, now=read.now,
            descending=_descending(direction), first=first, after=after, near=near or "",
            facets=selected_facets(info), count=selects(info, "totalCount"),
        )  # fmt: skip
        return await _connection(info, wanted, await info.context.search.search(wanted))

    @strawberry.field(description="一项服务在某次搜索中为何排在此处；平台管理员可用。")
    async def search_explanation(self, info: Info, text: Text, service_id: ExplainedId) -> SearchExplanation | None:
        read = info.context.read
        authorize(read.actor, Permission.OPERATE_PLATFORM, Resource())
        wanted = search_query(text=text, now=read.now)
        found = await explain(read.platform, wanted, decode_id(service_id, "Service", "service_id"))
        return None if found is None else _explanation(found)

    @strawberry.field(description="边输入边联想：行业用语、机构、服务。")
    async def search_suggestions(
        self, info: Info, text: Typed, regions: Regions = None, first: HowMany = None
    ) -> list[SearchSuggestion]:
        typed, size = suggestion_text(text, first)
        search_query(filters=Filters(regions=tuple(regions or ())))
        found = await info.context.search.suggest(typed, regions=tuple(regions or ()), first=size)
        return await _suggestions(info, found)


def _descending(direction: Direction | None) -> bool | None:
    return None if direction is None else direction is Direction.DESCENDING


async def _connection(info: Info, wanted: Wanted, result: SearchResult) -> ServiceSearchConnection:
    read = info.context.read
    rows, facets = await asyncio.gather(
        queries.public_services(read, [hit.id for hit in result.hits]), facets_type(read, result.facets)
    )
    marked = selects(info, "edges", "namePieces") or selects(info, "edges", "descriptionPieces")
    pattern = pattern_of(wanted) if wanted.text and marked else None
    edges = _edges(rows, result, queries.category_labels(read), pattern)
    return ServiceSearchConnection(
        nodes=[edge.node for edge in edges],
        edges=edges,
        page_info=PageInfo(
            has_next_page=result.has_next, end_cursor=result.hits[-1].cursor if result.hits else None
        ),
        total_count=result.total,
        facets=facets,
        relaxed=result.relaxed,
        dropped=list(result.dropped),
        did_you_mean=result.corrected,
        near=wanted.near or None,
        loosen=await _loosen(info, wanted, result),
        served_by=result.served_by,
        degraded=result.degraded,
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
            name_pieces=_pieces(pattern, row.name, whole=True),
            description_pieces=_pieces(pattern, row.description, whole=False),
        )
        for row in rows
    ]


def _pieces(pattern: Pattern[str] | None, text: str, *, whole: bool) -> list[TextPiece]:
    found = pieces(pattern, text, whole=whole) if pattern else ()
    return [TextPiece(text=each.text, matched=each.matched) for each in found]


async def _loosen(info: Info, wanted: Wanted, result: SearchResult) -> list[SearchLoosening]:
    if result.hits or wanted.after or not selects(info, "loosen"):
        return []
    found = await loosenings(info.context.search, wanted)
    return [SearchLoosening(filter=to_camel_case(_FILTERS.get(each.name, each.name)), count=each.count) for each in found]


_FILTERS: Final = {"institutions": "institution_ids", "compacts": "recognised_in"}
"""What the input calls what the query model calls otherwise."""


def _explanation(found: Explanation) -> SearchExplanation:
    parts = [
        EarnedPoints(role=each.role, text=each.text, points=each.points, terms=list(each.terms), level=each.level)
        for each in found.parts
    ]
    return SearchExplanation(parts=parts, points=found.points, merit=found.merit, understood=found.understood)


async def _suggestions(info: Info, found: tuple[Suggestion, ...]) -> list[SearchSuggestion]:
    """Names of institutions and services are read again: what is not public any more is left out."""
    read = info.context.read
    houses = [each.id for each in found if each.kind is Kind.INSTITUTION and each.id]
    named: dict[UUID | None, str] = {
        row.id: row.name
        for row in await queries.public_services(read, [each.id for each in found if each.kind is Kind.SERVICE and each.id])
    }
    named |= {UUID(key): label.name for key, label in (await queries.labels(read, houses, ())).items()}
    return [_suggestion(each, named) for each in found if each.kind is None or each.id in named]


_KINDS = {Kind.INSTITUTION: ("Institution", SuggestionKind.INSTITUTION), Kind.SERVICE: ("Service", SuggestionKind.SERVICE)}


def _suggestion(each: Suggestion, named: dict[UUID | None, str]) -> SearchSuggestion:
    if each.kind is None or each.id is None:
        return SearchSuggestion(text=each.text, kind=SuggestionKind.TERM, id=None, count=each.count)
    prefix, kind = _KINDS[each.kind]
    return SearchSuggestion(text=named[each.id], kind=kind, id=encode_id(prefix, each.id), count=None)


