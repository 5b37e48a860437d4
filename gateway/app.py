"""The web application: GraphQL, GraphiQL for developers, health, the portal. Uploads and downloads have routes of their own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import text
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket

from domain.documents.commands import UploadLimits
from gateway import addresses
from gateway.authentication import authenticate
from gateway.bank_files import bank_file_routes
from gateway.composition import Parts, wired
from gateway.form_exports import form_export_routes
from gateway.graphql_http import GraphQLEndpoint
from gateway.graphql_sockets import graphql_socket
from gateway.graphql_streams import graphql_stream
from gateway.logging import configure_logging
from gateway.portal import DOCUMENTS, Portal
from gateway.reports import report_routes
from gateway.settings import load_settings
from gateway.trusted_documents import load_trusted
from gateway.uploads import upload_routes
from schema.schema import make_schema
from search.analysis.lexicon import lexicon
from search.keeping_up import keep_up

STATIC = Path(__file__).parent / "static"


def create_app() -> Starlette:
    """For the server's workers: settings from the environment, parts made when the server starts."""
    settings = load_settings()
    configure_logging(settings.log_level, json=settings.production if settings.log_json is None else settings.log_json)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        lexicon()  # made once, about a second: before the first person searches, not while
        async with wired(settings) as parts:
            app.router.routes.extend(routes(parts))
            refreshing = asyncio.create_task(keep_up(parts.platform))
            try:
                yield
            finally:
                refreshing.cancel()

    return Starlette(lifespan=lifespan)


def make_app(parts: Parts) -> Starlette:
    """Over parts that exist already: the tests' way in."""
    return Starlette(routes=routes(parts))


def routes(parts: Parts) -> list[BaseRoute]:
    settings = parts.settings
    endpoint = GraphQLEndpoint(
        schema=make_schema(),
        platform=parts.platform,
        search=parts.search,
        trusted=load_trusted(path for path in (DOCUMENTS,) if path.is_file()),
        max_bytes=settings.request_max_bytes,
        secure_cookies=settings.cookie_secure,
        live=parts.live,
    )

    limits = UploadLimits(settings.upload_max_bytes, settings.upload_max_bytes_table)

    async def graphql(request: Request) -> Response:
        return await endpoint(request)

    async def stream(request: Request) -> Response:
        return await graphql_stream(endpoint, request)

    async def socket(connection: WebSocket) -> None:
        await graphql_socket(endpoint, connection)

    found: list[BaseRoute] = [
        WebSocketRoute(addresses.GRAPHQL, socket),
        Route(addresses.STREAM, stream, methods=["GET", "POST"]),
        Route(addresses.GRAPHQL, graphql, methods=["GET", "POST"]),
        Route(addresses.HEALTH, _health(parts), methods=["GET"]),
        *upload_routes(parts.platform, limits, authenticate),
        *bank_file_routes(parts.platform, authenticate),
        *form_export_routes(parts.platform, authenticate),
        *report_routes(parts.platform, authenticate),
    ]
    if not settings.production:
        found.append(Route(addresses.GRAPHIQL, _graphiql, methods=["GET"]))
        found.append(Mount("/static", StaticFiles(directory=STATIC)))
    return [*found, *Portal().routes()]


async def _graphiql(_request: Request) -> Response:
    return FileResponse(STATIC / "graphiql" / "index.html", media_type="text/html")


def _health(parts: Parts) -> Callable[[Request], Awaitable[Response]]:
    async def health(_request: Request) -> Response:
        """200 when the database answers, 503 when it does not."""
        try:
            async with parts.platform.sessions() as session:
                await session.execute(text("SELECT 1"))
        except Exception:
            return JSONResponse({"status": "unavailable"}, status_code=503)
        return JSONResponse({"status": "ok"})

    return health
