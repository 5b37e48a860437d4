"""Who may trade with whom under a voucher: ties between the parties, and which institutions qualify."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from core.errors import Reason
from regions.contract import InstitutionFacts, TieFacts
from regions.rulebook import Rulebook


def _same_uscc(facts: TieFacts) -> str:
    return "双方为同一单位。" if facts.enterprise_uscc == facts.institution_uscc else ""


def _same_representative(facts: TieFacts) -> str:
    names = {facts.enterprise_representative, facts.institution_representative}
    return "双方法定代表人为同一人。" if len(names) == 1 and "" not in names else ""


def _declared(facts: TieFacts) -> str:
    return f"企业申报了关联关系：{'；'.join(facts.declared)}。" if facts.declared else ""


def _recorded(facts: TieFacts) -> str:
    return f"登记信息显示存在关联关系：{'；'.join(facts.recorded)}。" if facts.recorded else ""


TIES: Mapping[str, Callable[[TieFacts], str]] = MappingProxyType(
    {
        "same_uscc": _same_uscc,
        "same_representative": _same_representative,
        "declared": _declared,
        "recorded": _recorded,
    }
)
"""Tie by name → what is said when it exists, empty when not. The region's `ties.refused` names those that count."""


def ties(book: Rulebook, facts: TieFacts) -> tuple[Reason, ...]:
    """Why these two may not trade under a voucher."""
    cite, remedy = book.cite("ties.refused"), "请选择与本企业没有关联关系的服务机构。"
    found = [(name, TIES[name](facts)) for name in book.value("ties.refused", ())]
    return tuple(Reason(f"TIE_{name.upper()}", text, cite, remedy) for name, text in found if text)


def institution(book: Rulebook, facts: InstitutionFacts) -> tuple[Reason, ...]:
    """Why the institution's services cannot be paid: it is neither admitted nor recognised by an accepted compact.

    `institutions.admitted` (flag), `institutions.compacts` (codes) and `institutions.lab_kinds` (narrowing the labs
    of compacts) say what the region accepts.
    """
    if book.value("institutions.admitted") is True and facts.admitted:
        return ()
    compacts = book.value("institutions.compacts", ())
    kinds = book.value("institutions.lab_kinds", (facts.lab_kind,))
    recognised = any(code in compacts for code in facts.compacts)
    if recognised and facts.lab_kind in kinds:
        return ()
    key = "institutions.lab_kinds" if recognised else "institutions.admitted"
    text = "该类开放实验室不在支持范围内。" if recognised else "该服务机构不在开展创新券服务的机构库内，不能申请。"
    remedy = "请核对机构名称和统一社会信用代码，或选择机构库内的服务机构。"
    return (Reason("INSTITUTION_NOT_ACCEPTED", text, book.cite(key), remedy),)
