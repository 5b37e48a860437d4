"""Looks at tasks, and the public check of a print."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from domain.printing import queries
from schema.context import Info
from schema.printing.types import ApplicantTask, FormVerification, applicant_task, verification
from schema.reviews.summaries import case_id_of

CaseId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="办件标识。")]
Code: TypeAlias = Annotated[
    str, strawberry.argument(description="打印件上的核验编码，或二维码中的整个地址。")
]


@strawberry.type
class PrintingQuery:
    @strawberry.field(description="办件在环节之间要申请单位办的事：要导出的表单、要上传的文件；流程中没有这样的环节时为空。")
    async def applicant_task(self, info: Info, case_id: CaseId) -> ApplicantTask | None:
        view = await queries.task(info.context.read, case_id_of(case_id, "case_id"))
        return applicant_task(view, case_id, info.context.read) if view else None

    @strawberry.field(description="核验一份打印的表单是否为本平台所出、是否仍是当前版本；任何人可查，不需登录。")
    async def verify_form(self, info: Info, code: Code) -> FormVerification:
        return verification(await queries.verify(info.context.read, code))
