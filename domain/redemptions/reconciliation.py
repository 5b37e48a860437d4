"""Every night: does the ledger agree with itself, with the cases, and with what the bank said? Every difference is listed.

Each check is one statement that answers with the rows that disagree; all of a region are taken in one snapshot.
Amounts in fen. What it finds it leaves alone: a person decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Actor
from core.errors import Forbidden, Unauthenticated
from core.ids import new_id
from core.paging import Page, PageRequest
from db.models import Reconciliation
from db.paging import fetch_page
from db.unit_of_work import unit_of_work
from domain.access.permissions import Permission, Resource, allowed
from domain.work import Platform, Read

_MONEY = """
WITH money AS (
    SELECT a.owner_id,
           coalesce(sum(a.balance) FILTER (WHERE a.kind = 'HELD'), 0) AS held,
           coalesce(sum(a.balance) FILTER (WHERE a.kind = 'IN_PAYMENT'), 0) AS in_payment,
           coalesce(sum(a.balance) FILTER (WHERE a.kind IN ('PAID', 'RECOVERED')), 0) AS paid,
           coalesce(sum(a.balance) FILTER (WHERE a.kind = 'RECOVERED'), 0) AS recovered
    FROM ledger_accounts a JOIN programmes p ON p.id = a.programme_id
    WHERE p.region = :region GROUP BY a.owner_id
), lines AS (
    SELECT l.case_id,
           coalesce(sum(l.amount) FILTER (WHERE l.status = 'PREPARED'), 0) AS prepared,
           coalesce(sum(l.amount) FILTER (WHERE l.status = 'SENT'), 0) AS sent,
           coalesce(sum(l.amount) FILTER (WHERE l.status = 'PAID'), 0) AS paid
    FROM payout_lines l JOIN payout_batches b ON b.id = l.batch_id
    WHERE b.region = :region GROUP BY l.case_id
), redeemed AS (
    SELECT c.id, c.number, c.phase, r.claim_id, r.held, r.paid, r.approved, r.recovered
    FROM redemptions r JOIN cases c ON c.id = r.case_id WHERE c.region = :region
)
"""

CHECKS: Final[Mapping[str, str]] = {
    # an account's balance is what its transfers add up to
    "LEDGER_BALANCE": """
        SELECT p.code || ' ' || a.kind, expected.sum, a.balance
        FROM ledger_accounts a JOIN programmes p ON p.id = a.programme_id
        CROSS JOIN LATERAL (
            SELECT coalesce((SELECT sum(amount) FROM ledger_transfers WHERE target_id = a.id), 0)
                 - coalesce((SELECT sum(amount) FROM ledger_transfers WHERE source_id = a.id), 0) AS sum
        ) expected
        WHERE p.region = :region AND expected.sum <> a.balance ORDER BY 1, a.id""",
    # what approved budget changes appropriated is what left the appropriation
    "APPROPRIATION": """
        SELECT p.code, approved.sum, coalesce(-a.balance, 0)
        FROM programmes p
        LEFT JOIN ledger_accounts a ON a.programme_id = p.id AND a.kind = 'APPROPRIATION'
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(amount), 0) AS sum FROM budget_changes
            WHERE programme_id = p.id AND status = 'APPROVED'
        ) approved
        WHERE p.region = :region AND approved.sum <> coalesce(-a.balance, 0) ORDER BY 1""",
    "CASE_HELD": """
        SELECT r.number, coalesce(m.held + m.in_payment, 0), r.held
        FROM redeemed r LEFT JOIN money m ON m.owner_id = r.id
        WHERE coalesce(m.held + m.in_payment, 0) <> r.held ORDER BY 1""",
    "CASE_PAID": """
        SELECT r.number, coalesce(m.paid, 0), r.paid
        FROM redeemed r LEFT JOIN money m ON m.owner_id = r.id
        WHERE coalesce(m.paid, 0) <> r.paid ORDER BY 1""",
    "CASE_RECOVERED": """
        SELECT r.number, coalesce(m.recovered, 0), r.recovered
        FROM redeemed r LEFT JOIN money m ON m.owner_id = r.id
        WHERE coalesce(m.recovered, 0) <> r.recovered ORDER BY 1""",
    # what came back is what settled clawbacks say, and none asks for more than was paid
    "CLAWBACKS_SETTLED": """
        SELECT r.number, coalesce(sum(b.amount) FILTER (WHERE c.phase = 'DONE'), 0), r.recovered
        FROM redeemed r LEFT JOIN clawbacks b ON b.redemption_id = r.id LEFT JOIN cases c ON c.id = b.case_id
        GROUP BY r.number, r.recovered
        HAVING coalesce(sum(b.amount) FILTER (WHERE c.phase = 'DONE'), 0) <> r.recovered ORDER BY 1""",
    "CLAWBACKS_OPEN": """
        SELECT r.number, r.paid, sum(b.amount)
        FROM redeemed r JOIN clawbacks b ON b.redemption_id = r.id JOIN cases c ON c.id = b.case_id
        WHERE c.phase NOT IN ('REJECTED', 'VOIDED')
        GROUP BY r.number, r.paid HAVING sum(b.amount) > r.paid ORDER BY 1""",
    # a case that is over keeps nothing back
    "CLOSED_CASE_HOLDS": """
        SELECT r.number, 0, m.held + m.in_payment
        FROM redeemed r JOIN money m ON m.owner_id = r.id
        WHERE r.phase IN ('DRAFT', 'DONE', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'VOIDED')
          AND m.held + m.in_payment <> 0 ORDER BY 1""",
    "CLAIM_COMMITTED": """
        SELECT c.number, coalesce(sum(r.held + r.paid), 0), k.committed
        FROM claims k JOIN cases c ON c.id = k.case_id LEFT JOIN redeemed r ON r.claim_id = k.case_id
        WHERE c.region = :region GROUP BY c.number, k.committed
        HAVING coalesce(sum(r.held + r.paid), 0) <> k.committed ORDER BY 1""",
    # a granted quota is set aside to the fen, while it lasts
    "CLAIM_GRANTED": """
        SELECT c.number, CASE WHEN k.live AND c.phase = 'ACTIVE' THEN k.quota - k.committed ELSE 0 END,
               coalesce(a.balance, 0)
        FROM claims k JOIN cases c ON c.id = k.case_id JOIN programmes p ON p.id = k.programme_id
        LEFT JOIN ledger_accounts a ON a.owner_id = k.case_id AND a.kind = 'GRANTED'
        WHERE p.region = :region AND p.commitment = 'ON_CLAIM'
          AND coalesce(a.balance, 0) <> CASE WHEN k.live AND c.phase = 'ACTIVE' THEN k.quota - k.committed ELSE 0 END
        ORDER BY 1""",
    "LINES_SENT": """
        SELECT r.number, coalesce(l.sent, 0), coalesce(m.in_payment, 0)
        FROM redeemed r LEFT JOIN lines l ON l.case_id = r.id LEFT JOIN money m ON m.owner_id = r.id
        WHERE coalesce(l.sent, 0) <> coalesce(m.in_payment, 0) ORDER BY 1""",
    "LINES_PAID": """
        SELECT r.number, coalesce(l.paid, 0), coalesce(m.paid, 0)
        FROM redeemed r LEFT JOIN lines l ON l.case_id = r.id LEFT JOIN money m ON m.owner_id = r.id
        WHERE coalesce(l.paid, 0) <> coalesce(m.paid, 0) ORDER BY 1""",
    "LINES_PREPARED": """
        SELECT r.number, l.prepared, coalesce(m.held, 0)
        FROM redeemed r JOIN lines l ON l.case_id = r.id LEFT JOIN money m ON m.owner_id = r.id
        WHERE l.prepared > 0 AND l.prepared <> coalesce(m.held, 0) ORDER BY 1""",
    # the bank's word and the case's state
    "PAID_CASE_STATE": """
        SELECT r.number, coalesce(l.paid, 0), CASE WHEN r.phase = 'DONE' THEN r.approved ELSE 0 END
        FROM redeemed r LEFT JOIN lines l ON l.case_id = r.id
        WHERE coalesce(l.paid, 0) <> CASE WHEN r.phase = 'DONE' THEN r.approved ELSE 0 END ORDER BY 1""",
    "BATCH_TOTAL": """
        SELECT b.number, coalesce(sum(l.amount), 0), b.total
        FROM payout_batches b LEFT JOIN payout_lines l ON l.batch_id = b.id
        WHERE b.region = :region GROUP BY b.id HAVING coalesce(sum(l.amount), 0) <> b.total ORDER BY 1""",
    # documents may be shared by regions: each region sees those its cases draw on, with everybody's draws
    "DOCUMENT_DRAWN": """
        SELECT d.kind || ' ' || left(d.fingerprint, 12), coalesce(live.sum, 0), d.drawn
        FROM drawn_documents d
        CROSS JOIN LATERAL (
            SELECT sum(amount) AS sum FROM document_draws WHERE document_id = d.id AND released_at IS NULL
        ) live
        WHERE coalesce(live.sum, 0) <> d.drawn AND (
            EXISTS (SELECT FROM document_draws w JOIN cases c ON c.id = w.case_id
                    WHERE w.document_id = d.id AND c.region = :region)
            OR NOT EXISTS (SELECT FROM document_draws w WHERE w.document_id = d.id)
        ) ORDER BY 1""",
}
"""By name: (subject, expected, found) of every row that disagrees. Expected is what the finer record says."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`subject` is a case's, batch's or programme's number; amounts in fen."""

    check: str
    subject: str
    expected: int
    found: int


@dataclass(frozen=True, slots=True)
class Report:
    """One region's comparison at one moment."""

    id: UUID
    region: str
    at: datetime
    checks: tuple[str, ...]
    differences: tuple[Difference, ...]

    @property
    def clean(self) -> bool:
        return not self.differences


async def reconcile(platform: Platform, region: str | None = None) -> tuple[Report, ...]:
    """Compare and keep the report, for one region or for each; what is wrong is listed, never corrected."""
    codes = [region] if region is not None else [each.manifest.code for each in platform.regions.all()]
    return tuple([await _reconcile(platform, code) for code in codes])


async def _reconcile(platform: Platform, region: str) -> Report:
    async def compare(session: AsyncSession) -> Report:
        await session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        found = [
            Difference(check, str(subject), int(expected), int(actual))
            for check, statement in CHECKS.items()
            for subject, expected, actual in await session.execute(text(_MONEY + statement), {"region": region})
        ]
        report = Report(new_id(), region, platform.clock.now(), tuple(CHECKS), tuple(found))
        session.add(_row(report))
        return report

    return await unit_of_work(platform.sessions, compare)


def _row(report: Report) -> Reconciliation:
    by_check = {check: sum(each.check == check for each in report.differences) for check in report.checks}
    return Reconciliation(
        id=report.id,
        region=report.region,
        at=report.at,
        checked=by_check,
        differences=[asdict(each) for each in report.differences],
        difference_count=len(report.differences),
    )


async def list_reports(read: Read, page: PageRequest) -> Page[Report]:
    """The acting region's reports, newest first."""
    table = Reconciliation
    query = select(table.id, table.region, table.at, table.checked, table.differences).where(
        table.region == _region_of(read.actor)
    )
    async with read.session() as session:
        return await fetch_page(session, query, [table.at, table.id], page, _report, descending=True)


def _region_of(actor: Actor) -> str:
    if not actor.signed_in:
        raise Unauthenticated
    if not allowed(actor, Permission.READ_LEDGER, Resource(region=actor.grant.region)):
        raise Forbidden("对账结果只对地区管理员开放。")
    return actor.grant.region


def _report(row: Sequence[object]) -> Report:
    id_, region, at, checked, differences = row
    found = tuple(Difference(**each) for each in differences)  # type: ignore[attr-defined]
    return Report(id_, region, at, tuple(checked), found)  # type: ignore[arg-type]
