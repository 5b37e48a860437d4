"""The file store: whole files or none, the same in a folder and in an S3-compatible service."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from core.errors import NotFound, Unavailable, invalid
from core.ids import new_id
from gateway.adapters.files import ObjectFiles, make_file_store
from gateway.settings import Mode, Settings
from tests.support.object_storage import BUCKET, s3_server

MIB = 1024 * 1024


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    with s3_server() as address:
        yield address


@pytest.fixture(params=["folder", "s3"])
def files(tmp_path: Path, request: pytest.FixtureRequest) -> ObjectFiles:
    if request.param == "folder":
        return make_file_store(Settings(mode=Mode.DEVELOPMENT, data_dir=tmp_path))
    settings = Settings(
        mode=Mode.DEVELOPMENT,
        storage_url=f"s3://{BUCKET}/{new_id()}",
        storage_endpoint=request.getfixturevalue("s3"),
        storage_access_key_id="invented",
        storage_secret_access_key=SecretStr("invented"),
    )
    return make_file_store(settings)


async def chunks(*parts: bytes, then: Exception | None = None) -> AsyncIterator[bytes]:
    for part in parts:
        yield part
    if then:
        raise then


async def read(files: ObjectFiles, key: str) -> bytes:
    return b"".join([piece async for piece in await files.open(key)])


async def test_what_was_put_is_read_back_and_counted(files: ObjectFiles) -> None:
    content = bytes(range(256)) * 4096 * 12
    assert await files.put("2026/03/a", chunks(content[:MIB], content[MIB:])) == len(content)
    assert await files.exists("2026/03/a")
    assert await read(files, "2026/03/a") == content


@pytest.mark.parametrize("size", [1, 12 * MIB])
async def test_an_upload_that_is_broken_off_leaves_nothing(files: ObjectFiles, tmp_path: Path, size: int) -> None:
    with pytest.raises(type(invalid("file", "TOO_LARGE", ""))):
        await files.put("2026/03/b", chunks(b"x" * size, then=invalid("file", "TOO_LARGE", "文件过大。")))
    assert not await files.exists("2026/03/b")
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []
    assert await files.stale("2026", timedelta(hours=-1)) == []


async def test_what_is_old_under_a_prefix_is_listed(files: ObjectFiles) -> None:
    for key in ("2026/03/a", "2026/03/b", "2026/04/c"):
        await files.put(key, chunks(b"1"))
    assert sorted(await files.stale("2026/03", timedelta(hours=-1))) == ["2026/03/a", "2026/03/b"]
    assert await files.stale("2026/03", timedelta(hours=1)) == []


async def test_what_is_put_again_is_replaced(files: ObjectFiles) -> None:
    await files.put("parts/a/1", chunks(b"old"))
    await files.put("parts/a/1", chunks(b"new"))
    assert await read(files, "parts/a/1") == b"new"


async def test_a_key_that_is_not_there_is_not_found_at_once(files: ObjectFiles) -> None:
    with pytest.raises(NotFound):
        await files.open("2026/03/none")


async def test_deleting_twice_is_no_error(files: ObjectFiles) -> None:
    await files.put("c", chunks(b"1"))
    await files.delete("c")
    await files.delete("c")
    assert not await files.exists("c")


@pytest.mark.parametrize("key", ["../secret", "/etc/passwd", "a/../b", "a//b", "", "A B"])
async def test_a_key_that_is_not_the_platforms_own_is_refused(files: ObjectFiles, key: str) -> None:
    with pytest.raises(ValueError, match="not a storage key"):
        await files.put(key, chunks(b"1"))


async def test_a_store_that_does_not_answer_is_unavailable() -> None:
    settings = Settings(
        mode=Mode.DEVELOPMENT,
        storage_url="s3://bucket/prefix",
        storage_endpoint="http://127.0.0.1:9",
        storage_access_key_id="a",
        storage_secret_access_key=SecretStr("b"),
    )
    with pytest.raises(Unavailable):
        await make_file_store(settings).exists("a")


def test_an_unknown_kind_of_store_is_refused() -> None:
    with pytest.raises(ValueError, match="VOUCHER_STORAGE_URL"):
        make_file_store(Settings(mode=Mode.DEVELOPMENT, storage_url="ftp://host/folder"))
