"""What parent and child say to each other: a verb of one byte, for `INSPECT` a kind of `KIND` bytes, and the file."""

from __future__ import annotations

from typing import Final

READ: Final = b"R"
INSPECT: Final = b"I"
KIND: Final = 8
