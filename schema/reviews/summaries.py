"""Cases in lists: the interface's fields and nothing of the kind's own."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

import strawberry

from core.errors import invalid
from domain.reviews.inbox import InboxRow, KindCount
from domain.reviews.publicities import ObjectionView, PublicityView
from domain.reviews.reasons import ReviewReason as PredefinedReason
from domain.reviews.views import CaseHead
from regions.contract import CaseKind
from schema.connection import Connection
from schema.ids import encode_id, split_id
from schema.reviews.enums import PublicityStatus, Verdict
from schema.reviews.types import Case, case_fields
from schema.scalars import Yuan

TYPE_NAMES: Final[dict[CaseKind, str]] = {kind: kind.value.capitalize() for kind in CaseKind}
"""The type in a case's global id, the same wherever it is shown."""


def case_id_of(value: str, path: str) -> UUID:
    """The UUID of any kind of case. Raises InvalidInput naming `path`."""
    found, case_id = split_id(value, path)
    if found not in TYPE_NAMES.values():
        raise invalid(path, "BAD_ID", "标识与要求的类型不符。", "应为办件的 id")
    return case_id


@strawberry.type(description="列表中的办件：各种办件共有的内容；详情按 kind 用各自的查询获取，id 相同。")
class CaseSummary(Case):
    programme_id: strawberry.ID | None = strawberry.field(description="所属创新券批次。")


def case_summary(head: CaseHead) -> CaseSummary:
    programme = encode_id("Programme", head.programme_id) if head.programme_id else None
    return CaseSummary(**case_fields(TYPE_NAMES[CaseKind(head.kind)], head), programme_id=programme)


@strawberry.type(description="待办的一个办件。")
class ReviewTask:
    case: CaseSummary = strawberry.field(description="办件。")
    mine: bool = strawberry.field(description="是否由本人经手。")
    overdue: bool = strawberry.field(description="是否已超过办理时限。")


@strawberry.type(description="某种办件的待办数。")
class ReviewCount:
    kind: CaseKind = strawberry.field(description="办件种类。")
    total: int = strawberry.field(description="待办数。")
    overdue: int = strawberry.field(description="其中已超过时限的。")


@strawberry.type(description="当前角色的待办：最紧急的在前，没有时限的在后。")
class ReviewInboxConnection(Connection[ReviewTask]):
    counts: list[ReviewCount] = strawberry.field(description="按办件种类的待办数（同样的筛选条件）；选取此字段时才计数。")


def review_task(row: InboxRow) -> ReviewTask:
    return ReviewTask(case=case_summary(row.head), mine=row.mine, overdue=row.overdue)


def review_count(count: KindCount) -> ReviewCount:
    return ReviewCount(kind=count.kind, total=count.total, overdue=count.overdue)


@strawberry.type(description="预设的审核理由。")
class ReviewReason:
    code: str = strawberry.field(description="代码，填入 reviewDecide 的 reasons。")
    verdict: Verdict = strawberry.field(description="用于哪种决定。")
    text: str = strawberry.field(description="写入意见的文字。")


def review_reason(reason: PredefinedReason) -> ReviewReason:
    return ReviewReason(code=reason.code, verdict=reason.verdict, text=reason.text)


@strawberry.type(description="一条公示：只有企业、服务机构、批次与金额。")
class Publicity:
    id: strawberry.ID = strawberry.field(description="公示标识，提异议时使用。")
    region: str = strawberry.field(description="地区代码。")
    enterprise_name: str = strawberry.field(description="企业名称。")
    institution_names: list[str] = strawberry.field(description="服务机构名称。")
    programme_name: str = strawberry.field(description="创新券批次名称。")
    amount: Yuan = strawberry.field(description="拟兑付金额。")
    since: datetime = strawberry.field(description="公示开始时间。")
    until: datetime = strawberry.field(description="公示结束时间；暂停后恢复的，按剩余工作日顺延。")
    status: PublicityStatus = strawberry.field(description="状态。")
    accepts_objections: bool = strawberry.field(description="现在是否受理异议。")


def publicity(view: PublicityView) -> Publicity:
    return Publicity(
        id=encode_id("Publicity", view.id),
        region=view.region,
        enterprise_name=view.enterprise_name,
        institution_names=list(view.institution_names),
        programme_name=view.programme_name,
        amount=Yuan(view.amount),
        since=view.since,
        until=view.until,
        status=view.status,
        accepts_objections=view.open,
    )


@strawberry.type(description="对公示的一条异议。")
class Objection:
    id: strawberry.ID = strawberry.field(description="异议标识。")
    text: str = strawberry.field(description="异议内容。")
    status: str = strawberry.field(description="OPEN 待处理、DISMISSED 不成立、UPHELD 成立、MOOT 因其他异议成立而不再处理。")
    decision: str = strawberry.field(description="处理意见；未处理时为空。")
    created_at: datetime = strawberry.field(description="提出时间。")
    decided_at: datetime | None = strawberry.field(description="处理时间。")
    contact_name: str = strawberry.field(description="联系人：仅地区管理员可见，默认隐去，objectionReveal 后显示；其他人为空。")
    contact_phone: str = strawberry.field(description="联系电话：同上。")


def objection(view: ObjectionView) -> Objection:
    return Objection(
        id=encode_id("Objection", view.id),
        text=view.text,
        status=view.status,
        decision=view.decision,
        created_at=view.created_at,
        decided_at=view.decided_at,
        contact_name=view.contact_name,
        contact_phone=view.contact_phone,
    )
