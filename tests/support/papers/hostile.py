"""Files that mean harm, made for real: each with the code that refuses it."""

from __future__ import annotations

import random
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO

from tests.support.papers.bills import invented
from tests.support.papers.drawn import digital
from tests.support.papers.packed import einvoice, ofd, ofd_entries, zipped
from tests.support.papers.pdf import Text, assemble, pdf

_CATALOG = b"<</Type/Catalog/Pages 2 0 R%s>>"
_LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))


def _draw() -> random.Random:
    return random.Random(1)  # noqa: S311  # the same file every time


def _png(width: int, height: int) -> bytes:
    head = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + b"\x08\0\0\0\0"
    start = b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4) + head + zlib.crc32(head).to_bytes(4)
    return start + bytes(4) + b"IEND" + zlib.crc32(b"IEND").to_bytes(4)


def _good() -> bytes:
    return pdf(digital(invented(_draw())))


def _one_page(extra: bytes = b"", *objects: bytes, trailer: bytes = b"") -> bytes:
    pages = [_CATALOG % extra, b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    pages.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>")
    return assemble([*pages, *(objects or (b"<</Length 0>>stream\n\nendstream",))], trailer)


def _packed(content: bytes, layers: int = 1) -> bytes:
    for _ in range(layers):
        content = zlib.compress(content, 9)
    return b"<</Length %d/Filter[%s]>>stream\n%s\nendstream" % (len(content), b"/FlateDecode " * layers, content)


def _many_pages() -> bytes:
    kids = b" ".join(b"3 0 R" for _ in range(10_000))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return assemble([_CATALOG % b"", b"<</Type/Pages/Kids[%s]/Count 10000>>" % kids, page])


def _entries(**changes: bytes) -> dict[str, bytes]:
    return ofd_entries(digital(invented(_draw()))) | changes


def _hidden_script() -> bytes:
    packed = zlib.compress(b"9 0 <</S/Java#53cript/J#53(app.alert(1))>>")
    stream = b"<</Type/ObjStm/N 1/First 4/Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)
    return _one_page(b"", b"<</Length 0>>stream\n\nendstream", stream)


def _lying_zip() -> bytes:
    """An entry that unpacks to more than it says."""
    data = bytearray(zipped(_entries(**{"Doc_0/Attachs/original_invoice.xml": b" " * 900_000})))
    real = (900_000).to_bytes(4, "little")
    return bytes(data.replace(real, (1000).to_bytes(4, "little")))


def _encrypted_zip() -> bytes:
    data = bytearray(zipped(_entries()))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def _many_entries() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for i in range(3_000):
            archive.writestr(f"a{i}.xml", b"")
    return buffer.getvalue()


def _endless() -> bytes:
    rows = [Text(9, 9 + i * 10, "一二" * 500) for i in range(62)]
    return pdf([rows], size=(9999, 700), embedded=True)


HOSTILE: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "pdf stream bomb": (lambda: _one_page(b"", _packed(bytes(300 * 1024 * 1024))), "BOMB"),
    "pdf bomb in a bomb": (lambda: _one_page(b"", _packed(bytes(200 * 1024 * 1024), 3)), "BOMB"),
    "pdf script": (lambda: _one_page(b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"), "ACTIVE_CONTENT"),
    "pdf script in disguise": (lambda: _one_page(b"/OpenAction<</S/J#61vaScript/#4aS(1)>>"), "ACTIVE_CONTENT"),
    "pdf script in an object stream": (_hidden_script, "ACTIVE_CONTENT"),
    "pdf launch": (lambda: _one_page(b"/OpenAction<</S/Launch/F(calc)>>"), "ACTIVE_CONTENT"),
    "pdf encrypted": (lambda: _one_page(trailer=b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128>>"), "ENCRYPTED"),
    "pdf truncated": (lambda: _good()[: len(_good()) // 2], "TRUNCATED"),
    "pdf rubbish": (lambda: b"%PDF-1.7\n" + _draw().randbytes(5000) + b"\n%%EOF", "DAMAGED"),
    "pdf of 10,000 pages": (_many_pages, "TOO_MANY_PAGES"),
    "pdf and zip": (lambda: _good() + zipped({"a": b"b"}), "POLYGLOT"),
    "pdf and html": (lambda: _good().replace(b"\n1 0 obj", b"\n<html><script>alert(1)</script>\n1 0 obj", 1), "POLYGLOT"),
    "html and pdf": (lambda: b"GIF89a" + _good(), "POLYGLOT"),
    "pdf of endless text": (_endless, "TOO_COMPLEX"),
    "zip bomb": (lambda: zipped(_entries(**{"Doc_0/x.xml": bytes(100 * 1024 * 1024)})), "BOMB"),
    "zip that lies": (_lying_zip, "DAMAGED"),
    "zip slip": (lambda: zipped(_entries(**{"../../etc/cron.d/x": b"x"})), "UNSAFE_PATH"),
    "zip slip by backslash": (lambda: zipped(_entries(**{"..\\..\\x": b"x"})), "UNSAFE_PATH"),
    "zip slip by reference": (
        lambda: zipped(_entries(**{"OFD.xml": b"<OFD><DocBody><DocRoot>../../etc/passwd</DocRoot></DocBody></OFD>"})),
        "UNSAFE_PATH",
    ),
    "zip encrypted": (_encrypted_zip, "ENCRYPTED"),
    "zip truncated": (lambda: ofd(digital(invented(_draw())))[:-200], "TRUNCATED"),
    "zip of thousands": (_many_entries, "TOO_COMPLEX"),
    "zip and more": (lambda: zipped(_entries()) + b"<html>" * 100, "POLYGLOT"),
    "zip of something else": (lambda: zipped({"word/document.xml": b"<w/>"}), "UNKNOWN_FORMAT"),
    "xml laughs": (lambda: f'<!DOCTYPE l [<!ENTITY l0 "ha">{_LAUGHS}]><a>&l11;</a>'.encode(), "XML_ENTITIES"),
    "xml reaching out": (lambda: b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "XML_ENTITIES"),
    "xml laughs in an ofd": (lambda: zipped(_entries(**{"OFD.xml": b'<!DOCTYPE a [<!ENTITY x "y">]><a/>'})), "XML_ENTITIES"),
    "xml too deep": (lambda: b"<a>" * 5_000 + b"</a>" * 5_000, "TOO_COMPLEX"),
    "xml too wide": (lambda: b"<a>" + b"<b/>" * 200_000 + b"</a>", "TOO_COMPLEX"),
    "xml truncated": (lambda: einvoice(invented(_draw()))[:-40], "TRUNCATED"),
    "xml of something else": (lambda: b"<html><body>x</body></html>", "UNKNOWN_FORMAT"),
    "png of a billion pixels": (
        lambda: _png(65_535, 16_000),
        "BOMB",
    ),
    "nothing": (lambda: b"", "UNKNOWN_FORMAT"),
    "a program": (lambda: b"\x7fELF" + bytes(500), "UNKNOWN_FORMAT"),
}
