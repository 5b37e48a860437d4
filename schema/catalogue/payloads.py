"""What the mutations of this area answer with."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.catalogue.types import Service, ServiceImport
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)


@strawberry.type(description="服务已保存。")
class ServicePayload:
    service: Service = strawberry.field(description="服务的现状。")


@strawberry.type(description="导入已开始，进度用 serviceImport(id) 查询。")
class ServiceImportPayload:
    service_import: ServiceImport = strawberry.field(description="这次导入。")


ServiceResult: TypeAlias = Annotated[
    ServicePayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ServiceResult", description="保存服务的结果。"),
]  # fmt: skip
ServiceImportResult: TypeAlias = Annotated[
    ServiceImportPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ServiceImportResult", description="开始导入的结果。"),
]  # fmt: skip
