"""Every journey and every route at a phone's width, on a platform of its own: there the same people find the same cases."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.browser.test_portal import FILES, TO_THE_MONEY

# Beside the other platform's, where there are two workers.
pytestmark = [
    pytest.mark.slow, pytest.mark.xdist_group("phone"),
    pytest.mark.skipif(not os.environ.get("VOUCHER_NIGHTLY"), reason="phone width: make nightly"),
]  # fmt: skip


@pytest.mark.parametrize("file", FILES)
def test_on_a_phone(drive_anew: Callable[..., str], file: str) -> None:
    drive_anew(file, VOUCHER_WIDTHS="phone")


def test_on_a_phone_from_the_officials_desks_to_the_money(drive_anew: Callable[..., str]) -> None:
    for file in TO_THE_MONEY:
        drive_anew(file, VOUCHER_WIDTHS="phone")
