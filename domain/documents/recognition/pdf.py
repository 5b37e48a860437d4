"""PDF: what makes a file unfit, its glyphs, and the picture of its first page. Runs in a child process only."""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from domain.documents.recognition.layout import Glyph, glyphs
from domain.documents.recognition.qr import codes_of
from domain.documents.recognition.refusals import Refused

MAX_PAGES: Final = 30
MAX_GLYPHS: Final = 60_000
MAX_UNPACKED: Final = 64 * 1024 * 1024
MAX_PIXELS: Final = 9_000_000
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_ACTIVE: Final = re.compile(
    rb"/(?:JavaScript|JS|Launch|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie|Sound)(?=[\s/<\[(>])"
)
_ENCRYPTED: Final = re.compile(rb"/Encrypt(?=[\s/<\[\d])")
_TAIL: Final = 2048


@dataclass(frozen=True, slots=True)
class Sheets:
    glyphs: tuple[Glyph, ...]
    codes: tuple[str, ...]
    pages: int


def read_pdf(data: bytes) -> Sheets:
    """Glyphs of all pages and the QR codes of the first. Raises `Refused`."""
    check(data)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise Refused("ENCRYPTED" if "password" in str(error).lower() else "DAMAGED") from None
    try:
        pages = len(document)
        if not pages:
            raise Refused("DAMAGED")
        if pages > MAX_PAGES:
            raise Refused("TOO_MANY_PAGES")
        found: list[Glyph] = []
        for number in range(pages):
            found += _glyphs(document, number, MAX_GLYPHS - len(found))
        return Sheets(tuple(found), _codes(document), pages)
    except pdfium.PdfiumError:
        raise Refused("DAMAGED") from None
    finally:
        document.close()


def check(data: bytes) -> None:
    """What the bytes alone show. Raises `Refused`: POLYGLOT, TRUNCATED, ENCRYPTED, ACTIVE_CONTENT, BOMB."""
    end = data.rfind(b"%%EOF")
    if end < 0:
        raise Refused("TRUNCATED")
    if len(data) - end > _TAIL or b"PK\x05\x06" in data[end:]:
        raise Refused("POLYGLOT")
    plain, packed = _unpack(data)
    if re.search(rb"(?i)<(?:html|script|!doctype)", plain[:1024]) or b"PK\x03\x04" in plain[:1024]:
        raise Refused("POLYGLOT")
    names = re.sub(rb"#([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), plain + b"\n" + packed)
    if _ENCRYPTED.search(names):
        raise Refused("ENCRYPTED")
    if _ACTIVE.search(names):
        raise Refused("ACTIVE_CONTENT")


def _unpack(data: bytes) -> tuple[bytes, bytes]:
    """The file without its streams' bodies, and the bodies of object streams; everything unpacked once, counted, and dropped."""
    outside: list[bytes] = []
    objects: list[bytes] = []
    at = total = 0
    while match := _STREAM.search(data, at):
        head = data[max(at, match.start() - 600) : match.start()]
        outside.append(data[at : match.start()])
        end = data.find(b"endstream", match.end())
        end = len(data) if end < 0 else end
        body = data[match.end() : end]
        head = head[head.rfind(b" obj") :]
        size, content = _inflate(body, MAX_UNPACKED - total, keep=b"/ObjStm" in head)
        total += size
        objects.append(content)
        at = end
    outside.append(data[at:])
    return b"\n".join(outside), b"\n".join(objects)


def _inflate(body: bytes, left: int, *, keep: bool) -> tuple[int, bytes]:
    """How many bytes a zlib stream unpacks to, layer by layer where one is packed in another. Raises `Refused`: BOMB."""
    total, kept = 0, b""
    for _ in range(4):
        if body[:1] != b"\x78":
            return total, kept
        unpacker, parts, size = zlib.decompressobj(), [], 0
        try:
            piece = unpacker.decompress(body, 1024 * 1024)
            while piece:
                size += len(piece)
                if total + size > left:
                    raise Refused("BOMB")
                parts.append(piece if keep or size <= 4 * 1024 * 1024 else b"")
                piece = unpacker.decompress(unpacker.unconsumed_tail, 1024 * 1024)
        except zlib.error:
            pass
        body, total = b"".join(parts), total + size
        kept = body if keep else b""
    raise Refused("BOMB")


def _glyphs(document: pdfium.PdfDocument, number: int, most: int) -> Iterator[Glyph]:
    page = document[number]
    try:
        text = page.get_textpage()
        count = text.count_chars()
        if count > most:
            raise Refused("TOO_COMPLEX")
        left, _, _, top = page.get_mediabox()
        yield from glyphs(_characters(text, count, left, top), number + 1)
        text.close()
    finally:
        page.close()


def _characters(
    text: pdfium.PdfTextPage, count: int, left: float, top: float
) -> Iterator[tuple[str, float, float, float, float]]:
    box = raw.FS_RECTF()
    for i in range(count):
        code = raw.FPDFText_GetUnicode(text, i)
        if raw.FPDFText_IsGenerated(text, i) == 1 or not 32 <= code < 0x110000 or 0xD800 <= code < 0xE000:
            yield " ", 0, 0, 0, 0
        elif raw.FPDFText_GetLooseCharBox(text, i, ctypes.byref(box)):
            yield chr(code), box.left - left, top - box.top, box.right - left, top - box.bottom


def _codes(document: pdfium.PdfDocument) -> tuple[str, ...]:
    """QR codes of the first page: at the size that does for most, then, if there is a picture, larger."""
    page = document[0]
    try:
        width, height = page.get_size()
        if width * height <= 0:
            return ()
        for scale in (2.0, 3.5):
            fitted = min(scale, (MAX_PIXELS / (width * height)) ** 0.5)
            bitmap = page.render(scale=fitted, grayscale=True, may_draw_forms=False, draw_annots=False)
            view = memoryview(bitmap.buffer).cast("B")
            size = (bitmap.height, bitmap.stride)
            found = codes_of(view[: size[0] * size[1]].cast("B", size))
            bitmap.close()
            if found or not any(each.type == raw.FPDF_PAGEOBJ_IMAGE for each in page.get_objects(max_depth=2)):
                return found
        return ()
    finally:
        page.close()
