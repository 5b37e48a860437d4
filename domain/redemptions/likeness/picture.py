"""The look of a page, small: what is left of it when it was scaled, brightened, given margins or saved in another format.

`describe` runs in a confined child; `alike` compares two of its answers. Tried on re-encodings down to 40 % quality and 60 % size
of every layout of bills: those are at least 0.98 alike, two different bills of one layout at most 0.975.
"""

from __future__ import annotations

import math
import struct
from typing import Final

from PIL import Image

WIDE: Final = 96
HIGH: Final = 64
LEVELS: Final = 16
LENGTH: Final = 2 + WIDE * HIGH // 2
"""Bytes: the page's proportions, then two cells a byte."""
ENOUGH: Final = 0.977
_COARSE: Final = 256
_TONE: Final = 24
_INK: Final = 70
_STEP: Final = 0.025


def describe(image: Image.Image) -> bytes:
    """The inked part of the page as cells, each as dark as what it covers. Empty for a blank page."""
    page = image.convert("L")
    box = _inked(page)
    if box is None:
        return b""
    inked = page.crop(box)
    cells = inked.resize((WIDE, HIGH), Image.Resampling.BOX).tobytes()
    ordered = sorted(cells)
    dark, light = ordered[len(ordered) // 50], ordered[-len(ordered) // 50]
    span = max(1, light - dark)
    levels = [min(LEVELS - 1, max(0, round((light - each) * (LEVELS - 1) / span))) for each in cells]
    packed = bytes(levels[i] << 4 | levels[i + 1] for i in range(0, len(levels), 2))
    return struct.pack(">H", min(65535, inked.width * 1000 // max(1, inked.height))) + packed


def _inked(page: Image.Image) -> tuple[int, int, int, int] | None:
    """The box around what is darker than the paper: found small, where noise counts little, then exactly."""
    small = page.resize((_COARSE, _COARSE), Image.Resampling.BOX)
    paper = _paper(small.histogram())
    rough = small.point([255 if tone < paper - _TONE else 0 for tone in range(256)]).getbbox()
    if rough is None:
        return None
    left, top, right, bottom = rough
    width, height = page.size
    box = (
        max(0, (left - 1) * width // _COARSE), max(0, (top - 1) * height // _COARSE),
        min(width, -(-(right + 1) * width // _COARSE)), min(height, -(-(bottom + 1) * height // _COARSE)),
    )  # fmt: skip
    exact = page.crop(box).point([255 if tone < paper - _INK else 0 for tone in range(256)]).getbbox()
    if exact is None:
        return box
    return box[0] + exact[0], box[1] + exact[1], box[0] + exact[2], box[1] + exact[3]


def _paper(histogram: list[int]) -> int:
    """The tone that three tenths of the page are as light as."""
    seen = 0
    for tone in range(255, -1, -1):
        seen += histogram[tone]
        if seen > sum(histogram) * 0.3:
            return tone
    return 255


def _cells(described: bytes) -> list[int]:
    return [half for each in described[2:] for half in (each >> 4, each & 15)]


def _proportions(described: bytes) -> float:
    return float(struct.unpack(">H", described[:2])[0]) / 1000


def looks(described: bytes) -> list[str]:
    """Rough keys under which the same page is found again: proportions and where its ink lies, each on two overlapping scales."""
    if len(described) != LENGTH:
        return []
    cells = _cells(described)
    ink = sum(cells) or 1
    across = sum(value * (i % WIDE) for i, value in enumerate(cells)) / ink / WIDE
    down = sum(value * (i // WIDE) for i, value in enumerate(cells)) / ink / HIGH
    shape = math.log(max(_proportions(described), 0.001)) / 0.06
    places = [(math.floor(shape + a), math.floor(across / _STEP + b), math.floor(down / _STEP + c))
              for a in (0.0, 0.5) for b in (0.0, 0.5) for c in (0.0, 0.5)]  # fmt: skip
    return [f"{i}:{place[0]}:{place[1]}:{place[2]}" for i, place in enumerate(places)]


def alike(one: bytes, other: bytes) -> bool:
    if len(one) != LENGTH or len(other) != LENGTH:
        return False
    shapes = _proportions(one), _proportions(other)
    return max(shapes) <= 1.06 * min(shapes) and correlation(_cells(one), _cells(other)) >= ENOUGH


def correlation(one: list[int], other: list[int]) -> float:
    count = len(one)
    mean, others = sum(one) / count, sum(other) / count
    spread = sum((x - mean) ** 2 for x in one) * sum((y - others) ** 2 for y in other)
    if spread == 0:
        return 0.0
    return (sum(x * y for x, y in zip(one, other, strict=True)) - count * mean * others) / math.sqrt(spread)
