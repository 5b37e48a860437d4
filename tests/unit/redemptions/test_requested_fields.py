"""After a return only what was asked for may change: which leaves differ, and which a request covers."""

from __future__ import annotations

from typing import Any

import pytest

from domain.redemptions.drafts import Requested, changed_paths

ITEM = "01a20bc4-ea14-73db-ab16-38e43672b459"
DRAFT: dict[str, Any] = {
    "items": [
        {"id": "i1", "title": "甲", "documents": {"contract": ["u1"]}, "bills": [{"id": "b1", "number": "1"}]},
        {"id": ITEM, "title": "乙", "documents": {}, "bills": []},
    ]
}


def changed(**second: Any) -> dict[str, Any]:
    return {"items": [DRAFT["items"][0], {**DRAFT["items"][1], **second}]}


@pytest.mark.parametrize(
    ("after", "paths"),
    [
        (DRAFT, []),
        (changed(title="丙"), ["items[1].title"]),
        (changed(documents={"contract": ["u2"]}), ["items[1].documents.contract"]),
        (changed(bills=[{"id": "b2", "number": "2"}]), ["items[1].bills"]),
        ({"items": DRAFT["items"][:1]}, ["items"]),
        ({"items": DRAFT["items"][::-1]}, ["items"]),
    ],
)
def test_changed_leaves_are_named_and_moved_rows_change_their_list(after: dict[str, Any], paths: list[str]) -> None:
    assert list(changed_paths(DRAFT, after)) == paths


@pytest.mark.parametrize(
    ("requested", "path", "covered"),
    [
        ((), "items[0].title", True),
        (("items[0]",), "items[0].bills[2].number", True),
        (("items[0]",), "items[1].title", False),
        (("items[1]",), "items[10].title", False),
        (("items",), "items", True),
        (("items[0].bills",), "items[0].bills", True),
        (("items[0].bills[0].number",), "items[0].bills[0].total", False),
        (("items[0].contract",), "items[0].contract_amount", True),
        (("items[0].contract",), "items[0].documents.contract", True),
        (("items[0].contractNumber",), "items[0].contract_number", True),
        (("input.items[0].bills[0].issuedOn",), "items[0].bills[0].issued_on", True),
        ((f"items[{ITEM}].title",), "items[1].title", True),
        (("contact_name",), "items[0].title", False),
    ],
)
def test_a_request_covers_what_it_names_and_no_more(requested: tuple[str, ...], path: str, covered: bool) -> None:
    assert Requested.of(requested, DRAFT).covers(path) is covered


@pytest.mark.parametrize(
    ("requested", "keys"),
    [((), ()), (("items[0]",), ("-",)), (("contactName",), ("contact_name",)), (("values.note",), ("note",))],
)
def test_a_request_for_items_leaves_the_form_alone(requested: tuple[str, ...], keys: tuple[str, ...]) -> None:
    assert Requested.of(requested, DRAFT).form_keys(["contact_name", "note"]) == keys
