"""Glyphs with boxes → rows and runs. Positions only: the order of a text layer says nothing about what belongs together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.documents.recognition.reading import Source


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character; points from the page's upper left corner. `order` is its place in the text layer."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    order: int
    page: int

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs that stand together on one row."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right

    @property
    def top(self) -> float:
        return min(glyph.top for glyph in self.glyphs)

    @property
    def bottom(self) -> float:
        return max(glyph.bottom for glyph in self.glyphs)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def page(self) -> int:
        return self.glyphs[0].page

    def source(self) -> Source:
        box = (self.left, self.top, self.right, self.bottom)
        return Source("text", self.page, tuple(round(edge, 1) for edge in box))


@dataclass(frozen=True, slots=True)
class Row:
    """All glyphs of one height on a page, from left to right, without white space."""

    glyphs: tuple[Glyph, ...]
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def page(self) -> int:
        return self.glyphs[0].page

    @property
    def middle(self) -> float:
        return sum(glyph.middle for glyph in self.glyphs) / len(self.glyphs)

    @property
    def height(self) -> float:
        return sorted(glyph.height for glyph in self.glyphs)[len(self.glyphs) // 2]

    def find(self, pattern: re.Pattern[str]) -> Iterator[Run]:
        """Every place where the row says `pattern`, whatever gaps are between its characters."""
        for match in pattern.finditer(self.text):
            if match.end() > match.start():
                yield Run(self.glyphs[match.start() : match.end()])


def glyphs(characters: Iterable[tuple[str, float, float, float, float]], page: int) -> Iterator[Glyph]:
    """Half-width characters without white space and controls; a ligature's or a full-width form's parts share the box evenly."""
    for order, (text, left, top, right, bottom) in enumerate(characters):
        parts = [part for part in unicodedata.normalize("NFKC", text) if unicodedata.category(part)[0] not in "CZ"]
        step = (right - left) / max(len(parts), 1)
        for i, part in enumerate(parts):
            yield Glyph(part, left + i * step, top, left + (i + 1) * step, bottom, order, page)


def rows(found: Sequence[Glyph]) -> list[Row]:
    """Rows from top to bottom, page by page. Characters printed twice in one place (false bold) count once."""
    made: list[list[Glyph]] = []
    for glyph in sorted(found, key=lambda each: (each.page, each.middle)):
        near = made[-1] if made else None
        if near and near[0].page == glyph.page and glyph.middle - _centre(near) < _slack(near, glyph):
            near.append(glyph)
        else:
            made.append([glyph])
    return [_row(sorted(each, key=lambda glyph: (glyph.left, glyph.order))) for each in made]


def _centre(members: Sequence[Glyph]) -> float:
    recent = members[-8:]
    return sum(glyph.middle for glyph in recent) / len(recent)


def _slack(members: Sequence[Glyph], glyph: Glyph) -> float:
    return 0.4 * min(max(members[-1].height, 4.0), max(glyph.height, 4.0))


def _row(members: list[Glyph]) -> Row:
    kept: list[Glyph] = []
    for glyph in members:
        twice = any(
            glyph.text == other.text and abs(glyph.left - other.left) < 0.15 * max(glyph.height, 4.0) for other in kept[-3:]
        )
        if not twice:
            kept.append(glyph)
    runs: list[list[Glyph]] = []
    for glyph in kept:
        if runs and _together(runs[-1][-1], glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return Row(tuple(kept), tuple(Run(tuple(run)) for run in runs))


def _together(before: Glyph, after: Glyph) -> bool:
    """A small gap always; up to a character's width between neighbours in the text layer, as one drawing operation makes."""
    size = max(before.height, after.height, 4.0)
    gap = after.left - before.right
    neighbours = 0 <= after.order - before.order <= 3
    return gap < 0.3 * size or (neighbours and gap < 0.9 * size)
