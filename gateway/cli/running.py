"""What every command begins with: settings that may run, a database that answers, and failures told in a line."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Console

from gateway.cli.lifeline import hold_lifeline
from gateway.embedded_postgres import PostgresUnavailableError
from gateway.logging import configure_logging
from gateway.opensearch_node.jars import NodeUnavailableError
from gateway.settings import Mode, Settings, SettingsError, load_settings

FAILED = 1
MISCONFIGURED = 2

complaints = Console(stderr=True, highlight=False, soft_wrap=True)

Lifeline = Annotated[bool, typer.Option("--lifeline", hidden=True, help="End when standard input closes.")]
ModeOption = Annotated[Mode | None, typer.Option(help="运行模式，默认取 VOUCHER_MODE")]


def settings_of(mode: Mode | None) -> Settings:
    """Read them and refuse what must not run. The mode goes to the children too."""
    if mode is not None:
        os.environ["VOUCHER_MODE"] = mode.value
    try:
        return load_settings()
    except SettingsError as error:
        complaints.print("无法启动，请先改正以下配置：", *error.problems, sep="\n  ", markup=False)
        raise typer.Exit(MISCONFIGURED) from None


def on_running_database(mode: Mode | None, *, lifeline: bool = False) -> Settings:
    """For the parts that need a database already up: settings with its URL, and that of a search node of `voucher run`'s own,
    logging set."""
    from gateway.cli import database, search_node

    if lifeline:
        hold_lifeline()
    settings = settings_of(mode)
    with told():
        url = database.running_url(settings)
        urls = search_node.running_urls(settings)
    database.use(url)
    json = settings.production if settings.log_json is None else settings.log_json
    configure_logging(settings.log_level, json=json)
    return settings.model_copy(update={"database_url": url, "opensearch_urls": urls})


@contextlib.contextmanager
def told(*errors: type[Exception]) -> Iterator[None]:
    """Expected failures become a line for the person and exit code 1, without a traceback."""
    expected: tuple[type[Exception], ...] = (PostgresUnavailableError, NodeUnavailableError, *errors)
    try:
        yield
    except expected as error:
        complaints.print(str(error), style="bold red", markup=False)
        raise typer.Exit(FAILED) from None
