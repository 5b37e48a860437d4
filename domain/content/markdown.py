"""Markdown to HTML that is safe to show: raw HTML is text, and the result is cleaned once more by an allow-list."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

import nh3
from markdown_it import MarkdownIt

_MARKDOWN: Final = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])

_TAGS: Final = frozenset(
    (
        "a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p",
        "pre", "s", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
_ATTRIBUTES: Final = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
_BLOCK_END: Final = re.compile(r"</(?:p|li|h\d|td|th|tr|pre|blockquote)>|<[bh]r[ />]")
_CLEANER: Final = nh3.Cleaner(
    tags=set(_TAGS),
    clean_content_tags={"script", "style"},
    attributes=_ATTRIBUTES,
    attribute_filter=lambda tag, name, value: _checked(tag, name, value),
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener noreferrer nofollow",
)


def render(markdown: str) -> str:
    """HTML of tables, lists, links and the like, without scripts, styles, event handlers and odd links. Blocking."""
    return _CLEANER.clean(_MARKDOWN.render(markdown))


def plain_text(html: str) -> str:
    """What a reader of cleaned HTML reads, on one line."""
    return " ".join(unescape(nh3.clean(_BLOCK_END.sub(" ", html), tags=set())).split())


def _checked(tag: str, name: str, value: str) -> str | None:
    """Pictures come from the platform itself: one from elsewhere would tell its owner who reads."""
    local = value.startswith("/") and not value.startswith(("//", "/\\"))
    return None if (tag, name) == ("img", "src") and not local else value
