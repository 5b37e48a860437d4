"""A unit that is renamed in a change of particulars is renamed in the registry, and keeps its former name for matching."""

from __future__ import annotations

from sqlalchemy import select

from db.models import Institution, Unit
from domain.institutions.matching import name_key
from domain.work import Work


async def follow_unit(work: Work, unit: Unit, former: str) -> None:
    """Take the unit's name over into its institutions, in every region; nothing happens where it is the same. Labs of the unit
    keep their own names."""
    query = select(Institution).where(
        Institution.unit_id == unit.id, Institution.name != unit.name, Institution.lab_key == ""
    )
    for institution in await work.session.scalars(query.with_for_update()):
        kept = [*institution.names, former or institution.name]
        institution.names = [name for name in dict.fromkeys(kept) if name_key(name) != name_key(unit.name)]
        institution.name = unit.name
        institution.version += 1
        work.record("INSTITUTION.RENAME", "institution", institution.id, region=institution.region)
        work.emit("institution", institution.id, version=institution.version)
