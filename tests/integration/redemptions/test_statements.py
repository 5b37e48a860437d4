"""Reading and submitting a redemption takes as many statements with fifty items as with ten."""

from __future__ import annotations

import pytest

from core.paging import PageRequest
from domain.redemptions import queries
from domain.redemptions.views import RedemptionFilter
from domain.work import Read
from tests.support import redemptions as r
from tests.support.redemptions import Setting
from tests.support.statements import Counting


async def counts(here: Setting, statements: Counting, size: int) -> dict[str, int]:
    rows = await r.items(here.platform, here.enterprise, here.provider, size, yuan="200.00", bills=3)
    read = Read(here.platform, here.enterprise.actor)
    found = {}
    case_id = await r.opened(here.platform, here.enterprise, here.claim_id)
    with statements() as counted:
        await r.saved(here.platform, here.enterprise, case_id, rows)
    found["save"] = counted.count
    with statements() as counted:
        view = await queries.redemption(read, case_id)
    found["draft"] = counted.count
    assert view.draft is not None
    assert len(view.draft.items) == size
    with statements() as counted:
        await r.submit(here.platform, here.enterprise, case_id)
    found["submit"] = counted.count
    with statements() as counted:
        view = await queries.redemption(read, case_id)
    found["read"] = counted.count
    assert (len(view.items), sum(len(item.bills) for item in view.items)) == (size, 3 * size)
    return found


@pytest.mark.slow
async def test_statements_do_not_grow_with_items_or_bills(here: Setting, statements: Counting) -> None:
    assert await counts(here, statements, 10) == await counts(here, statements, 50)


async def test_a_list_is_one_statement_whatever_its_length(here: Setting, statements: Counting) -> None:
    read = Read(here.platform, here.enterprise.actor)
    for _ in range(15):
        await r.opened(here.platform, here.enterprise, here.claim_id)
    for first in (5, 15):
        with statements() as counted:
            page = await queries.list_redemptions(read, RedemptionFilter(), PageRequest(first))
        assert (len(page.rows), counted.count) == (first, 1)
