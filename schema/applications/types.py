"""Voucher applications as clients see them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import strawberry

from domain.applications.views import (
    ApplicationFormView,
    ApplicationRow,
    ApplicationView,
    OrderApplicationView,
)
from schema.failures import InputFault, RuleReason, input_path
from schema.forms.types import FilledForm, filled_form
from schema.ids import encode_id
from schema.programmes.claim_types import EligibilityLine, stored_lines
from schema.redemptions.mapping import computation_type, reasons_type
from schema.redemptions.types import AmountComputation
from schema.reviews.types import Case, CaseStatus, case_fields
from schema.scalars import Day, Yuan

KIND = "Application"


@strawberry.type(description="可以使用的一个批次。")
class ApplicationProgramme:
    id: strawberry.ID = strawberry.field(description="批次标识，保存草稿时填入 programmeId。")
    name: str = strawberry.field(description="批次名称。")
    use_by: Day = strawberry.field(description="使用截止日：在此之前提交申请。")
    redeem_by: Day = strawberry.field(description="兑现截止日。")


@strawberry.type(description="在一份订单上申请创新券的表单。")
class ApplicationForm:
    edition: str = strawberry.field(description="适用的规则版本，下单时确定。")
    form: FilledForm = strawberry.field(description="表单，已带出订单、机构和单位的信息。")
    programmes: list[ApplicationProgramme] = strawberry.field(description="可以使用的批次，从新到旧；多于一个时须选择。")


@strawberry.type(description="还不能提交的原因，按现在的情况。")
class ApplicationDraft:
    faults: list[InputFault] = strawberry.field(description="填写的错误。")
    reasons: list[RuleReason] = strawberry.field(description="规则不允许的理由，各有出处。")


@strawberry.interface(description="创新券申请的要点：哪份订单、哪个批次、多少钱。")
class ApplicationHead(Case):
    order_id: strawberry.ID = strawberry.field(description="订单标识。")
    order_number: str = strawberry.field(description="订单编号。")
    service_name: str = strawberry.field(description="服务产品。")
    category: str = strawberry.field(description="服务类别代码。")
    institution_name: str = strawberry.field(description="服务机构。")
    order_price: Yuan = strawberry.field(description="订单金额，含税。")
    programme_id: strawberry.ID = strawberry.field(description="所用批次的标识。")
    programme_name: str = strawberry.field(description="所用批次。")
    redeem_by: Day = strawberry.field(description="兑现截止日，过后未兑现的失效。")
    requested: Yuan = strawberry.field(description="申请金额，提交时算出；草稿为零。")
    granted: Yuan = strawberry.field(description="核定金额，通过时确定并预留；未通过为零。")
    held: Yuan = strawberry.field(description="其中尚未用于兑现的。")
    reserved: Yuan = strawberry.field(description="其中兑现审核或付款中的。")
    used: Yuan = strawberry.field(description="其中已兑现的。")
    at_own_risk: bool = strawberry.field(description="服务已先于审核通过而开始：申请若不通过，费用由企业自行承担。")


@strawberry.type(description="列表中的创新券申请。")
class ApplicationSummary(ApplicationHead):
    pass


@strawberry.type(description="创新券申请：在订单上、服务之前提出。")
class Application(ApplicationHead):
    view: strawberry.Private[ApplicationView]
    agreement_version: str = strawberry.field(description="已接受的承诺书版本；未提交时为空。")
    agreement_accepted_at: datetime | None = strawberry.field(description="接受承诺书的时间。")

    @strawberry.field(description="表单及已填内容；个人信息隐去部分字符，可原样带回而不改变。")
    def form(self) -> FilledForm:
        return filled_form(self.view.form, self.view.values, self.view.editable)

    @strawberry.field(description="金额怎样算出，逐步给出规则和出处；草稿按现在的情况试算，未提交且他人查看时为空。")
    def computation(self) -> AmountComputation | None:
        found = self.view.computation
        return computation_type(found, "Order") if found else None

    @strawberry.field(description="提交时的资格判断；未提交时为空。")
    def eligibility(self) -> list[EligibilityLine]:
        return stored_lines(self.view.eligibility)

    @strawberry.field(description="还不能提交的原因；不能修改的为空。")
    def draft(self) -> ApplicationDraft | None:
        found = self.view.draft
        if found is None:
            return None
        faults = [
            InputFault(path=input_path(each.path), code=each.code, message=each.message, hint=each.hint) for each in found.faults
        ]
        return ApplicationDraft(faults=faults, reasons=reasons_type(found.reasons))


@strawberry.type(description="订单上的创新券申请，双方可见的部分。")
class OrderApplication:
    id: strawberry.ID = strawberry.field(description="申请标识；企业可据此查看全部内容，机构申请兑现时使用。")
    number: str = strawberry.field(description="申请编号。")
    status: CaseStatus = strawberry.field(description="状态。")
    requested: Yuan = strawberry.field(description="申请金额；草稿为零。")
    granted: Yuan = strawberry.field(description="核定金额；未通过为零。")
    at_own_risk: bool = strawberry.field(description="服务已先于审核通过而开始，风险由企业承担。")
    submitted_at: datetime | None = strawberry.field(description="提交时间。")


def application_type(view: ApplicationView) -> Application:
    return Application(
        **_head(view.row),
        view=view,
        agreement_version=view.agreement_version,
        agreement_accepted_at=view.agreement_accepted_at,
    )


def application_summary(row: ApplicationRow) -> ApplicationSummary:
    return ApplicationSummary(**_head(row))


def application_form(view: ApplicationFormView) -> ApplicationForm:
    return ApplicationForm(
        edition=view.edition,
        form=filled_form(view.definition, view.values),
        programmes=[
            ApplicationProgramme(
                id=encode_id("Programme", each.id), name=each.name, use_by=Day(each.use_by), redeem_by=Day(each.redeem_by)
            )
            for each in view.programmes
        ],
    )


def order_application(view: OrderApplicationView) -> OrderApplication:
    return OrderApplication(
        id=encode_id(KIND, view.id),
        number=view.number,
        status=CaseStatus(key=view.status, label=view.status_label, phase=view.phase),
        requested=Yuan(view.requested),
        granted=Yuan(view.granted),
        at_own_risk=view.at_own_risk,
        submitted_at=view.submitted_at,
    )


def _head(row: ApplicationRow) -> Mapping[str, Any]:
    return {
        **case_fields(KIND, row.head),
        "order_id": encode_id("Order", row.order_id),
        "order_number": row.order_number,
        "service_name": row.service_name,
        "category": row.category,
        "institution_name": row.institution_name,
        "order_price": Yuan(row.price),
        "programme_id": encode_id("Programme", row.programme_id),
        "programme_name": row.programme_name,
        "redeem_by": Day(row.redeem_by),
        "requested": Yuan(row.requested),
        "granted": Yuan(row.granted),
        "held": Yuan(row.held),
        "reserved": Yuan(row.reserved),
        "used": Yuan(row.used),
        "at_own_risk": row.at_own_risk,
    }
