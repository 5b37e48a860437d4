"""What was drawn on under the earlier prints is known by the present ones after the migration: a paid bill stays paid."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from core.errors import InvalidInput
from core.ids import new_id
from db.models import DocumentDraw, DrawnDocument
from tests.support import redemptions as r
from tests.support.redemptions import Setting

MIGRATION: Any = import_module("db.migrations.versions.0016_fingerprints_findings_traces")
BILLS = [
    {"number": "26112000000000004711"},
    {"code": "021001234567", "number": "00012345"},
    {"kind": "RECEIPT", "code": "", "number": "0012345678"},
]


@pytest.mark.parametrize("bill", BILLS, ids=["digitalised", "coded", "receipt without a code"])
async def test_a_bill_drawn_on_before_the_migration_is_refused_after_it(here: Setting, bill: dict[str, Any]) -> None:
    rows = r.with_bill(await r.items(here.platform, here.enterprise, here.provider), **bill)
    case_id = await r.submitted(here, rows)
    await as_it_was(here)
    async with here.platform.sessions() as session, session.begin():
        await (await session.connection()).run_sync(MIGRATION._known_anew)
    again = r.with_bill(await r.items(here.platform, here.enterprise, here.provider), **bill)
    with pytest.raises(InvalidInput) as refusal:
        await r.submit(here.platform, here.enterprise, await r.drafted(here, again))
    assert {fault.code for fault in refusal.value.faults} == {"BILL_ALREADY_USED"}
    live = {draw.kind for draw in await r.live_draws(here.platform, case_id)}
    assert {"BILL", "BILL_FILE", "CONTRACT", "PROOF"} <= live


async def as_it_was(here: Setting) -> None:
    """One draw by number under another print, none by file."""
    async with here.platform.sessions() as session, session.begin():
        of_files = select(DrawnDocument.id).where(DrawnDocument.kind.in_(("BILL_FILE", "BILL_NUMBER")))
        await session.execute(delete(DocumentDraw).where(DocumentDraw.document_id.in_(of_files)))
        await session.execute(delete(DrawnDocument).where(DrawnDocument.id.in_(of_files)))
        old = update(DrawnDocument).where(DrawnDocument.kind == "BILL").values(fingerprint=new_id().hex * 2)
        await session.execute(old)
