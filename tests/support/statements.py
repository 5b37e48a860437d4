"""Counts SQL statements, so that N+1 is a failing assertion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine


@dataclass
class Counted:
    """The statements issued so far, in order."""

    statements: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.statements)


Counting = Callable[[], AbstractContextManager[Counted]]


def counting(engine: AsyncEngine) -> Counting:
    """`with counting(engine)() as counted:` counts what the engine executes within."""

    @contextmanager
    def count() -> Iterator[Counted]:
        counted = Counted()

        def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            counted.statements.append(statement)

        event.listen(engine.sync_engine, "before_cursor_execute", note)
        try:
            yield counted
        finally:
            event.remove(engine.sync_engine, "before_cursor_execute", note)

    return count
