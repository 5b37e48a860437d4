"""SMS codes: single-use, five minutes, five tries; limits per number and per address (counted under a lock)."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, func, select, text, update

from core.actor import Actor
from core.errors import DomainError, RateLimited, invalid
from core.identifiers import mobile as valid_mobile
from core.ids import new_id
from db.encryption import KEYRING
from db.models import SmsCode
from domain.access.commands import CodePurpose, RequestCode
from domain.work import Platform, Work, perform

LIFETIME = timedelta(minutes=5)
TRIES = 5
DIGITS = 6


@dataclass(frozen=True, slots=True)
class Limit:
    column: str
    window: timedelta
    most: int
    message: str


LIMITS = (
    Limit("mobile_index", timedelta(minutes=1), 1, "验证码发送过于频繁，每分钟最多 1 条，请稍后再试。"),
    Limit("mobile_index", timedelta(hours=1), 5, "该手机号每小时最多接收 5 条验证码，请稍后再试。"),
    Limit("mobile_index", timedelta(days=1), 10, "该手机号每天最多接收 10 条验证码，请明天再试。"),
    Limit("address_index", timedelta(hours=1), 20, "当前网络每小时最多请求 20 条验证码，请稍后再试。"),
)


@dataclass(frozen=True, slots=True)
class _Issue:
    mobile: str
    purpose: CodePurpose
    code: str


def _digest(code: str, mobile: str) -> str:
    return hmac.new(KEYRING.index_key, f"{mobile}:{code}".encode(), hashlib.sha256).hexdigest()


async def request_code(platform: Platform, actor: Actor, command: RequestCode) -> UUID:
    """Count, record, then send outside the transaction; a message that the provider refused is not counted."""
    number = checked_mobile(command.mobile)
    code = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
    code_id = await perform(platform, actor, _issue, _Issue(number, command.purpose, code))
    try:
        await platform.sms.send(number, "code", {"code": code})
    except DomainError:
        await perform(platform, actor, _take_back, code_id)
        raise
    return code_id


def checked_mobile(text: str, path: str = "mobile") -> str:
    try:
        return valid_mobile(text)
    except ValueError as error:
        raise invalid(path, "INVALID", str(error)) from error


async def _issue(work: Work, command: _Issue) -> UUID:
    index = KEYRING.blind_index(command.mobile)
    address = KEYRING.blind_index(work.actor.address)
    for key in sorted((index, address)):
        await work.session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(key, 0))))
    await _check_limits(work, {"mobile_index": index, "address_index": address})
    row = SmsCode(
        id=new_id(),
        mobile_index=index,
        address_index=address,
        purpose=command.purpose,
        code_hash=_digest(command.code, command.mobile),
        sent_at=work.now,
        expires_at=work.now + LIFETIME,
    )
    work.session.add(row)
    return row.id


async def _check_limits(work: Work, indexes: dict[str, str]) -> None:
    for limit in LIMITS:
        if limit.column == "address_index" and not work.actor.address:
            continue
        column = getattr(SmsCode, limit.column)
        since = work.now - limit.window
        count, oldest = (
            await work.session.execute(
                select(func.count(), func.min(SmsCode.sent_at)).where(
                    column == indexes[limit.column], SmsCode.sent_at > since
                )
            )
        ).one()
        if count >= limit.most:
            raise RateLimited(limit.message, _seconds_until(oldest + limit.window, work.now))


def _seconds_until(moment: datetime, now: datetime) -> int:
    return max(1, int((moment - now).total_seconds()) + 1)


async def _take_back(work: Work, code_id: UUID) -> UUID:
    await work.session.execute(delete(SmsCode).where(SmsCode.id == code_id))
    return code_id


@dataclass(frozen=True, slots=True)
class _Try:
    mobile: str
    purpose: CodePurpose
    code: str


async def check_code(platform: Platform, actor: Actor, mobile: str, purpose: CodePurpose, code: str) -> UUID:
    """Spend one try on the newest code and compare. The try is committed, whatever becomes of the act it is for.

    Returns the code's id, to be used up by `spend` in that act. Raises InvalidInput naming `code`.
    """
    outcome: dict[str, bool] = {}

    async def count_try(work: Work, command: _Try) -> UUID:
        newest = (
            select(SmsCode.id)
            .where(SmsCode.mobile_index == KEYRING.blind_index(mobile), SmsCode.purpose == command.purpose)
            .order_by(SmsCode.sent_at.desc())
            .limit(1)
            .scalar_subquery()
        )
        live = (SmsCode.id == newest, SmsCode.used_at.is_(None), SmsCode.expires_at > work.now, SmsCode.attempts < TRIES)
        tried = update(SmsCode).where(*live).values(attempts=SmsCode.attempts + 1)
        row = (await work.session.execute(tried.returning(SmsCode.id, SmsCode.code_hash))).first()
        outcome["right"] = row is not None and hmac.compare_digest(row.code_hash, _digest(command.code, mobile))
        return row.id if row else UUID(int=0)

    code_id = await perform(platform, actor, count_try, _Try(mobile, purpose, code))
    if not outcome["right"]:
        raise invalid("code", "WRONG_CODE", "验证码错误或已失效。", "请核对短信；错误 5 次或超过 5 分钟需重新获取")
    return code_id


async def spend(work: Work, code_id: UUID) -> None:
    """Use the code up inside the act it was for; of two acts with one code only one gets through."""
    used = update(SmsCode).where(SmsCode.id == code_id, SmsCode.used_at.is_(None)).values(used_at=work.now)
    if (await work.session.execute(used.returning(text("1")))).first() is None:
        raise invalid("code", "WRONG_CODE", "验证码已使用。", "请重新获取验证码")
