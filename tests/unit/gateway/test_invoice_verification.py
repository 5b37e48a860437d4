"""The adapter sends what the contract says and makes of each recorded answer what it means."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from core.errors import DomainError
from core.ports import InvoiceQuestion
from tests.support.tax_authority import RECORDED, FakeTaxAuthority


def _question(exchange: dict[str, Any]) -> InvoiceQuestion:
    asked = exchange["request"]
    return InvoiceQuestion(
        asked.get("invoiceCode", ""), asked["invoiceNumber"], date(2026, 2, 10), 10_000_00, 566_04, "", "",
        asked.get("checkCode", ""),
    )  # fmt: skip


@pytest.mark.parametrize("exchange", RECORDED, ids=lambda exchange: exchange["name"])
async def test_each_recorded_exchange_is_sent_and_understood(exchange: dict[str, Any]) -> None:
    authority = FakeTaxAuthority()
    verifier = authority.verifier()
    if "refused" in exchange:
        with pytest.raises(DomainError) as refused:
            await verifier.verify(_question(exchange))
        assert refused.value.code == exchange["refused"]
    else:
        answer = await verifier.verify(_question(exchange))
        assert (answer.result, answer.reference) == (exchange["result"], exchange["answer"]["body"]["reference"])
        assert [list(each) for each in answer.differences] == exchange.get("differences", [])
    assert authority.asked == [exchange["request"]]
    await verifier.close()
