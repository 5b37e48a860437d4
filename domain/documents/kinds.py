"""Which kind a file is, told by its content and never by its name."""

from __future__ import annotations

import codecs
import re
import zipfile
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import IO

import puremagic

HEAD_BYTES = 4096
TAIL_BYTES = 2048
_CHUNK = 256 * 1024
_ENCODINGS = ("utf-8-sig", "gb18030")
"""What Chinese spreadsheets save CSV in."""


class UnknownKind(Exception):
    """The content is none of the kinds taken; `reason` is for people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


Signature = Callable[[bytes], bool]

SIGNATURES: Mapping[str, Signature] = MappingProxyType(
    {
        "pdf": lambda head: head.startswith((b"%PDF-1.", b"%PDF-2.")),
        "jpg": lambda head: head.startswith(b"\xff\xd8\xff"),
        "png": lambda head: head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR",
        "gif": lambda head: head.startswith((b"GIF87a", b"GIF89a")),
        "zip": lambda head: head.startswith(b"PK\x03\x04"),
    }
)
"""Our own reading of the first bytes; puremagic must agree."""

ARCHIVES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "xlsx": frozenset({"[Content_Types].xml", "xl/workbook.xml"}),
        "docx": frozenset({"[Content_Types].xml", "word/document.xml"}),
        "ofd": frozenset({"OFD.xml"}),
    }
)
"""Kinds that are an archive, by the names it must hold."""

ENDINGS: Mapping[str, bytes] = MappingProxyType({"pdf": b"%%EOF", "png": b"IEND"})
"""What a complete file of the kind has near its end."""

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "pdf": "PDF", "jpg": "JPG 图片", "png": "PNG 图片", "gif": "GIF 图片", "xlsx": "Excel（xlsx）", "csv": "CSV",
        "docx": "Word（docx）", "ofd": "OFD", "xml": "XML（电子发票）",
    }
)
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "pdf": "application/pdf",
        "jpg": "image/jpeg",
        "png": "image/png",
        "gif": "image/gif",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "csv": "text/csv; charset=utf-8",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "ofd": "application/ofd",
        "xml": "application/xml",
    }
)
KINDS = tuple(WORDS)
TABLES = frozenset({"xlsx", "csv"})
"""Kinds to import from; their size has a bound of its own."""


def kind_of(file: IO[bytes]) -> str:
    """One of `KINDS`. Reads `file` in pieces and leaves it at its start. Raises `UnknownKind`.

    Blocking; call it in a thread.
    """
    try:
        file.seek(0)
        head = file.read(HEAD_BYTES)
        kind = next((kind for kind, fits in SIGNATURES.items() if fits(head)), "")
        if not kind:
            return _text(file, head)
        if kind not in _second_opinion(head):
            raise UnknownKind("文件内容与其格式不符。")
        if kind == "zip":
            return _archive(file)
        _check_whole(file, kind)
        return kind
    finally:
        file.seek(0)


def _second_opinion(head: bytes) -> set[str]:
    try:
        found = puremagic.magic_string(head)
    except puremagic.PureError:
        return set()
    return {"jpg" if match.extension in (".jpeg", ".jfif", ".jpe") else match.extension[1:] for match in found}


def _check_whole(file: IO[bytes], kind: str) -> None:
    size = file.seek(0, 2)
    file.seek(max(0, size - TAIL_BYTES))
    if ENDINGS.get(kind, b"") not in file.read():
        raise UnknownKind("文件不完整，可能在传输或保存时被截断。")


def _archive(file: IO[bytes]) -> str:
    """Names only; nothing is unpacked here."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise UnknownKind("压缩包格式的文件已损坏或不完整。") from None
    found = next((kind for kind, held in ARCHIVES.items() if held <= names), "")
    if not found:
        raise UnknownKind(f"压缩包不是 {'、'.join(WORDS[kind] for kind in ARCHIVES)} 文件。")
    return found


def _text(file: IO[bytes], head: bytes) -> str:
    """CSV, and XML as electronic invoices are: text without control characters in which a browser finds nothing to run."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    kind = "xml" if start.startswith(b"<?xml") else "csv"
    if kind == "csv" and start.startswith(b"<"):
        raise UnknownKind("网页或标记语言文件不能上传。")
    if kind == "xml" and _runs(file):
        raise UnknownKind("含有网页、样式或实体声明的 XML 文件不能上传。")
    if any(_decodes(file, encoding) for encoding in _ENCODINGS):
        return kind
    raise UnknownKind("无法识别文件格式。")


_ACTIVE = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<\?xml-|<(\w+:)?(html|svg|script)\b|www\.w3\.org/(1999/(xhtml|XSL)|2000/svg)", re.IGNORECASE
)
_OVERLAP = 64
"""Bytes kept of the piece before: longer than anything looked for."""


def _runs(file: IO[bytes]) -> bool:
    """Whether XML brings a page, a drawing, a style sheet or entities."""
    file.seek(0)
    rest = b""
    while chunk := file.read(_CHUNK):
        if _ACTIVE.search(rest + chunk):
            return True
        rest = chunk[-_OVERLAP:]
    return False


def _decodes(file: IO[bytes], encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while chunk := file.read(_CHUNK):
            if _binary(decoder.decode(chunk)):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _binary(text: str) -> bool:
    return any(code in text for code in _CONTROLS)


_CONTROLS = tuple(chr(code) for code in (*range(9), 11, *range(14, 32), 127))
