"""Puts the checked labs of a batch into the registry: units once by USCC, labs once beside their house, a recognition each.
The number of statements does not depend on the number of labs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import insert

from core.ids import new_id
from core.sheets import TableFault
from db.models import Institution, OutboxRow, Recognition, RecognitionBatch, Unit
from domain.institutions.effects import ADMITTED
from domain.institutions.matching import name_key
from domain.institutions.recognition_rows import COLUMNS, Lab
from domain.organisations.standing import Capacity
from domain.work import Work

KIND = "OPEN_LAB"
"""What an institution is that no admission says otherwise of."""
Place = tuple[UUID, str]
"""A lab's unit and its key."""


async def standing_faults(
    work: Work, compact: str, batch: str, on: date, labs: Sequence[Lab]
) -> list[TableFault]:
    """What the registry has against rows: a USCC that is another unit's, a lab that lives in another region, or one that
    another batch recognises on that day."""
    units = await _units(work, labs)
    known = await _labs(work, units)
    elsewhere = await _recognised_otherwise(work, compact, batch, on, known)
    faults = []
    for lab in labs:
        unit = units.get(lab.uscc)
        if unit is None:
            continue
        if name_key(unit.name) != name_key(lab.unit):
            text = f"该统一社会信用代码已登记为“{unit.name}”，与依托单位名称不符。"
            faults.append(TableFault(lab.row, COLUMNS["host"][0], text))
        found = known.get((unit.id, lab.key), {})
        if lab.key and found and lab.region not in found:
            faults.append(TableFault(lab.row, COLUMNS["region"][0], "该实验室已登记在另一个地区。"))
        house = found.get(lab.region)
        if house is not None and house.id in elsewhere:
            faults.append(TableFault(lab.row, COLUMNS["name"][0], f"该实验室已在批次“{elsewhere[house.id]}”中互认。"))
    return faults


async def load_labs(work: Work, batch: RecognitionBatch, labs: Sequence[Lab]) -> tuple[int, int]:
    """How many recognitions were added, and how many labs changed otherwise."""
    await _add_units(work, labs)
    units = await _units(work, labs)
    known = await _labs(work, units)
    query = select(Recognition).where(Recognition.batch_id == batch.id).with_for_update()
    recognised = {each.institution_id: each for each in await work.session.scalars(query)}
    fresh: list[dict[str, Any]] = []
    added: list[dict[str, Any]] = []
    told: list[tuple[UUID, int]] = []
    updated = 0
    for lab in labs:
        unit = units[lab.uscc]
        house = known.get((unit.id, lab.key), {}).get(lab.region)
        if house is None:
            fresh.append(_institution(work, unit, lab))
            house_id, version = fresh[-1]["id"], 1
        else:
            new = house.id not in recognised
            changed = any([_refresh(house, lab), _recognised_as(recognised.get(house.id), lab)])
            house.version += 1 if new or changed else 0
            updated += 0 if new else int(changed)
            house_id, version = house.id, house.version if new or changed else 0
        if house_id not in recognised:
            added.append(_recognition(batch, house_id, lab))
        if version:
            told.append((house_id, version))
    await _write(work, fresh, added, told)
    return len(added), updated


async def _units(work: Work, labs: Sequence[Lab]) -> Mapping[str, Unit]:
    query = select(Unit).where(Unit.uscc.in_({lab.uscc for lab in labs}))
    return {unit.uscc: unit for unit in await work.session.scalars(query)}


async def _labs(work: Work, units: Mapping[str, Unit]) -> Mapping[Place, dict[str, Institution]]:
    """The institutions of these units by unit and key, then by region; locked."""
    query = select(Institution).where(Institution.unit_id.in_([unit.id for unit in units.values()]))
    found: dict[Place, dict[str, Institution]] = {}
    for each in await work.session.scalars(query.order_by(Institution.id).with_for_update()):
        found.setdefault((each.unit_id, each.lab_key), {})[each.region] = each
    return found


async def _recognised_otherwise(
    work: Work, compact: str, batch: str, on: date, known: Mapping[Place, Mapping[str, Institution]]
) -> Mapping[UUID, str]:
    """The other batch by which each of these institutions is recognised on that day or will be."""
    ids = [house.id for houses in known.values() for house in houses.values()]
    query = (
        select(Recognition.institution_id, RecognitionBatch.code)
        .join(RecognitionBatch, RecognitionBatch.id == Recognition.batch_id)
        .where(Recognition.institution_id.in_(ids), Recognition.compact == compact, RecognitionBatch.code != batch)
        .where(or_(Recognition.until.is_(None), Recognition.until >= on))
    )
    return {row[0]: row[1] for row in (await work.session.execute(query)).all()}


async def _add_units(work: Work, labs: Sequence[Lab]) -> None:
    """A unit exists once: one that is known stays as it is, a certification later finds the one made here."""
    rows = {
        lab.uscc: {
            "id": new_id(), "uscc": lab.uscc, "name": lab.unit, "capacities": [Capacity.INSTITUTION.value],
            "home_region": lab.region, "home_division": lab.division, "address": "" if lab.key else lab.address,
        }
        for lab in labs
    }  # fmt: skip
    adding = insert(Unit).on_conflict_do_nothing(index_elements=["uscc"])
    await work.session.execute(adding, list(rows.values()))


def _institution(work: Work, unit: Unit, lab: Lab) -> dict[str, Any]:
    return {
        "id": new_id(), "unit_id": unit.id, "region": lab.region, "division": lab.division, "uscc": lab.uscc,
        "name": lab.name, "names": list(lab.aliases), "kind": KIND, "lab_kind": lab.lab_kind, "lab_level": lab.lab_level,
        "lab_key": lab.key, "by_recognition": True, "address": lab.address, "introduction": lab.introduction,
        "storefront": {}, "status": ADMITTED, "admitted_at": work.now, "version": 1,
    }  # fmt: skip


def _refresh(house: Institution, lab: Lab) -> bool:
    """Take over what the batch says of a known institution; what it says of itself stays. Whether anything changed."""
    names = [*house.names, *(name for name in lab.aliases if name_key(name) not in set(map(name_key, house.names)))]
    gone = house.status != ADMITTED
    values: dict[str, Any] = {
        "lab_kind": lab.lab_kind, "lab_level": lab.lab_level, "names": names,
        "address": house.address or lab.address, "introduction": house.introduction or lab.introduction,
        "status": ADMITTED, "by_recognition": house.by_recognition or gone,
    }  # fmt: skip
    changed = [key for key, value in values.items() if getattr(house, key) != value]
    for key in changed:
        setattr(house, key, values[key])
    return bool(changed)


def _recognised_as(found: Recognition | None, lab: Lab) -> bool:
    if found is None or found.lab_kind == lab.lab_kind:
        return False
    found.lab_kind = lab.lab_kind
    found.version += 1
    return True


def _recognition(batch: RecognitionBatch, institution_id: UUID, lab: Lab) -> dict[str, Any]:
    return {
        "id": new_id(), "institution_id": institution_id, "batch_id": batch.id, "compact": batch.compact,
        "lab_kind": lab.lab_kind, "home_region": lab.region, "since": batch.recognised_on, "until": None, "reason": "",
        "version": 1,
    }  # fmt: skip


async def _write(
    work: Work, fresh: Sequence[dict[str, Any]], added: Sequence[dict[str, Any]], told: Sequence[tuple[UUID, int]]
) -> None:
    await work.session.flush()
    if fresh:
        await work.session.execute(insert(Institution), fresh)
    if added:
        await work.session.execute(insert(Recognition), added)
    if told:
        rows = [
            {"topic": "institution", "entity_id": entity, "version": version, "payload": {}, "created_at": work.now}
            for entity, version in told
        ]
        await work.session.execute(insert(OutboxRow), rows)
