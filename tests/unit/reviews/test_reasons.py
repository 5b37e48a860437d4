"""Predefined reasons."""

from __future__ import annotations

import pytest

from domain.reviews.commands import Verdict
from domain.reviews.reasons import opinion_text, reasons_for
from regions.contract import CaseKind


@pytest.mark.parametrize("kind", list(CaseKind))
def test_every_kind_offers_reasons_for_every_verdict_under_codes_of_their_own(kind: CaseKind) -> None:
    reasons = reasons_for(kind)
    assert {reason.verdict for reason in reasons} == set(Verdict)
    codes = [(reason.verdict, reason.code) for reason in reasons]
    assert len(codes) == len(set(codes))
    assert all(reason.text.strip() for reason in reasons)


def test_ticked_reasons_and_what_was_added_make_one_opinion() -> None:
    text, faults = opinion_text(CaseKind.REDEMPTION, Verdict.RETURN, ["BILL", "ILLEGIBLE", "BILL"], " 第二项。 ")
    assert not faults
    assert text == (
        "票据抬头、金额或日期有误，请更换合规票据。上传的材料不清晰，请重新上传清晰、完整的扫描件。第二项。"
    )


def test_a_reason_that_is_not_offered_for_the_verdict_is_a_fault() -> None:
    _, faults = opinion_text(CaseKind.REDEMPTION, Verdict.PASS, ["AMOUNT_CONFIRMED", "BILL"], "")
    assert [(fault.path, fault.code) for fault in faults] == [("reasons[1]", "UNKNOWN_REASON")]
