"""What a region is told of an institution: admitted by the region itself, or a lab that a compact of the region's
recognises on the day that counts. Every question to a region's policy about an institution goes through here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Protocol
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Institution, RecognitionBatch
from db.models import Recognition as RecognitionRow
from regions.contract import InstitutionFacts, Recognition
from regions.recognition import Compact


class Known(Protocol):
    """An institution as far as rules about it ask. `admitted`: in its own region's registry, `region` its home."""

    @property
    def uscc(self) -> str: ...
    @property
    def region(self) -> str: ...
    @property
    def admitted(self) -> bool: ...
    @property
    def lab_kind(self) -> str: ...
    @property
    def recognitions(self) -> tuple[Recognition, ...]: ...


def institution_facts(
    compacts: Iterable[Compact], region: str, on: date, known: Known | None, uscc: str = ""
) -> InstitutionFacts:
    """The facts for `region`. `compacts` are the installation's, `on` the day whose recognition counts: of an order, the day
    it was placed. An institution that is not known is one that nobody admitted."""
    if known is None:
        return InstitutionFacts(on=on, uscc=uscc, home_region="", admitted=False)
    between = {each.code for each in compacts if each.holds(on) and {region, known.region} <= set(each.regions)}
    return InstitutionFacts(
        on=on,
        uscc=known.uscc,
        home_region=known.region,
        admitted=known.admitted and known.region == region,
        lab_kind=known.lab_kind,
        recognitions=tuple(each for each in known.recognitions if each.compact in between),
    )


async def recognitions_of(
    session: AsyncSession, institutions: Collection[UUID]
) -> Mapping[UUID, tuple[Recognition, ...]]:
    """All recognitions of these institutions, ended ones too; one statement, none when nobody is asked about."""
    found: dict[UUID, list[Recognition]] = defaultdict(list)
    if not institutions:
        return {}
    query = (
        select(
            RecognitionRow.institution_id, RecognitionRow.compact, RecognitionRow.since, RecognitionRow.until,
            RecognitionBatch.code,
        )
        .join(RecognitionBatch, RecognitionBatch.id == RecognitionRow.batch_id)
        .where(RecognitionRow.institution_id.in_(set(institutions)))
        .order_by(RecognitionRow.since, RecognitionRow.id)
    )  # fmt: skip
    for row in (await session.execute(query)).all():
        found[row[0]].append(Recognition(row[1], row[2], row[3], row[4]))
    return {institution: tuple(rows) for institution, rows in found.items()}


def within_reach(region: str, compacts: Collection[str]) -> ColumnElement[bool]:
    """Institutions of the region, and labs that one of its compacts ever recognised: whether that held on the day that
    counts is for the policy to say, which then names the article."""
    local = Institution.region == region
    if not compacts:
        return local
    labs = select(RecognitionRow.id).where(
        RecognitionRow.institution_id == Institution.id, RecognitionRow.compact.in_(compacts)
    )
    return or_(local, exists(labs.correlate(Institution)))


def recognised_on(compacts: Collection[str], on: date) -> ColumnElement[bool]:
    """Labs that one of these compacts recognises on that day."""
    labs = select(RecognitionRow.id).where(
        RecognitionRow.institution_id == Institution.id,
        RecognitionRow.compact.in_(compacts),
        RecognitionRow.since <= on,
        or_(RecognitionRow.until.is_(None), RecognitionRow.until >= on),
    )
    return exists(labs.correlate(Institution))


def compacts_in_force(compacts: Iterable[Compact], on: date) -> tuple[str, ...]:
    """Codes of those of `compacts` that are in force on a day."""
    return tuple(each.code for each in compacts if each.holds(on))
