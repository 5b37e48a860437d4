"""A region may ask for a signed, stamped form in any kind of case, with a sentence and places of its own: data, no code."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import FixedClock
from db.reference import sync_divisions
from regions.checker import check_all
from regions.registry import load_registry
from tests.regions.driving.cast import Stage, stage_of
from tests.regions.driving.driving import obtained
from tests.regions.support import copy_of_example
from tests.support.platform import world as make_world
from tests.unit.printing.test_children import text_of

TASK = {
    "key": "sign", "label": "待签字盖章", "phase": "APPLICANT_TASK", "owner": {"role": "APPLICANT", "body": "申请单位"},
    "working_days": 10, "overdue": "EXPIRE", "effects": [],
}  # fmt: skip
PLACES = [{"label": "法人签字"}, {"label": "公司印鉴", "seal": True}]

HANDED_IN = """query($id: ID!) { applicantTask(caseId: $id) { open
  documents { key files { standing } } exports { url code } } }"""


def asking(kind: str, form: str, *, formats: list[str]) -> dict[str, object]:
    task = {"export": form, "declaration": f"本单位承诺（{kind}）。", "places": PLACES}
    signed = {"key": "signed", "label": "签字件", "formats": formats}
    documents = [signed, {"key": "more", "label": "附件", "formats": ["pdf"], "scan": False}]
    return {**TASK, "settings": {"task": {**task, "documents": documents}}}


def spoilt(folder: Path) -> Path:
    """The example region, whose claims and certifications are signed on paper."""
    region = copy_of_example(folder)
    file = region / "workflows.yaml"
    rules = yaml.safe_load(file.read_text(encoding="utf-8"))
    shared = yaml.safe_load(Path("regions/defaults/workflows.yaml").read_text(encoding="utf-8"))["CERTIFICATION"]
    rules["CERTIFICATION"] = {**shared, "source": "measures", "article": "第二条", "confirmed": None}
    for kind, form, formats in (("CLAIM", "claim", ["jpg"]), ("CERTIFICATION", "certification", ["png", "pdf"])):
        versions = rules[kind] if isinstance(rules[kind], list) else [rules[kind]]
        for version in versions:
            states = version["states"]
            at = next(i for i, state in enumerate(states) if state["phase"] == "ACTIVE")
            states.insert(at, asking(kind, form, formats=formats))
            if not any(state["phase"] == "EXPIRED" for state in states):
                gone = {"role": "SYSTEM", "body": "系统"}
                states.append({
                    "key": "lapsed", "label": "已失效", "phase": "EXPIRED", "owner": gone, "working_days": None,
                    "overdue": "NONE", "effects": [],
                })  # fmt: skip
    file.write_text(yaml.safe_dump(rules, allow_unicode=True), encoding="utf-8")
    return region


@pytest.fixture
async def stage(engine: AsyncEngine, database_url: str, tmp_path: Path) -> AsyncIterator[Stage]:
    region = spoilt(tmp_path)
    assert check_all([region]) == []
    registry = load_registry([region])
    await sync_divisions(database_url, more=[asdict(row) for row in registry.divisions])
    clock = FixedClock(datetime(2025, 3, 3, 2, tzinfo=UTC))
    async with make_world(engine, clock, tmp_path / "data", regions=registry) as world:
        yield await stage_of(world, "example")


async def test_a_voucher_is_claimed_with_forms_signed_on_paper(stage: Stage) -> None:
    drive = await obtained(stage)
    assert {"待签字盖章"} <= stage.seen["CLAIM"] & stage.seen["CERTIFICATION"]
    who = drive.buyer.operator
    task = await who.ask(HANDED_IN, id=drive.voucher["claimId"])
    assert not task["open"]
    assert all(file["standing"] == "ACCEPTED" for each in task["documents"] for file in each["files"])
    (export,) = task["exports"]
    answer = await who.person.client.http.get(export["url"], headers=who.person.client.headers)
    text = text_of(answer.content)
    for words in ("本单位承诺（CLAIM）。", "法人签字", "公司印鉴", export["code"].partition(".")[0]):
        assert words in text
    assert "法定代表人（签字）" not in text
