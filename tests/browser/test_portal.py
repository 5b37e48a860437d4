"""The portal in a real browser, over a whole platform: each journey once, axe on every route once. `web/tests` has the steps."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.browser.conftest import WEB

# All on one worker, for they share a platform.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]
TO_THE_MONEY = ("reviewing.test.mjs", "paying.test.mjs")
"""One after the other, and last: the second moves the platform's clock, which all others take for the machine's."""
FILES = sorted(path.name for path in (WEB / "tests").glob("*.test.mjs") if path.name not in TO_THE_MONEY)
NIGHT = bool(os.environ.get("VOUCHER_NIGHTLY"))
NIGHTLY = {"VOUCHER_WIDTHS": "all"} if NIGHT else {}
ON_A_PHONE_TOO = ("tianjin.test.mjs",)
"""Journeys that choose their width: their people and papers are others at each."""
ON_A_PHONE_ANEW = ("account.test.mjs", "admin.test.mjs", "institution.test.mjs", *TO_THE_MONEY)
"""Journeys that change the demonstration's own cases, in an order in which each finds what it needs."""


@pytest.mark.parametrize("file", FILES)
def test_in_the_browser(drive: Callable[..., str], file: str) -> None:
    drive(file, **NIGHTLY)


@pytest.mark.skipif(not NIGHT, reason="phone width of every journey: make nightly")
@pytest.mark.parametrize("file", ON_A_PHONE_TOO)
def test_on_a_phone(drive: Callable[..., str], file: str) -> None:
    drive(file, VOUCHER_WIDTHS="phone")


def test_from_the_officials_desks_to_the_money(drive: Callable[..., str]) -> None:
    for file in TO_THE_MONEY:
        drive(file)


@pytest.mark.skipif(not NIGHT, reason="phone width of every journey: make nightly")
def test_on_a_phone_anew(drive_anew: Callable[..., str]) -> None:
    for file in ON_A_PHONE_ANEW:
        drive_anew(file, VOUCHER_WIDTHS="phone")


@pytest.mark.skipif(not os.environ.get("VOUCHER_FIGURES"), reason="printed by make figures")
def test_figures(drive: Callable[..., str], capsys: pytest.CaptureFixture[str]) -> None:
    printed = drive("figures.mjs")
    with capsys.disabled():
        print(f"\n{printed}")  # noqa: T201 - what make figures is for
