"""What looks answer with. Labels and actions come from the table under which the order was placed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from domain.documents.views import UploadView
from domain.form_kinds import FormValue
from regions.contract import FormDefinition, OrderEvent, OrderMove, OrderParty, OrderState


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order in a list. `price` in fen; `at_turn` are the sides that are to act."""

    id: UUID
    number: str
    region: str
    edition: str
    service_id: UUID
    service_name: str
    category: str
    institution_id: UUID
    institution_name: str
    enterprise_name: str
    state: OrderState
    at_turn: tuple[OrderParty, ...]
    price: int
    proposed_price: int | None
    proposer: OrderParty | None
    entered_at: datetime
    due_at: datetime | None
    due_provisional: bool
    closed_at: datetime | None
    version: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class OrderView:
    """One order to one of its sides. Personal values in `values` are masked."""

    head: OrderRow
    side: OrderParty
    definition: FormDefinition
    values: Mapping[str, FormValue] = field(repr=False)
    actions: tuple[OrderMove, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderFormView:
    """A form to be filled in, personal values masked. `region` and `edition` are those that the order would keep."""

    region: str
    edition: str
    definition: FormDefinition
    values: Mapping[str, FormValue] = field(repr=False)


@dataclass(frozen=True, slots=True)
class StepView:
    """`event` is None for the placing; `price` in fen."""

    id: UUID
    event: OrderEvent | None
    label: str
    source_label: str
    target_label: str
    side: OrderParty
    price: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MessageView:
    id: UUID
    order_id: UUID
    side: OrderParty
    text: str
    files: tuple[UploadView, ...]
    at: datetime
