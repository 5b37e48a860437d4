"""Scans as scanners and telephones really make them: skewed, upside down, grey, noisy, photographed, stamped over."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Mapping
from typing import Final

from PIL import Image, ImageDraw, ImageFilter

from tests.regions.driving.tasks import pages_of

Spoil = Callable[[Image.Image], Image.Image]


def _noisy(picture: Image.Image) -> Image.Image:
    chance = random.Random(7)  # noqa: S311  # the same noise every time
    noise = Image.frombytes("L", picture.size, chance.randbytes(picture.width * picture.height))
    return Image.blend(picture, noise, 0.25)


def _stamped(picture: Image.Image) -> Image.Image:
    """A seal over the text, beside the code."""
    draw = ImageDraw.Draw(picture)
    size = picture.width // 4
    draw.ellipse((size, picture.height - 2 * size, 2 * size, picture.height - size), outline=90, width=8)
    return picture


def _photographed(picture: Image.Image) -> Image.Image:
    """On a grey table, a little turned, darker on one side."""
    table = Image.new("L", (picture.width + 200, picture.height + 200), 120)
    table.paste(picture, (100, 100))
    shade = Image.linear_gradient("L").rotate(90).resize(table.size).point(lambda level: 130 + level // 2)
    dark = Image.composite(table, table.point(lambda level: level // 2), shade)
    return dark.rotate(4, expand=True, fillcolor=100)


SPOILT: Final[Mapping[str, Spoil]] = {
    "as it is": lambda picture: picture,
    "upside down": lambda picture: picture.rotate(180),
    "sideways": lambda picture: picture.rotate(90, expand=True),
    "skewed": lambda picture: picture.rotate(3, fillcolor=255),
    "grey": lambda picture: picture.point(lambda level: 60 + level // 2),
    "noisy": _noisy,
    "blurred": lambda picture: picture.filter(ImageFilter.GaussianBlur(1.2)),
    "stamped": _stamped,
    "photographed": _photographed,
}


def without_codes(picture: Image.Image) -> Image.Image:
    """The corner with the code cut off."""
    draw = ImageDraw.Draw(picture)
    draw.rectangle((picture.width * 2 // 3, 0, picture.width, picture.height // 6), fill=255)
    return picture


def scan(pdf: bytes, spoil: Spoil = lambda picture: picture, *, dpi: int = 200, pages: slice = slice(None)) -> bytes:
    """A PDF of pictures of the print's pages."""
    first, *rest = [spoil(page) for page in pages_of(pdf, dpi)[pages]]
    made = io.BytesIO()
    first.save(made, "PDF", save_all=True, append_images=rest, resolution=dpi, quality=70)
    return made.getvalue()


def picture(pdf: bytes, spoil: Spoil, kind: str = "JPEG", page: int = 0, dpi: int = 200) -> bytes:
    made = io.BytesIO()
    spoil(pages_of(pdf, dpi)[page]).save(made, kind)
    return made.getvalue()
