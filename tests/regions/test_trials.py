"""Other figures may be tried on every region's rules; what holds stays as it is."""

from __future__ import annotations

import pytest

from regions.contract import Edition
from tests.support.postgres import REGIONS

EDITIONS = [
    pytest.param(edition, id=f"{region.manifest.code}-{edition.code}") for region in REGIONS.all() for edition in region.editions
]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_figure_can_be_tried_and_none_of_those_that_hold_changes(edition: Edition) -> None:
    before = edition.policy.figures()
    for figure in before:
        value = "0.25" if figure.unit == "ratio" else "123.00"
        tried = {each.key: each.value for each in edition.policy.trying({figure.key: value}).figures()}
        assert tried == {each.key: each.value for each in before} | {figure.key: value}
    assert edition.policy.figures() == before


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_is_no_figure_or_none_of_its_unit_cannot_be_tried(edition: Edition) -> None:
    wrong = {"ratio": "2", "yuan": "-1.00", "cap": "many"}
    changes = {"money.nothing": "1"} | {each.key: wrong[each.unit] for each in edition.policy.figures()}
    for key, text in changes.items():
        with pytest.raises(ValueError, match=key):
            edition.policy.trying({key: text})
