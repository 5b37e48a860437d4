"""What a query may be."""

from __future__ import annotations

from uuid import uuid4

import pytest

from core.errors import InvalidInput
from search.query import MAX_TEXT, Filters, Sort, clean_text, search_query, suggesting


def faults_of(**arguments: object) -> dict[str, str]:
    with pytest.raises(InvalidInput) as refused:
        search_query(**arguments)  # type: ignore[arg-type]
    return {fault.path: fault.code for fault in refused.value.faults}


def test_empty_text_browses() -> None:
    assert search_query(text="  \t ").text == ""


def test_control_characters_and_odd_spaces_are_cleaned_away() -> None:
    assert clean_text("\x00扫描\u200b电镜\u3000ＳＥＭ\ud800\n") == "扫描 电镜 SEM"


def test_text_may_have_two_hundred_characters_and_no_more() -> None:
    assert search_query(text="镜" * MAX_TEXT).text == "镜" * MAX_TEXT
    assert faults_of(text="镜" * (MAX_TEXT + 1)) == {"text": "TOO_LONG"}
    assert faults_of(text="a" * 10_000) == {"text": "TOO_LONG"}


def test_every_fault_is_told_at_once() -> None:
    filters = Filters(
        categories=("A",) * 51, divisions=("21", "２１００００"), institutions=tuple(uuid4() for _ in range(51)),
        instrument_classes=("\x00",), price_from=-1, price_to=-5,
    )  # fmt: skip
    assert faults_of(text="镜" * 201, filters=filters, first=0) == {
        "text": "TOO_LONG",
        "first": "OUT_OF_RANGE",
        "filter.categories": "TOO_MANY",
        "filter.institutions": "TOO_MANY",
        "filter.instrument_classes": "INVALID",
        "filter.divisions": "INVALID",
        "filter.price_from": "OUT_OF_RANGE",
        "filter.price_to": "OUT_OF_RANGE",
    }


@pytest.mark.parametrize("first", [0, -1, 101, 10**9])
def test_a_page_has_one_to_a_hundred_rows(first: int) -> None:
    assert faults_of(first=first) == {"first": "OUT_OF_RANGE"}


def test_the_lowest_price_is_not_above_the_highest() -> None:
    assert faults_of(filters=Filters(price_from=2, price_to=1)) == {"filter.price_from": "OUT_OF_RANGE"}


def test_relevance_knows_one_direction() -> None:
    assert search_query(sort=Sort.RELEVANCE, descending=False).descending


@pytest.mark.parametrize("first", [0, 21])
def test_suggestions_are_bounded(first: int) -> None:
    with pytest.raises(InvalidInput):
        suggesting("扫", first=first)
    with pytest.raises(InvalidInput):
        suggesting("扫" * 201)
