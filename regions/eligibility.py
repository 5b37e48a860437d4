"""Eligibility as lines of a table: requirements that must all hold, and kinds of enterprise of which one suffices.

A requirement holds where the region declares the parameter `eligibility.<name>` as true; a kind is a parameter
`eligibility.kinds.<code>` with the registers that prove it. Each line cites its own parameter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from regions.contract import Eligibility, EligibilityFacts, Manifest, RegisterEntry, Requirement
from regions.rulebook import Rulebook

KINDS = "eligibility.kinds"
_INNER_QUOTES = str.maketrans("“”", "‘’")
Test = Callable[[EligibilityFacts, Manifest], bool]


def _certified(facts: EligibilityFacts, _: Manifest) -> bool:
    return facts.certified


def _enterprise(facts: EligibilityFacts, _: Manifest) -> bool:
    return facts.unit_kind == "enterprise"


def _registered_here(facts: EligibilityFacts, manifest: Manifest) -> bool:
    return facts.home_region == manifest.code


def _legal_person(facts: EligibilityFacts, _: Manifest) -> bool:
    return facts.legal_person


def _good_credit(facts: EligibilityFacts, _: Manifest) -> bool:
    return not facts.adverse_credit


REQUIREMENTS: Mapping[str, tuple[Test, str, str]] = MappingProxyType(
    {
        "certified": (_certified, "企业尚未通过认证。", "请先在个人中心完成企业认证，审核通过后再申请。"),
        "enterprise": (_enterprise, "认证身份不是“企业”。", "请以“企业”身份办理认证。"),
        "registered_here": (_registered_here, "企业注册地不在{name}。", "仅支持在{name}注册的企业，请核对注册地址。"),
        "legal_person": (_legal_person, "单位不具有独立法人资格。", "请由具有独立法人资格的企业申请。"),
        "good_credit": (_good_credit, "存在不良信用记录。", "请完成信用修复后再申请。"),
    }
)
"""Name → test, what is said when it fails, what would satisfy it. `{name}` is the region's name."""


def decide(book: Rulebook, facts: EligibilityFacts, requirements: Mapping[str, tuple[Test, str, str]]) -> Eligibility:
    """Every declared line, satisfied or not; eligible when all hold and of the kinds at least one."""
    lines = [
        _requirement(book, facts, name, row)
        for name, row in requirements.items()
        if book.value(f"eligibility.{name}") is True
    ]
    if text := book.value("money.closed"):
        lines.append(Requirement("NOT_IN_FORCE", book.descriptions["money.closed"], False, text, book.cite("money.closed")))
    kinds = [_kind(book, facts, key) for key in book.under(KINDS)]
    eligible = all(line.satisfied for line in lines) and (not kinds or any(line.satisfied for line in kinds))
    return Eligibility(eligible, (*lines, *kinds))


def _requirement(book: Rulebook, facts: EligibilityFacts, name: str, row: tuple[Test, str, str]) -> Requirement:
    test, failed, remedy = row
    key, words = f"eligibility.{name}", {"name": book.manifest.name}
    label, satisfied = book.descriptions[key], test(facts, book.manifest)
    message = f"符合：{label}。" if satisfied else failed.format(**words)
    advice = "" if satisfied else remedy.format(**words)
    return Requirement(name.upper(), label, satisfied, message, book.cite(key), advice)


def _kind(book: Rulebook, facts: EligibilityFacts, key: str) -> Requirement:
    label, registers = book.descriptions[key], book.value(key)
    quoted = label.translate(_INNER_QUOTES)
    entries = [entry for entry in facts.entries if entry.register in registers]
    satisfied = any(_valid(entry, facts.on) for entry in entries)
    message = f"符合：{label}。" if satisfied else f"不符合“{quoted}”：{_why_not(entries, facts.on)}"
    remedy = "" if satisfied else _remedy(book, quoted, registers)
    code = key.removeprefix(f"{KINDS}.").upper()
    return Requirement(code, label, satisfied, message, book.cite(key), remedy, group="kind")


def _valid(entry: RegisterEntry, on: date) -> bool:
    return entry.confirmed and entry.valid_from <= on and (entry.valid_until is None or on <= entry.valid_until)


def _why_not(entries: list[RegisterEntry], on: date) -> str:
    """The most hopeful entry's reason: awaiting confirmation, not yet begun, expired, or no entry at all."""
    expired = [entry.valid_until for entry in entries if entry.valid_until is not None and entry.valid_until < on]
    begun = [entry for entry in entries if entry.valid_until is None or entry.valid_until >= on]
    if any(entry.valid_from <= on for entry in begun):
        return "已申报，等待审核部门确认。"
    if begun:
        return f"自 {min(entry.valid_from for entry in begun)} 起才有效。"
    return f"有效期至 {max(expired)}，已过期。" if expired else "未查询到企业的入库或证书记录。"


def _remedy(book: Rulebook, label: str, registers: tuple[str, ...]) -> str:
    declarable = any(register.declarable for register in book.manifest.registers if register.code in registers)
    proof = "；已取得而未查询到的，可上传证明材料申报，由审核部门确认" if declarable else ""
    return f"取得“{label}”资格且在有效期内即可{proof}。"
