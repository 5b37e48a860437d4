"""How many SQL statements a page costs, at 20 rows and at 100: the same number, or something asks once per row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import httpx
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bench.world import Loaded
from gateway.app import make_app
from gateway.composition import Parts
from schema.ids import encode_id

ZONE: Final = """query ($region: String!) { zoneHome(region: $region) {
  counters { institutions claimingEnterprises services paid } entries { code label open }
  notices { id title } workNews { title } policies { id title } guide { id title } recommendedInstitutions { id name } } }"""
SERVICES: Final = """query ($first: Int!) { services(first: $first) { nodes {
  id name instrumentClass price unit voucherSupported institution { id name division } } } }"""
INBOX: Final = """query ($first: Int!) { reviewInbox(first: $first) { nodes { mine overdue case {
  id number title unitName status { label phase } atWork { body since dueAt } availableActions { event label } } } } }"""
REDEMPTION: Final = """query ($id: ID!) { redemption(id: $id) { id number status { label }
  items { id title institutionName contractAmount requested bills { number total } documents { key } }
  opinions { text } progress { label } } }"""


@dataclass(frozen=True, slots=True)
class Page:
    """One document, asked twice: `small` and `large` are its variables."""

    name: str
    document: str
    small: dict[str, Any]
    large: dict[str, Any]
    rows: tuple[str, str]


def pages(loaded: Loaded) -> tuple[Page, ...]:
    few, many = sorted(loaded.redemptions)
    one = {"id": encode_id("Redemption", loaded.redemptions[few])}
    other = {"id": encode_id("Redemption", loaded.redemptions[many])}
    size = ({"first": 20}, {"first": 100})
    zone = {"region": loaded.region}
    return (
        Page("zone home", ZONE, zone, zone, ("", "")),
        Page("services with institutions", SERVICES, *size, ("20 rows", "100 rows")),
        Page("reviewer's inbox", INBOX, *size, ("20 rows", "100 rows")),
        Page("redemption", REDEMPTION, one, other, (f"{few} items", f"{many} items")),
    )


async def print_statements(parts: Parts, loaded: Loaded) -> None:
    """A line a page. The caller is the reviewer, whose session costs statements of its own, counted apart."""
    headers = {"Authorization": f"Bearer {loaded.reviewer_token}", "Accept": "application/graphql-response+json"}
    transport = httpx.ASGITransport(app=make_app(parts))
    print("\nSQL statements issued (sign-in check included)")
    async with httpx.AsyncClient(transport=transport, base_url="http://bench", headers=headers) as client:
        idle = await _counted(client, parts.engine, "{ __typename }", {})
        print(f"  {'nothing but the sign-in check':34}{idle:4}")
        for page in pages(loaded):
            counts = [await _counted(client, parts.engine, page.document, each) for each in (page.small, page.large)]
            shown = "  ".join(f"{rows:>10}: {count:3}" for rows, count in zip(page.rows, counts, strict=True))
            print(f"  {page.name:34}{shown}  {'' if counts[0] == counts[1] else 'GROWS'}")


async def _counted(client: httpx.AsyncClient, engine: AsyncEngine, document: str, variables: dict[str, Any]) -> int:
    body = {"query": document, "variables": variables}
    answer = (await client.post("/graphql", json=body)).json()
    if answer.get("errors"):
        raise SystemExit(f"the page failed: {answer['errors']}")
    with counting(engine) as statements:
        await client.post("/graphql", json=body)
    return len(statements)


@contextmanager
def counting(engine: AsyncEngine) -> Iterator[list[str]]:
    """The statements issued meanwhile."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine.sync_engine, "before_cursor_execute", note)
