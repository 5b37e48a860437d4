"""The code on each page of a print: the case's number and the first half of its digest, in the public address that checks it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

SHORT: Final = 32
"""Hexadecimal digits of the digest in a code: nobody guesses 128 bits."""
_CODE: Final = re.compile(r"([0-9A-Za-z-]{3,40})\.([0-9a-f]{32})(?:\?p=(\d{1,4}))?", re.ASCII)
PATH: Final = "/verify/"
MAX_CODE: Final = 300


@dataclass(frozen=True, slots=True)
class FormCode:
    """`page` is 0 where the code names none."""

    number: str
    digest: str
    page: int = 0

    @property
    def text(self) -> str:
        return f"{self.number}.{self.digest[:SHORT]}"


def code_text(number: str, digest: str) -> str:
    return FormCode(number, digest).text


def page_address(base: str, code: str, page: int) -> str:
    """What the QR code of one page says; `base` is the platform's public address."""
    return f"{base.rstrip('/')}{PATH}{code}?p={page}"


def read_code(text: str) -> FormCode | None:
    """The code in what a person typed or a scanner read (the whole address, or the code alone); None for anything else."""
    found = _CODE.fullmatch(text.strip().rpartition("/")[2]) if len(text) <= MAX_CODE else None
    return FormCode(found[1], found[2], int(found[3] or 0)) if found else None
