"""How a page looks: the same whatever file it is saved in, and different for another bill of the same layout."""

from __future__ import annotations

import io
import random
from itertools import combinations

import pypdfium2
import pytest
from PIL import Image

from domain.redemptions.likeness.picture import LENGTH, alike, describe, looks
from tests.support.papers.layouts import LAYOUTS

PDFS = ("digital ordinary", "digital swapped", "vat ordinary", "receipt", "rail")


def pages(name: str, count: int = 4) -> list[Image.Image]:
    draw = random.Random(7)  # noqa: S311  # the same bills every time
    made = [LAYOUTS[name](draw)[0] for _ in range(count)]
    return [pypdfium2.PdfDocument(each)[0].render(scale=2, grayscale=True).to_pil().convert("L") for each in made]


def jpeg(image: Image.Image, quality: int, scale: float = 1.0) -> Image.Image:
    kept = io.BytesIO()
    image.resize((round(image.width * scale), round(image.height * scale))).save(kept, "JPEG", quality=quality)
    return Image.open(io.BytesIO(kept.getvalue()))


@pytest.mark.parametrize("name", PDFS)
@pytest.mark.parametrize(("quality", "scale"), [(40, 1.0), (60, 0.6), (80, 1.3), (50, 0.75)])
def test_a_page_looks_the_same_when_it_is_saved_again(name: str, quality: int, scale: float) -> None:
    for image in pages(name):
        one, other = describe(image), describe(jpeg(image, quality, scale))
        assert alike(one, other)
        assert set(looks(one)) & set(looks(other)), "it would not be looked at"


@pytest.mark.parametrize("name", PDFS)
def test_two_bills_of_one_layout_do_not_look_the_same(name: str) -> None:
    described = [describe(image) for image in pages(name)]
    assert not [pair for pair in combinations(described, 2) if alike(*pair)]


def test_a_blank_page_and_a_pixel_look_like_nothing() -> None:
    for image in (Image.new("L", (800, 600), 255), Image.new("L", (1, 1), 0)):
        described = describe(image)
        assert len(described) in (0, LENGTH)
        assert not alike(described, b"")
    assert describe(Image.new("L", (800, 600), 255)) == b""
    assert looks(b"") == []
