"""Looks at one's units and certifications, and at the people of a unit or region."""

from __future__ import annotations

from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.organisations import people, queries
from domain.organisations.people import OfficialFilter
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.forms.types import FilledForm, filled_form
from schema.ids import decode_id
from schema.organisations.enums import Capacity, JoinRequestStatus
from schema.organisations.inputs import OfficialFilterInput
from schema.organisations.types import (
    Certification,
    Official,
    Unit,
    UnitJoinRequest,
    UnitMember,
    certification_type,
    join_request_type,
    member_type,
    official_type,
    unit_type,
)
from schema.selection import selects

RegionCode: TypeAlias = Annotated[str, strawberry.argument(description="地区代码。")]
UnitId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="单位标识。")]
InCapacity: TypeAlias = Annotated[Capacity, strawberry.argument(description="认证的身份。")]
WithStatus: TypeAlias = Annotated[JoinRequestStatus | None, strawberry.argument(description="只要此状态的。")]

UNITS = query_digest("myUnits")
CERTIFICATIONS = query_digest("myCertifications")
MY_REQUESTS = query_digest("myJoinRequests")


@strawberry.type
class OrganisationsQuery:
    @strawberry.field(description="一个单位：自己的单位，或在本地区认证的单位。")
    async def unit(self, info: Info, id: strawberry.ID) -> Unit:
        return unit_type(await queries.unit(info.context.read, decode_id(id, "Unit")))

    @strawberry.field(description="当前账号所代表的单位。")
    async def my_units(self, info: Info, first: int | None = None, after: str | None = None) -> Connection[Unit]:
        request = page_request(first, after, UNITS, [UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.my_units(info.context.read, request), UNITS, unit_type)

    @strawberry.field(description="一个单位认证：自己的，或本地区审核的。")
    async def certification(self, info: Info, id: strawberry.ID) -> Certification:
        view = await queries.certification(info.context.read, decode_id(id, "Certification"))
        return certification_type(view)

    @strawberry.field(description="当前账号办理的认证，含草稿，从新到旧。")
    async def my_certifications(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Certification]:
        request = page_request(first, after, CERTIFICATIONS, [UUID], count=selects(info, "totalCount"))
        page = await queries.my_certifications(info.context.read, request)
        return connection_of(page, CERTIFICATIONS, certification_type)

    @strawberry.field(description="认证表单的定义，带出已知的内容。")
    async def certification_form_definition(
        self, info: Info, region: RegionCode, capacity: InCapacity
    ) -> FilledForm:
        return filled_form(*await queries.certification_form(info.context.read, region, capacity))

    @strawberry.field(description="单位的成员。仅单位管理员与地区管理员。")
    async def unit_members(
        self, info: Info, unit_id: UnitId, first: int | None = None, after: str | None = None
    ) -> Connection[UnitMember]:
        digest = query_digest("unitMembers", unit_id)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        page = await people.members(info.context.read, decode_id(unit_id, "Unit", "unit_id"), request)
        return connection_of(page, digest, member_type)

    @strawberry.field(description="加入单位的申请，从新到旧。仅单位管理员与地区管理员。")
    async def unit_join_requests(
        self, info: Info, unit_id: UnitId, status: WithStatus = None, first: int | None = None, after: str | None = None
    ) -> Connection[UnitJoinRequest]:
        digest = query_digest("unitJoinRequests", unit_id, status)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        wanted = decode_id(unit_id, "Unit", "unit_id")
        page = await people.join_requests(info.context.read, wanted, request, status=status)
        return connection_of(page, digest, join_request_type)

    @strawberry.field(description="当前账号提交的加入申请，从新到旧。")
    async def my_join_requests(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[UnitJoinRequest]:
        request = page_request(first, after, MY_REQUESTS, [UUID], count=selects(info, "totalCount"))
        return connection_of(await people.my_join_requests(info.context.read, request), MY_REQUESTS, join_request_type)

    @strawberry.field(description="管理端用户，每个角色一条，从新到旧。仅管理员；地区管理员只能看本地区。")
    async def officials(
        self,
        info: Info,
        filter: OfficialFilterInput | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Official]:
        wanted = filter.to_filter() if filter else OfficialFilter()
        digest = query_digest("officials", wanted)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        return connection_of(await people.officials(info.context.read, wanted, request), digest, official_type)
