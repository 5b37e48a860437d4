"""What admins send to keep the pool of experts."""

from __future__ import annotations

from dataclasses import asdict

import strawberry

from domain.forms import values_digest
from domain.panels import commands
from domain.panels.pool_queries import ExpertFilter
from schema.ids import decode_id
from schema.panels.enums import ExpertStatus
from schema.panels.inputs import KEY

MAX_LIST = 50


@strawberry.input(description="专家的一个工作单位。")
class ExpertEmployerInput:
    name: str = strawberry.field(description="单位名称。")
    uscc: str = strawberry.field(default="", description="统一社会信用代码；没有的留空。")


@strawberry.input(description="专家的资料。")
class ExpertDataInput:
    real_name: str = strawberry.field(description="姓名，加密保存，只有所在地区的管理员可见。")
    title: str = strawberry.field(default="", description="职称。")
    fields: list[str] = strawberry.field(description="专业领域，1–20 个。")
    employers: list[ExpertEmployerInput] = strawberry.field(description="现任和近三年任职的单位，含兼职，1–20 个；据以回避。")

    def to_data(self) -> commands.ExpertData:
        employers = tuple(commands.Employer(each.name, each.uscc) for each in self.employers[:MAX_LIST])
        return commands.ExpertData(self.real_name, self.title, tuple(self.fields[:MAX_LIST]), employers)


@strawberry.input(description="把一名专家加入专家库。")
class ExpertAddInput:
    region: str = strawberry.field(description="地区代码。")
    account_name: str = strawberry.field(description="登录账号名；手机号已有账号的，须为该账号的名称。")
    mobile: str = strawberry.field(description="手机号；首次登录前凭短信验证码设置密码。")
    body: str = strawberry.field(default="评审专家", description="对外显示的名义，申请人看到的是它。")
    data: ExpertDataInput = strawberry.field(description="专家的资料。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.AddExpert:
        data = self.data.to_data()
        digest = values_digest({"mobile": self.mobile, **asdict(data)})
        return commands.AddExpert(self.region, self.account_name, self.body, data, self.mobile, digest)


@strawberry.input(description="修改专家的资料，整体替换；申报过的利益关系不变。")
class ExpertEditInput:
    id: strawberry.ID = strawberry.field(description="专家标识。")
    version: int = strawberry.field(description="所见的版本号。")
    data: ExpertDataInput = strawberry.field(description="专家的资料。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.EditExpert:
        data = self.data.to_data()
        return commands.EditExpert(decode_id(self.id, "Expert"), self.version, data, values_digest(asdict(data)))


@strawberry.input(description="把专家移出专家库，不再抽取。")
class ExpertEndInput:
    id: strawberry.ID = strawberry.field(description="专家标识。")
    version: int = strawberry.field(description="所见的版本号。")
    reason: str = strawberry.field(description="理由，必填，至多 500 字。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.EndExpert:
        return commands.EndExpert(decode_id(self.id, "Expert"), self.version, self.reason)


@strawberry.input(
    description="从已上传的 CSV 或 XLSX 导入专家，最多 500 行，有一处错误就一人也不导入。列：姓名、手机号、账号名、"
    "专业领域、工作单位，可有职称、工作单位统一社会信用代码、其他任职单位（多个用分号隔开）。已在库的按手机号更新资料。"
)
class ExpertImportInput:
    region: str = strawberry.field(description="地区代码。")
    body: str = strawberry.field(default="评审专家", description="对外显示的名义，申请人看到的是它。")
    upload_id: strawberry.ID = strawberry.field(description="POST /uploads 返回的文件标识。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ImportExperts:
        return commands.ImportExperts(self.region, self.body, decode_id(self.upload_id, "Upload", "upload_id"))


@strawberry.input(description="专家的筛选条件，各项同时满足。")
class ExpertFilterInput:
    field: str | None = strawberry.field(default=None, description="专业领域，全称。")
    name: str | None = strawberry.field(default=None, description="完整的姓名，或账号名的一部分。")
    status: ExpertStatus | None = strawberry.field(default=None, description="在库状态。")

    def to_filter(self) -> ExpertFilter:
        return ExpertFilter((self.field or "")[:40], (self.name or "").strip()[:50], self.status or "")
