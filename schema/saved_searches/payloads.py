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
from schema.saved_searches.types import SavedSearch


@strawberry.type(description="检索订阅已保存。")
class SavedSearchPayload:
    saved_search: SavedSearch = strawberry.field(description="检索订阅的现状。")


@strawberry.type(description="检索订阅已删除。")
class SavedSearchDeletePayload:
    deleted_id: strawberry.ID = strawberry.field(description="所删除的检索订阅。")


SavedSearchResult: TypeAlias = Annotated[
    SavedSearchPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("SavedSearchResult", description="保存、改名、暂停或恢复检索订阅的结果。"),
]  # fmt: skip
SavedSearchDeleteResult: TypeAlias = Annotated[
    SavedSearchDeletePayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("SavedSearchDeleteResult", description="删除检索订阅的结果。"),
]  # fmt: skip
