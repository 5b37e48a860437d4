"""Where a region's form has a table of invoices, a confirmed bill is a row of it."""

from __future__ import annotations

import random
from dataclasses import replace
from uuid import uuid4

from db.models import Institution, Unit
from gateway.long_work import run_next
from tests.graphql.bills.conftest import CONFIRM, READ, READINGS
from tests.support.papers import drawn
from tests.support.papers.bills import invented
from tests.support.papers.pdf import pdf
from tests.support.platform import World
from tests.support.redeeming import redeemer


async def test_a_red_letter_invoice_and_an_invoice_become_rows(world: World) -> None:
    here = await redeemer(world)
    seen = await here.open()
    async with world.platform.sessions() as session:
        unit = await session.get_one(Unit, here.here.enterprise_id)
        seller = await session.get_one(Institution, here.here.house.id)
    known = replace(
        invented(random.Random(5)), day=here.today(), buyer=unit.name, buyer_code=unit.uscc,  # noqa: S311
        seller=seller.name, seller_code=seller.uscc, lines=(("*鉴证咨询服务*检测费", 900_00, 54_00),),
    )  # fmt: skip
    red = replace(known, number="9" * 20, lines=(("*鉴证咨询服务*检测费", -100_00, -6_00),))
    client, ids = here.who.client, []
    for bill in (known, red):
        files = {"file": ("票.pdf", pdf(drawn.digital(bill), embedded=True))}
        ids.append((await client.http.post("/uploads", files=files, headers=client.headers)).json()["id"])
    await client.execute(READ, {"input": {"id": seen["id"], "uploadIds": ids, "idempotencyKey": str(uuid4())}})
    while await run_next(world.platform):
        pass
    readings = (await client.execute(READINGS, {"id": seen["id"]}))["redemptionBillReadings"]
    bills = [{"readingId": each["id"]} for each in readings]
    given = {"id": seen["id"], "version": seen["version"], "bills": bills, "idempotencyKey": str(uuid4())}
    answer = await client.execute(CONFIRM, {"input": given}, expect="RedemptionPayload")
    assert answer["redemption"]["version"] == seen["version"] + 1
    table = next(each for each in (await here.read(seen))["tables"] if each["key"] == "invoices")
    rows = [{field["key"]: field["value"] or {} for field in row["form"]["fields"]} for row in table["rows"]]
    assert [(row["number"]["text"], row["total"]["text"], row["red_letter"].get("confirmed")) for row in rows] == [
        (known.number, "954.00", False), (red.number, "106.00", True),
    ]  # fmt: skip
    assert [row["file"]["uploads"] for row in rows] == [[each] for each in ids]
    after = (await client.execute(READINGS, {"id": seen["id"]}))["redemptionBillReadings"]
    assert [each["billId"] for each in after] == [row["id"] for row in table["rows"]]
