"""Papers that other cases have, too. Nothing here says whose case, or where."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from core.money import format_yuan
from domain.redemptions.checks.facts import CheckFacts
from domain.redemptions.checks.findings import Compared
from domain.redemptions.checks.noting import Noted


def refused(*codes: str) -> Callable[[CheckFacts], Iterator[Noted]]:
    """What the ledger of papers refuses under these codes."""

    def check(facts: CheckFacts) -> Iterator[Noted]:
        for fault in facts.conflicts:
            if fault.code in codes:
                yield Noted(fault.path, fault.message, "按票据号码、文件内容与全部地区的申请比对：" + fault.message)

    return check


def document_shared(facts: CheckFacts) -> Iterator[Noted]:
    for each in facts.shared:
        if not each.own:
            text = f"{each.label}的文件也用于其他申请，本次在剩余金额之内。"
            yield Noted(each.path, text, text + "按文件内容的摘要比对。")
            continue
        used, whole = f"{format_yuan(each.elsewhere)} 元", f"{format_yuan(each.amount)} 元"
        yield Noted(
            each.path,
            f"{each.label}也用于其他申请，已用 {used}，本次在剩余金额之内。",
            f"{each.label}分次使用：其他申请已用 {used}，合计没有超过 {whole}。",
            (Compared("其他申请已用", used), Compared(f"{each.label}的金额", whole)),
        )


def file_reused(facts: CheckFacts) -> Iterator[Noted]:
    for path, label in facts.reused_files:
        yield Noted(
            path,
            f"{label}与另一份已提交的申请中的文件完全相同，请核对是否传错。",
            f"{label}的文件内容与另一份已提交的申请中的文件完全相同（按内容摘要比对），请核对服务是否重复申报。",
        )
