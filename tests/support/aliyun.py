"""A stand-in for Alibaba Cloud's SMS service on a real port, that checks what the real one documents.

The signature is worked out here from the request as it arrived, with nothing of the adapter's code: method, path, raw
query, the headers the caller says it signed, and the hash of the body.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

_REQUIRED = {"host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"}
_AUTHORIZATION = re.compile(r"ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})")


@dataclass
class FakeAliyun:
    """`answers` are given out one by one before the usual `OK`: an error code, `slow`, `broken` or `drop`."""

    url: str = ""
    key_id: str = "example-key"
    secret: str = "example-secret"
    answers: list[str] = field(default_factory=list)
    accepted: list[dict[str, str]] = field(default_factory=list)
    requests: int = 0
    _nonces: set[str] = field(default_factory=set)

    async def handle(self, request: Request) -> Response:
        self.requests += 1
        answer = self.answers.pop(0) if self.answers else "OK"
        if answer == "slow":
            await asyncio.sleep(1.0)
        if answer == "broken":
            return PlainTextResponse("<html>502</html>", 502)
        fault = self._fault(request, await request.body())
        if fault:
            return _answer(fault, 400)
        if answer not in ("OK", "slow"):
            return _answer(answer)
        self.accepted.append(dict(request.query_params))
        return _answer("OK")

    def _fault(self, request: Request, body: bytes) -> str:
        headers = {name: ",".join(request.headers.getlist(name)) for name in request.headers}
        match = _AUTHORIZATION.fullmatch(headers.get("authorization", ""))
        if match is None or match[1] != self.key_id:
            return "InvalidAccessKeyId.NotFound"
        names = match[2].split(";")
        if _REQUIRED.difference(names) or names != sorted(names):
            return "IncompleteSignature"
        if headers["x-acs-content-sha256"] != hashlib.sha256(body).hexdigest():
            return "InvalidBody"
        if abs(datetime.now(UTC) - _moment(headers["x-acs-date"])) > timedelta(minutes=15):
            return "InvalidTimeStamp.Expired"
        if headers["x-acs-signature-nonce"] in self._nonces:
            return "SignatureNonceUsed"
        self._nonces.add(headers["x-acs-signature-nonce"])
        return "" if hmac.compare_digest(self._expected(request, headers, names), match[3]) else "SignatureDoesNotMatch"

    def _expected(self, request: Request, headers: dict[str, str], names: list[str]) -> str:
        query = "&".join(sorted(request.url.query.split("&")))
        lines = "".join(f"{name}:{headers[name].strip()}\n" for name in names)
        parts = [request.method, request.url.path, query, lines, ";".join(names), headers["x-acs-content-sha256"]]
        digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        return hmac.new(self.secret.encode(), f"ACS3-HMAC-SHA256\n{digest}".encode(), hashlib.sha256).hexdigest()

    def parameters_of_last(self) -> dict[str, str]:
        """The template's parameters of the message accepted last."""
        return dict(json.loads(self.accepted[-1]["TemplateParam"]))


@contextmanager
def fake_aliyun() -> Iterator[FakeAliyun]:
    fake = FakeAliyun()
    app = Starlette(routes=[Route("/", fake.handle, methods=["POST"])])
    listener = socket.create_server(("127.0.0.1", 0))
    fake.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield fake
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def _answer(code: str, status: int = 200) -> JSONResponse:
    body = {"Code": code, "Message": "OK" if code == "OK" else "refused", "RequestId": "0A974B78-02BF-4C79-ADF3"}
    return JSONResponse({**body, "BizId": "9006197469364984"} if code == "OK" else body, status)
