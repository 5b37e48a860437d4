"""`voucher search …`: the index made anew, looked at, compared with the database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from gateway.cli.running import FAILED, ModeOption, complaints, on_running_database, told
from gateway.composition import Parts, wired
from gateway.settings import Settings
from search.engine import Document
from search.indexer import rebuild_rows
from search.opensearch.cluster import SearchUnavailable
from search.opensearch.engine import OpenSearchSearch
from search.opensearch.rebuilding import AlreadyRebuilding
from search.opensearch.rebuilding import Progress as Loaded
from search.opensearch.writing import Health
from search.sources import all_documents, count_documents
from search.verifying import Differences, compare_projection, compare_rows, open_rows, rows_by_kind

search_app = typer.Typer(no_args_is_help=True, help="搜索索引：重建、查看、核对。")
console = Console()


@search_app.command()
def rebuild(
    mode: ModeOption = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="不接着上次中断处，从头做起")] = False,
) -> None:
    """从数据库重建索引；重建期间照常可搜，中断后再次执行会接着做。"""
    settings = on_running_database(mode)
    with _cluster_told():
        asyncio.run(_rebuild(settings, fresh))


@search_app.command()
def status(mode: ModeOption = None) -> None:
    """索引现状：各有多少条，还有多少变更未写入。"""
    settings = on_running_database(mode)
    with _cluster_told():
        asyncio.run(_status(settings))


@search_app.command()
def verify(
    mode: ModeOption = None,
    repair: Annotated[bool, typer.Option("--repair", help="把差异改正过来")] = False,
) -> None:
    """逐条核对索引与数据库；有差异（且未改正）时退出码为 1。"""
    settings = on_running_database(mode)
    with _cluster_told():
        clean = asyncio.run(_verify(settings, repair))
    if not clean:
        raise typer.Exit(FAILED)


async def _rebuild(settings: Settings, fresh: bool) -> None:
    async with wired(settings) as parts:
        sessions = parts.platform.sessions
        with _bar() as bar:
            task = bar.add_task("数据库内索引", total=await count_documents(sessions))

            async def counted() -> AsyncIterator[Sequence[Document]]:
                async for documents in all_documents(sessions):
                    yield documents
                    bar.advance(task, len(documents))

            count = await rebuild_rows(sessions, counted())
        console.print(f"数据库内索引已重建：{count} 条。")
        if parts.cluster is not None:
            await _rebuild_cluster(parts.cluster, fresh)


async def _rebuild_cluster(cluster: OpenSearchSearch, fresh: bool) -> None:
    with _bar() as bar:
        task = bar.add_task("OpenSearch 索引", total=None)

        def tell(progress: Loaded) -> None:
            bar.update(task, completed=progress.loaded, total=progress.total)

        count = await cluster.rebuilding.run(tell, fresh=fresh)
    console.print(f"OpenSearch 索引已重建并启用：{count} 条。")


async def _status(settings: Settings) -> None:
    async with wired(settings) as parts:
        sessions = parts.platform.sessions
        for kind, (listed, unlisted) in (await rows_by_kind(sessions)).items():
            console.print(f"{_KINDS.get(kind, kind)}：可搜 {listed} 条，不可搜 {unlisted} 条")
        console.print(f"尚未写入的变更：{len(await open_rows(sessions))} 项")
        if parts.cluster is not None:
            _print_health(await parts.cluster.writer.health())


def _print_health(health: Health) -> None:
    console.print(f"OpenSearch 集群：{health.color}，{health.nodes} 个节点")
    if not health.live:
        console.print("  还没有索引：请启动后台任务，或执行 voucher search rebuild")
    else:
        told = "" if health.current else "（结构已旧，需重建）"
        console.print(f"  正在使用 {health.live}：{health.documents} 条{told}", markup=False)
    if health.building:
        console.print(f"  正在建立 {health.building}：已写入约 {health.loaded} 条", markup=False)


_KINDS = {"service": "服务", "institution": "机构", "article": "文章"}


async def _verify(settings: Settings, repair: bool) -> bool:
    async with wired(settings) as parts:
        return await verify_all(parts, repair)


async def verify_all(parts: Parts, repair: bool) -> bool:
    """Print what was compared; whether all is well in the end."""
    sessions = parts.platform.sessions
    clean = True
    for name, compare in _comparisons(parts):
        found = await compare(repair)
        _print(name, found)
        if found.count and repair:
            found = await compare(False)
            left = f"仍有 {found.count} 处差异，请执行 voucher search rebuild"
            console.print(f"{name}：改正后{left if found.count else '一致'}")
        clean = clean and not found.count
    console.print(f"尚未写入的变更：{len(await open_rows(sessions))} 项，不计为差异")
    return clean


def _comparisons(parts: Parts) -> list[tuple[str, Any]]:
    sessions = parts.platform.sessions

    async def rows(repair: bool) -> Differences:
        return await compare_rows(sessions, repair=repair)

    if parts.cluster is None:
        return [("数据库内索引", rows)]
    cluster = parts.cluster

    async def projection(repair: bool) -> Differences:
        found = await compare_projection(sessions, cluster.writer, repair=repair)
        if found.ahead and repair:  # an index never takes an older version than it has
            await cluster.rebuilding.run(fresh=True)
        return found

    return [("数据库内索引", rows), ("OpenSearch 索引", projection)]


def _print(name: str, found: Differences) -> None:
    console.print(f"{name}：核对 {found.compared} 条，{'一致' if not found.count else f'{found.count} 处差异'}")
    for label, ids in (
        ("缺少", found.missing), ("内容不符", found.stale), ("多余", found.extra), ("版本超前", found.ahead),
    ):  # fmt: skip
        if ids:
            shown = "、".join(map(str, ids[:5]))
            console.print(f"  {label} {len(ids)} 条：{shown}{'…' if len(ids) > 5 else ''}", markup=False)


@contextmanager
def _cluster_told() -> Iterator[None]:
    """A cluster that does not answer is a line for the person too."""
    with told(AlreadyRebuilding):
        try:
            yield
        except SearchUnavailable as error:
            complaints.print(f"OpenSearch 集群没有正常回答（{error}），请检查后重试；搜索由数据库照常提供。", markup=False)
            raise typer.Exit(FAILED) from None


@contextmanager
def _bar() -> Iterator[Progress]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as bar:
        yield bar
