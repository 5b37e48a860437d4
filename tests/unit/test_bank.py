"""The payee account must be the unit's own, and everything wrong with it is said at once."""

from __future__ import annotations

import pytest

from core.bank import payee_account, same_unit_name
from core.errors import InvalidInput

UNIT = "示例智造科技有限公司（演示）"


@pytest.mark.parametrize("holder", [UNIT, "示例智造科技有限公司(演示)", " 示例智造科技 有限公司（演示） "])
def test_holder_may_be_spelt_with_other_brackets_and_spaces(holder: str) -> None:
    account = payee_account(holder=holder, bank="演示银行", branch="", number="9990 0000 0000 0001", unit_name=UNIT)
    assert account.number == "9990000000000001"
    assert account.masked == "演示银行 ************0001"


def test_every_fault_is_reported_at_once_with_its_field() -> None:
    with pytest.raises(InvalidInput) as refusal:
        payee_account(holder="他人公司", bank=" ", branch="行" * 101, number="12", unit_name=UNIT, path="payee")
    assert {(fault.path, fault.code) for fault in refusal.value.faults} == {
        ("payee.bank", "REQUIRED"),
        ("payee.branch", "TOO_LONG"),
        ("payee.holder", "HOLDER_MISMATCH"),
        ("payee.number", "BANK_ACCOUNT"),
    }


def test_an_empty_name_equals_no_name() -> None:
    assert not same_unit_name("", " ")
    assert not same_unit_name("甲公司", "乙公司")
