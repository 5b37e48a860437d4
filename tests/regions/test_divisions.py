"""A region brings the divisions below its root; a region's folder brings a compact of its own."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from db.models import Division
from db.reference import sync_divisions
from regions.registry import discover, load_registry
from tests.regions.support import EXAMPLE, copy_of_example, spoil

COMPACT = """code: far_hills
title: 远山互认
title_en: Far hills
regions: [example]
valid_from: 2025-01-01
valid_until: null
source: deed
article: 第一条
confirmed: null
providers: 0
lab_kinds: [{code: key_laboratory, label: 重点实验室}]
batches: []
sources: {deed: {title: 远山互认协议}}
"""


def with_divisions(folder: Path, text: str) -> Path:
    region = copy_of_example(folder)
    (region / "divisions.csv").write_text(text, encoding="utf-8")
    return region


def test_every_region_brings_at_least_its_root() -> None:
    roots = {row.code: (row.name, row.parent, row.level) for row in load_registry([EXAMPLE]).divisions if not row.parent}
    assert roots["990000"] == ("示例州", "", "province")
    assert len(roots) == len(load_registry([EXAMPLE]).all())


def test_a_district_hangs_under_its_city_or_where_that_is_not_listed_under_the_root(tmp_path: Path) -> None:
    folder = with_divisions(tmp_path, "code,name\n990102,东区\n990100,甲市\n990201,乙县\n")
    rows = [row for row in load_registry([folder]).divisions if row.region == "example"]
    assert [(row.code, row.name, row.parent, row.level) for row in rows] == [
        ("990000", "示例州", "", "province"), ("990100", "甲市", "990000", "city"), ("990102", "东区", "990100", "district"),
        ("990201", "乙县", "990000", "district"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("代码,名称\n990100,甲市\n", "line 1: the columns are code,name, in UTF-8"),
        ("code,name\n99,甲市\n", "line 2: '99' is no code of six digits"),
        ("code,name\n980100,甲市\n", "line 2: 980100 does not lie below the region's root 990000"),
        ("code,name\n990000,示例州\n", "line 2: 990000 does not lie below the region's root 990000"),
        ("code,name\n990100,甲市\n990100,乙市\n", "line 3: 990100 appears twice"),
        ("code,name\n990100,\n", "line 2: 990100 has no name"),
        ("code,name\n990100\n", "line 2: 2 columns are expected, not 1"),
    ],
)
def test_a_fault_in_the_divisions_names_its_line(tmp_path: Path, text: str, fault: str) -> None:
    _, faults = discover([with_divisions(tmp_path, text)])
    assert faults == [f"example/divisions.csv: {fault}"]


async def test_the_migration_enters_them_beside_the_platforms_own(
    tmp_path: Path, database_url: str, shared_engine: AsyncEngine
) -> None:
    registry = load_registry([with_divisions(tmp_path, "code,name\n990100,甲市\n")])
    await sync_divisions(database_url, more=[asdict(row) for row in registry.divisions])
    async with shared_engine.connect() as connection:
        found = {row.code: row.name for row in await connection.execute(select(Division.code, Division.name))}
    assert found["990100"] == "甲市"
    assert found["210102"] == "和平区"


def test_a_region_brings_a_compact_in_its_own_folder(tmp_path: Path) -> None:
    region = copy_of_example(tmp_path)
    (region / "compacts").mkdir()
    (region / "compacts" / "far_hills.yaml").write_text(COMPACT, encoding="utf-8")
    registry = load_registry([region])
    assert [compact.code for compact in registry.compacts_of("example")] == ["far_hills"]
    assert "jingjinji" in registry.compacts


def test_a_compacts_faults_are_told_with_the_others(tmp_path: Path) -> None:
    region = copy_of_example(tmp_path)
    (region / "compacts").mkdir()
    (region / "compacts" / "far_hills.yaml").write_text(COMPACT, encoding="utf-8")
    spoil(region / "compacts" / "far_hills.yaml", "regions: [example]", "regions: [example, nowhere]")
    spoil(region / "compacts" / "far_hills.yaml", "code: far_hills", "code: jingjinji")
    _, faults = discover([region])
    assert faults == [
        "example/compacts/far_hills.yaml: code: must equal the file's name, 'far_hills'",
        "example/compacts/far_hills.yaml: regions: the region 'nowhere' is not known",
        "example/compacts/jingjinji.yaml: code: another compact has this code already",
    ]
