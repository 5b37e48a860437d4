"""Looks at the GB/T 2260 divisions that everything is scoped by."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import aliased

from core.paging import Page, PageRequest
from db.models import Division
from db.paging import fetch_page
from domain.work import Read


@dataclass(frozen=True, slots=True)
class DivisionView:
    """`leaf`: nothing lies below it."""

    code: str
    name: str
    parent: str
    level: str
    leaf: bool


async def divisions_of(read: Read, region: str, parent: str, page: PageRequest) -> Page[DivisionView]:
    """The divisions right below `parent`, by code; empty for the region's own root. One statement."""
    root = read.platform.regions.for_(region).manifest.division
    child = aliased(Division)
    below = exists().where(child.parent == Division.code)
    query = select(Division.code, Division.name, Division.parent, Division.level, ~below).where(
        Division.region == region, Division.parent == (parent or root)
    )
    async with read.session() as session:
        return await fetch_page(session, query, [Division.code], page, lambda row: DivisionView(*row))
