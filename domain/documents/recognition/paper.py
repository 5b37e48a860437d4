"""A bill's fields by where they stand on the page: a label, and what is printed to its right or in its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from domain.documents.recognition.layout import Glyph, Row, Run, rows
from domain.documents.recognition.parties import read_parties
from domain.documents.recognition.reading import Line, Value
from domain.documents.recognition.table import read_table
from domain.documents.recognition.values import DATE, WORDS, day, words_to_fen, yuan

Found = dict[str, list[Value]]
Parse = Callable[[str], str | None]

_KINDS: Final = (
    ("RECEIPT", re.compile("资金往来结算票据|往来结算票据")),
    ("RAIL_TICKET", re.compile("铁路电子客票")),
    ("AIR_TICKET", re.compile("航空运输电子客票")),
    ("TOLL", re.compile("通行费")),
    ("DIGITAL_SPECIAL", re.compile(r"电子发票\(增值税专用发票\)")),
    ("DIGITAL_ORDINARY", re.compile(r"电子发票\(普通发票\)")),
    ("VAT_SPECIAL", re.compile("增值税电子专用发票|增值税专用发票")),
    ("VAT_ORDINARY", re.compile("增值税电子普通发票|增值税普通发票|(?<!数)电子普通发票")),
)


def _digits(*lengths: int) -> Parse:
    return lambda text: text if text.isdecimal() and text.isascii() and len(text) in lengths else None


def _check_code(text: str) -> str | None:
    return text if re.fullmatch(r"[0-9A-Za-z]{5,20}", text) else None


_OWN: Final = r"(?<!数电)(?<!蓝字)(?<!正数)(?<!原)(?<!对应)(?<!红字)(?<!该)"
"""A number that remarks name is another bill's: the one that this one cancels."""

_TOTAL: Final = re.compile(r"\(?小写\)?[::]?|(?:票价|退票费|改签费)[::]|合计\(?CNY\)?")
LABELLED: Final[tuple[tuple[str, re.Pattern[str], re.Pattern[str], Parse], ...]] = (
    ("number", re.compile(rf"{_OWN}(?:发票|票据)号码[::]?"), re.compile(r"\d{8,20}"), _digits(8, 10, 20)),
    ("code", re.compile(rf"{_OWN}(?:发票|票据)代码[::]?"), re.compile(r"\d{8,12}"), _digits(8, 10, 12)),
    ("issued_on", re.compile(r"(?:开票|填开)日期[::]?"), DATE, day),
    ("check_code", re.compile(r"校验码[::]?"), re.compile(r"\d{20}|[0-9A-Za-z]{5,6}(?![0-9A-Za-z])"), _check_code),
    ("total", _TOTAL, re.compile(r"(?:CNY|[¥¥Ұ])?-?[¥¥Ұ]?-?\d[\d,]*\.\d\d"), yuan),
)


def read(found: Sequence[Glyph]) -> tuple[Found, tuple[Line, ...]]:
    """Values of each field, and the lines. An empty answer means that the page says nothing we know."""
    sheet = rows(found)
    values: Found = {}
    kind = _kind(sheet)
    if kind:
        values["kind"] = [kind]
    for field, label, pattern, parse in LABELLED:
        hits = [value for row in sheet for at in row.find(label) if (value := _right_of(row, at, pattern, parse))]
        if hits:
            values[field] = _once(hits)
    if words := _words(sheet):
        values["total_words"] = words
    if kind and kind.value == "AIR_TICKET" and "total" not in values and (below := _below(sheet, re.compile("合计"))):
        values["total"] = [below]
    if kind and kind.value.startswith("DIGITAL") and (remarks := _remarks(sheet)):
        values["remarks"] = [remarks]
    values.update(read_parties(sheet, receipt=_fiscal(kind, sheet)))
    table, lines = read_table(sheet)
    values.update(table)
    _without_label(sheet, values)
    return values, lines


def _kind(sheet: Sequence[Row]) -> Value | None:
    for kind, pattern in _KINDS:
        for row in sheet:
            for at in row.find(pattern):
                if kind != "TOLL" or any("发票" in each.text for each in sheet):
                    name = _digital(kind, sheet)
                    return Value(name, 0.95, (at.source(),))
    return None


def _fiscal(kind: Value | None, sheet: Sequence[Row]) -> bool:
    """Laid out as a fiscal receipt, also one of a kind that is not taken: then its kind is asked."""
    text = "".join(row.text for row in sheet)
    return kind.value == "RECEIPT" if kind else "交款人" in text and "收款单位" in text


def _digital(kind: str, sheet: Sequence[Row]) -> str:
    """A 20-digit invoice number and no code is a digital invoice, whatever its title leaves out."""
    text = "".join(row.text for row in sheet)
    if kind.startswith("VAT_") and re.search(r"发票号码[::]?\d{20}(?!\d)", text) and "发票代码" not in text:
        return kind.replace("VAT", "DIGITAL")
    return kind


def _right_of(row: Row, label: Run, pattern: re.Pattern[str], parse: Parse) -> Value | None:
    """The first thing of the pattern to the right of the label, before other words begin."""
    rest = [glyph for glyph in row.glyphs if glyph.left >= label.right - 0.3 * glyph.height]
    text = "".join(glyph.text for glyph in rest)
    match = pattern.search(text)
    if match is None or re.search(r"[一-鿿]{2}", text[: match.start()]):
        return None
    parsed = parse(match.group())
    follows = text[match.end() : match.end() + 1]
    if parsed is None or (follows.isdigit() and match.group()[-1:].isdigit() and not _gap(rest, match.end())):
        return None
    return Value(parsed, 0.95, (Run(tuple(rest[match.start() : match.end()])).source(),))


def _gap(glyphs: Sequence[Glyph], at: int) -> bool:
    return glyphs[at].left - glyphs[at - 1].right > 0.5 * glyphs[at].height


def _below(sheet: Sequence[Row], label: re.Pattern[str]) -> Value | None:
    """An amount under its head, on one of the next two rows; only if there is a single one."""
    found = []
    for i, row in enumerate(sheet):
        for at in row.find(label):
            for run in (run for lower in sheet[i + 1 : i + 3] if lower.page == row.page for run in lower.runs):
                value = yuan(run.text)
                if value and abs(run.left + run.right - at.left - at.right) / 2 < 30 and "." in run.text:
                    found.append(Value(value, 0.9, (run.source(),)))
    return found[0] if len({value.value for value in found}) == 1 else None


def _remarks(sheet: Sequence[Row]) -> Value | None:
    """What stands under the sums and above who issued the bill; never sure, for it may be anything."""
    under = False
    runs: list[Run] = []
    for row in sheet:
        if "小写" in row.text:
            under, runs = True, []
        elif re.search("开票人|收款人|复核", row.text):
            under = False
        elif under:
            runs += [run for run in row.runs if run.text not in ("备", "注", "备注")]
    text = " ".join(run.text for run in runs)[:500]
    return Value(text, 0.8, tuple(run.source() for run in runs)[:12]) if text else None


def _once(values: list[Value]) -> list[Value]:
    """The same value on every page is one value."""
    return list({value.value: value for value in reversed(values)}.values())


def _words(sheet: Sequence[Row]) -> list[Value]:
    found = []
    for row in sheet:
        for at in row.find(WORDS):
            text = at.text
            if words_to_fen(text) is not None and re.search("[圆元角分]", text):
                found.append(Value(text, 0.95, (at.source(),)))
    return _once(found)


def _without_label(sheet: Sequence[Row], values: Found) -> None:
    """Some text layers have no labels (they are drawn): what can only be one thing is taken, but never surely."""
    if not sheet:
        return
    page = sheet[0].page
    head = [run for row in sheet[: max(4, len(sheet) // 3)] if row.page == page for run in row.runs]
    if "number" not in values:
        numbers = [run for run in head if re.fullmatch(r"\d{20}", run.text)]
        if len(numbers) == 1:
            values["number"] = [Value(numbers[0].text, 0.6, (numbers[0].source(),))]
    if "issued_on" not in values:
        days = [(run, parsed) for run in head if DATE.fullmatch(run.text) and "年" in run.text and (parsed := day(run.text))]
        if len({parsed for _, parsed in days}) == 1:
            values["issued_on"] = [Value(days[0][1], 0.6, (days[0][0].source(),))]
