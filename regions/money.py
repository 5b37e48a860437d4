"""Money rules: small pure functions named in a table. A region orders them (`money.rules`), replaces or adds to them.

Each rule takes the work so far and returns it with more steps or refusals. Amounts are fen, computed per item, rounded
down; caps come last; what a cap cuts is taken from the items last to first, so that items add up to the total
(domain.md §9).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from core.errors import Reason
from core.money import ZERO, Fen, share
from regions.caps import caps
from regions.contract import CaseKind, Computation, ItemAmount, ItemFacts, MoneyFacts
from regions.parameters import PROGRAMME, RATE_KEYS
from regions.rulebook import Line, Rule, Rulebook, Working, percent, yuan


def closed(book: Rulebook) -> tuple[Reason, ...]:
    """Between two programmes no rule holds: `money.closed` says so, and nothing can be applied for."""
    text = book.value("money.closed")
    return (Reason("NOT_IN_FORCE", text, book.cite("money.closed")),) if text else ()


# --- what is asked for may be asked for ---------------------------------------------------------------------------


def period(book: Rulebook, work: Working) -> Working:
    """Submission inside the period: an application in the use window, a redemption from its start to redeem-by."""
    facts, terms, cite = work.facts, work.facts.terms, book.cite("money.period")
    if facts.resubmission:
        return work
    if facts.on < terms.use_from:
        return work.refuse("NOT_YET_OPEN", f"本批次创新券自 {terms.use_from} 起使用，尚未开始。", cite)
    applying = facts.kind is CaseKind.APPLICATION
    last = terms.use_by if applying else terms.redeem_by
    if facts.on > last:
        word = "使用" if applying else book.manifest.words.get("redemption", "兑付")
        code = "USE_BY_PASSED" if applying else "REDEEM_BY_PASSED"
        return work.refuse(code, f"本批次创新券的{word}申请截止日为 {last}，已经截止，不能再提交。", cite)
    return work


def dates(book: Rulebook, work: Working) -> Working:
    """Contract and bill dates lie inside the use window."""
    terms, cite = work.facts.terms, book.cite("money.dates")
    window = f"{terms.use_from} 至 {terms.use_by}"

    def outside(day: Any) -> bool:
        return day is not None and not terms.use_from <= day <= terms.use_by

    for line in work.lines:
        item = line.facts
        if outside(item.contract_date):
            text = f"第{line.number}项：合同签订日期 {item.contract_date} 不在创新券使用期（{window}）内。"
            work = work.refuse("CONTRACT_DATE_OUTSIDE_WINDOW", text, cite, "请核对合同日期，或移除该服务事项。")
        for day in sorted({bill.on for bill in item.bill_lines} or set(item.bill_dates)):
            if outside(day):
                text = f"第{line.number}项：票据日期 {day} 不在创新券使用期（{window}）内。"
                work = work.refuse("BILL_DATE_OUTSIDE_WINDOW", text, cite, "请核对票据日期，或移除该票据。")
    return work


def categories(book: Rulebook, work: Working) -> Working:
    """Only the kinds of service that the region knows in this edition and the programme supports."""
    known = {category.code for category in book.categories} & set(work.facts.terms.categories)
    names = "、".join(category.label for category in book.categories if category.code in known)
    for line in work.lines:
        if line.facts.category not in known:
            text = f"第{line.number}项：“{book.label(line.facts.category)}”不在本批次支持的服务类别内。"
            remedy = f"本批次支持：{names or '无'}。"
            work = work.refuse("CATEGORY_NOT_SUPPORTED", text, book.cite("money.categories"), remedy)
    return work


EXCLUSIONS: Mapping[str, tuple[str, Callable[[ItemFacts], bool]]] = {
    "statutory": ("属于法定或强制检测，不予支持。", lambda item: item.statutory),
    "funded_elsewhere": ("已获其他财政资金支持，不予重复支持。", lambda item: item.funded_elsewhere),
}


def exclusions(book: Rulebook, work: Working) -> Working:
    """What the parameter `money.exclusions` names is not paid for."""
    for name in book.value("money.exclusions", ()):
        text, applies = EXCLUSIONS[name]
        for line in work.lines:
            if applies(line.facts):
                message = f"第{line.number}项：{text}"
                work = work.refuse(f"EXCLUDED_{name.upper()}", message, book.cite("money.exclusions"))
    return work


# --- the amount of each item --------------------------------------------------------------------------------------


def base(book: Rulebook, work: Working) -> Working:
    """Base of an item = min(contract, bills less red-letter ones, payment proofs); of an application, the contract."""
    without_tax = book.value("money.amount_base", "with_tax") == "without_tax"
    late_only = book.value("money.bills_before_application", "counted") == "ignored"
    cite = book.cite("money.amount_base")

    def one(line: Line) -> Line:
        item = line.facts
        bills, tax = item.bills, item.bills_tax
        if item.bill_lines:
            since = work.facts.applied_on if late_only else None
            counted = [bill for bill in item.bill_lines if since is None or bill.on >= since]
            bills, tax = Fen(sum(bill.amount for bill in counted)), Fen(sum(bill.tax for bill in counted))
            ignored = len(item.bill_lines) - len(counted)
            if ignored:
                everything = Fen(sum(bill.amount for bill in item.bill_lines))
                text = f"{ignored} 张票据早于申请提交日 {since}，不计入。"
                line = line.step(
                    "BILLS_IGNORED", text, everything, bills, book.cite("money.bills_before_application")
                )
        if bills is not None and without_tax:
            bills = Fen(bills - tax)
        net = "票据（扣除红字，不含税）" if without_tax else "票据（扣除红字）"
        parts = (("合同", item.contract), (net, bills), ("付款", item.proofs))
        named = [(name, amount) for name, amount in parts if amount is not None]
        lowest = Fen(max(0, min(amount for _, amount in named)))
        words = "、".join(f"{name} {yuan(amount)}" for name, amount in named)
        text = f"{words}，取其中最低者 {yuan(lowest)} 为计算基数。"
        return replace(line, base=lowest, amount=lowest).step("BASE", text, item.contract, lowest, cite)

    return work.each(one)


def rate_for(book: Rulebook, facts: MoneyFacts, item: ItemFacts) -> Decimal | None:
    """The ratio for one item: the region's figure, its first matching row, or what the programme says."""
    value = book.value("money.ratio", PROGRAMME)
    if isinstance(value, tuple):
        known = dict(
            zip(RATE_KEYS, (facts.enterprise_home, item.institution_home, item.category), strict=True)
        )
        rows = (row for row in value if all(row[key] == known[key] for key in RATE_KEYS if key in row))
        row = next(rows, None)
        if row is None:
            return None
        value = row["ratio"]
    return facts.terms.ratio if value == PROGRAMME else Decimal(value)


def ratio(book: Rulebook, work: Working) -> Working:
    """Ratio × amount so far, per item, rounded down to a whole fen."""
    cite = book.cite("money.ratio")
    for line in work.lines:
        rate = rate_for(book, work.facts, line.facts)
        if rate is None:
            text = f"第{line.number}项：该类服务或该地区的服务机构没有适用的支持比例。"
            work = work.refuse("NO_RATE", text, cite)
        work = _replace_line(work, _apply_rate(line, rate or Decimal(0), cite))
    return work


def _apply_rate(line: Line, rate: Decimal, cite: str) -> Line:
    after = share(line.amount, rate)
    text = f"{yuan(line.amount)} × {percent(rate)} = {yuan(after)}（不足一分的舍去）。"
    return replace(line, amount=after).step("RATIO", text, line.amount, after, cite)


def _replace_line(work: Working, line: Line) -> Working:
    return replace(work, lines=tuple(line if each.number == line.number else each for each in work.lines))


# --- the limits of the whole --------------------------------------------------------------------------------------


def granted(book: Rulebook, work: Working) -> Working:
    """Never more than was granted on the application."""
    limit = work.facts.granted
    if limit is None:
        return work
    text = f"不超过申请时核定的 {yuan(limit)}。"
    return work.limit(limit, "GRANTED", text, book.cite("money.granted"))


def quota(book: Rulebook, work: Working) -> Working:
    """Cut to what is left of the enterprise's quota."""
    left = work.facts.quota_left
    if left is None:
        return work
    cite, rest = book.cite("money.quota"), Fen(max(0, left))
    work = work.limit(rest, "QUOTA", f"企业剩余额度为 {yuan(rest)}，按剩余额度核减。", cite)
    return work if rest else work.refuse("QUOTA_EXHAUSTED", "企业的创新券额度已用完。", cite)


def minimum(book: Rulebook, work: Working) -> Working:
    """Refused below the minimum per application; it counts at the first submission only."""
    if work.facts.resubmission or work.facts.granted is not None:
        return work
    value = book.value("money.minimum", PROGRAMME)
    least = work.facts.terms.minimum if value == PROGRAMME else value
    if 0 < work.total < least:
        text = f"本次可申请金额 {yuan(work.total)} 低于每次最低申请额度 {yuan(least)}。"
        return work.refuse("BELOW_MINIMUM", text, book.cite("money.minimum"), "可合并其他服务事项后一并申请。")
    return work


def budget(book: Rulebook, work: Working) -> Working:
    """Refused, not cut, when the programme's rest does not cover the amount; `money.budget: cut` cuts instead."""
    left = work.facts.budget_left
    if left is None or work.total <= left:
        return work
    cite, rest = book.cite("money.budget"), Fen(max(0, left))
    if book.value("money.budget", "refuse") == "cut" and rest:
        return work.limit(rest, "BUDGET", f"本批次剩余总额度为 {yuan(rest)}，按剩余总额度核定。", cite)
    text = f"本批次剩余总额度 {yuan(rest)}，不足以支付本次申请的 {yuan(work.total)}。"
    return work.refuse("BUDGET_INSUFFICIENT", text, cite, "请减少服务事项，或关注下一批次的通知。")


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "period": period,
        "dates": dates,
        "categories": categories,
        "exclusions": exclusions,
        "base": base,
        "ratio": ratio,
        "granted": granted,
        "caps": caps,
        "quota": quota,
        "budget": budget,
        "minimum": minimum,
    }
)
"""The rules by name, in the order they run where `money.rules` does not say otherwise."""


def compute(book: Rulebook, facts: MoneyFacts, rules: Mapping[str, Rule]) -> Computation:
    """Run the rules in the region's order, and close the account."""
    if not facts.items:
        return Computation(ZERO, (), (), (Reason("NO_ITEMS", "请至少添加一个服务事项。"),))
    if shut := closed(book):
        return Computation(ZERO, tuple(ItemAmount(item.key, ZERO, ZERO) for item in facts.items), (), shut)
    work = Working(facts, tuple(Line(i, item) for i, item in enumerate(facts.items, 1)))
    for name in book.value("money.rules", tuple(rules)):
        work = rules[name](book, work)
    if work.total == 0 and not work.refusals:
        work = work.refuse("NOTHING_TO_PAY", "按规则计算，本次没有可申请的金额。", book.cite("money.amount_base"))
    items = tuple(ItemAmount(line.facts.key, line.base, line.amount, line.steps) for line in work.lines)
    return Computation(work.total, items, work.steps, work.refusals)
