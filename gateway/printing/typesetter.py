"""The child that sets forms: a request as JSON in; out a byte 0 and a refusal's code, or a byte 1, pages in four bytes, PDF."""

from __future__ import annotations

import json
import struct
import sys
from pathlib import Path

from domain.printing.typesetting import TooLong, Typesetter
from gateway.children.confined import serve


def main(folders: list[str]) -> None:
    """Serve until the pipe closes."""
    typesetter = Typesetter(map(Path, folders))
    typesetter.warm_up()
    serve(lambda data: _answer(typesetter, data))


def _answer(typesetter: Typesetter, data: bytes) -> bytes:
    try:
        pages, pdf = typesetter.set(json.loads(data))
        return b"\x01" + struct.pack(">I", pages) + pdf
    except TooLong:
        return b"\x00TOO_LONG"
    except Exception as error:  # whatever strange data provoke ends here, without them
        return b"\x00" + type(error).__name__.encode()


if __name__ == "__main__":
    main(sys.argv[1:])
