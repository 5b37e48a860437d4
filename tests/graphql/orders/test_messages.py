"""The two sides of an order talk on it; their files are theirs alone."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import httpx
from sqlalchemy import select

from core.actor import Role
from db.models import Notification, OrderMessage
from gateway.outbox import drain
from schema.ids import encode_id
from tests.support.certification import upload
from tests.support.orders import MESSAGES, SEND, act, placed, trade
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.statements import Counting
from tests.support.unchanged import unchanged
from tests.support.uploading import upload_of

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


async def send(who: Person, order: dict[str, Any], text: str = "", *files: str, expect: str = "OrderMessagePayload") -> Any:
    given = {"orderId": order["id"], "text": text, "uploadIds": list(files), "idempotencyKey": str(uuid4())}
    return await who.client.execute(SEND, {"input": given}, expect=expect)


async def download(who: Person, url: str) -> httpx.Response:
    return await who.client.http.get(url, headers=who.client.headers)


async def test_both_sides_write_and_read_even_after_the_end(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    await send(here.buyer, order, "请问多久出结果？")
    await send(here.seller, order, "五个工作日。")
    await act(here.buyer, "orderCancel", order)
    await send(here.buyer, order, "谢谢，下次再约。")
    for who in (here.buyer, here.seller):
        seen = (await who.client.execute(MESSAGES, {"id": order["id"]}))["order"]["messages"]
        assert [(each["by"], each["text"]) for each in seen["nodes"]] == [
            ("ENTERPRISE", "谢谢，下次再约。"), ("INSTITUTION", "五个工作日。"), ("ENTERPRISE", "请问多久出结果？"),
        ]  # fmt: skip


async def test_an_attachment_is_downloaded_by_the_two_parties_only(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    file = await upload_of(world, here.seller, PDF, "检测方案.pdf")
    sent = await send(here.seller, order, "", file)
    (shown,) = sent["sent"]["files"]
    assert shown["name"] == "检测方案.pdf"
    colleague = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.enterprise_id))
    for who in (here.buyer, here.seller, colleague):
        answer = await download(who, shown["url"])
        assert (answer.status_code, answer.content) == (200, PDF)
    other = await trade(world)
    admin = await person(world, Duty(Role.REGIONAL_ADMIN, "tianjin", "120000"))
    district = await person(world, Duty(Role.REVIEWER, "tianjin", "120101"))
    for who in (other.buyer, other.seller, admin, district, await person(world)):
        assert (await download(who, shown["url"])).status_code == 404


async def test_a_message_is_bounded_and_its_files_are_the_writers_own(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    theirs = encode_id("Upload", await upload(world, here.seller.account_id))
    mine = [encode_id("Upload", await upload(world, here.buyer.account_id)) for _ in range(6)]
    async with unchanged(world.platform.sessions):
        for text, files, fault in (
            ("", [], ("input.text", "REQUIRED")), ("字" * 2001, [], ("input.text", "TOO_LONG")),
            ("看附件", mine, ("input.uploadIds", "TOO_MANY")), ("看附件", [theirs], ("input.uploadIds[0]", "NOT_FOUND")),
        ):  # fmt: skip
            refused = await send(here.buyer, order, text, *files, expect="InvalidInputFailure")
            assert [(each["path"], each["code"]) for each in refused["faults"]] == [fault]


async def test_a_stranger_writes_nothing(world: World) -> None:
    here, other = await trade(world), await trade(world)
    order = await placed(here)
    async with unchanged(world.platform.sessions):
        assert (await send(other.seller, order, "你好", expect="RefusedFailure"))["code"] == "NOT_FOUND"


async def test_the_other_side_is_told_that_something_was_written_not_what(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    await send(here.buyer, order, "暗语在此")
    while await drain(world.platform):
        pass
    query = select(Notification.text).where(Notification.account_id == here.seller.account_id)
    async with world.platform.sessions() as session:
        told = list(await session.scalars(query))
    assert sum("新留言" in text for text in told) == 1
    assert "暗语" not in str(told)


async def test_messages_are_paged_in_as_many_statements_however_many_there_are(
    world: World, statements: Counting
) -> None:
    here = await trade(world)
    order = await placed(here)
    await send(here.buyer, order, "第一条", encode_id("Upload", await upload(world, here.buyer.account_id)))
    counts = []
    for more in (19, 80):
        async with world.platform.sessions() as session, session.begin():
            first = await session.scalar(select(OrderMessage).limit(1))
            assert first is not None
            session.add_all(
                OrderMessage(
                    order_id=first.order_id, side="ENTERPRISE", account_id=first.account_id, text="示例",
                    created_at=first.created_at,
                )
                for _ in range(more)
            )  # fmt: skip
        with statements() as counted:
            page = (await here.buyer.client.execute(MESSAGES, {"id": order["id"], "first": 100}))["order"]["messages"]
        counts.append(counted.count)
    assert (len(page["nodes"]), page["totalCount"], counts[0]) == (100, 100, counts[1])
    two = (await here.buyer.client.execute(MESSAGES, {"id": order["id"], "first": 60}))["order"]["messages"]
    rest = {"id": order["id"], "first": 60, "after": two["pageInfo"]["endCursor"]}
    assert len((await here.buyer.client.execute(MESSAGES, rest))["order"]["messages"]["nodes"]) == 40
