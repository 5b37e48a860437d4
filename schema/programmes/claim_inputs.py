"""What callers send about claims and registers."""

from __future__ import annotations

import strawberry

from domain.forms import values_digest
from domain.programmes import commands
from domain.programmes.register_queries import EntryFilter
from schema.context import Info
from schema.forms.inputs import FormValueInput, values_of
from schema.ids import decode_id, decode_optional, version_with
from schema.programmes.enums import EntryStanding
from schema.programmes.inputs import KEY, VERSION
from schema.regions.own import OWN, own_region
from schema.scalars import DayText

CLAIM = "申领标识。"


@strawberry.input(description="保存申领草稿；退回修改后也用它，只能改要求的字段。")
class ClaimSaveDraftInput:
    id: strawberry.ID | None = strawberry.field(default=None, description="已有申领的标识；空表示新建。")
    version: int | None = strawberry.field(default=None, description="已有申领的版本号。")
    programme_id: strawberry.ID | None = strawberry.field(default=None, description="要申领的批次；新建时必填。")
    values: list[FormValueInput] = strawberry.field(description="填写的内容；不带的字段保持原样，值为空则清除。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SaveClaim:
        values = values_of(self.values)
        programme_id = decode_optional(self.programme_id, "Programme", "programme_id")
        case_id = decode_optional(self.id, "Claim", "id")
        return commands.SaveClaim(values, values_digest(values), programme_id, case_id, version_with(case_id, self.version))


@strawberry.input(description="提交申领，或退回修改后重新提交。")
class ClaimSubmitInput:
    id: strawberry.ID = strawberry.field(description=CLAIM)
    version: int = strawberry.field(description=VERSION)
    agreement_version: str = strawberry.field(description="已阅读并接受的承诺函版本，取自表单定义。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SubmitClaim:
        return commands.SubmitClaim(decode_id(self.id, "Claim"), self.version, self.agreement_version)


@strawberry.input(description="撤回或作废申领。")
class ClaimLeaveInput:
    id: strawberry.ID = strawberry.field(description=CLAIM)
    version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(default="", description="理由；管理员作废时必填。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.LeaveClaim:
        return commands.LeaveClaim(decode_id(self.id, "Claim"), self.version, self.reason)


@strawberry.input(description="查看一项隐去的个人信息。")
class ClaimRevealInput:
    id: strawberry.ID = strawberry.field(description=CLAIM)
    field: str = strawberry.field(description="字段的 key，例如 contact_mobile。")
    reason: str = strawberry.field(description="查看理由，记入审计日志。")

    def to_command(self) -> commands.RevealClaim:
        return commands.RevealClaim(decode_id(self.id, "Claim"), self.field, self.reason)


@strawberry.input(description="从已上传的 CSV 或 XLSX 导入资格库。")
class RegisterImportInput:
    region: str = strawberry.field(description="地区代码。")
    register: str = strawberry.field(description="资格库代码，见 region.registers。")
    as_of: DayText = strawberry.field(description="名单日期，不晚于今天。")
    source: str = strawberry.field(description="名单来源，例如公告标题和文号。")
    upload_id: strawberry.ID = strawberry.field(description="文件标识；须有统一社会信用代码、企业名称列，可有有效期起、止。")
    complete: bool = strawberry.field(default=False, description="是否全量名单：不在其中的，自名单日期起退出。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ImportRegister:
        upload = decode_id(self.upload_id, "Upload", "upload_id")
        return commands.ImportRegister(self.region, self.register, self.as_of, self.source, upload, self.complete)


@strawberry.input(description="企业申报资格库未收录的资格。")
class RegisterDeclareInput:
    region: str = strawberry.field(description="地区代码。")
    register: str = strawberry.field(description="资格库代码。")
    valid_from: DayText = strawberry.field(description="证书有效期起。")
    valid_until: DayText | None = strawberry.field(default=None, description="证书有效期止；没有时不填。")
    proof_id: strawberry.ID = strawberry.field(description="证明材料的文件标识，PDF、JPG 或 PNG。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.DeclareEntry:
        proof = decode_id(self.proof_id, "Upload", "proof_id")
        return commands.DeclareEntry(self.region, self.register, self.valid_from, self.valid_until or "", proof)


@strawberry.input(description="确认或不予确认企业申报的资格。")
class RegisterDecideInput:
    entry_id: strawberry.ID = strawberry.field(description="资格记录标识。")
    approve: bool = strawberry.field(description="是否确认。")
    reason: str = strawberry.field(default="", description="不予确认时必填，企业可见。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.DecideDeclaration:
        return commands.DecideDeclaration(decode_id(self.entry_id, "RegisterEntry", "entry_id"), self.approve, self.reason)


@strawberry.input(description="资格记录的筛选条件。")
class RegisterEntryFilterInput:
    region: str | None = strawberry.field(default=None, description=OWN)
    register: str = strawberry.field(default="", description="资格库代码；空表示全部。")
    uscc: str = strawberry.field(default="", description="统一社会信用代码；空表示全部。")
    standing: EntryStanding | None = strawberry.field(default=None, description="来历与效力；空表示全部。")

    def to_filter(self, info: Info) -> EntryFilter:
        return EntryFilter(own_region(info, self.region), self.register, self.uscc, self.standing or "")
