"""Keep a search of one's own, rename it, pause it, give it up. Of no consequence for anybody else, so nothing is audited."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import delete, func, select, update

from core.checking import Checker
from core.errors import NotFound, Unauthenticated, WrongState
from core.ids import new_id
from db.models import Account, SavedSearch, SavedSearchHit, SearchChange
from db.models.search import CHANGES_LOCK
from domain.access.permissions import Permission, Resource, authorize
from domain.saved_searches.commands import DeleteSearch, PauseSearch, RenameSearch, SaveSearch
from domain.work import Work

MAX_SEARCHES: Final = 50
MAX_NAME: Final = 60
TOO_MANY: Final = f"每个账号最多保存 {MAX_SEARCHES} 个检索订阅，请先在“我的检索订阅”中删除不再需要的。"


async def save(work: Work, command: SaveSearch) -> UUID:
    """The new search's id. What it finds at this moment is known to its owner. Raises InvalidInput, Duplicate, WrongState when
    there are 50 already."""
    account_id = own_account(work)
    name = checked_name(Checker(), command.name)
    await work.session.execute(select(Account.id).where(Account.id == account_id).with_for_update())
    mine = select(func.count()).select_from(SavedSearch).where(SavedSearch.account_id == account_id)
    if (await work.session.scalar(mine) or 0) >= MAX_SEARCHES:
        raise WrongState(TOO_MANY, code="TOO_MANY_SEARCHES", path="name")
    kept = SavedSearch(
        id=new_id(), account_id=account_id, name=name, criteria=dict(command.criteria), seen=await _last_change(work),
        created_at=work.now,
    )  # fmt: skip
    work.session.add(kept)
    await work.session.flush()
    return kept.id


async def rename(work: Work, command: RenameSearch) -> UUID:
    """Raises InvalidInput, NotFound for another's, Duplicate."""
    kept = await _own(work, command.search_id)
    name = checked_name(Checker(), command.name)
    kept.name = name
    await work.session.flush()
    return kept.id


async def pause(work: Work, command: PauseSearch) -> UUID:
    """What was found and not told before a pause is not told after it. Saying the same again changes nothing."""
    kept = await _own(work, command.search_id)
    if command.paused and not kept.paused:
        waiting = (SavedSearchHit.search_id == kept.id, SavedSearchHit.state == "FOUND")
        await work.session.execute(update(SavedSearchHit).where(*waiting).values(state="KNOWN"))
    if kept.paused and not command.paused:
        kept.quiet = await _last_change(work)
    kept.paused = command.paused
    await work.session.flush()
    return kept.id


async def remove(work: Work, command: DeleteSearch) -> UUID:
    """Messages that it led to stay."""
    kept = await _own(work, command.search_id)
    await work.session.execute(delete(SavedSearch).where(SavedSearch.id == kept.id))
    return kept.id


def own_account(work: Work) -> UUID:
    account_id = work.actor.account_id
    authorize(work.actor, Permission.SAVE_SEARCHES, Resource(account_id=account_id))
    if account_id is None:
        raise Unauthenticated
    return account_id


def checked_name(checker: Checker, name: str) -> str:
    """Raises InvalidInput with every fault that `checker` has seen."""
    clean = " ".join(checker.text("name", name, "名称", maximum=MAX_NAME).split())
    checker.done()
    return clean


async def _own(work: Work, search_id: UUID) -> SavedSearch:
    account_id = own_account(work)
    mine = select(SavedSearch).where(SavedSearch.id == search_id, SavedSearch.account_id == account_id)
    kept = await work.session.scalar(mine.with_for_update())
    if kept is None:
        raise NotFound("检索订阅", path="search_id")
    return kept


async def _last_change(work: Work) -> int:
    """No change with a lower number is still to be committed."""
    await work.session.execute(select(func.pg_advisory_xact_lock(CHANGES_LOCK)))
    return await work.session.scalar(select(func.coalesce(func.max(SearchChange.id), 0))) or 0
