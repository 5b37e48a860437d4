"""Changing the encryption key: everything stored is written anew under it, whenever it is broken off and begun again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from core.actor import Role
from core.clock import FixedClock
from core.ids import new_id
from db.encryption import KEYRING
from db.engine import Sessions, make_engine, make_sessions
from db.models import Account, AuditEntry, Redemption
from domain.work import Platform
from gateway import key_rotation
from gateway.adapters.sealed_files import SealedFiles
from gateway.encryption_keys import generate_keys, parse_keys
from gateway.key_rotation import places, rotate
from tests.support import redemptions as r
from tests.support.files import MemoryFiles
from tests.support.parts import platform_of
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.postgres import in_thread
from tests.support.redemptions import Setting
from tests.unit.gateway.test_command_line import voucher


@pytest.fixture
def keys() -> Any:
    """The test's own keys, an older and a newer; the run's are put back."""
    before = (dict(KEYRING.keys), KEYRING.current, KEYRING.index_key)
    older, newer = parse_keys(generate_keys("older")), parse_keys(generate_keys("newer"))
    both = {**older.keys, **newer.keys}
    KEYRING.configure(both, "older", before[2])
    yield lambda: KEYRING.configure(both, "newer", before[2])
    KEYRING.configure(*before)


@pytest.fixture
def platform(sessions: Sessions, clock: FixedClock) -> Platform:
    return replace(platform_of(sessions, clock), files=SealedFiles(MemoryFiles(), KEYRING))


async def once(content: bytes) -> AsyncIterator[bytes]:
    yield content


async def filled(platform: Platform) -> tuple[Setting, Any]:
    """Accounts, certifications and claims of several, one redemption with a file of its own."""
    here = await r.setting(platform)
    case_id = await r.submitted(here)
    (upload_id,) = await r.uploads(platform, here.enterprise.account_id, 1, storage_key="2026/03/photo")
    await platform.files.put("2026/03/photo", once(b"photo of an identity card"))
    assert upload_id
    return here, case_id


async def under(sessions: Sessions) -> dict[str, set[str]]:
    """The keys under which values lie, by table."""
    found: dict[str, set[str]] = {}
    async with sessions() as session:
        for place in places():
            for each in place.columns:
                names = text(f"SELECT DISTINCT split_part({each.name}, '.', 1) FROM {place.name} WHERE {each.name} IS NOT NULL")  # noqa: S608 - our tables
                found.setdefault(place.name, set()).update((await session.execute(names)).scalars())
    return {name: keys for name, keys in found.items() if keys}


def quiet(_place: str, _done: int, _count: int) -> None:
    return None


async def test_every_value_and_file_lies_under_the_new_key_and_still_says_the_same(platform: Platform, keys: Any) -> None:
    here, case_id = await filled(platform)
    before = (await r.the_redemption(platform, case_id)).personal
    lying = await under(platform.sessions)
    assert {"accounts", "certifications", "redemptions"} <= set(lying)
    assert set.union(*lying.values()) == {"older"}
    keys()
    done = await rotate(platform, quiet)
    assert set.union(*(await under(platform.sessions)).values()) == {"newer"}
    assert isinstance(platform.files, SealedFiles)
    assert await platform.files.key_id("2026/03/photo") == "newer"
    KEYRING.configure({"newer": KEYRING.keys["newer"]}, "newer", KEYRING.index_key)
    assert (await r.the_redemption(platform, case_id)).personal == before != {}
    assert b"".join([piece async for piece in await platform.files.open("2026/03/photo")]) == b"photo of an identity card"
    async with platform.sessions() as session:
        assert await session.get(Account, here.enterprise.account_id)
        (entry,) = (await session.scalars(select(AuditEntry).where(AuditEntry.act == "KEYS.ROTATE"))).all()
    assert entry.after == {"key": "newer", **{place: count for place, count in done.items() if count}}
    assert set((await rotate(platform, quiet)).values()) == {0}, "nothing is left to do"


async def test_broken_off_it_goes_on_where_it_was(
    platform: Platform, keys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    await filled(platform)
    keys()
    monkeypatch.setattr(key_rotation, "BATCH", 1)
    told: list[tuple[str, int, int]] = []

    def tell(place: str, done: int, count: int) -> None:
        told.append((place, done, count))
        if len(told) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await rotate(platform, tell)
    lying = await under(platform.sessions)
    assert set.union(*lying.values()) == {"older", "newer"}
    again = await rotate(platform, quiet)
    assert sum(again.values()) > 0
    assert set.union(*(await under(platform.sessions)).values()) == {"newer"}
    assert all(done <= count for _, done, count in told)


async def test_a_row_without_a_value_does_not_keep_it_busy(platform: Platform, keys: Any) -> None:
    """`certifications.pending_personal` is null most of the time."""
    await filled(platform)
    keys()
    await rotate(platform, quiet)
    async with platform.sessions() as session:
        rows = (await session.scalars(select(Redemption))).all()
    assert rows
    assert set((await rotate(platform, quiet)).values()) == {0}


async def test_whoever_signed_in_before_is_found_after(world: World, keys: Any) -> None:
    """Accounts are found by digests, which do not change with the key."""
    who = await person(world, Duty(Role.PLATFORM_ADMIN))
    keys()
    await rotate(world.platform, quiet)
    shown = await who.client.execute("{ viewer { mobile } }")
    assert shown["viewer"]["mobile"].startswith(who.mobile[:3])


async def one_account(url: str) -> None:
    engine = make_engine(url)
    account = Account(
        id=new_id(), name="示例", name_key="示例", mobile="15300000001", mobile_index="digest", password_hash=""
    )  # fmt: skip
    async with make_sessions(engine)() as session, session.begin():
        session.add(account)
    await engine.dispose()


@pytest.mark.slow
def test_the_command_rotates_a_database_and_tells_what_it_did(separate_database: str, tmp_path: Path) -> None:
    """As an operator does it: the new key before the old one in the list, then the command."""
    index, old = generate_keys("older").split(",")
    new = generate_keys("newer").split(",")[1]
    ring, before = parse_keys(f"{index},{old}"), (KEYRING.keys, KEYRING.current, KEYRING.index_key)
    KEYRING.configure(ring.keys, ring.current, ring.index_key)
    in_thread(one_account(separate_database))
    KEYRING.configure(*before)
    environment = {
        "VOUCHER_MODE": "development", "VOUCHER_DATA_DIR": str(tmp_path), "DATABASE_URL": separate_database,
        "VOUCHER_ENCRYPTION_KEYS": f"{index},{new},{old}",
    }  # fmt: skip
    first, again = (voucher("keys", "rotate", **environment) for _ in range(2))
    assert (first.returncode, again.returncode) == (0, 0), first.stderr + again.stderr
    assert "accounts：1/1" in first.stdout
    assert "旧密钥可以从列表中移除" in first.stdout
    assert "共改写 0 处" in again.stdout
