"""The services, in bulk, and the search index over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import insert

from db.models import Service
from gateway.demonstration.loading.stage import Stage
from gateway.demonstration.services import DemonstrationService, services

CHUNK = 1000
Row = TypeVar("Row")


async def load_services(stage: Stage, institution_ids: Mapping[UUID, UUID]) -> int:
    """All services; `institution_ids` maps the demonstration's ids to those of the admitted institutions."""
    rows = [_row(service, institution_ids[service.institution_id], stage) for service in services()]
    for chunk in _chunks(rows):
        await stage.execute(insert(Service), chunk)
    return len(rows)


def _row(service: DemonstrationService, institution_id: UUID, stage: Stage) -> dict[str, Any]:
    return {
        "id": service.id,
        "institution_id": institution_id,
        "region": service.region,
        "division": service.division,
        "category": service.category,
        "instrument_class": service.instrument_class,
        "instrument_subclass": service.instrument_subclass,
        "code": service.code,
        "name": service.name,
        "aliases": list(service.aliases),
        "model": service.model,
        "description": service.description,
        "price": service.price,
        "unit": service.unit,
        "voucher_supported": service.voucher_supported,
        "demonstration": True,
        "updated_at": stage.clock.now(),
    }


def _chunks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    source = iter(rows)
    while chunk := list(islice(source, CHUNK)):
        yield chunk
