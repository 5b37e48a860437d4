"""What callers send about voucher applications."""

from __future__ import annotations

import strawberry

from domain.applications import commands
from domain.forms import values_digest
from schema.forms.inputs import FormValueInput, values_of
from schema.ids import decode_id, decode_optional, version_with

KIND = "Application"
ID, VERSION, KEY = "创新券申请的标识。", "版本号，防止覆盖他人的修改。", "幂等键：每次新操作一个新的 UUID，重试时不变。"


@strawberry.input(description="保存创新券申请草稿；退回修改后也用它，只能改要求的字段。")
class ApplicationSaveDraftInput:
    id: strawberry.ID | None = strawberry.field(default=None, description="已有申请的标识；空表示新建。")
    version: int | None = strawberry.field(default=None, description="已有申请的版本号。")
    order_id: strawberry.ID | None = strawberry.field(default=None, description="在哪份订单上申请；新建时必填。")
    programme_id: strawberry.ID | None = strawberry.field(
        default=None, description="使用哪个批次；只有一个可用时不必填，草稿可以改选。"
    )
    values: list[FormValueInput] = strawberry.field(description="填写的内容；不带的字段保持原样，值为空则清除。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SaveApplication:
        values = values_of(self.values)
        case_id = decode_optional(self.id, KIND, "id")
        return commands.SaveApplication(
            values=values,
            digest=values_digest(values),
            order_id=decode_optional(self.order_id, "Order", "order_id"),
            programme_id=decode_optional(self.programme_id, "Programme", "programme_id"),
            case_id=case_id,
            version=version_with(case_id, self.version),
        )


@strawberry.input(description="提交创新券申请，或退回修改后重新提交。")
class ApplicationSubmitInput:
    id: strawberry.ID = strawberry.field(description=ID)
    version: int = strawberry.field(description=VERSION)
    agreement_version: str = strawberry.field(
        default="", description="已阅读并接受的承诺书版本，取自表单定义；表单没有承诺书、或重新提交而承诺书未变时可不填。"
    )
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SubmitApplication:
        return commands.SubmitApplication(decode_id(self.id, KIND), self.version, self.agreement_version)


@strawberry.input(description="撤回或作废创新券申请。")
class ApplicationLeaveInput:
    id: strawberry.ID = strawberry.field(description=ID)
    version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(default="", description="理由；管理员作废时必填。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.LeaveApplication:
        return commands.LeaveApplication(decode_id(self.id, KIND), self.version, self.reason)


@strawberry.input(description="查看一项隐去的个人信息。")
class ApplicationRevealInput:
    id: strawberry.ID = strawberry.field(description=ID)
    field: str = strawberry.field(description="字段的 key，例如 contact_mobile。")
    reason: str = strawberry.field(description="查看理由，记入审计日志。")

    def to_command(self) -> commands.RevealApplication:
        return commands.RevealApplication(decode_id(self.id, KIND), self.field, self.reason)
