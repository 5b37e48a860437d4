"""The child that reads scans: a file's bytes in, JSON out."""

from __future__ import annotations

import contextlib
import io
import json
from typing import Final

import zxingcpp
from PIL import Image

from domain.printing.scanning import Unreadable, read_scan
from gateway.children.confined import serve
from gateway.recognition.child import SMALL_PDF

SECONDS: Final = 60
"""Of processor time for one file: many pages are looked at."""


def main() -> None:
    """Serve until the pipe closes."""
    _warm_up()
    serve(lambda data: json.dumps(_answer(data), ensure_ascii=False).encode(), seconds=SECONDS)


def _answer(data: bytes) -> dict[str, object]:
    try:
        return {"pages": read_scan(data)}
    except Unreadable as refusal:
        return {"refused": refusal.code}
    except (MemoryError, RecursionError, Image.DecompressionBombError):
        return {"refused": "TOO_LARGE"}
    except Exception as error:  # whatever a strange file provokes ends here, without its content
        return {"refused": "DAMAGED", "error": type(error).__name__}


def _warm_up() -> None:
    Image.init()
    code = zxingcpp.create_barcode("x", zxingcpp.BarcodeFormat.QRCode).to_image()
    picture = Image.fromarray(code) if not isinstance(code, Image.Image) else code
    for kind in ("PNG", "JPEG", "GIF"):
        packed = io.BytesIO()
        picture.convert("L").save(packed, kind)
        read_scan(packed.getvalue())
    with contextlib.suppress(Unreadable):
        read_scan(SMALL_PDF)


if __name__ == "__main__":
    main()
