"""How a region's redemptions went: counts and money by month, division, category, institution or programme; one statement each.

An item's share of what is held or paid is what reviewers left of it, so that every grouping adds up to the same money.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, case, func, select

from core.clock import SHANGHAI, end_of_day
from core.errors import invalid
from db.models import Case, Division, Programme, Redemption, ServiceItem
from domain.access.permissions import Permission, Resource, authorize
from domain.reporting.commands import Grouping, ReportWindow
from domain.work import Read
from regions.contract import CaseKind

MOST_ROWS: Final = 500
MOST_DAYS: Final = 3 * 366


@dataclass(frozen=True, slots=True)
class ReportRow:
    """`key` is the group's code (empty: not known), `label` its name; amounts in fen. `held` is promised and not yet paid."""

    key: str
    label: str
    cases: int
    enterprises: int
    requested: int
    held: int
    paid: int


@dataclass(frozen=True, slots=True)
class Report:
    """The rows with most money first, months in order; at most `MOST_ROWS`, and how many there are. `total` is of all."""

    rows: tuple[ReportRow, ...]
    row_count: int
    total: ReportRow


def may_report(read: Read) -> str:
    """The caller's region. Raises Forbidden, Unauthenticated."""
    region = read.actor.grant.region
    authorize(read.actor, Permission.READ_LEDGER, Resource(region=region))
    return region


async def report(read: Read, grouping: Grouping, window: ReportWindow, most: int = MOST_ROWS) -> Report:
    """Two statements. Raises InvalidInput (path `until`), Forbidden."""
    region = may_report(read)
    conditions = within(region, window)
    columns = _GROUPINGS[grouping]
    amounts = _ITEM_AMOUNTS if grouping in _BY_ITEM else _CASE_AMOUNTS
    grouped = _from(select(*columns, *_counts(amounts)), grouping).where(*conditions).group_by(*columns)
    order = [columns[0]] if grouping is Grouping.MONTH else [_counts(amounts)[-1].desc(), _counts(amounts)[2].desc(), columns[0]]
    counted = grouped.add_columns(func.count().over()).order_by(*order).limit(most)
    everything = select(*_counts(_CASE_AMOUNTS)).join(Redemption, Redemption.case_id == Case.id).where(*conditions)
    async with read.session() as session:
        rows = (await session.execute(counted)).all()
        whole = (await session.execute(everything)).one()
    names = {each.code: each.label for each in _categories(read, region)} if grouping is Grouping.CATEGORY else {}
    found = tuple(_row(row, names) for row in rows)
    return Report(found, rows[0][-1] if rows else 0, ReportRow("", "合计", *map(int, whole)))


def within(region: str, window: ReportWindow) -> list[ColumnElement[bool]]:
    if window.until < window.since:
        raise invalid("until", "OUT_OF_ORDER", "截止日不能早于起始日。")
    if (window.until - window.since).days > MOST_DAYS:
        raise invalid("until", "TOO_LONG", "一次最多统计三年。", "请缩短时间范围")
    since = datetime.combine(window.since, datetime.min.time(), SHANGHAI)
    found = [
        Case.region == region, Case.kind == CaseKind.REDEMPTION,
        Case.submitted_at >= since, Case.submitted_at < end_of_day(window.until) + timedelta(microseconds=1),
    ]  # fmt: skip
    return [*found, Case.programme_id == window.programme_id] if window.programme_id else found


_MONTH = func.to_char(func.timezone("Asia/Shanghai", Case.submitted_at), "YYYY-MM")
_GROUPINGS: Final[Mapping[Grouping, tuple[Any, Any]]] = {
    Grouping.MONTH: (_MONTH, _MONTH),
    Grouping.DIVISION: (Case.division, Division.name),
    Grouping.CATEGORY: (ServiceItem.category, ServiceItem.category),
    Grouping.INSTITUTION: (ServiceItem.institution_uscc, ServiceItem.institution_name),
    Grouping.PROGRAMME: (Programme.code, Programme.name),
}
"""The code and the name that the rows are of."""
_BY_ITEM: Final = frozenset({Grouping.CATEGORY, Grouping.INSTITUTION})
_LEFT = func.coalesce(ServiceItem.approved, ServiceItem.requested)
_CASE_AMOUNTS: Final = (Redemption.requested, Redemption.held, Redemption.paid)
_ITEM_AMOUNTS: Final = (
    ServiceItem.requested,
    case((Redemption.held > 0, _LEFT), else_=0),
    case((Redemption.paid > 0, _LEFT), else_=0),
)


def _counts(amounts: tuple[Any, Any, Any]) -> tuple[Any, ...]:
    sums = (func.coalesce(func.sum(amount), 0) for amount in amounts)
    return func.count(Case.id.distinct()), func.count(Redemption.unit_id.distinct()), *sums


def _from(query: Select[Any], grouping: Grouping) -> Select[Any]:
    query = query.select_from(Case).join(Redemption, Redemption.case_id == Case.id)
    if grouping in _BY_ITEM:
        return query.join(ServiceItem, ServiceItem.redemption_id == Case.id)
    if grouping is Grouping.DIVISION:
        return query.outerjoin(Division, Division.code == Case.division)
    return query.join(Programme, Programme.id == Redemption.programme_id) if grouping is Grouping.PROGRAMME else query


def _row(row: Any, names: Mapping[str, str]) -> ReportRow:
    key, label, cases, enterprises, requested, held, paid, _count = row
    told = names.get(key, label) or key or "未填写"
    return ReportRow(key or "", told, cases, enterprises, int(requested), int(held), int(paid))


def _categories(read: Read, region: str) -> tuple[Any, ...]:
    """Every category that any edition knows; the newest name counts."""
    found = {each.code: each for edition in read.platform.regions.for_(region).editions for each in edition.categories}
    return tuple(found.values())
