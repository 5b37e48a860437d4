"""Whether a scan is the print that the case waits for, told by the codes on its pages."""

from __future__ import annotations

import pytest

from domain.printing.checking import Expected, check_scan
from domain.printing.codes import page_address, read_code

NUMBER, DIGEST = "XX-RE-20260302-7KQ2M9", "0123456789abcdef" * 4
PRINT = Expected(NUMBER, DIGEST, 2, 3)


def page(number: int, *, of: str = NUMBER, digest: str = DIGEST) -> tuple[str, ...]:
    return (page_address("https://example.org/", f"{of}.{digest[:32]}", number),)


OTHER = page(1, of="XX-RE-20260302-AAAAAA")
OLD = page(1, digest="f" * 64)
INVOICE = ("01,10,012001900211,12345678,100.00,20260101,12345678901234567890,ABCD",)

SCANS: dict[str, tuple[list[tuple[str, ...]], list[str]]] = {
    "whole": ([page(1), page(2), page(3)], []),
    "in another order": ([page(3), page(1), page(2)], []),
    "with blank backs": ([page(1), (), page(2), (), page(3), ()], []),
    "a page unreadable": ([page(1), (), page(3)], []),
    "an invoice's code beside": ([page(1) + INVOICE, INVOICE + page(2), page(3)], []),
    "a page missing": ([page(1), page(3)], ["PAGES_MISSING"]),
    "a page twice and one missing": ([page(1), page(1), page(3)], ["PAGES_MISSING"]),
    "two missing, one unreadable": ([page(1), ()], ["PAGES_MISSING"]),
    "nothing readable but too short": ([(), ()], ["PAGES_MISSING"]),
    "another case's": ([OTHER, page(2), page(3)], ["OTHER_CASE"]),
    "an old version's": ([OLD, page(2), page(3)], ["STALE_PRINT"]),
    "another case's and old": ([OTHER, OLD], ["OTHER_CASE"]),
}  # fmt: skip


@pytest.mark.parametrize("name", SCANS)
def test_a_scan_is_judged_by_its_pages(name: str) -> None:
    pages, codes = SCANS[name]
    _, faults = check_scan(pages, PRINT, "documents[0].upload_ids")
    assert [fault.code for fault in faults] == codes
    assert all(fault.hint and fault.path == "documents[0].upload_ids" for fault in faults)


def test_nothing_readable_is_recognised_as_nothing() -> None:
    finding, faults = check_scan([(), (), ()], PRINT, "")
    assert not faults
    assert not finding.recognised


@pytest.mark.parametrize(
    "text",
    [f"{NUMBER}.{DIGEST[:32]}", f" https://example.org/verify/{NUMBER}.{DIGEST[:32]}?p=1\n", f"x/{NUMBER}.{DIGEST[:32]}?p=12"],
)
def test_a_code_is_read_from_the_address_or_alone(text: str) -> None:
    code = read_code(text)
    assert code is not None
    assert (code.number, code.digest) == (NUMBER, DIGEST[:32])


@pytest.mark.parametrize(
    "text", ["", "x", NUMBER, f"{NUMBER}.", f"{NUMBER}.{DIGEST[:31]}", f"{NUMBER}.{DIGEST[:32]}?p=x", "x" * 10_000, "１.２"]
)
def test_anything_else_is_no_code(text: str) -> None:
    assert read_code(text) is None
