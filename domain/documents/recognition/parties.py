"""Who bought and who sold: names and tax numbers by their cells, whichever side they stand on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from domain.documents.recognition.layout import Glyph, Row, Run
from domain.documents.recognition.reading import Value
from domain.documents.recognition.values import tax_number

_NAME: Final = re.compile(r"(?P<side>购买方|购方|销售方|销方)?(?:单位)?名称[::]|(?<![一-鿿])名称(?=[::]?)")
_CODE: Final = re.compile(
    r"(?P<side>购买方|购方|销售方|销方)?(?:统一社会信用代码/?(?:纳税人识别号)?|纳税人识别号)[::]?"
)
_STOP: Final = re.compile(
    r"(?:购买方|销售方)?名称[::]|统一社会信用代码|纳税人识别号|地址|开户行|密码区|项目名称|货物或|规格型号|下载次数|(?:开票|填开)日期|信息[::]"
)
_OTHERS: Final = re.compile(
    r"[大小]写|收款人|复核|开票人|备注|合计|下载次数|监制|税务局|税务总局|电子发票|通行费|信息$"
)
"""What may stand near a cell and is no part of a name."""
_HEADING: Final = re.compile("购买方|购方|销售方|销方")
_BUYER: Final = frozenset("购买")
_SELLER: Final = frozenset("销售")
_STACKED: Final = frozenset("购买销售方信息密码区")
_PAIRS: Final = frozenset(
    pair
    for word in ("购买方信息", "销售方信息", "密码区")
    for first, second in pairwise(word)
    for pair in (first + second, second + first)
)
_RECEIPT: Final = (
    ("buyer_uscc", re.compile(r"(?:交款人|付款人|缴款人|付款单位|交款单位)统一社会信用代码[::]")),
    ("buyer_name", re.compile(r"(?:交款人|付款人|缴款人|付款单位|交款单位)(?:名称)?[::]")),
    ("seller_uscc", re.compile(r"收款(?:单位|人)统一社会信用代码[::]")),
    ("seller_name", re.compile(r"收款单位(?:\(章\)|名称|\(盖章\))?[::]")),
)
_RECEIPT_STOP: Final = re.compile(r"校验码|开票日期|复核人|收款人|财务主管|票据代码|票据号码|备注|经办人|交款人|项目编码")


@dataclass(frozen=True, slots=True)
class _Label:
    run: Run
    row: Row
    side: str


def read_parties(sheet: Sequence[Row], *, receipt: bool) -> dict[str, list[Value]]:
    """Fields of both parties. A tax number that is not printed stays absent."""
    if receipt:
        return _receipt(sheet)
    found: dict[str, list[Value]] = {}
    stacks = _stacks(sheet)
    sheet = _without(sheet, stacks)
    names = _labels(sheet, _NAME)
    codes = _labels(sheet, _CODE)
    if len(names) == len(codes) == 1 and names[0].side and not codes[0].side:  # a ticket: one party, one number
        codes = [replace(codes[0], side=names[0].side)]
    for field, labels in (("name", names), ("uscc", codes)):
        for label, (side, confidence) in zip(labels, _sides(labels, stacks, sheet), strict=True):
            value = _name(label, sheet, codes, stacks, confidence) if field == "name" else _code(label, sheet, stacks, confidence)
            if value:
                values = found.setdefault(f"{side}_{field}", [])
                if value.value not in [each.value for each in values]:
                    values.append(value)
    return found


def _labels(sheet: Sequence[Row], pattern: re.Pattern[str]) -> list[_Label]:
    made = []
    for row in sheet:
        for match in pattern.finditer(row.text):
            before = row.text[max(0, match.start() - 4) : match.start()]
            if re.search("项目|货物|劳务|服务|商品|开户行|银行", before):
                continue
            run = Run(row.glyphs[match.start() : match.end()])
            made.append(_Label(run, row, match.group("side") or ""))
    return made


def _sides(labels: Sequence[_Label], stacks: Sequence[Glyph], sheet: Sequence[Row]) -> list[tuple[str, float]]:
    """By the word beside the cell (购 or 销, mostly set vertically); without one, left or upper is the buyer, less surely."""
    answers = []
    for label in labels:
        if label.side:
            answers.append(("buyer" if label.side[0] == "购" else "seller", 0.95))
            continue
        near = [
            (abs(glyph.middle - label.run.middle) + 0.5 * (label.run.left - glyph.right), glyph.text in _SELLER)
            for glyph in stacks
            if glyph.text in _BUYER | _SELLER
            and glyph.page == label.run.page
            and -4 < label.run.left - glyph.right < 60
            and abs(glyph.middle - label.run.middle) < 60
        ]
        if near:
            answers.append(("seller" if min(near)[1] else "buyer", 0.95))
        else:
            answers.append(_by_heading(label, sheet) or _by_place(label, labels))
    return answers


def _by_heading(label: _Label, sheet: Sequence[Row]) -> tuple[str, float] | None:
    """By a heading that stands over the cell, where one alone does."""
    height = max(label.row.height, 5.0)
    over = [
        at
        for row in sheet
        if row.page == label.run.page and 0.5 * height < label.run.middle - row.middle < 7 * height
        for at in row.find(_HEADING)
        if -6 * height < at.left - label.run.left < 4 * height
    ]
    words = {at.text[0] for at in over}
    return ("seller" if "销" in words else "buyer", 0.93) if len(words) == 1 else None


def _by_place(label: _Label, labels: Sequence[_Label]) -> tuple[str, float]:
    """Side by side, some software swaps the columns: not sure. One below the other, the buyer is always above."""
    same = [each for each in labels if each.run.page == label.run.page]
    beside = [each for each in same if abs(each.run.middle - label.run.middle) < label.row.height]
    if len(beside) > 1:
        return "buyer" if label is min(beside, key=lambda each: each.run.left) else "seller", 0.8
    first = min(same, key=lambda each: each.run.middle)
    return "buyer" if label is first else "seller", 0.92 if len(same) > 1 else 0.7


def _stacks(sheet: Sequence[Row]) -> list[Glyph]:
    """Characters of words set vertically beside a cell (购买方信息, 销售方, 密码区): one below another in one column."""
    marks = [glyph for row in sheet for glyph, left in zip(row.glyphs, (None, *row.glyphs), strict=False) if _begins(glyph, left)]
    return [
        glyph
        for glyph in marks
        if any(
            other.page == glyph.page
            and abs(other.left - glyph.left) < 0.6 * glyph.height
            and 0.7 * glyph.height < abs(other.middle - glyph.middle) < 3.5 * glyph.height
            and glyph.text + other.text in _PAIRS
            for other in marks
        )
    ]


def _begins(glyph: Glyph, left: Glyph | None) -> bool:
    """A character of such a word with nothing close on its left: not one inside a name."""
    return glyph.text in _STACKED and (left is None or glyph.left - left.right > 0.25 * glyph.height)


def _without(sheet: Sequence[Row], stacks: Sequence[Glyph]) -> list[Row]:
    gone = set(stacks)
    made = []
    for row in sheet:
        glyphs = tuple(glyph for glyph in row.glyphs if glyph not in gone)
        runs = (tuple(glyph for glyph in run.glyphs if glyph not in gone) for run in row.runs)
        if glyphs:
            made.append(Row(glyphs, tuple(Run(run) for run in runs if run)))
    return made


def _right_edge(label: _Label, stop: re.Pattern[str], stacks: Sequence[Glyph]) -> float:
    """Where the next cell begins: the next label, or a word set vertically, near this row."""
    edges = [at.left for at in label.row.find(stop) if at.left > label.run.right]
    edges += [
        glyph.left
        for glyph in stacks
        if glyph.page == label.run.page
        and glyph.left > label.run.right + 20
        and abs(glyph.middle - label.run.middle) < 6 * label.row.height
    ]
    return min(edges, default=float("inf"))


def _name(
    label: _Label, sheet: Sequence[Row], codes: Sequence[_Label], stacks: Sequence[Glyph], confidence: float
) -> Value | None:
    """What stands in the label's cell, over as many rows as a long name takes, above the tax number's row. Words of the cell that
    are left over make the name unsure."""
    edge = _right_edge(label, _STOP, stacks)
    height = max(label.row.height, 5.0)
    below = [
        code.run.middle - label.run.middle
        for code in codes
        if code.run.page == label.run.page and code.run.middle > label.run.middle + 0.5 * height
        and abs(code.run.left - label.run.left) < 12 * height
    ]  # fmt: skip
    depth = min([*below, 4.5 * height])
    own = _between(label.row, label.run.right, edge)
    cell: list[list[Run]] = []
    for row in sheet:
        offset = row.middle - label.run.middle
        if row.page != label.run.page or not -3.2 * height < offset < depth - 0.35 * height:
            continue
        runs = own
        if row is not label.row:
            runs = [run for run in row.runs if run.right < edge + 0.3 * height and _continues(run, label, height)]
        if runs:
            cell.append(runs)
    kept = _block(cell, own, label, height)
    limit = min(edge, max((glyph.right for row in sheet if row.page == label.run.page for glyph in row.glyphs), default=edge))
    if any(not _is_full(runs, label, limit) for runs in kept[:-1]):  # words beside a name that ends before them: a stamp, a note
        kept = [runs for runs in kept if runs is own] or kept[:1]
    text = "".join(run.text for runs in kept for run in runs).lstrip(":").strip()
    if not text or len(text) > 200 or not re.search(r"[一-鿿A-Za-z]{2}", text):
        return None
    doubt = 0.15 if len(kept) < len(cell) else 0.03 if len(kept) > 1 else 0.0
    return Value(text, confidence - doubt, tuple(run.source() for runs in kept for run in runs))


def _is_full(runs: Sequence[Run], label: _Label, limit: float) -> bool:
    """A row of a wrapped name goes on to near the end of its cell."""
    return runs[-1].right - label.run.left > 0.6 * (limit - label.run.left)


def _block(cell: Sequence[Sequence[Run]], own: Sequence[Run], label: _Label, height: float) -> list[Sequence[Run]]:
    """The rows that follow each other closely around the label's, or from the first one below where nothing is beside it."""
    if not cell:
        return []
    middles = [sum(run.middle for run in runs) / len(runs) for runs in cell]
    reach = 1.75 * max(min(run.bottom - run.top for runs in cell for run in runs), 0.8 * height)
    near = [i for i, middle in enumerate(middles) if abs(middle - label.run.middle) < 0.6 * height]
    under = [i for i, middle in enumerate(middles) if 0 < middle - label.run.middle < 2.2 * height]
    over = [i for i, middle in enumerate(middles) if 0 < label.run.middle - middle < 1.2 * height]
    start = near or (over if over and under else []) or under or over
    if not start:
        return []
    first = last = start[0]
    while first > 0 and middles[first] - middles[first - 1] < reach and (own or near or over):
        first -= 1
    while last + 1 < len(cell) and middles[last + 1] - middles[last] < reach:
        last += 1
    return list(cell[first : last + 1])


def _continues(run: Run, label: _Label, height: float) -> bool:
    """Part of a name: words, not a number or a label, starting under the label or near where a name beside it starts."""
    if _STOP.search(run.text) or _OTHERS.search(run.text) or re.match("[一-鿿/]{2,10}[::]", run.text):
        return False
    if re.search(r"(?:发票|票据|机器)(?:代码|号码|编号)|校验码|日期", run.text) or not re.search("[一-鿿]", run.text):
        return False
    return -0.6 * height < run.left - label.run.left and run.left - label.run.right < 4 * height


def _between(row: Row, left: float, right: float) -> list[Run]:
    runs: list[Run] = []
    for run in row.runs:
        inside = tuple(g for g in run.glyphs if g.left >= left - 0.3 * g.height and g.right <= right + 0.3 * g.height)
        if not inside:
            continue
        if runs and inside[0].left - runs[-1].right > 8 * max(row.height, 5.0):
            break
        runs.append(Run(inside))
    return runs


def _code(label: _Label, sheet: Sequence[Row], stacks: Sequence[Glyph], confidence: float) -> Value | None:
    """Beside the label; else, where the label takes two rows or stands over its value, the only one near it in its cell."""
    edge = _right_edge(label, _STOP, stacks)
    for run in _between(label.row, label.run.right, edge):
        text = run.text.lstrip(":/")
        if (code := tax_number(text)) is not None:
            return Value(code, confidence, (run.source(),))
    height = max(label.row.height, 5.0)
    near = {
        code: run
        for row in sheet
        if row.page == label.run.page and row is not label.row and -1.3 * height < row.middle - label.run.middle < 1.9 * height
        for run in row.runs
        if label.run.left - height < run.left < label.run.right + 8 * height and run.right < edge
        and (code := tax_number(run.text.lstrip(":/"))) is not None
    }  # fmt: skip
    if len(near) != 1:
        return None
    (code, run), = near.items()
    return Value(code, confidence - 0.02, (run.source(),))


def _receipt(sheet: Sequence[Row]) -> dict[str, list[Value]]:
    found: dict[str, list[Value]] = {}
    for row in sheet:
        for field, pattern in _RECEIPT:
            for at in row.find(pattern):
                if field in found:
                    continue
                stops = [each.left for each in row.find(_RECEIPT_STOP) if each.left > at.right]
                runs = _between(row, at.right, min(stops, default=float("inf")))
                text = "".join(run.text for run in runs).strip(":")
                value = tax_number(text) if field.endswith("_uscc") else text
                if value:
                    found[field] = [Value(value, 0.95, tuple(run.source() for run in runs))]
    return found
