"""Finding notices, news, policies and guides. The engine ranks; only what is published now is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from re import Pattern
from typing import Annotated, Final, TypeAlias

import strawberry

from domain.content.queries import published_articles
from domain.content.views import ArticleHead
from schema.content.enums import ArticleKind
from schema.content.types import ArticleSummary, article_summary
from schema.context import Info
from schema.search.enums import ArticleSort, Sort
from schema.search.facets import region_labels
from schema.search.pages import SortDirection, descending, marked, marks, page_fields, values
from schema.search.types import FacetValue, FoundPage, TextPiece
from schema.selection import selects
from search.engine import SearchResult
from search.query import Facet, Filters, Kind, SearchQuery, search_query

Text: TypeAlias = Annotated[
    str, strawberry.argument(description="搜索词，在标题、摘要和正文中查找，最多 200 字；空为浏览全部。")
]
SortBy: TypeAlias = Annotated[ArticleSort, strawberry.argument(description="排序。")]

FACETS: Final[Mapping[str, Facet]] = {"kinds": Facet.CATEGORY, "regions": Facet.REGION}
_CALLED: Final = {"categories": "kinds"}
_NAMES: Final[Mapping[str, str]] = {
    ArticleKind.NOTICE: "通知公告", ArticleKind.WORK_NEWS: "工作动态", ArticleKind.POLICY: "政策法规",
    ArticleKind.GUIDE: "操作指南",
}  # fmt: skip


@strawberry.input(description="文章的筛选条件：同一项选多个值时满足其一，各项同时满足。每项最多 50 个值。")
class ArticleSearchFilterInput:
    regions: list[str] | None = strawberry.field(default=None, description="地区代码。")
    kinds: list[ArticleKind] | None = strawberry.field(default=None, description="栏目。")

    def to_filters(self) -> Filters:
        return Filters(regions=tuple(self.regions or ()), categories=tuple(each.value for each in self.kinds or ()))


@strawberry.type(description="文章的各筛选项的结果数；只统计所选取的项。")
class ArticleFacets:
    kinds: list[FacetValue] = strawberry.field(description="栏目。")
    regions: list[FacetValue] = strawberry.field(description="地区。")


@strawberry.type(description="一篇找到的文章。")
class ArticleSearchEdge:
    cursor: str = strawberry.field(description="这一条的游标。")
    node: ArticleSummary = strawberry.field(description="文章。")
    complete: bool = strawberry.field(description="是否符合搜索词的全部；否则只符合一部分。")
    title_pieces: list[TextPiece] = strawberry.field(description="标题分段，标出与搜索词相符处；没有相符处时为空。")
    text_pieces: list[TextPiece] = strawberry.field(description="摘要或正文中相符处前后约 80 字的分段；没有时为空。")


@strawberry.type(description="一页文章及各筛选项。")
class ArticleSearchConnection(FoundPage):
    nodes: list[ArticleSummary] = strawberry.field(description="本页各条。")
    edges: list[ArticleSearchEdge] = strawberry.field(description="本页各条及游标。")
    facets: ArticleFacets = strawberry.field(description="各筛选项的结果数。")


@strawberry.type
class ArticleSearchQuery:
    @strawberry.field(description="查找通知公告、工作动态、政策法规和操作指南，任何人可用；只有已发布的。")
    async def article_search(
        self, info: Info, text: Text = "", filter: ArticleSearchFilterInput | None = None,
        sort: SortBy = ArticleSort.RELEVANCE, direction: SortDirection = None, first: int | None = None,
        after: str | None = None,
    ) -> ArticleSearchConnection:  # fmt: skip
        order = Sort(sort.value) if text.strip() else Sort.NEWEST
        wanted = search_query(
            Kind.ARTICLE, text=text, filters=filter.to_filters() if filter else None, sort=order,
            descending=descending(direction), first=first, after=after, now=info.context.read.now, called=_CALLED,
            facets=tuple(facet for name, facet in FACETS.items() if selects(info, "facets", name)),
            count=selects(info, "totalCount"),
        )  # fmt: skip
        return await _connection(info, wanted, await info.context.search.search(wanted))


async def _connection(info: Info, wanted: SearchQuery, result: SearchResult) -> ArticleSearchConnection:
    read = info.context.read
    pattern = marks(info, wanted, "titlePieces", "textPieces")
    texts = pattern is not None and selects(info, "edges", "textPieces")
    edges = _edges(await published_articles(read, [hit.id for hit in result.hits], texts=texts), result, pattern)
    return ArticleSearchConnection(
        **await page_fields(info, wanted, result, _CALLED),
        nodes=[edge.node for edge in edges],
        edges=edges,
        facets=ArticleFacets(
            kinds=values(result.facets.get(Facet.CATEGORY, ()), _NAMES),
            regions=values(result.facets.get(Facet.REGION, ()), region_labels(read)),
        ),
    )


def _edges(
    rows: Sequence[tuple[ArticleHead, str]], result: SearchResult, pattern: Pattern[str] | None
) -> list[ArticleSearchEdge]:
    hits = {hit.id: hit for hit in result.hits}
    return [
        ArticleSearchEdge(
            cursor=hits[head.id].cursor,
            node=article_summary(head),
            complete=hits[head.id].complete,
            title_pieces=marked(pattern, head.title, whole=True),
            text_pieces=marked(pattern, head.summary, whole=False) or marked(pattern, text, whole=False),
        )
        for head, text in rows
    ]
