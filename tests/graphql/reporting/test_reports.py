"""A region's figures over HTTP: every grouping adds up to the same money, and they are its admins' alone."""

from __future__ import annotations

import io
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from db.models import AuditEntry
from schema.ids import encode_id
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.people import Person
from tests.support.platform import World
from tests.support.scenes import Scene
from tests.support.statements import Counting

REPORT = """query($by: ReportGrouping!, $window: ReportWindowInput!) { redemptionReport(by: $by, window: $window) {
  rowCount rows { key label cases enterprises requested held paid } total { cases enterprises requested held paid }
} }"""
CYCLES = """query($kind: CaseKind!, $window: ReportWindowInput!) { cycleTimes(kind: $kind, window: $window) {
  state label stays medianDays slowDays late
} }"""
TIMELINE = """query($id: ID!) { ledgerTimeline(programmeId: $id) { month appropriated free held inPayment paid } }"""
YEAR = {"since": "2026-01-01", "until": "2026-12-31"}
GROUPINGS = ("MONTH", "DIVISION", "CATEGORY", "INSTITUTION", "PROGRAMME")


async def report(who: Person, by: str, **window: Any) -> dict[str, Any]:
    answer = await who.client.execute(REPORT, {"by": by, "window": {**YEAR, **window}})
    return dict(answer["redemptionReport"])


@pytest.mark.parametrize("by", GROUPINGS)
async def test_the_rows_of_every_grouping_add_up_to_the_total(scene: Scene, by: str) -> None:
    await reviewing.paid(scene.here)
    await r.submitted(scene.here)
    found = await report(scene.admin, by)
    assert found["total"]["cases"] == 2
    assert found["rowCount"] == len(found["rows"]) >= 1
    for amount in ("requested", "held", "paid"):
        assert sum(float(row[amount]) for row in found["rows"]) == float(found["total"][amount]) > 0
    assert all(row["label"] for row in found["rows"])


async def test_a_case_counts_in_the_month_of_its_submission_there(scene: Scene) -> None:
    await r.submitted(scene.here)
    rows = (await report(scene.admin, "MONTH"))["rows"]
    assert [row["key"] for row in rows] == ["2026-03"]
    assert (await report(scene.admin, "MONTH", since="2026-03-03"))["rows"] == []
    assert (await report(scene.admin, "MONTH", until="2026-03-02"))["total"]["cases"] == 1
    other = encode_id("Programme", scene.here.enterprise.unit_id)
    assert (await report(scene.admin, "MONTH", programmeId=other))["total"]["cases"] == 0


async def test_reports_are_for_the_regions_admins(scene: Scene, world: World) -> None:
    for who in (scene.applicant, scene.district, scene.province):
        (error,) = await who.client.errors(REPORT, {"by": "MONTH", "window": YEAR})
        assert error["extensions"]["code"] == "FORBIDDEN"
    (error,) = await world.client().errors(REPORT, {"by": "MONTH", "window": YEAR})
    assert error["extensions"]["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("window", "code"),
    [
        ({"since": "2026-02-30"}, "INVALID"),
        ({"since": "2026-05-01", "until": "2026-04-30"}, "OUT_OF_ORDER"),
        ({"since": "2016-01-01"}, "TOO_LONG"),
    ],
)
async def test_a_window_that_is_none_is_refused(scene: Scene, window: dict[str, str], code: str) -> None:
    (error,) = await scene.admin.client.errors(REPORT, {"by": "MONTH", "window": {**YEAR, **window}})
    assert error["extensions"]["faults"][0]["code"] == code


async def test_the_number_of_statements_does_not_grow_with_the_cases(scene: Scene, statements: Counting) -> None:
    await r.submitted(scene.here)
    with statements() as few:
        await report(scene.admin, "INSTITUTION")
    await r.submitted(scene.here)
    await r.submitted(scene.here)
    with statements() as many:
        await report(scene.admin, "INSTITUTION")
    assert few.count == many.count


async def test_stages_tell_how_long_cases_stayed(scene: Scene) -> None:
    await reviewing.paid(scene.here)
    answer = await scene.admin.client.execute(CYCLES, {"kind": "REDEMPTION", "window": YEAR})
    found = {row["state"]: row for row in answer["cycleTimes"]}
    assert found["first_review"]["stays"] == 1
    assert found["publicity"]["medianDays"] >= 5
    assert all(row["slowDays"] >= row["medianDays"] for row in found.values())


async def test_the_ledger_is_drawn_month_by_month_and_loses_nothing(scene: Scene) -> None:
    await reviewing.paid(scene.here)
    programme = encode_id("Programme", scene.here.programme_id)
    points = (await scene.admin.client.execute(TIMELINE, {"id": programme}))["ledgerTimeline"]
    assert [point["month"] for point in points] == sorted(point["month"] for point in points)
    for point in points:
        parts = sum(float(point[name]) for name in ("free", "held", "inPayment", "paid"))
        assert parts == float(point["appropriated"]) > 0
    assert float(points[-1]["paid"]) > 0
    (error,) = await scene.applicant.client.errors(TIMELINE, {"id": programme})
    assert error["extensions"]["code"] == "FORBIDDEN"


async def test_the_workbook_holds_every_report_and_leaves_a_trace(scene: Scene, world: World) -> None:
    await reviewing.paid(scene.here)
    headers = {"Authorization": f"Bearer {scene.admin.client.bearer}"}
    answer = await world.http.get("/reports/redemptions.xlsx", params=YEAR, headers=headers)
    assert answer.status_code == httpx.codes.OK
    book = load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == ["按月", "按区划", "按服务类别", "按服务机构", "按批次", "各环节用时"]
    (_, row, total) = book["按服务机构"].iter_rows(values_only=True)
    assert row[2:] == total[2:]
    async with world.platform.sessions() as session:
        assert await session.scalar(select(AuditEntry.act).where(AuditEntry.act == "REPORT.EXPORT"))
    refused = await world.http.get(
        "/reports/redemptions.xlsx", params=YEAR, headers={"Authorization": f"Bearer {scene.applicant.client.bearer}"}
    )
    assert refused.status_code == httpx.codes.FORBIDDEN
    bad = await world.http.get("/reports/redemptions.xlsx", params={"since": "x", "until": ""}, headers=headers)
    assert bad.status_code == httpx.codes.UNPROCESSABLE_ENTITY
