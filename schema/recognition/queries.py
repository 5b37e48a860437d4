"""Looks at compacts, at how many labs there are where, and at imports."""

from __future__ import annotations

from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.clock import local_date
from core.errors import invalid
from core.paging import page_request, query_digest
from domain.institutions import recognition_queries
from domain.institutions.acceptance import compacts_in_force
from domain.work import Read
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import decode_id
from schema.recognition.types import (
    Compact,
    LabCounts,
    RecognitionImport,
    compact_type,
    counts_type,
    import_type,
)
from schema.selection import selects

InRegion: TypeAlias = Annotated[str | None, strawberry.argument(description="只数这个地区的实验室；不填为全部。")]
ByCompact: TypeAlias = Annotated[str | None, strawberry.argument(description="互认协议代码；不填为全部。")]
CompactCode: TypeAlias = Annotated[str, strawberry.argument(description="互认协议代码。")]
ImportId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="导入标识。")]


@strawberry.type
class RecognitionQuery:
    @strawberry.field(description="全部互认协议，任何人可看。")
    def compacts(self, info: Info) -> list[Compact]:
        return [compact_type(each) for each in info.context.platform.regions.compacts.values()]

    @strawberry.field(description="今天互认的实验室有多少：按地区、行政区划、类型和批次，任何人可看。")
    async def lab_counts(self, info: Info, compact: ByCompact = None, region: InRegion = None) -> LabCounts:
        read = info.context.read
        codes = compact_codes(read, compact=compact)
        if region is not None:
            read.platform.regions.for_(region)
        return counts_type(await recognition_queries.lab_counts(read, codes, region), read.platform.regions)

    @strawberry.field(description="互认批次的导入，从新到旧。仅平台管理员。")
    async def recognition_imports(
        self, info: Info, compact: CompactCode, first: int | None = None, after: str | None = None
    ) -> Connection[RecognitionImport]:
        digest = query_digest("recognitionImports", compact)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        page = await recognition_queries.imports(info.context.read, compact, request)
        return connection_of(page, digest, import_type)

    @strawberry.field(description="互认批次的一次导入及其错误。仅平台管理员。")
    async def recognition_import(self, info: Info, id: ImportId) -> RecognitionImport:
        found = await recognition_queries.import_by_id(info.context.read, decode_id(id, "RecognitionImport"))
        return import_type(found)


def compact_codes(read: Read, *, compact: str | None = None, region: str | None = None) -> tuple[str, ...]:
    """Codes of the compacts in force today: that one, those of a region, or all. Raises InvalidInput for none that is
    known, NotFound for a region that is not."""
    regions = read.platform.regions
    if compact is not None and compact not in regions.compacts:
        raise invalid("compact", "UNKNOWN", "没有这个互认协议。", f"现有：{'、'.join(regions.compacts)}")
    if region is not None:
        regions.for_(region)
    chosen = regions.compacts_of(region) if region is not None else tuple(regions.compacts.values())
    return compacts_in_force((each for each in chosen if compact in (None, each.code)), local_date(read.now))
