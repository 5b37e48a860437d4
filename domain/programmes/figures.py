"""A programme's figures, checked all at once, and what may still change when it is open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from core.checking import Checker
from core.money import Fen
from domain.programmes.commands import ProgrammeText
from domain.programmes.ledger import Commitment

MAX_INTRODUCTION = 20_000
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{1,39}")
_RATIO = re.compile(r"(0(\.\d{1,4})?|1(\.0{1,4})?)")


@dataclass(frozen=True, slots=True)
class Figures:
    """Amounts in fen, `ratio` above 0 and up to 1, days inclusive in Asia/Shanghai."""

    code: str
    name: str
    introduction: str
    claim_from: date
    claim_until: date
    use_from: date
    use_by: date
    redeem_by: date
    ratio: Decimal
    minimum: Fen
    cap_per_enterprise: Fen
    categories: tuple[str, ...]
    commitment: Commitment
    review_claims: bool

    def columns(self) -> dict[str, Any]:
        return {**asdict(self), "categories": list(self.categories)}

    def told(self) -> dict[str, Any]:
        """For the audit log."""
        return {key: value if isinstance(value, (int, list)) else str(value) for key, value in self.columns().items()}


def checked(text: ProgrammeText, categories: Iterable[str]) -> Figures:
    """The figures. `categories` are the codes the region knows. Raises InvalidInput with every fault."""
    checker = Checker()
    figures = Figures(
        code=_code(checker, text.code),
        name=checker.text("name", text.name, "批次名称", maximum=200),
        introduction=checker.text("introduction", text.introduction, "批次介绍", maximum=MAX_INTRODUCTION, required=False),
        claim_from=checker.day("claim_from", text.claim_from, "申领开始日"),
        claim_until=checker.day("claim_until", text.claim_until, "申领截止日"),
        use_from=checker.day("use_from", text.use_from, "使用开始日"),
        use_by=checker.day("use_by", text.use_by, "使用截止日"),
        redeem_by=checker.day("redeem_by", text.redeem_by, "兑付截止日"),
        ratio=_ratio(checker, text.ratio),
        minimum=checker.amount("minimum", text.minimum, "每次最低申请额度"),
        cap_per_enterprise=checker.amount("cap_per_enterprise", text.cap_per_enterprise, "企业上限"),
        categories=_categories(checker, text.categories, frozenset(categories)),
        commitment=text.commitment,
        review_claims=text.review_claims,
    )
    check_dates(checker, figures)
    _check_amounts(checker, figures)
    checker.done()
    return figures


def _code(checker: Checker, text: str) -> str:
    code = checker.text("code", text, "批次编码", maximum=40)
    if code and len(code) <= 40 and not _CODE.fullmatch(code):
        checker.fault("code", "INVALID", "批次编码只能用字母、数字和连字符。", "2–40 位，例如 LN-2026-1")
    return code


def _ratio(checker: Checker, text: str) -> Decimal:
    if not _RATIO.fullmatch(text.strip()) or Decimal(text.strip()) == 0:
        checker.fault("ratio", "INVALID", "支持比例应大于 0、不超过 1，最多四位小数。", "例如 0.3 表示 30%")
        return Decimal(1)
    return Decimal(text.strip())


def _categories(checker: Checker, chosen: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    if not chosen:
        checker.fault("categories", "REQUIRED", "请至少选择一个支持的服务类别。")
    for position, code in enumerate(chosen[:100]):
        if code not in known:
            checker.fault(f"categories[{position}]", "UNKNOWN", "没有这个服务类别。", "请从本地区的服务类别中选择")
    return tuple(dict.fromkeys(chosen))


_ORDERED = (
    ("claim_from", "claim_until", "申领截止日不能早于申领开始日。"),
    ("use_from", "use_by", "使用截止日不能早于使用开始日。"),
    ("use_by", "redeem_by", "兑付截止日不能早于使用截止日。"),
    ("claim_until", "redeem_by", "申领截止日不能晚于兑付截止日。"),
)


def check_dates(checker: Checker, figures: Figures) -> None:
    """The order of the days; a day that could not be read is told once, not compared."""
    for earlier, later, message in _ORDERED:
        first, last = getattr(figures, earlier), getattr(figures, later)
        if date.min not in (first, last) and first > last:
            path = earlier if (earlier, later) == ("claim_until", "redeem_by") else later
            checker.fault(path, "OUT_OF_ORDER", message)


def _check_amounts(checker: Checker, figures: Figures) -> None:
    faulty = {fault.path for fault in checker.faults}
    if "cap_per_enterprise" in faulty:
        return
    if figures.cap_per_enterprise == 0:
        checker.fault("cap_per_enterprise", "OUT_OF_RANGE", "企业上限应大于 0。")
    elif "minimum" not in faulty and figures.minimum > figures.cap_per_enterprise:
        checker.fault("minimum", "OUT_OF_RANGE", "每次最低申请额度不能超过企业上限。")
