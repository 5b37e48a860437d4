"""What callers send to this area."""

from __future__ import annotations

from uuid import UUID

import strawberry

from core.actor import Role
from domain.forms import values_digest
from domain.organisations import commands
from domain.organisations.people import OfficialFilter
from schema.forms.inputs import FormValueInput, values_of
from schema.ids import decode_id, decode_optional, version_with
from schema.organisations.enums import Capacity

KEY = "幂等键：每次新操作使用新的 UUID，重试时不变。"
VERSION = "所见的版本号。"
CERTIFICATION = "认证的标识。"


@strawberry.input(description="保存认证草稿；退回修改后只能改要求的字段。")
class CertificationSaveDraftInput:
    id: strawberry.ID | None = strawberry.field(default=None, description="已有草稿的标识；空表示新建。")
    version: int | None = strawberry.field(default=None, description="已有草稿的版本号。")
    region: str = strawberry.field(description="地区代码。")
    values: list[FormValueInput] = strawberry.field(description="填写的内容；不带的字段保持原样，值为空则清除。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SaveDraft:
        values = values_of(self.values)
        case_id = decode_optional(self.id, "Certification", "id")
        return commands.SaveDraft(self.region, values, case_id, version_with(case_id, self.version), values_digest(values))


@strawberry.input(description="提交认证，或退回修改后重新提交。")
class CertificationSubmitInput:
    id: strawberry.ID = strawberry.field(description=CERTIFICATION)
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Submit:
        return commands.Submit(decode_id(self.id, "Certification"), self.version)


@strawberry.input(description="撤回审核中的认证，或审核中的变更。")
class CertificationWithdrawInput:
    id: strawberry.ID = strawberry.field(description=CERTIFICATION)
    version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(default="", description="撤回理由，可不填。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Withdraw:
        return commands.Withdraw(decode_id(self.id, "Certification"), self.version, self.reason)


@strawberry.input(description="作废尚未提交的认证草稿，不能恢复。")
class CertificationDiscardInput:
    id: strawberry.ID = strawberry.field(description=CERTIFICATION)
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Discard:
        return commands.Discard(decode_id(self.id, "Certification"), self.version)


@strawberry.input(description="认证未通过或撤回后重新申请：带出原来填写的内容，文件须重新上传。")
class CertificationStartAgainInput:
    id: strawberry.ID = strawberry.field(description="未通过或已撤回的认证标识。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.StartAgain:
        return commands.StartAgain(decode_id(self.id, "Certification"))


@strawberry.input(description="变更认证信息；审核通过后才生效，审核期间不能提交新的申请。身份和统一社会信用代码不能变更。")
class CertificationChangeInput:
    id: strawberry.ID = strawberry.field(description="有效认证的标识。")
    version: int = strawberry.field(description=VERSION)
    values: list[FormValueInput] = strawberry.field(description="变更的内容；不带的字段保持原样。")
    reason: str = strawberry.field(default="", description="变更理由，可不填。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ChangeParticulars:
        values = values_of(self.values)
        case_id = decode_id(self.id, "Certification")
        return commands.ChangeParticulars(case_id, self.version, values, self.reason, values_digest(values))


@strawberry.input(description="查看一项隐去的个人信息。")
class CertificationRevealInput:
    id: strawberry.ID = strawberry.field(description=CERTIFICATION)
    field: str = strawberry.field(description="字段，例如 legal_representative_id。")
    reason: str = strawberry.field(description="查看理由，记入审计日志。")

    def to_command(self) -> commands.Reveal:
        return commands.Reveal(decode_id(self.id, "Certification"), self.field, self.reason)


@strawberry.input(description="申请加入已认证的单位，由其管理员或主管部门处理。")
class UnitJoinRequestInput:
    uscc: str = strawberry.field(description="单位的统一社会信用代码。")
    capacity: Capacity = strawberry.field(description="以什么身份加入。")
    message: str = strawberry.field(default="", description="申请说明，至多 500 字。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.RequestToJoin:
        return commands.RequestToJoin(self.uscc, self.capacity, self.message)


@strawberry.input(description="处理加入申请。")
class UnitJoinDecideInput:
    request_id: strawberry.ID = strawberry.field(description="申请标识。")
    approve: bool = strawberry.field(description="是否同意。")
    reason: str = strawberry.field(default="", description="不同意时必填，申请人可见。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.DecideJoin:
        request_id = decode_id(self.request_id, "UnitJoinRequest", "request_id")
        return commands.DecideJoin(request_id, self.approve, self.reason)


@strawberry.input(description="单位的一名成员。")
class UnitMemberInput:
    unit_id: strawberry.ID = strawberry.field(description="单位标识。")
    account_id: strawberry.ID = strawberry.field(description="成员的账号标识。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_removal(self) -> commands.RemoveMember:
        return commands.RemoveMember(*self._ids())

    def to_transfer(self) -> commands.TransferOwnership:
        return commands.TransferOwnership(*self._ids())

    def _ids(self) -> tuple[UUID, UUID]:
        return decode_id(self.unit_id, "Unit", "unit_id"), decode_id(self.account_id, "Account", "account_id")


@strawberry.input(description="设立管理端用户，或给已有的管理端用户增加角色。")
class OfficialProvisionInput:
    name: str = strawberry.field(description="账号名。")
    mobile: str = strawberry.field(description="手机号；首次登录前凭短信验证码设置密码。")
    role: Role = strawberry.field(description="管理端角色；地区管理员和平台管理员只能由平台管理员任命。")
    region: str = strawberry.field(default="", description="地区代码；平台管理员留空。")
    division: str = strawberry.field(default="", description="行政区划代码；审核人员必填，只审核该区划及其下级的办件。")
    body: str = strawberry.field(description="对外显示的部门名称，申请人看到的是它。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ProvisionOfficial:
        return commands.ProvisionOfficial(
            self.name, self.mobile, self.role, self.region, self.division, self.body
        )


@strawberry.input(description="免去管理端用户的一个角色，立即生效。")
class OfficialRevokeInput:
    id: strawberry.ID = strawberry.field(description="角色标识。")
    reason: str = strawberry.field(description="理由。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.RevokeOfficial:
        return commands.RevokeOfficial(decode_id(self.id, "RoleGrant"), self.reason)


@strawberry.input(description="管理端用户的筛选条件。")
class OfficialFilterInput:
    region: str = strawberry.field(default="", description="地区代码；地区管理员只能看本地区。")
    role: Role | None = strawberry.field(default=None, description="角色。")
    name: str = strawberry.field(default="", description="账号名的一部分。")

    def to_filter(self) -> OfficialFilter:
        return OfficialFilter(self.region, self.role, self.name)
