"""One list of services over real HTTP, three ways, side by side in one server: hand-written SQL and plain JSON, the platform's
own queries as plain JSON, and GraphQL."""

from __future__ import annotations

import http.client
import json
import socket
import statistics
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, Final

import asyncpg
import orjson
import uvicorn
from sqlalchemy.engine import make_url
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.statements import SERVICES
from core.actor import VISITOR
from core.money import Fen, format_yuan
from domain.catalogue.queries import category_labels, public_services
from domain.work import Read
from gateway.app import routes
from gateway.composition import Parts, wired
from gateway.settings import Settings
from schema.ids import encode_id
from search.query import Filters, search_query

ROUNDS: Final = 30
PER_ROUND: Final = 8
TIMEOUT: Final = 30.0

BY_HAND: Final = """
WITH page AS (
    SELECT id, appeal FROM search_documents
    WHERE kind = 'service' AND listed IS TRUE ORDER BY appeal DESC, id DESC LIMIT $1
)
SELECT s.id, s.name, s.instrument_class, s.price, s.unit, s.voucher_supported, i.id, i.name, i.division
FROM page JOIN services s ON s.id = page.id JOIN institutions i ON i.id = s.institution_id
WHERE s.status = 'LISTED' AND i.status = 'ADMITTED' ORDER BY page.appeal DESC, page.id DESC
"""


@dataclass(frozen=True, slots=True)
class Way:
    """One way of asking; `ask` makes the request for so many rows, `rows` finds them in the answer."""

    name: str
    ask: Callable[[int], tuple[str, str, bytes | None]]
    rows: Callable[[Any], list[dict[str, Any]]]


def _graphql(first: int) -> tuple[str, str, bytes | None]:
    return "POST", "/graphql", orjson.dumps({"query": SERVICES, "variables": {"first": first}})


WAYS: Final = (
    Way("SQL by hand, plain JSON", lambda first: ("GET", f"/by-hand?first={first}", None), lambda answer: list(answer)),
    Way("the platform's queries, plain JSON", lambda first: ("GET", f"/domain?first={first}", None), lambda answer: list(answer)),
    Way("GraphQL", _graphql, lambda answer: list(answer["data"]["services"]["nodes"])),
)


def print_race(settings: Settings) -> None:
    """Medians of interleaved rounds, one request at a time, and each way's ratio to the first."""
    with _server(settings) as port:
        for first in (20, 100):
            _check_same(port, first)
            times = _run(port, first)
            base = statistics.median(times[0])
            print(f"\nservices(first: {first}) with institutions over HTTP, medians of {ROUNDS * PER_ROUND} requests each")
            for way, taken in zip(WAYS, times, strict=True):
                median = statistics.median(taken)
                print(f"  {way.name:38}{median * 1000:8.2f} ms  {median / base:5.2f} × the first")


def _check_same(port: int, first: int) -> None:
    """All ways must give the same rows, or the comparison means nothing."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
    answers = [way.rows(json.loads(_ask(connection, way, first))) for way in WAYS]
    connection.close()
    if not all(answer == answers[0] for answer in answers) or len(answers[0]) != first:
        raise SystemExit("the ways differ in what they answer")


def _run(port: int, first: int) -> list[list[float]]:
    connections = [http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT) for _ in WAYS]
    times: list[list[float]] = [[] for _ in WAYS]
    for round_ in range(ROUNDS + 2):
        for way, connection, taken in zip(WAYS, connections, times, strict=True):
            for _ in range(PER_ROUND):
                start = time.perf_counter()
                _ask(connection, way, first)
                if round_ >= 2:  # the first two warm caches and connections
                    taken.append(time.perf_counter() - start)
    for connection in connections:
        connection.close()
    return times


def _ask(connection: http.client.HTTPConnection, way: Way, first: int) -> bytes:
    method, path, body = way.ask(first)
    headers = {"Content-Type": "application/json", "Accept": "application/graphql-response+json, application/json"}
    connection.request(method, path, body, headers)
    response = connection.getresponse()
    content = response.read()
    if response.status != http.client.OK:
        raise SystemExit(f"{way.name}: {response.status}")
    return content


@contextmanager
def _server(settings: Settings) -> Iterator[int]:
    """uvicorn as in production, in a thread of its own: it and the one client never work at the same time."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(_app(settings), log_config=None, access_log=False, lifespan="on")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise SystemExit("the server did not start")
        time.sleep(0.01)
    try:
        yield int(listener.getsockname()[1])
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


def _app(settings: Settings) -> Starlette:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        url = make_url(settings.database_url)
        plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
        async with wired(settings) as parts, asyncpg.create_pool(plain, min_size=2, max_size=10) as pool:
            # First: the platform's own routes end with the portal's pages, which answer every address.
            app.router.routes.extend([Route("/by-hand", _by_hand(pool)), Route("/domain", _domain(parts)), *routes(parts)])
            yield

    return Starlette(lifespan=lifespan)


def _by_hand(pool: Any) -> Callable[[Request], Awaitable[Response]]:
    async def by_hand(request: Request) -> Response:
        rows = await pool.fetch(BY_HAND, int(request.query_params["first"]))
        return Response(orjson.dumps([_row(*row) for row in rows]), media_type="application/json")

    return by_hand


def _domain(parts: Parts) -> Callable[[Request], Awaitable[Response]]:
    """Everything that GraphQL does but GraphQL: the search, the rows by visibility, the labels."""

    async def domain(request: Request) -> Response:
        read = Read(parts.platform, VISITOR)
        found = await parts.search.search(search_query(filters=Filters(), first=int(request.query_params["first"])))
        category_labels(read)
        views = await public_services(read, [hit.id for hit in found.hits])
        rows = [
            _row(
                each.id, each.name, each.instrument_class, each.price, each.unit, each.voucher_supported,
                each.institution.id, each.institution.name, each.institution.division,
            )
            for each in views
        ]  # fmt: skip
        return Response(orjson.dumps(rows), media_type="application/json")

    return domain


def _row(*values: Any) -> dict[str, Any]:
    service, name, instrument, price, unit, voucher, institution, institution_name, division = values
    return {
        "id": encode_id("Service", service),
        "name": name,
        "instrumentClass": instrument,
        "price": None if price is None else format_yuan(Fen(price)),
        "unit": unit,
        "voucherSupported": voucher,
        "institution": {"id": encode_id("Institution", institution), "name": institution_name, "division": division},
    }
