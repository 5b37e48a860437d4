"""The audit log over HTTP: whose it is, what is in it, and that nobody changes it."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from core.actor import Role
from domain.reviews.commands import Verdict
from tests.support import redemptions as r
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.scenes import Scene
from tests.support.vouchers import REGION

ENTRIES = """query($filter: AuditFilterInput, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id at act role region entity reason before after accountName }
} }"""


async def test_an_admin_reads_the_regions_entries_newest_first_page_by_page(scene: Scene) -> None:
    case_id = await r.submitted(scene.here)
    await r.passed(scene.here.platform, case_id)
    whole = (await scene.admin.client.execute(ENTRIES, {"first": 100}))["auditEntries"]["nodes"]
    ids = [int(entry["id"]) for entry in whole]
    assert ids == sorted(ids, reverse=True)
    assert {entry["region"] for entry in whole} == {REGION}
    seen: list[str] = []
    after = None
    while True:
        page = (await scene.admin.client.execute(ENTRIES, {"first": 2, "after": after}))["auditEntries"]
        seen += [entry["id"] for entry in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert seen == [entry["id"] for entry in whole]


async def test_entries_are_filtered_by_act_role_entity_and_day(scene: Scene) -> None:
    case_id = await r.submitted(scene.here)
    await r.passed(scene.here.platform, case_id, times=1)

    async def acts(**wanted: object) -> list[str]:
        found = await scene.admin.client.execute(ENTRIES, {"filter": wanted, "first": 100})
        return [entry["act"] for entry in found["auditEntries"]["nodes"]]

    assert await acts(act="REDEMPTION.PASS") == ["REDEMPTION.PASS"]
    assert set(await acts(act="REDEMPTION.")) >= {"REDEMPTION.SUBMIT", "REDEMPTION.PASS"}
    assert await acts(role="REVIEWER") == ["REDEMPTION.PASS"]
    assert await acts(since="2026-03-03") == []
    assert "REDEMPTION.PASS" in await acts(since="2026-03-02", until="2026-03-02")
    assert await acts(until="2026-03-01") == []
    assert await acts(region="tianjin") != []  # a regional admin's own region, whatever is asked for
    (error,) = await scene.admin.client.errors(ENTRIES, {"filter": {"since": "昨天"}})
    assert error["extensions"]["code"] == "INVALID"


async def test_an_entry_says_what_changed_and_why(scene: Scene) -> None:
    case_id = await r.submitted(scene.here)
    await r.review(scene.here.platform, case_id, Verdict.RETURN)
    found = await scene.admin.client.execute(ENTRIES, {"filter": {"act": "REDEMPTION.RETURN"}})
    (entry,) = found["auditEntries"]["nodes"]
    assert (entry["before"], entry["after"]) == ({"status": "first_review"}, {"status": "returned"})
    assert (entry["reason"], entry["role"]) == ("请核对合同。", "REVIEWER")


async def test_each_region_sees_its_own_and_the_platform_all(scene: Scene, world: World) -> None:
    await r.submitted(scene.here)
    abroad = await person(world, Duty(Role.REGIONAL_ADMIN, "tianjin", "120000", body="示例"))
    assert (await abroad.client.execute(ENTRIES))["auditEntries"]["nodes"] == []
    platform = await person(world, Duty(Role.PLATFORM_ADMIN, body="平台"))
    assert (await platform.client.execute(ENTRIES))["auditEntries"]["nodes"]
    none = await platform.client.execute(ENTRIES, {"filter": {"region": "tianjin"}})
    assert none["auditEntries"]["nodes"] == []


async def test_the_log_cannot_be_changed_or_shortened(scene: Scene) -> None:
    await r.submitted(scene.here)
    for statement in ("UPDATE audit_entries SET reason = ''", "DELETE FROM audit_entries"):
        with pytest.raises(DBAPIError, match="append-only"):
            async with scene.here.platform.sessions() as session, session.begin():
                await session.execute(text(statement))
