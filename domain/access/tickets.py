"""Short-lived leave for one account to fetch one thing by its address: `seconds-since-1970.signature`."""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from core.actor import Actor
from core.errors import Forbidden
from db.encryption import KEYRING

TICKET_LIFETIME: Final = timedelta(minutes=5)
EXPIRED: Final = "下载链接已失效，请重新导出。"


def ticket(purpose: str, actor: Actor, id_: UUID, now: datetime) -> str:
    until = int((now + TICKET_LIFETIME).timestamp())
    return f"{until}.{_signature(purpose, actor, id_, until)}"


def check_ticket(purpose: str, actor: Actor, id_: UUID, shown: str, now: datetime) -> None:
    """Raises Forbidden when it is another's, for another thing, too old, or made up."""
    until, _, signature = shown.partition(".")
    right = until.isdecimal() and len(until) < 12 and hmac.compare_digest(
        signature.encode(), _signature(purpose, actor, id_, int(until)).encode()
    )
    if not right or datetime.fromtimestamp(int(until), UTC) < now:
        raise Forbidden(EXPIRED, code="TICKET_EXPIRED")


def _signature(purpose: str, actor: Actor, id_: UUID, until: int) -> str:
    text = f"{purpose}:{id_}:{actor.account_id}:{until}"
    return hmac.new(KEYRING.index_key, text.encode(), hashlib.sha256).hexdigest()
