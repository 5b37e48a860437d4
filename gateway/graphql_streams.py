"""Subscriptions as server-sent events (GraphQL over SSE, distinct connections), and what both transports share."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, suppress
from typing import Any, Final

import orjson
from graphql import GraphQLError, OperationType
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from strawberry.types import ExecutionResult

from core.errors import DomainError, invalid
from core.phrases import CHINESE
from gateway.authentication import authenticate
from gateway.graphql_http import LEGACY_TYPE, GraphQLEndpoint, GraphQLRequest, execution_error, refusal
from schema.context import Context

STREAM_TYPE: Final = "text/event-stream"
KEEP_ALIVE: Final = 15.0
"""Seconds of silence after which a comment is sent, so that no proxy between takes the connection for dead."""
_HEADERS: Final = {"cache-control": "no-store", "x-accel-buffering": "no", "vary": "Accept, Cookie, Authorization"}
_COMPLETE: Final = b"event: complete\ndata:\n\n"
_ALIVE: Final = b":\n\n"


def only_subscriptions(operation: OperationType) -> None:
    """Queries and mutations have one way in, `/graphql`, with its cookies and its CSRF header."""
    if operation is not OperationType.SUBSCRIPTION:
        raise invalid("query", "NOT_A_SUBSCRIPTION", "此处只接受订阅；查询与变更请用 POST /graphql。")


async def answers(endpoint: GraphQLEndpoint, request: GraphQLRequest, context: Context) -> AsyncIterator[dict[str, Any]]:
    """Each answer of a subscription, errors told as on `/graphql`: refusals as they are, our bugs masked."""
    source = await endpoint.schema.stream(
        request.document, request.variables, context, operation_name=request.operation,
    )  # fmt: skip
    async with aclosing(source):
        async for result in source:
            assert isinstance(result, ExecutionResult)
            answer: dict[str, Any] = {"data": result.data}
            if result.errors:
                answer["errors"] = [execution_error(error, context) for error in result.errors]
            yield answer


async def graphql_stream(endpoint: GraphQLEndpoint, request: Request) -> Response:
    """The handler of `/graphql/stream`: refused before it begins with a status and JSON, afterwards by an answer."""
    try:
        parsed, operation = await endpoint.read(request)
        only_subscriptions(operation)
        actor = await authenticate(endpoint.platform, request)
    except DomainError as error:
        return refusal(error, LEGACY_TYPE, endpoint.phrases(request))
    except GraphQLError as error:
        return refusal(invalid("query", "GRAPHQL_PARSE_FAILED", error.message), LEGACY_TYPE, CHINESE)
    context = endpoint.context(request, actor)
    return StreamingResponse(_events(answers(endpoint, parsed, context)), media_type=STREAM_TYPE, headers=_HEADERS)


async def _events(source: AsyncIterator[dict[str, Any]]) -> AsyncIterator[bytes]:
    """Answers as events, with comments between while nothing happens."""
    yield _ALIVE
    waiting: asyncio.Future[dict[str, Any]] | None = None
    try:
        while True:
            waiting = waiting or asyncio.ensure_future(anext(source))
            done, _ = await asyncio.wait((waiting,), timeout=KEEP_ALIVE)
            if not done:
                yield _ALIVE
                continue
            try:
                answer = waiting.result()
            except StopAsyncIteration:
                break
            waiting = None
            yield b"event: next\ndata: " + orjson.dumps(answer) + b"\n\n"
        yield _COMPLETE
    finally:
        if waiting is not None and not waiting.done():
            waiting.cancel()
            with suppress(asyncio.CancelledError, StopAsyncIteration):
                await waiting
