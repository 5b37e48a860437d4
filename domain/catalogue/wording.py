"""What an admin adds to the dictionary of searches: synonyms, and what comes higher. Every revision is kept."""

from __future__ import annotations

from dataclasses import asdict
from typing import Final
from uuid import UUID

from sqlalchemy import func, select

from core.checking import Checker
from core.errors import StaleVersion
from core.ids import new_id
from db.models import SearchWordings
from domain.access.permissions import Permission, Resource, authorize
from domain.catalogue.commands import SetWordings, Wording, WordingKind
from domain.work import Read, Work

MAX_ITEMS: Final = 300
MAX_MEANS: Final = 10
MAX_PHRASE: Final = 40
MAX_POINTS: Final = 50_000
_LOCK: Final = 7_301_402
"""Names, for PostgreSQL, the act of setting them: one after the other."""


async def set_wordings(work: Work, command: SetWordings) -> UUID:
    """Replace all of them. Raises Forbidden, InvalidInput with every fault, StaleVersion when somebody was faster."""
    authorize(work.actor, Permission.OPERATE_PLATFORM, Resource())
    await work.session.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    now = await work.session.scalar(select(func.coalesce(func.max(SearchWordings.revision), 0))) or 0
    if now != command.revision:
        raise StaleVersion(now)
    checker = Checker("items")
    _check(checker, command.items)
    checker.done()
    made = SearchWordings(
        id=new_id(), revision=now + 1, items=[asdict(item) for item in command.items], account_id=work.actor.account_id,
        created_at=work.now,
    )  # fmt: skip
    work.session.add(made)
    await work.session.flush()
    work.record("SEARCH.WORDINGS", "search_wordings", made.id, after={"revision": now + 1, "items": len(command.items)})
    return made.id


def checked(items: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """Raises InvalidInput with every fault."""
    checker = Checker("items")
    _check(checker, items)
    checker.done()
    return items


async def newest_wordings(read: Read) -> tuple[int, tuple[Wording, ...]]:
    """The revision in force and what it says. For the platform's admins."""
    authorize(read.actor, Permission.OPERATE_PLATFORM, Resource())
    async with read.session() as session:
        row = (
            await session.execute(
                select(SearchWordings.revision, SearchWordings.items).order_by(SearchWordings.revision.desc()).limit(1)
            )
        ).first()
    return (row.revision, tuple(wording(item) for item in row.items)) if row else (0, ())


def wording(item: dict[str, object]) -> Wording:
    means = item["means"]
    points = item["points"]
    return Wording(
        WordingKind(str(item["kind"])), str(item["phrase"]), tuple(map(str, means if isinstance(means, list) else ())),
        points if isinstance(points, int) else 0,
    )  # fmt: skip


def _check(checker: Checker, items: tuple[Wording, ...]) -> None:
    if len(items) > MAX_ITEMS:
        checker.fault("", "TOO_MANY", f"最多 {MAX_ITEMS} 条。")
    for place, item in enumerate(items[:MAX_ITEMS]):
        texts = (("phrase", item.phrase), *((f"means[{at}]", text) for at, text in enumerate(item.means[:MAX_MEANS])))
        for name, text in texts:
            checker.text(f"[{place}].{name}", text, "用语", maximum=MAX_PHRASE)
        if len(item.means) > MAX_MEANS:
            checker.fault(f"[{place}].means", "TOO_MANY", f"最多 {MAX_MEANS} 个。")
        if item.kind is WordingKind.SYNONYM and not item.means:
            checker.fault(f"[{place}].means", "REQUIRED", "请填写同义的用语。")
        if item.kind is WordingKind.BOOST and not 1 <= item.points <= MAX_POINTS:
            checker.fault(f"[{place}].points", "OUT_OF_RANGE", f"加分应为 1–{MAX_POINTS} 的整数。")
