"""The audit log as admins see it."""

from __future__ import annotations

from datetime import date, datetime

import strawberry
from strawberry.scalars import JSON

from core.actor import Role
from core.checking import Checker
from core.paging import page_request, query_digest
from domain.reporting import audit
from domain.reporting.audit import AuditFilter, AuditView
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import decode_optional, split_id
from schema.scalars import DayText
from schema.selection import selects

MAX_WORD = 60


@strawberry.type(description="审计日志的一条：谁、以什么角色、何时、做了什么、为什么、前后如何。")
class AuditEntry:
    id: strawberry.ID = strawberry.field(description="日志编号。")
    at: datetime = strawberry.field(description="时间。")
    account_name: str = strawberry.field(description="账号名；系统或访客为空。")
    role: Role = strawberry.field(description="以什么角色。")
    body: str = strawberry.field(description="部门。")
    region: str = strawberry.field(description="地区代码。")
    act: str = strawberry.field(description="操作代码，例如 REDEMPTION.PASS、PAYOUT.SEND。")
    entity: str = strawberry.field(description="对象种类，例如 case、payout_batch。")
    entity_id: str = strawberry.field(description="对象的内部标识（UUID）。")
    reason: str = strawberry.field(description="理由。")
    before: JSON = strawberry.field(description="操作前；不含个人信息的值。")
    after: JSON = strawberry.field(description="操作后；不含个人信息的值。")
    request_id: str = strawberry.field(description="请求编号，与系统日志对应。")


@strawberry.input(description="审计日志的筛选条件，各项同时满足。")
class AuditFilterInput:
    region: str | None = strawberry.field(default=None, description="地区代码；仅平台管理员使用。")
    act: str | None = strawberry.field(default=None, description="操作代码；以点结尾表示一类，例如 PAYOUT.。")
    entity: str | None = strawberry.field(default=None, description="对象种类。")
    entity_id: strawberry.ID | None = strawberry.field(default=None, description="对象的全局标识，例如办件的 id。")
    account_id: strawberry.ID | None = strawberry.field(default=None, description="账号标识。")
    role: Role | None = strawberry.field(default=None, description="角色。")
    since: DayText | None = strawberry.field(default=None, description="从哪一天起。")
    until: DayText | None = strawberry.field(default=None, description="到哪一天止（含）。")

    def to_filter(self) -> AuditFilter:
        checker = Checker("filter.")
        words = {
            name: checker.text(name, getattr(self, name), "筛选条件", maximum=MAX_WORD, required=False)
            for name in ("region", "act", "entity")
        }
        since, until = _day(checker, "since", self.since), _day(checker, "until", self.until)
        checker.done()
        return AuditFilter(
            **words,
            entity_id=split_id(self.entity_id, "filter.entity_id")[1] if self.entity_id else None,
            account_id=decode_optional(self.account_id, "Viewer", "filter.account_id"),
            role=self.role,
            since=since,
            until=until,
        )


def _day(checker: Checker, path: str, value: str | None) -> date | None:
    return None if value is None else checker.day(path, value, "日期")


@strawberry.type
class AuditQuery:
    @strawberry.field(description="审计日志，从新到旧。地区管理员看本地区，平台管理员看全部。")
    async def audit_entries(
        self, info: Info, filter: AuditFilterInput | None = None, first: int | None = None, after: str | None = None
    ) -> Connection[AuditEntry]:
        wanted = filter.to_filter() if filter else AuditFilter()
        digest = query_digest("auditEntries", wanted)
        request = page_request(first, after, digest, [int], count=selects(info, "totalCount"))
        return connection_of(await audit.list_entries(info.context.read, wanted, request), digest, _entry)


def _entry(view: AuditView) -> AuditEntry:
    return AuditEntry(
        id=strawberry.ID(str(view.id)),
        at=view.at,
        account_name=view.account_name,
        role=view.role,
        body=view.body,
        region=view.region,
        act=view.act,
        entity=view.entity,
        entity_id=str(view.entity_id),
        reason=view.reason,
        before=JSON(dict(view.before)),
        after=JSON(dict(view.after)),
        request_id=view.request_id,
    )
