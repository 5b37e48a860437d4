"""The form exported: what the paper says, who may have it, and what anybody may verify."""

from __future__ import annotations

import pypdfium2 as pdfium

from tests.support.platform import World
from tests.support.printing import waiting


def text_of(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


async def test_the_print_says_what_was_handed_in(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    text = text_of(await here.pdf(export)).replace("\r\n", "\n")
    assert export["caseNumber"] in text
    assert export["digest"] in text
    for words in ("创新券兑现申请表", "检测完成。", "12,000.00", "陆仟元整", "第 1 页 共", "法定代表人（签字）", "单位（盖章）", "HT-"):
        assert words in text
    assert "15500000000" not in text
    assert "155****0000" in text


async def test_the_signed_scan_brings_the_case_to_its_next_stage(world: World) -> None:
    here = await waiting(world)
    case = await here.complete(await here.scan())
    assert case["status"]["phase"] == "EXPERT_REVIEW"
