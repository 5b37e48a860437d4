"""Whether a file may be kept at all, told by what is in it. Runs in a child process only: it parses what strangers made."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import pypdfium2 as pdfium
from PIL import Image, UnidentifiedImageError

from domain.documents.recognition import pdf
from domain.documents.recognition.containers import Archive, parse_xml
from domain.documents.recognition.ofd import page_places
from domain.documents.recognition.refusals import Refused

PAGES: Final[Mapping[str, int]] = MappingProxyType({"pdf": 500, "ofd": 200})
"""Most pages of a document by kind; a bill has fewer (`pdf.MAX_PAGES`)."""
PIXELS: Final = 60_000_000
FRAMES: Final = 100
OFFICE_UNPACKED: Final = 400 * 1024 * 1024
OFFICE_ENTRIES: Final = 5_000


def inspect(kind: str, data: bytes) -> None:
    """Raises `Refused` with the reason. A kind that nothing is known to hide in passes."""
    check = CHECKS.get(kind)
    if check is not None:
        check(data)


def _pdf(data: bytes) -> None:
    pdf.check(data)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise Refused("ENCRYPTED" if "password" in str(error).lower() else "DAMAGED") from None
    try:
        pages = len(document)
    finally:
        document.close()
    if not pages:
        raise Refused("DAMAGED")
    if pages > PAGES["pdf"]:
        raise Refused("TOO_MANY_PAGES")


def _ofd(data: bytes) -> None:
    pages, _ = page_places(Archive(data))
    Archive(data).unpack()
    if len(pages) > PAGES["ofd"]:
        raise Refused("TOO_MANY_PAGES")


def _xml(data: bytes) -> None:
    parse_xml(data)


def _office(data: bytes) -> None:
    Archive(data, unpacked=OFFICE_UNPACKED, entries=OFFICE_ENTRIES).unpack()


def _picture(data: bytes) -> None:
    if b"%PDF-" in data[:1024] or _ends_as_archive(data):
        raise Refused("POLYGLOT")
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF")) as image:
            if image.width * image.height > PIXELS or getattr(image, "n_frames", 1) > FRAMES:
                raise Refused("BOMB")
    except Refused:
        raise
    except Image.DecompressionBombError:
        raise Refused("BOMB") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise Refused("DAMAGED") from None


def _ends_as_archive(data: bytes) -> bool:
    """An archive's end record, with its comment, is the end of the file."""
    at = data.rfind(b"PK\x05\x06")
    return at >= 0 and at + 22 + int.from_bytes(data[at + 20 : at + 22], "little") == len(data)


CHECKS: Final[Mapping[str, Callable[[bytes], None]]] = MappingProxyType(
    {"pdf": _pdf, "ofd": _ofd, "xml": _xml, "xlsx": _office, "docx": _office, "jpg": _picture, "png": _picture, "gif": _picture}
)
