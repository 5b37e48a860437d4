"""Ids that sort by time (UUIDv7) and case numbers that people can read out."""

from __future__ import annotations

import secrets
from datetime import date
from uuid import UUID

from uuid_utils.compat import uuid7

_UNMISTAKABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def new_id() -> UUID:
    return uuid7()


def case_number(prefix: str, day: date) -> str:
    """`LN-R-20260115-7KQ2M9`: region and kind, day, and six characters that nobody mistakes for another."""
    tail = "".join(secrets.choice(_UNMISTAKABLE) for _ in range(6))
    return f"{prefix}-{day:%Y%m%d}-{tail}"
