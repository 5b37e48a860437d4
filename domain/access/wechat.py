"""WeChat beside mobile and user name: bound to an account that is signed in, and from then on a way to sign in.

WeChat is asked outside any transaction. What is kept is the openid, encrypted, and a blind index of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from sqlalchemy import delete, exists, select

from core.actor import Actor
from core.errors import NotFound, Unauthenticated, invalid
from core.ids import new_id
from core.ports import WeChatIdentity
from db.encryption import KEYRING
from db.models import Account, WeChatBinding
from domain.access.commands import BindWeChat, SignInByWeChat, UnbindWeChat
from domain.access.sign_in import SignedIn, open_session
from domain.constraints import MESSAGES
from domain.work import Platform, Read, Work, perform

NOT_BOUND: Final = "WECHAT_NOT_BOUND"
MAX_CODE: Final = 128


@dataclass(frozen=True, slots=True)
class _Bind:
    app_id: str
    openid: str = field(repr=False)


async def sign_in_by_wechat(platform: Platform, actor: Actor, command: SignInByWeChat) -> SignedIn:
    """Raises Unauthenticated (WECHAT_NOT_BOUND, or ACCOUNT_DISABLED), Forbidden at the wrong door, and what
    `core.ports.WeChat` raises."""
    identity = await _identify(platform, command.code, command.region)
    query = (
        select(Account.id, Account.disabled, Account.demonstration)
        .join(WeChatBinding, WeChatBinding.account_id == Account.id)
        .where(WeChatBinding.openid_index == _index(identity))
    )
    async with platform.sessions() as session:
        account = (await session.execute(query)).first()
    if account is None:
        message = "该微信尚未绑定账号。请先用手机号或账号名登录，再在个人中心绑定微信。"
        raise Unauthenticated(message, code=NOT_BOUND, path="code")
    if account.disabled or (account.demonstration and not platform.demonstration):
        raise Unauthenticated("该账号已停用，请联系平台管理员。", code="ACCOUNT_DISABLED", path="code")
    return await open_session(platform, actor, account.id, command)


async def bind(platform: Platform, actor: Actor, command: BindWeChat) -> UUID:
    """The account's id. Binding the same WeChat again changes nothing. Raises Duplicate: WECHAT_BOUND_ELSEWHERE, or
    WECHAT_ALREADY_BOUND while another WeChat of the same mini program is bound."""
    if actor.account_id is None:
        raise Unauthenticated
    identity = await _identify(platform, command.code, command.region)
    return await perform(platform, actor, _bind, _Bind(identity.app_id, identity.openid))


async def _bind(work: Work, command: _Bind) -> UUID:
    account_id = work.actor.account_id
    if account_id is None:
        raise Unauthenticated
    index = _index(WeChatIdentity(command.app_id, command.openid))
    holder = await work.session.scalar(select(WeChatBinding.account_id).where(WeChatBinding.openid_index == index))
    if holder == account_id:
        return account_id
    another = exists().where(WeChatBinding.account_id == account_id, WeChatBinding.app_id == command.app_id)
    taken = "openid" if holder is not None else "account" if await work.session.scalar(select(another)) else ""
    if taken:
        refusal = MESSAGES[f"uq_wechat_bindings_{taken}"]()
        raise refusal
    work.session.add(
        WeChatBinding(
            id=new_id(), account_id=account_id, app_id=command.app_id, openid=command.openid, openid_index=index,
            created_at=work.now,
        )
    )  # fmt: skip
    work.record("ACCOUNT.WECHAT_BIND", "account", account_id, after={"app": command.app_id})
    return account_id


async def unbind(work: Work, _command: UnbindWeChat) -> UUID:
    """The account's id. Raises NotFound when no WeChat is bound."""
    account_id = work.actor.account_id
    if account_id is None:
        raise Unauthenticated
    gone = delete(WeChatBinding).where(WeChatBinding.account_id == account_id).returning(WeChatBinding.app_id)
    apps = sorted((await work.session.scalars(gone)).all())
    if not apps:
        raise NotFound("微信绑定", path="")
    work.record("ACCOUNT.WECHAT_UNBIND", "account", account_id, before={"apps": apps})
    return account_id


async def is_bound(read: Read) -> bool:
    """Whether the caller's account has a WeChat bound."""
    if read.actor.account_id is None:
        return False
    async with read.session() as session:
        return bool(await session.scalar(select(exists().where(WeChatBinding.account_id == read.actor.account_id))))


async def _identify(platform: Platform, code: str, region: str) -> WeChatIdentity:
    """A code that cannot be one is not worth asking about."""
    text = code.strip()
    if not text or len(text) > MAX_CODE or not text.isascii() or not text.isprintable():
        raise invalid("code", "WRONG_CODE", "微信登录凭证无效。", "请重新调用 wx.login 获取 code")
    return await platform.wechat.identify(text, region)


def _index(identity: WeChatIdentity) -> str:
    return KEYRING.blind_index(f"wechat:{identity.app_id}:{identity.openid}")
