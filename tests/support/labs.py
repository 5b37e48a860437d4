"""Invented labs of a compact, imported as an admin imports them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select

from core.actor import Role
from core.clock import local_date
from core.identifiers import make_uscc
from core.ids import new_id
from db.models import Institution, Service
from tests.support.certification import certified, the_case
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.uploading import upload_of

HEADERS = ("实验室名称", "统一社会信用代码", "所在地区", "行政区划", "实验室类型", "实验室级别", "依托单位", "别名")
CAPITAL, PROVINCE, HERE = "beijing", "hebei", "tianjin"
UNIVERSITY = make_uscc("12110108", "LAB00001")
OPTICS = ("示例光学重点实验室", UNIVERSITY, "北京市", "海淀区", "重点实验室", "国家级", "示例京华大学", "示例光学室;EOL")
ENGINES = ("示例发动机工程技术中心", UNIVERSITY, "北京市", "海淀区", "工程技术中心", "", "示例京华大学", "")
STEEL = ("示例钢铁产业技术研究院", make_uscc("91130200", "LAB00002"), "河北", "唐山市", "产业技术研究院", "省部级", "", "")
LOCAL = ("示例海河新型研发组织", make_uscc("91120101", "LAB00003"), "tianjin", "120101", "new_rd_organisation", "", "", "")
BATCH = (OPTICS, ENGINES, STEEL, LOCAL)
SINCE = "2026-02-01"

IMPORT = """mutation($input: RecognitionImportBatchInput!) { recognitionImportBatch(input: $input) { __typename
  ... on RecognitionImportPayload { recognitionImport { id status rows added updated faultCount faults { row column message } } }
  ... on Failure { code message path } ... on InvalidInputFailure { faults { path code message } } } }"""


@dataclass(frozen=True)
class Buyer:
    """A certified enterprise of the compact's region that issues vouchers, and the person who acts for it."""

    unit_id: UUID
    person: Person


def file_of(*rows: Sequence[str], headers: Sequence[str] = HEADERS) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([headers, *rows])
    return stream.getvalue().encode("utf-8-sig")


async def platform_admin(world: World) -> Person:
    return await person(world, Duty(Role.PLATFORM_ADMIN, body="平台运营方"))


async def batch_input(world: World, who: Person, data: bytes, **changes: Any) -> dict[str, Any]:
    given = {
        "compact": "jingjinji", "batch": "first", "recognisedOn": SINCE, "source": "示例公告",
        "uploadId": await upload_of(world, who, data), "idempotencyKey": str(uuid4()), **changes,
    }  # fmt: skip
    return {"input": given}


async def imported(world: World, *rows: Sequence[str], who: Person | None = None, **changes: Any) -> dict[str, Any]:
    """The import's report."""
    admin = who or await platform_admin(world)
    variables = await batch_input(world, admin, file_of(*(rows or BATCH)), **changes)
    answer = await admin.client.execute(IMPORT, variables, expect="RecognitionImportPayload")
    return dict(answer["recognitionImport"])


async def lab(world: World, name: str) -> Institution:
    async with world.platform.sessions() as session:
        return (await session.scalars(select(Institution).where(Institution.name == name))).one()


async def offer(world: World, house: Institution, name: str = "示例检测", **changes: Any) -> UUID:
    """A badged service of that institution."""
    now = world.platform.clock.now()
    values = {
        "category": "INSPECTION_TESTING", "name": name, "aliases": [], "price": 100_00, "unit": "元/样",
        "voucher_supported": True, "created_at": now, "updated_at": now, **changes,
    }  # fmt: skip
    row = Service(
        id=new_id(), institution_id=house.id, region=house.region, division=house.division, **values
    )  # fmt: skip
    async with world.platform.sessions() as session, session.begin():
        session.add(row)
    return row.id


async def buyer(world: World, region: str = HERE, division: str = "120101", **changes: Any) -> Buyer:
    """Certified through the domain."""
    name = f"示例采购（{region}）科技有限公司"
    given = {"name": name, "uscc": make_uscc(f"91{division}", "BUY00001"), "division": division, **changes}
    case_id = await certified(world, await person(world), region=region, **given)
    unit_id = (await the_case(world, case_id)).unit_id
    assert unit_id is not None
    return Buyer(unit_id, await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=unit_id)))


def today(world: World) -> str:
    return local_date(world.platform.clock.now()).isoformat()
