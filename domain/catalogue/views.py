"""What looks answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from domain.catalogue.commands import ImportStatus, ServiceStatus


class InstitutionRef(NamedTuple):
    """The institution of a service."""

    id: UUID
    name: str
    division: str


class ServiceView(NamedTuple):
    """A service in a list or on its page. `price` is fen per `unit`, None by agreement; `rating_sum` stars of
    `rating_count` ratings. A plain tuple: lists make many."""

    id: UUID
    name: str
    category: str
    instrument_class: str
    instrument_subclass: str
    code: str
    aliases: tuple[str, ...]
    model: str
    description: str
    price: int | None
    unit: str
    voucher_supported: bool
    rating_sum: int
    rating_count: int
    status: ServiceStatus
    region: str
    division: str
    version: int
    updated_at: datetime
    institution: InstitutionRef


class Label(NamedTuple):
    """What a facet's value is called; `parent` is a division's."""

    name: str
    parent: str


@dataclass(frozen=True, slots=True)
class ImportView:
    """An import's progress: `processed` of `rows` checked; `added` and `updated` once it is done."""

    id: UUID
    institution_id: UUID
    status: ImportStatus
    rows: int
    processed: int
    added: int
    updated: int
    fault_count: int
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class ImportFault:
    """Why a row was refused. `row` counts as a spreadsheet does, 0 for the whole file; `column` is the file's header."""

    row: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class ImportColumn:
    """A column of the template for imports."""

    key: str
    header: str
    required: bool
    also: tuple[str, ...]
    help: str
