"""The table of cross-checks, and running it. How strictly each is taken stands in `regions/checks.py`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from domain.redemptions.checks import amounts, books, dates, parties, reuse
from domain.redemptions.checks.facts import CheckFacts
from domain.redemptions.checks.findings import Finding, ordered
from domain.redemptions.checks.noting import Noted
from regions.checks import Severity, key_of, severity_of
from regions.contract import Edition

Check = Callable[[CheckFacts], Iterable[Noted]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`told_as`: codes under which the fields' own checks or the region's money rules refuse the same; where they do, the
    finding blocks and is not told a second time."""

    title: str
    checks: tuple[Check, ...]
    told_as: tuple[str, ...] = ()


RULES: Final[Mapping[str, Rule]] = {
    "BUYER_IS_ANOTHER": Rule("购买方应为申请企业", (parties.buyer_is_another,), ("BUYER_IS_ANOTHER",)),
    "BUYER_NAME_DIFFERS": Rule("购买方名称应与代码一致", (parties.buyer_name_differs,)),
    "SELLER_IS_ANOTHER": Rule(
        "销售方应为服务机构", (parties.seller_unknown, parties.seller_is_another),
        ("INSTITUTION_NOT_ACCEPTED", "SELLER_NOT_OF_ORDER", "SELLERS_DIFFER"),
    ),
    "SELLER_NAME_DIFFERS": Rule("销售方名称应与代码一致", (parties.seller_name_differs,)),
    "SELLER_BY_OTHER_NAME": Rule("销售方使用别名或曾用名", (parties.seller_by_other_name,)),
    "CONTRACT_PARTY_DIFFERS": Rule("合同签订方应与票据一致", (parties.contract_party_differs,), ("SELLERS_DIFFER",)),
    "BILL_BEFORE_SERVICE": Rule("开票日期应在服务开始之后", (dates.bill_before_service,)),
    "BILL_OUTSIDE_VOUCHER": Rule("开票日期应在使用期内", (dates.bill_outside_voucher,), ("BILL_DATE_OUTSIDE_WINDOW",)),
    "CONTRACT_OUTSIDE_VOUCHER": Rule(
        "合同日期应在使用期内", (dates.contract_outside_voucher,), ("CONTRACT_DATE_OUTSIDE_WINDOW",)
    ),
    "BILLS_EXCEED_CONTRACT": Rule("票据合计不超过合同金额", (amounts.bills_exceed_contract,)),
    "PROOF_BELOW_BILLS": Rule("付款凭证应覆盖票据", (amounts.proof_below_bills,)),
    "RED_LETTER_CANCELS": Rule("红字票据已冲销", (amounts.red_letter_cancels,)),
    "RED_LETTER_ALONE": Rule("红字票据应有原票据", (amounts.red_letter_alone,)),
    "BILLS_CANCELLED_OUT": Rule("票据被全部冲销", (amounts.bills_cancelled_out,)),
    "BILL_REUSED": Rule(
        "一张票据只能使用一次", (reuse.refused("BILL_ALREADY_USED", "DUPLICATE_BILL"),), ("BILL_ALREADY_USED", "DUPLICATE_BILL")
    ),
    "DOCUMENT_OVERDRAWN": Rule(
        "合同和付款凭证不超额使用", (reuse.refused("DOCUMENT_OVERDRAWN"),), ("DOCUMENT_OVERDRAWN",)
    ),
    "DOCUMENT_SHARED": Rule("合同或付款凭证分次使用", (reuse.document_shared,)),
    "FILE_REUSED": Rule("材料用于其他申请", (reuse.file_reused,)),
    "BILL_VOIDED": Rule("票据不应已作废", (books.voided,)),
    "BILL_RED_LETTERED": Rule("票据不应已红冲", (books.red_lettered,)),
    "BILL_NOT_FOUND": Rule("票据应能查到", (books.not_found,)),
    "BILL_DIFFERS": Rule("票据应与税务机关一致", (books.differs,)),
}  # fmt: skip
"""By code, in the order in which they are told."""


BY_BOOKS: Final = ("BILL_VOIDED", "BILL_RED_LETTERED", "BILL_NOT_FOUND", "BILL_DIFFERS")
"""What becomes known after submission, when the tax authority has answered."""


def check_all(edition: Edition, facts: CheckFacts, refused: Collection[str] = (), only: Collection[str] = RULES) -> list[Finding]:
    """Every finding, the strictest first. `refused` are the codes under which something is refused anyway."""
    return ordered(
        _finding(edition, code, rule, noted, refused)
        for code, rule in RULES.items()
        if code in only
        for check in rule.checks
        for noted in check(facts)
    )


def _finding(edition: Edition, code: str, rule: Rule, noted: Noted, refused: Collection[str]) -> Finding:
    severity = Severity.BLOCK if set(rule.told_as) & set(refused) else severity_of(edition, code)
    citation = edition.citations.get(key_of(code))
    return Finding(
        code, severity, rule.title, noted.path, noted.message, noted.explanation, noted.compared,
        citation.text if citation else "",
    )  # fmt: skip


def blocking(findings: Iterable[Finding], refused: Collection[str]) -> list[Finding]:
    """Those that forbid submitting and are not said by a fault already."""
    return [
        each for each in findings
        if each.severity is Severity.BLOCK and not set(RULES[each.code].told_as) & set(refused)
    ]  # fmt: skip
