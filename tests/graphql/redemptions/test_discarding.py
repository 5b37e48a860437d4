"""A draft that is not wanted any more is given up by its applicant: kept, final, and out of the way."""

from __future__ import annotations

from typing import Any

from domain.redemptions.service import MAX_OPEN_DRAFTS
from schema.ids import encode_id
from tests.graphql.redemptions.conftest import Shop
from tests.graphql.redemptions.documents import OPEN, mutation
from tests.support import redemptions as r

DISCARD = mutation("redemptionDiscard")


async def discard(shop: Shop, redemption: dict[str, Any], expect: str = "RedemptionPayload") -> dict[str, Any]:
    given = {"id": redemption["id"], "version": redemption["version"], "idempotencyKey": shop.key()}
    answer = await shop.operator.client.execute(DISCARD, {"input": given}, expect=expect)
    return dict(answer.get("redemption") or answer)


async def test_a_discarded_draft_is_final_and_keeps_what_was_typed(shop: Shop) -> None:
    draft = await shop.drafted()
    typed = (await r.the_redemption(shop.world.platform, shop.case_id(draft))).draft
    assert "VOID" in {each["event"] for each in draft["availableActions"]}
    gone = await discard(shop, draft)
    assert (gone["status"]["label"], gone["status"]["phase"], gone["availableActions"]) == ("已作废", "VOIDED", [])
    assert (await r.the_redemption(shop.world.platform, shop.case_id(draft))).draft == typed
    before = await shop.everything(draft)
    assert (await shop.submit(gone, expect="RefusedFailure"))["code"] == "WRONG_STATE"
    assert (await discard(shop, gone, "RefusedFailure"))["code"] == "WRONG_STATE"
    assert await shop.everything(draft) == before


async def test_discarded_drafts_do_not_count_among_the_open_ones(shop: Shop) -> None:
    drafts = [await shop.open() for _ in range(MAX_OPEN_DRAFTS)]
    given = {"claimId": encode_id("Claim", shop.here.claim_id), "idempotencyKey": shop.key()}
    refused = await shop.operator.client.execute(OPEN, {"input": given}, expect="RefusedFailure")
    assert refused["code"] == "TOO_MANY_DRAFTS"
    await discard(shop, drafts[0])
    assert (await shop.open())["status"]["phase"] == "DRAFT"


async def test_what_was_submitted_is_withdrawn_not_discarded(shop: Shop) -> None:
    submitted = await shop.submitted()
    before = await shop.everything(submitted)
    assert (await discard(shop, submitted, "RefusedFailure"))["code"] == "WRONG_STATE"
    stale = {**submitted, "version": submitted["version"] - 1}
    await discard(shop, stale, "StaleVersionFailure")
    assert await shop.everything(submitted) == before


async def test_another_enterprises_draft_is_not_found(shop: Shop) -> None:
    draft = await shop.drafted()
    other = Shop(shop.world, shop.here, await shop.reviewer(), 1000)
    before = await shop.everything(draft)
    assert (await discard(other, draft, "RefusedFailure"))["code"] == "NOT_FOUND"
    assert await shop.everything(draft) == before
