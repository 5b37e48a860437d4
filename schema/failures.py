"""Typed refusals: what a client gets beside success. `errors` of a GraphQL answer is left to bugs and limits."""

from __future__ import annotations

import re
from typing import TypeAlias

import strawberry

from core.errors import DomainError, Fault, Ineligible, InvalidInput, RateLimited, StaleVersion


@strawberry.interface(description="未成功的结果：稳定的代码、给人看的中文说明、出错字段的路径。")
class Failure:
    code: str = strawberry.field(description="稳定的错误代码，供程序判断。")
    message: str = strawberry.field(description="中文说明，告诉用户下一步怎么做。")
    path: str | None = strawberry.field(description="出错字段在输入中的路径，例如 input.items[0].category。")


@strawberry.type(description="一个字段的一处错误。")
class InputFault:
    path: str = strawberry.field(description="字段路径，例如 input.items[0].bills[1].number。")
    code: str = strawberry.field(description="错误代码，例如 REQUIRED、INVALID、TOO_LONG。")
    message: str = strawberry.field(description="哪里不对。")
    hint: str = strawberry.field(description="怎样填写才正确；没有时为空。")


@strawberry.type(description="规则不允许的一条理由及其出处。")
class RuleReason:
    code: str = strawberry.field(description="规则代码。")
    message: str = strawberry.field(description="不满足什么。")
    citation: str = strawberry.field(description="规则出自哪份文件哪一条。")
    remedy: str = strawberry.field(description="怎样才能满足；没有时为空。")


@strawberry.type(description="输入有误：一次列出全部错误，未作任何更改。")
class InvalidInputFailure(Failure):
    faults: list[InputFault] = strawberry.field(description="全部错误。")


@strawberry.type(description="内容已被他人更新，请刷新后再保存。")
class StaleVersionFailure(Failure):
    current_version: int = strawberry.field(description="当前版本号。")


@strawberry.type(description="不符合条件：逐条给出理由与出处。")
class IneligibleFailure(Failure):
    reasons: list[RuleReason] = strawberry.field(description="全部理由。")


@strawberry.type(description="请求过于频繁。")
class RateLimitedFailure(Failure):
    retry_after_seconds: int = strawberry.field(description="多少秒后可以重试。")


@strawberry.type(description="其他拒绝：未登录、无权限、不存在、状态不符、额度不足、重复等，由 code 区分。")
class RefusedFailure(Failure):
    pass


AnyFailure: TypeAlias = (
    InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure
)


def camel(path: str) -> str:
    """`items[0].contract_date` → `items[0].contractDate`."""
    return re.sub(r"_([a-z0-9])", lambda match: match[1].upper(), path)


def input_path(path: str) -> str:
    return f"input.{camel(path)}" if path else "input"


def failure_of(error: DomainError) -> AnyFailure:
    """The failure a client sees for `error`."""
    path = input_path(error.path) if error.path else None
    if isinstance(error, InvalidInput):
        faults = [_fault(fault) for fault in error.faults]
        first = faults[0].path if faults else None
        return InvalidInputFailure(code=error.code, message=error.message, path=first, faults=faults)
    if isinstance(error, StaleVersion):
        return StaleVersionFailure(code=error.code, message=error.message, path=path, current_version=error.current)
    if isinstance(error, Ineligible):
        reasons = [RuleReason(code=r.code, message=r.message, citation=r.citation, remedy=r.remedy) for r in error.reasons]
        return IneligibleFailure(code=error.code, message=error.message, path=path, reasons=reasons)
    if isinstance(error, RateLimited):
        return RateLimitedFailure(
            code=error.code, message=error.message, path=path, retry_after_seconds=error.retry_after
        )
    return RefusedFailure(code=error.code, message=error.message, path=path)


def _fault(fault: Fault) -> InputFault:
    return InputFault(path=input_path(fault.path), code=fault.code, message=fault.message, hint=fault.hint)
