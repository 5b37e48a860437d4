"""A platform on a search cluster, its worker's lanes run by hand, and processes that are killed in the middle."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import dataclass
from uuid import UUID

from opensearchpy import AsyncOpenSearch
from sqlalchemy import func, select, update

from db.models import OutboxRow, Service
from domain.work import Platform
from gateway.outbox import HANDLERS, drain
from gateway.projecting import index_and_forward, project
from gateway.settings import PROJECT
from search.indexer import PROJECTED, TOPICS
from search.opensearch.cluster import Cluster
from search.opensearch.engine import OpenSearchSearch
from search.verifying import compare_projection, compare_rows

FORWARDING = {**HANDLERS, **dict.fromkeys(TOPICS, index_and_forward)}


@dataclass
class Place:
    """`engine` is the cluster's, with its own client."""

    platform: Platform
    client: AsyncOpenSearch
    cluster: Cluster
    engine: OpenSearchSearch

    async def change(self, service: UUID, name: str) -> None:
        """As a service does it: the row and its outbox row in one transaction."""
        async with self.platform.sessions() as session, session.begin():
            values = {"name": name, "version": Service.version + 1}
            await session.execute(update(Service).where(Service.id == service).values(values))
            now = self.platform.clock.now()
            session.add(OutboxRow(topic="service", entity_id=service, version=0, payload={}, created_at=now))

    async def drain(self) -> None:
        while await drain(self.platform, FORWARDING):
            pass

    async def project(self) -> None:
        while await project(self.platform, self.engine):
            pass

    async def waiting(self) -> int:
        """Rows that the cluster has yet to be told of."""
        query = select(func.count()).where(OutboxRow.topic == PROJECTED, OutboxRow.done_at.is_(None))
        async with self.platform.sessions() as session:
            return await session.scalar(query) or 0

    async def differences(self) -> tuple[int, int]:
        """Rows from things, the index from rows."""
        await self.client.indices.refresh(index=self.cluster.live)
        sessions = self.platform.sessions
        return (await compare_rows(sessions)).count, (await compare_projection(sessions, self.engine.writer)).count


async def child(work: str, database: str, url: str, prefix: str) -> asyncio.subprocess.Process:
    """`tests.support.search_child` at one kind of work, printing a line for every step."""
    environment = {**os.environ, "TEST_DATABASE": database, "TEST_CLUSTER": url, "TEST_PREFIX": prefix}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.support.search_child", work, env=environment, cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip


async def line(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    return (await asyncio.wait_for(process.stdout.readline(), 120)).decode().strip()
