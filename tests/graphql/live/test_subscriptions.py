"""Subscriptions over server-sent events: how things stand at once, then every change, for those who may see it."""

from __future__ import annotations

import asyncio

import httpx
from sqlalchemy import update

from db.models import RoleGrant, SignInSession
from gateway import live
from gateway.outbox import drain
from schema.ids import encode_id
from tests.graphql.live.listening import Listening
from tests.graphql.reviews.test_reviewing import decide, inbox
from tests.support import redemptions as r
from tests.support.people import person
from tests.support.platform import World
from tests.support.scenes import Scene

CASE = """subscription($id: ID!) { caseChanged(id: $id) {
  status { label } progress { label standing } opinions { text }
} }"""
INBOX = "subscription { reviewInboxChanged { kind total } }"
UNREAD = "subscription { notificationsChanged { unread } }"


async def test_the_tracker_follows_a_case_to_its_next_stage(scene: Scene, world: World, listening: Listening) -> None:
    case_id = await r.submitted(scene.here)
    variables = {"id": encode_id("Redemption", case_id)}
    async with listening.stream(CASE, variables, bearer=scene.applicant.client.bearer) as stream:
        assert (await stream.next())["caseChanged"]["status"] == {"label": "初审"}
        task = (await inbox(scene.district.client))["nodes"][0]["case"]
        await decide(scene.district, task, text="材料齐全")
        await drain(world.platform)
        found = (await stream.next())["caseChanged"]
        assert found["status"] == {"label": "复审"}
        assert {"label": "初审", "standing": "DONE"} in found["progress"]
        assert [each["text"] for each in found["opinions"]] == ["材料齐全"]


async def test_an_inbox_counts_what_arrives(scene: Scene, world: World, listening: Listening) -> None:
    async with listening.stream(INBOX, bearer=scene.district.client.bearer) as stream:
        assert (await stream.next())["reviewInboxChanged"] == []
        await r.submitted(scene.here)
        await drain(world.platform)
        assert (await stream.next())["reviewInboxChanged"] == [{"kind": "REDEMPTION", "total": 1}]


async def test_unread_messages_are_counted_as_they_come(scene: Scene, world: World, listening: Listening) -> None:
    await r.submitted(scene.here)
    await drain(world.platform)
    async with listening.stream(UNREAD, bearer=scene.applicant.client.bearer) as stream:
        before = (await stream.next())["notificationsChanged"]["unread"]
        task = (await inbox(scene.district.client))["nodes"][0]["case"]
        await decide(scene.district, task)
        await drain(world.platform)
        assert (await stream.next())["notificationsChanged"]["unread"] == before + 1


async def test_a_case_of_others_is_not_found(scene: Scene, world: World, listening: Listening) -> None:
    case_id = await r.submitted(scene.here)
    stranger = await person(world)
    async with listening.stream(CASE, {"id": encode_id("Redemption", case_id)}, bearer=stranger.client.bearer) as stream:
        name, answer = await stream.event()
        assert (name, answer["errors"][0]["extensions"]["code"]) == ("next", "NOT_FOUND")
        assert (await stream.event())[0] == "complete"


async def test_a_visitor_is_asked_to_sign_in(listening: Listening) -> None:
    async with listening.stream(UNREAD) as stream:
        _, answer = await stream.event()
        assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_who_signs_out_hears_no_more(scene: Scene, world: World, listening: Listening) -> None:
    await r.submitted(scene.here)
    async with listening.stream(INBOX, bearer=scene.district.client.bearer) as stream:
        await stream.next()
        async with world.platform.sessions() as db, db.begin():
            ended = update(SignInSession).where(SignInSession.account_id == scene.district.account_id)
            await db.execute(ended.values(revoked_at=world.platform.clock.now()))
        await drain(world.platform)
        _, answer = await stream.event()
        assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_who_loses_the_role_hears_no_more(scene: Scene, world: World, listening: Listening) -> None:
    await r.submitted(scene.here)
    async with listening.stream(INBOX, bearer=scene.district.client.bearer) as stream:
        await stream.next()
        async with world.platform.sessions() as db, db.begin():
            lost = update(RoleGrant).where(RoleGrant.id == scene.district.grant_id)
            await db.execute(lost.values(revoked_at=world.platform.clock.now()))
        await drain(world.platform)
        _, answer = await stream.event()
        assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_one_account_listens_to_so_much_at_once(scene: Scene, listening: Listening) -> None:
    bearer = scene.district.client.bearer
    async with asyncio.TaskGroup() as group:
        enough, all_listen, listeners = asyncio.Event(), asyncio.Event(), []

        async def keep() -> None:
            async with listening.stream(INBOX, bearer=bearer) as stream:
                listeners.append(await stream.next())
                if len(listeners) == live.MOST_PER_ACCOUNT:
                    all_listen.set()
                await enough.wait()

        for _ in range(live.MOST_PER_ACCOUNT):
            group.create_task(keep())
        await all_listen.wait()
        async with listening.stream(INBOX, bearer=bearer) as stream:
            _, answer = await stream.event()
            assert answer["errors"][0]["extensions"]["code"] == "RATE_LIMITED"
        enough.set()


async def test_queries_and_mutations_have_their_own_way_in(listening: Listening) -> None:
    async with listening.stream("query { __typename }") as stream:
        assert stream.response.status_code == httpx.codes.BAD_REQUEST
        answer = (await stream.response.aread()).decode()
        assert "NOT_A_SUBSCRIPTION" in answer


async def test_a_subscription_is_told_where_to_go(scene: Scene) -> None:
    (error,) = await scene.applicant.client.errors(UNREAD)
    assert error["extensions"]["code"] == "SUBSCRIPTION"


async def test_a_stranger_s_subscription_is_held_to_the_limits(scene: Scene, listening: Listening) -> None:
    wide = "subscription { notificationsChanged { " + " ".join(f"a{i}: unread" for i in range(100)) + " } }"
    async with listening.stream(wide, bearer=scene.applicant.client.bearer) as stream:
        assert stream.response.status_code == httpx.codes.BAD_REQUEST
        assert "QUERY_TOO_COMPLEX" in (await stream.response.aread()).decode()


async def test_the_server_s_end_completes_the_stream(scene: Scene, listening: Listening) -> None:
    async with listening.stream(INBOX, bearer=scene.district.client.bearer) as stream:
        await stream.next()
        live.end_all()
        assert (await stream.event())[0] == "complete"
