"""What is on each page of a scan: the texts of its QR codes. Runs in a child process only, on what strangers sent."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image, ImageOps

MAX_PAGES: Final = 120
MAX_PIXELS: Final = 50_000_000
LONGEST: Final = (1800, 2600, 1100)
"""Pixels of a page's longer side, tried one after another until a code is found: some scans are too coarse for one, some too
noisy for another."""
MAX_TEXT: Final = 300
_FORMATS: Final = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


class Unreadable(Exception):
    """`code` is one of `domain.printing.checking.UNREADABLE`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_scan(data: bytes) -> list[list[str]]:
    """By page. Raises `Unreadable`."""
    return list(_pdf(data)) if data[:1024].lstrip().startswith(b"%PDF-") else [_codes(_picture(data))]


def _pdf(data: bytes) -> Iterator[list[str]]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise Unreadable("ENCRYPTED" if "password" in str(error).lower() else "DAMAGED") from None
    try:
        if not 1 <= len(document) <= MAX_PAGES:
            raise Unreadable("TOO_MANY_PAGES" if len(document) else "DAMAGED")
        for number in range(len(document)):
            yield _codes_of_page(document, number)
    except pdfium.PdfiumError:
        raise Unreadable("DAMAGED") from None
    finally:
        document.close()


def _codes_of_page(document: pdfium.PdfDocument, number: int) -> list[str]:
    page = document[number]
    try:
        longest = max(page.get_size())
        for pixels in LONGEST:
            picture = page.render(scale=min(pixels / max(longest, 1), 12), grayscale=True).to_pil()
            if found := _found(picture):
                return found
        return []
    finally:
        page.close()


def _picture(data: bytes) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "GIF"))
        if picture.width * picture.height > MAX_PIXELS:
            raise Unreadable("TOO_LARGE")
        picture.draft("L", (LONGEST[1], LONGEST[1]))
        return picture.convert("L")
    except (OSError, ValueError, SyntaxError):
        raise Unreadable("DAMAGED") from None


def _codes(picture: Image.Image) -> list[str]:
    """A photo is tried smaller first, then as it is with its greys stretched."""
    for pixels in LONGEST:
        smaller = picture.copy()
        smaller.thumbnail((pixels, pixels))
        if found := _found(smaller):
            return found
    return _found(ImageOps.autocontrast(picture, cutoff=2))


def _found(picture: Image.Image) -> list[str]:
    return [each.text[:MAX_TEXT] for each in zxingcpp.read_barcodes(picture, formats=_FORMATS)][:8]
