"""A PostgreSQL for the length of a run: the embedded one on a folder that is thrown away, or `BENCH_DATABASE_URL`."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.migrate import upgrade
from gateway.embedded_postgres import EmbeddedPostgres
from gateway.settings import Mode, Settings, normalise_database_url


@contextmanager
def throw_away_platform() -> Iterator[Settings]:
    """Settings of a migrated, empty platform. Another database, where one is named, must be empty too."""
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    postgres = EmbeddedPostgres(folder / "postgres", durable=False)
    try:
        url = normalise_database_url(os.environ.get("BENCH_DATABASE_URL", ""))
        if not url:
            postgres.start()
            postgres.ensure_database()
            url = postgres.url()
        upgrade(url)
        yield Settings(mode=Mode.DEVELOPMENT, data_dir=folder, database_url=url)
    finally:
        postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)
