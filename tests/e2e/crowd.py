"""A running platform with programmes whose budget fits 50, crowds of 200 that want it, and clients that do not give up."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

import httpx

from core.actor import Role
from core.ids import new_id
from db.encryption import KEYRING
from db.migrate import upgrade
from db.models import BudgetChange
from gateway import addresses
from gateway.cli.database import start_embedded
from gateway.cli.temporary import temporary_platform
from gateway.composition import wired
from gateway.settings import Mode, Settings
from schema.ids import encode_id
from tests.integration.programmes import claiming
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.client import ACCEPT
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.postgres import in_thread
from tests.support.vouchers import CAP, REGION, Enterprise

CROWD, FITS = 200, 50
HELD = 10_000_00 * 30 // 100
"""Fen of one redemption of these: its base of 10,000 yuan at the programme's 30 %."""
BEGINNING = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
"""The invented programmes and bills are of these days; the platform's clock goes on from here."""
_AT_ONCE = 8
_TRIES = 90
_PAUSE = 0.5
_LIMITS = httpx.Limits(max_connections=CROWD, max_keepalive_connections=CROWD)
_FAILURE = """... on Failure { code } ... on IneligibleFailure { reasons { code } }
  ... on InvalidInputFailure { faults { code } }"""
SUBMIT = {
    "REDEMPTION": f"""mutation($input: RedemptionSubmitInput!) {{ answer: redemptionSubmit(input: $input) {{ __typename
      ... on RedemptionPayload {{ redemption {{ id held status {{ phase }} }} }} {_FAILURE} }} }}""",
    "CLAIM": f"""mutation($input: ClaimSubmitInput!) {{ answer: claimSubmit(input: $input) {{ __typename
      ... on ClaimPayload {{ claim {{ id status {{ phase }} }} }} {_FAILURE} }} }}""",
}
ACCEPTED = {"REDEMPTION": "RedemptionPayload", "CLAIM": "ClaimPayload"}

Made = TypeVar("Made")
Given = TypeVar("Given")


@dataclass(frozen=True)
class Wish:
    """One client's request, the same however often it is sent."""

    bearer: str
    case_id: UUID
    input: dict[str, Any]


@dataclass(frozen=True)
class Crowd:
    """200 drafts that may be submitted on one programme, each of an enterprise of its own; `amount` fen are committed by one."""

    kind: str
    programme_id: UUID
    amount: int
    wishes: list[Wish]
    admin: Person


@dataclass
class Outcome:
    """What the clients were told in the end, and how often they had to ask again."""

    answers: Counter[str] = field(default_factory=Counter)
    accepted: set[UUID] = field(default_factory=set)
    broken: int = 0


def prepared(names: dict[str, str]) -> AbstractContextManager[tuple[Settings, dict[str, Crowd]]]:
    """A running platform whose database has one crowd a name; `names` says of which kind each is."""

    async def crowds(world: World) -> dict[str, Crowd]:
        return {name: await _crowd(world, kind) for name, kind in names.items()}

    return running_with(crowds)


@contextmanager
def running_with(make: Callable[[World], Awaitable[Made]]) -> Iterator[tuple[Settings, Made]]:
    """A running platform whose database has what `make` put there before it was started."""
    with tempfile.TemporaryDirectory(prefix="voucher-crowd-") as name:
        folder = Path(name)
        (folder / "clock-offset").write_text(str((BEGINNING - datetime.now(UTC)).total_seconds()))
        settings = Settings(mode=Mode.DEMONSTRATION, database_url="", data_dir=folder, public_url="")
        postgres = start_embedded(settings)
        try:
            upgrade(postgres.url())
            made = in_thread(_made(settings, make))
            with temporary_platform(folder) as running:
                yield running, made
        finally:
            postgres.stop()


@asynccontextmanager
async def parts(settings: Settings) -> AsyncIterator[World]:
    """The running platform's database and keys, as the tests' own helpers want them."""
    before = (KEYRING.keys, KEYRING.current, KEYRING.index_key)
    try:
        async with wired(settings) as made, httpx.AsyncClient() as http:
            yield World(made, http, settings.data_dir / "sms-outbox.jsonl")
    finally:
        KEYRING.configure(*before)


async def _made(settings: Settings, make: Callable[[World], Awaitable[Made]]) -> Made:
    async with parts(settings) as world:
        return await make(world)


async def _crowd(world: World, kind: str) -> Crowd:
    amount = {"REDEMPTION": HELD, "CLAIM": CAP}[kind]
    commitment = {"REDEMPTION": "ON_SUBMIT", "CLAIM": "ON_CLAIM"}[kind]
    programme_id = await vouchers.programme(world.platform, FITS * amount, commitment=commitment)
    owners = await vouchers.enterprises(world.platform, CROWD)
    admin = await person(world, Duty(Role.REGIONAL_ADMIN, REGION, "210000", body="省科技主管部门"))
    async with world.platform.sessions() as session, session.begin():
        session.add(
            BudgetChange(
                id=new_id(), programme_id=programme_id, amount=FITS * amount, reason="示例", status="APPROVED",
                proposed_by=admin.account_id,
            )
        )  # fmt: skip
    make = {"REDEMPTION": _redemptions, "CLAIM": _claims}[kind]
    return Crowd(kind, programme_id, amount, await make(world, programme_id, owners), admin)


async def _redemptions(world: World, programme_id: UUID, owners: list[Enterprise]) -> list[Wish]:
    claims = await vouchers.claim_rows(world.platform, programme_id, owners)
    seller = await r.provider(world.platform)

    async def wish(of: tuple[Enterprise, UUID]) -> Wish:
        owner, claim_id = of
        case_id = await r.opened(world.platform, owner, claim_id)
        await r.saved(world.platform, owner, case_id, await r.items(world.platform, owner, seller))
        return await _wish(world, owner, case_id, "Redemption")

    return await _few_at_once(wish, list(zip(owners, claims, strict=True)))


async def _claims(world: World, programme_id: UUID, owners: list[Enterprise]) -> list[Wish]:
    async def wish(owner: Enterprise) -> Wish:
        case_id = await claiming.drafted(world.platform, owner, programme_id)
        return await _wish(world, owner, case_id, "Claim", agreementVersion=claiming.AGREEMENT)

    return await _few_at_once(wish, owners)


async def _wish(world: World, owner: Enterprise, case_id: UUID, type_: str, **more: Any) -> Wish:
    operator = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=owner.unit_id))
    version = await r.version(world.platform, case_id)
    sent = {"id": encode_id(type_, case_id), "version": version, "idempotencyKey": str(uuid4()), **more}
    return Wish(operator.client.bearer, case_id, sent)


async def _few_at_once(make: Callable[[Given], Awaitable[Made]], given: list[Given]) -> list[Made]:
    gate = asyncio.Semaphore(_AT_ONCE)

    async def made(each: Given) -> Made:
        async with gate:
            return await make(each)

    return await asyncio.gather(*map(made, given))


async def storm(settings: Settings, crowd: Crowd, outcome: Outcome) -> None:
    """All of the crowd at once; each client asks again with the same key until it is answered."""
    # So long for an answer: the crowd stands in line for one programme's money.
    await all_ask(settings, crowd.kind, crowd.wishes, outcome)


async def all_ask(settings: Settings, kind: str, wishes: Sequence[Wish], outcome: Outcome) -> None:
    async with httpx.AsyncClient(base_url=settings.address, timeout=45, limits=_LIMITS, trust_env=False) as http:
        await asyncio.gather(*(_ask(http, kind, wish, outcome) for wish in wishes))


async def _ask(http: httpx.AsyncClient, kind: str, wish: Wish, outcome: Outcome) -> None:
    headers = {"Accept": ACCEPT, "Authorization": f"Bearer {wish.bearer}"}
    body = {"query": SUBMIT[kind], "variables": {"input": wish.input}}
    for _ in range(_TRIES):
        try:
            answer = await http.post(addresses.GRAPHQL, json=body, headers=headers)
        except httpx.TransportError:
            outcome.broken += 1
            await asyncio.sleep(_PAUSE)
            continue
        told = answer.json()
        assert "errors" not in told, told["errors"]
        result = told["data"]["answer"]
        outcome.answers[_told(result)] += 1
        if result["__typename"] == ACCEPTED[kind]:
            outcome.accepted.add(wish.case_id)
        return
    raise AssertionError(f"no answer after {_TRIES} tries")


def _told(result: dict[str, Any]) -> str:
    reasons = sorted({each["code"] for name in ("reasons", "faults") for each in result.get(name, ())})
    return str("+".join(reasons) or result.get("code") or result["__typename"])
