"""The caller's own account, its roles and its sessions."""

from __future__ import annotations

from datetime import datetime

import strawberry

from core.actor import Role
from domain.access import wechat
from domain.access.commands import Client, Entry
from domain.access.views import AccountView, GrantView, SessionView
from schema.context import Info
from schema.ids import encode_id
from schema.node import Node


@strawberry.type(description="账号的一个角色。")
class RoleGrant(Node):
    role: Role = strawberry.field(description="角色。")
    region: str = strawberry.field(description="地区代码；单位的角色为空。")
    division: str = strawberry.field(description="行政区划代码；没有范围时为空。")
    unit_id: strawberry.ID | None = strawberry.field(description="所代表的单位。")
    unit_name: str = strawberry.field(description="所代表的单位名称。")
    unit_uscc: str = strawberry.field(description="所代表单位的统一社会信用代码。")
    body: str = strawberry.field(description="对外显示的部门名称。")
    owner: bool = strawberry.field(description="是否单位的管理员（可以决定成员）。")
    acting: bool = strawberry.field(description="当前是否以此角色操作。")


@strawberry.type(description="当前登录的账号。")
class Viewer(Node):
    name: str = strawberry.field(description="账号名。")
    mobile: str = strawberry.field(description="手机号，隐去中间四位。")
    role: Role = strawberry.field(description="当前以什么角色操作。")
    roles: list[RoleGrant] = strawberry.field(description="全部角色。")

    @strawberry.field(description="是否已绑定微信。")
    async def we_chat_bound(self, info: Info) -> bool:
        return await wechat.is_bound(info.context.read)


@strawberry.type(description="一次登录。")
class SignInSession(Node):
    entry: Entry = strawberry.field(description="登录入口。")
    client: Client = strawberry.field(description="客户端。")
    device: str = strawberry.field(description="设备说明。")
    created_at: datetime = strawberry.field(description="登录时间。")
    last_seen_at: datetime = strawberry.field(description="最近使用时间（每五分钟更新）。")
    expires_at: datetime = strawberry.field(description="到期时间。")
    current: bool = strawberry.field(description="是否当前会话。")


def role_grant(view: GrantView) -> RoleGrant:
    return RoleGrant(
        id=encode_id("RoleGrant", view.id),
        role=view.role,
        region=view.region,
        division=view.division,
        unit_id=encode_id("Unit", view.unit_id) if view.unit_id else None,
        unit_name=view.unit_name,
        unit_uscc=view.unit_uscc,
        body=view.body,
        owner=view.owner,
        acting=view.acting,
    )


def viewer_type(view: AccountView) -> Viewer:
    return Viewer(
        id=encode_id("Viewer", view.id),
        name=view.name,
        mobile=view.mobile,
        role=view.role,
        roles=[role_grant(grant) for grant in view.grants],
    )


def session_type(view: SessionView) -> SignInSession:
    return SignInSession(
        id=encode_id("SignInSession", view.id),
        entry=Entry(view.entry),
        client=Client(view.client),
        device=view.device,
        created_at=view.created_at,
        last_seen_at=view.last_seen_at,
        expires_at=view.expires_at,
        current=view.current,
    )
