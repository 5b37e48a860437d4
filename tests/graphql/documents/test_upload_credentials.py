"""Uploads take the same credentials as GraphQL: a bearer token, or the cookie with its CSRF header."""

from __future__ import annotations

import httpx
from sqlalchemy import func, select

from db.models import Upload
from schema.context import SESSION_COOKIE
from tests.support.files import pdf
from tests.support.people import person
from tests.support.platform import World


async def post(world: World, **credentials: dict[str, str]) -> httpx.Response:
    http = world.client().http
    http.cookies.update(credentials.get("cookies", {}))
    files = {"file": ("a.pdf", pdf())}
    return await http.post("/uploads", files=files, headers=credentials.get("headers", {}))


async def uploads(world: World) -> int:
    async with world.platform.sessions() as session:
        return await session.scalar(select(func.count()).select_from(Upload)) or 0


async def test_a_bearer_token_uploads_and_a_dead_one_does_not(world: World) -> None:
    someone = await person(world)
    token = someone.client.bearer
    assert (await post(world, headers={"Authorization": f"Bearer {token}"})).status_code == 201
    assert (await post(world, headers={"Authorization": "Bearer nothing"})).status_code == 401
    assert await uploads(world) == 1


async def test_a_cookie_without_its_csrf_header_uploads_nothing(world: World) -> None:
    someone = await person(world)
    answer = await post(world, cookies={SESSION_COOKIE: someone.client.bearer})
    assert (answer.status_code, answer.json()["code"]) == (403, "CSRF")
    assert await uploads(world) == 0


async def test_nobody_uploads_nothing(world: World) -> None:
    assert (await post(world)).status_code == 401
    assert await uploads(world) == 0
