"""One reading out of several sources; whatever they don't agree on becomes a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.documents.recognition.reading import FIELDS, LABELS, MAX_LINES, SURE, Line, Question, Reading, Value
from domain.documents.recognition.values import fen, is_uscc, plain, words_to_fen

Found = Mapping[str, list[Value]]
_NEEDED = ("kind", "number", "issued_on", "total", "seller_name")
_WITH_SELLER_CODE = ("DIGITAL_SPECIAL", "DIGITAL_ORDINARY", "VAT_SPECIAL", "VAT_ORDINARY", "TOLL")
_NONE_ON = {"RAIL_TICKET": ("seller_name",), "AIR_TICKET": ("seller_name",)}


def merge(format_: str, pages: int, sources: Sequence[Found], lines: Sequence[Line]) -> Reading:
    """`sources` from the most to the least telling: data, text, QR."""
    fields: dict[str, Value] = {}
    questions: list[Question] = []
    for name in FIELDS:
        values = [value for source in sources for value in source.get(name, [])]
        if name == "kind" and any(value.value == "TOLL" for value in values):
            values = [value for value in values if value.value == "TOLL"]  # the QR code knows no tolls: it says ordinary
        if values:
            fields[name], asked = _one(name, values)
            questions += asked
    _compare_sum(fields, [value for source in sources for value in source.get("sum", [])], questions)
    _check_sums(fields, lines, questions)
    _check_identity(fields, questions)
    if "amount" in fields and not lines and pages:
        questions.append(Question("NOT_READ", "lines", "没有读到票据明细，请对照票面核对。"))
    return Reading(format_, pages, fields, tuple(lines[:MAX_LINES]), tuple(questions))


def _one(name: str, values: Sequence[Value]) -> tuple[Value, list[Question]]:
    groups: dict[str, list[Value]] = {}
    for value in values:
        groups.setdefault(_key(name, value.value), []).append(value)
    best = max(groups.values(), key=lambda group: max(value.confidence for value in group))
    first = max(best, key=lambda value: value.confidence)
    where = tuple(source for value in best for source in value.sources)[:12]
    if len(groups) == 1:
        media = {source.medium for source in where}
        confidence = 0.99 if len(media) > 1 else first.confidence
        return Value(first.value, confidence, where), []
    choices = tuple(group[0].value for group in groups.values())[:5]
    message = f"{LABELS[name]}在文件中有不同的值，请核对后选择。"
    return Value(first.value, 0.3, where), [Question("SOURCES_DISAGREE", name, message, choices)]


def _key(name: str, value: str) -> str:
    if name == "total_words":
        return str(words_to_fen(value))
    if name.endswith("_name"):
        return plain(value).replace("(", "").replace(")", "")
    return plain(value)


def _compare_sum(fields: dict[str, Value], sums: Sequence[Value], questions: list[Question]) -> None:
    """The QR code's amount is the one without tax or the total, by the kind of invoice."""
    for found in sums:
        known = {fields[name].value for name in ("amount", "total") if name in fields}
        if known and found.value not in known:
            message = "二维码中的金额与票面不一致，请核对票面金额。"
            questions.append(Question("SOURCES_DISAGREE", "total", message, (*sorted(known), found.value)))


def _check_sums(fields: Mapping[str, Value], lines: Sequence[Line], questions: list[Question]) -> None:
    amounts = {name: fen(fields[name].value) for name in ("amount", "tax", "total") if name in fields}
    total = amounts.get("total")
    if total is not None and "amount" in amounts and amounts["amount"] + amounts.get("tax", 0) != total:
        questions.append(Question("SUM_DIFFERS", "total", "金额与税额之和不等于价税合计，请核对票面金额。"))
    words = words_to_fen(fields["total_words"].value) if "total_words" in fields else None
    if words is not None and total is not None and abs(words) != abs(total):
        questions.append(Question("WORDS_DIFFER", "total", "大写金额与小写金额不一致，请核对票面金额。"))
    receipt = "kind" in fields and fields["kind"].value == "RECEIPT"
    if lines and receipt and total is not None and sum(fen(line.amount) for line in lines) != total:
        questions.append(Question("LINES_DIFFER", "total", "明细金额之和不等于合计金额，请核对票面金额。"))
    if lines and "amount" in amounts and sum(fen(line.amount) for line in lines) != amounts["amount"]:
        questions.append(Question("LINES_DIFFER", "amount", "明细金额之和不等于合计金额，请核对票面金额。"))
    if lines and "tax" in amounts and sum(fen(line.tax or "0.00") for line in lines) != amounts["tax"]:
        questions.append(Question("LINES_DIFFER", "tax", "明细税额之和不等于合计税额，请核对票面税额。"))


def _check_identity(fields: Mapping[str, Value], questions: list[Question]) -> None:
    kind = fields["kind"].value if "kind" in fields else ""
    questions += [
        Question("NOT_READ", name, f"没有读到{LABELS[name]}，请对照票面填写。")
        for name in _NEEDED
        if name not in fields and name not in _NONE_ON.get(kind, ())
    ]
    if kind in _WITH_SELLER_CODE and "seller_uscc" not in fields:
        questions.append(Question("NOT_READ", "seller_uscc", "没有读到销售方税号，请对照票面填写。"))
    questions += [
        Question("UNSURE", name, f"{LABELS[name]}读取得不够确定，请对照票面核对。")
        for name, value in fields.items()
        if 0.3 < value.confidence < SURE and name != "remarks"
    ]
    number = fields["number"].value if "number" in fields else ""
    if kind.startswith("DIGITAL") and number and len(number) != 20:
        questions.append(Question("NUMBER_UNFIT", "number", "数电票号码应为20位，请对照票面核对。"))
    if kind.startswith("VAT") and number and (len(number) != 8 or "code" not in fields):
        questions.append(Question("NUMBER_UNFIT", "number", "增值税发票应有发票代码和8位发票号码，请对照票面核对。"))
    questions += [
        Question("CHECK_CHARACTER", name, f"{LABELS[name]}的校验码不符，请对照票面逐位核对。")
        for name in ("buyer_uscc", "seller_uscc")
        if name in fields and len(fields[name].value) == 18 and not is_uscc(fields[name].value)
    ]
    if "buyer_uscc" in fields and "seller_uscc" in fields and fields["buyer_uscc"].value == fields["seller_uscc"].value:
        questions.append(Question("SAME_PARTY", "seller_uscc", "购买方与销售方税号相同，请对照票面核对。"))
