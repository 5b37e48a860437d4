"""Looks at single services, at one's own, and at imports. The public list is `schema/search`."""

from __future__ import annotations

from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.catalogue import import_queries, queries
from domain.catalogue.columns import COLUMNS
from schema.catalogue.inputs import MyServicesFilterInput
from schema.catalogue.types import (
    Service,
    ServiceImport,
    ServiceImportColumn,
    import_column,
    import_type,
    service_type,
)
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import decode_id
from schema.selection import selects

ServiceId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="服务标识。")]
ImportId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="导入标识。")]

IMPORTS = query_digest("myServiceImports")


@strawberry.type
class CatalogueQuery:
    @strawberry.field(description="一项服务。已下架的只有所属机构可见。")
    async def service(self, info: Info, id: ServiceId) -> Service:
        read = info.context.read
        view = await queries.service_by_id(read, decode_id(id, "Service"))
        return service_type(view, queries.category_labels(read))

    @strawberry.field(description="本机构的全部服务，从新到旧，包括已下架的。仅机构经办人。")
    async def my_services(
        self,
        info: Info,
        filter: MyServicesFilterInput | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Service]:
        read = info.context.read
        status, text = (filter or MyServicesFilterInput()).checked()
        digest = query_digest("myServices", status, text, read.actor.unit_id)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        page = await queries.own_services(read, request, status=status, text=text)
        labels = queries.category_labels(read)
        return connection_of(page, digest, lambda view: service_type(view, labels))

    @strawberry.field(description="一次服务导入：进度与错误。仅所属机构与地区管理员。")
    async def service_import(self, info: Info, id: ImportId) -> ServiceImport:
        found = await import_queries.import_by_id(info.context.read, decode_id(id, "ServiceImport"))
        return import_type(found)

    @strawberry.field(description="本机构的服务导入，从新到旧。")
    async def my_service_imports(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[ServiceImport]:
        request = page_request(first, after, IMPORTS, [UUID], count=selects(info, "totalCount"))
        return connection_of(await import_queries.own_imports(info.context.read, request), IMPORTS, import_type)

    @strawberry.field(description="服务导入模板的各列：表头放在第一行，次序任意。")
    def service_import_template(self) -> list[ServiceImportColumn]:
        return [import_column(column) for column in COLUMNS]
