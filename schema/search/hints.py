"""What somebody who is typing may mean, and why a result stands where it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Final, TypeAlias
from uuid import UUID

import strawberry

from core.errors import invalid
from domain.access.permissions import Permission, Resource, authorize
from domain.catalogue.queries import labels, public_services
from domain.content.queries import published_articles
from schema.context import Info
from schema.ids import encode_id, split_id
from schema.search.enums import SuggestionKind
from schema.search.types import EarnedPoints, SearchExplanation, SearchSuggestion
from search.engine import Suggestion
from search.explaining import Explanation, explain
from search.query import Kind, search_query, suggesting

Asked: TypeAlias = Annotated[str, strawberry.argument(description="搜索词，最多 200 字。")]
ExplainedId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="服务、机构或文章的标识。")]
Typed: TypeAlias = Annotated[str, strawberry.argument(description="已输入的文字，最多 200 字。")]
Regions: TypeAlias = Annotated[list[str] | None, strawberry.argument(description="只要这些地区的；不填为全部。")]
HowMany: TypeAlias = Annotated[int | None, strawberry.argument(description="最多几条，1–20，默认 10。")]
Kinds: TypeAlias = Annotated[
    list[SuggestionKind] | None, strawberry.argument(description="只要这些种类的；不填为行业用语、机构和服务。")
]

KINDS: Final[Mapping[Kind, tuple[str, SuggestionKind]]] = {
    Kind.INSTITUTION: ("Institution", SuggestionKind.INSTITUTION),
    Kind.SERVICE: ("Service", SuggestionKind.SERVICE),
    Kind.ARTICLE: ("Article", SuggestionKind.ARTICLE),
}
_USUAL: Final = (SuggestionKind.TERM, SuggestionKind.INSTITUTION, SuggestionKind.SERVICE)


@strawberry.type
class HintsQuery:
    @strawberry.field(description="一项服务、一家机构或一篇文章在某次搜索中为何排在此处；平台管理员可用。")
    async def search_explanation(self, info: Info, text: Asked, id: ExplainedId) -> SearchExplanation | None:
        read = info.context.read
        authorize(read.actor, Permission.OPERATE_PLATFORM, Resource())
        kind, identifier = _named(id)
        found = await explain(read.platform, search_query(kind, text=text, now=read.now), identifier)
        return None if found is None else _explanation(found)

    @strawberry.field(description="边输入边联想：行业用语、机构、服务、文章。")
    async def search_suggestions(
        self, info: Info, text: Typed, regions: Regions = None, first: HowMany = None, kinds: Kinds = None
    ) -> list[SearchSuggestion]:
        shown = frozenset(_USUAL if kinds is None else kinds)
        among = [kind for kind, (_, name) in KINDS.items() if name in shown or (kind is Kind.SERVICE and _terms(shown))]
        wanted = suggesting(text, kinds=among, regions=regions or (), first=first, now=info.context.read.now)
        found = await info.context.search.suggest(wanted)
        return await _suggestions(info, [each for each in found if _kind(each) in shown])


def _terms(shown: frozenset[SuggestionKind]) -> bool:
    """Terms of the trade are told with what they lead to: services."""
    return SuggestionKind.TERM in shown


def _kind(found: Suggestion) -> SuggestionKind:
    return SuggestionKind.TERM if found.kind is None else KINDS[found.kind][1]


def _named(id: str) -> tuple[Kind, UUID]:
    name, identifier = split_id(id)
    kind = next((kind for kind, (prefix, _) in KINDS.items() if prefix == name), None)
    if kind is None:
        raise invalid("id", "BAD_ID", "标识与要求的类型不符。", "应为服务、机构或文章的 id")
    return kind, identifier


def _explanation(found: Explanation) -> SearchExplanation:
    parts = [
        EarnedPoints(role=each.role, text=each.text, points=each.points, terms=list(each.terms), level=each.level)
        for each in found.parts
    ]
    return SearchExplanation(parts=parts, points=found.points, merit=found.merit, understood=found.understood)


async def _suggestions(info: Info, found: Sequence[Suggestion]) -> list[SearchSuggestion]:
    """Names are read again: what is not public any more is left out. A statement for each kind that was found."""
    read = info.context.read
    ids = {kind: [each.id for each in found if each.kind is kind and each.id] for kind in KINDS}
    named: dict[UUID | None, str] = {row.id: row.name for row in await public_services(read, ids[Kind.SERVICE])}
    named |= {UUID(key): label.name for key, label in (await labels(read, ids[Kind.INSTITUTION], ())).items()}
    named |= {head.id: head.title for head, _ in await published_articles(read, ids[Kind.ARTICLE])}
    return [_suggestion(each, named) for each in found if each.kind is None or each.id in named]


def _suggestion(each: Suggestion, named: Mapping[UUID | None, str]) -> SearchSuggestion:
    if each.kind is None or each.id is None:
        return SearchSuggestion(text=each.text, kind=SuggestionKind.TERM, id=None, count=each.count)
    prefix, kind = KINDS[each.kind]
    return SearchSuggestion(text=named[each.id], kind=kind, id=encode_id(prefix, each.id), count=None)
