"""Personal fields are encrypted one by one with AES-256-GCM under a named key, and looked up by a blind index.

A stored value is `key id . base64(nonce + ciphertext)`: what was stored under an old key stays readable while that key is listed.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Text
from sqlalchemy.types import TypeDecorator

NONCE_BYTES = 12


@dataclass
class Keyring:
    """`keys` by id; `current` encrypts, all decrypt; `index_key` makes blind indexes and never rotates by itself."""

    keys: dict[str, bytes] = field(default_factory=dict)
    current: str = ""
    index_key: bytes = b""

    def configure(self, keys: Mapping[str, bytes], current: str, index_key: bytes) -> None:
        self.keys, self.current, self.index_key = dict(keys), current, index_key

    def encrypt(self, text: str) -> str:
        nonce = os.urandom(NONCE_BYTES)
        sealed = AESGCM(self.keys[self.current]).encrypt(nonce, text.encode(), self.current.encode())
        return f"{self.current}.{base64.b64encode(nonce + sealed).decode()}"

    def decrypt(self, stored: str) -> str:
        key_id, _, body = stored.partition(".")
        raw = base64.b64decode(body)
        return AESGCM(self.keys[key_id]).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], key_id.encode()).decode()

    def blind_index(self, value: str) -> str:
        """A keyed digest: equal values are found, no value can be read back."""
        return hmac.new(self.index_key, value.encode(), hashlib.sha256).hexdigest()


KEYRING = Keyring()


class EncryptedText(TypeDecorator[str]):
    """A text column that the database sees encrypted only."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else KEYRING.encrypt(value)

    def process_result_value(self, value: Any, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else KEYRING.decrypt(value)


class EncryptedJson(TypeDecorator[dict[str, Any]]):
    """A JSON object that the database sees encrypted only."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else KEYRING.encrypt(json.dumps(value, ensure_ascii=False))

    def process_result_value(self, value: Any, dialect: Any) -> dict[str, Any] | None:  # noqa: ARG002
        return None if value is None else json.loads(KEYRING.decrypt(value))
