"""How a mutation runs: command, one unit of work, then the result is read back. Failures are made outside the unit of work."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar
from uuid import UUID

from core.errors import DomainError
from domain.work import Service, perform
from schema.context import Info
from schema.failures import AnyFailure, failure_of

Command = TypeVar("Command")
Payload = TypeVar("Payload")


async def execute(
    info: Info,
    service: Service[Command],
    command: Callable[[], Command],
    load: Callable[[UUID], Awaitable[Payload]],
    key: str | None = None,
) -> Payload | AnyFailure:
    """`command` builds the domain's command from the input (and raises InvalidInput); `load` reads the payload back by the
    id that the service returned. `key` is the idempotency key, where the operation takes one."""
    context = info.context
    try:
        result = await perform(context.platform, context.actor, service, command(), key=key)
        return await load(result)
    except DomainError as error:
        return failure_of(error)


async def attempt(act: Callable[[], Awaitable[Payload]]) -> Payload | AnyFailure:
    """For operations that are not one unit of work: run `act`, turn an expected refusal into a failure."""
    try:
        return await act()
    except DomainError as error:
        return failure_of(error)
