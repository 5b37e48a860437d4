"""Institutions with their storefronts, admissions, and what a bill's seller matches."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import strawberry

from core.paging import Page, PageRequest, page_request, query_digest
from domain.catalogue.queries import category_labels
from domain.catalogue.storefronts import further_page
from domain.catalogue.views import ServiceView
from domain.institutions.matching import Match
from domain.institutions.views import AdmissionView, InstitutionView
from schema.catalogue.types import Service, service_type
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.forms.types import FilledForm, filled_form
from schema.ids import encode_id
from schema.institutions.enums import InstitutionStatus, MatchedBy
from schema.node import Node
from schema.recognition.types import Recognition, kind_labels, recognition_type
from schema.reviews.types import Case, case_fields
from schema.selection import selects


@strawberry.type(description="服务机构：在一个地区机构库中的单位，有自己的店铺。")
class Institution(Node):
    institution_id: strawberry.Private[UUID]
    unit_id: strawberry.ID = strawberry.field(description="单位标识。")
    region: str = strawberry.field(description="所在机构库的地区代码。")
    division: str = strawberry.field(description="行政区划代码。")
    division_name: str = strawberry.field(description="行政区划名称。")
    uscc: str = strawberry.field(description="统一社会信用代码。")
    name: str = strawberry.field(description="机构名称。")
    names: list[str] = strawberry.field(description="别名和曾用名。")
    kind: str = strawberry.field(description="机构类型代码，见入驻表单的选项。")
    lab_kind: str = strawberry.field(description="开放实验室的类型代码；不是实验室时为空。")
    lab_level: str = strawberry.field(description="开放实验室的级别；不是实验室时为空。")
    by_recognition: bool = strawberry.field(description="是否仅因互认列入，未经本地区入库。")
    host: str = strawberry.field(description="实验室的依托单位；本身是单位的为空。")
    address: str = strawberry.field(description="地址。")
    introduction: str = strawberry.field(description="机构介绍。")
    office_line: str = strawberry.field(description="办公电话。")
    opening_hours: str = strawberry.field(description="服务时间。")
    website: str = strawberry.field(description="网址。")
    strengths: list[str] = strawberry.field(description="服务特色。")
    picture_urls: list[str] = strawberry.field(description="店铺图片的下载地址（相对路径）。")
    status: InstitutionStatus = strawberry.field(description="在机构库中的状态。")
    rating: float | None = strawberry.field(description="平均评分，1–5；没有评分时为空。")
    rating_count: int = strawberry.field(description="评分次数。")
    demonstration: bool = strawberry.field(description="是否演示数据（虚构）。")
    admitted_at: datetime | None = strawberry.field(description="入库时间。")
    version: int = strawberry.field(description="版本号，修改时带回。")
    own: bool = strawberry.field(description="是否当前账号所代表的机构。")

    @strawberry.field(description="该机构的服务，从新到旧；已退出的机构没有。")
    async def services(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Service]:
        digest = query_digest("institutionServices", self.institution_id)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        labels = category_labels(info.context.read)
        return connection_of(await self._page(info, request), digest, lambda view: service_type(view, labels))

    @strawberry.field(description="开放实验室类型的名称；不是实验室时为空。")
    def lab_kind_label(self, info: Info) -> str:
        return kind_labels(info.context.platform.regions.compacts.values()).get(self.lab_kind, self.lab_kind)

    @strawberry.field(description="作为开放实验室的互认，含已终止的，先互认的在前。")
    async def recognitions(self, info: Info) -> list[Recognition]:
        found = await info.context.loaders.institution_recognitions.load(self.institution_id)
        return [recognition_type(view) for view in found]

    async def _page(self, info: Info, request: PageRequest) -> Page[ServiceView]:
        if request.after is not None:
            return await further_page(info.context.read, self.institution_id, request)
        return await info.context.loaders.institution_services.load(
            (self.institution_id, request.first, request.count)
        )


@strawberry.type(description="服务机构入驻申请。")
class Admission(Case):
    unit_id: strawberry.ID = strawberry.field(description="单位标识。")
    institution_id: strawberry.ID | None = strawberry.field(description="入库后的机构标识。")
    form: FilledForm = strawberry.field(description="表单及已填内容；个人信息隐去部分字符，可原样带回而不改变。")


@strawberry.type(description="与票据的销售方相符的入库机构。")
class InstitutionMatch:
    institution_id: strawberry.ID = strawberry.field(description="机构标识。")
    uscc: str = strawberry.field(description="机构的统一社会信用代码。")
    name: str = strawberry.field(description="机构名称。")
    by: MatchedBy = strawberry.field(description="凭什么匹配。")
    name_agrees: bool = strawberry.field(description="票据上的名称是否也相符；不符时审核人员会核对。")


def institution_type(view: InstitutionView) -> Institution:
    return Institution(
        id=encode_id("Institution", view.id),
        institution_id=view.id,
        unit_id=encode_id("Unit", view.unit_id),
        region=view.region,
        division=view.division,
        division_name=view.division_name,
        uscc=view.uscc,
        name=view.name,
        names=list(view.names),
        kind=view.kind,
        lab_kind=view.lab_kind,
        lab_level=view.lab_level,
        by_recognition=view.by_recognition,
        host=view.host,
        address=view.address,
        introduction=view.introduction,
        office_line=view.office_line,
        opening_hours=view.opening_hours,
        website=view.website,
        strengths=list(view.strengths),
        picture_urls=[f"/uploads/{encode_id('Upload', picture)}" for picture in view.pictures],
        status=InstitutionStatus(view.status),
        rating=view.rating,
        rating_count=view.rating_count,
        demonstration=view.demonstration,
        admitted_at=view.admitted_at,
        version=view.version,
        own=view.own,
    )


def admission_type(view: AdmissionView) -> Admission:
    return Admission(
        **case_fields("Admission", view.head),
        unit_id=encode_id("Unit", view.unit_id),
        institution_id=encode_id("Institution", view.institution_id) if view.institution_id else None,
        form=filled_form(view.definition, view.values, view.editable),
    )


def match_type(found: Match) -> InstitutionMatch:
    return InstitutionMatch(
        institution_id=encode_id("Institution", found.institution_id),
        uscc=found.uscc,
        name=found.name,
        by=found.by,
        name_agrees=found.name_agrees,
    )
