"""The child that looks at pages: a file's bytes in, the look of its first page out, or nothing. Run by `pool` only."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
from PIL import Image

from domain.documents.recognition.pdf import check
from domain.documents.recognition.refusals import Refused
from domain.redemptions.likeness.picture import describe
from gateway.children.confined import serve
from gateway.recognition.child import SMALL_PDF

MAX_PIXELS = 40_000_000
_WIDE = 1400
"""Pixels that a page is drawn wide, or high where it is higher."""


def main() -> None:
    """Serve until the pipe closes."""
    Image.init()
    look(SMALL_PDF)
    serve(look)


def look(data: bytes) -> bytes:
    try:
        return describe(_page(data))
    except Refused:
        return b""
    except Exception:  # whatever a strange file provokes ends here, without its content
        return b""


def _page(data: bytes) -> Image.Image:
    if not data.startswith(b"%PDF-"):
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF")) as image:
            if image.width * image.height > MAX_PIXELS:
                raise Refused("BOMB")
            return image.convert("L")
    check(data)
    document = pdfium.PdfDocument(data)
    try:
        page = document[0]
        drawn: Image.Image = page.render(scale=_WIDE / max(1, *page.get_size()), grayscale=True).to_pil().convert("L")
        return drawn
    finally:
        document.close()


if __name__ == "__main__":
    main()
