"""File names as people sent them, made harmless."""

from __future__ import annotations

import re
import unicodedata

MAX_NAME = 120
_UNFIT = re.compile(r'[<>:"|?*%;]')
_ALIASES = {"jpeg": "jpg", "jfif": "jpg", "txt": "csv"}


def clean_name(name: str, kind: str) -> str:
    """The last part of a path, without characters that file systems, headers or eyes trip over (controls, direction
    marks), at most 120 characters, ending in the kind that the content is (`报告.html` → `报告.html.pdf`)."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(character for character in last if unicodedata.category(character)[0] != "C")
    plain = re.sub(r"\s+", " ", _UNFIT.sub("_", visible)).strip(" .")
    stem, dot, extension = plain.rpartition(".")
    if not dot or _ALIASES.get(extension.lower(), extension.lower()) != kind:
        stem, extension = plain, kind
    stem = stem[: MAX_NAME - len(extension) - 1].strip(" .") or "未命名"
    return f"{stem}.{extension}"
