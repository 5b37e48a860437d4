"""What other figures would have done to the past year's cases of a programme, before they hold.

Each case is computed again from the facts it was decided on, under its own edition, in the order of submission, so that what an
enterprise would have used before counts as the trial has it. What the budget would still have allowed is left out: the
answer is what would have been asked for, and beside it what was appropriated.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select

from core.clock import local_date, start_of_day
from core.errors import Fault, InvalidInput
from core.money import Fen, parse_yuan
from core.workflow import Phase
from db.models import Case, LedgerAccount, Programme, Redemption, VoucherApplication
from domain.access.permissions import Permission
from domain.programmes.ledger import Account
from domain.programmes.queries import authorize_programme
from domain.redemptions.stored import facts_of
from domain.reporting.commands import Trial
from domain.work import Read
from regions.contract import CaseKind, Figure, MoneyFacts, Policy, ProgrammeTerms, Usage

PERIOD: Final = timedelta(days=365)
MOST_CASES: Final = 5_000
MOST_EXAMPLES: Final = 20
_ENDED_BADLY: Final = (Phase.REJECTED, Phase.WITHDRAWN, Phase.VOIDED, Phase.EXPIRED, Phase.DRAFT)


@dataclass(frozen=True, slots=True)
class TriedCase:
    """One case: what was computed then, and what would be; `refused` says why nothing would."""

    case_id: UUID
    kind: CaseKind
    number: str
    month: str
    before: int
    after: int
    refused: str = ""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """`examples` are the cases that change most. `left_out`: older ones than the newest `MOST_CASES`. Fen."""

    cases: int
    changed: int
    refused: int
    before: int
    after: int
    appropriated: int
    left_out: int
    months: tuple[tuple[str, int, int], ...]
    examples: tuple[TriedCase, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    case_id: UUID
    kind: CaseKind
    number: str
    edition: str
    unit_id: UUID
    application_id: UUID | None
    facts: MoneyFacts
    before: int
    submitted_at: datetime


async def figures_of(read: Read, programme_id: UUID) -> tuple[Figure, ...]:
    """The region's figures of today that may be tried. Raises NotFound, Forbidden."""
    await authorize_programme(read, programme_id, Permission.READ_LEDGER)
    edition = read.platform.regions.for_(read.actor.grant.region).edition_on(local_date(read.now))
    return edition.policy.figures()


async def what_if(read: Read, trial: Trial) -> WhatIf:
    """Three statements after authorisation, and the computing beside the event loop. Raises InvalidInput, NotFound, Forbidden."""
    await authorize_programme(read, trial.programme_id, Permission.READ_LEDGER)
    async with read.session() as session:
        programme = (await session.scalars(select(Programme).where(Programme.id == trial.programme_id))).one()
        rows = [
            *(await session.execute(_cases(Redemption, Redemption.unit_id, Redemption.application_id, trial, read))),
            *(await session.execute(_cases(VoucherApplication, VoucherApplication.unit_id, None, trial, read))),
        ]
        appropriated = await session.scalar(
            select(func.sum(-LedgerAccount.balance)).where(
                LedgerAccount.programme_id == programme.id, LedgerAccount.kind == Account.APPROPRIATION
            )
        )
    terms = _terms(trial, programme)
    policies = _policies(read, programme.region, {row.edition for row in rows}, trial)
    return await asyncio.to_thread(_tried, [_row(row) for row in rows], policies, terms, int(appropriated or 0))


def _cases(table: Any, unit: Any, application: Any, trial: Trial, read: Read) -> Any:
    since = start_of_day(local_date(read.now) - PERIOD)
    columns = [Case.id, Case.kind, Case.number, Case.edition, Case.submitted_at, unit, table.facts, table.requested]
    return (
        select(*columns, *([application] if application is not None else []), func.count().over())
        .join(table, table.case_id == Case.id)
        .where(table.programme_id == trial.programme_id, Case.submitted_at >= since, Case.phase.not_in(_ENDED_BADLY))
        .order_by(Case.submitted_at.desc(), Case.id)
        .limit(MOST_CASES)
    )


def _row(row: Any) -> tuple[_Row, int]:
    id_, kind, number, edition, at, unit, facts, before, *rest = row
    known = facts_of(facts)
    assert known is not None, "a submitted case keeps its facts"
    application = rest[0] if len(rest) == 2 else None
    return _Row(id_, CaseKind(kind), number, edition, unit, application, known, int(before), at), int(rest[-1])


def _terms(trial: Trial, programme: Programme) -> Mapping[str, Any]:
    """The terms that the trial replaces. Raises InvalidInput with every fault."""
    faults: list[Fault] = []
    found: dict[str, Any] = {}
    if trial.ratio is not None:
        try:
            found["ratio"] = Decimal(trial.ratio)
        except InvalidOperation:
            found["ratio"] = Decimal(0)
        if not (found["ratio"].is_finite() and 0 < found["ratio"] <= 1):
            faults.append(Fault("ratio", "INVALID", "支持比例应大于 0、不超过 1。", "例如 0.3 表示 30%"))
    for name in ("minimum", "cap_per_enterprise"):
        text = getattr(trial, name)
        if text is not None:
            try:
                found[name] = parse_yuan(text)
            except ValueError:
                found[name] = Fen(-1)
            if found[name] < 0:
                faults.append(Fault(name, "INVALID", "金额应为最多两位小数的数字，单位元。", "例如 100000.00"))
    if faults:
        raise InvalidInput(faults)
    minimum, cap = found.get("minimum", programme.minimum), found.get("cap_per_enterprise", programme.cap_per_enterprise)
    if minimum > cap:
        raise InvalidInput([Fault("minimum", "OUT_OF_RANGE", "每次最低申请额度不能超过企业上限。")])
    return found


def _policies(read: Read, region: str, editions: Iterable[str], trial: Trial) -> Mapping[str, Policy]:
    """By edition. A figure that an older edition does not know is not tried on its cases."""
    found, changes = {}, dict(trial.parameters)
    home = read.platform.regions.for_(region)
    _check(home.edition_on(local_date(read.now)).policy, trial)
    for code in editions:
        policy = home.edition(code).policy
        known = {figure.key for figure in policy.figures()}
        found[code] = policy.trying({key: text for key, text in changes.items() if key in known})
    return found


def _check(policy: Policy, trial: Trial) -> None:
    faults = []
    for position, (key, text) in enumerate(trial.parameters):
        try:
            policy.trying({key: text})
        except ValueError:
            hint = "比例写作 0.5，金额写作 1000.00；可试的项目见 whatIfFigures"
            faults.append(Fault(f"parameters[{position}]", "INVALID", "没有这一项，或数值写法不对。", hint))
    if faults:
        raise InvalidInput(faults)


# --- computing again ------------------------------------------------------------------------------------------------


def _tried(
    read_rows: Sequence[tuple[_Row, int]], policies: Mapping[str, Policy], terms: Mapping[str, Any], appropriated: int
) -> WhatIf:
    rows = [row for row, _ in read_rows]
    totals = {row.kind: count for row, count in read_rows}
    by_unit: dict[UUID, list[_Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.submitted_at, row.case_id)):
        by_unit[row.unit_id].append(row)
    found = [case for unit in by_unit.values() for case in _enterprise(unit, policies, terms)]
    applied = {row.application_id for row in rows if row.application_id}
    counted = [case for case in found if case.case_id not in applied]  # what was redeemed counts as redeemed
    months: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for case in counted:
        months[case.month][0] += case.before
        months[case.month][1] += case.after
    changed = sorted((case for case in counted if case.before != case.after), key=lambda case: -abs(case.before - case.after))
    return WhatIf(
        cases=len(counted), changed=len(changed), refused=sum(bool(case.refused) for case in counted),
        before=sum(case.before for case in counted), after=sum(case.after for case in counted),
        appropriated=appropriated, left_out=sum(totals.values()) - len(rows),
        months=tuple((month, months[month][0], months[month][1]) for month in sorted(months)),
        examples=tuple(changed[:MOST_EXAMPLES]),
    )  # fmt: skip


def _enterprise(rows: Sequence[_Row], policies: Mapping[str, Policy], terms: Mapping[str, Any]) -> list[TriedCase]:
    """One enterprise's cases in the order they were filed; each counts against the caps of the next as it would have."""
    first = rows[0].facts
    used: list[Usage] = list(first.usage)
    spent = {row.facts.programme: _spent_before(row.facts) for row in reversed(rows)}
    granted: dict[UUID, Fen] = {}
    found = []
    for row in rows:
        facts = _facts(row, terms, tuple(used), spent, granted)
        computed = policies[row.edition].amount(facts)
        refusal = computed.refusals[0].message if computed.refusals else ""
        amount = Fen(0) if refusal else computed.total
        found.append(
            TriedCase(row.case_id, row.kind, row.number, f"{facts.on:%Y-%m}", row.before, amount, refusal)
        )
        if row.application_id is None:
            used += _usage(facts, [(item.key, item.amount) for item in computed.items], refused=bool(refusal))
            spent[facts.programme] += amount
            granted[row.case_id] = amount
    return found


def _facts(
    row: _Row, terms: Mapping[str, Any], used: tuple[Usage, ...], spent: Mapping[str, int], granted: Mapping[UUID, Fen]
) -> MoneyFacts:
    facts = row.facts
    changed: ProgrammeTerms = replace(facts.terms, **terms)
    given = granted.get(row.application_id, facts.granted) if row.application_id else facts.granted
    quota = None if facts.quota_left is None else Fen(max(0, changed.cap_per_enterprise - spent[facts.programme]))
    return replace(facts, terms=changed, usage=used, quota_left=quota, budget_left=None, granted=given)


def _spent_before(facts: MoneyFacts) -> int:
    return 0 if facts.quota_left is None else max(0, facts.terms.cap_per_enterprise - facts.quota_left)


def _usage(facts: MoneyFacts, amounts: Iterable[tuple[str, Fen]], *, refused: bool) -> list[Usage]:
    items = {item.key: item for item in facts.items}
    on: date = facts.on
    return [
        Usage(on, Fen(0) if refused else amount, items[key].category, facts.programme, items[key].institution_home)
        for key, amount in amounts
    ]
