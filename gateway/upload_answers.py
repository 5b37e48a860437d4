"""How uploads and downloads answer: JSON, a refusal as `{code, message, path, hint}` with a fitting HTTP status."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from core.actor import Actor
from core.errors import (
    DomainError,
    Forbidden,
    InvalidInput,
    NotFound,
    RateLimited,
    Unauthenticated,
    Unavailable,
    WrongState,
)
from core.phrases import Phrases
from domain.documents.receiving import CHECKING, EMPTY, PASSED, REFUSED, TOO_LARGE, WRONG_KIND
from domain.documents.views import UploadView
from domain.work import Platform
from schema.ids import encode_id
from schema.translations import chosen

Authenticate = Callable[[Platform, Request], Awaitable[Actor]]
Handler = Callable[[Request], Awaitable[Response]]

NODE: Final = "Upload"
"""The type in a file's global id."""
STATES: Final[Mapping[str, str]] = {
    PASSED: "文件已通过检查，可以使用。",
    CHECKING: "文件已收到，安全检查暂时无法完成，稍后会自动再查；通过前不能使用和下载。",
    REFUSED: "文件未通过安全检查，不能使用和下载。",
}

_STATUS_BY_CODE = {EMPTY: 422, TOO_LARGE: 413, WRONG_KIND: 415}
_STATUS: tuple[tuple[type[DomainError], int], ...] = (
    (Unauthenticated, 401),
    (Forbidden, 403),
    (NotFound, 404),
    (RateLimited, 429),
    (InvalidInput, 422),
    (WrongState, 409),
    (Unavailable, 503),
)
SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}


def saved_as(name: str) -> dict[str, str]:
    """Headers of a private file: to be saved under `name`, never shown as a page, and kept by no cache."""
    return {
        **SAFE_HEADERS,
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "Cache-Control": "private, no-store",
    }


def upload_body(made: UploadView) -> JSONResponse:
    """201 for a file that can be used, 202 for one whose checks are not done."""
    body = {
        "id": encode_id(NODE, made.id), "kind": made.kind, "size": made.size, "name": made.name, "state": made.state,
        "message": STATES[made.state],
    }  # fmt: skip
    return JSONResponse(body, 202 if made.state == CHECKING else 201, headers=SAFE_HEADERS)


def answering(platform: Platform, handler: Handler) -> Handler:
    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except DomainError as error:
            return _refusal(error, chosen(request.headers.get("accept-language", ""), platform.regions))

    return answer


def _refusal(error: DomainError, phrases: Phrases) -> JSONResponse:
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 422)
    fault = error.faults[0] if isinstance(error, InvalidInput) and error.faults else None
    code = fault.code if fault else error.code
    body = {
        "code": code,
        "message": phrases.say(fault.message if fault else error.message),
        "path": fault.path if fault else error.path,
        "hint": phrases.say(fault.hint) if fault else "",
    }
    headers = {"Retry-After": str(error.retry_after)} if isinstance(error, RateLimited) else {}
    return JSONResponse(body, _STATUS_BY_CODE.get(code, status), headers={**SAFE_HEADERS, **headers})
