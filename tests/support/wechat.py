"""A stand-in for WeChat's code2Session on a real port, that behaves as documented: it asks for all four parameters, knows
appid and secret, takes each code once and for five minutes, and answers JSON as `text/plain`."""

from __future__ import annotations

import asyncio
import itertools
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

SESSION_KEY = "c2Vzc2lvbi1rZXktb2YtYS10ZXN0"
LIFETIME = 300.0
_SERIAL = itertools.count(1)


@dataclass
class FakeWeChat:
    """`answers` are given out one by one before the usual ones: an errcode, `slow` or `broken`."""

    url: str = ""
    app_id: str = "wx0000000000000001"
    secret: str = "example-secret"
    answers: list[int | str] = field(default_factory=list)
    requests: int = 0
    _codes: dict[str, tuple[str, float]] = field(default_factory=dict)

    def login(self, user: str, *, age: float = 0.0) -> str:
        """What `wx.login` gives this user's phone, `age` seconds ago."""
        code = f"0a{next(_SERIAL):030d}"
        self._codes[code] = (f"o{user:0>27}", time.monotonic() - age)
        return code

    async def handle(self, request: Request) -> Response:
        self.requests += 1
        answer = self.answers.pop(0) if self.answers else 0
        if answer == "slow":
            await asyncio.sleep(1.0)
        if answer == "broken":
            return PlainTextResponse("<html>502</html>", 502)
        if isinstance(answer, int) and answer != 0:
            return _answer(errcode=answer, errmsg=f"refused, js_code {request.query_params.get('js_code')}")
        return self._exchange(dict(request.query_params))

    def _exchange(self, query: dict[str, str]) -> Response:
        if query.get("grant_type") != "authorization_code":
            return _answer(errcode=40002, errmsg="invalid grant_type")
        if query.get("appid") != self.app_id:
            return _answer(errcode=40013, errmsg="invalid appid")
        if query.get("secret") != self.secret:
            return _answer(errcode=40125, errmsg="invalid appsecret")
        openid, since = self._codes.pop(query.get("js_code", ""), ("", 0.0))
        if not openid or time.monotonic() - since > LIFETIME:
            return _answer(errcode=40029, errmsg="invalid code, rid: 0")
        return _answer(openid=openid, session_key=SESSION_KEY, unionid="u-of-a-test")


def _answer(**body: object) -> Response:
    return PlainTextResponse(json.dumps(body))


@contextmanager
def fake_wechat() -> Iterator[FakeWeChat]:
    fake = FakeWeChat()
    app = Starlette(routes=[Route("/sns/jscode2session", fake.handle, methods=["GET"])])
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
