"""A programme's ledger over time: where its money stood at the end of each month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import func, select, union_all

from db.models import LedgerAccount, LedgerTransfer
from domain.access.permissions import Permission
from domain.programmes.ledger import Account
from domain.programmes.queries import authorize_programme
from domain.work import Read

MOST_MONTHS: Final = 120


@dataclass(frozen=True, slots=True)
class LedgerPoint:
    """The end of `month` (YYYY-MM, Asia/Shanghai), or now for the present one. Fen by account."""

    month: str
    balances: Mapping[Account, int]


async def ledger_timeline(read: Read, programme_id: UUID) -> tuple[LedgerPoint, ...]:
    """One point for each month with movements, oldest first, the last `MOST_MONTHS`; one statement after authorisation."""
    await authorize_programme(read, programme_id, Permission.READ_LEDGER)
    month = func.to_char(func.timezone("Asia/Shanghai", LedgerTransfer.at), "YYYY-MM").label("month")
    mine = LedgerTransfer.programme_id == programme_id
    into = (
        select(month, LedgerAccount.kind.label("kind"), LedgerTransfer.amount.label("amount"))
        .join(LedgerAccount, LedgerAccount.id == LedgerTransfer.target_id)
        .where(mine)
    )
    out = (
        select(month, LedgerAccount.kind.label("kind"), (-LedgerTransfer.amount).label("amount"))
        .join(LedgerAccount, LedgerAccount.id == LedgerTransfer.source_id)
        .where(mine)
    )
    moved = union_all(into, out).subquery()
    query = (
        select(moved.c.month, moved.c.kind, func.sum(moved.c.amount))
        .group_by(moved.c.month, moved.c.kind)
        .order_by(moved.c.month)
    )
    async with read.session() as session:
        rows = (await session.execute(query)).all()
    changes: dict[str, dict[Account, int]] = defaultdict(dict)
    for at, kind, amount in rows:
        changes[at][Account(kind)] = int(amount)
    standing, found = dict.fromkeys(Account, 0), []
    for at, by_account in changes.items():
        for account, amount in by_account.items():
            standing[account] += amount
        found.append(LedgerPoint(at, dict(standing)))
    return tuple(found[-MOST_MONTHS:])
