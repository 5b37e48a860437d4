"""From what was filled in to what is printed: plain data, each text as it stands on paper, and the digest of all of it.

Personal values are masked on paper, for a stamped form passes through many hands; their blind indexes enter the digest, so that
a print made before such a value changed is stale all the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from core.money import format_yuan, in_words, parse_yuan
from db.encryption import KEYRING
from db.models import Case
from domain.form_kinds import FormValue, mask_value
from domain.printing.filled import Filled, FilledTable
from regions.contract import FormDefinition, FormField

DECLARATION: Final = "本单位承诺：本表所填内容及所附材料真实、完整、有效，与系统提交的电子信息一致，并承担相应法律责任。"
PLACES: Final = (("法定代表人（签字）", False), ("经办人（签字）", False), ("单位（盖章）", True))
"""Where the region's task names none: label, and whether a seal goes there."""
WIDTHS: Final = {"multiline": 30, "uscc": 24, "text": 20, "yuan": 14, "date": 13, "confirm": 7, "integer": 8, "file": 8}
"""Of a column by its field's kind, in tenths of what is left to share."""
_USUAL: Final = 14


@dataclass(frozen=True, slots=True)
class Sheet:
    """`content` is JSON: what the typesetter is given, and what an export keeps."""

    content: Mapping[str, Any]
    digest: str


def sheet_of(
    case: Case, definition: FormDefinition, filled: Filled, task: Mapping[str, Any], about: Mapping[str, Any],
    divisions: Mapping[str, str],
) -> Sheet:  # fmt: skip
    """`task` are the state's settings, `about` the region's name and which submission this is, `divisions` names by code."""
    texts = _Texts(divisions)
    values = {each.key: value for each in definition.fields if (value := _value(definition, each, filled)) is not None}
    content = {
        "title": definition.title or case.title,
        "number": case.number,
        "form": f"{definition.key} {definition.version}",
        **about,
        "groups": _groups(definition, values, texts),
        "tables": [_table(each, texts) for each in filled.tables if each.rows],
        "amounts": [
            {"label": label, "yuan": _grouped(fen), "words": f"人民币{in_words(fen)}"} for label, fen in filled.amounts
        ],
        "declaration": str(task.get("declaration") or DECLARATION),
        "places": _places(task),
    }
    return Sheet(content, _digest(content, texts.hidden))


def _value(definition: FormDefinition, each: FormField, filled: Filled) -> FormValue | None:
    """What was filled in; what the platform knows only on another form than the applicant had: a field left empty stays so."""
    if each.key in filled.values:
        return filled.values[each.key]
    return filled.known.get(each.prefill) if each.prefill and definition.key != filled.form else None


def _places(task: Mapping[str, Any]) -> list[dict[str, Any]]:
    declared = [(str(each["label"]), bool(each.get("seal"))) for each in task.get("places") or ()]
    return [{"label": label, "seal": seal} for label, seal in declared or PLACES]


def _groups(
    definition: FormDefinition, values: Mapping[str, FormValue], texts: _Texts
) -> list[dict[str, Any]]:
    groups: dict[str, list[dict[str, str]]] = {}
    for each in definition.fields:
        fields = groups.setdefault(each.group, [])
        fields.append({"label": each.label, "text": texts.of(each, values.get(each.key), words=True)})
    return [{"label": label, "fields": fields} for label, fields in groups.items()]


def _table(table: FilledTable, texts: _Texts) -> dict[str, Any]:
    columns = [each for each in table.form.fields if any(row.get(each.key) not in (None, "") for row in table.rows)]
    rows = [[texts.of(each, row.get(each.key)) for each in columns] for row in table.rows]
    return {
        "label": table.label,
        "columns": [
            {"label": each.label, "width": WIDTHS.get(each.kind, _USUAL), "amount": each.kind == "yuan"}
            for each in columns
        ],
        "rows": rows,
        "sums": _sums(columns, table.rows),
    }


def _sums(columns: Sequence[FormField], rows: Sequence[Mapping[str, FormValue]]) -> list[str] | None:
    """A red-letter row counts against the others."""
    if not any(each.kind == "yuan" for each in columns):
        return None
    signs = [-1 if row.get("red_letter") is True else 1 for row in rows]
    return [
        _grouped(sum(sign * abs(_fen(row.get(each.key))) for sign, row in zip(signs, rows, strict=True)))
        if each.kind == "yuan"
        else ""
        for each in columns
    ]


def _fen(value: FormValue | None) -> int:
    try:
        return parse_yuan(value) if isinstance(value, str) else 0
    except ValueError:
        return 0


def _grouped(fen: int) -> str:
    whole, _, places = format_yuan(fen).partition(".")
    return f"{int(whole):,}.{places}" if whole not in ("-0", "0") else f"{whole}.{places}"


class _Texts:
    """Values as they stand on paper; `hidden` collects blind indexes of what was masked."""

    def __init__(self, divisions: Mapping[str, str]) -> None:
        self._divisions = divisions
        self.hidden: list[str] = []

    def of(self, each: FormField, value: FormValue | None, *, words: bool = False) -> str:
        if value is None or value in ("", []):
            return ""
        if each.personal:
            self.hidden.append(f"{each.key}:{KEYRING.blind_index(json.dumps(value, ensure_ascii=False))}")
            value = mask_value(each, value)
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, list):
            return f"{len(value)} 份" if each.kind == "file" else "、".join(_choice(each, item) for item in value)
        shown = _SHOWN.get(each.kind)
        text = shown(each, value) if shown else value
        if each.kind == "division":
            return self._divisions.get(value, value)
        return f"{text}（大写：人民币{in_words(_fen(value))}）" if words and each.kind == "yuan" and _fen(value) else text


def _choice(each: FormField, value: str) -> str:
    return next((choice.label for choice in each.choices if choice.value == value), value)


def _amount(_each: FormField, value: str) -> str:
    return _grouped(_fen(value)) if _fen(value) or value.strip("0.") == "" else value


_SHOWN: Final[Mapping[str, Callable[[FormField, str], str]]] = {"choice": _choice, "yuan": _amount}


def _digest(content: Mapping[str, Any], hidden: Sequence[str]) -> str:
    text = json.dumps({"content": content, "hidden": hidden}, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
