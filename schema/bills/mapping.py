"""From the domain's views to the types clients see."""

from __future__ import annotations

from collections.abc import Mapping

from domain.bills.answers import FIELDS, MUST_CHOOSE
from domain.bills.verifying import DOWN, QUOTA
from domain.bills.views import BillReadingView, Suggestion, VerificationView
from domain.documents.recognition.reading import KINDS, LABELS, SURE, Question, Reading, Value
from schema.bills import types
from schema.bills.enums import BillField
from schema.documents.types import uploaded_file
from schema.ids import encode_id

NODE = "BillReading"
PENDING_REASONS: Mapping[str, str] = {
    QUOTA: "今日查验次数已用完，次日会自动再查。",
    DOWN: "查验服务暂时没有回应，会自动再查。",
}


def reading_type(view: BillReadingView) -> types.BillReading:
    reading = view.reading
    return types.BillReading(
        id=encode_id(NODE, view.id),
        file=uploaded_file(view.upload),
        status=view.status,
        refusal=types.BillRefusal(code=view.refusal, message=view.message) if view.refusal else None,
        fields=_fields(reading) if reading else [],
        lines=[
            types.BillLine(name=line.name, amount=line.amount, tax=line.tax, rate=line.rate)
            for line in (reading.lines if reading else ())
        ],
        questions=[_question(each) for each in (reading.questions if reading else ())],
        suggestion=_suggestion(view.suggestion) if view.suggestion else None,
        corrections=[
            types.BillCorrection(field=BillField(each.field), read=each.read, typed=each.typed)
            for each in view.corrections
        ],
        bill_id=encode_id("RedemptionRow" if view.is_row else "RedemptionBill", view.bill_id) if view.bill_id else None,
        read_at=view.read_at,
    )


def verification_type(view: VerificationView) -> types.BillVerification:
    return types.BillVerification(
        id=encode_id("BillVerification", view.id),
        bill_id=encode_id("RedemptionBill", view.bill_id),
        number=view.number,
        result=view.result,
        pending_reason=PENDING_REASONS.get(view.failure, ""),
        differences=[
            types.BillVerificationDifference(field=BillField(field), submitted=submitted, recorded=recorded)
            for field, submitted, recorded in view.differences
        ],
        source=view.source,
        reference=view.reference,
        checked_at=view.checked_at,
    )


def _fields(reading: Reading) -> list[types.BillFieldReading]:
    asked = {question.field for question in reading.questions}
    return [_field(name, value, asked=name in asked) for name, value in reading.fields.items()]


def _field(name: str, value: Value, *, asked: bool) -> types.BillFieldReading:
    return types.BillFieldReading(
        field=BillField(name),
        label=LABELS[name],
        value=value.value,
        text=KINDS.get(value.value, value.value) if name == "kind" else value.value,
        confidence=value.confidence,
        sure=value.confidence >= SURE and not asked,
        sources=[
            types.BillSource(medium=each.medium, page=each.page, box=list(each.box), path=each.path)
            for each in value.sources
        ],
    )


def _question(question: Question) -> types.BillQuestion:
    return types.BillQuestion(
        code=question.code,
        field=BillField(question.field),
        message=question.message,
        choices=list(question.choices),
        must_fill=question.field in FIELDS and question.code in MUST_CHOOSE,
    )


def _suggestion(found: Suggestion) -> types.BillSuggestion:
    return types.BillSuggestion(
        item_id=encode_id("RedemptionItem", found.item_id) if found.item_id else None,
        title=found.title,
        category=found.category,
        category_label=found.category_label,
        institution_id=encode_id("Institution", found.institution_id) if found.institution_id else None,
        institution_name=found.institution_name,
        matched_by=found.matched_by,
    )
