"""What must never happen (domain.md §8), tried with acts in whatever order and with whoever comes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import Phase as Phases
from hypothesis import strategies as st
from sqlalchemy import select

from core.actor import OFFICIAL_ROLES, Actor, Grant, Role
from core.divisions import within
from core.errors import DomainError
from core.ids import new_id
from core.workflow import Phase
from db.models import AuditEntry, CaseStage, Claim, DocumentDraw, DrawnDocument, LedgerAccount
from domain.programmes import ledger
from domain.redemptions.commands import DraftItem, Withdraw
from domain.redemptions.reconciliation import CHECKS, reconcile
from domain.redemptions.service import withdraw
from domain.reviews.commands import Decide, Verdict
from domain.reviews.service import decide
from domain.work import Platform, perform
from tests.specification.lives import BUDGET, CAP, STEPS, Lives, Step, ways_out
from tests.support import redemptions as r
from tests.support import reviewing, vouchers
from tests.support.redemptions import Setting
from tests.support.vouchers import DIVISION, REGION

pytestmark = pytest.mark.slow
EXAMPLES = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phases.explicit, Phases.reuse, Phases.generate),
)  # fmt: skip
"""Lives are short enough to be read as they are; making them shorter takes minutes."""
CHEAP = settings(EXAMPLES, max_examples=60)


# --- money promised or paid beyond a cap or a budget ----------------------------------------------------------------


@EXAMPLES
@given(steps=STEPS, commitment=st.sampled_from(["ON_SUBMIT", "ON_CLAIM"]))
async def test_no_life_of_redemptions_promises_more_than_cap_or_budget(
    platform: Platform, steps: list[Step], commitment: str
) -> None:
    lives = await begun(platform, commitment)
    for step in steps:
        await lives.step(step)
        await within_cap_and_budget(platform, lives)
    await vouchers.books_balance(platform)
    (report,) = await reconcile(platform, REGION)
    here = {each for each in report.differences if each.check not in ("APPROPRIATION", "CLAIM_GRANTED")}
    assert here == set(), "tests appropriate and grant without their papers; all else must agree"
    assert set(report.checks) == set(CHECKS)


async def begun(platform: Platform, commitment: str) -> Lives:
    if commitment == "ON_SUBMIT":
        return await Lives.begin(platform)
    lives = await Lives.begin(platform, 2 * CAP, commitment="ON_CLAIM")
    for shop in lives.shops:
        given_to: dict[str, Any] = {"programme_id": shop.programme_id, "claim_id": shop.claim_id, "amount": CAP}
        await vouchers.act(platform, lambda work, to=given_to: ledger.grant(work, **to))
    return lives


async def within_cap_and_budget(platform: Platform, lives: Lives) -> None:
    programme_id = lives.shops[0].programme_id
    sums = await vouchers.sums(platform, programme_id)
    appropriated = -sums.pop("APPROPRIATION")
    assert appropriated in (BUDGET, 2 * CAP)
    assert sum(sums.values()) == appropriated
    assert all(amount > 0 for amount in sums.values())
    owned = select(LedgerAccount.owner_id, LedgerAccount.balance).where(
        LedgerAccount.programme_id == programme_id, LedgerAccount.kind.in_(["HELD", "IN_PAYMENT", "PAID"])
    )
    async with platform.sessions() as session:
        balances = {owner: int(amount) for owner, amount in await session.execute(owned)}
    drawn = dict.fromkeys(range(len(lives.shops)), 0)
    for case_id in lives.cases:
        case = await r.the_case(platform, case_id)
        who = next(i for i, shop in enumerate(lives.shops) if shop.enterprise.unit_id == case.unit_id)
        drawn[who] += balances.get(case_id, 0)
    assert all(amount <= CAP for amount in drawn.values())


# --- one bill paid twice; a contract or payment proof drawn on beyond its amount ------------------------------------

CONTRACT = 10_000
INSTALMENTS = st.lists(
    st.tuples(st.integers(0, 1), st.integers(2_000, 9_000), st.sampled_from(["new", "new", "withdraw"])),
    min_size=2, max_size=6,
)  # fmt: skip


@EXAMPLES
@given(instalments=INSTALMENTS, shared=st.sampled_from(["contract", "proof"]))
async def test_a_contract_or_proof_is_never_drawn_on_beyond_its_amount(
    platform: Platform, instalments: list[tuple[int, int, str]], shared: str
) -> None:
    here = await r.setting(platform, cap_per_enterprise=10 * CAP)
    await enlarge(here)
    numbers, digests = [new_id().hex[:12] for _ in range(2)], [new_id().hex * 2 for _ in range(2)]
    made: list[UUID] = []
    accepted = 0
    for which, yuan, act in instalments:
        try:
            if act == "withdraw":
                await withdrawn(here, made.pop())
            else:
                rows = await instalment(here, yuan, shared, numbers[which], digests[which])
                made.append(await r.submitted(here, rows))
                accepted += 1
        except (DomainError, IndexError):
            pass
        await never_overdrawn(platform)
    assert accepted or all(act == "withdraw" for _, _, act in instalments)


async def withdrawn(here: Setting, case_id: UUID) -> None:
    command = Withdraw(case_id, await r.version(here.platform, case_id), "重复申请")
    await perform(here.platform, here.enterprise.actor, withdraw, command)


async def enlarge(here: Setting) -> None:
    async with here.platform.sessions() as session, session.begin():
        (await session.get_one(Claim, here.claim_id)).quota = 10 * CAP


async def instalment(here: Setting, yuan: int, shared: str, number: str, digest: str) -> tuple[DraftItem, ...]:
    rows = await r.items(here.platform, here.enterprise, here.provider, yuan=f"{yuan}.00")
    if shared == "contract":
        return r.changed(rows, contract_number=number, contract_amount=f"{CONTRACT}.00")
    (proof,) = await r.uploads(here.platform, here.enterprise.account_id, 1, sha256=digest)
    return r.changed(rows, proof_amount=f"{CONTRACT}.00", documents={**rows[0].documents, "payment_proof": (proof,)})


async def never_overdrawn(platform: Platform) -> None:
    async with platform.sessions() as session:
        documents = {each.id: each for each in await session.scalars(select(DrawnDocument))}
        live = await session.scalars(select(DocumentDraw).where(DocumentDraw.released_at.is_(None)))
        drawn: dict[UUID, int] = dict.fromkeys(documents, 0)
        for draw in live:
            drawn[draw.document_id] += draw.amount
    assert {id_: each.drawn for id_, each in documents.items()} == drawn
    assert all(drawn[id_] <= each.amount for id_, each in documents.items())


async def test_a_bill_used_in_one_region_is_refused_in_another(platform: Platform) -> None:
    here = await r.setting(platform)
    rows = await r.items(platform, here.enterprise, here.provider)
    elsewhere = await r.submitted(here, rows)
    await reviewing.change(platform, elsewhere, region="tianjin")
    again = await r.items(platform, here.enterprise, here.provider)
    case_id = await r.drafted(here, r.with_bill(again, number=rows[0].bills[0].number))
    before = await r.everything(platform, case_id)
    with pytest.raises(DomainError) as refusal:
        await r.submit(platform, here.enterprise, case_id)
    assert [fault.code for fault in refusal.value.faults] == ["BILL_ALREADY_USED"]  # type: ignore[attr-defined]
    assert await r.everything(platform, case_id) == before


# --- a case that no one can move, or that moves without a recorded act ----------------------------------------------


@EXAMPLES
@given(steps=STEPS)
async def test_every_move_is_recorded_and_every_open_case_can_be_moved(platform: Platform, steps: list[Step]) -> None:
    lives = await Lives.begin(platform)
    for step in steps:
        await lives.step(step)
    for case_id in lives.cases:
        case = await r.the_case(platform, case_id)
        assert (case.closed_at is None) == bool(ways_out(case))
        await trail_is_whole(platform, case_id, case.status)


async def trail_is_whole(platform: Platform, case_id: UUID, status: str) -> None:
    trail = [entry for entry in await reviewing.audit(platform, case_id) if "status" in (entry.after or {})]
    at: str | None = None
    for entry in trail:
        assert (entry.before or {}).get("status") == at, "a move that nobody recorded"
        at = (entry.after or {})["status"]
        recorded(entry)
    assert at == status
    stays = select(CaseStage).where(CaseStage.case_id == case_id).order_by(CaseStage.entered_at, CaseStage.id)
    async with platform.sessions() as session:
        stages = list(await session.scalars(stays))
    assert len(stages) == len(trail)
    assert [stage.state for stage in stages if stage.left_at is None] == [status]


def recorded(entry: AuditEntry) -> None:
    assert entry.act
    assert entry.at
    assert entry.region == REGION
    assert entry.role
    assert entry.account_id is not None or entry.role == Role.SYSTEM
    assert entry.reason or not entry.act.endswith((".RETURN", ".REJECT"))


# --- a reviewer acting outside their division, or on their own unit's case ------------------------------------------

# Nobody signs in as the platform itself.
WHO = st.fixed_dictionaries({
    "role": st.just(Role.REVIEWER) | st.sampled_from([role for role in Role if role is not Role.SYSTEM]),
    "region": st.just(REGION) | st.sampled_from(["tianjin", ""]),
    "division": st.sampled_from([DIVISION, "210100"])
    | st.sampled_from(["210000", "210103", "210200", "2101", "21", "", "120102"]),
    "of_unit": st.sampled_from([False, False, True]),
    "applied": st.sampled_from([False, False, True]),
})  # fmt: skip


@CHEAP
@given(who=WHO)
async def test_nobody_decides_but_the_body_at_work_and_never_on_their_own_case(
    platform: Platform, who: dict[str, Any]
) -> None:
    here = await r.setting(platform)
    case_id = await r.submitted(here)
    official = await r.official(platform, "first_review")
    account = here.enterprise.account_id if who["applied"] else official.account_id
    units = frozenset({here.enterprise.unit_id}) if who["of_unit"] else frozenset()
    unit = here.enterprise.unit_id if who["of_unit"] and who["role"] not in OFFICIAL_ROLES else None
    grant = Grant(new_id(), who["role"], who["region"], who["division"], unit_id=unit, body="示例部门")
    fits = who["role"] is Role.REVIEWER and who["region"] == REGION and who["division"] in (DIVISION, "210100")
    expected = fits and within(DIVISION, who["division"]) and not who["of_unit"] and not who["applied"]
    before = await r.everything(platform, case_id)
    command = Decide(case_id, (await r.the_case(platform, case_id)).version, Verdict.PASS)
    try:
        await perform(platform, Actor(account, None, grant, units), decide, command)
        done = True
    except DomainError:
        done = False
        assert await r.everything(platform, case_id) == before
    assert done == expected


# --- a rule applied to a case that began under another --------------------------------------------------------------


class Poison:
    """A later edition's rules: whoever asks them about an earlier case fails."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name} of a later edition was asked about a case of an earlier one")

    __getitem__ = get = __getattr__


class LaterRegion:
    """A region whose rules changed today."""

    def __init__(self, region: Any, later: Any) -> None:
        self._region, self._later = region, later

    def __getattr__(self, name: str) -> Any:
        return getattr(self._region, name)

    @property
    def editions(self) -> Any:
        return (*self._region.editions, self._later)

    def edition_on(self, _day: Any) -> Any:
        return self._later

    def edition(self, code: str) -> Any:
        return self._later if code == self._later.code else self._region.edition(code)


class LaterRegions:
    def __init__(self, regions: Any) -> None:
        self._regions = regions

    def __getattr__(self, name: str) -> Any:
        return getattr(self._regions, name)

    def for_(self, code: str) -> Any:
        region = self._regions.for_(code)
        poison: Any = Poison()
        later = replace(region.editions[-1], code="2099-01-01", workflows=poison, policy=poison, forms=poison)
        return LaterRegion(region, later)


@EXAMPLES
@given(before=STEPS, after=STEPS)
async def test_what_began_under_one_edition_never_meets_the_rules_of_another(
    platform: Platform, before: list[Step], after: list[Step]
) -> None:
    lives = await Lives.begin(platform)
    for step in before:
        await lives.step(step)
    later = replace(platform, regions=LaterRegions(platform.regions))  # type: ignore[arg-type]
    lives.shops = [replace(shop, platform=later) for shop in lives.shops]
    for step in after:
        await lives.step(step)
    begun_under = platform.regions.for_(REGION).editions[-1].code
    cases = [await r.the_case(platform, case_id) for case_id in lives.cases]
    assert {case.edition for case in cases if case.submitted_at} == {begun_under}
    assert all(case.phase != Phase.DRAFT or case.submitted_at is None for case in cases)
