"""Sessions: sign in by name or mobile, with password or code; opaque tokens, stored as digests, revoked at once."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from sqlalchemy import case as sql_case
from sqlalchemy import select, update

from core.actor import OFFICIAL_ROLES, Actor, Grant, Role
from core.errors import Forbidden, NotFound, RateLimited, Unauthenticated, invalid
from core.identifiers import mobile as valid_mobile
from core.ids import new_id
from db.encryption import KEYRING
from db.models import Account, RoleGrant, SignInSession
from domain.access.codes import check_code, spend
from domain.access.commands import ActAs, CodePurpose, Entry, RevokeSession, SignIn, SignInByWeChat
from domain.access.passwords import password_fits
from domain.work import Platform, Work, perform

LIFETIME = timedelta(days=14)
OFFICIAL_LIFETIME = timedelta(hours=12)
MAX_FAILURES = 10
LOCK = timedelta(minutes=15)
WRONG = "账号或密码不正确。"

ENTRY_ROLES: dict[Entry, frozenset[Role]] = {
    Entry.ENTERPRISE: frozenset({Role.ENTERPRISE_OPERATOR}),
    Entry.INSTITUTION: frozenset({Role.INSTITUTION_OPERATOR}),
    Entry.OFFICIAL: OFFICIAL_ROLES,
}


@dataclass(frozen=True, slots=True)
class SignedIn:
    session_id: UUID
    token: str = field(repr=False)
    csrf: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Open:
    account_id: UUID
    entry: Entry
    client: str
    device: str
    token: str = field(repr=False)
    csrf: str = field(repr=False)
    code_id: UUID | None = None


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


async def sign_in(platform: Platform, actor: Actor, command: SignIn) -> SignedIn:
    """Raises InvalidInput for wrong credentials (the same words whether the account exists or not), RateLimited while
    locked, Forbidden at the wrong door."""
    account = await _find(platform, command.identifier)
    code_id = await _prove(platform, actor, account, command)
    if account is None or account.disabled or (account.demonstration and not platform.demonstration):
        raise invalid("identifier", "WRONG_CREDENTIALS", WRONG)
    return await open_session(platform, actor, account.id, command, code_id)


async def open_session(
    platform: Platform, actor: Actor, account_id: UUID, command: SignIn | SignInByWeChat, code_id: UUID | None = None
) -> SignedIn:
    """A session of an account that has proved itself; `code_id` is a text message's code to be used up. Raises Forbidden
    at the wrong door."""
    await _check_entry(platform, account_id, command.entry)
    token, csrf = secrets.token_urlsafe(32), secrets.token_urlsafe(24)
    opened = _Open(account_id, command.entry, command.client, command.device[:200], token, csrf, code_id)
    return SignedIn(await perform(platform, actor, _open, opened), token, csrf)


async def _find(platform: Platform, identifier: str) -> Account | None:
    try:
        condition = Account.mobile_index == KEYRING.blind_index(valid_mobile(identifier))
    except ValueError:
        condition = Account.name_key == identifier.strip().casefold()
    async with platform.sessions() as session:
        found: Account | None = await session.scalar(select(Account).where(condition))
        return found


async def _prove(platform: Platform, actor: Actor, account: Account | None, command: SignIn) -> UUID | None:
    now = platform.clock.now()
    if account is not None and account.locked_until is not None and account.locked_until > now:
        wait = int((account.locked_until - now).total_seconds()) + 1
        raise RateLimited("密码错误次数过多，账号已临时锁定，请稍后再试或用短信验证码重置密码。", wait)
    if command.code is not None:
        try:
            mobile = valid_mobile(command.identifier)
        except ValueError as error:
            raise invalid("identifier", "INVALID", "验证码登录请填写手机号。") from error
        return await check_code(platform, actor, mobile, CodePurpose.SIGN_IN, command.code)
    right = await password_fits(command.password or "", account.password_hash if account else None)
    if not right:
        if account is not None:
            await perform(platform, actor, _count_failure, account.id)
        raise invalid("identifier", "WRONG_CREDENTIALS", WRONG, "可用短信验证码登录或重置密码")
    return None


async def _count_failure(work: Work, account_id: UUID) -> UUID:
    failures = Account.failed_sign_ins + 1
    lock = sql_case((failures >= MAX_FAILURES, work.now + LOCK), else_=None)
    count = sql_case((failures >= MAX_FAILURES, 0), else_=failures)
    await work.session.execute(
        update(Account).where(Account.id == account_id).values(failed_sign_ins=count, locked_until=lock)
    )
    return account_id


async def _check_entry(platform: Platform, account_id: UUID, entry: Entry) -> None:
    async with platform.sessions() as session:
        roles = {Role(role) for role in await session.scalars(_live_roles(account_id))}
    official = bool(roles & OFFICIAL_ROLES)
    if (entry is Entry.OFFICIAL) != official:
        door = "管理端" if official else "企业或机构"
        raise Forbidden(f"请从{door}入口登录。", code="WRONG_ENTRY", path="entry")


def _live_roles(account_id: UUID):  # type: ignore[no-untyped-def]
    return select(RoleGrant.role).where(RoleGrant.account_id == account_id, RoleGrant.revoked_at.is_(None))


async def _open(work: Work, command: _Open) -> UUID:
    if command.code_id is not None:
        await spend(work, command.code_id)
    lifetime = OFFICIAL_LIFETIME if command.entry is Entry.OFFICIAL else LIFETIME
    session = SignInSession(
        id=new_id(),
        account_id=command.account_id,
        token_hash=token_hash(command.token),
        csrf_hash=token_hash(command.csrf),
        entry=command.entry,
        client=command.client,
        device=command.device,
        last_seen_at=work.now,
        expires_at=work.now + lifetime,
    )
    work.session.add(session)
    cleared = {"failed_sign_ins": 0, "locked_until": None}
    await work.session.execute(update(Account).where(Account.id == command.account_id).values(**cleared))
    work.record("SESSION.OPEN", "account", command.account_id, after={"entry": command.entry, "client": command.client})
    return session.id


async def revoke_session(work: Work, command: RevokeSession) -> UUID:
    """Ends one of the caller's own sessions, the present one included (signing out)."""
    if work.actor.account_id is None:
        raise Unauthenticated
    ended = (
        update(SignInSession)
        .where(
            SignInSession.id == command.session_id,
            SignInSession.account_id == work.actor.account_id,
            SignInSession.revoked_at.is_(None),
        )
        .values(revoked_at=work.now)
    )
    row = (await work.session.execute(ended.returning(SignInSession.id))).first()
    if row is None:
        raise NotFound("登录会话", path="session_id")
    work.record("SESSION.REVOKE", "account", work.actor.account_id)
    return command.session_id


async def act_as(work: Work, command: ActAs) -> UUID:
    """Choose the role under which the session's next acts are done."""
    if work.actor.account_id is None or work.actor.session_id is None:
        raise Unauthenticated
    if command.grant_id is not None:
        mine = select(RoleGrant.id).where(
            RoleGrant.id == command.grant_id,
            RoleGrant.account_id == work.actor.account_id,
            RoleGrant.revoked_at.is_(None),
        )
        if await work.session.scalar(mine) is None:
            raise NotFound("角色", path="grant_id")
    await work.session.execute(
        update(SignInSession)
        .where(SignInSession.id == work.actor.session_id)
        .values(acting_grant_id=command.grant_id)
    )
    return work.actor.account_id


def choose_grant(grants: Sequence[Grant], acting_id: UUID | None, entry: Entry) -> Grant:
    """The chosen role if it still holds, else the first that fits the door, else oneself alone."""
    chosen = next((grant for grant in grants if grant.id == acting_id), None)
    fitting = next((grant for grant in grants if grant.role in ENTRY_ROLES[entry]), None)
    return chosen or fitting or Grant(UUID(int=0), Role.ACCOUNT)
