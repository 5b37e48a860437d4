"""From credentials to an actor: a bearer token, or the session cookie with its CSRF header on anything but GET."""

from __future__ import annotations

from starlette.requests import HTTPConnection, Request

from core.actor import VISITOR, Actor, Grant, Role
from core.errors import Forbidden, Unauthenticated
from core.ids import new_id
from domain.access.queries import actor_of
from domain.work import Platform
from schema.context import SESSION_COOKIE

CSRF_HEADER = "x-csrf-token"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


async def authenticate(platform: Platform, request: Request) -> Actor:
    """The caller. A dead cookie is a visitor; a dead bearer token is refused, and so is a cookie without its CSRF header."""
    address, request_id = client_address(request), new_id().hex
    bearer = _bearer(request)
    if bearer:
        actor = await actor_of(platform, bearer, csrf=None, address=address, request_id=request_id)
        if actor is None:
            raise Unauthenticated("登录已失效，请重新登录。")
        return actor
    cookie = request.cookies.get(SESSION_COOKIE)
    if cookie:
        return await _by_cookie(platform, request, cookie, address, request_id)
    return visitor(address, request_id)


async def authenticate_socket(platform: Platform, socket: HTTPConnection, bearer: str) -> Actor:
    """Who opens a web socket: by the token sent in its first message, or the page's cookie (the handshake's origin was
    checked, so no other site's page can use it). Raises Unauthenticated for a dead token."""
    address, request_id = client_address(socket), new_id().hex
    token = bearer or socket.cookies.get(SESSION_COOKIE, "")
    actor = await actor_of(platform, token, csrf=None, address=address, request_id=request_id) if token else None
    if actor is None and bearer:
        raise Unauthenticated("登录已失效，请重新登录。")
    return actor or visitor(address, request_id)


async def _by_cookie(platform: Platform, request: Request, cookie: str, address: str, request_id: str) -> Actor:
    csrf = None if request.method in SAFE_METHODS else request.headers.get(CSRF_HEADER, "")
    checked = await actor_of(platform, cookie, csrf=csrf, address=address, request_id=request_id)
    if checked is not None:
        return checked
    if csrf is None or await actor_of(platform, cookie, csrf=None, address=address, request_id=request_id) is None:
        return visitor(address, request_id)
    raise Forbidden("请求缺少有效的 X-CSRF-Token，请刷新页面后重试。", code="CSRF")


def visitor(address: str = "", request_id: str = "") -> Actor:
    return Actor(None, None, Grant(VISITOR.grant.id, Role.VISITOR), frozenset(), address, request_id)


def client_address(connection: HTTPConnection) -> str:
    """The peer's address; behind a trusted proxy the server has already put the forwarded one there."""
    return connection.client.host if connection.client else ""


def _bearer(request: Request) -> str:
    return bearer_token(request.headers.get("authorization", ""))


def bearer_token(header: str) -> str:
    """The token of an Authorization header, or empty."""
    scheme, _, token = header.partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
