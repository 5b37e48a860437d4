"""Figures, capitals and days as bills print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.documents.recognition.values import day, tax_number, words_to_fen, yuan
from tests.support.papers.bills import chinese


@given(st.integers(-(10**11), 10**11))
def test_capitals_say_the_amount_they_were_made_of(fen: int) -> None:
    assert words_to_fen(chinese(fen)) == fen


@pytest.mark.parametrize(
    ("text", "value"),
    [("¥1,234.50", "1234.50"), ("￥-3", "-3.00"), ("-¥0.06", "-0.06"), ("***", None), ("6%", None), ("", None)],
)
def test_amounts_are_yuan_with_two_places_or_nothing(text: str, value: str | None) -> None:
    assert yuan(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("2024年03月05日", "2024-03-05"), ("2024-3-5", "2024-03-05"), ("20240305", "2024-03-05"), ("2024年02月30日", None)],
)
def test_days_that_do_not_exist_are_none(text: str, value: str | None) -> None:
    assert day(text) == value


def test_a_tax_number_is_never_made_of_stars() -> None:
    assert tax_number("*" * 18) is None
