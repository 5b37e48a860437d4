"""Orders and voucher applications on a small table and on one many times as large, side by side: the number of SQL
statements, and how much longer the same page takes."""

from __future__ import annotations

import asyncio
import statistics
import time
from dataclasses import dataclass
from typing import Any, Final

import httpx

from bench.database import throw_away_platform
from bench.statements import counting
from bench.trades import Trades, load_trades
from gateway.app import make_app
from gateway.composition import Parts, wired
from gateway.settings import Settings
from schema.ids import encode_id

SMALL, LARGE = 500, 20_000
"""Orders of the measured enterprise, each with an application; another enterprise has as many again."""
ROUNDS: Final = 40

HEAD: Final = "id number price serviceName institutionName status { label atTurn dueAt }"
PURCHASES: Final = f"query ($first: Int) {{ myPurchases(first: $first) {{ nodes {{ {HEAD} }} pageInfo {{ endCursor }} }} }}"
SALES: Final = f"query ($first: Int) {{ mySales(first: $first) {{ nodes {{ {HEAD} enterpriseName }} }} }}"
ORDER: Final = f"""query ($id: ID!, $first: Int) {{ order(id: $id) {{ {HEAD} availableActions {{ event label }}
  history(first: $first) {{ nodes {{ label by at }} }} messages(first: $first) {{ nodes {{ by text files {{ name }} }} }} }} }}"""
USABLE: Final = "query ($id: ID!) { service(id: $id) { name voucherUsable { usable ratio } } }"
BOUGHT: Final = f"""query ($first: Int) {{ myPurchases(first: $first) {{ nodes {{ {HEAD}
  application {{ number status {{ label }} requested granted }} }} }} }}"""
APPLICATIONS: Final = """query ($first: Int) { myApplications(first: $first) { nodes { id number title status { label }
  atWork { body dueAt } orderNumber serviceName institutionName requested granted held reserved used atOwnRisk } } }"""
APPLICATION: Final = """query ($id: ID!) { application(id: $id) { number status { label } requested granted held reserved used
  progress { label standing } opinions { body text } form { fields { key value { text } } } computation { total }
  availableActions { event } } }"""
INBOX: Final = """query ($first: Int) { reviewInbox(first: $first) { nodes { mine overdue case { id number title unitName
  status { label } atWork { body dueAt } availableActions { event } } } } }"""


@dataclass(frozen=True, slots=True)
class Page:
    """One document, asked as the person named, once with few rows and once with many."""

    name: str
    caller: str
    document: str
    ids: str = ""

    def variables(self, trades: Trades, first: int) -> dict[str, Any]:
        if not self.ids:
            return {"first": first}
        kind, attribute = self.ids.split(":")
        return {"id": encode_id(kind, getattr(trades, attribute)), "first": first}


PAGES: Final = (
    Page("my purchases", "buyer", PURCHASES),
    Page("my sales", "seller", SALES),
    Page("one order, history and messages", "buyer", ORDER, "Order:order_id"),
    Page("my purchases with their vouchers", "buyer", BOUGHT),
    Page("my applications", "buyer", APPLICATIONS),
    Page("one application", "buyer", APPLICATION, "Application:application_id"),
    Page("may my voucher be used", "buyer", USABLE, "Service:service_id"),
    Page("reviewer's inbox of applications", "reviewer", INBOX),
)


@dataclass(frozen=True, slots=True)
class _Side:
    """One platform with its rows, and a client of it."""

    parts: Parts
    trades: Trades
    client: httpx.AsyncClient

    def body(self, page: Page, first: int) -> dict[str, Any]:
        return {
            "json": {"query": page.document, "variables": page.variables(self.trades, first)},
            "headers": {"Authorization": f"Bearer {getattr(self.trades, page.caller)}"},
        }

    async def ask(self, page: Page, first: int) -> float:
        start = time.perf_counter()
        answer = (await self.client.post("/graphql", **self.body(page, first))).json()
        taken = time.perf_counter() - start
        if answer.get("errors"):
            raise SystemExit(f"{page.name}: {answer['errors']}")
        return taken

    async def statements(self, page: Page, first: int) -> int:
        await self.ask(page, first)
        with counting(self.parts.engine) as seen:
            await self.ask(page, first)
        return len(seen)


def print_growth() -> None:
    """A line a page: statements at 20 and 100 rows, and the median time of 20 rows on the large table over the small one's."""
    with throw_away_platform() as small, throw_away_platform() as large:
        asyncio.run(_growth(small, large))


async def _growth(few: Settings, many: Settings) -> None:
    async with wired(few) as small, wired(many) as large:
        sides = [await _side(small, SMALL), await _side(large, LARGE)]
        print(f"\norders and applications: {SMALL:,} and {LARGE:,} of one enterprise, {ROUNDS} interleaved requests a page")
        for page in PAGES:
            await _line(page, *sides)
        for side in sides:
            await side.client.aclose()


async def _side(parts: Parts, orders: int) -> _Side:
    transport = httpx.ASGITransport(app=make_app(parts))
    client = httpx.AsyncClient(transport=transport, base_url="http://bench")
    return _Side(parts, await load_trades(parts.platform, orders), client)


async def _line(page: Page, small: _Side, large: _Side) -> None:
    counts = [await side.statements(page, first) for side, first in ((small, 20), (large, 20), (large, 100))]
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for side, taken in zip((small, large), times, strict=True):
            taken.append(await side.ask(page, 20))
    few, many = (statistics.median(each) for each in times)
    grows = "" if len(set(counts)) == 1 else "  GROWS"
    print(f"  {page.name:34} statements {counts[0]:3} {counts[1]:3} {counts[2]:3}   time × {many / few:4.2f}{grows}")
