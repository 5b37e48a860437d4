"""Enumerations of the kernel and the domain as GraphQL shows them, each value in words. `schema/__init__.py` imports this first:
an enumeration that is used before it is registered would appear a second time under its Python name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

import strawberry

from core.actor import Role
from core.workflow import Event, Phase
from domain.access.commands import Client, CodePurpose, Entry
from regions.contract import CaseKind


def register(enum: type[Enum], name: str, description: str, values: Mapping[str, str]) -> None:
    """Show `enum` as `name`; `values` says in Chinese what each member means, and must name them all."""
    if missing := set(enum.__members__) ^ set(values):
        raise ValueError(f"{name}: {sorted(missing)} are not both in the enumeration and described")
    strawberry.enum(enum, name=name, description=description)
    for value in enum.__strawberry_definition__.values:  # type: ignore[attr-defined]  # set by strawberry
        value.description = values[value.name]


KERNEL: Final[tuple[tuple[type[Enum], str, str, Mapping[str, str]], ...]] = (
    (Entry, "SignInEntry", "登录入口：企业、机构、管理端。", {
        "ENTERPRISE": "企业入口。", "INSTITUTION": "服务机构入口。", "OFFICIAL": "管理端入口：审核人员与管理员。",
    }),
    (Client, "ClientKind", "客户端：网页、微信小程序。", {
        "WEB": "网页：登录后得到 HttpOnly Cookie 与 CSRF 令牌。", "MINI_PROGRAM": "微信小程序：登录后得到 Bearer 令牌。",
    }),
    (CodePurpose, "SmsCodePurpose", "验证码用途：注册、登录、重置密码、更换手机号。", {
        "REGISTER": "注册账号。",
        "SIGN_IN": "登录。",
        "RESET_PASSWORD": "重置密码。",
        "CHANGE_MOBILE": "更换手机号，发到新号码。",
    }),
    (Role, "Role", "角色。", {
        "VISITOR": "访客，未登录。",
        "ACCOUNT": "已登录，尚未代表任何单位。",
        "ENTERPRISE_OPERATOR": "企业经办人。",
        "INSTITUTION_OPERATOR": "服务机构经办人。",
        "REVIEWER": "科技主管部门审核人员；区、市、省由所在行政区划决定。",
        "AGENCY_REVIEWER": "专业机构审核人员。",
        "EXPERT": "评审专家。",
        "REGIONAL_ADMIN": "地区管理员。",
        "PLATFORM_ADMIN": "平台管理员。",
        "SYSTEM": "系统：到期、公示等自动办理的事项。",
    }),
    (CaseKind, "CaseKind", "办件种类：认证、入库、申领、创新券申请、兑付（兑现）、追回。", {
        "CERTIFICATION": "企业（单位）认证。",
        "ADMISSION": "服务机构入驻。",
        "CLAIM": "创新券申领。",
        "APPLICATION": "创新券申请（按订单）。",
        "REDEMPTION": "兑付（兑现）。",
        "CLAWBACK": "追回已付资金。",
    }),
    (Phase, "CasePhase", "状态的性质，供界面绘制；给人看的词用 status.label。", {
        "DRAFT": "草稿，可编辑、可提交。",
        "REVIEW": "审核中。",
        "EXPERT_REVIEW": "专家评审中。",
        "APPLICANT_TASK": "等待申请人办理，例如上传盖章件。",
        "PUBLICITY": "公示中。",
        "PAYMENT": "等待付款。",
        "RECOVERY": "追回中，等待退款到账。",
        "ACTIVE": "有效，例如已认证、已入库、已领券。",
        "DONE": "办结。",
        "RETURNED": "退回修改，等待申请人重新提交。",
        "OBJECTION": "公示期内有异议，暂停办理。",
        "PAYMENT_FAILED": "付款失败，等待重新付款或取消。",
        "CHANGING": "变更审核中，原内容继续有效。",
        "REJECTED": "不通过。",
        "WITHDRAWN": "申请人已撤回。",
        "EXPIRED": "已过期。",
        "VOIDED": "已作废。",
        "USED": "已使用。",
    }),
    (Event, "CaseEvent", "使办件前进的事件。", {
        "SUBMIT": "提交。",
        "PASS": "通过。",
        "RETURN": "退回修改。",
        "REJECT": "不通过。",
        "RESUBMIT": "修改后重新提交。",
        "WITHDRAW": "撤回。",
        "COMPLETE": "申请人办完所要求的事项。",
        "ELAPSE": "期限届满，例如公示结束。",
        "OBJECT": "公示期内有人提出异议。",
        "DISMISS": "异议不成立。",
        "UPHOLD": "异议成立。",
        "CONFIRM": "付款成功；追回的，退款已到账。",
        "FAIL": "付款失败。",
        "RETRY": "重新付款。",
        "CANCEL": "取消付款或追回并终止。",
        "EXPIRE": "过期。",
        "VOID": "作废。",
        "USE": "使用。",
        "CHANGE": "申请变更已生效的内容。",
        "SPLIT": "部分通过，其余分出办理。",
    }),
)  # fmt: skip

for _row in KERNEL:
    register(*_row)
