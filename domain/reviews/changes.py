"""The difference between what was returned and what was handed in again, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.models import Case
from domain.access.visibility import cases_visible_to
from domain.work import Read, Work
from regions.contract import CaseKind

MAX_CHANGES = 500
IDENTITY = "id"
"""Given by the platform, typed by nobody: not shown."""
ROW_KEYS = (IDENTITY, "key")
"""By which a row of a list is the same row after others were added or taken out."""


@dataclass(frozen=True, slots=True)
class Change:
    """`path` as in the form (`items[0].contract_number`); `before` and `after` as text, None where there was nothing."""

    path: str
    before: str | None
    after: str | None


def differences(before: Any, after: Any) -> tuple[Change, ...]:
    """All leaves that differ, in the order of the form."""
    return tuple(_differ("", before, after))[:MAX_CHANGES]


def _differ(path: str, before: Any, after: Any) -> Iterator[Change]:
    if before == after:
        return
    if _both(Mapping, before, after):
        for key in [*after, *(key for key in before if key not in after)]:
            if key == IDENTITY:
                continue
            yield from _differ(f"{path}.{key}" if path else str(key), before.get(key), after.get(key))
    elif _both(list, before, after):
        for name, one, two in _paired(before, after):
            yield from _differ(f"{path}[{name}]", one, two)
    else:
        yield Change(path, _text(before), _text(after))


def _both(kind: type, before: Any, after: Any) -> bool:
    """A list or mapping that appeared or vanished is compared with an empty one, so that its leaves are shown."""
    present = [each for each in (before, after) if each is not None]
    return len(present) == 2 and all(isinstance(each, kind) for each in present)


def _paired(before: Sequence[Any], after: Sequence[Any]) -> Iterator[tuple[int, Any, Any]]:
    key = next((name for name in ROW_KEYS if _keyed(before, name) and _keyed(after, name)), None)
    if key is None or not {row[key] for row in before} & {row[key] for row in after}:
        for i in range(max(len(before), len(after))):
            yield i, before[i] if i < len(before) else None, after[i] if i < len(after) else None
        return
    earlier = {row[key]: row for row in before}
    for i, row in enumerate(after):
        yield i, earlier.pop(row[key], None), row
    for i, row in enumerate(before):
        if row[key] in earlier:
            yield i, row, None


def _keyed(rows: Sequence[Any], name: str) -> bool:
    return all(isinstance(row, Mapping) and row.get(name) for row in rows)


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        shown = ((key, each) for key, each in value.items() if key != IDENTITY and each not in (None, "", [], {}))
        return "；".join(f"{key}：{_text(each)}" for key, each in shown)
    if isinstance(value, list):
        return "、".join(_text(each) or "" for each in value)
    return str(value)


async def changes_of(read: Read, case_ids: Sequence[UUID]) -> Mapping[UUID, tuple[Change, ...]]:
    """For cases that were returned once: what has changed since, for everybody who may see the case."""
    found: dict[UUID, tuple[Change, ...]] = {}
    returned = (Case.id.in_(case_ids), Case.returned_snapshot.is_not(None), cases_visible_to(read.actor))
    async with read.session() as session:
        for case in (await session.scalars(select(Case).where(*returned))).all():
            handlers = read.platform.case_kinds[CaseKind(case.kind)]
            present = await handlers.snapshot(Work(session, read.actor, read.platform, read.now), case)
            found[case.id] = differences(case.returned_snapshot, present)
    return found
