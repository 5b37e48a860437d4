"""A region that is not named is the caller's own: a page then needs one request, not one to learn who is looking."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.context import Info

OWN = "地区代码；不填为当前身份所属的地区。"
OwnRegion: TypeAlias = Annotated[str | None, strawberry.argument(description=OWN)]


def own_region(info: Info, region: str | None) -> str:
    """Empty where the caller acts for no region: whatever is asked then refuses it, or finds nothing."""
    return region or info.context.actor.grant.region
