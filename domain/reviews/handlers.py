"""What the engine asks of each kind of case. The gateway hands it the table `domain.case_kinds.CASE_KINDS`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.errors import Fault
from core.workflow import Event
from db.models import Case
from domain.printing.filled import Filled
from domain.work import Work
from regions.contract import CaseKind


@dataclass(frozen=True, slots=True)
class Move:
    """An event with what the mover says. `cuts` maps a service item's id to (fen left, reason)."""

    event: Event
    text: str = ""
    requested_fields: tuple[str, ...] = ()
    cuts: Mapping[str, tuple[int, str]] = field(default_factory=dict)


Effect = Callable[[Work, Case, Move], Awaitable[None]]
FieldTest = Callable[[str], bool]
"""Whether a path, as a reviewer names it, is one of a case's form."""


async def _no_faults(_work: Work, _case: Case) -> list[Fault]:
    return []


async def _any_field(_work: Work, _case: Case) -> FieldTest:
    return lambda _path: True


async def _nothing(_work: Work, _case: Case) -> dict[str, Any]:
    return {}


async def _no_step(_work: Work, _case: Case, _move: Move) -> None:
    return None


async def _nothing_filled(_work: Work, _case: Case) -> Filled:
    return Filled({})


@dataclass(frozen=True, slots=True)
class CaseHandlers:
    """`effects` by the names a region's workflow uses; `complete` lists every fault that forbids submitting;
    `snapshot` is what the applicant submitted, without personal fields (the base of the difference after a return);
    `fields` tells which fields may be asked to be changed: one that no form has would leave the applicant nothing to correct;
    `before_move` runs before the state changes (apply cuts, replace particulars); `printed` is what a form exported for
    signing says."""

    effects: Mapping[str, Effect]
    complete: Callable[[Work, Case], Awaitable[list[Fault]]] = _no_faults
    snapshot: Callable[[Work, Case], Awaitable[dict[str, Any]]] = _nothing
    fields: Callable[[Work, Case], Awaitable[FieldTest]] = _any_field
    before_move: Effect = _no_step
    printed: Callable[[Work, Case], Awaitable[Filled]] = _nothing_filled


CaseKinds = Mapping[CaseKind, CaseHandlers]
