"""A small PDF writer: text at places, in a Chinese font that is not embedded, as many invoices have it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import zxingcpp


@dataclass(frozen=True, slots=True)
class Text:
    """`x` and `y` in points from the upper left corner to the start of the base line."""

    x: float
    y: float
    text: str
    size: float = 9.0
    latin: bool = False


def pdf(
    pages: Sequence[Sequence[Text]], *, qr: str = "", size: tuple[int, int] = (610, 394), embedded: bool = False
) -> bytes:
    """`embedded`: every character from a font in the file; otherwise from one the reader's machine may lack."""
    letters = sorted({character for page in pages for each in page for character in each.text}) if embedded else []
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        (
            b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
            b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>"
        ),
        (
            b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
            b"/Descent -120/CapHeight 880/StemV 93>>"
        ),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        _qr(qr) if qr else b"null",
        *_font(letters),
    ]
    kids = []
    for number, page in enumerate(pages):
        stream = zlib.compress(_content(page, size[1], bool(qr) and number == 0, letters))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<</Font<</F1 3 0 R/F2 6 0 R/F3 8 0 R>>/XObject<</Q 7 0 R>>>>"
            b"/Contents %d 0 R>>" % (*size, len(objects) + 2)
        )
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    return assemble(objects)


def assemble(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    out, places = b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(out))
    return out + head + table + end


def _content(page: Sequence[Text], height: int, qr: bool, letters: Sequence[str]) -> bytes:
    parts = [b"q 62 0 0 62 20 %d cm /Q Do Q" % (height - 80)] if qr else []
    for each in page:
        if letters:
            shown, font = b"<%s>" % bytes(letters.index(character) for character in each.text).hex().encode(), b"F3"
        elif each.latin and each.text.isascii():
            shown = b"(%s)" % each.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("latin-1")
            font = b"F2"
        else:
            shown, font = b"<%s>" % each.text.encode("utf-16-be").hex().encode(), b"F1"
        place = b"%.2f %.2f" % (each.x, height - each.y)
        parts.append(b"BT /%s %.2f Tf 1 0 0 1 %s Tm %s Tj ET" % (font, each.size, place, shown))
    return b"\n".join(parts)


def _qr(text: str) -> bytes:
    image = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_image(scale=4)
    height, width = image.shape
    data = zlib.compress(memoryview(cast("Any", image)).tobytes())
    return (
        b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
        b"/Length %d>>stream\n%s\nendstream" % (width, height, len(data), data)
    )


def _font(letters: Sequence[str]) -> list[bytes]:
    """A font of boxes (its shapes don't matter) that says which character each of them is."""
    if not letters:
        return [b"null"] * 3
    names = b"".join(b"/g%d" % i for i in range(len(letters)))
    widths = b" ".join(b"1000" if ord(letter) > 0x2E80 else b"500" for letter in letters)
    shapes = b"".join(b"/g%d 9 0 R" % i for i in range(len(letters)))
    known = b"".join(b"<%02x> <%s>\n" % (i, letter.encode("utf-16-be").hex().encode()) for i, letter in enumerate(letters))
    blocks = b"1 begincodespacerange\n<00> <ff>\nendcodespacerange\n%d beginbfchar\n%sendbfchar\n" % (len(letters), known)
    cmap = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n" + blocks + b"endcmap end end"
    shape = b"1000 0 0 -120 1000 880 d1 100 0 800 700 re f"
    return [
        (
            b"<</Type/Font/Subtype/Type3/FontBBox[0 -120 1000 880]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 0/LastChar %d"
            b"/Widths[%s]/CharProcs<<%s>>/Encoding<</Type/Encoding/Differences[0%s]>>/ToUnicode 10 0 R/Resources<<>>>>"
            % (len(letters) - 1, widths, shapes, names)
        ),
        b"<</Length %d>>stream\n%s\nendstream" % (len(shape), shape),
        b"<</Length %d>>stream\n%s\nendstream" % (len(cmap), cmap),
    ]
