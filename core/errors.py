"""Errors a person can act on. Services raise them; the unit of work rolls back; the schema turns them into failures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with one field.

    `path` is the field as the caller sent it, in snake_case with indices (`items[0].bills[1].number`);
    `hint` says what would be right.
    """

    path: str
    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a rule says no, with the public document that says so."""

    code: str
    message: str
    citation: str = ""
    remedy: str = ""


class DomainError(Exception):
    """An expected refusal: stable `code`, Chinese `message` that says what to do next."""

    code = "REFUSED"

    def __init__(self, message: str, *, code: str | None = None, path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        if code is not None:
            self.code = code


class Unauthenticated(DomainError):
    """Nobody is signed in, and the act needs somebody."""

    code = "UNAUTHENTICATED"

    def __init__(self, message: str = "请先登录。", *, code: str | None = None, path: str = "") -> None:
        super().__init__(message, code=code, path=path)


FORBIDDEN_MESSAGE = "您当前的身份没有权限执行此操作，请切换身份或使用有权限的账号。"


class Forbidden(DomainError):
    """The caller may see the thing but not do this to it."""

    code = "FORBIDDEN"

    def __init__(self, message: str = FORBIDDEN_MESSAGE, *, code: str | None = None, path: str = "") -> None:
        super().__init__(message, code=code, path=path)


class NotFound(DomainError):
    """It does not exist, or the caller may not know that it does."""

    code = "NOT_FOUND"

    def __init__(self, what: str = "内容", *, path: str = "id") -> None:
        super().__init__(f"没有找到该{what}，请核对后重试。", path=path)


class InvalidInput(DomainError):
    """Every fault of one input, all at once."""

    code = "INVALID_INPUT"

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(_summary([fault.message for fault in self.faults]))


def _summary(messages: list[str]) -> str:
    """The first three in one sentence; how many more there are."""
    if not messages:
        return "输入有误。"
    said = "；".join(message.rstrip("。") for message in messages[:3])
    return f"{said}。" if len(messages) <= 3 else f"{said}；另有 {len(messages) - 3} 处需要修改。"


class StaleVersion(DomainError):
    """Somebody saved in between; `current` is the version to load."""

    code = "STALE_VERSION"

    def __init__(self, current: int, *, path: str = "version") -> None:
        super().__init__(f"内容已被他人更新（当前版本 {current}），请刷新后再保存。", path=path)
        self.current = current


class WrongState(DomainError):
    """The case, order or programme is not where this act is possible."""

    code = "WRONG_STATE"


class Insufficient(DomainError):
    """A quota or a budget does not cover the amount."""

    code = "INSUFFICIENT_FUNDS"


class Ineligible(DomainError):
    """A rule of the region says no; `reasons` cite it."""

    code = "INELIGIBLE"

    def __init__(self, reasons: Iterable[Reason], message: str = "不符合创新券支持条件。") -> None:
        super().__init__(message)
        self.reasons = tuple(reasons)


class RateLimited(DomainError):
    """Too many attempts; try again after `retry_after` seconds."""

    code = "RATE_LIMITED"

    def __init__(self, message: str, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Duplicate(DomainError):
    """It exists already and may exist once only."""

    code = "ALREADY_EXISTS"


class Unavailable(DomainError):
    """A part outside the platform (SMS, bank, storage) did not answer; nothing was changed."""

    code = "TEMPORARILY_UNAVAILABLE"


def invalid(path: str, code: str, message: str, hint: str = "") -> InvalidInput:
    """An `InvalidInput` with a single fault."""
    return InvalidInput([Fault(path, code, message, hint)])
