"""One number for everything a document says, by which index and database are compared."""

from __future__ import annotations

import hashlib
from typing import Final

from search.engine import Document

_BYTES: Final = 8


def digest(document: Document) -> int:
    """Signed, of 64 bits, as the database keeps it."""
    hashed = hashlib.blake2b(repr(document).encode("utf-8", "surrogatepass"), digest_size=_BYTES)
    return int.from_bytes(hashed.digest(), "big", signed=True)
