"""Looks at regions and divisions; anyone may."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from core.clock import local_date
from core.paging import page_request, query_digest
from domain.divisions import divisions_of
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.regions.own import OwnRegion, own_region
from schema.regions.types import Division, Region, division_type, region_type
from schema.selection import selects

RegionCode: TypeAlias = Annotated[str, strawberry.argument(description="地区代码。")]
Parent: TypeAlias = Annotated[str, strawberry.argument(description="上级区划代码；空表示地区的最上一级。")]


@strawberry.type
class RegionsQuery:
    @strawberry.field(description="全部地区，按行政区划代码。")
    def regions(self, info: Info) -> list[Region]:
        platform = info.context.platform
        today = local_date(platform.clock.now())
        return [region_type(module, today) for module in platform.regions.all()]

    @strawberry.field(description="一个地区：名称、用词、资格库、服务类别和所依据的文件。")
    def region(self, info: Info, code: OwnRegion = None) -> Region:
        platform = info.context.platform
        return region_type(platform.regions.for_(own_region(info, code)), local_date(platform.clock.now()))

    @strawberry.field(description="行政区划的下一级，按代码；逐级选择用。")
    async def divisions(
        self, info: Info, region: RegionCode, parent: Parent = "", first: int | None = None, after: str | None = None
    ) -> Connection[Division]:
        digest = query_digest("divisions", region, parent)
        request = page_request(first, after, digest, [str], count=selects(info, "totalCount"), default=100)
        return connection_of(await divisions_of(info.context.read, region, parent, request), digest, division_type)
