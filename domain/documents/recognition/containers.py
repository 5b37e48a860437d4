"""Archives and XML, opened within limits."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any, Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from domain.documents.recognition.refusals import Refused

MAX_XML: Final = 8 * 1024 * 1024
MAX_ELEMENTS: Final = 100_000
MAX_DEPTH: Final = 64
MAX_ENTRIES: Final = 500
MAX_UNPACKED: Final = 64 * 1024 * 1024
_PIECE: Final = 1024 * 1024
_END: Final = b"PK\x05\x06"


def parse_xml(data: bytes) -> Element:
    """The tree with local names only. Raises `Refused` for a document type, entities, depth, number of elements or bad form."""
    if len(data) > MAX_XML:
        raise Refused("BOMB")
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    builder = _Builder()
    parser.StartDoctypeDeclHandler = _refuse_entities
    parser.EntityDeclHandler = _refuse_entities
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(_utf8(data), True)
    except expat.ExpatError as error:
        unclosed = error.code in (expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS], 5)
        raise Refused("TRUNCATED" if unclosed or _cut(data) else "DAMAGED") from None
    except (LookupError, UnicodeDecodeError, ValueError):
        raise Refused("DAMAGED") from None
    return builder.close()


def parse_quietly(data: bytes) -> Element | None:
    """The tree of a file that came along; None where it is no sound XML. Raises `Refused` for what means harm."""
    try:
        return parse_xml(data)
    except Refused as refusal:
        if refusal.code in ("DAMAGED", "TRUNCATED"):
            return None
        raise


def _utf8(data: bytes) -> bytes:
    """Expat knows no GBK, in which older invoice software writes."""
    declared = re.match(rb"""\s*<\?xml[^>]*encoding=["']([A-Za-z0-9_-]+)["'][^>]*\?>""", data[:200])
    if declared and declared[1].lower() in (b"gbk", b"gb2312", b"gb18030"):
        return data[declared.end() :].decode("gb18030").encode()
    return data


def _cut(data: bytes) -> bool:
    return not data.rstrip().endswith(b">")


def _refuse_entities(*_: Any) -> None:
    raise Refused("XML_ENTITIES")


class _Builder:
    def __init__(self) -> None:
        self._tree = TreeBuilder()
        self._depth = self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > MAX_DEPTH or self._count > MAX_ELEMENTS or len(attributes) > MAX_DEPTH:
            raise Refused("TOO_COMPLEX")
        self._tree.start(name.rpartition("}")[2], attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._tree.end(name.rpartition("}")[2])

    def data(self, text: str) -> None:
        self._tree.data(text)

    def close(self) -> Element:
        return self._tree.close()


class Archive:
    """A zip file in memory, checked before anything is unpacked. Raises `Refused`."""

    def __init__(self, data: bytes, *, unpacked: int = MAX_UNPACKED, entries: int = MAX_ENTRIES) -> None:
        """`unpacked` in bytes."""
        end = data.rfind(_END)
        if end < 0:
            raise Refused("TRUNCATED")
        if len(data) - end - 22 > 64 or b"%PDF-" in data[:1024]:
            raise Refused("POLYGLOT")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            listed = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise Refused("DAMAGED") from None
        if len(listed) > entries:
            raise Refused("TOO_COMPLEX")
        for entry in listed:
            _check_entry(entry)
        self._left = unpacked
        if sum(entry.file_size for entry in listed) > unpacked:
            raise Refused("BOMB")
        self.names = {entry.filename.lstrip("/"): entry for entry in listed}
        if len(self.names) != len(listed):
            raise Refused("POLYGLOT")

    def read(self, name: str) -> bytes | None:
        """The bytes of an entry; None when there is none. What is really unpacked is counted, not what the entry claims."""
        entry = self.names.get(name.lstrip("/"))
        if entry is None:
            return None
        try:
            with self._zip.open(entry) as file:
                content = file.read(min(self._left, MAX_XML) + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, RuntimeError, EOFError):
            raise Refused("DAMAGED") from None
        self._left -= len(content)
        if self._left < 0 or len(content) > MAX_XML:
            raise Refused("BOMB")
        return content


    def unpack(self) -> None:
        """Every entry once, piece by piece, kept nowhere: what is really in it is what it claims. Raises `Refused`."""
        for entry in self.names.values():
            try:
                with self._zip.open(entry) as file:
                    while piece := file.read(_PIECE):
                        self._left -= len(piece)
                        if self._left < 0:
                            raise Refused("BOMB")
            except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, RuntimeError, EOFError):
                raise Refused("DAMAGED") from None


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.orig_filename.replace("\\", "/")
    if ".." in name.split("/") or re.match(r"[A-Za-z]:", name) or "\x00" in name or name.startswith("//"):
        raise Refused("UNSAFE_PATH")
    if (entry.external_attr >> 16) & 0o170000 == 0o120000:
        raise Refused("UNSAFE_PATH")
    if entry.flag_bits & 1:
        raise Refused("ENCRYPTED")
    if entry.file_size > 1024 * 1024 and entry.file_size > 200 * max(entry.compress_size, 1):
        raise Refused("BOMB")
