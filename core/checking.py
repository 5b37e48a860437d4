"""Collects every fault of an input before refusing it, so that a person corrects a form once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from core.errors import Fault, InvalidInput
from core.money import MAX_FEN, Fen, parse_yuan

Value = TypeVar("Value")
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


class Checker:
    """`take` validates one field and remembers what is wrong; `done` raises everything found."""

    def __init__(self, prefix: str = "") -> None:
        self._prefix = prefix
        self.faults: list[Fault] = []

    def fault(self, path: str, code: str, message: str, hint: str = "") -> None:
        self.faults.append(Fault(f"{self._prefix}{path}", code, message, hint))

    def take(self, path: str, value: str, validate: Callable[[str], Value], default: Value) -> Value:
        """`validate` returns the normalised value or raises ValueError with a message for people."""
        try:
            return validate(value)
        except ValueError as error:
            self.fault(path, "INVALID", str(error))
            return default

    def text(self, path: str, value: str | None, label: str, *, maximum: int, required: bool = True) -> str:
        """Trimmed text without control characters."""
        clean = (value or "").strip()
        if required and not clean:
            self.fault(path, "REQUIRED", f"请填写{label}。")
        elif len(clean) > maximum:
            self.fault(path, "TOO_LONG", f"{label}不能超过 {maximum} 字。", f"当前 {len(clean)} 字")
        elif any(ord(character) < 32 and character not in "\n\t" for character in clean):
            self.fault(path, "INVALID", f"{label}含有不可见的控制字符，请删除后重试。")
        return clean

    def amount(self, path: str, value: str | None, label: str, *, negative: bool = False) -> Fen:
        """Yuan as written, in fen."""
        try:
            fen = parse_yuan(value or "")
        except ValueError:
            self.fault(path, "INVALID", f"{label}格式不正确。", "以元为单位，最多两位小数，例如 12345.60")
            return Fen(0)
        if abs(fen) > MAX_FEN or (fen < 0 and not negative):
            self.fault(path, "OUT_OF_RANGE", f"{label}超出范围。", "应为不小于 0 的金额")
        return fen

    def day(self, path: str, value: str | None, label: str) -> date:
        """A day of 1900 to 2199, `date.min` for a wrong one. The calendar's ends have no moment in UTC and no day after."""
        if not (value or "").strip():
            self.fault(path, "INVALID", f"请填写{label}。", "格式为 2026-01-31")
            return date.min
        try:
            found = date.fromisoformat(value or "")
        except ValueError:
            self.fault(path, "INVALID", f"{label}不是有效日期。", "格式为 2026-01-31")
            return date.min
        if not EARLIEST <= found <= LATEST:
            self.fault(path, "OUT_OF_RANGE", f"{label}超出范围。", "年份应在 1900 至 2199 之间")
            return date.min
        return found

    def done(self) -> None:
        if self.faults:
            raise InvalidInput(self.faults)
