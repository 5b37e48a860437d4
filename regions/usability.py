"""Whether a voucher can be used on a service, with ratio, caps and the articles that say so, or every reason why not.

Generic: it asks the same parameters that the money rules ask, so that what is shown before an order and what is
computed afterwards cannot differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from core.errors import Reason
from core.money import ZERO, Fen
from regions.caps import cap_limits
from regions.contract import Edition, ItemFacts, Limit, MoneyFacts, Usability, UsabilityFacts
from regions.money import closed, rate_for
from regions.rulebook import Rulebook, yuan

Tests = Callable[[UsabilityFacts], tuple[Reason, ...]]


def voucher_usable(edition: Edition, facts: UsabilityFacts) -> Usability:
    """The answer of an edition: of an order already placed, that of the day it was placed; else that of today."""
    return edition.policy.usability(facts)


def usability(book: Rulebook, facts: UsabilityFacts, parties: Tests) -> Usability:
    """`parties` adds what the region's policy says of the enterprise, the institution and their ties."""
    reasons = [*closed(book), *_badge(facts), *_category(book, facts), *parties(facts)]
    money = _as_money(facts)
    rate, limits = None, tuple[Limit, ...]()
    if money is None:
        reasons.append(Reason("NO_OPEN_PROGRAMME", "目前没有开放的创新券批次，可先下单，或关注批次通知。"))
    else:
        rate = rate_for(book, money, money.items[0]) if shares(book) else None
        limits = (*cap_limits(book, money), *_quota(book, facts))
        if rate is None and shares(book):
            text = "该类服务或该地区的服务机构没有适用的支持比例。"
            reasons.append(Reason("NO_RATE", text, book.cite("money.ratio")))
    reasons += [Reason("CAP_EXHAUSTED", limit.text, limit.citation) for limit in limits if limit.left <= 0]
    citation = book.cite("money.ratio" if shares(book) else "money.rules")
    return Usability(not reasons, None if closed(book) else rate, citation, limits, tuple(dict.fromkeys(reasons)))


def shares(book: Rulebook) -> bool:
    """Whether the voucher pays a share of the cost: a region may order its rules without the ratio and pay fixed sums."""
    return "ratio" in book.value("money.rules", ("ratio",))


def _as_money(facts: UsabilityFacts) -> MoneyFacts | None:
    """The question about money that an application for this service would ask, whatever its amount."""
    if facts.terms is None:
        return None
    item = ItemFacts("", facts.category, ZERO, None, None, ZERO, None, facts.institution.home_region)
    return MoneyFacts(
        facts.on, facts.enterprise_home, "", facts.terms, (item,), usage=facts.usage, programme=facts.programme
    )  # fmt: skip


def _badge(facts: UsabilityFacts) -> Iterator[Reason]:
    if not facts.badged:
        yield Reason("NOT_BADGED", "该服务未标识支持创新券。", "", "请选择带“创新券”标识的服务。")


def _category(book: Rulebook, facts: UsabilityFacts) -> Iterator[Reason]:
    known = {category.code for category in book.categories}
    if facts.terms is not None:
        known &= set(facts.terms.categories)
    if facts.category not in known:
        names = "、".join(category.label for category in book.categories if category.code in known)
        text = f"“{book.label(facts.category)}”不在支持的服务类别内。"
        yield Reason("CATEGORY_NOT_SUPPORTED", text, book.cite("money.categories"), f"支持的类别：{names or '无'}。")


def _quota(book: Rulebook, facts: UsabilityFacts) -> Iterator[Limit]:
    """The enterprise's quota of a directly claimed voucher is a cap too."""
    if facts.terms is None or facts.quota_left is None:
        return
    left = Fen(max(0, facts.quota_left))
    limit = facts.terms.cap_per_enterprise
    text = f"企业额度 {yuan(limit)}，还可使用 {yuan(left)}。"
    yield Limit("QUOTA", text, "programme", limit, left, book.cite("money.quota"))
