"""OFD (GB/T 33190): glyphs of its pages, and the bill as data where one is attached."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from domain.documents.recognition.containers import Archive, parse_quietly, parse_xml
from domain.documents.recognition.layout import Glyph, glyphs
from domain.documents.recognition.refusals import Refused

MAX_PAGES: Final = 30
MAX_GLYPHS: Final = 60_000
_DRAWING: Final = re.compile(
    r"(?i)(?:OFD|Document|DocumentRes|PublicRes|Content|Signatures?|CustomTags?|Annotations?|Attachments)\.xml$"
)
_POINTS: Final = 72 / 25.4
"""OFD measures in millimetres."""


@dataclass(frozen=True, slots=True)
class OfdSheets:
    glyphs: tuple[Glyph, ...]
    data: tuple[Element, ...]
    pages: int


def read_ofd(data: bytes) -> OfdSheets:
    """Glyphs of all pages, and attached XML. Raises `Refused`."""
    archive = Archive(data)
    pages, tree = page_places(archive)
    folder = posixpath.dirname(_join("", _root(archive)))
    if len(pages) > MAX_PAGES:
        raise Refused("TOO_MANY_PAGES")
    templates = {each.get("ID"): each.get("BaseLoc", "") for each in tree.iter("TemplatePage")}
    found: list[Glyph] = []
    for number, page in enumerate(pages, 1):
        for content in _contents(archive, folder, page.get("BaseLoc", ""), templates):
            found += glyphs(_characters(content), number)
            if len(found) > MAX_GLYPHS:
                raise Refused("TOO_COMPLEX")
    return OfdSheets(tuple(found), tuple(_attached(archive)), len(pages))


def page_places(archive: Archive) -> tuple[list[Element], Element]:
    """The pages that the document lists, and the document. Raises `Refused`."""
    document = archive.read(_join("", _root(archive)))
    if document is None:
        raise Refused("DAMAGED")
    tree = parse_xml(document)
    return [each for each in tree.iter("Page") if each.get("BaseLoc")], tree


def _root(archive: Archive) -> str:
    entry = archive.read("OFD.xml")
    if entry is None:
        raise Refused("UNKNOWN_FORMAT")
    return _text(parse_xml(entry), "DocRoot")


def _contents(archive: Archive, folder: str, place: str, templates: dict[str | None, str]) -> Iterator[Element]:
    page = archive.read(_join(folder, place))
    if page is None:
        raise Refused("DAMAGED")
    tree = parse_xml(page)
    for template in tree.iter("Template"):
        drawn = archive.read(_join(folder, templates.get(template.get("TemplateID"), "")))
        if drawn is not None:
            yield parse_xml(drawn)
    yield tree


def _join(folder: str, place: str) -> str:
    """A path inside the archive; a leading slash means its root. Raises `Refused` for one that leaves it."""
    joined = posixpath.normpath(place.lstrip("/") if place.startswith("/") else posixpath.join(folder, place))
    if joined.startswith(".."):
        raise Refused("UNSAFE_PATH")
    return joined


def _attached(archive: Archive) -> Iterator[Element]:
    """XML that isn't drawing: the bill as data. Signatures, resources and tags are passed over."""
    for name in archive.names:
        if re.search(r"(?i)\.(?:xml|xbrl)$", name) and not _DRAWING.search(name) and (content := archive.read(name)):
            tree = parse_quietly(content)
            if tree is not None:
                yield tree


def _text(tree: Element, name: str) -> str:
    return next(((each.text or "").strip() for each in tree.iter(name)), "")


def _numbers(text: str | None) -> list[float]:
    """`0 5 g 3 2.5` → 0, 5, 2.5, 2.5, 2.5: `g n v` repeats a step (GB/T 33190, 11.3)."""
    values: list[float] = []
    parts = iter((text or "").split())
    try:
        for part in parts:
            if part == "g":
                count, step = int(next(parts)), float(next(parts))
                values += [step] * max(0, min(count, 5000))
            else:
                values.append(float(part))
    except (ValueError, StopIteration):
        return values
    return values


def _characters(page: Element) -> Iterator[tuple[str, float, float, float, float]]:
    for item in page.iter("TextObject"):
        box, size = _numbers(item.get("Boundary")), _number(item.get("Size"), 3.0)
        matrix = _numbers(item.get("CTM")) or [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
        if len(box) != 4 or len(matrix) != 6:
            continue
        wide, high = size * abs(matrix[0] or 1.0), size * abs(matrix[3] or 1.0)
        x = y = 0.0
        for code in item.iter("TextCode"):
            x, y = _number(code.get("X"), x), _number(code.get("Y"), y)
            steps, drops = _numbers(code.get("DeltaX")), _numbers(code.get("DeltaY"))
            across, down = x, y
            for i, character in enumerate((code.text or "").strip("\r\n")):
                left = box[0] + matrix[0] * across + matrix[2] * down + matrix[4]
                base = box[1] + matrix[1] * across + matrix[3] * down + matrix[5]
                width = wide * (1.0 if ord(character) > 0x2E80 else 0.5)
                top, bottom = base - 0.86 * high, base + 0.14 * high
                yield character, left * _POINTS, top * _POINTS, (left + width) * _POINTS, bottom * _POINTS
                across += steps[i] if i < len(steps) else (0.0 if drops else width / (abs(matrix[0]) or 1.0))
                down += drops[i] if i < len(drops) else 0.0


def _number(text: str | None, default: float) -> float:
    try:
        return float(text) if text else default
    except ValueError:
        return default
