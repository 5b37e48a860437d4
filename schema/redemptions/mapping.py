"""From the domain's views to the types clients see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

import strawberry

from core.errors import Fault, Reason
from domain.documents.views import UploadView
from domain.redemptions import views
from domain.redemptions.commands import DraftBill, DraftItem
from domain.redemptions.rows import Table
from regions import contract
from schema.documents.types import UploadedFile, uploaded_file
from schema.failures import InputFault, RuleReason, input_path
from schema.forms.types import filled_form
from schema.ids import encode_id
from schema.redemptions import types
from schema.redemptions.enums import BillKind
from schema.redemptions.findings import finding_type
from schema.reviews.types import case_fields
from schema.scalars import Day, Yuan


def redemption_type(view: views.RedemptionView) -> types.Redemption:
    values = view.draft.values if view.draft else view.values
    return types.Redemption(
        **case_fields("Redemption", view.head),
        claim_id=_optional("Claim", view.claim_id),
        application_id=_optional("Application", view.application_id),
        programme_id=_optional("Programme", view.head.programme_id) or strawberry.ID(""),
        programme_name=view.programme_name,
        requested=Yuan(view.requested),
        approved=Yuan(view.approved),
        held=Yuan(view.held),
        paid=Yuan(view.paid),
        recovered=Yuan(view.recovered),
        quota=quota_type(view.quota),
        items=[_item(item, rating_open=view.rating_open) for item in view.items],
        draft=_draft(view.draft) if view.draft else None,
        computation=computation_type(view.computation) if view.computation else None,
        form=filled_form(view.form, values, view.editable),
        item_form=filled_form(view.item_form, {}),
        tables=[_table(table) for table in view.tables],
        categories=_categories(view.categories),
        findings=[finding_type(each, reviewing=view.reviewing) for each in view.findings],
    )


def redemption_summary(row: views.RedemptionRow) -> types.RedemptionSummary:
    return types.RedemptionSummary(
        **case_fields("Redemption", row.head),
        programme_name=row.programme_name,
        requested=Yuan(row.requested),
        approved=Yuan(row.approved),
        paid=Yuan(row.paid),
    )


def redemption_form(view: views.FormView) -> types.RedemptionForm:
    return types.RedemptionForm(
        form=filled_form(view.form, view.values),
        item_form=filled_form(view.item_form, {}),
        tables=[_table(table) for table in view.tables],
        categories=_categories(view.categories),
        quota=quota_type(view.quota),
    )


def _table(table: Table) -> types.RedemptionTable:
    return types.RedemptionTable(
        key=table.rule.key,
        label=table.rule.label,
        minimum=table.rule.minimum,
        maximum=table.rule.maximum,
        row_form=filled_form(table.form, {}),
        rows=[
            types.RedemptionRow(
                id=encode_id("RedemptionRow", UUID(row.id)), form=filled_form(table.form, table.masked(row))
            )
            for row in table.rows
        ],
    )


def quota_type(quota: views.Quota) -> types.RedemptionQuota:
    return types.RedemptionQuota(
        total=Yuan(quota.total),
        reserved=Yuan(quota.reserved),
        used=Yuan(quota.used),
        remaining=Yuan(quota.remaining),
        ratio=f"{quota.ratio.normalize():f}",
        minimum=Yuan(quota.minimum),
        programme_rest=Yuan(quota.programme_rest),
        use_from=Day(quota.use_from),
        use_by=Day(quota.use_by),
        redeem_by=Day(quota.redeem_by),
    )


def rating_type(view: views.RatingView) -> types.Rating:
    return types.Rating(
        id=encode_id("Rating", view.id),
        institution_id=encode_id("Institution", view.institution_id),
        service_id=_optional("Service", view.service_id),
        stars=view.stars,
        text=view.text,
        created_at=view.created_at,
    )


def _optional(kind: str, id_: UUID | None) -> strawberry.ID | None:
    return encode_id(kind, id_) if id_ else None


def computation_type(found: contract.Computation, kind: str = "RedemptionItem") -> types.AmountComputation:
    """`kind` is the type that the items' ids are of."""
    return types.AmountComputation(
        total=Yuan(found.total),
        items=[
            types.ItemAmount(
                item_id=encode_id(kind, UUID(item.key)),
                base=Yuan(item.base),
                amount=Yuan(item.amount),
                steps=_steps(item.steps),
            )
            for item in found.items
        ],
        steps=_steps(found.steps),
        refusals=reasons_type(found.refusals),
    )


def _steps(steps: Sequence[contract.Step]) -> list[types.AmountStep]:
    return [
        types.AmountStep(
            code=step.code, text=step.text, before=Yuan(step.before), after=Yuan(step.after), citation=step.citation
        )
        for step in steps
    ]


def reasons_type(reasons: Sequence[Reason]) -> list[RuleReason]:
    return [
        RuleReason(code=each.code, message=each.message, citation=each.citation, remedy=each.remedy)
        for each in reasons
    ]


def _categories(categories: Sequence[contract.ServiceCategory]) -> list[types.RedemptionCategory]:
    return [
        types.RedemptionCategory(
            code=category.code, label=category.label, documents=[_requirement(rule) for rule in category.documents]
        )
        for category in categories
    ]


def _requirement(rule: contract.DocumentRule) -> types.DocumentRequirement:
    return types.DocumentRequirement(
        key=rule.key,
        label=rule.label,
        formats=list(rule.formats),
        required=rule.required,
        max_files=rule.max_files,
        help=rule.help,
    )


def _item(item: views.ItemView, *, rating_open: bool) -> types.RedemptionItem:
    return types.RedemptionItem(
        id=encode_id("RedemptionItem", item.id),
        position=item.position,
        category=item.category,
        category_label=item.category_label,
        title=item.title,
        service_id=_optional("Service", item.service_id),
        institution_id=_optional("Institution", item.institution_id),
        institution_name=item.institution_name,
        institution_uscc=item.institution_uscc,
        contract_number=item.contract_number,
        contract_date=Day(item.contract_date) if item.contract_date else None,
        contract_amount=Yuan(item.contract_amount),
        proof_amount=Yuan(item.proof_amount),
        base=Yuan(item.base),
        requested=Yuan(item.requested),
        approved=Yuan(item.approved),
        cut_reason=item.cut_reason,
        may_rate=rating_open and not item.rated and item.approved > 0,
        bills=[_bill(bill) for bill in item.bills],
        documents=[
            types.ItemDocument(key=each.key, label=each.label, file=uploaded_file(each.upload))
            for each in item.documents
        ],
    )


def _bill(bill: views.BillView) -> types.RedemptionBill:
    return types.RedemptionBill(
        id=encode_id("RedemptionBill", bill.id),
        kind=BillKind(bill.kind),
        code=bill.code,
        number=bill.number,
        issued_on=Day(bill.issued_on),
        buyer_name=bill.buyer_name,
        buyer_uscc=bill.buyer_uscc,
        seller_name=bill.seller_name,
        seller_uscc=bill.seller_uscc,
        total=Yuan(bill.total),
        tax=Yuan(bill.tax),
        file=uploaded_file(bill.upload) if bill.upload else None,
    )


# --- drafts ---------------------------------------------------------------------------------------------------------


def _draft(draft: views.DraftView) -> types.RedemptionDraft:
    matches = {match.item_id: match for match in draft.matches}
    return types.RedemptionDraft(
        items=[_draft_item(item, draft.uploads, matches.get(item.id or UUID(int=0))) for item in draft.items],
        faults=[_fault(fault) for fault in draft.faults],
        reasons=reasons_type(draft.reasons),
    )


def _fault(fault: Fault) -> InputFault:
    return InputFault(path=input_path(fault.path), code=fault.code, message=fault.message, hint=fault.hint)


def _draft_item(
    item: DraftItem, uploads: Mapping[UUID, UploadView], match: views.SellerMatch | None
) -> types.RedemptionDraftItem:
    return types.RedemptionDraftItem(
        id=_optional("RedemptionItem", item.id) or strawberry.ID(""),
        category=item.category,
        title=item.title,
        service_id=_optional("Service", item.service_id),
        institution_name=item.institution_name,
        institution_uscc=item.institution_uscc,
        matched_institution_id=_optional("Institution", match.institution_id) if match else None,
        matched_institution_name=match.name if match else "",
        contract_number=item.contract_number,
        contract_date=item.contract_date,
        contract_amount=item.contract_amount,
        proof_amount=item.proof_amount,
        funded_elsewhere=item.funded_elsewhere,
        statutory=item.statutory,
        documents=[
            types.RedemptionDraftDocument(
                key=key, files=[file for each in ids if (file := _file(each, uploads)) is not None]
            )
            for key, ids in item.documents.items()
        ],
        bills=[_draft_bill(bill, uploads) for bill in item.bills],
    )


def _draft_bill(bill: DraftBill, uploads: Mapping[UUID, UploadView]) -> types.RedemptionDraftBill:
    return types.RedemptionDraftBill(
        id=_optional("RedemptionBill", bill.id) or strawberry.ID(""),
        kind=BillKind(bill.kind) if bill.kind in set(BillKind) else None,
        code=bill.code,
        number=bill.number,
        issued_on=bill.issued_on,
        buyer_name=bill.buyer_name,
        buyer_uscc=bill.buyer_uscc,
        seller_name=bill.seller_name,
        seller_uscc=bill.seller_uscc,
        total=bill.total,
        tax=bill.tax,
        file=_file(bill.upload_id, uploads),
    )


def _file(upload_id: UUID | None, uploads: Mapping[UUID, UploadView]) -> UploadedFile | None:
    view = uploads.get(upload_id) if upload_id else None
    return uploaded_file(view) if view else None
