"""What the mutations of this area answer with."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)
from schema.programmes.claim_types import Claim
from schema.programmes.register_types import RegisterEntry, RegisterImport
from schema.programmes.types import BudgetChange, Programme


@strawberry.type(description="批次操作成功。")
class ProgrammePayload:
    programme: Programme = strawberry.field(description="批次的现状。")


@strawberry.type(description="预算操作成功。")
class BudgetPayload:
    change: BudgetChange = strawberry.field(description="预算变动的现状。")


@strawberry.type(description="申领操作成功。")
class ClaimPayload:
    claim: Claim = strawberry.field(description="申领的现状。")


@strawberry.type(description="隐去的内容；本次查看已记入审计日志。")
class ClaimRevealPayload:
    field: str = strawberry.field(description="字段。")
    value: str = strawberry.field(description="完整内容。")


@strawberry.type(description="导入已办理；是否入库见 import 的 status。")
class RegisterImportPayload:
    register_import: RegisterImport = strawberry.field(description="导入的结果和错误明细。")


@strawberry.type(description="资格申报操作成功。")
class RegisterEntryPayload:
    entry: RegisterEntry = strawberry.field(description="申报的现状。")


ProgrammeResult: TypeAlias = Annotated[
    ProgrammePayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ProgrammeResult", description="批次操作的结果。"),
]  # fmt: skip
BudgetResult: TypeAlias = Annotated[
    BudgetPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("BudgetResult", description="预算操作的结果。"),
]  # fmt: skip
ClaimResult: TypeAlias = Annotated[
    ClaimPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ClaimResult", description="申领操作的结果。"),
]  # fmt: skip
ClaimRevealResult: TypeAlias = Annotated[
    ClaimRevealPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ClaimRevealResult", description="查看隐去内容的结果。"),
]  # fmt: skip
RegisterImportResult: TypeAlias = Annotated[
    RegisterImportPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("RegisterImportResult", description="导入资格库的结果。"),
]  # fmt: skip
RegisterEntryResult: TypeAlias = Annotated[
    RegisterEntryPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("RegisterEntryResult", description="资格申报操作的结果。"),
]  # fmt: skip
