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
from schema.panels.pool_types import Expert
from schema.panels.types import Panel, PanelTask


@strawberry.type(description="专家库操作成功。")
class ExpertPayload:
    expert: Expert = strawberry.field(description="专家的现状。")


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
