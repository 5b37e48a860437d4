"""What a caller may ask of this area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from regions.contract import OrderEvent


@dataclass(frozen=True, slots=True)
class PlaceOrder:
    """`region` is the one whose rules and voucher are meant, empty for the buyer's home; `digest` stands for `values`."""

    service_id: UUID
    values: Mapping[str, Any] = field(repr=False)
    digest: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class ActOnOrder:
    """One move by one side. `price` is yuan as written, for PROPOSE_PRICE only."""

    order_id: UUID
    version: int
    event: OrderEvent
    reason: str = ""
    price: str | None = None


@dataclass(frozen=True, slots=True)
class SendMessage:
    """`uploads` are the writer's own free uploads."""

    order_id: UUID
    text: str
    uploads: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class RevealField:
    """Look at one personal value of the form in the clear."""

    order_id: UUID
    key: str


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Of one's own orders. `statuses` are keys of the table, `text` part of number, service or the other party's name;
    days as written."""

    statuses: tuple[str, ...] = ()
    text: str = ""
    placed_from: str = ""
    placed_until: str = ""
