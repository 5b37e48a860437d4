"""What callers send to this area."""

from __future__ import annotations

import strawberry

from core.checking import Checker
from domain.catalogue import commands
from schema.catalogue.enums import ServiceStatus
from schema.ids import decode_id, decode_optional
from schema.scalars import YuanText

IDEMPOTENCY = "幂等键：每次新操作使用新的 UUID，重试时不变。"
VERSION = "所见的版本号。"
INSTITUTION = "机构标识；只在一个地区入库的单位可不填。"


@strawberry.input(description="服务的内容。")
class ServiceFieldsInput:
    name: str = strawberry.field(description="服务名称，最多 200 字。")
    category: str = strawberry.field(description="服务类别代码，须为机构所在地区的类别。")
    instrument_class: str = strawberry.field(default="", description="仪器大类，例如“分析仪器”；不是仪器时不填。")
    instrument_subclass: str = strawberry.field(default="", description="仪器小类。")
    code: str = strawberry.field(default="", description="机构自己的编号，在本机构内不得重复；导入时按它更新。")
    aliases: list[str] = strawberry.field(default_factory=list, description="别名与缩写，最多 20 个，用于搜索。")
    model: str = strawberry.field(default="", description="型号。")
    description: str = strawberry.field(default="", description="服务内容，最多 4000 字。")
    price: YuanText | None = strawberry.field(default=None, description="价格；不填表示面议。")
    unit: str = strawberry.field(default="", description="计价单位，例如“元/小时”；有价格时必填。")
    voucher_supported: bool = strawberry.field(default=True, description="是否支持创新券。")

    def to_fields(self) -> commands.ServiceFields:
        return commands.ServiceFields(
            name=self.name,
            category=self.category,
            instrument_class=self.instrument_class,
            instrument_subclass=self.instrument_subclass,
            code=self.code,
            aliases=tuple(self.aliases),
            model=self.model,
            description=self.description,
            price=self.price,
            unit=self.unit,
            voucher_supported=self.voucher_supported,
        )


@strawberry.input(description="新增一项服务，随即上架。")
class ServiceCreateInput(ServiceFieldsInput):
    institution_id: strawberry.ID | None = strawberry.field(default=None, description=INSTITUTION)
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.CreateService:
        institution = decode_optional(self.institution_id, "Institution", "institution_id")
        return commands.CreateService(self.to_fields(), institution)


@strawberry.input(description="修改一项服务，以新内容整体替换。")
class ServiceEditInput(ServiceFieldsInput):
    service_id: strawberry.ID = strawberry.field(description="服务标识。")
    version: int = strawberry.field(description=VERSION)

    def to_command(self) -> commands.EditService:
        return commands.EditService(
            decode_id(self.service_id, "Service", "service_id"), self.version, self.to_fields()
        )


@strawberry.input(description="上架或下架一项服务。")
class ServiceSetListedInput:
    service_id: strawberry.ID = strawberry.field(description="服务标识。")
    version: int = strawberry.field(description=VERSION)
    listed: bool = strawberry.field(description="真为上架，假为下架。")

    def to_command(self) -> commands.SetListed:
        return commands.SetListed(decode_id(self.service_id, "Service", "service_id"), self.version, self.listed)


@strawberry.input(description="从已上传的 CSV 或 XLSX 导入服务，最多 20000 行。")
class ServiceImportStartInput:
    upload_id: strawberry.ID = strawberry.field(description="POST /uploads 返回的文件标识。")
    institution_id: strawberry.ID | None = strawberry.field(default=None, description=INSTITUTION)
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.StartImport:
        return commands.StartImport(
            decode_id(self.upload_id, "Upload", "upload_id"),
            decode_optional(self.institution_id, "Institution", "institution_id"),
        )


@strawberry.input(description="本机构服务的筛选条件，各项同时满足。")
class MyServicesFilterInput:
    status: ServiceStatus | None = strawberry.field(default=None, description="状态。")
    text: str = strawberry.field(default="", description="名称或编号的一部分，最多 100 字。")

    def checked(self) -> tuple[ServiceStatus | None, str]:
        checker = Checker("filter.")
        text = checker.text("text", self.text, "查找内容", maximum=100, required=False)
        checker.done()
        return self.status, text
