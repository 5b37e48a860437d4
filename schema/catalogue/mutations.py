"""An institution keeps its services."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.catalogue import import_queries, importing, queries, service
from schema.catalogue import inputs
from schema.catalogue.payloads import ServiceImportPayload, ServiceImportResult, ServicePayload, ServiceResult
from schema.catalogue.types import import_type, service_type
from schema.context import Info
from schema.execution import execute


@strawberry.type
class CatalogueMutation:
    @strawberry.mutation(description="新增一项服务。仅已入库机构。")
    async def service_create(self, info: Info, input: inputs.ServiceCreateInput) -> ServiceResult:
        key = input.idempotency_key
        return await execute(info, service.create_service, input.to_command, _service(info), key=key)

    @strawberry.mutation(description="修改一项服务。仅所属机构。")
    async def service_edit(self, info: Info, input: inputs.ServiceEditInput) -> ServiceResult:
        return await execute(info, service.edit_service, input.to_command, _service(info))

    @strawberry.mutation(description="上架或下架一项服务。仅所属机构。")
    async def service_set_listed(self, info: Info, input: inputs.ServiceSetListedInput) -> ServiceResult:
        return await execute(info, service.set_listed, input.to_command, _service(info))

    @strawberry.mutation(description="从表格导入服务：逐行检查，有一处错误就一行也不导入；编号已有的更新。")
    async def service_import_start(self, info: Info, input: inputs.ServiceImportStartInput) -> ServiceImportResult:
        async def load(import_id: UUID) -> ServiceImportPayload:
            view = await import_queries.import_by_id(info.context.read, import_id)
            return ServiceImportPayload(service_import=import_type(view))

        return await execute(info, importing.start_import, input.to_command, load, key=input.idempotency_key)


def _service(info: Info) -> Callable[[UUID], Awaitable[ServicePayload]]:
    async def load(service_id: UUID) -> ServicePayload:
        read = info.context.read
        view = await queries.service_by_id(read, service_id)
        return ServicePayload(service=service_type(view, queries.category_labels(read)))

    return load
