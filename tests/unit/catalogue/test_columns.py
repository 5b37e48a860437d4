"""A cell of a table, as people vary it."""

from __future__ import annotations

import pytest

from core.checking import Checker
from domain.catalogue.columns import COLUMNS, fields_of

ALIASES = {
    "SEM;扫描电镜": ("SEM", "扫描电镜"),
    "SEM；扫描电镜": ("SEM", "扫描电镜"),
    "SEM、扫描电镜": ("SEM", "扫描电镜"),
    "SEM，扫描电镜": ("SEM", "扫描电镜"),
    "SEM, 扫描电镜,": ("SEM", "扫描电镜"),
    "SEM/扫描电镜": ("SEM", "扫描电镜"),
    "SEM / FE SEM": ("SEM", "FE SEM"),
    "扫描电镜／电镜|SEM": ("扫描电镜", "电镜", "SEM"),
    "SEM/FESEM": ("SEM", "FESEM"),
    "SEM\n扫描电镜": ("SEM", "扫描电镜"),
    "LC-MS/MS;液质": ("LC-MS/MS", "液质"),
    "GC/MS": ("GC/MS",),
    "CT": ("CT",),
    " ；、": (),
}


@pytest.mark.parametrize("cell", sorted(ALIASES))
def test_aliases_are_told_apart_however_they_are_separated(cell: str) -> None:
    cells = {**{column.key: "" for column in COLUMNS}, "aliases": cell}
    assert fields_of(Checker(), cells).aliases == ALIASES[cell]
