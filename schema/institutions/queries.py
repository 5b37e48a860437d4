"""Looks at the registry, at admissions, and at what a bill's seller matches."""

from __future__ import annotations

from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.institutions import queries
from domain.institutions.queries import InstitutionFilter
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.forms.types import FilledForm, filled_form
from schema.ids import decode_id
from schema.institutions.inputs import InstitutionFilterInput
from schema.institutions.types import (
    Admission,
    Institution,
    InstitutionMatch,
    admission_type,
    institution_type,
    match_type,
)
from schema.selection import selects

RegionCode: TypeAlias = Annotated[str, strawberry.argument(description="地区代码。")]
Uscc: TypeAlias = Annotated[str, strawberry.argument(description="票据上销售方的统一社会信用代码；没有时留空。")]
SellerName: TypeAlias = Annotated[str, strawberry.argument(description="票据上销售方的名称。")]

MINE = query_digest("myInstitutions")
ADMISSIONS = query_digest("myAdmissions")


@strawberry.type
class InstitutionsQuery:
    @strawberry.field(description="一个服务机构及其店铺。")
    async def institution(self, info: Info, id: strawberry.ID) -> Institution:
        return institution_type(await queries.institution(info.context.read, decode_id(id, "Institution")))

    @strawberry.field(description="已入库的服务机构，最近入库的在前；任何人可看。")
    async def institutions(
        self,
        info: Info,
        filter: InstitutionFilterInput | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Institution]:
        wanted = filter.to_filter(info.context.read) if filter else InstitutionFilter()
        digest = query_digest("institutions", wanted)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        page = await queries.list_institutions(info.context.read, wanted, request)
        return connection_of(page, digest, institution_type)

    @strawberry.field(description="当前所代表单位的机构，含已退出的。")
    async def my_institutions(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Institution]:
        request = page_request(first, after, MINE, [UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.my_institutions(info.context.read, request), MINE, institution_type)

    @strawberry.field(description="票据的销售方是哪个入库机构；没有相符的为空，含它的兑付不能提交。")
    async def institution_match(
        self, info: Info, region: RegionCode, name: SellerName, uscc: Uscc = ""
    ) -> InstitutionMatch | None:
        found = await queries.find_match(info.context.read, region, uscc=uscc, name=name)
        return match_type(found) if found else None

    @strawberry.field(description="一个入驻申请：自己的，或本地区审核的。")
    async def admission(self, info: Info, id: strawberry.ID) -> Admission:
        return admission_type(await queries.admission(info.context.read, decode_id(id, "Admission")))

    @strawberry.field(description="当前所代表单位的入驻申请，含草稿，从新到旧。")
    async def my_admissions(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Admission]:
        request = page_request(first, after, ADMISSIONS, [UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.my_admissions(info.context.read, request), ADMISSIONS, admission_type)

    @strawberry.field(description="入驻表单的定义，带出已知的内容。")
    async def admission_form_definition(self, info: Info, region: RegionCode) -> FilledForm:
        return filled_form(*await queries.admission_form(info.context.read, region))
