"""What a form's value must be, by its field's kind, and how a personal one is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from core import identifiers
from core.money import MAX_FEN, format_yuan, parse_yuan
from regions.contract import FormField

FormValue = str | bool | list[str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a form is checked against. `known` is by prefill name (`unit.name`); `saved` are the values stored so far;
    `editable` are the keys a returned case may change (empty: all); `on` is today, for dates of birth."""

    known: Mapping[str, str] = field(default_factory=dict, repr=False)
    saved: Mapping[str, FormValue] = field(default_factory=dict, repr=False)
    editable: Collection[str] = ()
    on: date | None = None
    division_exists: Callable[[str], bool] = lambda _code: True
    path: str = "values"


Check = Callable[[FormField, Any, Surroundings], FormValue]


def _as_is(_each: FormField, value: FormValue, _around: Surroundings) -> FormValue:
    return value


def _identifier(validate: Callable[[str], str]) -> Check:
    def check(_each: FormField, value: str, _around: Surroundings) -> str:
        return validate(value)

    return check


def _resident_id(_each: FormField, value: str, around: Surroundings) -> str:
    return identifiers.resident_id(value, on=around.on)


def _date(_each: FormField, value: str, _around: Surroundings) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError("不是有效日期，格式为 2026-01-31。") from None


def _yuan(_each: FormField, value: str, _around: Surroundings) -> str:
    try:
        fen = parse_yuan(value)
    except ValueError:
        raise ValueError("应以元为单位，最多两位小数，例如 12345.60。") from None
    if not 0 <= fen <= MAX_FEN:
        raise ValueError("应为不小于 0 的金额。")
    return format_yuan(fen)


def _integer(_each: FormField, value: str, _around: Surroundings) -> str:
    if not (value.isascii() and value.isdigit() and len(value) <= 15):
        raise ValueError("应为不小于 0 的整数。")
    return str(int(value))


def _choice(each: FormField, value: str, _around: Surroundings) -> str:
    if value not in {choice.value for choice in each.choices}:
        raise ValueError(f"请从以下选项中选择：{_labels(each)}。")
    return value


def _choices(each: FormField, value: list[str], _around: Surroundings) -> list[str]:
    if not set(value) <= {choice.value for choice in each.choices}:
        raise ValueError(f"请从以下选项中选择：{_labels(each)}。")
    return value


def _labels(each: FormField) -> str:
    return "、".join(choice.label for choice in each.choices)


def _division(_each: FormField, value: str, around: Surroundings) -> str:
    if not (len(value) == 6 and value.isascii() and value.isdigit() and around.division_exists(value)):
        raise ValueError("请选择行政区划。")
    return value


def _confirm(each: FormField, value: bool, _around: Surroundings) -> bool:
    if each.required and not value:
        raise ValueError("请阅读并勾选确认。")
    return value


CHECKS: Final[Mapping[str, Check]] = {
    "text": _as_is,
    "multiline": _as_is,
    "uscc": _identifier(identifiers.uscc),
    "resident_id": _resident_id,
    "mobile": _identifier(identifiers.mobile),
    "phone": _identifier(identifiers.phone),
    "email": _identifier(identifiers.email),
    "bank_account": _identifier(identifiers.bank_account),
    "date": _date,
    "yuan": _yuan,
    "integer": _integer,
    "choice": _choice,
    "choices": _choices,
    "division": _division,
    "confirm": _confirm,
    "file": _as_is,
}


def mask_email(address: str) -> str:
    """`zhangsan@example.com` → `z***@example.com`."""
    local, _, domain = address.partition("@")
    return f"{local[:1]}***@{domain}" if domain else "***"


def mask_phone(number: str) -> str:
    """The last four digits stay."""
    return "*" * max(4, len(number) - 4) + number[-4:] if len(number) > 7 else "*" * len(number)


def _mask_all(text: str) -> str:
    return "*" * len(text)


_MASKS: Final[Mapping[str, Callable[[str], str]]] = {
    "resident_id": identifiers.mask_resident_id,
    "mobile": identifiers.mask_mobile,
    "phone": mask_phone,
    "email": mask_email,
    "bank_account": identifiers.mask_bank_account,
    "text": identifiers.mask_name,
}


def mask_value(each: FormField, value: FormValue) -> FormValue:
    """A personal value as it may be shown; file ids name nobody and stay."""
    if not each.personal or not isinstance(value, str):
        return value
    return _MASKS.get(each.kind, _mask_all)(value)
