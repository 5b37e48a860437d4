"""What is searched: the demonstration's services, given to their institutions as tables and taken in by the CSV import.

Institutions write what they like: `VARIANTS` are catalogues in which every second row has its aliases, all have, none has, and
one in which names carry brands and models and descriptions say little, one in which a name may be an alias and all else is
English.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.ids import new_id
from db.models import Account, Institution, Service, ServiceImport, Unit, Upload
from db.unit_of_work import unit_of_work
from domain.catalogue.commands import ImportStatus
from domain.catalogue.importing import run_import
from domain.work import Platform
from gateway.demonstration.institutions import admitted_institutions
from gateway.demonstration.services import DemonstrationService, services

HEADERS = (
    "服务编号", "服务名称", "服务类别", "仪器大类", "仪器小类", "别名", "型号", "服务内容", "价格", "计价单位", "支持创新券",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offered:
    """What a judge looks at."""

    kind: str
    institution: str
    division: str
    name: str
    description: str


Write = Callable[[int, DemonstrationService], DemonstrationService]


def _branded(number: int, row: DemonstrationService) -> DemonstrationService:
    brand, model = _BRANDS[number % len(_BRANDS)]
    name = _BRANDED[number % len(_BRANDED)].format(name=row.name, kind=row.kind, brand=brand, model=model)
    said = ("", "对外开放共享，可送样。", "设备状态良好，联系人预约，支持企业委托。", row.description)[number % 4]
    return replace(row, name=name, aliases=(), model=model, description=said)


def _loose(number: int, row: DemonstrationService) -> DemonstrationService:
    alias = row.aliases[number % len(row.aliases)] if row.aliases else row.kind
    name = _LOOSELY[number % len(_LOOSELY)].format(kind=row.kind, alias=alias, house=row.institution_name)
    said = ("", "Open to industry users; please contact us to book a slot.", "Samples are accepted by mail.")[number % 3]
    return replace(row, name=name, aliases=(), model="", description=said)


_LOOSELY: Final = (
    "{alias}", "{kind}", "{alias}（{kind}）", "{kind}/{alias}", "{house}{alias}", "{alias} 测试", "{kind}、{alias}",
)  # fmt: skip
_BRANDS: Final = (("日立", "SU8010"), ("蔡司", "Sigma 300"), ("岛津", "AIM-9000"), ("安捷伦", "7900"), ("布鲁克", "D8 Advance"))
_BRANDED: Final = (
    "{name}", "{name}（{brand}{model}）", "{brand} {model} {name}", "{name} {model}", "{kind}", "{kind}检测服务", "{brand}{kind}",
)  # fmt: skip
VARIANTS: Final[Mapping[str, Write]] = {
    "demonstration": lambda number, row: row if number % 2 else replace(row, aliases=()),
    "aliases": lambda _, row: row,
    "bare": lambda _, row: replace(row, aliases=(), model="", description=f"{row.institution_name}提供。"),
    "brands": _branded,
    "loose": _loose,
}


async def import_catalogue(platform: Platform, variant: str = "demonstration") -> dict[UUID, Offered]:
    """Every service by its id, after all tables went through the import."""
    account = new_id()
    await unit_of_work(platform.sessions, lambda session: _institutions(session, account))
    offered = [VARIANTS[variant](number, row) for number, row in enumerate(services())]
    for institution_id, rows in groupby(offered, key=lambda each: each.institution_id):
        started = await _upload(platform, institution_id, account, _table(rows))
        status = await run_import(platform, started)
        if status is not ImportStatus.DONE:
            raise RuntimeError(f"the import of {institution_id} ended {status}")
    known = {(each.institution_id, each.code): each for each in offered}
    async with platform.sessions() as session:
        rows_now = (await session.execute(select(Service.id, Service.institution_id, Service.code))).all()
    return {row.id: _offered(known[row.institution_id, row.code]) for row in rows_now}


def _offered(each: DemonstrationService) -> Offered:
    return Offered(each.kind, each.institution_name, each.division, each.name, each.description)


def _table(rows: Iterable[DemonstrationService]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADERS)
    for row in rows:
        aliases = ";".join(row.aliases)
        writer.writerow((
            row.code, row.name, row.category_label, row.instrument_class, row.instrument_subclass, aliases, row.model,
            row.description, f"{row.price / 100:.2f}", row.unit, "是" if row.voucher_supported else "否",
        ))  # fmt: skip
    return text.getvalue().encode("utf-8-sig")


async def _institutions(session: AsyncSession, account: UUID) -> None:
    session.add(
        Account(id=account, name="bench-institution", name_key="bench", mobile="", mobile_index="bench", password_hash="")
    )
    for each in admitted_institutions():
        where = {"home_region": each.region, "home_division": each.division}
        session.add(Unit(id=each.unit_id, uscc=each.uscc, name=each.name, capacities=["INSTITUTION"], **where))
        await session.flush()
        session.add(
            Institution(
                id=each.id, unit_id=each.unit_id, region=each.region, division=each.division, uscc=each.uscc,
                name=each.name, names=list(each.aliases), status="ADMITTED", storefront={}, admitted_at=datetime.now(UTC),
            )
        )  # fmt: skip
    await session.flush()


async def _upload(platform: Platform, institution_id: UUID, account: UUID, table: bytes) -> UUID:
    key, upload, started = f"relevance/{institution_id}", new_id(), new_id()

    async def chunks() -> AsyncIterator[bytes]:
        yield table

    async def act(session: AsyncSession) -> None:
        session.add(
            Upload(
                id=upload, account_id=account, name="services.csv", kind="csv", size=len(table), storage_key=key,
                sha256=hashlib.sha256(table).hexdigest(),
            )
        )  # fmt: skip
        await session.flush()
        session.add(
            ServiceImport(id=started, institution_id=institution_id, upload_id=upload, account_id=account, faults=[])
        )
        await session.flush()

    await platform.files.put(key, chunks())
    await unit_of_work(platform.sessions, act)
    return started
