"""What must never happen (domain.md §8): a personal value shown to somebody without a part, or logged; an upload lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import Phase as Phases
from hypothesis import strategies as st
from sqlalchemy import select, text

from core.actor import Role
from core.clock import FixedClock
from core.errors import DomainError
from core.identifiers import make_resident_id
from db.models import Upload
from domain.documents.service import KEPT_UNATTACHED, sweep_orphans
from domain.redemptions import drafts
from domain.redemptions.commands import Withdraw
from domain.redemptions.service import withdraw
from domain.reviews.commands import Verdict
from domain.work import Platform, perform
from schema.ids import encode_id
from tests.integration.programmes import claiming
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.redemptions import Setting
from tests.support.vouchers import DIVISION, REGION

pytestmark = pytest.mark.slow
EXAMPLES = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phases.explicit, Phases.reuse, Phases.generate),
)  # fmt: skip

QUESTIONS = (
    """query($id: ID!) { claim(id: $id) { form { fields { key value { text uploads } } files { id name } } } }""",
    """query($id: ID!) { node(id: $id) { id __typename } }""",
    """{ cases(first: 50) { nodes { id title unitName history { act by reason } opinions { text body } } } }""",
    """{ myClaims(first: 50) { nodes { form { fields { key value { text } } } } } }""",
    """{ auditEntries(first: 50) { nodes { act before after reason } } }""",
)
SUBMIT = """mutation($input: ClaimSubmitInput!) { claimSubmit(input: $input) { __typename
  ... on Failure { code message path } ... on InvalidInputFailure { faults { path message hint } } } }"""
DUTIES = (
    None,
    Duty(Role.REVIEWER, REGION, "210200", body="示例部门"),
    Duty(Role.REVIEWER, REGION, DIVISION, body="示例部门"),
    Duty(Role.EXPERT, REGION, body="示例专家库"),
    Duty(Role.REGIONAL_ADMIN, REGION, "210000", body="示例部门"),
    Duty(Role.REGIONAL_ADMIN, "tianjin", "120000", body="示例部门"),
    Duty(Role.PLATFORM_ADMIN),
)
VALUES = st.fixed_dictionaries({
    "contact_mobile": st.integers(0, 99_999_999).map(lambda n: f"155{n:08d}"),
    "contact_id_number": st.integers(1, 899).map(lambda n: make_resident_id("219999", date(1991, 5, 17), n)),
    "contact_email": st.integers(10**6, 10**9).map(lambda n: f"anybody{n}@example.com"),
})  # fmt: skip


@EXAMPLES
@given(values=VALUES, complete=st.booleans())
async def test_personal_values_reach_nobody_without_a_part_no_log_and_no_error(
    world: World, capfd: pytest.CaptureFixture[str], values: dict[str, str], complete: bool
) -> None:
    """Not even the applicant is sent them whole: they are masked for everybody until revealed on record."""
    platform = world.platform
    owner, other = await vouchers.enterprises(platform, 2)
    programme_id = await vouchers.programme(platform, 10 * vouchers.CAP)
    broken: dict[str, Any] = {} if complete else {"description": "", "revenue": "NO_SUCH"}
    case_id = await claiming.drafted(platform, owner, programme_id, **values, **broken)
    applicant = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=owner.unit_id))
    sent = {
        "id": encode_id("Claim", case_id), "version": await r.version(platform, case_id),
        "agreementVersion": claiming.AGREEMENT, "idempotencyKey": "once",
    }  # fmt: skip
    told = [(await applicant.client.post(SUBMIT, {"input": sent})).text]
    competitor = Duty(Role.ENTERPRISE_OPERATOR, unit_id=other.unit_id)
    people = [applicant, *[await person(world, duty) for duty in (*DUTIES, competitor)]]
    for client in (world.client(), *(each.client for each in people)):
        for question in QUESTIONS:
            variables = {"id": sent["id"]} if "$id" in question else {}
            told.append((await client.post(question, variables)).text)
    assert any('"ClaimPayload"' in each for each in told) == complete
    written = capfd.readouterr()
    kept = await kept_openly(platform)
    for value in values.values():
        assert not any(value in each for each in (*told, written.out, written.err, *kept))


async def kept_openly(platform: Platform) -> list[str]:
    """Audit, outbox and messages as they lie in the database."""
    found = []
    async with platform.sessions() as session:
        for table in ("audit_entries", "outbox", "notifications", "idempotency_keys", "claims", "uploads"):
            rows = await session.execute(text(f"SELECT t::text FROM {table} t"))  # noqa: S608 - our tables
            found += list(rows.scalars())
    return found


HANDLING = st.lists(st.sampled_from(["save", "fewer", "days", "sweep", "submit", "return", "withdraw"]), max_size=9)


@EXAMPLES
@given(acts=HANDLING)
async def test_no_upload_that_a_draft_or_case_holds_is_ever_swept(
    world: World, clock: FixedClock, acts: list[str]
) -> None:
    here = await r.setting(world.platform)
    case_id = await r.drafted(here)
    papers = await held_by(here, case_id)
    assert len(papers) == 4
    for act in (*acts, "days", "sweep"):
        try:
            await handle(here, clock, case_id, act)
        except (DomainError, KeyError):
            continue
        papers = await held_by(here, case_id) | (papers if await submitted_once(here, case_id) else set())
        async with here.platform.sessions() as session:
            there = await session.scalars(select(Upload.id).where(Upload.id.in_(papers), Upload.deleted_at.is_(None)))
            assert set(there) == papers


async def handle(here: Setting, clock: FixedClock, case_id: UUID, act: str) -> None:
    platform = here.platform
    if act == "days":
        clock.advance(KEPT_UNATTACHED / 2 + timedelta(hours=1))
    elif act == "sweep":
        await sweep_orphans(platform, clock.now())
    elif act == "submit":
        await r.submit(platform, here.enterprise, case_id)
    elif act == "return":
        await r.review(platform, case_id, Verdict.RETURN)
    elif act == "withdraw":
        command = Withdraw(case_id, await r.version(platform, case_id), "重复申请")
        await perform(platform, here.enterprise.actor, withdraw, command)
    else:
        rows = drafts.from_json((await r.the_redemption(platform, case_id)).draft)
        if act == "fewer":
            kept = {key: files for key, files in rows[0].documents.items() if key != "result"}
            rows = (replace(rows[0], documents=kept),)
        await r.saved(platform, here.enterprise, case_id, rows)


async def held_by(here: Setting, case_id: UUID) -> set[UUID]:
    """The files of the draft as it is now."""
    rows = drafts.from_json((await r.the_redemption(here.platform, case_id)).draft)
    papers = {file for row in rows for files in row.documents.values() for file in files}
    return papers | {bill.upload_id for row in rows for bill in row.bills if bill.upload_id}


async def submitted_once(here: Setting, case_id: UUID) -> bool:
    return (await r.the_case(here.platform, case_id)).submitted_at is not None
