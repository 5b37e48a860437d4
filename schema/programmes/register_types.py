"""Eligibility registers: imports with their reports, entries and declarations."""

from __future__ import annotations

from datetime import datetime

import strawberry

from domain.programmes.views import EntryView, ImportView
from schema.context import Info
from schema.documents.types import UploadedFile, uploaded_file
from schema.ids import encode_id
from schema.programmes.enums import EntryStanding, ImportStatus
from schema.scalars import Day


@strawberry.type(description="导入文件中的一处错误。")
class ImportFault:
    row: int = strawberry.field(description="行号，与表格软件一致；0 表示整个文件。")
    column: str = strawberry.field(description="列名；为空表示整行。")
    message: str = strawberry.field(description="哪里不对。")


@strawberry.type(description="资格库的一次导入：全部入库，或有错误而一行不入。")
class RegisterImport:
    id: strawberry.ID = strawberry.field(description="标识。")
    region: str = strawberry.field(description="地区代码。")
    register: str = strawberry.field(description="资格库代码。")
    as_of: Day = strawberry.field(description="名单日期。")
    source: str = strawberry.field(description="名单来源。")
    complete: bool = strawberry.field(description="是否全量名单：不在其中的，自名单日期起退出。")
    status: ImportStatus = strawberry.field(description="结果。")
    rows: int = strawberry.field(description="文件的数据行数。")
    added: int = strawberry.field(description="新增的记录数。")
    updated: int = strawberry.field(description="更新的记录数。")
    ended: int = strawberry.field(description="因全量名单而终止的记录数。")
    fault_count: int = strawberry.field(description="错误总数。")
    faults: list[ImportFault] = strawberry.field(description="错误明细，至多 500 条。")
    created_at: datetime = strawberry.field(description="导入时间。")


@strawberry.type(description="资格库中的一条记录。")
class RegisterEntry:
    view: strawberry.Private[EntryView]
    id: strawberry.ID = strawberry.field(description="标识。")
    region: str = strawberry.field(description="地区代码。")
    register: str = strawberry.field(description="资格库代码。")
    uscc: str = strawberry.field(description="统一社会信用代码。")
    name: str = strawberry.field(description="企业名称。")
    valid_from: Day = strawberry.field(description="有效期起，当天有效。")
    valid_until: Day | None = strawberry.field(description="有效期止，当天有效；为空表示未定。")
    standing: EntryStanding = strawberry.field(description="来历与效力。")
    reason: str = strawberry.field(description="确认或不予确认的理由。")
    created_at: datetime = strawberry.field(description="导入或申报时间。")

    @strawberry.field(description="申报的证明材料；导入的记录没有。")
    async def proof(self, info: Info) -> UploadedFile | None:
        if self.view.proof_upload_id is None:
            return None
        found = await info.context.loaders.uploads.load(self.view.proof_upload_id)
        return uploaded_file(found) if found else None


def import_type(view: ImportView) -> RegisterImport:
    return RegisterImport(
        id=encode_id("RegisterImport", view.id),
        region=view.region,
        register=view.register,
        as_of=Day(view.as_of),
        source=view.source,
        complete=view.complete,
        status=ImportStatus(view.status),
        rows=view.rows,
        added=view.added,
        updated=view.updated,
        ended=view.ended,
        fault_count=view.fault_count,
        faults=[ImportFault(row=each.row, column=each.column, message=each.message) for each in view.faults],
        created_at=view.created_at,
    )


def register_entry(view: EntryView) -> RegisterEntry:
    return RegisterEntry(
        view=view,
        id=encode_id("RegisterEntry", view.id),
        region=view.region,
        register=view.register,
        uscc=view.uscc,
        name=view.name,
        valid_from=Day(view.valid_from),
        valid_until=Day(view.valid_until) if view.valid_until else None,
        standing=EntryStanding(view.standing),
        reason=view.reason,
        created_at=view.created_at,
    )
