"""The portal in a real browser, over a whole platform: each journey once, axe on every route once. `web/tests` has the steps."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.browser.conftest import WEB

pytestmark = pytest.mark.slow
LAST = ("paying.test.mjs",)
"""Moves the platform's clock, which the others take for the machine's."""
FILES = sorted((path.name for path in (WEB / "tests").glob("*.test.mjs")), key=lambda name: (name in LAST, name))
NIGHT = bool(os.environ.get("VOUCHER_NIGHTLY"))
NIGHTLY = {"VOUCHER_WIDTHS": "all"} if NIGHT else {}
ON_A_PHONE_TOO = ("tianjin.test.mjs",)
"""Journeys that choose their width: their people and papers are others at each."""


@pytest.mark.parametrize("file", FILES)
def test_in_the_browser(drive: Callable[..., str], file: str) -> None:
    drive(file, **NIGHTLY)


@pytest.mark.skipif(not NIGHT, reason="phone width of every journey: make nightly")
@pytest.mark.parametrize("file", ON_A_PHONE_TOO)
def test_on_a_phone(drive: Callable[..., str], file: str) -> None:
    drive(file, VOUCHER_WIDTHS="phone")
