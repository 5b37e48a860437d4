"""The account a unit is paid to. It must be the unit's own: its name equals the unit's (domain.md §9, Identity)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from core.errors import Fault, InvalidInput
from core.identifiers import bank_account, mask_bank_account

MAX_NAME = 100


@dataclass(frozen=True, slots=True)
class PayeeAccount:
    """`number` is 8 to 32 digits; `holder` the account's name as the bank knows it; `branch` may be empty."""

    holder: str
    bank: str
    branch: str
    number: str

    @property
    def masked(self) -> str:
        """For everybody with no part in paying: bank and last four digits."""
        return f"{self.bank} {mask_bank_account(self.number)}"


def comparable_name(name: str) -> str:
    """A unit's name as two spellings of it compare: half-width brackets, no white space, capitals folded."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)).casefold()


def same_unit_name(one: str, other: str) -> bool:
    """Whether two spellings name the same unit; empty names never do."""
    return bool(comparable_name(one)) and comparable_name(one) == comparable_name(other)


def payee_account(
    *, holder: str, bank: str, branch: str, number: str, unit_name: str, path: str = "payee_account"
) -> PayeeAccount:
    """The checked payee account of `unit_name`. Raises InvalidInput with every fault at once, paths below `path`."""
    faults = [
        *_text_faults(f"{path}.bank", "开户银行", bank, required=True),
        *_text_faults(f"{path}.branch", "开户网点", branch, required=False),
        *_holder_faults(f"{path}.holder", holder, unit_name),
    ]
    digits = ""
    try:
        digits = bank_account(number)
    except ValueError as error:
        faults.append(Fault(f"{path}.number", "BANK_ACCOUNT", str(error), "8至32位数字"))
    if faults:
        raise InvalidInput(faults)
    return PayeeAccount(holder.strip(), bank.strip(), branch.strip(), digits)


def _text_faults(path: str, label: str, text: str, *, required: bool) -> list[Fault]:
    if required and not text.strip():
        return [Fault(path, "REQUIRED", f"请填写{label}。")]
    if len(text.strip()) > MAX_NAME:
        return [Fault(path, "TOO_LONG", f"{label}不能超过{MAX_NAME}个字。", f"至多{MAX_NAME}个字")]
    return []


def _holder_faults(path: str, holder: str, unit_name: str) -> list[Fault]:
    if faults := _text_faults(path, "户名", holder, required=True):
        return faults
    if not same_unit_name(holder, unit_name):
        message = "收款账户户名应与单位名称完全一致，请使用本单位的对公账户。"
        return [Fault(path, "HOLDER_MISMATCH", message, "与单位名称一致")]
    return []
