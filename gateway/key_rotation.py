"""Writing what is stored under an older key anew under the current one, so that the older one can be taken out of the list.

Batch by batch in short transactions, file by file: it can be broken off and begun again at any moment, while the platform runs.
What it has done shows in the data itself: each value and each file says the name of its key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Text, and_, column, func, or_, select, table, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import TableClause

import db.models  # noqa: F401 - fills the metadata
from core.actor import SYSTEM
from core.errors import NotFound
from db.base import Base
from db.encryption import KEYRING, EncryptedJson, EncryptedText
from db.engine import Sessions
from db.models import Upload
from db.unit_of_work import unit_of_work
from domain.work import Platform, Work
from gateway.adapters.sealed_files import SealedFiles

BATCH: Final = 200
PLATFORM: Final = UUID(int=0)
"""What the audit entry is about: no one thing."""

Tell = Callable[[str, int, int], None]
"""Where, how many are done, how many there are."""


@dataclass(frozen=True, slots=True)
class Place:
    """One table with columns whose values are encrypted, as plain texts."""

    source: TableClause
    keys: tuple[ColumnElement[Any], ...]
    columns: tuple[ColumnElement[str], ...]

    @property
    def name(self) -> str:
        return str(self.source.name)

    @property
    def older(self) -> ColumnElement[bool]:
        """Rows with a value under another key than the current."""
        current = f"{KEYRING.current}."
        return or_(*(and_(each.is_not(None), func.left(each, len(current)) != current) for each in self.columns))


def places() -> Iterator[Place]:
    """Every table that has an encrypted column: a new one is found by itself."""
    for each in Base.metadata.sorted_tables:
        sealed = [one.name for one in each.columns if isinstance(one.type, EncryptedText | EncryptedJson)]
        if not sealed:
            continue
        keys = [column(one.name, one.type) for one in each.primary_key.columns]
        texts = [column(name, Text()) for name in sealed]
        source = table(each.name, *keys, *texts)
        yield Place(source, tuple(source.c[one.name] for one in keys), tuple(source.c[name] for name in sealed))


async def rotate(platform: Platform, tell: Tell) -> dict[str, int]:
    """Everything under the current key; how many rows, or files, were written anew by place. Raises KeyError where a value's key
    is not in the list any more: put it back."""
    done = {}
    for place in places():
        done[place.name] = await _rows(platform.sessions, place, tell)
    done["files"] = await _files(platform, tell)
    await unit_of_work(platform.sessions, lambda session: _record(platform, session, done))
    return done


async def _rows(sessions: Sessions, place: Place, tell: Tell) -> int:
    async with sessions() as session:
        count = await session.scalar(select(func.count()).select_from(place.source).where(place.older)) or 0
    done = 0
    while True:
        changed = await unit_of_work(sessions, lambda session: _batch(session, place))
        done += changed
        tell(place.name, done, max(count, done))
        if not changed:
            return done


async def _batch(session: AsyncSession, place: Place) -> int:
    query = select(*place.keys, *place.columns).where(place.older).order_by(*place.keys).limit(BATCH).with_for_update()
    rows = (await session.execute(query)).all()
    for row in rows:
        keys, texts = row[: len(place.keys)], row[len(place.keys) :]
        values = {
            each.name: KEYRING.encrypt(KEYRING.decrypt(text))
            for each, text in zip(place.columns, texts, strict=True)
            if text is not None
        }
        same = [each == value for each, value in zip(place.keys, keys, strict=True)]
        await session.execute(update(place.source).where(*same).values(values))
    return len(rows)


async def _files(platform: Platform, tell: Tell) -> int:
    """The bytes that rows name; what is on its way to being swept is left."""
    files = platform.files
    if not isinstance(files, SealedFiles):
        return 0
    done = 0
    for key in await _stored(platform.sessions):
        try:
            if await files.key_id(key) == KEYRING.current:
                continue
            content = b"".join([piece async for piece in await files.open(key)])
            await files.put(key, _once(content))
        except NotFound:
            continue
        done += 1
        tell("files", done, done)
    return done


async def _stored(sessions: Sessions) -> Sequence[str]:
    async with sessions() as session:
        return (await session.scalars(select(Upload.storage_key).where(Upload.storage_key != "").order_by(Upload.id))).all()


async def _once(content: bytes) -> Any:
    yield content


async def _record(platform: Platform, session: AsyncSession, done: dict[str, int]) -> None:
    work = Work(session, SYSTEM, platform, platform.clock.now())
    work.record("KEYS.ROTATE", "platform", PLATFORM, after={"key": KEYRING.current, **{k: n for k, n in done.items() if n}})
