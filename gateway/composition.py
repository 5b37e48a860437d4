"""The composition root: settings in, the platform's wired parts out. Gateway, worker and command line all start here."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import Clock, DemonstrationClock, SystemClock
from db.encryption import KEYRING
from db.engine import make_engine, make_sessions
from domain.case_kinds import CASE_KINDS
from domain.work import Platform
from gateway.adapters.file_checks import make_file_checks
from gateway.adapters.files import make_file_store
from gateway.adapters.invoice_verification import HttpInvoiceVerifier, make_invoice_verifier
from gateway.adapters.sealed_files import SealedFiles
from gateway.adapters.sms import AliyunSms, make_sms_sender
from gateway.adapters.wechat import Code2Session, make_wechat
from gateway.embedded_postgres import EmbeddedPostgres
from gateway.live import PostgresLive
from gateway.pictures.pool import PicturePool
from gateway.printing.pools import ScanningPool, TypesettingPool
from gateway.recognition.pool import RecognitionPool
from gateway.search import wired_search
from gateway.settings import Mode, Settings
from regions.registry import load_registry
from search.engine import SearchEngine
from search.opensearch.engine import OpenSearchSearch


@dataclass(frozen=True, slots=True)
class Parts:
    settings: Settings
    engine: AsyncEngine
    platform: Platform
    search: SearchEngine
    live: PostgresLive
    cluster: OpenSearchSearch | None = None
    """The search cluster that the worker keeps up to date, where there is one."""


def make_clock(settings: Settings) -> Clock:
    return DemonstrationClock(settings.clock_file) if settings.mode is Mode.DEMONSTRATION else SystemClock()


def database_url(settings: Settings) -> str:
    """The URL set, or that of the embedded server (which must be running)."""
    return settings.database_url or EmbeddedPostgres(Path(settings.data_dir) / "postgres").url()


@asynccontextmanager
async def wired(settings: Settings) -> AsyncIterator[Parts]:
    """The parts for as long as a process needs them."""
    keys = settings.keys()
    KEYRING.configure(keys.keys, keys.current, keys.index_key)
    engine = make_engine(database_url(settings), pool_size=settings.database_pool_size)
    sessions = make_sessions(engine)
    sms, wechat, bill_reader = make_sms_sender(settings), make_wechat(settings), RecognitionPool()
    printer, scans = TypesettingPool(settings.address, settings.print_fonts), ScanningPool()
    pictures, verifier = PicturePool(), make_invoice_verifier(settings)
    platform = Platform(
        sessions=sessions,
        clock=make_clock(settings),
        regions=load_registry(settings.region_folders),
        sms=sms,
        files=SealedFiles(make_file_store(settings), KEYRING),
        case_kinds=CASE_KINDS,
        demonstration=settings.mode is Mode.DEMONSTRATION,
        wechat=wechat,
        bill_reader=bill_reader,
        printer=printer,
        scans=scans,
        file_checker=make_file_checks(settings, bill_reader),
        invoice_verifier=verifier,
        pictures=pictures,
    )
    live = PostgresLive(engine)
    try:
        async with wired_search(settings, sessions) as search:
            yield Parts(settings, engine, platform, search.engine, live, search.cluster)
    finally:
        await live.close()
        await pictures.close()
        for adapter in (sms, wechat, verifier):
            if isinstance(adapter, AliyunSms | Code2Session | HttpInvoiceVerifier):
                await adapter.close()
        await bill_reader.close()
        await printer.close()
        await scans.close()
        await engine.dispose()
