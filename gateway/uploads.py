"""`POST /uploads`: one file, one id. `GET /uploads/{id}`: the file again, for those with a part in its case.

Answers are JSON. A refusal is `{code, message, path, hint}` with a fitting HTTP status.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Final
from uuid import UUID

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from core.errors import InvalidInput, NotFound, Unauthenticated, invalid
from domain.documents.commands import NewUpload, UploadLimits
from domain.documents.kinds import MEDIA_TYPES
from domain.documents.links import file_of, link_to
from domain.documents.queries import record_download, state_of, stored_file
from domain.documents.receiving import receive, too_large
from domain.documents.views import StoredFile
from domain.work import Platform, Read, perform
from gateway.upload_answers import NODE, SAFE_HEADERS, STATES, Authenticate, answering, saved_as, upload_body
from gateway.upload_parts import part_routes
from schema.ids import decode_id

PATH: Final = "/uploads"
DOWNLOADS: Final = "/downloads"

_FORM_OVERHEAD = 16 * 1024
"""Bytes that boundaries and headers may add to the file in a request."""


def upload_routes(platform: Platform, limits: UploadLimits, authenticate: Authenticate) -> list[Route]:
    """Of whole files, of links to them, and of files in parts."""

    async def post(request: Request) -> Response:
        actor = await authenticate(platform, request)
        if not actor.signed_in:
            raise Unauthenticated
        file = await _received(request, limits)
        try:
            new = NewUpload(file.filename or "", file.size or 0, file.file)
            made = await receive(platform, actor, new, limits)
        finally:
            await file.close()
        return upload_body(made)

    async def get(request: Request) -> Response:
        actor = await authenticate(platform, request)
        file = await stored_file(Read(platform, actor), _id(request))
        if file.audited:
            await perform(platform, actor, record_download, file)
        return await _sent(platform, file)

    async def status(request: Request) -> Response:
        actor = await authenticate(platform, request)
        state, message = await state_of(Read(platform, actor), _id(request))
        return JSONResponse({"state": state, "message": message or STATES[state]}, headers=SAFE_HEADERS)

    return [
        Route(PATH, answering(platform, post), methods=["POST"]),
        Route(f"{PATH}/{{id}}", answering(platform, get), methods=["GET"]),
        Route(f"{PATH}/{{id}}/status", answering(platform, status), methods=["GET"]),
        *_link_routes(platform, authenticate),
        *part_routes(platform, limits, authenticate),
    ]


def _link_routes(platform: Platform, authenticate: Authenticate) -> list[Route]:
    async def link(request: Request) -> Response:
        actor = await authenticate(platform, request)
        token, until, file = await link_to(Read(platform, actor), _id(request))
        if file.audited:
            await perform(platform, actor, record_download, file)
        body = {"url": f"{DOWNLOADS}/{token}", "expiresAt": until.isoformat()}
        return JSONResponse(body, 201, headers=SAFE_HEADERS)

    async def linked(request: Request) -> Response:
        return await _sent(platform, await file_of(platform, request.path_params["token"]))

    return [
        Route(f"{PATH}/{{id}}/links", answering(platform, link), methods=["POST"]),
        Route(f"{DOWNLOADS}/{{token}}", answering(platform, linked), methods=["GET"]),
    ]


def _id(request: Request) -> UUID:
    try:
        return decode_id(request.path_params["id"], NODE)
    except InvalidInput:
        raise NotFound("文件") from None


async def _sent(platform: Platform, file: StoredFile) -> Response:
    """Always to be saved, never to be shown by a browser as a page."""
    content = await platform.files.open(file.storage_key)
    headers = {**saved_as(file.name), "Content-Length": str(file.size)}
    return StreamingResponse(content, headers=headers, media_type=MEDIA_TYPES[file.kind])


async def _received(request: Request, limits: UploadLimits) -> UploadFile:
    """The one file of the form, spooled to disk beyond 1 MB; cut off as soon as it is larger than any kind may be."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise invalid("file", "NOT_A_FORM", "请以 multipart/form-data 上传文件。", "字段名为 file")
    declared = request.headers.get("content-length", "")
    most = limits.most + _FORM_OVERHEAD
    if declared.isdigit() and int(declared) > most:
        raise too_large(limits.most)
    parser = MultiPartParser(request.headers, _bounded(request, most, limits), max_files=1, max_fields=8)
    try:
        form = await parser.parse()
    except ClientDisconnect:
        raise invalid("file", "INCOMPLETE", "上传中断，请重新上传。") from None
    except MultiPartException as error:
        raise invalid("file", "NOT_A_FORM", "上传内容无法读取，每次上传一个文件。", "字段名为 file") from error
    files = [part for _, part in form.multi_items() if isinstance(part, UploadFile)]
    if not files:
        raise invalid("file", "REQUIRED", "没有收到文件，请重新选择文件。", "字段名为 file")
    return files[0]


async def _bounded(request: Request, most: int, limits: UploadLimits) -> AsyncGenerator[bytes, None]:
    received = 0
    async for chunk in request.stream():
        received += len(chunk)
        if received > most:
            raise too_large(limits.most)
        yield chunk
