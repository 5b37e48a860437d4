"""Amounts in words as forms write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.money import in_words
from domain.documents.recognition.values import words_to_fen

AMOUNTS = {
    0: "零元整", 1: "壹分", 10: "壹角整", 100: "壹元整", 101: "壹元零壹分", 110: "壹元壹角整", 100_20: "壹佰元贰角整",
    10_00: "壹拾元整", 10_05: "壹拾元零伍分", 1_005_20: "壹仟零伍元贰角整", 10_000_00: "壹万元整",
    100_500_00: "壹拾万零伍佰元整",
    150_000_00: "壹拾伍万元整", 1_0005_0000_00: "壹亿零伍万元整", 10_0000_0001_00: "壹拾亿零壹元整",
    1_0000_0000_0000_00: "壹万亿元整", -12_30: "负壹拾贰元叁角整",
}  # fmt: skip


@pytest.mark.parametrize(("fen", "words"), AMOUNTS.items())
def test_an_amount_in_words(fen: int, words: str) -> None:
    assert in_words(fen) == words


@given(st.integers(1, 10**13 - 1))
def test_what_is_written_in_words_reads_back(fen: int) -> None:
    assert words_to_fen(in_words(fen)) == fen
