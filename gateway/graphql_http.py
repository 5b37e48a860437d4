"""GraphQL over HTTP: GET for queries, POST for both, `application/graphql-response+json` with the status codes it asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson
import strawberry
import structlog
from graphql import DocumentNode, GraphQLError, OperationType, get_operation_ast, parse
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from strawberry.types import ExecutionResult

from core.actor import Actor
from core.errors import DomainError, Forbidden, InvalidInput, RateLimited, Unauthenticated, invalid
from core.phrases import Phrases
from core.ports import Live
from domain.work import Platform, Read
from gateway.authentication import authenticate
from gateway.limits import check_document, check_length, check_text
from gateway.trusted_documents import TrustedDocuments
from schema.context import CSRF_COOKIE, SESSION_COOKIE, Context
from schema.failures import camel
from schema.loaders import make_loaders
from schema.translations import chosen

if TYPE_CHECKING:
    from search.engine import SearchEngine

log = structlog.get_logger(__name__)

RESPONSE_TYPE = "application/graphql-response+json"
LEGACY_TYPE = "application/json"
COOKIE_SECONDS = 14 * 24 * 3600
INTERNAL = "服务器内部错误，请稍后重试；若一再出现，请把请求编号告诉管理员。"


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    document: str
    variables: dict[str, Any]
    operation: str | None
    trusted: bool


@dataclass(frozen=True, slots=True)
class GraphQLEndpoint:
    """The handler of `/graphql`."""

    schema: strawberry.Schema
    platform: Platform
    search: SearchEngine
    trusted: TrustedDocuments
    max_bytes: int
    secure_cookies: bool
    live: Live

    async def __call__(self, request: Request) -> Response:
        media = _negotiate(request)
        if media is None:
            return Response("Not Acceptable", status_code=406)
        try:
            parsed, operation = await self.read(request)
            if operation is OperationType.SUBSCRIPTION:
                raise invalid("query", "SUBSCRIPTION", "订阅请用 GET 或 POST /graphql/stream，或 graphql-transport-ws。")
            if request.method == "GET" and operation is not OperationType.QUERY:
                return Response("mutations need POST", status_code=405, headers={"Allow": "POST"})
            actor = await authenticate(self.platform, request)
        except DomainError as error:
            return refusal(error, media, self.phrases(request))
        except GraphQLError as error:
            return _answer({"errors": [_syntax_error(error)]}, media, 400 if media == RESPONSE_TYPE else 200)
        context = self.context(request, actor)
        result = await self.schema.execute(
            parsed.document, parsed.variables, context, operation_name=parsed.operation
        )
        return self._respond(result, context, media)

    def context(self, request: HTTPConnection, actor: Actor) -> Context:
        loaders = make_loaders(Read(self.platform, actor))
        return Context(
            platform=self.platform, actor=actor, search=self.search, loaders=loaders, live=self.live, request=request,
            phrases=self.phrases(request),
        )  # fmt: skip

    def phrases(self, request: HTTPConnection) -> Phrases:
        """Of the language that the caller reads."""
        return chosen(request.headers.get("accept-language", ""), self.platform.regions)

    async def read(self, request: Request) -> tuple[GraphQLRequest, OperationType]:
        """What is asked for, held to the limits. Raises DomainError, and GraphQLError for what does not parse."""
        parsed = await self._parsed_request(request)
        return parsed, checked_operation(parsed)

    async def _parsed_request(self, request: Request) -> GraphQLRequest:
        if request.method == "GET":
            return self._parsed(dict(request.query_params), request_json=_json_text)
        content = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if content != "application/json":
            raise invalid("", "UNSUPPORTED_MEDIA_TYPE", "请求体应为 application/json。")
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > self.max_bytes:
                raise invalid("", "TOO_LARGE", "请求体过大；文件请用 POST /uploads 上传。")
        try:
            data = orjson.loads(bytes(body))
        except orjson.JSONDecodeError as error:
            raise invalid("", "BAD_JSON", "请求体不是有效的 JSON。") from error
        if not isinstance(data, dict):
            raise invalid("", "BAD_REQUEST", "请求体应为 JSON 对象；不支持批量请求。")
        return self._parsed(data, request_json=lambda value: value)

    def _parsed(self, data: Mapping[str, Any], request_json: Callable[[Any], Any]) -> GraphQLRequest:
        variables = request_json(data.get("variables")) or {}
        extensions = request_json(data.get("extensions")) or {}
        text, operation = data.get("query"), data.get("operationName") or None
        if not isinstance(variables, dict) or not isinstance(extensions, dict):
            raise invalid("", "BAD_REQUEST", "variables 与 extensions 应为 JSON 对象。")
        persisted = extensions.get("persistedQuery") or {}
        if not isinstance(persisted, dict) or not isinstance(operation, str | None):
            raise invalid("", "BAD_REQUEST", "persistedQuery 应为 JSON 对象，operationName 应为文本。")
        digest = persisted.get("sha256Hash") or data.get("documentId")
        known = self.trusted.find(str(digest)) if digest else None
        if known is not None:
            return GraphQLRequest(known, variables, operation, trusted=True)
        if not isinstance(text, str) or not text.strip():
            code = "UNKNOWN_DOCUMENT" if digest else "BAD_REQUEST"
            raise invalid("", code, "缺少 query。" if not digest else "未知的文档标识，请附上 query。")
        return GraphQLRequest(text, variables, operation, trusted=self.trusted.holds(text))

    def _respond(self, result: Any, context: Context, media: str) -> Response:
        assert isinstance(result, ExecutionResult)
        body: dict[str, Any] = {"data": result.data}
        if result.errors:
            body["errors"] = [execution_error(error, context) for error in result.errors]
        unrun = result.data is None and bool(result.errors) and all(error.path is None for error in result.errors or [])
        if unrun:
            del body["data"]
        response = _answer(body, media, 400 if unrun and media == RESPONSE_TYPE else 200)
        for name, value in context.cookies.items():
            self._set_cookie(response, name, value)
        return response

    def _set_cookie(self, response: Response, name: str, value: str | None) -> None:
        if value is None:
            response.delete_cookie(name, path="/")
            return
        response.set_cookie(
            name, value, max_age=COOKIE_SECONDS, path="/", secure=self.secure_cookies,
            httponly=name == SESSION_COOKIE, samesite="lax" if name == CSRF_COOKIE else "strict",
        )  # fmt: skip


def _json_text(value: Any) -> Any:
    if not value:
        return None
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError as error:
        raise invalid("", "BAD_JSON", "variables 不是有效的 JSON。") from error


def _negotiate(request: Request) -> str | None:
    accepted = request.headers.get("accept", "*/*").lower()
    if RESPONSE_TYPE in accepted:
        return RESPONSE_TYPE
    wild = "*/*" in accepted or "application/*" in accepted
    if wild:
        return RESPONSE_TYPE
    return LEGACY_TYPE if LEGACY_TYPE in accepted else None


@lru_cache(maxsize=512)
def _parse(text: str) -> DocumentNode:
    return parse(text)


def checked_operation(request: GraphQLRequest) -> OperationType:
    """The operation to run, of a document within the limits."""
    check_text(request.document, request.variables)
    if not request.trusted:
        check_length(request.document)
    document = _parse(request.document)
    if not request.trusted:
        check_document(document, request.variables)
    return _chosen(document, request.operation)


def _chosen(document: DocumentNode, name: str | None) -> OperationType:
    """What the one operation to run is. Never left open: the executor would take the first, be it a mutation by GET."""
    found = get_operation_ast(document, name)
    if found is None:
        message = "没有找到要执行的操作；文档中有多个操作时请用 operationName 指明其一。"
        raise invalid("operationName", "UNKNOWN_OPERATION", message)
    return found.operation


def _answer(body: Mapping[str, Any], media: str, status: int) -> Response:
    headers = {"cache-control": "no-store", "vary": "Accept, Accept-Language, Cookie, Authorization"}
    return Response(orjson.dumps(body), status_code=status, media_type=media, headers=headers)


def refusal(error: DomainError, media: str, phrases: Phrases) -> Response:
    return _answer({"errors": [domain_error(error, phrases)]}, media, _refusal_status(error))


_STATUS: tuple[tuple[type[DomainError], int], ...] = (
    (Unauthenticated, 401), (Forbidden, 403), (RateLimited, 429),
)  # fmt: skip
_REQUEST_STATUS = {"UNSUPPORTED_MEDIA_TYPE": 415, "TOO_LARGE": 413}


def _refusal_status(error: DomainError) -> int:
    if isinstance(error, InvalidInput) and error.faults:
        return _REQUEST_STATUS.get(error.faults[0].code, 400)
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 400)


def domain_error(error: DomainError, phrases: Phrases) -> dict[str, Any]:
    say = phrases.say
    extensions: dict[str, Any] = {"code": error.code}
    if isinstance(error, InvalidInput):
        extensions["code"] = error.faults[0].code if error.faults else error.code
        extensions["faults"] = [
            {"path": camel(fault.path), "code": fault.code, "message": say(fault.message), "hint": say(fault.hint)}
            for fault in error.faults
        ]
    return {"message": say(error.message), "extensions": extensions}


def _syntax_error(error: GraphQLError) -> dict[str, Any]:
    return {**error.formatted, "extensions": {"code": "GRAPHQL_PARSE_FAILED"}}


def execution_error(error: GraphQLError, context: Context) -> dict[str, Any]:
    """Refusals are passed on, protocol errors explained, anything else logged and masked."""
    formatted: dict[str, Any] = dict(error.formatted)
    cause = error.original_error
    if isinstance(cause, DomainError):
        return {**formatted, **domain_error(cause, context.phrases)}
    if cause is None or isinstance(cause, GraphQLError):
        return {**formatted, "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}}
    request_id = context.actor.request_id
    log.error("graphql.bug", request_id=request_id, path=error.path, exc_info=cause)
    return {**formatted, "message": context.phrases.say(INTERNAL), "extensions": {"code": "INTERNAL", "requestId": request_id}}
