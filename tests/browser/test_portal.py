"""The portal in a real browser, over a whole platform: each journey once, axe on every route once. `web/tests` has the steps."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.browser.conftest import WEB

pytestmark = pytest.mark.slow
FILES = sorted(path.name for path in (WEB / "tests").glob("*.test.mjs"))
NIGHTLY = {"VOUCHER_WIDTHS": "all"} if os.environ.get("VOUCHER_NIGHTLY") else {}


@pytest.mark.parametrize("file", FILES)
def test_in_the_browser(drive: Callable[..., str], file: str) -> None:
    drive(file, **NIGHTLY)
