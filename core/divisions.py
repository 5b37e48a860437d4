"""GB/T 2260 codes: two digits a level, so that a subtree is a prefix."""

from __future__ import annotations

PROVINCE, CITY, DISTRICT = "province", "city", "district"
CODE_LENGTH = 6


def subtree_prefix(code: str) -> str:
    """`210000` → `21`, `210100` → `2101`, `210102` → `210102`."""
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code


def is_code(text: str) -> bool:
    """Whether it is a whole code. Part of one is a prefix of more than anybody was given, the empty one of everything."""
    return len(text) == CODE_LENGTH and text.isdecimal()


def within(code: str, ancestor: str) -> bool:
    """Whether `code` is `ancestor` or lies below it; nothing lies below what is no whole code."""
    return is_code(ancestor) and code.startswith(subtree_prefix(ancestor))


def level_of(code: str) -> str:
    if code.endswith("0000"):
        return PROVINCE
    return CITY if code.endswith("00") else DISTRICT
