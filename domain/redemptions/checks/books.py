"""Bills against the tax authority's books, as far as they were asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from core.money import format_yuan
from domain.redemptions.checks.facts import BillFact, CheckFacts, Verified
from domain.redemptions.checks.findings import Compared
from domain.redemptions.checks.noting import Noted, bills_of

_FIELDS: Final = {
    "code": "发票代码", "number": "发票号码", "issued_on": "开票日期", "total": "价税合计", "tax": "税额",
    "buyer_uscc": "购买方代码", "seller_uscc": "销售方代码", "check_code": "校验码",
}  # fmt: skip


def _said(bill: BillFact, seen: Verified) -> tuple[Compared, ...]:
    return (
        Compared(bill.label, f"{bill.number} {format_yuan(bill.total)} 元"),
        Compared("税务机关查验", seen.told),
    )


def told(result: str, message: str, explanation: str) -> Callable[[CheckFacts], Iterator[Noted]]:
    """Bills of which the books say `result`; the texts follow the bill's label."""

    def check(facts: CheckFacts) -> Iterator[Noted]:
        for _, bill in bills_of(facts):
            if bill.verified and bill.verified.result == result:
                yield Noted(
                    f"{bill.path}.number", bill.label + message, bill.label + explanation, _said(bill, bill.verified)
                )

    return check


voided = told("VOIDED", "经税务机关查验已作废，不能使用；请移除或更换票据。", "经税务机关查验已作废，不应计入金额。")
red_lettered = told(
    "RED_LETTERED", "经税务机关查验已全部或部分红冲；请把红字票据一并填入。",
    "经税务机关查验已全部或部分红冲，请核对红字票据是否一并提交、金额是否扣除。",
)  # fmt: skip
not_found = told(
    "NOT_FOUND", "在税务机关没有查到；请核对号码、日期和金额，当日开具的可稍后再查。",
    "在税务机关没有查到：可能录入有误、尚未入库或票据不实，请对照票面并要求说明。",
)  # fmt: skip


def differs(facts: CheckFacts) -> Iterator[Noted]:
    for _, bill in bills_of(facts):
        seen = bill.verified
        if seen is None or seen.result != "MISMATCH":
            continue
        fields = "、".join(_FIELDS.get(field, field) for field, _, _ in seen.differences) or "内容"
        yield Noted(
            f"{bill.path}.number",
            f"{bill.label}的{fields}与税务机关查验的结果不一致，请对照票面改正。",
            f"{bill.label}的{fields}与税务机关查验的结果不一致。",
            (
                *(
                    Compared(f"{_FIELDS.get(field, field)}：填写 / 查验", f"{here} / {there}")
                    for field, here, there in seen.differences
                ),
                Compared("税务机关查验", seen.told),
            ),
        )  # fmt: skip
