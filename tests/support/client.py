"""A client of the GraphQL API as any other: documents over HTTP, by cookie and CSRF header or by bearer token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import httpx

CSRF_COOKIE = "voucher_csrf"
CSRF_HEADER = "X-CSRF-Token"
ACCEPT = "application/graphql-response+json"


class GraphQLClient:
    """One user agent: it keeps its cookies between calls."""

    def __init__(self, http: httpx.AsyncClient, *, bearer: str = "", path: str = "/graphql") -> None:
        self.http = http
        self.bearer = bearer
        self._path = path

    def with_bearer(self, token: str) -> Self:
        """Another agent on the same server that shows `token` and no cookie."""
        http = httpx.AsyncClient(transport=self.http._transport, base_url=self.http.base_url)
        return type(self)(http, bearer=token, path=self._path)

    @property
    def headers(self) -> dict[str, str]:
        headers = {"Accept": ACCEPT}
        if self.bearer:
            headers["Authorization"] = f"Bearer {self.bearer}"
        token = self.http.cookies.get(CSRF_COOKIE)
        if token:
            headers[CSRF_HEADER] = token
        return headers

    async def post(self, document: str, variables: Mapping[str, Any] | None = None) -> httpx.Response:
        """The bare answer, whatever it is."""
        body = {"query": document, "variables": dict(variables or {})}
        return await self.http.post(self._path, json=body, headers=self.headers)

    async def execute(
        self, document: str, variables: Mapping[str, Any] | None = None, *, expect: str = ""
    ) -> dict[str, Any]:
        """`data` of an answer without `errors`; with `expect`, the only root field, whose `__typename` must be that."""
        response = await self.post(document, variables)
        answer = response.json()
        assert "errors" not in answer, answer["errors"]
        assert response.status_code == httpx.codes.OK, response.text
        data: dict[str, Any] = answer["data"]
        if not expect:
            return data
        assert len(data) == 1, f"expect needs one root field, got {sorted(data)}"
        (result,) = data.values()
        assert result["__typename"] == expect, result
        return dict(result)

    async def errors(self, document: str, variables: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """The `errors` of an answer that must have some."""
        answer = (await self.post(document, variables)).json()
        assert answer.get("errors"), answer
        return list(answer["errors"])
