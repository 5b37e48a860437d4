"""What callers send to this area."""

from __future__ import annotations

import strawberry

from domain.access import commands
from domain.access.commands import Client, CodePurpose, Entry
from schema.ids import decode_id, decode_optional


@strawberry.input(description="获取短信验证码。")
class SmsCodeRequestInput:
    mobile: str = strawberry.field(description="手机号。")
    purpose: CodePurpose = strawberry.field(description="用途。")

    def to_command(self) -> commands.RequestCode:
        return commands.RequestCode(self.mobile, self.purpose)


@strawberry.input(description="注册账号。")
class AccountRegisterInput:
    name: str = strawberry.field(description="账号名，4–30 个字符，不能全为数字。")
    mobile: str = strawberry.field(description="手机号。")
    code: str = strawberry.field(description="短信验证码。")
    password: str = strawberry.field(description="密码，8–64 个字符，至少包含字母、数字、符号中的两种。")

    def to_command(self) -> commands.Register:
        return commands.Register(self.name, self.mobile, self.code, self.password)


@strawberry.input(description="登录：账号名或手机号，配密码或短信验证码。")
class SignInInput:
    entry: Entry = strawberry.field(description="登录入口。")
    identifier: str = strawberry.field(description="账号名或手机号。")
    password: str | None = strawberry.field(default=None, description="密码。")
    code: str | None = strawberry.field(default=None, description="短信验证码（与密码二选一，需用手机号）。")
    client: Client = strawberry.field(
        default=Client.WEB, description="客户端；小程序得到 token，网页得到 Cookie。"
    )
    device: str = strawberry.field(default="", description="设备说明，供用户识别自己的会话。")

    def to_command(self) -> commands.SignIn:
        return commands.SignIn(self.entry, self.client, self.identifier, self.password, self.code, self.device)


@strawberry.input(description="用微信登录。")
class SignInByWeChatInput:
    entry: Entry = strawberry.field(description="登录入口。")
    code: str = strawberry.field(description="小程序 wx.login 得到的 code，五分钟内有效，只能使用一次。")
    region: str = strawberry.field(default="", description="地区代码；该地区有自己的小程序时填写。")
    client: Client = strawberry.field(default=Client.MINI_PROGRAM, description="客户端；小程序得到 token，网页得到 Cookie。")
    device: str = strawberry.field(default="", description="设备说明，供用户识别自己的会话。")

    def to_command(self) -> commands.SignInByWeChat:
        return commands.SignInByWeChat(self.entry, self.client, self.code, self.region, self.device)


@strawberry.input(description="把微信绑定到当前账号。")
class WeChatBindInput:
    code: str = strawberry.field(description="小程序 wx.login 得到的 code。")
    region: str = strawberry.field(default="", description="地区代码；该地区有自己的小程序时填写。")

    def to_command(self) -> commands.BindWeChat:
        return commands.BindWeChat(self.code, self.region)


@strawberry.input(description="修改密码。")
class PasswordChangeInput:
    current: str = strawberry.field(description="当前密码。")
    new: str = strawberry.field(description="新密码。")

    def to_command(self) -> commands.ChangePassword:
        return commands.ChangePassword(self.current, self.new)


@strawberry.input(description="用短信验证码重置密码。")
class PasswordResetInput:
    mobile: str = strawberry.field(description="注册手机号。")
    code: str = strawberry.field(description="短信验证码。")
    new: str = strawberry.field(description="新密码。")

    def to_command(self) -> commands.ResetPassword:
        return commands.ResetPassword(self.mobile, self.code, self.new)


@strawberry.input(description="更换手机号。")
class MobileChangeInput:
    password: str = strawberry.field(description="密码。")
    mobile: str = strawberry.field(description="新手机号。")
    code: str = strawberry.field(description="发到新手机号的验证码。")

    def to_command(self) -> commands.ChangeMobile:
        return commands.ChangeMobile(self.password, self.mobile, self.code)


@strawberry.input(description="结束一次登录。")
class SessionRevokeInput:
    session_id: strawberry.ID = strawberry.field(description="会话标识。")

    def to_command(self) -> commands.RevokeSession:
        return commands.RevokeSession(decode_id(self.session_id, "SignInSession", "session_id"))


@strawberry.input(description="选择以哪个角色操作。")
class SessionActAsInput:
    grant_id: strawberry.ID | None = strawberry.field(default=None, description="角色标识；空表示只以本人身份。")

    def to_command(self) -> commands.ActAs:
        return commands.ActAs(decode_optional(self.grant_id, "RoleGrant", "grant_id"))
