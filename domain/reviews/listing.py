"""The public list of results: a case appears when it enters publicity, pauses with an objection, and ends with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert

from core.ids import new_id
from core.workflow import Event, Phase, State
from db.models import Case, Publicity
from domain.work import Work


class PublicityStatus(StrEnum):
    OPEN = "OPEN"
    PAUSED = "PAUSED"
    ENDED = "ENDED"
    UPHELD = "UPHELD"


@dataclass(frozen=True, slots=True)
class Listing:
    """All that the public sees of a case (domain.md §9): who, with which institutions, under which programme, how much.
    `amount` in fen."""

    enterprise: str
    institutions: Sequence[str]
    programme: str
    amount: int


AFTER: dict[tuple[Phase, Event], PublicityStatus] = {
    (Phase.PUBLICITY, Event.OBJECT): PublicityStatus.PAUSED,
    (Phase.PUBLICITY, Event.ELAPSE): PublicityStatus.ENDED,
    (Phase.OBJECTION, Event.DISMISS): PublicityStatus.OPEN,
    (Phase.OBJECTION, Event.UPHOLD): PublicityStatus.UPHELD,
}


async def publish(work: Work, case: Case, listing: Listing) -> None:
    """Ensure that the case is on the list as `listing` says, until its due date. What PUBLISH of a kind of case calls;
    a case that comes back after an objection keeps the day it was first shown."""
    shown = {
        "region": case.region,
        "enterprise_name": listing.enterprise,
        "institution_names": list(dict.fromkeys(listing.institutions)),
        "programme_name": listing.programme,
        "amount": listing.amount,
        "until": case.due_at or work.now,
        "status": PublicityStatus.OPEN,
    }
    row = insert(Publicity).values(id=new_id(), case_id=case.id, since=work.now, **shown)
    await work.session.execute(row.on_conflict_do_update(index_elements=["case_id"], set_=shown))


async def follow_publicity(work: Work, case: Case, source: State, event: Event) -> None:
    """Keep the listing in step with the case; called by the engine on every move."""
    status = AFTER.get((source.phase, event))
    if status is None:
        return
    values: dict[str, Any] = {"status": status}
    if status is PublicityStatus.OPEN:
        values["until"] = case.due_at or work.now
    await work.session.execute(update(Publicity).where(Publicity.case_id == case.id).values(**values))
