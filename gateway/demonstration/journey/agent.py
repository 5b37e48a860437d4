"""A person at a client: signs in, asks, acts and uploads over HTTP, and tells on the console what came of it."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from rich.console import Console

from gateway import addresses

FAILURE = """... on Failure { code message path }
  ... on InvalidInputFailure { faults { path code message hint } }
  ... on IneligibleFailure { reasons { code message citation remedy } }"""
WITHOUT_KEY = frozenset(
    {"smsCodeRequest", "accountRegister", "signIn", "payoutBatchExport", "clockAdvance", "certificationReveal"}
)
PATIENCE = 60.0
"""Seconds to wait for the worker."""


class JourneyError(Exception):
    """The platform did something else than the journey expects."""


@dataclass
class Guide:
    """What all agents share: where the platform is, the phone's messages, the console."""

    address: str
    sms_outbox: Path
    console: Console
    chapters: int = 0

    def chapter(self, title: str) -> None:
        self.chapters += 1
        self.console.print(f"\n[bold]{self.chapters}. {title}[/bold]")

    def say(self, text: str) -> None:
        self.console.print(f"   {text}", highlight=False)

    def last_code(self, mobile: str) -> str:
        lines = self.sms_outbox.read_text(encoding="utf-8").splitlines()
        return str(next(row["code"] for row in map(json.loads, reversed(lines)) if row["mobile"] == mobile))


@dataclass
class Agent:
    """One person's client. It speaks as a mini-program does, with a bearer token."""

    guide: Guide
    name: str
    http: httpx.AsyncClient
    headers: dict[str, str] = field(default_factory=dict)

    async def ask(self, query: str, **variables: Any) -> Any:
        """The only root field of a query without arguments of its own, or all of them."""
        answer = await self._post(query, variables)
        data = answer["data"]
        return next(iter(data.values())) if len(data) == 1 else data

    async def act(self, mutation: str, select: str, *, type_name: str = "", **input: Any) -> Any:
        """A mutation that must succeed: its payload."""
        result = await self._mutate(mutation, select, type_name, input)
        if "code" in result:
            raise JourneyError(f"{self.name} {mutation}: {json.dumps(result, ensure_ascii=False)}")
        return result

    async def refused(self, mutation: str, *, type_name: str = "", **input: Any) -> Any:
        """A mutation that must be refused: the failure, which is shown."""
        result = await self._mutate(mutation, "__typename", type_name, input)
        if "code" not in result:
            raise JourneyError(f"{self.name} {mutation} was not refused")
        self.guide.say(f"[yellow]拒绝[/yellow] {self.name} · {result['code']}：{result['message']}")
        for fault in [*result.get("faults", []), *result.get("reasons", [])]:
            where = fault.get("path") or fault.get("citation") or ""
            self.guide.say(f"        {where}  {fault['message']} {fault.get('hint') or fault.get('remedy') or ''}")
        return result

    async def attempt(self, mutation: str, **input: Any) -> Any:
        """A mutation that may have been done before: whatever it answers."""
        return await self._mutate(mutation, "__typename", "", input)

    async def upload(self, name: str, data: bytes) -> str:
        response = await self.http.post("/uploads", files={"file": (name, data)}, headers=self.headers)
        if response.status_code not in {httpx.codes.OK, httpx.codes.CREATED}:
            raise JourneyError(f"upload {name}: {response.text}")
        return str(response.json()["id"])

    async def sign_in(self, entry: str, identifier: str, password: str) -> None:
        self.headers = {}
        given = {"entry": entry, "identifier": identifier, "password": password, "client": "MINI_PROGRAM"}
        signed = await self.act("signIn", "token viewer { name role }", **given)
        self.headers = {"Authorization": f"Bearer {signed['token']}"}

    async def until(self, look: Callable[[], Awaitable[Any]], what: str) -> Any:
        """Wait for the worker to have done something."""
        deadline = time.monotonic() + PATIENCE
        while not (found := await look()):
            if time.monotonic() > deadline:
                raise JourneyError(f"{what}: not within {PATIENCE:g} seconds")
            await asyncio.sleep(0.3)
        return found

    async def _mutate(self, mutation: str, select: str, type_name: str, input: Mapping[str, Any]) -> Any:
        name = type_name or f"{mutation[0].upper()}{mutation[1:]}Input"
        given = dict(input) if mutation in WITHOUT_KEY else {"idempotencyKey": uuid4().hex, **input}
        payload = "" if select == "__typename" else f"... on {await self._payload(mutation)} {{ {select} }}"
        document = (
            f"mutation($input: {name}!) {{ {mutation}(input: $input) {{ __typename {payload} {FAILURE} }} }}"
        )
        return (await self._post(document, {"input": given}))["data"][mutation]

    async def _payload(self, mutation: str) -> str:
        """The success type of a mutation's union, told by its name."""
        if not _PAYLOADS:
            kinds = "__schema { mutationType { fields { name type { ofType { possibleTypes { name } } } } } }"
            found = (await self._post(f"{{ {kinds} }}", {}))["data"]["__schema"]["mutationType"]["fields"]
            for each in found:
                names = [kind["name"] for kind in each["type"]["ofType"]["possibleTypes"] or []]
                _PAYLOADS[each["name"]] = next(name for name in names if name.endswith("Payload"))
        return _PAYLOADS[mutation]

    async def _post(self, document: str, variables: Mapping[str, Any]) -> Any:
        headers = {"Accept": "application/graphql-response+json", **self.headers}
        body = {"query": document, "variables": dict(variables)}
        response = await self.http.post(addresses.GRAPHQL, json=body, headers=headers)
        answer = response.json()
        if answer.get("errors"):
            raise JourneyError(f"{self.name}: {json.dumps(answer['errors'], ensure_ascii=False)}\n{document}")
        return answer


_PAYLOADS: dict[str, str] = {}
