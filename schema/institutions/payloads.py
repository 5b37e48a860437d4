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
from schema.institutions.types import Admission, Institution


@strawberry.type(description="入驻操作成功。")
class AdmissionPayload:
    admission: Admission = strawberry.field(description="入驻申请的现状。")


@strawberry.type(description="机构操作成功。")
class InstitutionPayload:
    institution: Institution = strawberry.field(description="机构的现状。")


AdmissionResult: TypeAlias = Annotated[
    AdmissionPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("AdmissionResult", description="入驻操作的结果。"),
]  # fmt: skip
InstitutionResult: TypeAlias = Annotated[
    InstitutionPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("InstitutionResult", description="机构操作的结果。"),
]  # fmt: skip
