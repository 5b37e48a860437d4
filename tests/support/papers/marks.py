"""Text at places, set by typst in an embedded font with real glyphs and wrapping."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import typst

FONTS = Path(__file__).parents[3] / "domain" / "printing" / "fonts"


@dataclass(frozen=True, slots=True)
class Mark:
    """Text in a box; `x` and `y` in points to its upper left corner. Wider text wraps."""

    x: float
    y: float
    text: str
    size: float = 8.5
    width: float = 0
    align: str = "left"
    fill: str = "black"


def typeset(pages: Sequence[Sequence[Mark]], size: tuple[int, int] = (610, 396), *, turned: int = 0) -> bytes:
    """`turned`: the drawing lies on its side by so many degrees, 90, 180 or 270."""
    head = '#set page(width: WIDTHpt, height: HEIGHTpt, margin: 0pt)\n#set text(font: "Noto Sans SC", lang: "zh")\n'
    drawn = ["\n".join(_placed(each) for each in page if each.text) for page in pages]
    if turned:
        size, inner = (size if turned == 180 else size[::-1]), f"block(width: {size[0]}pt, height: {size[1]}pt"
        drawn = [f"#rotate({turned}deg, reflow: true, {inner})[\n{page}\n])" for page in drawn]
    head = head.replace("WIDTH", str(size[0])).replace("HEIGHT", str(size[1]))
    body = "\n#pagebreak()\n".join(drawn)
    compiler = typst.Compiler(font_paths=[str(FONTS)], ignore_system_fonts=True)
    return cast("bytes", compiler.compile(input=(head + body).encode(), format="pdf"))


def _placed(mark: Mark) -> str:
    shown = f"text(size: {mark.size}pt, fill: {mark.fill}, {json.dumps(mark.text, ensure_ascii=False)})"
    if mark.width:
        shown = f"box(width: {mark.width}pt, align({mark.align}, par(leading: 2pt, {shown})))"
    return f"#place(top + left, dx: {mark.x}pt, dy: {mark.y}pt, {shown})"
