"""Files encrypted before they reach any store: nobody who gets hold of its disks or backups can read an identity photo.

A file is sealed under a key of its own, derived from the named key and a random salt, in pieces of 64 KiB by AES-256-GCM. A
piece's nonce is its number and whether it is the last, and its place in the store is authenticated with it: no piece can be left
out, moved or cut off unnoticed, and no file be put in another's place.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator
from datetime import timedelta
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.errors import Unavailable
from core.ports import FileStore
from db.encryption import Keyring

MAGIC: Final = b"VSF1"
PIECE: Final = 64 * 1024
_TAG: Final = 16
_SALT: Final = 16
_DAMAGED: Final = "文件已损坏，无法读取，请联系平台。"


class SealedFiles:
    """`core.ports.FileStore` over another one. What was stored before files were sealed is read as it lies there."""

    def __init__(self, store: FileStore, keyring: Keyring) -> None:
        self.store = store
        self._keyring = keyring

    async def put(self, key: str, chunks: AsyncIterable[bytes]) -> int:
        total = 0

        async def counted() -> AsyncIterator[bytes]:
            nonlocal total
            async for chunk in chunks:
                total += len(chunk)
                yield chunk

        await self.store.put(key, self._sealed(key, counted()))
        return total

    async def open(self, key: str) -> AsyncIterator[bytes]:
        source = _Buffered(await self.store.open(key))
        head = await source.take(len(MAGIC))
        if head != MAGIC:
            return source.rest(head)
        return self._opened(key, await self._cipher_of(source), source)

    async def delete(self, key: str) -> None:
        await self.store.delete(key)

    async def exists(self, key: str) -> bool:
        return await self.store.exists(key)

    async def stale(self, prefix: str, age: timedelta) -> list[str]:
        return await self.store.stale(prefix, age)

    async def key_id(self, key: str) -> str:
        """Under which key the file is sealed; empty where it is not. Raises NotFound."""
        source = _Buffered(await self.store.open(key))
        if await source.take(len(MAGIC)) != MAGIC:
            return ""
        return (await source.take(int.from_bytes(await source.take(1)))).decode("ascii", "replace")

    async def _sealed(self, key: str, chunks: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        name, salt = self._keyring.current, os.urandom(_SALT)
        cipher = self._cipher(name, salt)
        yield MAGIC + bytes([len(name)]) + name.encode("ascii") + salt
        held, number = bytearray(), 0
        async for chunk in chunks:
            held += chunk
            while len(held) > PIECE:
                yield cipher.encrypt(_nonce(number, last=False), bytes(held[:PIECE]), key.encode())
                del held[:PIECE]
                number += 1
        yield cipher.encrypt(_nonce(number, last=True), bytes(held), key.encode())

    async def _cipher_of(self, source: _Buffered) -> AESGCM:
        name = (await source.take(int.from_bytes(await source.take(1)))).decode("ascii", "replace")
        salt = await source.take(_SALT)
        if name not in self._keyring.keys or len(salt) < _SALT:
            raise Unavailable(_DAMAGED, code="FILE_UNREADABLE")
        return self._cipher(name, salt)

    def _cipher(self, name: str, salt: bytes) -> AESGCM:
        derived = HKDF(SHA256(), 32, salt, b"voucher file").derive(self._keyring.keys[name])
        return AESGCM(derived)

    async def _opened(self, key: str, cipher: AESGCM, source: _Buffered) -> AsyncIterator[bytes]:
        number, piece = 0, await source.take(PIECE + _TAG)
        while True:
            following = await source.take(PIECE + _TAG)
            try:
                yield cipher.decrypt(_nonce(number, last=not following), piece, key.encode())
            except InvalidTag:
                raise Unavailable(_DAMAGED, code="FILE_UNREADABLE") from None
            if not following:
                return
            number, piece = number + 1, following


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + bytes([last])


class _Buffered:
    """Bytes by count out of pieces of any size."""

    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        self._pieces = pieces
        self._held = bytearray()

    async def take(self, count: int) -> bytes:
        """Fewer only at the end."""
        while len(self._held) < count:
            piece = await anext(self._pieces, None)
            if piece is None:
                break
            self._held += piece
        taken = bytes(self._held[:count])
        del self._held[:count]
        return taken

    async def rest(self, before: bytes) -> AsyncIterator[bytes]:
        yield before + bytes(self._held)
        self._held.clear()
        async for piece in self._pieces:
            yield bytes(piece)
