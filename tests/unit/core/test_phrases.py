"""Phrases in another language."""

from __future__ import annotations

import pytest

from core.phrases import Phrases

PHRASES = Phrases({
    "草稿": "Draft",
    "申请": "application",
    "每页条数应为 1–{}。": "A page has 1 to {} items.",
    "第{}项第{}张票据的{}": "{2} on bill {1} of item {0}",
    "“{}”的订单": "The order of “{}”",
    "“{}”的订单现为“{}”，由{}办理，请查看。": "The order of “{}” is now “{}”; {} is at work.",
    "{}{}": "never",
})  # fmt: skip


@pytest.mark.parametrize(
    ("said", "english"),
    [
        ("草稿", "Draft"),
        ("每页条数应为 1–100。", "A page has 1 to 100 items."),
        ("第1项第12张票据的购买方", "购买方 on bill 12 of item 1"),
        ("“电镜{服务}”的订单现为“草稿”，由机构办理，请查看。", "The order of “电镜{服务}” is now “Draft”; 机构 is at work."),
        ("“两行\n的”的订单", "The order of “两行\n的”"),
        ("谁也没有译过的话", "谁也没有译过的话"),
        ("", ""),
    ],
)
def test_a_phrase_is_said_with_its_values_and_what_nobody_translated_stays(said: str, english: str) -> None:
    assert PHRASES.say(said) == english
