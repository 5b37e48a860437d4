"""Bring a database to the newest migration, with its reference data."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config

from db.reference import sync_divisions

_HERE = Path(__file__).parent / "migrations"


def configuration(url: str, connect_args: dict[str, Any] | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_HERE))
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    config.attributes["connect_args"] = connect_args or {}
    return config


def upgrade(
    url: str, connect_args: dict[str, Any] | None = None, divisions: Iterable[Mapping[str, str]] = ()
) -> None:
    """Run every migration that the database has not seen; `divisions` are those that regions bring (`sync_divisions`). Must be
    called outside a running event loop."""
    command.upgrade(configuration(url, connect_args), "head")
    asyncio.run(sync_divisions(url, connect_args, divisions))
