"""Files are encrypted before a store sees them, and nothing of them can be changed unnoticed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import NotFound, Unavailable
from db.encryption import Keyring
from gateway.adapters.sealed_files import PIECE, SealedFiles
from tests.support.files import MemoryFiles

ONE, TWO = b"1" * 32, b"2" * 32
KEY = "2026/03/a"


def sealed(store: MemoryFiles, current: str = "one", **keys: bytes) -> SealedFiles:
    return SealedFiles(store, Keyring(keys or {"one": ONE, "two": TWO}, current))


async def parts(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


async def read(files: SealedFiles, key: str = KEY) -> bytes:
    return b"".join([piece async for piece in await files.open(key)])


@given(sizes=st.lists(st.sampled_from([0, 1, 100, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE]), max_size=4))
async def test_whatever_is_put_is_read_back_and_counted_and_does_not_lie_there(sizes: list[int]) -> None:
    store = MemoryFiles()
    files = sealed(store)
    pieces = [bytes([65 + i]) * size for i, size in enumerate(sizes)]
    assert await files.put(KEY, parts(*pieces)) == sum(sizes)
    assert await read(files) == b"".join(pieces)
    assert not [each for each in pieces if len(each) >= 100 and each[:100] in store.content[KEY]]


async def test_the_same_content_twice_is_not_the_same_on_the_disk() -> None:
    store = MemoryFiles()
    files = sealed(store)
    for key in ("a", "b"):
        await files.put(key, parts(b"photo" * 100))
    assert store.content["a"] != store.content["b"]


async def content(pieces: int = 3) -> tuple[MemoryFiles, SealedFiles]:
    store = MemoryFiles()
    files = sealed(store)
    await files.put(KEY, parts(b"x" * (PIECE * pieces)))
    return store, files


@pytest.mark.parametrize("place", [30, PIECE + 200, -1])
async def test_a_changed_byte_is_noticed(place: int) -> None:
    store, files = await content()
    changed = bytearray(store.content[KEY])
    changed[place] ^= 1
    store.content[KEY] = bytes(changed)
    with pytest.raises(Unavailable):
        await read(files)


async def test_a_file_cut_off_between_pieces_or_put_in_anothers_place_is_noticed() -> None:
    store, files = await content()
    whole = store.content[KEY]
    store.content[KEY] = whole[: len(whole) - (PIECE + 16)]
    with pytest.raises(Unavailable):
        await read(files)
    store.content["other"] = whole
    with pytest.raises(Unavailable):
        await read(files, "other")


async def test_an_older_key_still_opens_and_one_that_is_gone_does_not() -> None:
    store = MemoryFiles()
    await sealed(store).put(KEY, parts(b"abc"))
    later = sealed(store, "two")
    assert (await read(later), await later.key_id(KEY)) == (b"abc", "one")
    with pytest.raises(Unavailable):
        await read(sealed(store, "two", two=TWO))


async def test_what_lay_there_unsealed_before_is_read_as_it_is() -> None:
    store = MemoryFiles()
    await store.put(KEY, parts(b"%PDF-1.7 old"))
    files = sealed(store)
    assert (await read(files), await files.key_id(KEY)) == (b"%PDF-1.7 old", "")
    with pytest.raises(NotFound):
        await files.open("nowhere")
