"""The lines of a bill and its sums, by the columns of the table's head."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from domain.documents.recognition.layout import Row, Run
from domain.documents.recognition.reading import MAX_LINES, Line, Value
from domain.documents.recognition.values import fen, yuan

_HEADS: Final[Mapping[str, re.Pattern[str]]] = {
    "name": re.compile(r"项目名称|货物或应税劳务(?:、服务)?名称"),
    "amount": re.compile(r"金额(?:\(元\))?"),
    "rate": re.compile(r"税率(?:/征收率)?"),
    "tax": re.compile("税额"),
}
_BESIDE: Final = re.compile(r"规格型号|单位|数量|单价|标准|车牌号|类型|通行日期|发生地|项目编码|建筑项目名称|备注")
"""Heads of columns that are passed over; a name ends before them."""
_APART: Final = re.compile("出行人|有效身份证件|出行日期|运输工具|起运地|到达地|产权证书|不动产单元|车架号|车辆识别")
"""Heads of a second table inside the first (travellers, vehicles, houses): nothing of it is a line, and it names people."""
_END: Final = re.compile(r"价税合计|\(?大写\)?|小计|合计|备注|订单号")


def read_table(sheet: Sequence[Row]) -> tuple[dict[str, list[Value]], tuple[Line, ...]]:
    """`amount` and `tax` of the row 合计, and the lines above it. Several pages: a head each, the last page's sum counts."""
    lines: list[Line] = []
    head: dict[str, Run] = {}
    sums: dict[str, list[Value]] = {}
    apart = -1
    for row in sheet:
        if head and _APART.search(row.text):
            apart = row.page
        if found := _head(row):
            head = found
        elif head and row.page >= head["amount"].page and _is_sum(row, head, lines):
            sums = _sum(row, head) or sums
            head = {}
        elif head and _END.search(row.text) and row.page == head["amount"].page:
            head = {} if "大写" in row.text or "备注" in row.text else head
        elif head and apart != row.page == head["amount"].page and len(lines) < MAX_LINES:
            _add(lines, row, head)
    return sums, tuple(line for line in lines if line.amount)


def _head(row: Row) -> dict[str, Run]:
    found = {name: at for name, pattern in _HEADS.items() for at in list(row.find(pattern))[:1]}
    if not {"name", "amount"} <= found.keys() or not ("tax" in found or "项目编码" in row.text):
        return {}
    beside = [at for at in row.find(_BESIDE) if at.left > found["name"].right]
    return {**found, "beside": min(beside, key=lambda at: at.left)} if beside else found


def _column(run: Run, head: Mapping[str, Run]) -> str:
    """The column whose head's middle is nearest to the run's right part: figures are set flush right or centred."""
    centre = (run.left + run.right) / 2

    def distance(name: str) -> float:
        at = head[name]
        return min(abs((at.left + at.right) / 2 - centre), abs(at.right - run.right))

    return min((name for name in head if name != "beside"), key=distance)


def _figures(row: Row, head: Mapping[str, Run]) -> dict[str, Run]:
    """The runs in the columns amount and tax."""
    money = [run for run in row.runs if re.fullmatch(r"-?[¥Ұ]?-?[\d,]+\.\d{2}|\*+|免税|不征税", run.text)]
    figures = {_column(run, head): run for run in money}
    return {name: run for name, run in figures.items() if name in ("amount", "tax")}


def _is_sum(row: Row, head: Mapping[str, Run], lines: Sequence[Line]) -> bool:
    """The row 合计; where its single characters are lost (no font), figures without a name that carry ¥ or make up the sum."""
    if "价税" in row.text or "大写" in row.text:
        return False
    if re.search(r"(?<!税)合计", row.text):
        return True
    amount = _figures(row, head).get("amount")
    if amount is None or re.search("[一-鿿]", row.text):
        return False
    value = yuan(amount.text)
    so_far = sum(fen(line.amount or "0") for line in lines)
    return "¥" in amount.text or (value is not None and bool(lines) and fen(value) == so_far)


def _sum(row: Row, head: Mapping[str, Run]) -> dict[str, list[Value]]:
    sums: dict[str, list[Value]] = {}
    for name, run in _figures(row, head).items():
        if (value := yuan(run.text)) is not None:
            sums[name] = [Value(value, 0.95, (run.source(),))]
    return sums


def _in_name(run: Run, head: Mapping[str, Run]) -> bool:
    """Begins under the name's head, or between it and what is left of it, and before the next column's head or its values."""
    following = min((at.left for at in head.values() if at.left > head["name"].right), default=float("inf"))
    limit = following - 10
    if "beside" in head:  # values of the next column are set left or centred: halfway between the two heads is theirs
        limit = min(limit, (head["name"].right + head["beside"].left) / 2 + 10)
    code = run.text.isdigit() and run.right < head["name"].left
    return run.left < min(head["name"].right + 20, limit) and not code


def _add(lines: list[Line], row: Row, head: Mapping[str, Run]) -> None:
    figures = _figures(row, head)
    words = "".join(run.text for run in row.runs if _in_name(run, head))
    amount = yuan(figures["amount"].text) if "amount" in figures else None
    if amount is None:
        if words.startswith("*") and not (lines and not lines[-1].amount):
            lines.append(Line(words[:200], "", "", "", row.page))
        elif lines and words and lines[-1].page == row.page and not re.fullmatch(r"[购买销售方信息]+", words):
            last = lines[-1]
            lines[-1] = Line((last.name + words)[:200], last.amount, last.tax, last.rate, last.page)
        return
    tax = yuan(figures["tax"].text) if "tax" in figures else None
    rates = [run.text for run in row.runs if re.fullmatch(r"\d{1,2}(?:\.\d+)?%|免税|不征税|\*{2,3}", run.text)]
    if lines and not lines[-1].amount:  # a name that began on the row above its figures
        words = lines.pop().name + words
    lines.append(Line(words[:200], amount, tax or "", rates[0] if rates else "", row.page))
