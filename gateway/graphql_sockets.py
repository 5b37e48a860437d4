"""Subscriptions over `graphql-transport-ws`; the protocol is strawberry's, the limits and the masking of errors ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, Final, cast

from graphql import GraphQLError
from starlette.requests import HTTPConnection
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler, Operation
from strawberry.subscriptions.protocols.graphql_transport_ws.types import (
    CompleteMessage,
    NextMessage,
    NextMessagePayload,
)

from core.errors import DomainError, Unauthenticated, invalid
from core.phrases import Phrases
from gateway.authentication import authenticate_socket, bearer_token
from gateway.graphql_http import GraphQLEndpoint, GraphQLRequest, checked_operation, domain_error
from gateway.graphql_streams import answers, only_subscriptions
from schema.context import Context

INIT_WAIT: Final = timedelta(seconds=10)
MOST_SUBSCRIPTIONS: Final = 20


class _Handler(BaseGraphQLTransportWSHandler[Context, None]):
    async def run_operation(self, operation: Operation[Context, None]) -> None:
        view = self.view
        assert isinstance(view, LiveSockets)
        try:
            request = _request_of(view.endpoint, operation)
            only_subscriptions(checked_operation(request))
        except (DomainError, GraphQLError) as error:
            await operation.send_initial_errors([_told(error, self.context.phrases)])
            return
        context = replace(self.context, loaders=view.endpoint.context(view.connection, self.context.actor).loaders)
        async for answer in answers(view.endpoint, request, context):
            payload = cast("NextMessagePayload", answer)
            await operation.send_operation_message(NextMessage(id=operation.id, type="next", payload=payload))
        await operation.send_operation_message(CompleteMessage(id=operation.id, type="complete"))


class LiveSockets(GraphQL[Context, None]):
    """One connection; a cookie at the handshake or `{"authorization": "Bearer …"}` in `connection_init` says whose."""

    graphql_transport_ws_handler_class = _Handler

    def __init__(self, endpoint: GraphQLEndpoint, connection: HTTPConnection) -> None:
        super().__init__(
            endpoint.schema, graphql_ide=None, subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            connection_init_wait_timeout=INIT_WAIT, max_subscriptions_per_connection=MOST_SUBSCRIPTIONS,
        )  # fmt: skip
        self.endpoint, self.connection = endpoint, connection

    async def get_context(self, request: Any, response: Any) -> Context:  # noqa: ARG002 - strawberry's signature
        actor = await authenticate_socket(self.endpoint.platform, request, "")
        return self.endpoint.context(request, actor)

    async def on_ws_connect(self, context: Context) -> Any:
        header = context.connection_params.get("authorization")
        if isinstance(header, str) and header:
            try:
                context.actor = await authenticate_socket(self.endpoint.platform, self.connection, bearer_token(header))
            except Unauthenticated as error:
                raise ConnectionRejectionError from error
        return await super().on_ws_connect(context)


async def graphql_socket(endpoint: GraphQLEndpoint, socket: WebSocket) -> None:
    """The handler of web sockets on `/graphql`."""
    await LiveSockets(endpoint, socket)(socket.scope, socket.receive, socket.send)


def _request_of(endpoint: GraphQLEndpoint, operation: Operation[Context, None]) -> GraphQLRequest:
    variables = operation.variables or {}
    if not isinstance(operation.query, str) or not isinstance(variables, dict):
        raise invalid("", "BAD_REQUEST", "query 应为文本，variables 应为 JSON 对象。")
    trusted = endpoint.trusted.holds(operation.query)
    return GraphQLRequest(operation.query, variables, operation.operation_name, trusted)


def _told(error: DomainError | GraphQLError, phrases: Phrases) -> GraphQLError:
    if isinstance(error, GraphQLError):
        return GraphQLError(error.message, extensions={"code": "GRAPHQL_PARSE_FAILED"})
    told = domain_error(error, phrases)
    return GraphQLError(told["message"], extensions=told["extensions"])
