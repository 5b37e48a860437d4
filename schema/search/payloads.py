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
from schema.search.types import SearchWordings


@strawberry.type(description="搜索用语已设定，各进程在数秒内生效。")
class SearchWordingsPayload:
    wordings: SearchWordings = strawberry.field(description="现在的搜索用语。")


SearchWordingsResult: TypeAlias = Annotated[
    SearchWordingsPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("SearchWordingsResult", description="设定搜索用语的结果。"),
]  # fmt: skip
