"""What every resolver is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from starlette.requests import HTTPConnection
from starlette.responses import Response
from strawberry.types import Info as StrawberryInfo

from core.actor import Actor
from core.phrases import CHINESE, Phrases
from core.ports import Live
from domain.work import Platform, Read

if TYPE_CHECKING:
    from schema.loaders import Loaders
    from search.engine import SearchEngine


SESSION_COOKIE = "voucher_session"
CSRF_COOKIE = "voucher_csrf"


@dataclass
class Context:
    """One request: the platform, the caller, loaders that live as long as the request, and what the web needs for cookies."""

    platform: Platform
    actor: Actor
    search: SearchEngine
    loaders: Loaders
    live: Live
    request: HTTPConnection | None = None
    response: Response | None = None
    cookies: dict[str, str | None] = field(default_factory=dict)
    """Cookies to set (or, with None, to delete) on the answer."""

    phrases: Phrases = CHINESE
    """What the platform says, in the caller's language."""

    connection_params: dict[str, Any] = field(default_factory=dict)
    """What a web socket's first message carried."""

    @property
    def read(self) -> Read:
        return Read(self.platform, self.actor)


Info: TypeAlias = StrawberryInfo[Context, Any]
