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


@pytest.mark.parametrize("file", FILES)
def test_in_the_browser(drive: Callable[..., str], file: str) -> None:
    drive(file)


def test_from_the_officials_desks_to_the_money(drive: Callable[..., str]) -> None:
    for file in TO_THE_MONEY:
        drive(file)


@pytest.mark.skipif(not os.environ.get("VOUCHER_FIGURES"), reason="printed by make figures")
def test_figures(drive: Callable[..., str], capsys: pytest.CaptureFixture[str]) -> None:
    printed = drive("figures.mjs")
    with capsys.disabled():
        print(f"\n{printed}")  # noqa: T201 - what make figures is for
