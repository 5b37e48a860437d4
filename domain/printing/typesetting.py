"""Typesetting of a form by typst, with the project's own font and whatever fonts the operator adds. Runs in a child process only.

What people wrote goes in as data, never as markup. A character that no font has is printed as its code point, said so on the
form, and written in by hand: a rare name never keeps a case from being exported.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import pypdfium2 as pdfium
import typst
import zxingcpp
from fontTools.ttLib import TTCollection, TTFont

from domain.printing.codes import page_address
from domain.printing.widths import Widths

HERE: Final = Path(__file__).parent
FONTS: Final = HERE / "fonts"
TEMPLATE: Final = HERE / "form.typ"
MAX_PAGES: Final = 400
MAX_CELLS: Final = 40_000
"""Three tables of the longest kind fit."""
_COLLECTIONS: Final = frozenset({".ttc", ".otc"})
_SUFFIXES: Final = frozenset({".ttf", ".otf", *_COLLECTIONS})
_UNPRINTED: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Co"})
BY_HAND: Final = "字库中没有的字以编码（如〔U+20BB7〕）表示，请在打印件的该处手写原字。"


class TooLong(Exception):
    """More pages than a form may have."""


class Typesetter:
    """Reads its fonts once; afterwards it opens no file."""

    def __init__(self, more_fonts: Iterable[Path] = ()) -> None:
        folders = [FONTS, *more_fonts]
        self._template = TEMPLATE.read_bytes()
        self._families, self._known = _coverage(folders)
        self._widths = Widths.of(FONTS / "NotoSansSC-Regular.ttf")
        self._compiler = typst.Compiler(font_paths=[str(each) for each in folders], ignore_system_fonts=True)

    def warm_up(self) -> None:
        """Have typst open every font, with a character that only this one has."""
        texts = [chr(min(known)) for known in self._known if known]
        self.set(blank({"groups": [{"label": "", "fields": [{"label": "字", "text": text} for text in texts]}]}))

    def set(self, request: Mapping[str, Any]) -> tuple[int, bytes]:
        """Pages, and the PDF: the same bytes for the same request. Raises `TooLong`.

        `request` is an export's content with `version`, `digest`, `exported` (a text), `created` (seconds since 1970),
        `code` and `base` (the address that the QR codes begin with).
        """
        if sum(len(row) for table in request["tables"] for row in table["rows"]) > MAX_CELLS:
            raise TooLong
        rare: set[str] = set()
        data = self._widths.fitted({**_clean(request, self._printable, rare), "fonts": self._families})
        data["notes"] = [*data["notes"], *([BY_HAND] if rare else [])]
        pages = _pages(self._compile(data, [], request))
        if pages > MAX_PAGES:
            raise TooLong
        codes = [_picture(page_address(request["base"], request["code"], page)) for page in range(1, pages + 1)]
        return pages, self._compile(data, codes, request)

    def _compile(self, data: Mapping[str, Any], codes: list[str], request: Mapping[str, Any]) -> bytes:
        made = self._compiler.compile(
            input=self._template,
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False), "codes": json.dumps(codes)},
            timestamp=int(request["created"]),
        )
        assert isinstance(made, bytes)
        return made

    def _printable(self, character: str) -> bool:
        return any(ord(character) in known for known in self._known)


def blank(content: Mapping[str, Any]) -> dict[str, Any]:
    """A request with nothing in it but `content`."""
    return {
        "title": "", "number": "", "region": "", "groups": [], "tables": [], "amounts": [], "declaration": "", "places": [],
        "notes": [], "version": 1, "digest": "0" * 64, "exported": "", "created": 0, "code": "", "base": "", **content,
    }  # fmt: skip


def _coverage(folders: Iterable[Path]) -> tuple[list[str], list[frozenset[int]]]:
    """Families in the order they are asked, and the code points of each that those before it lack."""
    families: list[str] = []
    known: list[frozenset[int]] = []
    for file in (file for folder in folders for file in sorted(folder.iterdir()) if file.suffix.lower() in _SUFFIXES):
        with TTCollection(file) if file.suffix.lower() in _COLLECTIONS else TTFont(file, lazy=True) as opened:
            for font in opened.fonts if isinstance(opened, TTCollection) else [opened]:
                name = font["name"]
                families.append(name.getDebugName(16) or name.getDebugName(1))
                known.append(frozenset(font.getBestCmap() or {}).difference(*known))
    return families, known


def _clean(value: Any, printable: Any, rare: set[str]) -> Any:
    """Every text in `value`: nothing invisible, characters without a glyph as codes."""
    if isinstance(value, str):
        return _clean_text(value, printable, rare)
    if isinstance(value, Mapping):
        return {key: _clean(each, printable, rare) for key, each in value.items()}
    if isinstance(value, list):
        return [_clean(each, printable, rare) for each in value]
    return value


def _clean_text(text: str, printable: Any, rare: set[str]) -> str:
    found = []
    for character in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")):
        if character == "\n" or printable(character):
            found.append(character if unicodedata.category(character) not in {"Cc", "Cf"} or character == "\n" else "")
        elif unicodedata.category(character) not in _UNPRINTED - {"Co", "Cn"}:
            rare.add(character)
            found.append(f"〔U+{ord(character):04X}〕")
    return "".join(found)


def _pages(pdf: bytes) -> int:
    document = pdfium.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def _picture(text: str) -> str:
    """A QR code as SVG, with its quiet zone."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    return str(made.to_svg())
