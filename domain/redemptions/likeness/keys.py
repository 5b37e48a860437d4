"""What two papers that resemble each other have in common. Two papers are near duplicates when they share a key."""

from __future__ import annotations

import hashlib
from datetime import date
from enum import StrEnum
from typing import Final

from domain.institutions.matching import name_key
from domain.redemptions.fingerprints import bill_identity


class Likeness(StrEnum):
    """Why two papers are shown side by side."""

    NUMBER = "NUMBER"
    """One character of the number is different, missing, added, or stands elsewhere."""
    AMOUNT = "AMOUNT"
    """The same amount, day and parties."""
    PICTURE = "PICTURE"
    """The first page looks the same: one scan in two files."""


class PaperRole(StrEnum):
    """What a paper is there for; only papers of one role are compared."""

    BILL = "BILL"
    CONTRACT = "CONTRACT"
    PROOF = "PROOF"


LETTERS: Final = {"n": Likeness.NUMBER, "a": Likeness.AMOUNT, "s": Likeness.PICTURE}
"""By the first letter of a key."""
SHORTEST: Final = 5
"""Numbers of fewer characters are near each other by chance."""


def number_keys(code: str, number: str, seller: str) -> list[str]:
    """The number, and all that is left of it without one of its characters: two numbers that differ in one character, that have
    one more or less, or one in another place share such a rest. A number without a code counts among its issuer's."""
    identity = bill_identity(code, number).strip("/")
    if len(identity) < SHORTEST:
        return []
    issuer = "" if code or len(number) == 20 else seller
    rests = {identity, *(identity[:i] + identity[i + 1 :] for i in range(len(identity)))}
    return sorted(_key("n", issuer, rest) for rest in rests)


def amount_keys(amount: int | None, on: date | None, buyer: str, seller: str) -> list[str]:
    """Parties by code where there is one, else by name."""
    if not amount or on is None or not buyer or not seller:
        return []
    return [_key("a", str(amount), str(on), name_key(buyer), name_key(seller))]


def pair_key(one: str, other: str) -> str:
    """Of two papers whose pictures were compared and look the same."""
    return _key("s", *sorted((one, other)))


def _key(letter: str, *parts: str) -> str:
    return letter + hashlib.blake2s("|".join(parts).encode(), digest_size=9).hexdigest()
