"""A draft is never lost: what was typed comes back exactly, however wrong, and can always be read and computed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from core.clock import FixedClock
from core.errors import NotFound, StaleVersion, WrongState
from db.models import Redemption, Upload
from domain.documents.service import KEPT_UNATTACHED, sweep_orphans
from domain.redemptions import drafts, queries, service
from domain.redemptions.commands import DraftBill, DraftItem, SaveDraft
from domain.redemptions.service import save_draft
from domain.reviews.commands import Verdict
from domain.work import Platform, Read, perform
from tests.support import redemptions as r
from tests.support.redemptions import Setting

TYPED = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=30),
    st.sampled_from(["", " ", "10000.00", "-3.5", "1e9", "99999999999999", "2026-02-30", "2026-02-01", "一万", "０", "\n"]),
)
BILL = st.builds(
    DraftBill, kind=st.one_of(st.sampled_from(["INVOICE", "RECEIPT", ""]), TYPED),
    **dict.fromkeys(
        ("code", "number", "issued_on", "buyer_name", "buyer_uscc", "seller_name", "seller_uscc", "total", "tax"), TYPED
    ),
)  # fmt: skip
ITEM = st.builds(
    DraftItem, category=st.one_of(st.sampled_from(["INSTRUMENT_SHARING", "INSPECTION_TESTING"]), TYPED),
    service_id=st.none() | st.uuids(), funded_elsewhere=st.booleans(), statutory=st.booleans(),
    bills=st.lists(BILL, max_size=4).map(tuple),
    **dict.fromkeys(
        ("title", "institution_name", "institution_uscc", "contract_number", "contract_date", "contract_amount", "proof_amount"),
        TYPED,
    ),
)  # fmt: skip
ITEMS = st.lists(ITEM, max_size=4).map(tuple)


def typed(items: tuple[DraftItem, ...]) -> list[DraftItem]:
    """Without the ids that the platform gives."""
    return [
        replace(item, id=None, bills=tuple(replace(bill, id=None) for bill in item.bills)) for item in items
    ]


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(items=ITEMS)
async def test_whatever_was_typed_comes_back_and_can_be_read(here: Setting, items: tuple[DraftItem, ...]) -> None:
    case_id = await draft_of(here)
    await r.saved(here.platform, here.enterprise, case_id, items)
    stored = drafts.from_json((await r.the_redemption(here.platform, case_id)).draft)
    assert typed(stored) == typed(items)
    view = await queries.redemption(Read(here.platform, here.enterprise.actor), case_id)
    assert view.draft is not None
    assert typed(view.draft.items) == typed(items)
    assert view.draft.faults


async def draft_of(here: Setting) -> UUID:
    """The setting's one draft, opened with the first example."""
    async with here.platform.sessions() as session:
        found = await session.scalar(select(Redemption.case_id).limit(1))
    return found or await r.opened(here.platform, here.enterprise, here.claim_id)


async def test_rows_keep_their_ids_from_save_to_save(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider, 2)
    case_id = await r.drafted(here, rows)
    first = drafts.from_json((await r.the_redemption(here.platform, case_id)).draft)
    swapped = (first[1], first[0], replace(first[0], documents={}, bills=()))
    await r.saved(here.platform, here.enterprise, case_id, swapped)
    second = drafts.from_json((await r.the_redemption(here.platform, case_id)).draft)
    assert [item.id for item in second[:2]] == [first[1].id, first[0].id]
    assert len({item.id for item in second}) == 3


async def test_of_two_saves_of_one_version_one_is_refused(here: Setting) -> None:
    case_id = await r.drafted(here, ())
    version = await r.version(here.platform, case_id)
    saves = [
        perform(
            here.platform, here.enterprise.actor, save_draft, SaveDraft(case_id, version, (DraftItem(title=f"{i}"),))
        )
        for i in range(5)
    ]
    answers = await asyncio.gather(*saves, return_exceptions=True)
    assert sum(isinstance(answer, StaleVersion) for answer in answers) == 4
    (won,) = [i for i, answer in enumerate(answers) if not isinstance(answer, BaseException)]
    (item,) = (await r.the_redemption(here.platform, case_id)).draft["items"]
    assert item["title"] == f"{won}"


async def test_files_of_a_draft_are_never_swept_and_removed_ones_stay_a_week(here: Setting, clock: FixedClock) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    case_id = await r.drafted(here, rows)
    named = {wanted.upload_id for wanted in drafts.wanted_uploads(rows)}
    clock.advance(KEPT_UNATTACHED * 3)
    assert await sweep_orphans(here.platform, clock.now()) == 0
    await r.saved(here.platform, here.enterprise, case_id, r.changed(rows, documents={}))
    assert await sweep_orphans(here.platform, clock.now()) == 0
    await r.saved(here.platform, here.enterprise, case_id, rows)
    async with here.platform.sessions() as session:
        kept = await session.scalars(select(Upload.id).where(Upload.case_id == case_id))
        assert set(kept) == named


async def test_what_was_submitted_stays_with_the_case_when_replaced(here: Setting, clock: FixedClock) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    case_id = await r.submitted(here, rows)
    await r.review(here.platform, case_id, Verdict.RETURN)
    (new,) = await r.uploads(here.platform, here.enterprise.account_id, 1)
    stored = drafts.from_json((await r.the_redemption(here.platform, case_id)).draft)
    documents = {**stored[0].documents, "contract": (new,)}
    await r.saved(here.platform, here.enterprise, case_id, r.changed(stored, documents=documents))
    clock.advance(KEPT_UNATTACHED * 3)
    assert await sweep_orphans(here.platform, clock.now()) == 0


async def test_an_official_does_not_know_of_a_draft(here: Setting) -> None:
    case_id = await r.drafted(here)
    official = await r.official(here.platform, "first_review")
    with pytest.raises(NotFound):
        await queries.redemption(Read(here.platform, official), case_id)


async def test_an_enterprise_has_a_bounded_number_of_drafts(platform: Platform) -> None:
    here = await r.setting(platform)
    for _ in range(service.MAX_OPEN_DRAFTS):
        await r.opened(platform, here.enterprise, here.claim_id)
    with pytest.raises(WrongState) as refusal:
        await r.opened(platform, here.enterprise, here.claim_id)
    assert refusal.value.code == "TOO_MANY_DRAFTS"
