"""The trace from the specification to its tests cannot rot: whatever it names is collected."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from gateway.settings import PROJECT

TRACE: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "trace.yaml").read_text(encoding="utf-8"))
CHAPTERS = {
    *(f"§3 {part}" for part in ("Register", "Certify", "Eligible", "Claim form", "Find", "Redeem", "Zone home")),
    *(f"§4 {part}" for part in ("Sign in", "Certify", "Order", "Apply", "Redeem", "Money")), "§5",
    *(f"§8.{number}" for number in range(1, 8)), "§7",
    *(f"§9 {part}" for part in ("Money", "Rules", "Eligibility", "Identity", "Who sees", "Catalogue")),
    *(f"2.{number}" for number in (1, 3, 4, 6)),
}  # fmt: skip


def collected(files: set[str]) -> set[str]:
    """The ids of all tests of these files, parameters left out."""
    command = [sys.executable, "-m", "pytest", "-o", "addopts=", "-q", "--collect-only", "-p", "no:cacheprovider"]
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_"))}
    told = subprocess.run([*command, *sorted(files)], cwd=PROJECT, env=plain, capture_output=True, text=True, check=True)
    return {re.sub(r"\[.*", "", line) for line in told.stdout.splitlines() if "::" in line}


def test_every_sentence_says_where_it_is_from_and_has_a_test() -> None:
    assert {row["at"] if isinstance(row["at"], str) else str(row["at"]) for row in TRACE} >= CHAPTERS
    assert [row for row in TRACE if not (row["says"] and row["tests"])] == []
    sentences = [(str(row["at"]), row["says"]) for row in TRACE]
    assert len(set(sentences)) == len(sentences)


@pytest.mark.slow
def test_every_test_that_the_trace_names_is_collected() -> None:
    named = {test for row in TRACE for test in row["tests"]}
    assert named - collected({test.partition("::")[0] for test in named}) == set()
