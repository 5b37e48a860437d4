"""Looks at the GB/T 2260 divisions that everything is scoped by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


async def names_of_divisions(read: Read, codes: Sequence[str]) -> Mapping[str, str]:
    """By code: its whole name, from the province down. Codes nest by their leading digits (GB/T 2260).
    One statement; a code that nobody knows is left out."""
    paths = {code: _path(code) for code in codes}
    wanted = {each for path in paths.values() for each in path}
    async with read.session() as session:
        rows = await session.execute(select(Division.code, Division.name).where(Division.code.in_(wanted)))
        names = {row.code: row.name for row in rows}
    return {code: "".join(names.get(each, "") for each in path) for code, path in paths.items() if code in names}


def _path(code: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((f"{code[:2]}0000", f"{code[:4]}00", code)))
