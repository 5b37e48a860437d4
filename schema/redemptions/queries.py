"""Looks at redemptions and ratings."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.redemptions import queries, ratings
from domain.redemptions.likeness.queries import near_duplicates
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import decode_id, decode_optional
from schema.redemptions.inputs import RedemptionFilterInput
from schema.redemptions.likeness import NearDuplicate, near_duplicate
from schema.redemptions.mapping import rating_type, redemption_form, redemption_summary, redemption_type
from schema.redemptions.types import Rating, Redemption, RedemptionForm, RedemptionSummary
from schema.selection import selects

ClaimId: TypeAlias = Annotated[strawberry.ID | None, strawberry.argument(description="创新券（申领）的标识。")]
ApplicationId: TypeAlias = Annotated[
    strawberry.ID | None, strawberry.argument(description="订单上的创新券申请的标识；与 claimId 只填一个。")
]
RedemptionId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="兑付申请的标识。")]
InstitutionId: TypeAlias = Annotated[strawberry.ID | None, strawberry.argument(description="只要此机构的。")]
ServiceId: TypeAlias = Annotated[strawberry.ID | None, strawberry.argument(description="只要此服务的。")]
KEY = (datetime.fromisoformat, UUID)


@strawberry.type
class RedemptionsQuery:
    @strawberry.field(description="一份兑付申请。")
    async def redemption(self, info: Info, id: strawberry.ID) -> Redemption:
        return redemption_type(await queries.redemption(info.context.read, decode_id(id, "Redemption")))

    @strawberry.field(description="当前单位的兑付申请；审核人员看到的是本区划已提交的。从新到旧。")
    async def redemptions(
        self,
        info: Info,
        filter: RedemptionFilterInput | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[RedemptionSummary]:
        wanted = (filter or RedemptionFilterInput()).to_filter()
        digest = query_digest("redemptions", wanted)
        request = page_request(first, after, digest, KEY, count=selects(info, "totalCount"))
        page = await queries.list_redemptions(info.context.read, wanted, request)
        return connection_of(page, digest, redemption_summary)

    @strawberry.field(description="兑付申请的表单：字段、各类别的材料、支持比例、最低额度、已用与剩余额度。")
    async def redemption_form(
        self, info: Info, claim_id: ClaimId = None, application_id: ApplicationId = None
    ) -> RedemptionForm:
        claim = decode_optional(claim_id, "Claim", "claim_id")
        application = decode_optional(application_id, "Application", "application_id")
        return redemption_form(await queries.form_for(info.context.read, claim, application))

    @strawberry.field(
        description="与某份兑付申请的材料相似但不相同的材料，并列显示，最相似的在前。仅审核该申请的人员；申请单位不可见。"
    )
    async def near_duplicates(
        self, info: Info, redemption_id: RedemptionId, first: int | None = None, after: str | None = None
    ) -> Connection[NearDuplicate]:
        case_id = decode_id(redemption_id, "Redemption", "redemption_id")
        digest = query_digest("nearDuplicates", case_id)
        request = page_request(first, after, digest, (int, UUID, UUID), count=selects(info, "totalCount"))
        return connection_of(await near_duplicates(info.context.read, case_id, request), digest, near_duplicate)

    @strawberry.field(description="公开的评价，从新到旧。")
    async def ratings(
        self,
        info: Info,
        institution_id: InstitutionId = None,
        service_id: ServiceId = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Rating]:
        institution = decode_optional(institution_id, "Institution", "institution_id")
        service = decode_optional(service_id, "Service", "service_id")
        digest = query_digest("ratings", institution, service)
        request = page_request(first, after, digest, KEY, count=selects(info, "totalCount"))
        page = await ratings.list_ratings(info.context.read, request, institution_id=institution, service_id=service)
        return connection_of(page, digest, rating_type)
