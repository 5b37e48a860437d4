"""Uploads in an object store: a local folder by default, any S3 service by settings."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterable, AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, ObjectStore, S3Store

from core.errors import NotFound, Unavailable
from gateway.settings import Settings

_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*(?:/[a-z0-9][a-z0-9_.-]*)*")
_PART = 5 * 1024 * 1024
"""Bytes; S3 takes no smaller part of a multipart upload."""
_MOST_STALE = 5_000


class ObjectFiles:
    """`core.ports.FileStore` on obstore."""

    def __init__(self, store: ObjectStore, folder: Path | None = None) -> None:
        """`folder` is where a local store keeps its files."""
        self._store = store
        self._folder = folder

    async def put(self, key: str, chunks: AsyncIterable[bytes]) -> int:
        """The key appears with the last byte, and not at all when `chunks` raises."""
        total = 0

        async def counted() -> AsyncIterator[bytes]:
            nonlocal total
            async for chunk in chunks:
                total += len(chunk)
                yield chunk

        with _translated():
            await obstore.put_async(self._store, _checked(key), counted(), chunk_size=_PART)
            if self._folder is not None:
                await asyncio.to_thread(_flush, self._folder / key)
        return total

    async def open(self, key: str) -> AsyncIterator[bytes]:
        with _translated():
            result = await obstore.get_async(self._store, _checked(key))
        return _pieces(result.stream())

    async def delete(self, key: str) -> None:
        try:
            await obstore.delete_async(self._store, _checked(key))
        except (FileNotFoundError, NotFoundError):
            return
        except (BaseError, OSError) as error:
            raise _unavailable() from error

    async def exists(self, key: str) -> bool:
        try:
            await obstore.head_async(self._store, _checked(key))
        except (FileNotFoundError, NotFoundError):
            return False
        except (BaseError, OSError) as error:
            raise _unavailable() from error
        return True

    async def stale(self, prefix: str, age: timedelta) -> list[str]:
        before = datetime.now(UTC) - age
        found: list[str] = []
        with _translated():
            async for batch in obstore.list(self._store, prefix=_checked(prefix), chunk_size=1000):
                found += [str(each["path"]) for each in batch if each["last_modified"] < before]
                if len(found) >= _MOST_STALE:
                    break
        return found


def make_file_store(settings: Settings) -> ObjectFiles:
    """The store that `storage_url` names. Raises `ValueError` when it names none that we know."""
    url = urlsplit(settings.storage_url)
    if not settings.storage_url:
        return _local(settings.data_dir / "files")
    if url.scheme == "file":
        return _local(Path(unquote(url.path)))
    if url.scheme != "s3":
        raise ValueError("VOUCHER_STORAGE_URL 只支持 file:// 和 s3://。")
    store = S3Store(
        url.netloc,
        prefix=url.path.strip("/") or None,
        region=settings.storage_region,
        endpoint=settings.storage_endpoint or None,
        access_key_id=settings.storage_access_key_id or None,
        secret_access_key=settings.storage_secret_access_key.get_secret_value() or None,
        retry_config={"max_retries": 2, "retry_timeout": timedelta(seconds=10)},
        client_options={"allow_http": settings.storage_endpoint.startswith("http://")},
    )
    return ObjectFiles(store)


def _local(folder: Path) -> ObjectFiles:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return ObjectFiles(LocalStore(prefix=folder), folder)


def _flush(path: Path) -> None:
    """To the disk, with its name: an upload that was confirmed outlives a power cut."""
    for target in (path, path.parent):
        descriptor = os.open(target, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _checked(key: str) -> str:
    """Keys are the platform's own; anything else (`..`, a leading slash) is a bug, not a user's mistake."""
    if not _KEY.fullmatch(key) or ".." in key:
        raise ValueError("not a storage key")
    return key


async def _pieces(stream: AsyncIterable[object]) -> AsyncIterator[bytes]:
    with _translated():
        async for piece in stream:
            yield bytes(piece)  # type: ignore[call-overload]  # obstore's buffer type


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotFoundError):
        raise NotFound("文件") from None
    except (BaseError, OSError) as error:
        raise _unavailable() from error


def _unavailable() -> Unavailable:
    return Unavailable("文件存储暂时不可用，请稍后重试。")
