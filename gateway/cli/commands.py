"""The commands of `voucher`. Each prepares the process, imports what it needs and hands over."""

from __future__ import annotations

import asyncio
import signal
from datetime import timedelta
from types import FrameType
from typing import Annotated

import typer
from rich.console import Console

from core.money import format_yuan
from gateway.cli.keys import keys_app
from gateway.cli.running import (
    FAILED,
    MISCONFIGURED,
    Lifeline,
    ModeOption,
    complaints,
    on_running_database,
    settings_of,
    told,
)  # fmt: skip
from gateway.cli.search import search_app
from gateway.settings import Mode, Settings, SettingsError, load_settings

app = typer.Typer(name="voucher", no_args_is_help=True, add_completion=False, help="科技创新券平台")
app.add_typer(search_app, name="search")
app.add_typer(keys_app, name="keys")
console = Console()



@app.command()
def run(mode: ModeOption = None) -> None:
    """启动全部：数据库、迁移、演示数据、网关与后台任务，Ctrl-C 全部停止。"""
    from gateway.cli.supervisor import CannotStartError, PartFailedError, supervise

    settings = settings_of(mode)
    with told(CannotStartError, PartFailedError):
        asyncio.run(supervise(settings, console))


@app.command()
def serve(mode: ModeOption = None, lifeline: Lifeline = False) -> None:
    """只启动网关（HTTP）。"""
    import uvicorn

    from gateway.live import end_all

    settings = on_running_database(mode, lifeline=lifeline)
    config = uvicorn.Config(
        "gateway.app:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.forwarded_allow_ips,
        timeout_graceful_shutdown=15,
    )

    class Server(uvicorn.Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            end_all()  # a stream would hold the server up until its patience is over
            super().handle_exit(sig, frame)

    Server(config).run()


@app.command()
def work(mode: ModeOption = None, lifeline: Lifeline = False) -> None:
    """只启动后台任务：发件箱、到期、公示、夜间对账。"""
    from gateway.worker import run_worker

    settings = on_running_database(mode, lifeline=lifeline)

    async def until_stopped() -> None:
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        await run_worker(settings, stop)

    asyncio.run(until_stopped())


@app.command()
def reconcile(mode: ModeOption = None, region: Annotated[str | None, typer.Option(help="只对一个地区")] = None) -> None:
    """立即对账：账本、办件与银行结果，列出全部差异；有差异时退出码为 1。"""
    from gateway.jobs import reconcile_now

    reports = asyncio.run(reconcile_now(on_running_database(mode), region))
    for report in reports:
        console.print(f"{report.region}：{'一致' if report.clean else f'{len(report.differences)} 处差异'}")
        for each in report.differences:
            amounts = f"应为 {format_yuan(each.expected)}，实为 {format_yuan(each.found)}"
            console.print(f"  {each.check} {each.subject}：{amounts}", markup=False)
    if not all(report.clean for report in reports):
        raise typer.Exit(FAILED)


@app.command()
def migrate(mode: ModeOption = None) -> None:
    """把数据库升级到最新结构。"""
    from gateway.cli.database import bring_up_to_date
    from regions.reading import RegionError

    settings = on_running_database(mode)
    with told(RegionError):
        bring_up_to_date(settings.database_url, settings)
    console.print("数据库结构已是最新。")


@app.command("load-demonstration", hidden=True)
def load_demonstration_data(lifeline: Lifeline = False) -> None:
    """写入演示数据（数据库须为空）。"""
    from gateway.demonstration.load import load_demonstration

    settings = on_running_database(None, lifeline=lifeline)
    _only_in_demonstration(settings)
    asyncio.run(load_demonstration(settings))


@app.command()
def demo() -> None:
    """在一个临时的平台上经 HTTP 走完整个流程，打印每一步。"""
    from gateway.cli.temporary import NotStartedError, temporary_platform
    from gateway.demonstration.journey import JourneyError, run_journey

    console.print("启动临时平台（独立的数据库与端口，结束后删除）…")
    with told(NotStartedError, JourneyError), temporary_platform() as settings:
        asyncio.run(run_journey(settings, console))


@app.command()
def check() -> None:
    """检查配置与所有地区模块，一次列出全部问题。"""
    from gateway.settings import extra_region_folders
    from regions.checker import check_all

    problems: list[str] = []
    try:
        load_settings()
    except SettingsError as error:
        problems = error.problems
    problems += check_all(extra_region_folders())
    for problem in problems:
        complaints.print(problem, markup=False)
    if problems:
        raise typer.Exit(FAILED)
    console.print("配置与地区模块均无问题。")


@app.command()
def accounts() -> None:
    """列出演示账号。"""
    from gateway.cli.presentation import print_accounts

    print_accounts(console, everybody=True)


@app.command()
def clock(
    mode: ModeOption = None,
    days: Annotated[float, typer.Option(min=0, max=400, help="把演示时钟向前拨多少天")] = 0,
) -> None:
    """查看或向前拨动演示时钟（仅演示模式）。"""
    from core.clock import SHANGHAI, DemonstrationClock

    settings = settings_of(mode)
    _only_in_demonstration(settings)
    demonstration = DemonstrationClock(settings.clock_file)
    if days:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        demonstration.advance(timedelta(days=days))
    console.print(f"{demonstration.now().astimezone(SHANGHAI):%Y-%m-%d %H:%M} 北京时间")


def _only_in_demonstration(settings: Settings) -> None:
    if settings.mode is not Mode.DEMONSTRATION:
        complaints.print("仅演示模式可用：请设置 VOUCHER_MODE=demonstration。")
        raise typer.Exit(MISCONFIGURED)
