"""One file, whatever its format, to a reading. Runs in a child process only: it parses what strangers made."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from typing import Final
from xml.etree.ElementTree import Element

from PIL import Image, UnidentifiedImageError

from domain.documents.recognition import paper, structured
from domain.documents.recognition.containers import parse_quietly, parse_xml
from domain.documents.recognition.merge import Found, merge
from domain.documents.recognition.ofd import read_ofd
from domain.documents.recognition.pdf import read_pdf
from domain.documents.recognition.qr import codes_of, read_code
from domain.documents.recognition.reading import Line, Reading, Value
from domain.documents.recognition.refusals import Refused

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_IMAGE_PIXELS: Final = 40_000_000
UNSEEN: Final = 0.8
"""How sure a layer is that nobody sees: a machine read a scan, and nobody looked at what it read."""


def recognise(data: bytes) -> Reading:
    """Raises `Refused` when the file is none to be read at all."""
    if len(data) > MAX_BYTES:
        raise Refused("TOO_LARGE")
    if data.startswith(b"%PDF-"):
        return _pdf(data)
    if data.startswith(b"PK\x03\x04"):
        return _ofd(data)
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return _picture(data)
    if data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith((b"<", b"<\x00")):
        return _xml(data)
    raise Refused("POLYGLOT" if b"%PDF-" in data[:1024] else "UNKNOWN_FORMAT")


def _codes(texts: tuple[str, ...]) -> list[Found]:
    return [found for text in texts if (found := read_code(text))]


def _pdf(data: bytes) -> Reading:
    sheets = read_pdf(data)
    printed, lines = paper.read(sheets.glyphs)
    if sheets.unseen:
        printed = {name: [_unseen(each) for each in values] for name, values in printed.items()}
    attached, listed = _data(parse_quietly(data) for data in sheets.attached)
    return merge("pdf", sheets.pages, [*attached, printed, *_codes(sheets.codes)], listed or lines)


def _unseen(value: Value) -> Value:
    return replace(value, confidence=min(value.confidence, UNSEEN))


def _ofd(data: bytes) -> Reading:
    sheets = read_ofd(data)
    printed, lines = paper.read(sheets.glyphs)
    attached, listed = _data(sheets.data)
    return merge("ofd", sheets.pages, [*attached, printed], listed or lines)


def _data(elements: Iterable[Element | None]) -> tuple[list[Found], tuple[Line, ...]]:
    """Bills as data among the files that came along, and the last one's lines."""
    attached: list[Found] = []
    lines: tuple[Line, ...] = ()
    for element in elements:
        found, listed = structured.read(element) if element is not None else ({}, ())
        if "number" in found:
            attached.append(found)
            lines = listed or lines
    return attached, lines


def _xml(data: bytes) -> Reading:
    found, lines = structured.read(parse_xml(data))
    if not found:
        raise Refused("UNKNOWN_FORMAT")
    return merge("xml", 0, [found], lines)


def _picture(data: bytes) -> Reading:
    """A photo or scan: its QR code is all that is read; the rest is asked."""
    none: tuple[Line, ...] = ()
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MAX_IMAGE_PIXELS:
                raise Refused("BOMB")
            texts = codes_of(image.convert("L"))
    except Refused:
        raise
    except Image.DecompressionBombError:
        raise Refused("BOMB") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise Refused("DAMAGED") from None
    return merge("image", 1, _codes(texts), none)
