"""Marked personal values are planted by walking a region's whole journey over HTTP, and then looked for wherever something is
kept: the database's own files and its dump (index, outbox and audit log among them), stored files, logs, and all answers."""

from __future__ import annotations

import itertools
import mmap
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import FixedClock
from core.identifiers import mask_mobile
from db.models import Account
from gateway.long_work import LONG, run_next
from gateway.outbox import drain
from search.indexer import rebuild
from tests.regions.driving import calling, filling
from tests.regions.driving.calling import Caller
from tests.regions.driving.cast import stage_of
from tests.regions.driving.driving import obtained, redeemed, to_the_end
from tests.support.client import GraphQLClient
from tests.support.platform import world as make_world
from tests.support.postgres import REGIONS

pytestmark = pytest.mark.slow

KINDS = {"MOBILE", "PHONE", "RESIDENT_ID", "BANK_ACCOUNT", "EMAIL"}
"""Values that no two people share, and that nobody says by chance."""
PHONE = "sms-outbox.jsonl"
"""The invented phone that receives codes, in the place of a provider: no record of the platform's."""


class Planted:
    """What was planted: by kind of field, and as marks in files."""

    def __init__(self) -> None:
        self.values: dict[str, set[str]] = {}
        self.files: set[str] = set()
        self.told: list[str] = []
        self._serial = itertools.count(1)

    def unique(self, kind: str, made: str) -> str:
        serial = next(self._serial)
        changed = {
            "PHONE": f"024-2{serial:07d}", "BANK_ACCOUNT": f"62177{serial:014d}", "EMAIL": f"planted{serial}@example.com",
            "TEXT": f"示例隐名{serial}号",
        }  # fmt: skip
        value = changed.get(kind, made)
        self.values.setdefault(kind, set()).add(value)
        return value

    @property
    def all(self) -> set[str]:
        return set().union(*self.values.values(), self.files)


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> Planted:
    kept = Planted()
    make, file, post = filling._made_up, calling.file_of, GraphQLClient.post

    async def made_up(who: Caller, field: Any, today: Any) -> dict[str, Any]:
        value = await make(who, field, today)
        if "text" in value and (field["kind"] in KINDS or (field["personal"] and field["kind"] == "TEXT")):
            value = {"text": kept.unique(field["kind"], value["text"])}
        return value

    async def recorded(self: GraphQLClient, *given: Any, **more: Any) -> Any:
        answer = await post(self, *given, **more)
        kept.told.append(answer.text)
        return answer

    monkeypatch.setattr(filling, "_made_up", made_up)
    monkeypatch.setattr(calling, "file_of", lambda kind: marked(kept, file(kind)))
    monkeypatch.setattr(GraphQLClient, "post", recorded)
    return kept


def marked(kept: Planted, made: tuple[str, bytes]) -> tuple[str, bytes]:
    """The mark that makes each of the drive's files another one is what is looked for."""
    name, content = made
    kept.files |= {mark.decode() for mark in _marks(content)}
    return name, content


def _marks(content: bytes) -> list[bytes]:
    return re.findall(rb"[0-9a-f]{32}", content)


@pytest.mark.parametrize("region", [each.manifest.code for each in REGIONS.all() if each.manifest.obtain != "NONE"])
async def test_planted_values_are_readable_nowhere(
    engine: AsyncEngine, tmp_path: Path, capfd: pytest.CaptureFixture[str], planted: Planted, region: str
) -> None:
    began = datetime.now(UTC)
    clock = FixedClock(datetime(2026, 3, 2, 2, 0, tzinfo=UTC))
    async with make_world(engine, clock, tmp_path) as world:
        stage = await stage_of(world, region)
        drive = await obtained(stage)
        case = await redeemed(drive)
        assert (await to_the_end(drive, case["id"]))["status"]["phase"] == "DONE"
        while await drain(world.platform):
            pass
        while await run_next(world.platform, LONG):
            pass
        await rebuild(world.platform.sessions)
        assert "BANK_ACCOUNT" in planted.values
        assert planted.files
        async with world.platform.sessions() as session:
            mobiles = set((await session.scalars(select(Account.mobile))).all())
        assert len(mobiles) > len(stage.officials)
        whole = planted.all | mobiles
        written = capfd.readouterr()
        places = {
            "logs": [written.out.encode(), written.err.encode()],
            "dump": [row.encode() async for row in dumped(engine)],
            "answers": [each.encode() for each in planted.told],
            "files": stored(tmp_path),
        }
        found = {name: readable(kept, whole) for name, kept in places.items()}
        found["database files"] = await in_database_files(engine, whole, began)
    assert {name: values for name, values in found.items() if values} == {}
    assert any(mask_mobile(mobile) in each for mobile in mobiles for each in planted.told), "nobody looked"


def stored(folder: Path) -> list[bytes]:
    found = [path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != PHONE]
    assert len(found) > 5, "no file was stored"
    return found


def readable(kept: Iterable[bytes], values: set[str]) -> set[str]:
    wanted = {value: value.encode() for value in values}
    return {value for content in kept for value, sought in wanted.items() if sought in content}


async def dumped(engine: AsyncEngine) -> Any:
    """Every row of every table, as text."""
    async with engine.connect() as connection:
        names = await connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        for name in names.scalars().all():
            rows = await connection.execute(text(f'SELECT t::text FROM "{name}" t'))  # noqa: S608 - our tables
            for row in rows.scalars():
                yield row


async def in_database_files(engine: AsyncEngine, values: set[str], began: datetime) -> set[str]:
    """Tables and indexes of this database and the log of what was written since; nothing where the server is elsewhere."""
    async with engine.connect() as connection:
        await connection.execute(text("CHECKPOINT"))
        folder = Path(str(await connection.scalar(text("SHOW data_directory"))))
        own = await connection.scalar(text("SELECT oid FROM pg_database WHERE datname = current_database()"))
    if not (folder / "base" / str(own)).is_dir():
        return set()
    paths = [*(folder / "base" / str(own)).iterdir(), *(folder / "pg_wal").iterdir()]
    recent = [path for path in paths if path.is_file() and path.stat().st_mtime >= began.timestamp() - 1]
    assert recent
    return {value for path in recent for value in _in_file(path, values)}


def _in_file(path: Path, values: set[str]) -> Iterator[str]:
    if not path.stat().st_size:
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        for value in values:
            if content.find(value.encode()) >= 0:
                yield value
