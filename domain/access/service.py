"""Accounts: register, change and reset the password, change the mobile number."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select, update

from core.actor import Actor
from core.checking import Checker
from core.errors import Duplicate, Unauthenticated, invalid
from core.identifiers import account_name, password
from core.identifiers import mobile as valid_mobile
from core.ids import new_id
from db.encryption import KEYRING
from db.models import Account, SignInSession
from domain.access.codes import check_code, checked_mobile, spend
from domain.access.commands import ChangeMobile, ChangePassword, CodePurpose, Register, ResetPassword
from domain.access.passwords import hash_password, password_fits
from domain.work import Platform, Work, perform

LONGEST_CODE = 16
"""Of what is typed as a code; which it must be is another question."""


@dataclass(frozen=True, slots=True)
class _NewAccount:
    name: str
    mobile: str
    password_hash: str = field(repr=False)
    code_id: UUID


@dataclass(frozen=True, slots=True)
class _NewPassword:
    account_id: UUID
    password_hash: str = field(repr=False)
    code_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class _NewMobile:
    mobile: str
    code_id: UUID


async def register(platform: Platform, actor: Actor, command: Register) -> UUID:
    """The new account's id. Name and number are checked before a try of the code is spent."""
    checker = Checker()
    name = checker.take("name", command.name, account_name, "")
    mobile = checker.take("mobile", command.mobile, valid_mobile, "")
    checker.text("code", command.code, "短信验证码", maximum=LONGEST_CODE)
    chosen = checker.take("password", command.password, password, "")
    checker.done()
    async with platform.sessions() as session:
        taken = select(Account.name_key).where(
            (Account.name_key == name.casefold()) | (Account.mobile_index == KEYRING.blind_index(mobile))
        )
        for key in await session.scalars(taken):
            if key == name.casefold():
                raise Duplicate("该账号名已被使用，请换一个。", path="name")
            raise Duplicate("该手机号已注册，请直接登录或找回密码。", path="mobile")
    code_id = await check_code(platform, actor, mobile, CodePurpose.REGISTER, command.code)
    new = _NewAccount(name, mobile, await hash_password(chosen), code_id)
    return await perform(platform, actor, _create, new)


async def _create(work: Work, command: _NewAccount) -> UUID:
    await spend(work, command.code_id)
    account = Account(
        id=new_id(),
        name=command.name,
        name_key=command.name.casefold(),
        mobile=command.mobile,
        mobile_index=KEYRING.blind_index(command.mobile),
        password_hash=command.password_hash,
    )
    work.session.add(account)
    work.record("ACCOUNT.REGISTER", "account", account.id, after={"name": account.name})
    return account.id


async def change_password(platform: Platform, actor: Actor, command: ChangePassword) -> UUID:
    account = await own_account(platform, actor)
    chosen = _checked_password(command.new)
    if not await password_fits(command.current, account.password_hash):
        raise invalid("current", "WRONG_PASSWORD", "当前密码不正确。", "忘记密码可用短信验证码重置")
    return await perform(platform, actor, _set_password, _NewPassword(account.id, await hash_password(chosen)))


async def reset_password(platform: Platform, actor: Actor, command: ResetPassword) -> UUID:
    mobile = checked_mobile(command.mobile)
    chosen = _checked_password(command.new)
    code_id = await check_code(platform, actor, mobile, CodePurpose.RESET_PASSWORD, command.code)
    async with platform.sessions() as session:
        found = await session.scalar(select(Account.id).where(Account.mobile_index == KEYRING.blind_index(mobile)))
    if found is None:
        raise invalid("code", "WRONG_CODE", "验证码错误或已失效。", "请核对手机号是否已注册")
    return await perform(platform, actor, _set_password, _NewPassword(found, await hash_password(chosen), code_id))


def _checked_password(text: str) -> str:
    try:
        return password(text)
    except ValueError as error:
        raise invalid("new", "INVALID", str(error)) from error


async def _set_password(work: Work, command: _NewPassword) -> UUID:
    """Every other session of the account ends: whoever held the old password is out."""
    if command.code_id is not None:
        await spend(work, command.code_id)
    changed = {"password_hash": command.password_hash, "failed_sign_ins": 0, "locked_until": None}
    await work.session.execute(update(Account).where(Account.id == command.account_id).values(**changed))
    others = SignInSession.id != (work.actor.session_id or UUID(int=0))
    await work.session.execute(
        update(SignInSession)
        .where(SignInSession.account_id == command.account_id, SignInSession.revoked_at.is_(None), others)
        .values(revoked_at=work.now)
    )
    work.record("ACCOUNT.PASSWORD", "account", command.account_id)
    return command.account_id


async def change_mobile(platform: Platform, actor: Actor, command: ChangeMobile) -> UUID:
    account = await own_account(platform, actor)
    mobile = checked_mobile(command.mobile)
    if not await password_fits(command.password, account.password_hash):
        raise invalid("password", "WRONG_PASSWORD", "密码不正确。", "忘记密码可用短信验证码重置")
    code_id = await check_code(platform, actor, mobile, CodePurpose.CHANGE_MOBILE, command.code)
    return await perform(platform, actor, _set_mobile, _NewMobile(mobile, code_id))


async def _set_mobile(work: Work, command: _NewMobile) -> UUID:
    await spend(work, command.code_id)
    account_id = work.actor.account_id or UUID(int=0)
    index = KEYRING.blind_index(command.mobile)
    changed = update(Account).where(Account.id == account_id).values(mobile=command.mobile, mobile_index=index)
    await work.session.execute(changed)
    work.record("ACCOUNT.MOBILE", "account", account_id)
    return account_id


async def own_account(platform: Platform, actor: Actor) -> Account:
    if actor.account_id is None:
        raise Unauthenticated
    async with platform.sessions() as session:
        account = await session.get(Account, actor.account_id)
    if account is None:
        raise Unauthenticated
    return account
