"""What callers send to this area."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import strawberry

from core.clock import local_date
from domain.forms import values_digest
from domain.institutions import commands
from domain.institutions.queries import InstitutionFilter
from domain.work import Read
from schema.forms.inputs import FormValueInput, values_of
from schema.ids import decode_id, decode_optional, version_with
from schema.recognition.queries import compact_codes

KEY = "幂等键：每次新操作使用新的 UUID，重试时不变。"
VERSION = "所见的版本号。"


@strawberry.input(description="保存入驻申请的草稿；退回修改后只能改要求的字段。")
class AdmissionSaveDraftInput:
    id: strawberry.ID | None = strawberry.field(default=None, description="已有草稿的标识；空表示新建。")
    version: int | None = strawberry.field(default=None, description="已有草稿的版本号。")
    region: str = strawberry.field(description="地区代码。")
    values: list[FormValueInput] = strawberry.field(description="填写的内容；不带的字段保持原样，值为空则清除。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SaveAdmission:
        values = values_of(self.values)
        case_id = decode_optional(self.id, "Admission", "id")
        return commands.SaveAdmission(self.region, values, case_id, version_with(case_id, self.version), values_digest(values))


@strawberry.input(description="提交入驻申请，或退回修改后重新提交。")
class AdmissionSubmitInput:
    id: strawberry.ID = strawberry.field(description="入驻申请的标识。")
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SubmitAdmission:
        return commands.SubmitAdmission(decode_id(self.id, "Admission"), self.version)


@strawberry.input(description="撤回审核中的入驻申请。")
class AdmissionWithdrawInput:
    id: strawberry.ID = strawberry.field(description="入驻申请的标识。")
    version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(default="", description="撤回理由，可不填。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.WithdrawAdmission:
        return commands.WithdrawAdmission(decode_id(self.id, "Admission"), self.version, self.reason)


@strawberry.input(description="退出机构库：机构自己办理，或由地区管理员办理。")
class InstitutionLeaveInput:
    id: strawberry.ID = strawberry.field(description="机构标识。")
    version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(description="理由。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Leave:
        return commands.Leave(decode_id(self.id, "Institution"), self.version, self.reason)


@strawberry.input(description="编辑店铺；不带的内容保持原样。")
class InstitutionEditStorefrontInput:
    id: strawberry.ID = strawberry.field(description="机构标识。")
    version: int = strawberry.field(description=VERSION)
    introduction: str | None = strawberry.field(default=None, description="机构介绍，至多 4000 字。")
    address: str | None = strawberry.field(default=None, description="地址。")
    office_line: str | None = strawberry.field(default=None, description="办公电话，空文字表示不显示。")
    opening_hours: str | None = strawberry.field(default=None, description="服务时间。")
    website: str | None = strawberry.field(default=None, description="网址，https:// 或 http:// 开头。")
    strengths: list[str] | None = strawberry.field(default=None, description="服务特色，至多 10 条。")
    picture_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="店铺图片（jpg、png）的上传标识，按显示次序，至多 10 张。"
    )
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.EditStorefront:
        return commands.EditStorefront(
            institution_id=decode_id(self.id, "Institution"),
            version=self.version,
            introduction=self.introduction,
            address=self.address,
            office_line=self.office_line,
            opening_hours=self.opening_hours,
            website=self.website,
            strengths=None if self.strengths is None else tuple(self.strengths),
            pictures=self._pictures(),
        )

    def _pictures(self) -> tuple[UUID, ...] | None:
        if self.picture_ids is None:
            return None
        return tuple(decode_id(each, "Upload", f"picture_ids[{i}]") for i, each in enumerate(self.picture_ids))


@strawberry.input(description="设定机构的别名和曾用名，用于匹配没有统一社会信用代码的票据。")
class InstitutionSetNamesInput:
    id: strawberry.ID = strawberry.field(description="机构标识。")
    version: int = strawberry.field(description=VERSION)
    names: list[str] = strawberry.field(description="别名和曾用名，至多 20 个。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SetNames:
        return commands.SetNames(decode_id(self.id, "Institution"), self.version, tuple(self.names))


@strawberry.input(description="服务机构的筛选条件，各项同时满足。")
class InstitutionFilterInput:
    region: str | None = strawberry.field(default=None, description="机构库的地区代码。")
    division: str | None = strawberry.field(default=None, description="行政区划代码，包含下级。")
    kind: str | None = strawberry.field(default=None, description="机构类型代码。")
    name: str = strawberry.field(default="", description="名称、别名或曾用名的一部分。")
    lab_kind: str | None = strawberry.field(default=None, description="开放实验室的类型代码，见 compacts。")
    compact: str | None = strawberry.field(default=None, description="只要该互认协议今天互认的实验室。")
    recognised_in: str | None = strawberry.field(
        default=None, description="只要该地区今天承认的实验室：其参加的互认协议所互认的。"
    )

    def to_filter(self, read: Read) -> InstitutionFilter:
        labs = self.compact is not None or self.recognised_in is not None
        return InstitutionFilter(
            self.region, self.division, self.kind, self.name, self.lab_kind,
            compact_codes(read, compact=self.compact, region=self.recognised_in) if labs else None,
            local_date(read.now) if labs else date.min,
        )  # fmt: skip
