"""Fills in any form as a person would who reads only what the form says of itself."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from datetime import date
from typing import Any

from core.identifiers import make_resident_id, make_uscc
from tests.regions.driving.calling import Caller

_SERIAL = itertools.count(1)
FORM = """key title agreementTitle agreementVersion fields {
  key label kind required editable personal choices { value label } maxLength formats maxFiles
  value { text choices uploads confirmed } }"""

_TEXTS = {
    "TEXT": "示例文字", "MULTILINE": "示例说明，内容为虚构。", "PHONE": "024-23456789", "EMAIL": "contact@example.com",
    "INTEGER": "1", "YUAN": "1000.00", "BANK_ACCOUNT": "6200000000000001",
}  # fmt: skip
NO = "NO"
"""The harmless answer of a choice that asks whether something stands against paying."""


async def filled(who: Caller, form: Mapping[str, Any], today: date, **said: Any) -> list[dict[str, Any]]:
    """`said` are this drive's own answers, by field key, where the form asks for them; everything else that is required and not
    known is made up by its kind."""
    values = []
    for field in form["fields"]:
        value = await _value(who, field, today, said.get(field["key"]))
        if value:
            values.append({"key": field["key"], **value})
    return values


async def _value(who: Caller, field: Mapping[str, Any], today: date, said: Any) -> dict[str, Any]:
    if not field["editable"]:
        return {}
    if said is not None:
        return _said(field["kind"], said)
    if field["value"] or not field["required"]:
        return {}
    return await _made_up(who, field, today)


def _said(kind: str, said: Any) -> dict[str, Any]:
    name = {"CONFIRM": "confirmed", "CHOICES": "choices", "FILE": "uploads"}.get(kind, "text")
    return {name: said}


async def _made_up(who: Caller, field: Mapping[str, Any], today: date) -> dict[str, Any]:
    kind, serial = field["kind"], next(_SERIAL)
    if kind == "CONFIRM":
        return {"confirmed": True}
    if kind == "FILE":
        return {"uploads": [await who.upload(field["formats"][0])]}
    offered = [choice["value"] for choice in field["choices"]]
    chosen = NO if NO in offered else (offered or [""])[0]
    if kind == "CHOICES":
        return {"choices": [chosen]}
    made = {
        "CHOICE": chosen,
        "DATE": today.isoformat(),
        "USCC": make_uscc("91110101", f"F{serial:07d}"),
        "RESIDENT_ID": make_resident_id("219999", date(1980, 1, 1), serial % 1000),
        "MOBILE": f"153{serial:08d}",
    }
    return {"text": made.get(kind) or _TEXTS[kind][: field["maxLength"]]}
