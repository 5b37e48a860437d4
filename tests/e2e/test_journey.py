"""`make demo`: from an unknown enterprise to the money on its account, over HTTP, on a platform started as a person does."""

from __future__ import annotations

import asyncio
import io

import pytest
from rich.console import Console

from gateway.cli.temporary import temporary_platform
from gateway.demonstration.journey import run_journey

pytestmark = pytest.mark.slow


def test_an_enterprise_comes_as_far_as_the_payout() -> None:
    told = io.StringIO()
    with temporary_platform() as settings:
        case = asyncio.run(run_journey(settings, Console(file=told, width=200)))
    assert case["status"]["phase"] == "DONE"
    assert (case["requested"], case["approved"], case["paid"], case["held"]) == ("21000.25", "19000.25", "19000.25", "0.00")
    assert "可以使用创新券：比例 0.5" in told.getvalue()
    assert "确认验收 → 已完成（ENTERPRISE，11520.00）" in told.getvalue()
    assert "复审：复审通过，核定并预留 5760.00 元" in told.getvalue()
    assert "5 位专家评分：专家评审通过" in told.getvalue()
    assert "银行确认：已兑现，已兑付 5760.00 元" in told.getvalue()
    assert "创新券申请：已使用" in told.getvalue()
    assert "全部流程已走完" in told.getvalue()
