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
from schema.panels.pool_types import Expert, ExpertImport
from schema.panels.types import Panel, PanelTask


@strawberry.type(description="专家库操作成功。")
class ExpertPayload:
    expert: Expert = strawberry.field(description="专家的现状。")


@strawberry.type(description="文件已读完：已入库，或有错误而一人未入，见 status 和 faults。")
class ExpertImportPayload:
    expert_import: ExpertImport = strawberry.field(description="导入的结果和错误明细。")


@strawberry.type(description="专家评审的组织操作成功。")
class PanelPayload:
    panel: Panel | None = strawberry.field(description="评审的现状。")


@strawberry.type(description="专家的操作成功。")
class PanelTaskPayload:
    task: PanelTask = strawberry.field(description="任务的现状。")


ExpertResult: TypeAlias = Annotated[
    ExpertPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ExpertResult", description="专家库操作的结果。"),
]  # fmt: skip
ExpertImportResult: TypeAlias = Annotated[
    ExpertImportPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ExpertImportResult", description="导入专家的结果。"),
]  # fmt: skip
PanelResult: TypeAlias = Annotated[
    PanelPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("PanelResult", description="专家评审组织操作的结果。"),
]  # fmt: skip
PanelTaskResult: TypeAlias = Annotated[
    PanelTaskPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("PanelTaskResult", description="专家操作的结果。"),
]  # fmt: skip
