"""Room on the page: how wide words are, how wide columns become, and where a word must break that is wider than its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fontTools.ttLib import TTFont

FIELD_WIDTH: Final = 380.0
FIELD_SIZE: Final = 9.5
TABLE_WIDTH: Final = 470.0
TABLE_SIZE: Final = 7.5
SMALL_SIZE: Final = 6.5
CELL_INSET: Final = 3.6
MANY_COLUMNS: Final = 7
SHORT_WORD: Final = 12
"""Characters of a text that stays whole beside amounts: days, kinds, yes and no."""
LEAST_SCALE: Final = 0.25
"""Points, a little less than what `form.typ` gives: A4 between its margins, without the first column."""
BREAK: Final = "\N{ZERO WIDTH SPACE}"
_WORD: Final = re.compile(r"[!-~]{4,}")


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide ASCII characters are, in ems."""

    em: Mapping[str, float]

    @staticmethod
    def of(file: Path) -> Widths:
        with TTFont(file, lazy=True) as font:
            glyphs, units = font.getBestCmap(), font["head"].unitsPerEm
            return Widths({chr(code): font["hmtx"][glyphs[code]][0] / units for code in range(0x21, 0x7F)})

    def fitted(self, data: dict[str, Any]) -> dict[str, Any]:
        """Words that are wider than their place may break in it: a zero-width space where they must, nowhere else."""
        for group in data["groups"]:
            for field in group["fields"]:
                field["text"] = self.broken(field["text"], FIELD_WIDTH, FIELD_SIZE)
        for table in data["tables"]:
            size = TABLE_SIZE if len(table["columns"]) <= MANY_COLUMNS else SMALL_SIZE
            places = self.columns(table, size)
            for column, width in zip(table["columns"], places, strict=True):
                column["width"] = round(width, 2)
            for row in table["rows"]:
                row[:] = [
                    self.broken(text, width - 2 * CELL_INSET, size)
                    for text, width in zip(row, places, strict=True)
                ]
        return data

    def broken(self, text: str, width: float, size: float) -> str:
        """`text` with its words broken where they would not fit into `width` points at a letter size of `size`."""
        return _WORD.sub(lambda word: self._word(word[0], width, size), text)

    def columns(self, table: Mapping[str, Any], size: float) -> list[float]:
        """Points for each column: its longest word fits where all of them do; where not, amounts and days stay whole and the
        others share what is left, by the weights that they came with."""
        columns = table["columns"]
        needs = [
            max((self._longest(text, size) for text in texts), default=0.0) + 2 * CELL_INSET
            for texts in zip(*table["rows"], *([table["sums"]] if table["sums"] else []), strict=True)
        ]
        fixed = [column["amount"] or not any(len(text) > SHORT_WORD for text in texts) for column, texts in self._each(table)]
        left = TABLE_WIDTH - sum(needs)
        if left >= 0:
            weights = sum(column["width"] for column in columns)
            return [need + left * column["width"] / weights for need, column in zip(needs, columns, strict=True)]
        kept = sum(need for need, whole in zip(needs, fixed, strict=True) if whole)
        scale = (TABLE_WIDTH - kept) / max(sum(needs) - kept, 1.0)
        if scale < LEAST_SCALE:
            return [TABLE_WIDTH * need / sum(needs) for need in needs]
        return [need if whole else need * scale for need, whole in zip(needs, fixed, strict=True)]

    @staticmethod
    def _each(table: Mapping[str, Any]) -> Iterable[tuple[Mapping[str, Any], tuple[str, ...]]]:
        return zip(table["columns"], zip(*table["rows"], strict=True), strict=True)

    def _longest(self, text: str, size: float) -> float:
        """Of its words, in points; of writing without spaces, four characters."""
        words = (sum(self.em[character] for character in word) for word in re.findall(r"[!-~]+", text))
        return max(max(words, default=0.0), 4.0 if len(text) >= 4 else len(text)) * size

    def _word(self, word: str, width: float, size: float) -> str:
        pieces, piece, used = [], "", 0.0
        for character in word:
            wide = self.em[character] * size
            if piece and used + wide > width:
                pieces.append(piece)
                piece, used = "", 0.0
            piece, used = piece + character, used + wide
        return BREAK.join([*pieces, piece])
