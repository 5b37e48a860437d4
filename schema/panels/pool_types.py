"""The pool of experts as its region's admins see it."""

from __future__ import annotations

from datetime import datetime

import strawberry

from domain.panels.views import ExpertImportView, ExpertView
from schema.ids import encode_id
from schema.node import Node
from schema.panels.enums import ExpertStatus, TieKind
from schema.programmes.enums import ImportStatus
from schema.programmes.register_types import ImportFault


@strawberry.type(description="专家的一个工作单位。")
class ExpertEmployer:
    name: str = strawberry.field(description="单位名称。")
    uscc: str = strawberry.field(description="统一社会信用代码；没有的为空。")


@strawberry.type(description="专家申报过的一项利益关系：今后涉及该单位的评审不再抽取。")
class ExpertTie:
    name: str = strawberry.field(description="单位名称。")
    uscc: str = strawberry.field(description="统一社会信用代码；没有的为空。")
    kind: TieKind = strawberry.field(description="何种关系。")
    on: str = strawberry.field(description="申报日期。")


@strawberry.type(description="专家库中的一名专家。只有所在地区的管理员可见。")
class Expert(Node):
    region: str = strawberry.field(description="地区代码。")
    account_name: str = strawberry.field(description="登录账号名。")
    mobile: str = strawberry.field(description="手机号，中间几位隐去。")
    real_name: str = strawberry.field(description="姓名。")
    title: str = strawberry.field(description="职称。")
    fields: list[str] = strawberry.field(description="专业领域。")
    employers: list[ExpertEmployer] = strawberry.field(description="现任和近三年任职的单位，含兼职。")
    ties: list[ExpertTie] = strawberry.field(description="申报过的利益关系。")
    status: ExpertStatus = strawberry.field(description="在库状态。")
    version: int = strawberry.field(description="版本号，修改时带回。")
    created_at: datetime = strawberry.field(description="入库时间。")


def expert_type(view: ExpertView) -> Expert:
    return Expert(
        id=encode_id("Expert", view.id),
        region=view.region,
        account_name=view.account_name,
        mobile=view.mobile,
        real_name=view.real_name,
        title=view.title,
        fields=list(view.fields),
        employers=[ExpertEmployer(name=each.name, uscc=each.uscc) for each in view.employers],
        ties=[ExpertTie(name=each.name, uscc=each.uscc, kind=TieKind(each.kind), on=each.on) for each in view.ties],
        status=ExpertStatus(view.status),
        version=view.version,
        created_at=view.created_at,
    )


@strawberry.type(description="专家库的一次导入：全部入库，或有错误而一人不入。")
class ExpertImport:
    id: strawberry.ID = strawberry.field(description="标识。")
    region: str = strawberry.field(description="地区代码。")
    status: ImportStatus = strawberry.field(description="结果。")
    rows: int = strawberry.field(description="文件的数据行数。")
    added: int = strawberry.field(description="新入库的人数。")
    updated: int = strawberry.field(description="更新资料的人数。")
    fault_count: int = strawberry.field(description="错误总数。")
    faults: list[ImportFault] = strawberry.field(description="错误明细，至多 500 条。")
    created_at: datetime = strawberry.field(description="导入时间。")


def import_type(view: ExpertImportView) -> ExpertImport:
    return ExpertImport(
        id=encode_id("ExpertImport", view.id),
        region=view.region,
        status=ImportStatus(view.status),
        rows=view.rows,
        added=view.added,
        updated=view.updated,
        fault_count=view.fault_count,
        faults=[ImportFault(row=each.row, column=each.column, message=each.message) for each in view.faults],
        created_at=view.created_at,
    )
