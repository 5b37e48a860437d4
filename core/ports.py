"""What the domain asks of the world outside the platform; `gateway` wires in who does it."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Protocol
from uuid import UUID

from core.errors import Unavailable


class SmsSender(Protocol):
    """Text messages to mobiles."""

    async def send(self, mobile: str, template: str, parameters: Mapping[str, str]) -> None:
        """Send one text message.

        `mobile` is 11 digits; `template` is the platform's own name of it (`code`), which the adapter maps to the
        provider's; `parameters` fill it in. Returns when the provider has accepted the message.
        Raises `core.errors.RateLimited` when the provider says the number had too many, `core.errors.InvalidInput`
        (path `mobile`) when it says the number does not exist, `core.errors.Unavailable` for everything else.
        """
        ...


class FileChecker(Protocol):
    """Whether a received file may be kept and given out: what is in it, and whether a scanner knows it as malware."""

    async def check(self, kind: str, data: bytes) -> None:
        """Raises `core.errors.InvalidInput` (path `file`) when it may not, with the reason, and `core.errors.Unavailable` when
        that cannot be told now: then it is kept, given to nobody, and checked again."""
        ...


class NoChecks:
    """For tests of what has nothing to do with files."""

    async def check(self, kind: str, data: bytes) -> None:  # noqa: ARG002
        return None


@dataclass(frozen=True, slots=True)
class InvoiceQuestion:
    """An invoice as somebody handed it in. Amounts in fen; `check_code` are the last six characters, where it is known."""

    code: str
    number: str
    issued_on: date
    total: int
    tax: int
    buyer_uscc: str
    seller_uscc: str
    check_code: str = ""


@dataclass(frozen=True, slots=True)
class InvoiceAnswer:
    """What the tax authority's books say. `result` is VALID, VOIDED, RED_LETTERED (wholly or in part), NOT_FOUND or MISMATCH;
    `differences` are (field, as handed in, as in the books)."""

    result: str
    source: str
    reference: str
    differences: tuple[tuple[str, str, str], ...] = ()


class InvoiceVerifier(Protocol):
    """Asks the tax authority whether an invoice is what it says."""

    async def verify(self, question: InvoiceQuestion) -> InvoiceAnswer:
        """Raises `core.errors.RateLimited` when the day's quota is used up, `core.errors.Unavailable` when it does not answer."""
        ...


class FileStore(Protocol):
    """Bytes by key. A key is made by the platform (`2026/01/<uuid>`), never by a user."""

    async def put(self, key: str, chunks: AsyncIterable[bytes]) -> int:
        """Write all of `chunks` and return how many bytes there were. Whoever opens the key sees all of it or none.

        Raises `core.errors.Unavailable` when the store does not answer, and whatever `chunks` raises.
        """
        ...

    async def open(self, key: str) -> AsyncIterator[bytes]:
        """The bytes, piece by piece. Raises `core.errors.NotFound` at once when there is no such key."""
        ...

    async def delete(self, key: str) -> None:
        """Remove it; no error when it is gone already."""
        ...

    async def exists(self, key: str) -> bool: ...

    async def stale(self, prefix: str, age: timedelta) -> list[str]:
        """Keys under `prefix` that were written longer than `age` ago by the store's own clock; some thousand at most."""
        ...


class Pictures(Protocol):
    """The look of a file's first page, made away from the platform's own process."""

    async def describe(self, data: bytes) -> bytes:
        """What `domain.redemptions.likeness.picture` compares; empty where the file has no page that can be drawn.
        Raises `core.errors.Unavailable` when it cannot be made now."""
        ...


class NoPictures:
    """Where nobody looks at pages."""

    async def describe(self, data: bytes) -> bytes:  # noqa: ARG002
        return b""


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A PDF ready to print."""

    pages: int
    pdf: bytes = field(repr=False)


class FormPrinter(Protocol):
    """Sets forms for printing."""

    async def print(self, request: Mapping[str, Any]) -> PrintedForm:
        """The form as a PDF: the same bytes for the same `request` (`domain.printing.typesetting.Typesetter.set`).

        Raises `core.errors.InvalidInput` (code FORM_TOO_LONG) for one with too many pages, `core.errors.Unavailable` when too
        many wait or it cannot be set.
        """
        ...


class ScanReader(Protocol):
    """Reads the codes on a scan's pages."""

    async def read(self, data: bytes, path: str) -> tuple[tuple[str, ...], ...]:
        """By page, the texts of its QR codes; `data` is a PDF or one picture.

        Raises `core.errors.InvalidInput` (naming `path`) for a file that cannot be read, `core.errors.Unavailable` when too
        many wait.
        """
        ...


class NoScans:
    """An installation that reads no scans."""

    async def read(self, data: bytes, path: str) -> tuple[tuple[str, ...], ...]:  # noqa: ARG002
        raise Unavailable("本平台暂不能核对扫描件，请稍后重试。", code="SCANNING_NOT_CONFIGURED")


class NoPrinter:
    """An installation that prints nothing."""

    async def print(self, request: Mapping[str, Any]) -> PrintedForm:  # noqa: ARG002
        raise Unavailable("本平台暂不能导出表单，请稍后重试。", code="PRINTING_NOT_CONFIGURED")


@dataclass(frozen=True, slots=True)
class WeChatIdentity:
    """A WeChat user as one mini program knows them."""

    app_id: str
    openid: str = field(repr=False)


class WeChat(Protocol):
    """Who a WeChat mini program's user is."""

    async def identify(self, code: str, region: str = "") -> WeChatIdentity:
        """Exchange the single-use code of `wx.login` for the user's identity.

        `region` names a region with a mini program of its own; otherwise the platform's is meant. The session key that
        comes with the answer goes no further than the adapter.
        Raises `core.errors.InvalidInput` (path `code`) for a code that is wrong, used or too old,
        `core.errors.RateLimited` when WeChat says there were too many, `core.errors.Forbidden` (WECHAT_BLOCKED) for a user
        whom WeChat holds to be a risk, `core.errors.Unavailable` for everything else.
        """
        ...


class NoWeChat:
    """An installation without a mini program."""

    async def identify(self, code: str, region: str = "") -> WeChatIdentity:  # noqa: ARG002
        raise Unavailable("本平台尚未开通微信登录，请用手机号或账号名登录。", code="WECHAT_NOT_CONFIGURED")


class Live(Protocol):
    """Being told at once that something changed, by whichever process changed it."""

    def listen(self, keys: Sequence[str], owner: UUID) -> AbstractAsyncContextManager[AsyncIterator[bool]]:
        """Wakes at once, then whenever one of `keys` (`live_key`) was announced (True), and now and then without cause
        (False): a wake says "look again", never what changed. Many announcements between two looks are one wake.
        Ends when the server does.

        `owner` is the account that listens. Raises `core.errors.RateLimited` when it listens too often already.
        """
        ...


def live_key(topic: str, about: UUID | str) -> str:
    """How the change of a thing is called: `case:<uuid>`, `order:<uuid>`, `import:<uuid>`, `account:<uuid>`, `inbox:<region>`."""
    return f"{topic}:{about}"
