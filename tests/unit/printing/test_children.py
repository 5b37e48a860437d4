"""Forms set and scans read in children with limits: scans as scanners and telephones make them, and what strangers send."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from typing import Any

import psutil
import pytest

from core.errors import InvalidInput, Unavailable
from domain.printing.checking import Expected, check_scan
from domain.printing.typesetting import BY_HAND, Typesetter, blank
from gateway.printing.pools import ScanningPool, TypesettingPool
from tests.support.scanning import SPOILT, picture, scan

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and /proc are Linux's")
NUMBER, DIGEST = "XX-RE-20260302-7KQ2M9", "0123456789abcdef" * 4
COLUMNS = [{"label": label, "width": 20, "amount": False} for label in ("号码", "名称", "金额")]
MIB = 1024 * 1024


def form(**content: Any) -> dict[str, Any]:
    fields = [{"label": f"项目 {i}", "text": "示例" * 40} for i in range(30)]
    given = {
        "number": NUMBER, "digest": DIGEST, "code": f"{NUMBER}.{DIGEST[:32]}", "title": "示例表",
        "groups": [{"label": "组", "fields": fields}], "places": [{"label": "单位（盖章）", "seal": True}], **content,
    }  # fmt: skip
    return blank(given)


@pytest.fixture
async def printer() -> AsyncIterator[TypesettingPool]:
    made = TypesettingPool("https://example.org")
    yield made
    await made.close()


@pytest.fixture
async def scanner() -> AsyncIterator[ScanningPool]:
    made = ScanningPool()
    yield made
    await made.close()


async def test_a_scan_is_recognised_however_it_was_made(printer: TypesettingPool, scanner: ScanningPool) -> None:
    printed = await printer.print(form())
    assert printed.pages > 1
    expected = Expected(NUMBER, DIGEST, 1, printed.pages)
    for name, spoil in SPOILT.items():
        for dpi in (150, 200, 300):
            pages = await scanner.read(scan(printed.pdf, spoil, dpi=dpi), "file")
            finding, faults = check_scan(pages, expected, "file")
            assert (finding.pages, finding.read, faults) == (printed.pages, printed.pages, []), (name, dpi)
        for kind in ("JPEG", "PNG", "GIF"):
            assert await scanner.read(picture(printed.pdf, spoil, kind), "file") == (pages[0],), (name, kind)


async def test_a_form_that_never_ends_is_refused_and_the_next_is_set(printer: TypesettingPool) -> None:
    rows = [["x"] * 3] * 20_000
    long = form(tables=[{"label": "表", "columns": COLUMNS, "rows": rows, "sums": None}])
    with pytest.raises(InvalidInput) as refused:
        await printer.print(long)
    assert refused.value.faults[0].code == "FORM_TOO_LONG"
    assert (await printer.print(form())).pages > 1


async def test_what_is_no_request_is_told_as_unavailable_without_its_content(printer: TypesettingPool) -> None:
    with pytest.raises(Unavailable) as refused:
        await printer.print({"title": "秘密"})
    assert "秘密" not in str(refused.value)
    assert (await printer.print(form())).pages > 1


async def test_the_childs_memory_and_ours_stay_bounded(printer: TypesettingPool) -> None:
    rows = [[f"26{i:018d}", "示例第一检测中心有限公司", "12,000.00"] for i in range(500)]
    long = form(tables=[{"label": "表", "columns": COLUMNS, "rows": rows, "sums": None}])
    await printer.print(long)
    ours = psutil.Process().memory_info().rss
    for _ in range(10):
        await printer.print(long)
    assert psutil.Process().memory_info().rss - ours < 64 * MIB
    (child,) = printer.children
    assert psutil.Process(child).memory_info().rss < 700 * MIB


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter()


def text_of(pdf: bytes) -> str:
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("#panic() $x$ *b* <l> @r `c` \\ //", "#panic() $x$ *b* <l> @r `c` \\ //"),
        ("甲\u202e乙\u200b丙\u0007丁", "甲乙丙丁"),
        ("喆䶮𬭎𫖮", "喆䶮𬭎𫖮"),
        ("𠮷\U000323af", "〔U+20BB7〕〔U+323AF〕"),
        ("\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"), "〔U+FFFD〕"),
    ],
)
def test_what_was_written_is_what_is_printed(typesetter: Typesetter, written: str, printed: str) -> None:
    field = {"label": "姓名", "text": written}
    _, pdf = typesetter.set(form(groups=[{"label": "", "fields": [field]}]))
    text = text_of(pdf)
    assert printed in text
    assert (BY_HAND in text.replace("\r\n", "")) == ("U+" in printed)


def test_a_word_without_end_breaks_and_stays_on_the_page(typesetter: Typesetter) -> None:
    field = {"label": "地址", "text": "x" * 3000}
    _, pdf = typesetter.set(form(groups=[{"label": "", "fields": [field]}]))
    assert text_of(pdf).count("x") == 3000


def test_narrow_columns_break_numbers_only_where_they_must(typesetter: Typesetter) -> None:
    number = "91120101MA00000001"
    for columns, whole in ((3, True), (14, False)):
        head = [{"label": f"列{i}", "width": 20, "amount": False} for i in range(columns)]
        table = {"label": "表", "columns": head, "rows": [[number] * columns], "sums": None}
        _, pdf = typesetter.set(form(tables=[table]))
        text = text_of(pdf)
        assert (number in text) is whole
        joined = text.replace("\u200b", "").replace("\r\n", "")
        assert joined.count(number) == columns or joined.count("0001") == columns


def test_the_same_request_is_the_same_pdf(typesetter: Typesetter) -> None:
    assert typesetter.set(form())[1] == typesetter.set(form())[1]
