"""The platform's admins add to the dictionary of searches, and see what a search would find before they do."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from domain.access.permissions import Permission, Resource, authorize
from domain.catalogue import queries
from domain.catalogue.commands import Wording
from domain.catalogue.wording import checked, newest_wordings, set_wordings
from schema.catalogue.types import Service, service_type
from schema.context import Info
from schema.execution import execute
from schema.search.inputs import SearchWordingInput, SearchWordingsSetInput
from schema.search.payloads import SearchWordingsPayload, SearchWordingsResult
from schema.search.types import SearchWording, SearchWordings
from search.query import search_query
from search.wording import refresh, wordings_of

PREVIEWED = 10

Previewed: TypeAlias = Annotated[str, strawberry.argument(description="要试的搜索词，最多 200 字。")]
Drafted: TypeAlias = Annotated[
    list[SearchWordingInput], strawberry.argument(description="拟设定的全部用语；不填则按没有任何用语来试。")
]


@strawberry.type
class WordingsQuery:
    @strawberry.field(description="管理员设定的搜索用语；仅平台管理员。")
    async def search_wordings(self, info: Info) -> SearchWordings:
        return _type(*await newest_wordings(info.context.read))

    @strawberry.field(description="按拟设定的用语试一次搜索，给出前 10 项；不影响他人。仅平台管理员。")
    async def search_wordings_preview(self, info: Info, text: Previewed, items: Drafted) -> list[Service]:
        read = info.context.read
        authorize(read.actor, Permission.OPERATE_PLATFORM, Resource())
        drafted = checked(tuple(item.to_wording() for item in items))
        wanted = replace(
            search_query(text=text, first=PREVIEWED, now=read.now), wordings=wordings_of(-1, map(asdict, drafted))
        )
        found = await info.context.search.search(wanted)
        names = queries.category_labels(read)
        return [service_type(row, names) for row in await queries.public_services(read, [hit.id for hit in found.hits])]


@strawberry.type
class WordingsMutation:
    @strawberry.mutation(description="设定全部搜索用语，无需重启即生效。仅平台管理员。")
    async def search_wordings_set(self, info: Info, input: SearchWordingsSetInput) -> SearchWordingsResult:
        async def load(_id: UUID) -> SearchWordingsPayload:
            read = info.context.read
            await refresh(read.platform)
            return SearchWordingsPayload(wordings=_type(*await newest_wordings(read)))

        return await execute(info, set_wordings, input.to_command, load)


def _type(revision: int, items: tuple[Wording, ...]) -> SearchWordings:
    return SearchWordings(
        revision=revision,
        items=[
            SearchWording(kind=each.kind, phrase=each.phrase, means=list(each.means), points=each.points) for each in items
        ],
    )
