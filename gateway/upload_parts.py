"""`POST /uploads/parts` and what follows: a file in parts of 5 MB, which survives a broken line and a restart.

Begin with `{key, name, size, sha256?}`, `PUT …/{n}` each part as the body, `POST …/complete`; `GET` tells what has arrived.
"""

from __future__ import annotations

import json
from typing import Any, Final
from uuid import UUID

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core.actor import Actor
from core.errors import InvalidInput, NotFound, Unauthenticated, invalid
from domain.documents import parts
from domain.documents.commands import BeginUpload, UploadLimits
from domain.documents.views import PartsView
from domain.work import Platform, Read
from gateway.upload_answers import Authenticate, answering, upload_body
from schema.ids import decode_id, encode_id

PATH: Final = "/uploads/parts"
NODE: Final = "ResumableUpload"
_MOST_JSON: Final = 4096


def part_routes(platform: Platform, limits: UploadLimits, authenticate: Authenticate) -> list[Route]:
    async def actor_of(request: Request) -> Actor:
        actor = await authenticate(platform, request)
        if not actor.signed_in:
            raise Unauthenticated
        return actor

    async def begin(request: Request) -> Response:
        actor = await actor_of(request)
        return _answer(await parts.start(platform, actor, await _command(request), limits), 201)

    async def status(request: Request) -> Response:
        return _answer(await parts.status(Read(platform, await actor_of(request)), _id(request)))

    async def put(request: Request) -> Response:
        actor, number = await actor_of(request), int(request.path_params["number"])
        body = await _body(request, parts.PART)
        return _answer(await parts.put_part(platform, actor, _id(request), number, body))

    async def complete(request: Request) -> Response:
        upload = await parts.complete(platform, await actor_of(request), _id(request), limits)
        return upload_body(upload)

    async def abandon(request: Request) -> Response:
        await parts.abandon(platform, await actor_of(request), _id(request))
        return Response(status_code=204)

    one = f"{PATH}/{{id}}"
    return [
        Route(PATH, answering(platform, begin), methods=["POST"]),
        Route(one, answering(platform, status), methods=["GET"]),
        Route(one, answering(platform, abandon), methods=["DELETE"]),
        Route(f"{one}/complete", answering(platform, complete), methods=["POST"]),
        Route(f"{one}/{{number:int}}", answering(platform, put), methods=["PUT"]),
    ]


def _id(request: Request) -> UUID:
    try:
        return decode_id(request.path_params["id"], NODE)
    except InvalidInput:
        raise NotFound("上传") from None


async def _command(request: Request) -> BeginUpload:
    try:
        given: Any = json.loads(await _body(request, _MOST_JSON))
        key, name, size, digest = given["key"], given["name"], given["size"], given.get("sha256", "")
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _unreadable() from None
    right = all(isinstance(each, str) for each in (key, name, digest)) and type(size) is int
    if not right or (digest and (len(digest) != 64 or not digest.isalnum())):
        raise _unreadable()
    return BeginUpload(key, name, size, digest)


def _unreadable() -> InvalidInput:
    return invalid("body", "INVALID", "请以 JSON 提供 key、name、size，可另带 sha256（十六进制）。")


async def _body(request: Request, most: int) -> bytes:
    """Cut off as soon as it is too long."""
    found = bytearray()
    try:
        async for chunk in request.stream():
            found += chunk
            if len(found) > most:
                raise invalid("part", "WRONG_SIZE", f"内容超过 {most} 字节。", f"每个分片 {parts.PART} 字节，最后一个可以更小")
    except ClientDisconnect:
        raise invalid("part", "INCOMPLETE", "上传中断，请重传该分片。") from None
    return bytes(found)


def _answer(view: PartsView, status: int = 200) -> JSONResponse:
    body = {
        "id": encode_id(NODE, view.id), "size": view.size, "partSize": view.part_size, "parts": view.parts,
        "received": list(view.received), "status": view.status, "expiresAt": view.expires_at.isoformat(),
        "uploadId": encode_id("Upload", view.upload.id) if view.upload else None,
    }  # fmt: skip
    return JSONResponse(body, status)
