"""Services as clients see them: plain attributes, so that a list needs no resolver per row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.catalogue import import_queries
from domain.catalogue.views import ImportColumn, ImportFault, ImportView, ServiceView
from schema.catalogue.enums import ImportStatus, ServiceStatus
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import encode_id
from schema.node import Node
from schema.recognition.usability import VoucherUsability, usability_type
from schema.scalars import Yuan
from schema.selection import selects

VoucherRegion: TypeAlias = Annotated[
    str | None,
    strawberry.argument(description="用哪个地区的创新券；不填为企业所在地区，访客为服务所在地区。"),
]
CategoryLabels = Mapping[tuple[str, str], str]


@strawberry.type(description="提供服务的机构。")
class ServiceInstitution:
    id: strawberry.ID = strawberry.field(description="机构标识。")
    name: str = strawberry.field(description="机构名称。")
    division: str = strawberry.field(description="机构所在行政区划代码。")


@strawberry.type(description="服务产品。")
class Service(Node):
    service_id: strawberry.Private[UUID]
    name: str = strawberry.field(description="服务名称。")
    category: str = strawberry.field(description="服务类别代码。")
    category_label: str = strawberry.field(description="服务类别名称，例如“大型仪器共享”。")
    instrument_class: str = strawberry.field(description="仪器大类；不是仪器时为空文本。")
    instrument_subclass: str = strawberry.field(description="仪器小类；没有时为空文本。")
    code: str = strawberry.field(description="机构自己的服务编号；没有时为空文本。")
    aliases: list[str] = strawberry.field(description="别名与缩写。")
    model: str = strawberry.field(description="型号；没有时为空文本。")
    description: str = strawberry.field(description="服务内容。")
    price: Yuan | None = strawberry.field(description="价格，单位见 unit；空表示面议。")
    unit: str = strawberry.field(description="计价单位，例如“元/小时”；面议时可为空文本。")
    voucher_supported: bool = strawberry.field(description="是否支持创新券。")
    rating: float | None = strawberry.field(description="平均评分，1–5 星，一位小数；尚无评价时为空。")
    rating_count: int = strawberry.field(description="评价数。")
    status: ServiceStatus = strawberry.field(description="状态。")
    region: str = strawberry.field(description="地区代码。")
    division: str = strawberry.field(description="行政区划代码。")
    version: int = strawberry.field(description="版本号，修改时带回。")
    updated_at: datetime = strawberry.field(description="最近修改时间。")
    institution: ServiceInstitution = strawberry.field(description="提供服务的机构。")

    @strawberry.field(description="当前所代表的企业能否在这项服务上用创新券，依据哪一条；访客得到的是一般情况。")
    async def voucher_usable(self, info: Info, region: VoucherRegion = None) -> VoucherUsability:
        return usability_type(await info.context.loaders.voucher_usability.load((self.service_id, region)))


@strawberry.type(description="导入时一处错误；有任何错误就不导入任何一行。")
class ServiceImportFault:
    row: int = strawberry.field(description="行号，与表格软件一致，从 1 开始；0 表示整个文件。")
    column: str = strawberry.field(description="列名；整行或整个文件的错误为空文本。")
    message: str = strawberry.field(description="为什么。")


@strawberry.type(description="导入模板的一列。")
class ServiceImportColumn:
    key: str = strawberry.field(description="列的代码，也可直接用作表头。")
    header: str = strawberry.field(description="模板中的表头。")
    required: bool = strawberry.field(description="是否必须有这一列。")
    also: list[str] = strawberry.field(description="也认得的其他表头。")
    help: str = strawberry.field(description="怎样填写。")


@strawberry.type(description="一次服务导入。")
class ServiceImport(Node):
    import_id: strawberry.Private[UUID]
    institution_id: strawberry.ID = strawberry.field(description="机构标识。")
    status: ImportStatus = strawberry.field(description="状态。")
    rows: int = strawberry.field(description="读到的数据行数。")
    processed: int = strawberry.field(description="已检查的行数。")
    progress: float = strawberry.field(description="进度，0 到 1。")
    added: int = strawberry.field(description="新增的服务数，完成后才有。")
    updated: int = strawberry.field(description="更新的服务数，完成后才有。")
    fault_count: int = strawberry.field(description="错误总数。")
    created_at: datetime = strawberry.field(description="开始时间。")
    finished_at: datetime | None = strawberry.field(description="结束时间；未结束时为空。")

    @strawberry.field(description="错误，按行号排列；最多保留 5000 处。")
    async def faults(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[ServiceImportFault]:
        digest = query_digest("importFaults", self.import_id)
        request = page_request(first, after, digest, [int], count=selects(info, "totalCount"))
        page = await import_queries.import_faults(info.context.read, self.import_id, request)
        return connection_of(page, digest, import_fault)



def service_type(view: ServiceView, labels: CategoryLabels) -> Service:
    institution = view.institution
    return Service(
        id=encode_id("Service", view.id),
        service_id=view.id,
        name=view.name,
        category=view.category,
        category_label=labels.get((view.region, view.category), view.category),
        instrument_class=view.instrument_class,
        instrument_subclass=view.instrument_subclass,
        code=view.code,
        aliases=view.aliases,  # type: ignore[arg-type] # a sequence is enough for a list field
        model=view.model,
        description=view.description,
        price=None if view.price is None else Yuan(view.price),
        unit=view.unit,
        voucher_supported=view.voucher_supported,
        rating=average(view.rating_sum, view.rating_count),
        rating_count=view.rating_count,
        status=view.status,
        region=view.region,
        division=view.division,
        version=view.version,
        updated_at=view.updated_at,
        institution=ServiceInstitution(
            id=encode_id("Institution", institution.id), name=institution.name, division=institution.division
        ),
    )


def average(total: int, count: int) -> float | None:
    return round(total / count, 1) if count else None


def import_type(view: ImportView) -> ServiceImport:
    done = view.finished_at is not None
    return ServiceImport(
        id=encode_id("ServiceImport", view.id),
        import_id=view.id,
        institution_id=encode_id("Institution", view.institution_id),
        status=view.status,
        rows=view.rows,
        processed=view.processed,
        progress=1.0 if done else min(0.95, view.processed / view.rows) if view.rows else 0.0,
        added=view.added,
        updated=view.updated,
        fault_count=view.fault_count,
        created_at=view.created_at,
        finished_at=view.finished_at,
    )


def import_fault(fault: ImportFault) -> ServiceImportFault:
    return ServiceImportFault(row=fault.row, column=fault.column, message=fault.message)


def import_column(column: ImportColumn) -> ServiceImportColumn:
    return ServiceImportColumn(
        key=column.key, header=column.header, required=column.required, also=list(column.also), help=column.help
    )
