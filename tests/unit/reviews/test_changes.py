"""The difference between what was returned and what came back."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.reviews.changes import Change, differences

LEAVES = st.text(max_size=5) | st.integers(0, 9)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=10,
)


def test_only_what_differs_is_told_with_its_path() -> None:
    before = {"note": "甲", "items": [{"key": "1", "amount": "10.00", "files": ["a"]}]}
    after = {"note": "甲", "items": [{"key": "1", "amount": "12.00", "files": ["a", "b"]}]}
    assert differences(before, after) == (
        Change("items[0].amount", "10.00", "12.00"),
        Change("items[0].files[1]", None, "b"),
    )


def test_rows_are_matched_by_their_key_when_one_before_them_is_taken_out() -> None:
    before = {"items": [{"id": "a", "title": "甲"}, {"id": "b", "title": "乙"}]}
    after = {"items": [{"id": "b", "title": "乙"}]}
    assert differences(before, after) == (Change("items[0]", "title：甲", None),)


def test_nothing_typed_and_nothing_there_are_the_same() -> None:
    assert differences({}, {"a": None}) == ()


def test_rows_that_share_no_key_are_matched_by_their_place() -> None:
    before, after = {"items": [{"id": "a", "title": "甲"}]}, {"items": [{"id": "b", "title": "乙"}]}
    assert differences(before, after) == (Change("items[0].title", "甲", "乙"),)


def test_a_field_added_or_removed_is_a_change() -> None:
    assert differences({"a": "1"}, {"b": "2"}) == (Change("b", None, "2"), Change("a", "1", None))


@given(TREES)
def test_the_same_has_no_difference(tree: Any) -> None:
    assert differences(tree, tree) == ()


@given(st.dictionaries(st.sampled_from("abcd"), TREES), st.dictionaries(st.sampled_from("abcd"), TREES))
def test_whatever_differs_is_told(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert (before == after) == (differences(before, after) == ())
