"""`POST /uploads`: one file, one id. `GET /uploads/{id}`: the file again, for those with a part in its case.

Answers are JSON. A refusal is `{code, message, path, hint}` with a fitting HTTP status.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Final
from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from core.actor import Actor
from core.errors import (
    DomainError,
    Forbidden,
    InvalidInput,
    NotFound,
    RateLimited,
    Unauthenticated,
    Unavailable,
    invalid,
)
from domain.documents.commands import NewUpload, UploadLimits
from domain.documents.kinds import MEDIA_TYPES
from domain.documents.queries import record_download, stored_file
from domain.documents.receiving import EMPTY, TOO_LARGE, WRONG_KIND, receive, too_large
from domain.work import Platform, Read, perform
from schema.ids import decode_id, encode_id

Authenticate = Callable[[Platform, Request], Awaitable[Actor]]
Handler = Callable[[Request], Awaitable[Response]]

PATH: Final = "/uploads"
NODE: Final = "Upload"
"""The type in a file's global id."""

_FORM_OVERHEAD = 16 * 1024
"""Bytes that boundaries and headers may add to the file in a request."""

_STATUS_BY_CODE = {EMPTY: 422, TOO_LARGE: 413, WRONG_KIND: 415}
_STATUS: tuple[tuple[type[DomainError], int], ...] = (
    (Unauthenticated, 401),
    (Forbidden, 403),
    (NotFound, 404),
    (RateLimited, 429),
    (InvalidInput, 422),
    (Unavailable, 503),
)
SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}


def upload_routes(platform: Platform, limits: UploadLimits, authenticate: Authenticate) -> list[Route]:
    """The two routes, to be put into the application."""

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
        body = {"id": encode_id(NODE, made.id), "kind": made.kind, "size": made.size, "name": made.name}
        return JSONResponse(body, 201)

    async def get(request: Request) -> Response:
        actor = await authenticate(platform, request)
        try:
            upload_id = decode_id(request.path_params["id"], NODE)
        except InvalidInput:
            raise NotFound("文件") from None
        file = await stored_file(Read(platform, actor), upload_id)
        content = await platform.files.open(file.storage_key)
        if file.audited:
            await perform(platform, actor, record_download, file)
        headers = {
            **SAFE_HEADERS,
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
            "Content-Length": str(file.size),
            "Cache-Control": "private, no-store",
        }
        return StreamingResponse(content, headers=headers, media_type=MEDIA_TYPES[file.kind])

    return [
        Route(PATH, answering(post), methods=["POST"]),
        Route(f"{PATH}/{{id}}", answering(get), methods=["GET"]),
    ]


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


def answering(handler: Handler) -> Handler:
    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except DomainError as error:
            return _refusal(error)

    return answer


def _refusal(error: DomainError) -> JSONResponse:
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 422)
    fault = error.faults[0] if isinstance(error, InvalidInput) and error.faults else None
    code = fault.code if fault else error.code
    body = {
        "code": code,
        "message": fault.message if fault else error.message,
        "path": fault.path if fault else error.path,
        "hint": fault.hint if fault else "",
    }
    headers = {"Retry-After": str(error.retry_after)} if isinstance(error, RateLimited) else {}
    return JSONResponse(body, _STATUS_BY_CODE.get(code, status), headers={**SAFE_HEADERS, **headers})
