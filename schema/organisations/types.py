"""Units, certifications, members, requests to join, officials."""

from __future__ import annotations

from datetime import datetime

import strawberry

from core.actor import Role
from core.workflow import Phase
from domain.organisations.views import (
    CertificationView,
    JoinRequestView,
    MemberView,
    OfficialView,
    StandingView,
    UnitView,
)
from schema.forms.types import FilledForm, filled_form
from schema.ids import encode_id
from schema.node import Node
from schema.organisations.enums import Capacity, JoinRequestStatus
from schema.reviews.types import Case, case_fields


@strawberry.type(description="单位在一个地区以一种身份的认证情况。")
class UnitStanding:
    certification_id: strawberry.ID = strawberry.field(description="认证办件的标识。")
    region: str = strawberry.field(description="地区代码。")
    capacity: Capacity = strawberry.field(description="认证的身份。")
    status_label: str = strawberry.field(description="认证状态，例如“认证通过”“变更中”。")
    phase: Phase = strawberry.field(description="状态的性质；ACTIVE 有效，CHANGING 变更中（不能提交新的申请）。")
    certified_at: datetime | None = strawberry.field(description="首次通过认证的时间。")


@strawberry.type(description="单位：凭统一社会信用代码唯一，可以同时是企业和服务机构。")
class Unit(Node):
    uscc: str = strawberry.field(description="统一社会信用代码。")
    name: str = strawberry.field(description="单位名称，与证照一致。")
    capacities: list[Capacity] = strawberry.field(description="已认证的身份。")
    home_region: str = strawberry.field(description="注册地址所在地区代码；不在本平台各地区时为空。")
    home_division: str = strawberry.field(description="注册地址所在行政区划代码。")
    home_division_name: str = strawberry.field(description="注册地址所在行政区划名称。")
    address: str = strawberry.field(description="注册地址。")
    legal_representative: str = strawberry.field(description="法定代表人。")
    legal_person: bool = strawberry.field(description="是否独立法人（个体工商户不是）。")
    version: int = strawberry.field(description="版本号。")
    owner: bool = strawberry.field(description="当前账号是否该单位的管理员（决定成员、办理变更）。")
    my_roles: list[Role] = strawberry.field(description="当前账号在该单位的角色。")
    standings: list[UnitStanding] = strawberry.field(description="在各地区的认证情况。")


@strawberry.type(description="单位认证。")
class Certification(Case):
    capacity: Capacity | None = strawberry.field(description="认证身份；草稿中未选择时为空。")
    uscc: str = strawberry.field(description="统一社会信用代码；草稿中未填或未填对时为空。")
    name: str = strawberry.field(description="单位名称。")
    unit_id: strawberry.ID | None = strawberry.field(description="认证通过后的单位标识。")
    certified_at: datetime | None = strawberry.field(description="首次通过认证的时间。")
    form: FilledForm = strawberry.field(description="表单及已填内容；个人信息隐去部分字符，可原样带回而不改变。")
    pending_form: FilledForm | None = strawberry.field(description="变更审核中的新内容；没有变更时为空。")
    changing_fields: list[str] = strawberry.field(description="变更涉及的字段。")


@strawberry.type(description="单位成员。")
class UnitMember:
    account_id: strawberry.ID = strawberry.field(description="账号标识。")
    name: str = strawberry.field(description="账号名。")
    mobile: str = strawberry.field(description="手机号，隐去中间四位。")
    roles: list[Role] = strawberry.field(description="在该单位的角色。")
    owner: bool = strawberry.field(description="是否管理员；每个单位有且只有一名。")
    since: datetime = strawberry.field(description="何时加入。")


@strawberry.type(description="加入单位的申请。")
class UnitJoinRequest:
    id: strawberry.ID = strawberry.field(description="申请标识。")
    unit_id: strawberry.ID = strawberry.field(description="单位标识。")
    unit_name: str = strawberry.field(description="单位名称。")
    account_name: str = strawberry.field(description="申请人的账号名。")
    mobile: str = strawberry.field(description="申请人手机号，隐去中间四位。")
    capacity: Capacity = strawberry.field(description="以什么身份加入。")
    message: str = strawberry.field(description="申请说明。")
    status: JoinRequestStatus = strawberry.field(description="状态。")
    reason: str = strawberry.field(description="处理理由。")
    created_at: datetime = strawberry.field(description="申请时间。")
    decided_at: datetime | None = strawberry.field(description="处理时间。")


@strawberry.type(description="管理端用户的一个角色。")
class Official:
    id: strawberry.ID = strawberry.field(description="角色标识，用于免去。")
    account_name: str = strawberry.field(description="账号名。")
    mobile: str = strawberry.field(description="手机号，隐去中间四位。")
    role: Role = strawberry.field(description="角色。")
    region: str = strawberry.field(description="地区代码；平台管理员为空。")
    division: str = strawberry.field(description="行政区划代码；审核该区划及其下级的办件。")
    division_name: str = strawberry.field(description="行政区划名称。")
    body: str = strawberry.field(description="对外显示的部门名称。")
    since: datetime = strawberry.field(description="何时设立。")


def unit_type(view: UnitView) -> Unit:
    return Unit(
        id=encode_id("Unit", view.id),
        uscc=view.uscc,
        name=view.name,
        capacities=[Capacity(capacity) for capacity in view.capacities],
        home_region=view.home_region,
        home_division=view.home_division,
        home_division_name=view.home_division_name,
        address=view.address,
        legal_representative=view.legal_representative,
        legal_person=view.legal_person,
        version=view.version,
        owner=view.owner,
        my_roles=list(view.roles),
        standings=[_standing(standing) for standing in view.standings],
    )


def _standing(view: StandingView) -> UnitStanding:
    return UnitStanding(
        certification_id=encode_id("Certification", view.certification_id),
        region=view.region,
        capacity=Capacity(view.capacity),
        status_label=view.status_label,
        phase=Phase(view.phase),
        certified_at=view.certified_at,
    )


def certification_type(view: CertificationView) -> Certification:
    pending = None if view.pending is None else filled_form(view.definition, view.pending)
    return Certification(
        **case_fields("Certification", view.head),
        capacity=Capacity(view.capacity) if view.capacity in Capacity.__members__ else None,
        uscc=view.uscc,
        name=view.name,
        unit_id=encode_id("Unit", view.unit_id) if view.unit_id else None,
        certified_at=view.certified_at,
        form=filled_form(view.definition, view.values, view.editable),
        pending_form=pending,
        changing_fields=list(view.changing),
    )


def member_type(view: MemberView) -> UnitMember:
    return UnitMember(
        account_id=encode_id("Account", view.account_id),
        name=view.name,
        mobile=view.mobile,
        roles=list(view.roles),
        owner=view.owner,
        since=view.since,
    )


def join_request_type(view: JoinRequestView) -> UnitJoinRequest:
    return UnitJoinRequest(
        id=encode_id("UnitJoinRequest", view.id),
        unit_id=encode_id("Unit", view.unit_id),
        unit_name=view.unit_name,
        account_name=view.account_name,
        mobile=view.mobile,
        capacity=Capacity(view.capacity),
        message=view.message,
        status=JoinRequestStatus(view.status),
        reason=view.reason,
        created_at=view.created_at,
        decided_at=view.decided_at,
    )


def official_type(view: OfficialView) -> Official:
    return Official(
        id=encode_id("RoleGrant", view.grant_id),
        account_name=view.account_name,
        mobile=view.mobile,
        role=view.role,
        region=view.region,
        division=view.division,
        division_name=view.division_name,
        body=view.body,
        since=view.since,
    )
