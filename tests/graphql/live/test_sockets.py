"""Subscriptions over `graphql-transport-ws`: the mini program's way."""

from __future__ import annotations

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from gateway.outbox import drain
from tests.graphql.live.listening import Listening, hear, tell
from tests.support import redemptions as r
from tests.support.platform import World
from tests.support.scenes import Scene

INBOX = "subscription { reviewInboxChanged { kind total } }"


def subscribe(document: str, name: str = "a") -> dict[str, object]:
    return {"id": name, "type": "subscribe", "payload": {"query": document}}


async def test_changes_arrive_until_the_client_has_enough(scene: Scene, world: World, listening: Listening) -> None:
    async with listening.socket(scene.district.client.bearer) as socket:
        assert (await hear(socket))["type"] == "connection_ack"
        await tell(socket, subscribe(INBOX))
        assert (await hear(socket))["payload"] == {"data": {"reviewInboxChanged": []}}
        await r.submitted(scene.here)
        await drain(world.platform)
        found = await hear(socket)
        assert found["payload"] == {"data": {"reviewInboxChanged": [{"kind": "REDEMPTION", "total": 1}]}}
        await tell(socket, {"id": "a", "type": "complete"})
        await tell(socket, {"type": "ping"})
        assert (await hear(socket))["type"] == "pong"


async def test_a_dead_token_is_refused_at_the_door(scene: Scene, listening: Listening) -> None:
    async with listening.socket("dead") as socket:
        with pytest.raises(ConnectionClosed) as refused:
            await hear(socket)
        assert refused.value.rcvd is not None
        assert refused.value.rcvd.code == 4403


async def test_a_page_of_another_site_cannot_connect(scene: Scene, listening: Listening) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with listening.socket(origin="https://elsewhere.example"):
            pass
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("mutation { __typename }", "NOT_A_SUBSCRIPTION"),
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("subscription { notificationsChanged { " + " ".join(f"a{i}: unread" for i in range(100)) + " } }", "QUERY_TOO_COMPLEX"),
    ],
)
async def test_what_is_no_proper_subscription_is_refused(
    scene: Scene, listening: Listening, document: str, code: str
) -> None:
    async with listening.socket(scene.district.client.bearer) as socket:
        await hear(socket)
        await tell(socket, subscribe(document))
        found = await hear(socket)
        assert found["type"] == "error"
        assert found["payload"][0]["extensions"]["code"] == code


async def test_an_unknown_field_and_a_visitor_are_told_so(listening: Listening) -> None:
    async with listening.socket() as socket:
        await hear(socket)
        await tell(socket, subscribe("subscription { nothing }"))
        found = await hear(socket)
        assert found["payload"]["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
        assert (await hear(socket))["type"] == "complete"
        await tell(socket, subscribe(INBOX, "b"))
        found = await hear(socket)
        assert found["payload"]["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
