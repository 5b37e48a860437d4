"""The platform's parts without a gateway, for tests of the domain."""

from __future__ import annotations

from core.clock import Clock
from core.ports import FileStore
from db.engine import Sessions
from domain.case_kinds import CASE_KINDS
from domain.work import Platform
from regions.registry import load_registry
from tests.support.files import MemoryFiles

_REGIONS = load_registry()


class NoSms:
    async def send(self, mobile: str, template: str, parameters: object) -> None:
        return None


def platform_of(sessions: Sessions, clock: Clock, files: FileStore | None = None) -> Platform:
    return Platform(sessions, clock, _REGIONS, NoSms(), files or MemoryFiles(), CASE_KINDS)
