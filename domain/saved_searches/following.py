"""What the worker does for saved searches: remembers what each found, then tells its owner, at most once a day and a service.

Finding and telling are transactions of their own. A worker that dies between them leaves what it found to be told by the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, delete, exists, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from db.models import Account, Institution, SavedSearch, SavedSearchHit, Service
from domain.catalogue.queries import PUBLIC
from domain.notifications import notify
from domain.work import Work

NAMED: Final = 3
"""How many services a message names."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A saved search that has not seen every change, and the last one to look at now. `telling`: what it finds is for its owner's
    eyes; else it is only remembered."""

    id: UUID
    criteria: Mapping[str, Any]
    seen: int
    upto: int
    telling: bool


async def lagging(work: Work, upto: int, limit: int) -> list[Followed]:
    """Saved searches that have not seen the changes up to this one, locked; one statement."""
    quiet = SavedSearch.seen < func.least(SavedSearch.quiet, upto)
    query = (
        select(
            SavedSearch.id, SavedSearch.criteria, SavedSearch.seen,
            case((quiet, func.least(SavedSearch.quiet, upto)), else_=upto),
            and_(~SavedSearch.paused, ~quiet, _welcome(work)),
        )
        .join(Account, Account.id == SavedSearch.account_id)
        .where(SavedSearch.seen < upto)
        .order_by(SavedSearch.seen, SavedSearch.id)
        .limit(limit)
        .with_for_update(of=SavedSearch, skip_locked=True)
    )
    return [Followed(*row) for row in (await work.session.execute(query)).all()]


async def note(work: Work, kept: Followed, came: Sequence[UUID] = (), went: Sequence[UUID] = ()) -> None:
    """Remember what came and what left. A service that was found, and leaves before it was told, is forgotten; one that was there
    when the search was kept, and leaves, is known when it comes back."""
    untold = (SavedSearchHit.search_id == kept.id, SavedSearchHit.state == "FOUND", SavedSearchHit.service_id.in_(went))
    forgotten = set(await work.session.scalars(delete(SavedSearchHit).where(*untold).returning(SavedSearchHit.service_id)))
    states = dict.fromkeys(came, "FOUND" if kept.telling else "KNOWN") | {
        each: "KNOWN" for each in went if each not in forgotten
    }
    if states:
        rows = [
            {"search_id": kept.id, "service_id": each, "state": state, "found_at": work.now} for each, state in states.items()
        ]
        await work.session.execute(insert(SavedSearchHit).on_conflict_do_nothing(), rows)
    await work.session.execute(update(SavedSearch).where(SavedSearch.id == kept.id).values(seen=kept.upto))


async def tell(work: Work, limit: int) -> int:
    """Tell owners what is new, of at most so many searches; how many were told."""
    due = (
        select(SavedSearch)
        .join(Account, Account.id == SavedSearch.account_id)
        .where(
            ~SavedSearch.paused, or_(SavedSearch.told_on.is_(None), SavedSearch.told_on < work.today), _welcome(work),
            exists(select(SavedSearchHit.service_id).where(*_tellable(SavedSearch.id))),
        )
        .order_by(SavedSearch.id)
        .limit(limit)
        .with_for_update(of=SavedSearch, skip_locked=True)
    )  # fmt: skip
    kept = list(await work.session.scalars(due))
    found = await _found(work, [each.id for each in kept])
    for each in kept:
        await _tell(work, each, found[each.id])
    return len(kept)


def _welcome(work: Work) -> ColumnElement[bool]:
    """Accounts that may still sign in."""
    return ~Account.disabled if work.platform.demonstration else and_(~Account.disabled, ~Account.demonstration)


def _tellable(search_id: Any) -> tuple[ColumnElement[bool], ...]:
    """What was found, is not told, and may still be seen by everybody."""
    public = select(Service.id).join(Institution, Institution.id == Service.institution_id).where(PUBLIC)
    return (
        SavedSearchHit.search_id == search_id, SavedSearchHit.state == "FOUND",
        exists(public.where(Service.id == SavedSearchHit.service_id)),
    )  # fmt: skip


async def _found(work: Work, ids: Sequence[UUID]) -> Mapping[UUID, list[tuple[UUID, str]]]:
    """By search: ids and names of what is to be told, in the order in which it was found."""
    query = (
        select(SavedSearchHit.search_id, Service.id, Service.name, Institution.name)
        .join(Service, Service.id == SavedSearchHit.service_id)
        .join(Institution, Institution.id == Service.institution_id)
        .where(SavedSearchHit.search_id.in_(ids), SavedSearchHit.state == "FOUND", PUBLIC)
        .order_by(SavedSearchHit.found_at, Service.id)
    )
    found: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
    for search_id, service_id, name, institution in (await work.session.execute(query)).all():
        found[search_id].append((service_id, f"{name}（{institution}）"))
    return found


async def _tell(work: Work, kept: SavedSearch, found: Sequence[tuple[UUID, str]]) -> None:
    if not found:
        return
    named = "、".join(name[:120] for _, name in found[:NAMED])
    more = "" if len(found) <= NAMED else f" 等 {len(found)} 项"
    await notify(
        work, [kept.account_id], None, title=f"检索订阅“{kept.name}”有 {len(found)} 项新服务",
        text=f"新符合您所存检索的服务：{named}{more}。打开此检索即可查看。",
        key=f"saved_search:{kept.id}:{work.today.isoformat()}", saved_search_id=kept.id,
    )  # fmt: skip
    told = (SavedSearchHit.search_id == kept.id, SavedSearchHit.service_id.in_([each for each, _ in found]))
    await work.session.execute(update(SavedSearchHit).where(*told).values(state="TOLD"))
    kept.told_on = work.today
