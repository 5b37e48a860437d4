"""`voucher run`: database, migrations, demonstration data, gateway and worker, from one start to one Ctrl-C."""

from __future__ import annotations

import asyncio
import fcntl
import os
import signal
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Protocol

import httpx
from rich.console import Console

from gateway import addresses
from gateway.cli import database
from gateway.cli.parts import Part, PartFailedError, run_once
from gateway.cli.presentation import print_platform
from gateway.cli.search_node import own_node
from gateway.embedded_postgres import EmbeddedPostgres, PostgresUnavailableError
from gateway.opensearch_node.jars import NodeUnavailableError
from gateway.opensearch_node.server import OpenSearchNode
from gateway.settings import Mode, Settings
from regions.reading import RegionError

_HEALTH_TIMEOUT = 120.0
_HEALTH_PAUSE = 0.1
_SERVER_PAUSE = 2.0


class CannotStartError(Exception):
    """The message says what the person can do."""


async def supervise(settings: Settings, console: Console) -> None:
    """Return after SIGINT, SIGTERM or SIGHUP, with everything stopped that we started.

    Raises `CannotStartError`, `PartFailedError` or `PostgresUnavailableError`, also with everything stopped.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, stop.set)
    with _alone(settings):
        _check_port(settings)
        postgres = await _open_database(settings, console)
        node = None
        try:
            node = await _open_search(settings, console)
            await _prepare(settings, console, stop)
            servers: dict[str, Server | None] = {"数据库": postgres, " OpenSearch ": node}
            await _keep_running(settings, console, servers, stop)
        finally:
            if stop.is_set():
                console.print("正在停止…")
            if node is not None:
                await asyncio.to_thread(node.stop)
            if postgres is not None:
                await asyncio.to_thread(postgres.stop)
    console.print("已全部停止，数据已保留。")


async def _open_database(settings: Settings, console: Console) -> EmbeddedPostgres | None:
    if not settings.embedded_database:
        console.print("连接数据库…")
        await database.reachable(settings.database_url)
        database.use(settings.database_url)
        return None
    console.print("启动内置 PostgreSQL…")
    postgres = await asyncio.to_thread(database.start_embedded, settings)
    database.use(postgres.url())
    return postgres


async def _open_search(settings: Settings, console: Console) -> OpenSearchNode | None:
    """A node of our own where OpenSearch is wanted and none is named; the parts that follow are told where it is."""
    node = own_node(settings)
    if node is None:
        return None
    console.print("启动内置 OpenSearch（首次启动需要下载）…")
    try:
        os.environ["VOUCHER_OPENSEARCH_URLS"] = await asyncio.to_thread(node.start)
    except NodeUnavailableError as error:
        raise CannotStartError(str(error)) from None
    return node


async def _prepare(settings: Settings, console: Console, stop: asyncio.Event) -> None:
    url = await asyncio.to_thread(database.running_url, settings)
    if not stop.is_set():
        console.print("更新数据库结构…")
        try:
            await asyncio.to_thread(database.bring_up_to_date, url, settings)
        except RegionError as error:
            raise CannotStartError(f"地区模块有问题，请更正后重新启动：\n{error}") from None
    if settings.mode is Mode.DEMONSTRATION and not stop.is_set() and not await database.has_accounts(url):
        console.print("写入演示数据（首次启动，约需一分钟）…")
        # In a process of its own, which Ctrl-C can end at any moment: it commits once, at its end.
        code = await run_once("演示数据", ["load-demonstration", "--lifeline"], stop, console.print)
        if code:
            raise CannotStartError(f"演示数据未能写入（退出码 {code}），原因见上方输出。")


async def _keep_running(
    settings: Settings, console: Console, servers: Mapping[str, Server | None], stop: asyncio.Event
) -> None:
    ready = asyncio.Event()
    part = partial(Part, ready=ready, tell=console.print)
    jobs = [
        part("网关", ["serve", "--lifeline"]).keep(stop),
        part("后台任务", ["work", "--lifeline"]).keep(stop),
        _announce(settings, console, ready, stop),
        *(_keep(server, name, console, stop) for name, server in servers.items() if server is not None),
    ]
    console.print("启动网关与后台任务…")
    tasks = [asyncio.ensure_future(job) for job in jobs]
    try:
        await asyncio.gather(*tasks)
    finally:
        # One failed: the others end in order, as if asked.
        stop.set()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _announce(settings: Settings, console: Console, ready: asyncio.Event, stop: asyncio.Event) -> None:
    url = f"http://{_local(settings)}:{settings.port}{addresses.HEALTH}"
    async with httpx.AsyncClient(timeout=2.0, trust_env=False) as client:
        for _ in range(int(_HEALTH_TIMEOUT / _HEALTH_PAUSE)):
            if stop.is_set():
                return
            if await _answers(client, url):
                ready.set()
                print_platform(settings, console)
                return
            await asyncio.sleep(_HEALTH_PAUSE)
    raise CannotStartError(f"网关在 {_HEALTH_TIMEOUT:g} 秒内没有就绪，原因见上方输出。")


async def _answers(client: httpx.AsyncClient, url: str) -> bool:
    try:
        return (await client.get(url)).status_code == httpx.codes.OK
    except httpx.HTTPError:
        return False


class Server(Protocol):
    """A server of our own that is started again when it ends by itself."""

    def running(self) -> bool: ...

    def start(self) -> object: ...


async def _keep(server: Server, name: str, console: Console, stop: asyncio.Event) -> None:
    while not stop.is_set():
        if not await asyncio.to_thread(server.running):
            console.print(f"内置{name}意外停止，正在恢复…")
            try:
                await asyncio.to_thread(server.start)
            except NodeUnavailableError as error:  # searches are answered by the database meanwhile
                console.print(f"内置{name}未能恢复，稍后再试：{error}")
            else:
                console.print(f"内置{name}已恢复。")
        try:
            await asyncio.wait_for(stop.wait(), _SERVER_PAUSE)
        except TimeoutError:
            continue


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Two runs on one data folder would stop each other's server."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with (settings.data_dir / "run.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotStartError(f"平台已在运行（数据目录 {settings.data_dir}），请先停止它。") from None
        yield


def _check_port(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise CannotStartError(
                f"无法监听 {settings.host}:{settings.port}（{error.strerror}）："
                "请停止占用它的程序，或用 VOUCHER_PORT 换一个端口。"
            ) from None


def _local(settings: Settings) -> str:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)  # noqa: S104 - compared, not bound
    return f"[{host}]" if ":" in host else host


__all__ = ["CannotStartError", "PartFailedError", "PostgresUnavailableError", "supervise"]
