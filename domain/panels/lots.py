"""Drawing lots so that it can be repeated: who is chosen follows from the seed and the candidates alone. Pure."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from uuid import UUID

SEED_BYTES = 16


def new_seed() -> str:
    """128 bits that nobody chose."""
    return secrets.token_hex(SEED_BYTES)


def lots(seed: str, candidates: Iterable[UUID]) -> list[UUID]:
    """The candidates in the order of their lots: sha256 of seed and id, as hexadecimal texts."""
    return sorted(candidates, key=lambda each: hashlib.sha256(f"{seed}{each}".encode()).hexdigest())
