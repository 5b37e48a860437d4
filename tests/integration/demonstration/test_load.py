"""The demonstration: twelve enterprises that claimed, others that fail each rule, one case in every state; all or nothing."""

from __future__ import annotations

import itertools
import secrets
from collections import defaultdict
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker

from core.actor import Role
from core.clock import FixedClock
from core.ids import new_id
from core.workflow import Workflow
from db.engine import Sessions
from db.models import (
    Account,
    Case,
    Claim,
    Expert,
    Institution,
    LedgerAccount,
    Order,
    Panel,
    PanelSeat,
    Programme,
    Recognition,
    RoleGrant,
    SearchDocument,
    Service,
    SignInSession,
)
from domain.access.sign_in import token_hash
from domain.redemptions.reconciliation import reconcile
from gateway.demonstration import load
from gateway.demonstration.accounts import accounts
from gateway.demonstration.enterprises import enterprises
from gateway.demonstration.staff import staff
from regions.contract import CaseKind
from schema.ids import encode_id
from schema.reviews.summaries import TYPE_NAMES
from tests.support import people
from tests.support.client import GraphQLClient
from tests.support.people import Duty, person
from tests.support.platform import World, world

ZONE = """query($region: String!) { zoneHome(region: $region) {
  counters { institutions claimingEnterprises services paid } } }"""
LABS = "query { labCounts { total batches { value label count } } }"
SERVICES = """query($region: String) { services(filter: {recognisedIn: $region}) {
  totalCount nodes { category categoryLabel } } }"""

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture(scope="module")
async def loaded(shared_engine: AsyncEngine, keyring: None, tmp_path_factory: pytest.TempPathFactory) -> World:
    """The world loaded once for this module, on the day the clock of tests stands at."""
    from tests.conftest import MONDAY_MORNING
    from tests.support import postgres

    await postgres.empty_all_tables(shared_engine)
    folder: Path = tmp_path_factory.mktemp("demonstration")
    async with world(shared_engine, FixedClock(MONDAY_MORNING), folder) as made:
        await load.load_all(made.platform, lambda _line: None)
        return made


async def count(sessions: Sessions, table: type, *conditions: object) -> int:
    async with sessions() as session:
        query = select(func.count()).select_from(table).where(*conditions)  # type: ignore[arg-type]
        return await session.scalar(query) or 0


async def test_the_counters_of_the_manual_s_screen_are_counted(loaded: World) -> None:
    sessions, here = loaded.platform.sessions, staff().region
    assert await count(sessions, Institution, Institution.status == "ADMITTED", Institution.region == here) == 12
    assert await count(sessions, Service, Service.status == "LISTED", Service.region == here) == 8781
    indexed = (SearchDocument.kind == "service", SearchDocument.region == here)
    assert await count(sessions, SearchDocument, *indexed) == 8781
    async with sessions() as session:
        claimed = await session.scalar(
            select(func.count(func.distinct(Claim.unit_id))).join(Case, Case.id == Claim.case_id).where(
                Case.phase == "ACTIVE"
            )
        )
        paid = await session.scalar(
            select(func.sum(LedgerAccount.balance))
            .join(Programme, Programme.id == LedgerAccount.programme_id)
            .where(LedgerAccount.kind == "PAID", Programme.region == here)
        )
    assert claimed == 12
    assert paid == 20_000_00


async def test_the_zone_home_shows_the_screen_s_four_counters(loaded: World) -> None:
    answer = await loaded.client().execute(ZONE, {"region": staff().region})
    assert answer["zoneHome"]["counters"] == {
        "institutions": 12, "claimingEnterprises": 12, "services": 8781, "paid": "20000.00",
    }  # fmt: skip


async def test_every_experts_login_is_in_the_pool_of_its_region(loaded: World) -> None:
    logins = [row for row in accounts() if row.role is Role.EXPERT]
    async with loaded.platform.sessions() as session:
        query = select(Account.name, Expert.region).join(Expert, Expert.account_id == Account.id).where(Expert.status == "ACTIVE")
        pooled = {tuple(row) for row in await session.execute(query)}
    assert pooled == {(row.name, row.region) for row in logins}
    assert sum(region != staff().region for _, region in pooled) > 5, "one more than a panel, for a replacement"


async def test_there_is_a_panel_in_every_state(loaded: World) -> None:
    """Passed, rejected, under way with a seat in each of its states, and one that nobody has convened."""
    async with loaded.platform.sessions() as session:
        cases = {row[0]: row[1] for row in await session.execute(select(Case.id, Case.phase).where(Case.kind == "REDEMPTION"))}
        panels = {panel.case_id: panel for panel in await session.scalars(select(Panel))}
        seats = [seat.status for seat in await session.scalars(select(PanelSeat))]
    assert sorted({panel.outcome for panel in panels.values()}) == ["", "PASS", "REJECT"]
    waiting = [case_id for case_id, phase in cases.items() if phase == "EXPERT_REVIEW" and case_id not in panels]
    assert len(waiting) == 1
    assert {"INVITED", "DECLARED", "SCORED", "REFUSED"} <= set(seats)


async def test_the_compacts_labs_are_there_with_services_that_its_regions_can_find(loaded: World) -> None:
    sessions, (compact,) = loaded.platform.sessions, loaded.platform.regions.compacts.values()
    assert await count(sessions, Recognition) == compact.providers == 1155
    assert await count(sessions, Institution, Institution.by_recognition) == 1155
    counts = (await loaded.client().execute(LABS))["labCounts"]
    assert counts["total"] == 1155
    first = compact.batches[0]
    assert {"value": first.code, "label": first.title, "count": sum(first.counts.values())} in counts["batches"]
    for region in compact.regions:
        found = (await loaded.client().execute(SERVICES, {"region": region}))["services"]
        assert found["totalCount"] == 3 * 1155
        assert all(node["categoryLabel"] != node["category"] for node in found["nodes"])


VOUCHERS = (CaseKind.APPLICATION, CaseKind.REDEMPTION)
"""Where vouchers are obtained on orders, these; units and institutions are certified and admitted in the other region."""


@pytest.mark.parametrize(("code", "kinds"), [("liaoning", tuple(CaseKind)), ("tianjin", VOUCHERS)])
async def test_there_is_a_case_in_every_state_that_people_can_see(loaded: World, code: str, kinds: tuple[CaseKind, ...]) -> None:
    edition = loaded.platform.regions.for_(code).edition_on(loaded.platform.clock.now().date())
    found: dict[str, set[str]] = defaultdict(set)
    async with loaded.platform.sessions() as session:
        for kind, key in await session.execute(select(Case.kind, Case.status).where(Case.region == code)):
            found[kind].add(key)
    for kind in kinds:
        if kind in edition.workflows:
            workflow: Workflow = edition.workflows[kind]
            assert {state.key for state in workflow.states} - found[kind] == set(), kind


async def test_there_is_an_order_in_every_state(loaded: World) -> None:
    edition = loaded.platform.regions.for_("tianjin").edition_on(loaded.platform.clock.now().date())
    async with loaded.platform.sessions() as session:
        found = set(await session.scalars(select(Order.status).where(Order.region == "tianjin")))
    assert {state.key for state in edition.orders.states} <= found


QUEUES = {
    "tj_heping_shenhe": "reviewInbox", "tj_nankai_shenhe": "reviewInbox", "tj_jigou_jia": "reviewInbox",
    "tj_shi_shenhe": "reviewInbox", "tj_guanli_jia": "reviewInbox", "tj_zhuanjia_jia": "panelInbox",
    "tj_shiyanshi_yanshi": "mySales", "hb_shiyanshi_yanshi": "mySales", "tj_qiye_yanshi": "myPurchases",
    "tj_qiye_nankai": "myApplications",
}  # fmt: skip


async def _signed_in(world: World, login: str) -> GraphQLClient:
    """At a user agent of their own, under their last role."""
    token, now = secrets.token_urlsafe(24), world.platform.clock.now()
    async with world.platform.sessions() as session, session.begin():
        query = select(RoleGrant).join(Account, Account.id == RoleGrant.account_id).where(Account.name == login)
        grant = (await session.scalars(query.order_by(RoleGrant.created_at.desc()))).first()
        assert grant is not None
        row = SignInSession(
            id=new_id(), account_id=grant.account_id, token_hash=token_hash(token), csrf_hash="", entry="ENTERPRISE",
            client="MINI_PROGRAM", acting_grant_id=grant.id, last_seen_at=now, expires_at=now + timedelta(days=1),
        )  # fmt: skip
        session.add(row)
    return world.client().with_bearer(token)


@pytest.mark.parametrize(("login", "queue"), QUEUES.items())
async def test_the_queue_of_every_role_shows_something(loaded: World, login: str, queue: str) -> None:
    client = await _signed_in(loaded, login)
    answer = await client.execute(f"{{ {queue}(first: 1) {{ nodes {{ __typename }} }} }}")
    assert answer[queue]["nodes"], login


async def test_the_ledger_the_cases_and_the_bank_agree(loaded: World) -> None:
    assert all(report.clean for report in await reconcile(loaded.platform, None))
    async with loaded.platform.sessions() as session:
        sums = (
            await session.execute(
                select(Programme.code, func.sum(LedgerAccount.balance))
                .join(Programme, Programme.id == LedgerAccount.programme_id)
                .group_by(Programme.code)
            )
        ).all()
    assert sums
    assert all(total == 0 for _, total in sums)


async def test_every_rule_has_an_enterprise_that_fails_it(loaded: World) -> None:
    failing = {each.fails for each in enterprises(loaded.platform.clock.now().date()) if each.group == "failing"}
    assert failing == {
        "REGISTERED_ELSEWHERE", "NOT_LEGAL_PERSON", "NO_REGISTER", "CERTIFICATE_EXPIRED", "NOT_CERTIFIED", "ADVERSE_CREDIT",
    }  # fmt: skip


NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
LIST = "query($after: String) { cases(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }"
WATCHERS = (
    Duty(Role.REVIEWER, "liaoning", "210000"), Duty(Role.REVIEWER, "liaoning", "210100"),
    Duty(Role.REVIEWER, "liaoning", "210102"), Duty(Role.AGENCY_REVIEWER, "tianjin", "120000"),
    Duty(Role.REVIEWER, "liaoning", "210200"), Duty(Role.REVIEWER, "tianjin", "120101"), Duty(Role.REVIEWER, "tianjin", "210100"),
    Duty(Role.REVIEWER, "liaoning", ""), Duty(Role.AGENCY_REVIEWER, "hebei", "130000"),
    Duty(Role.REGIONAL_ADMIN, "liaoning", "210000"), Duty(Role.REGIONAL_ADMIN, "tianjin", "120000"),
    Duty(Role.REGIONAL_ADMIN, "hebei", "130000"),
)  # fmt: skip


def _seen_by(duty: Duty, case: Case) -> bool:
    """The rule in other words than the platform's: own region, handed in, and for reviewers below their own division."""
    below = duty.division.rstrip("0").ljust(2, "0") if duty.division else "nothing"
    here = duty.role is not Role.REVIEWER or case.division.startswith(below)
    return case.region == duty.region and case.submitted_at is not None and here


async def test_an_official_sees_the_cases_of_their_region_and_division_and_no_others(
    loaded: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "_SERIAL", itertools.count(500_000))  # the demonstration's people have the first mobiles
    async with loaded.platform.sessions() as session:
        cases = {encode_id(TYPE_NAMES[CaseKind(case.kind)], case.id): case for case in await session.scalars(select(Case))}
    seen_by_somebody: set[str] = set()
    for duty in WATCHERS:
        who = await person(loaded, duty)
        due = {id_ for id_, case in cases.items() if _seen_by(duty, case)}
        found: set[str] = set()
        for batch in _batches(list(cases)):
            nodes = (await who.client.execute(NODES, {"ids": batch}))["nodes"]
            found |= {node["id"] for node in nodes if node}
        listed, after, more = set(), None, True
        while more:
            page = (await who.client.execute(LIST, {"after": after}))["cases"]
            listed |= {node["id"] for node in page["nodes"]}
            after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
        assert found == listed == due, duty
        seen_by_somebody |= found
    assert len(seen_by_somebody) > 50


def _batches(ids: list[str]) -> list[list[str]]:
    return [ids[i : i + 20] for i in range(0, len(ids), 20)]


async def test_an_interrupted_load_leaves_nothing(
    engine: AsyncEngine, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_arguments: object) -> None:
        raise RuntimeError("interrupted")

    monkeypatch.setattr(load, "load_services", broken)
    async with world(engine, clock, tmp_path) as made, engine.connect() as connection:
        outer = await connection.begin()
        sessions = async_sessionmaker(
            connection, expire_on_commit=False, autoflush=False, join_transaction_mode="create_savepoint"
        )
        from dataclasses import replace

        with pytest.raises(RuntimeError, match="interrupted"):
            await load.load_all(replace(made.platform, sessions=sessions), lambda _line: None)
        await outer.rollback()
        assert await count(made.platform.sessions, Account) == 0
