"""Global ids: opaque to clients, a type and a UUID to us."""

from __future__ import annotations

import base64
import binascii
from uuid import UUID

import strawberry

from core.errors import invalid


def encode_id(kind: str, id: UUID) -> strawberry.ID:
    return strawberry.ID(base64.urlsafe_b64encode(f"{kind}:{id}".encode()).decode().rstrip("="))


def split_id(value: str, path: str = "id") -> tuple[str, UUID]:
    """(type, UUID). Raises InvalidInput naming `path` when it is none of ours, or nothing was chosen."""
    if not value.strip():
        raise invalid(path, "REQUIRED", "请选择或上传此项。")
    try:
        padded = value + "=" * (-len(value) % 4)
        kind, _, text = base64.urlsafe_b64decode(padded.encode()).decode().partition(":")
        return kind, UUID(text)
    except (ValueError, binascii.Error, UnicodeError) as error:
        raise invalid(path, "BAD_ID", "标识无效。", "请使用查询结果中的 id") from error


def decode_id(value: str, kind: str, path: str = "id") -> UUID:
    """The UUID of an id that must be of type `kind`."""
    found, identifier = split_id(value, path)
    if found != kind:
        raise invalid(path, "BAD_ID", "标识与要求的类型不符。", f"应为 {kind} 的 id")
    return identifier


def decode_optional(value: str | None, kind: str, path: str) -> UUID | None:
    return None if value is None else decode_id(value, kind, path)


def version_with(draft: UUID | None, version: int | None) -> int | None:
    """The version a draft was seen in. A draft saved without one would silently undo what another window saved."""
    if draft is not None and version is None:
        raise invalid("version", "REQUIRED", "请带上草稿的版本号，以免覆盖他人或其他窗口保存的内容。", "先读取草稿，取其 version")
    return version
