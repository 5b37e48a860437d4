"""Keys that encrypt single fields (ID numbers, bank accounts): several at a time, so that they can be rotated."""

from __future__ import annotations

import base64
import binascii
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_LENGTH = 32
_INDEX = "index"
_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,32}")


class MalformedKeysError(ValueError):
    """What is wrong with the list of keys; never says a key."""


@dataclass(frozen=True, slots=True)
class EncryptionKeys:
    """`current` names the key that encrypts; `keys` (id → 32 bytes) are all that decrypt; `index_key` makes blind
    indexes and is never rotated with the others, or nothing stored would be found again."""

    current: str
    keys: Mapping[str, bytes] = field(repr=False)
    index_key: bytes = field(repr=False)


def parse_keys(text: str) -> EncryptionKeys:
    """`index:base64,id:base64,…`: `index` is for blind indexes, the first of the others encrypts.

    Raises `MalformedKeysError`.
    """
    keys: dict[str, bytes] = {}
    for position, part in enumerate((piece.strip() for piece in text.split(",")), start=1):
        identifier, _, encoded = part.partition(":")
        if not _IDENTIFIER.fullmatch(identifier) or not encoded:
            raise MalformedKeysError(f"第 {position} 个密钥格式有误，应为 id:base64。")
        if identifier in keys:
            raise MalformedKeysError(f"第 {position} 个密钥的 id 重复。")
        try:
            key = base64.b64decode(encoded, validate=True)
        except binascii.Error:
            raise MalformedKeysError(f"第 {position} 个密钥不是合法的 base64。") from None
        if len(key) != _LENGTH:
            raise MalformedKeysError(f"第 {position} 个密钥应为 {_LENGTH} 字节，实际 {len(key)} 字节。")
        keys[identifier] = key
    index_key = keys.pop(_INDEX, None)
    if index_key is None or not keys:
        raise MalformedKeysError("需要一个 id 为 index 的索引密钥和至少一个加密密钥。")
    return EncryptionKeys(next(iter(keys)), keys, index_key)


def generate_keys(identifier: str = "local-1") -> str:
    """A fresh list in the form that `parse_keys` reads."""
    names = (_INDEX, identifier)
    return ",".join(f"{name}:{base64.b64encode(secrets.token_bytes(_LENGTH)).decode()}" for name in names)


def kept_in(path: Path) -> EncryptionKeys:
    """The keys in the file, which is made with random ones (mode 0600) when there is none.

    Gateway and worker may come at the same time: whoever links the finished file first wins.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(f"{generate_keys()}\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return parse_keys(path.read_text().strip())
