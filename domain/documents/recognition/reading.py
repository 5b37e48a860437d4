"""What was read off one file, where each value stood, how sure it is, and what people must decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final, Protocol

from core.errors import Unavailable

FIELDS: Final = (
    "kind", "code", "number", "issued_on", "check_code", "buyer_name", "buyer_uscc", "seller_name", "seller_uscc",
    "amount", "tax", "total", "total_words", "remarks",
)  # fmt: skip
LABELS: Final[Mapping[str, str]] = {
    "kind": "票据种类", "code": "票据代码", "number": "票据号码", "issued_on": "开票日期", "check_code": "校验码",
    "buyer_name": "购买方名称", "buyer_uscc": "购买方税号", "seller_name": "销售方名称", "seller_uscc": "销售方税号",
    "amount": "金额", "tax": "税额", "total": "价税合计", "total_words": "大写金额", "remarks": "备注",
}  # fmt: skip
KINDS: Final[Mapping[str, str]] = {
    "DIGITAL_SPECIAL": "数电票（增值税专用发票）",
    "DIGITAL_ORDINARY": "数电票（普通发票）",
    "VAT_SPECIAL": "增值税电子专用发票",
    "VAT_ORDINARY": "增值税电子普通发票",
    "TOLL": "通行费发票",
    "RAIL_TICKET": "铁路电子客票",
    "AIR_TICKET": "航空运输电子客票行程单",
    "RECEIPT": "行政事业单位资金往来结算票据",
}
SURE: Final = 0.9
"""From here on a value may be filled in; below it, the person is asked."""
MAX_TEXT: Final = 500
MAX_LINES: Final = 200


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value stood: `text` (page from 1, box in points from the page's upper left corner: left, top, right, bottom),
    `qr` or `xml` (path of the element)."""

    medium: str
    page: int = 0
    box: tuple[float, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """Dates are ISO 8601; amounts yuan with two places; codes without separators. `confidence` is 0 to 1."""

    value: str
    confidence: float
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a bill. `amount` and `tax` in yuan; `tax` is empty where none is shown (`***`)."""

    name: str
    amount: str
    tax: str
    rate: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What a person must decide before the values are used."""

    code: str
    field: str
    message: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """`fields` has those of `FIELDS` that were found; a field that is not there was not read, and nothing is made up for it."""

    format: str
    pages: int
    fields: Mapping[str, Value] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    questions: tuple[Question, ...] = ()

    def accepted(self, name: str) -> str | None:
        """The value, if it is sure and nobody needs to be asked about it."""
        found = self.fields.get(name)
        asked = any(question.field == name for question in self.questions)
        return found.value if found and found.confidence >= SURE and not asked else None


class BillReader(Protocol):
    """Who reads bills for the platform, away from its own process."""

    async def read(self, data: bytes, path: str = "upload_id") -> Reading:
        """What is on the bill. Raises InvalidInput naming `path` with a code of `refusals.MESSAGES`, Unavailable when busy."""
        ...


class NoReader:
    """An installation, or a test, that reads no bills."""

    async def read(self, data: bytes, path: str = "upload_id") -> Reading:  # noqa: ARG002
        raise Unavailable("本平台尚未开通票据识别，请手工填写。", code="READER_NOT_CONFIGURED")


def to_json(reading: Reading) -> dict[str, Any]:
    return asdict(reading)


def from_json(data: Mapping[str, Any]) -> Reading:
    """The reading that `to_json` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    return Reading(
        format=str(data["format"]),
        pages=int(data["pages"]),
        fields={str(name): _value(each) for name, each in data["fields"].items() if name in FIELDS},
        lines=tuple(Line(**each) for each in data["lines"][:MAX_LINES]),
        questions=tuple(
            Question(each["code"], each["field"], each["message"], tuple(each["choices"])) for each in data["questions"]
        ),
    )


def _value(data: Mapping[str, Any]) -> Value:
    sources = (Source(s["medium"], int(s["page"]), tuple(s["box"]), s["path"]) for s in data["sources"])
    return Value(str(data["value"])[:MAX_TEXT], float(data["confidence"]), tuple(sources))
