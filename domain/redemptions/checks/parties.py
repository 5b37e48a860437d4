"""Who bought and who sold: by code first, by name second (domain.md §3 Redeem, §9)."""

from __future__ import annotations

from collections.abc import Iterator

from domain.institutions.matching import name_key
from domain.redemptions.checks.facts import BillFact, CheckFacts, ItemFact, Known
from domain.redemptions.checks.findings import Compared
from domain.redemptions.checks.noting import Noted, bills_of


def _sides(what: str, bill: BillFact, who: str, known: Known) -> tuple[Compared, ...]:
    buyer = what == "购买方"
    name, code = (bill.buyer_name, bill.buyer_uscc) if buyer else (bill.seller_name, bill.seller_uscc)
    return (
        Compared(f"{bill.label}的{what}", f"{name or '（未填写名称）'} {code}".strip()),
        Compared(who, f"{known.name} {known.uscc}".strip()),
    )


def buyer_is_another(facts: CheckFacts) -> Iterator[Noted]:
    own = facts.enterprise
    for _, bill in bills_of(facts):
        by_code = bool(bill.buyer_uscc) and bill.buyer_uscc != own.uscc
        by_name = not bill.buyer_uscc and bool(bill.buyer_name) and not own.was_called(bill.buyer_name)
        if by_code or by_name:
            part, field = ("统一社会信用代码", "buyer_uscc") if by_code else ("名称", "buyer_name")
            yield Noted(
                f"{bill.path}.{field}",
                f"{bill.label}的购买方不是本企业（{part}不同），请换成开具给本企业的票据。",
                f"{bill.label}的购买方与申请企业按{part}比对不一致。",
                _sides("购买方", bill, "申请企业", own),
            )


def buyer_name_differs(facts: CheckFacts) -> Iterator[Noted]:
    own = facts.enterprise
    for _, bill in bills_of(facts):
        if bill.buyer_uscc == own.uscc and bill.buyer_name and not own.was_called(bill.buyer_name):
            yield Noted(
                f"{bill.path}.buyer_name",
                f"{bill.label}的购买方代码是本企业的，但名称不同；请核对，如企业更过名，请备好更名证明。",
                f"{bill.label}的购买方代码与申请企业一致，名称不一致：可能是曾用名、简称或录入有误，请对照票面。",
                _sides("购买方", bill, "申请企业", own),
            )


def seller_is_another(facts: CheckFacts) -> Iterator[Noted]:
    for item, bill in bills_of(facts):
        known = item.seller
        if known is None or not (bill.seller_uscc or bill.seller_name):
            continue
        by_code = bool(bill.seller_uscc and known.uscc) and bill.seller_uscc != known.uscc
        by_name = not bill.seller_uscc and not known.was_called(bill.seller_name)
        if by_code or by_name:
            part, field = ("统一社会信用代码", "seller_uscc") if by_code else ("名称", "seller_name")
            yield Noted(
                f"{bill.path}.{field}",
                f"{bill.label}的销售方不是{item.label}的服务机构（{part}不同），请核对或移到另一个服务事项。",
                f"{bill.label}的销售方与{item.label}的服务机构按{part}比对不一致。",
                _sides("销售方", bill, "机构库中的服务机构", known),
            )


def seller_unknown(facts: CheckFacts) -> Iterator[Noted]:
    """A seller that is no institution at all is one finding of its item, whatever the number of bills."""
    for item in facts.items:
        first = next((bill for bill in item.bills if bill.seller_uscc or bill.seller_name), None)
        if item.seller is None and first is not None:
            yield Noted(
                f"{item.path}.institution_name",
                f"{first.label}的销售方不是可以使用创新券的服务机构，不能提交；请核对名称和统一社会信用代码。",
                f"{item.label}的销售方先按统一社会信用代码、再按名称、别名和曾用名查找，都没有找到服务机构。",
                (Compared(f"{first.label}的销售方", f"{first.seller_name} {first.seller_uscc}".strip()),),
            )


def seller_name_differs(facts: CheckFacts) -> Iterator[Noted]:
    for item, bill in bills_of(facts):
        known = item.seller
        if known and bill.seller_uscc and bill.seller_uscc == known.uscc and not known.was_called(bill.seller_name):
            yield Noted(
                f"{bill.path}.seller_name",
                f"{bill.label}的销售方代码是该服务机构的，但名称不同，请对照票面核对。",
                f"{bill.label}的销售方代码与服务机构一致，名称既不是现用名，也不是登记的别名或曾用名。",
                _sides("销售方", bill, "机构库中的服务机构", known),
            )


def seller_by_other_name(facts: CheckFacts) -> Iterator[Noted]:
    for item, bill in bills_of(facts):
        known = item.seller
        if known and bill.seller_name and known.was_called(bill.seller_name) and not known.is_called(bill.seller_name):
            yield Noted(
                f"{bill.path}.seller_name",
                f"{bill.label}上是该服务机构的别名或曾用名，已认定为“{known.name}”。",
                f"{bill.label}的销售方名称是登记的别名或曾用名。",
                _sides("销售方", bill, "机构库中的服务机构", known),
            )


def contract_party_differs(facts: CheckFacts) -> Iterator[Noted]:
    """The institution said of the contract is the one that the bills are from."""
    for item in facts.items:
        known = item.seller
        if known is None or not (item.party_uscc or item.party_name):
            continue
        if _is(known, item):
            continue
        yield Noted(
            f"{item.path}.institution_name",
            f"{item.label}的合同填写的服务机构与票据的销售方不一致，请核对合同的签订方。",
            f"{item.label}的合同签订方与票据的销售方先按统一社会信用代码、再按名称（含别名、曾用名）比对，不一致。",
            (
                Compared("合同填写的服务机构", f"{item.party_name} {item.party_uscc}".strip()),
                Compared("票据的销售方", f"{known.name} {known.uscc}".strip()),
            ),
        )


def _is(known: Known, item: ItemFact) -> bool:
    if item.party_uscc and known.uscc:
        return item.party_uscc == known.uscc
    return not name_key(item.party_name) or known.was_called(item.party_name)
