"""Messages to accounts, once each, read on the platform. Those about cases the worker makes from the outbox's `case` rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert

from core.errors import Unauthenticated, invalid
from core.ids import new_id
from core.paging import Page, PageRequest
from core.ports import live_key
from core.workflow import Event, Phase, State
from db.live import announce
from db.models import Case, Notification, OutboxRow
from db.paging import fetch_page
from domain.reviews.engine import workflow_of
from domain.reviews.owners import admins_of, members_of
from domain.work import Read, Work
from regions.contract import CaseKind

MAX_TITLE, MAX_TEXT, MAX_MARKED = 200, 1000, 100

WORDS: Final[dict[Phase, str]] = {
    Phase.RETURNED: "请按审核意见修改后重新提交。",
    Phase.REJECTED: "请查看审核意见了解原因。",
    Phase.PUBLICITY: "结果正在公示，公示期内任何人可以提出异议。",
    Phase.OBJECTION: "公示期间收到异议，办理暂停，核查后继续。",
    Phase.PAYMENT: "已进入拨付环节，请确认收款账户信息无误。",
    Phase.RECOVERY: "请按要求退回款项；有疑问请联系办理部门。",
    Phase.PAYMENT_FAILED: "拨付未成功，请核对收款账户信息。",
    Phase.APPLICANT_TASK: "请按要求完成本环节的事项。",
    Phase.EXPIRED: "办件因逾期已终止。",
    Phase.DONE: "办件已办结。",
}
NOT_TOLD: Final = frozenset({Event.SUBMIT, Event.RESUBMIT, Event.WITHDRAW, Event.VOID, Event.CHANGE, Event.COMPLETE})
"""What applicants did themselves they need not be told."""


@dataclass(frozen=True, slots=True)
class NotificationView:
    id: UUID
    case_id: UUID | None
    case_kind: CaseKind | None
    saved_search_id: UUID | None
    title: str
    text: str
    read_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class MarkRead:
    """`ids` empty: all of one's own."""

    ids: tuple[UUID, ...] = ()


async def notify(
    work: Work, accounts: Iterable[UUID], case_id: UUID | None, *, title: str, text: str, key: str,
    saved_search_id: UUID | None = None,
) -> None:  # fmt: skip
    """One message to each account, once for ever by `key`."""
    told = sorted(set(accounts))
    rows = [
        {
            "id": new_id(), "account_id": account, "case_id": case_id, "saved_search_id": saved_search_id,
            "title": title[:MAX_TITLE], "text": text[:MAX_TEXT], "key": f"{key}:{account}", "created_at": work.now,
        }
        for account in told
    ]  # fmt: skip
    if rows:
        await work.session.execute(insert(Notification).values(rows).on_conflict_do_nothing(index_elements=["key"]))
        await announce(work.session, [live_key("account", account) for account in told])


async def apply_case_rows(work: Work, rows: Sequence[OutboxRow]) -> None:
    """Tell the applicant's unit of every move that somebody else made. Seen twice, a row makes no second message."""
    ids = {row.entity_id for row in rows}
    cases = {case.id: case for case in await work.session.scalars(select(Case).where(Case.id.in_(ids)))}
    await announce(work.session, [key for case in cases.values() for key in _keys(case)])
    for row in rows:
        case = cases.get(row.entity_id)
        if case is None or row.payload.get("event") in NOT_TOLD:
            continue
        state = _entered(case, row)
        if state is None:
            continue
        if state.phase is Phase.EXPERT_REVIEW:
            await _ask_for_experts(work, case, row)
        members = await work.session.scalars(members_of(case))
        title = f"办件 {case.number}：{state.label}"
        text = f"“{case.title or case.number}”{_standing(state)}{WORDS.get(state.phase, '')}"
        await notify(work, members, case.id, title=title, text=text, key=f"case:{row.id}")


def _keys(case: Case) -> tuple[str, str]:
    return live_key("case", case.id), live_key("inbox", case.region)


async def _ask_for_experts(work: Work, case: Case, row: OutboxRow) -> None:
    """Nobody reviews until an admin has convened a panel."""
    admins = await work.session.scalars(admins_of(case.region))
    text = f"“{case.title or case.number}”进入“{case.status_label}”，请抽取或指定专家。"
    await notify(work, admins, case.id, title=f"请组织专家评审：{case.number}", text=text, key=f"convene:{row.id}")


def _entered(case: Case, row: OutboxRow) -> State | None:
    key = row.payload.get("to")
    return next((state for state in workflow_of(case).states if state.key == key), None)


def _standing(state: State) -> str:
    by = f"，由{state.owner.body}办理" if not state.final and state.owner.body else ""
    return f"现为“{state.label}”{by}。"


async def list_mine(read: Read, page: PageRequest, *, unread: bool = False) -> Page[NotificationView]:
    """The caller's own messages, newest first."""
    if read.actor.account_id is None:
        raise Unauthenticated
    table = Notification
    columns = (
        table.id, table.case_id, Case.kind, table.saved_search_id, table.title, table.text, table.read_at, table.created_at,
    )  # fmt: skip
    query = (
        select(*columns)
        .outerjoin(Case, Case.id == table.case_id)
        .where(table.account_id == read.actor.account_id)
    )
    if unread:
        query = query.where(table.read_at.is_(None))
    async with read.session() as session:
        return await fetch_page(
            session, query, [table.created_at, table.id], page, _view, descending=True
        )


def _view(row: Sequence[Any]) -> NotificationView:
    id_, case_id, kind, *rest = row
    return NotificationView(id_, case_id, CaseKind(kind) if kind else None, *rest)


async def count_unread(read: Read) -> int:
    mine = (Notification.account_id == read.actor.account_id, Notification.read_at.is_(None))
    async with read.session() as session:
        return await session.scalar(select(func.count()).select_from(Notification).where(*mine)) or 0


async def mark_read(work: Work, command: MarkRead) -> UUID:
    """Another's message is left alone without a word: it is not theirs to know of."""
    if work.actor.account_id is None:
        raise Unauthenticated
    if len(command.ids) > MAX_MARKED:
        raise invalid("ids", "TOO_MANY", f"一次最多标记 {MAX_MARKED} 条消息。")
    mine = [Notification.account_id == work.actor.account_id, Notification.read_at.is_(None)]
    if command.ids:
        mine.append(Notification.id.in_(command.ids))
    await work.session.execute(update(Notification).where(*mine).values(read_at=work.now))
    await announce(work.session, [live_key("account", work.actor.account_id)])
    return work.actor.account_id
