"""PDF: what makes a file unfit, its glyphs, and the picture of its first page. Runs in a child process only."""

from __future__ import annotations

import ctypes
import math
import re
import zlib
from collections import Counter
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
MAX_ATTACHED: Final = 5
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_ACTIVE: Final = re.compile(
    rb"/(?:JavaScript|JS|Launch|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie|Sound)(?=[\s/<\[(>])"
)
_ENCRYPTED: Final = re.compile(rb"/Encrypt(?=[\s/<\[\d])")
_TAIL: Final = 2048


@dataclass(frozen=True, slots=True)
class Sheets:
    """`unseen`: the glyphs are a layer under a picture (a scan that was read by a machine), which nobody sees. `attached` are the
    bytes of files in the file, some of which are the bill as data."""

    glyphs: tuple[Glyph, ...]
    codes: tuple[str, ...]
    pages: int
    unseen: bool = False
    attached: tuple[bytes, ...] = ()


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
        seen: list[Glyph] = []
        hidden: list[Glyph] = []
        for number in range(pages):
            for each, plain in zip((seen, hidden), _glyphs(document, number, MAX_GLYPHS - len(seen) - len(hidden)), strict=True):
                each += plain
        return Sheets(tuple(seen or hidden), _codes(document), pages, not seen and bool(hidden), tuple(_attached(document)))
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


def _glyphs(document: pdfium.PdfDocument, number: int, most: int) -> tuple[list[Glyph], list[Glyph]]:
    """What people see of a page, and what is there without being seen: text that is not drawn, white, or beside the page."""
    page = document[number]
    try:
        text = page.get_textpage()
        count = text.count_chars()
        if count > most:
            raise Refused("TOO_COMPLEX")
        left, bottom, right, top = page.get_mediabox()
        view = _View(left, bottom, right, top, _turned(text, count))
        found = list(glyphs(_characters(text, count, view), number + 1))
        hidden = {i for i in {glyph.order for glyph in found} if _hidden(text, i)}
        outside = {glyph.order for glyph in found if not view.shows(glyph)}
        text.close()
        unseen = hidden | outside
        return [g for g in found if g.order not in unseen], [g for g in found if g.order in hidden - outside]
    finally:
        page.close()


@dataclass(frozen=True, slots=True)
class _View:
    """The page's box, and how far it must be turned clockwise for its text to stand upright, in degrees. How the page
    says it is to be shown doesn't matter: it may be shown lying on its side."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int

    def shown(self, box: raw.FS_RECTF) -> tuple[float, float, float, float]:
        """Left, top, right, bottom as people read them, from the upper left corner."""
        x0, x1 = box.left - self.left, box.right - self.left
        y0, y1 = self.top - box.top, self.top - box.bottom
        wide, high = self.right - self.left, self.top - self.bottom
        return {
            90: (high - y1, x0, high - y0, x1),
            180: (wide - x1, high - y1, wide - x0, high - y0),
            270: (y0, wide - x1, y1, wide - x0),
        }.get(self.turned, (x0, y0, x1, y1))

    def shows(self, glyph: Glyph) -> bool:
        wide, high = self.right - self.left, self.top - self.bottom
        if self.turned in (90, 270):
            wide, high = high, wide
        return glyph.right > 0 and glyph.left < wide and glyph.bottom > 0 and glyph.top < high


def _turned(text: pdfium.PdfTextPage, count: int) -> int:
    """By the direction of most characters."""
    angles = Counter(round(raw.FPDFText_GetCharAngle(text, i) / (math.pi / 2)) % 4 for i in range(0, count, max(1, count // 200)))
    return -max(angles, key=lambda angle: angles[angle]) % 4 * 90 if angles else 0


def _characters(text: pdfium.PdfTextPage, count: int, view: _View) -> Iterator[tuple[str, float, float, float, float]]:
    box = raw.FS_RECTF()
    for i in range(count):
        code = raw.FPDFText_GetUnicode(text, i)
        if raw.FPDFText_IsGenerated(text, i) == 1 or not 32 <= code < 0x110000 or 0xD800 <= code < 0xE000:
            yield " ", 0, 0, 0, 0
        elif raw.FPDFText_GetLooseCharBox(text, i, ctypes.byref(box)):
            yield chr(code), *view.shown(box)
        else:
            yield " ", 0, 0, 0, 0


_NOT_DRAWN: Final = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_WHITE: Final = 250


def _hidden(text: pdfium.PdfTextPage, i: int) -> bool:
    drawn = raw.FPDFText_GetTextObject(text, i)
    if drawn and raw.FPDFTextObj_GetTextRenderMode(drawn) in _NOT_DRAWN:
        return True
    colour = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFText_GetFillColor(text, i, *(ctypes.byref(each) for each in colour)):
        return False
    red, green, blue, alpha = (each.value for each in colour)
    return alpha < 16 or min(red, green, blue) >= _WHITE


def _attached(document: pdfium.PdfDocument) -> Iterator[bytes]:
    """Files in the file that are XML, as accounting systems put the bill's data in; the rest is passed over."""
    for i in range(min(document.count_attachments(), MAX_ATTACHED)):
        data = bytes(document.get_attachment(i).get_data())
        if len(data) <= MAX_UNPACKED and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            yield data


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
