"""What a caller may ask of this area."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class ServiceStatus(StrEnum):
    LISTED = "LISTED"
    UNLISTED = "UNLISTED"


class ImportStatus(StrEnum):
    PENDING = "PENDING"
    CHECKING = "CHECKING"
    REFUSED = "REFUSED"
    """Something was wrong; nothing was loaded."""
    DONE = "DONE"


@dataclass(frozen=True, slots=True)
class ServiceFields:
    """A service as typed. `price` is yuan as written; None or empty means by agreement (面议). `category` is a code of the
    institution's region. `code` is the institution's own number, empty for none."""

    name: str
    category: str
    instrument_class: str = ""
    instrument_subclass: str = ""
    code: str = ""
    aliases: tuple[str, ...] = ()
    model: str = ""
    description: str = ""
    price: str | None = None
    unit: str = ""
    voucher_supported: bool = True


@dataclass(frozen=True, slots=True)
class CreateService:
    """Without `institution_id`: the one admitted institution that the actor acts for."""

    fields: ServiceFields
    institution_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class EditService:
    """`version` is the one that was edited."""

    service_id: UUID
    version: int
    fields: ServiceFields


@dataclass(frozen=True, slots=True)
class SetListed:
    """Put a service up for everybody to find, or take it down."""

    service_id: UUID
    version: int
    listed: bool


@dataclass(frozen=True, slots=True)
class StartImport:
    """Without `institution_id`: the one admitted institution that the actor acts for."""

    upload_id: UUID
    institution_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class LoadImport:
    """`rows` are checked column values of services, each with a code."""

    import_id: UUID
    rows: tuple[dict[str, object], ...]


class WordingKind(StrEnum):
    SYNONYM = "SYNONYM"
    """Who says `phrase` also means each of `means`."""
    BOOST = "BOOST"
    """What `phrase` finds comes `points` higher; only in searches that say one of `means`, where there are any."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One addition to the dictionary of searches."""

    kind: WordingKind
    phrase: str
    means: tuple[str, ...] = ()
    points: int = 0


@dataclass(frozen=True, slots=True)
class SetWordings:
    """All additions, in the place of those of `revision` (0: there are none yet)."""

    revision: int
    items: tuple[Wording, ...]
