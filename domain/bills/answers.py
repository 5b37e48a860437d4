"""From a reading and the applicant's answers to a bill as typed. What is still open is told; nothing is decided for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from uuid import UUID

from core.errors import Fault
from core.ids import new_id
from domain.bills.commands import ConfirmBill
from domain.documents.recognition.reading import LABELS, Question, Reading
from domain.redemptions.commands import DraftBill
from domain.redemptions.parsing import BillKind

FIELDS: Final = (
    "kind", "code", "number", "issued_on", "buyer_name", "buyer_uscc", "seller_name", "seller_uscc", "total", "tax",
)  # fmt: skip
"""What a bill's row holds; the other fields read are shown beside it."""
MUST_CHOOSE: Final = frozenset({"NOT_READ", "SOURCES_DISAGREE"})
"""Questions that “as read” does not answer: there is no value, or there are several."""


def bill_of(reading: Reading, said: ConfirmBill, upload_id: UUID) -> DraftBill:
    """The row: what was read, with the applicant's own values over it."""
    values = {**read_values(reading), **said.values}
    return DraftBill(id=new_id(), upload_id=upload_id, **{name: values.get(name, "") for name in FIELDS})


def read_values(reading: Reading) -> dict[str, str]:
    """What was read of a row's fields, sure or not."""
    found = {name: reading.fields[name].value for name in FIELDS if name in reading.fields}
    if "kind" in found:
        found["kind"] = kind_word(found["kind"])
    return found


def kind_word(kind: str) -> str:
    return BillKind.RECEIPT if kind == "RECEIPT" else BillKind.INVOICE


def open_questions(reading: Reading, said: ConfirmBill, path: str) -> Iterator[Fault]:
    """A fault for each question that is not answered, once a field."""
    told = set()
    for question in reading.questions:
        if question.field not in told and not _answered(question, said):
            told.add(question.field)
            yield Fault(f"{path}.values.{question.field}", "QUESTION_OPEN", question.message, _hint(question))


def _answered(question: Question, said: ConfirmBill) -> bool:
    if said.values.get(question.field, "").strip():
        return True
    must = question.field in FIELDS and question.code in MUST_CHOOSE
    return question.field in said.checked and not must


def _hint(question: Question) -> str:
    if question.choices:
        return f"可选：{'、'.join(question.choices)}"
    label = LABELS.get(question.field, "此项")
    return f"请填写{label}" if question.code in MUST_CHOOSE else f"请填写{label}，或确认所读无误"


def corrections(reading: Reading, values: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Fields whose value the applicant replaced: field, as read, as typed."""
    read = read_values(reading)
    for name, typed in values.items():
        if typed != read.get(name, ""):
            yield name, read.get(name, ""), typed

