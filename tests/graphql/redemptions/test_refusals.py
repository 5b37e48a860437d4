"""Every wrong input of a redemption has a typed answer in Chinese naming its field, and changes nothing."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from core.actor import Role
from core.clock import FixedClock
from core.identifiers import make_uscc
from core.ids import new_id
from db.models import Case, Claim, Institution, Programme
from schema.ids import encode_id
from tests.graphql.redemptions.conftest import Shop
from tests.graphql.redemptions.documents import DRAFT, OPEN, SAVE, SUBMIT, WITHDRAW
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.files import PNG
from tests.support.people import Duty, person

CHINESE = re.compile(r"[\u4e00-\u9fff]")
STRANGER = make_uscc("91210102", "NBDY0001")

WRONG_ITEMS: dict[str, tuple[dict[str, Any], str, str]] = {
    "category": ({"category": "NO_SUCH"}, "items[0].category", "INVALID"),
    "no title": ({"title": " "}, "items[0].title", "REQUIRED"),
    "contract date missing": ({"contractDate": ""}, "items[0].contractDate", "INVALID"),
    "contract date impossible": ({"contractDate": "2026-02-30"}, "items[0].contractDate", "INVALID"),
    "contract in the future": ({"contractDate": "2026-03-03"}, "items[0].contractDate", "IN_FUTURE"),
    "contract amount no number": ({"contractAmount": "一万元"}, "items[0].contractAmount", "INVALID"),
    "contract amount negative": ({"contractAmount": "-1"}, "items[0].contractAmount", "OUT_OF_RANGE"),
    "contract amount nothing": ({"contractAmount": "0.00"}, "items[0].contractAmount", "OUT_OF_RANGE"),
    "contract amount with three places": ({"contractAmount": "1.005"}, "items[0].contractAmount", "INVALID"),
    "proof amount missing": ({"proofAmount": ""}, "items[0].proofAmount", "INVALID"),
    "seller typed differs": ({"institutionUscc": STRANGER}, "items[0].institutionUscc", "SELLERS_DIFFER"),
    "seller typed wrong": ({"institutionUscc": "123"}, "items[0].institutionUscc", "INVALID"),
}

WRONG_BILLS: dict[str, tuple[dict[str, Any], str, str]] = {
    "no kind": ({"kind": None}, "kind", "INVALID"),
    "no number": ({"number": ""}, "number", "REQUIRED"),
    "short number": ({"number": "123"}, "number", "INVALID"),
    "letters in an invoice number": ({"number": "2600000000000000000A"}, "number", "INVALID"),
    "eight digits without a code": ({"number": "12345678"}, "code", "INVALID"),
    "a code beside twenty digits": ({"code": "0210012345"}, "code", "INVALID"),
    "no date": ({"issuedOn": ""}, "issuedOn", "INVALID"),
    "a date that does not exist": ({"issuedOn": "2026-13-01"}, "issuedOn", "INVALID"),
    "tomorrow": ({"issuedOn": "2026-03-03"}, "issuedOn", "IN_FUTURE"),
    "another buyer": ({"buyerUscc": STRANGER}, "buyerUscc", "BUYER_IS_ANOTHER"),
    "another buyer by name": ({"buyerUscc": "", "buyerName": "别家示例公司"}, "buyerName", "BUYER_IS_ANOTHER"),
    "a wrong buyer USCC": ({"buyerUscc": "91210102DEM000010"}, "buyerUscc", "INVALID"),
    "no seller": ({"sellerName": "", "sellerUscc": ""}, "sellerName", "REQUIRED"),
    "an invoice without a seller USCC": ({"sellerUscc": ""}, "sellerUscc", "REQUIRED"),
    "no total": ({"total": ""}, "total", "INVALID"),
    "a total of nothing": ({"total": "0", "tax": ""}, "total", "OUT_OF_RANGE"),
    "more tax than total": ({"total": "1.00", "tax": "1.01"}, "tax", "OUT_OF_RANGE"),
    "no file": ({"uploadId": None}, "uploadId", "REQUIRED"),
}


async def refused_at_submission(shop: Shop, items: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The faults of submitting these items: stored all the same, told by the draft already, and nothing is changed."""
    draft = await shop.drafted(items)
    before = await shop.everything(draft)
    answer = await shop.submit(draft, expect="InvalidInputFailure")
    assert await shop.everything(draft) == before
    assert all(CHINESE.search(fault["message"]) for fault in answer["faults"])
    told = {(fault["path"], fault["code"]) for fault in draft["draft"]["faults"]}
    faults = [(fault["path"], fault["code"]) for fault in answer["faults"]]
    assert told <= set(faults)
    return [(path.removeprefix("input."), code) for path, code in faults]


@pytest.mark.parametrize("case", WRONG_ITEMS)
async def test_a_wrong_item_is_named_and_changes_nothing(shop: Shop, case: str) -> None:
    changes, path, code = WRONG_ITEMS[case]
    assert (path, code) in await refused_at_submission(shop, [await shop.item(**changes)])


@pytest.mark.parametrize("case", WRONG_BILLS)
async def test_a_wrong_bill_is_named_and_changes_nothing(shop: Shop, case: str) -> None:
    changes, field, code = WRONG_BILLS[case]
    item = await shop.item(bills=[await shop.bill(), await shop.bill(**changes)])
    assert (f"items[0].bills[1].{field}", code) in await refused_at_submission(shop, [item])


async def test_every_fault_is_told_at_once(shop: Shop) -> None:
    first = await shop.item(title="", contractAmount="x", bills=[await shop.bill(number="")])
    second = await shop.item(documents=[], bills=[await shop.bill(total="")])
    found = await refused_at_submission(shop, [first, second])
    expected = {
        ("items[0].title", "REQUIRED"), ("items[0].contractAmount", "INVALID"), ("items[0].bills[0].number", "REQUIRED"),
        ("items[1].documents.result", "REQUIRED"), ("items[1].documents.contract", "REQUIRED"),
        ("items[1].documents.paymentProof", "REQUIRED"), ("items[1].bills[0].total", "INVALID"),
    }  # fmt: skip
    assert expected <= set(found)


async def test_an_empty_draft_cannot_be_submitted(shop: Shop) -> None:
    assert ("items", "REQUIRED") in await refused_at_submission(shop, [])


async def test_an_item_needs_a_bill(shop: Shop) -> None:
    item = {**await shop.item(), "bills": []}
    assert ("items[0].bills", "REQUIRED") in await refused_at_submission(shop, [item])


async def test_a_document_of_another_kind_is_refused(shop: Shop) -> None:
    item = await shop.item()
    item["documents"][0]["uploadIds"] = [await shop.upload(PNG, "结果.pdf")]
    assert await refused_at_submission(shop, [item]) == [("items[0].documents.result", "FILE_KIND")]


async def test_a_payment_proof_may_be_a_picture(shop: Shop) -> None:
    item = await shop.item()
    item["documents"][2]["uploadIds"] = [await shop.upload(PNG, "付款.png")]
    assert (await shop.submitted([item]))["status"]["phase"] == "REVIEW"


async def test_one_item_is_one_contract_document(shop: Shop) -> None:
    item = await shop.item()
    item["documents"][1]["uploadIds"].append(await shop.upload())
    assert await refused_at_submission(shop, [item]) == [("items[0].documents.contract", "TOO_MANY")]


async def test_testing_needs_a_proof_of_relevance(shop: Shop) -> None:
    async with shop.world.platform.sessions() as session, session.begin():
        programme = await session.get_one(Programme, shop.here.programme_id)
        programme.categories = ["INSPECTION_TESTING"]
    item = await shop.item(category="INSPECTION_TESTING")
    assert await refused_at_submission(shop, [item]) == [("items[0].documents.relevance", "REQUIRED")]


async def test_an_item_has_one_seller(shop: Shop) -> None:
    other = await r.provider(shop.world.platform)
    bills = [await shop.bill(), await shop.bill(sellerName=other.name, sellerUscc=other.uscc)]
    found = await refused_at_submission(shop, [await shop.item(bills=bills)])
    assert ("items[0].bills[1].sellerName", "SELLERS_DIFFER") in found


async def test_an_institution_outside_the_registry_cannot_be_redeemed_and_it_is_said_why(shop: Shop) -> None:
    bill = await shop.bill(sellerName="未入库示例中心", sellerUscc=make_uscc("12210102", "NBDY0002"))
    draft = await shop.drafted([await shop.item(bills=[bill])])
    answer = await shop.submit(draft, expect="InvalidInputFailure")
    (fault,) = answer["faults"]
    assert (fault["path"], fault["code"]) == ("input.items[0].institutionName", "INSTITUTION_NOT_ACCEPTED")
    assert "机构库" in fault["message"]
    assert fault["hint"]


async def test_an_institution_that_left_cannot_be_redeemed(shop: Shop) -> None:
    async with shop.world.platform.sessions() as session, session.begin():
        (await session.get_one(Institution, shop.here.provider.id)).status = "LEFT"
    found = await refused_at_submission(shop, [await shop.item()])
    assert found == [("items[0].institutionName", "INSTITUTION_NOT_ACCEPTED")]


async def test_an_alias_on_a_receipt_without_a_code_is_matched(shop: Shop) -> None:
    async with shop.world.platform.sessions() as session:
        (alias,) = (await session.get_one(Institution, shop.here.provider.id)).names
    bill = await shop.bill(kind="RECEIPT", number="00012345", sellerName=alias, sellerUscc="", buyerUscc="")
    assert (await shop.submitted([await shop.item(bills=[bill])]))["items"][0]["institutionName"] == shop.here.provider.name


async def test_nobody_buys_from_itself(shop: Shop) -> None:
    owner = shop.here.enterprise
    async with shop.world.platform.sessions() as session, session.begin():
        session.add(
            Institution(
                id=new_id(), unit_id=owner.unit_id, region=vouchers.REGION, division=vouchers.DIVISION,
                uscc=owner.uscc, name=owner.name, status="ADMITTED", storefront={},
            )
        )  # fmt: skip
    bill = await shop.bill(sellerName=owner.name, sellerUscc=owner.uscc)
    found = await refused_at_submission(shop, [await shop.item(bills=[bill])])
    assert ("items[0].institutionName", "SAME_PARTY") in found


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"contractDate": "2025-12-31"}, "CONTRACT_DATE_OUTSIDE_WINDOW"),
        ({"contractAmount": "1000.00"}, "BELOW_MINIMUM"),
        ({"category": "TECHNOLOGY_TRANSFER"}, "CATEGORY_NOT_SUPPORTED"),
    ],
)
async def test_what_only_the_rules_refuse_is_told_with_its_source(shop: Shop, changes: dict[str, Any], code: str) -> None:
    draft = await shop.drafted([await shop.item(**changes)])
    assert draft["draft"]["faults"] == []
    before = await shop.everything(draft)
    answer = await shop.submit(draft, expect="IneligibleFailure")
    assert code in {reason["code"] for reason in answer["reasons"]}
    assert all(reason["citation"] for reason in answer["reasons"])
    assert await shop.everything(draft) == before


async def test_a_bill_outside_the_use_window_is_refused(shop: Shop) -> None:
    draft = await shop.drafted([await shop.item(bills=[await shop.bill(issuedOn="2025-12-31")])])
    answer = await shop.submit(draft, expect="IneligibleFailure")
    assert [reason["code"] for reason in answer["reasons"]] == ["BILL_DATE_OUTSIDE_WINDOW"]


async def test_after_the_redeem_by_day_nothing_is_submitted(shop: Shop, clock: FixedClock) -> None:
    draft = await shop.drafted()
    clock.advance(timedelta(days=300))
    before = await shop.everything(draft)
    answer = await shop.submit(draft, expect="IneligibleFailure")
    assert "REDEEM_BY_PASSED" in {reason["code"] for reason in answer["reasons"]}
    assert await shop.everything(draft) == before


async def test_a_red_letter_bill_lowers_the_base(shop: Shop) -> None:
    bills = [await shop.bill(), await shop.bill(total="-4000.00", tax="-226.42")]
    redemption = await shop.submitted([await shop.item(bills=bills)])
    assert (redemption["items"][0]["base"], redemption["requested"]) == ("6000.00", "1800.00")


# --- who, when, which -----------------------------------------------------------------------------------------------


async def test_a_unit_whose_particulars_are_changing_submits_nothing_new(shop: Shop) -> None:
    draft = await shop.drafted()
    async with shop.world.platform.sessions() as session, session.begin():
        query = select(Case).where(Case.kind == "CERTIFICATION", Case.unit_id == shop.here.enterprise.unit_id)
        (await session.scalars(query)).one().phase = "CHANGING"
    before = await shop.everything(draft)
    answer = await shop.submit(draft, expect="RefusedFailure")
    assert answer["code"] == "CERTIFICATION_CHANGING"
    assert await shop.everything(draft) == before


async def test_a_claim_that_is_no_longer_live_opens_and_submits_nothing(shop: Shop) -> None:
    draft = await shop.drafted()
    async with shop.world.platform.sessions() as session, session.begin():
        (await session.get_one(Claim, shop.here.claim_id)).live = False
    assert ("claimId", "CLAIM_NOT_LIVE") in [
        (fault["path"].removeprefix("input."), fault["code"])
        for fault in (await shop.submit(draft, expect="InvalidInputFailure"))["faults"]
    ]
    given = {"claimId": encode_id("Claim", shop.here.claim_id), "idempotencyKey": "late"}
    answer = await shop.operator.client.execute(OPEN, {"input": given}, expect="RefusedFailure")
    assert answer["code"] == "CLAIM_NOT_LIVE"


async def test_a_stale_version_saves_and_submits_nothing(shop: Shop) -> None:
    opened = await shop.open()
    saved = await shop.save(opened, [await shop.item()])
    before = await shop.everything(saved)
    answer = await shop.save(opened, [], expect="StaleVersionFailure")
    assert answer["currentVersion"] == saved["version"]
    assert (await shop.submit(opened, expect="StaleVersionFailure"))["code"] == "STALE_VERSION"
    assert await shop.everything(saved) == before


async def test_what_is_in_review_cannot_be_edited_or_submitted_again(shop: Shop) -> None:
    redemption = await shop.submitted()
    before = await shop.everything(redemption)
    assert (await shop.save(redemption, [], expect="RefusedFailure"))["code"] == "WRONG_STATE"
    assert (await shop.submit(redemption, expect="RefusedFailure"))["code"] == "WRONG_STATE"
    assert await shop.everything(redemption) == before


async def test_one_key_for_two_requests_is_refused(shop: Shop) -> None:
    one, two = await shop.drafted(), await shop.drafted()
    await shop.submit(one, key="same")
    answer = await shop.submit(two, key="same", expect="InvalidInputFailure")
    assert answer["faults"][0]["code"] == "REUSED"
    assert (await shop.read(two))["status"]["phase"] == "DRAFT"


@pytest.mark.parametrize("document", [SAVE, SUBMIT, WITHDRAW])
async def test_anothers_redemption_is_not_found(shop: Shop, document: str) -> None:
    draft = await shop.drafted()
    other = await vouchers.enterprise(shop.world.platform)
    stranger = await person(shop.world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=other.unit_id))
    before = await shop.everything(draft)
    given: dict[str, Any] = {"id": draft["id"], "version": draft["version"], "idempotencyKey": "x"}
    if document == SAVE:
        given["items"] = []
    answer = await stranger.client.execute(document, {"input": given}, expect="RefusedFailure")
    assert answer["code"] == "NOT_FOUND"
    errors = await stranger.client.errors(DRAFT, {"id": draft["id"]})
    assert errors[0]["extensions"]["code"] == "NOT_FOUND"
    assert await shop.everything(draft) == before


async def test_anothers_claim_opens_nothing(shop: Shop) -> None:
    other = await r.setting(shop.world.platform)
    given = {"claimId": encode_id("Claim", other.claim_id), "idempotencyKey": "x"}
    answer = await shop.operator.client.execute(OPEN, {"input": given}, expect="RefusedFailure")
    assert (answer["code"], answer["path"]) == ("NOT_FOUND", "input.claimId")


async def test_a_visitor_and_an_official_open_nothing(shop: Shop) -> None:
    given = {"claimId": encode_id("Claim", shop.here.claim_id), "idempotencyKey": "x"}
    reviewer = await shop.reviewer()
    for client, code in ((shop.world.client(), "UNAUTHENTICATED"), (reviewer.client, "FORBIDDEN")):
        assert (await client.execute(OPEN, {"input": given}, expect="RefusedFailure"))["code"] == code


async def test_an_id_of_another_type_is_refused_naming_its_field(shop: Shop) -> None:
    opened = await shop.open()
    item = await shop.item(serviceId=encode_id("Claim", new_id()))
    answer = await shop.save(opened, [item], expect="InvalidInputFailure")
    assert [(fault["path"], fault["code"]) for fault in answer["faults"]] == [("input.items[0].serviceId", "BAD_ID")]


async def test_anothers_upload_cannot_be_put_into_a_draft(shop: Shop) -> None:
    other = await r.setting(shop.world.platform)
    (theirs,) = await r.uploads(shop.world.platform, other.enterprise.account_id, 1)
    opened = await shop.open()
    before = await shop.everything(opened)
    item = await shop.item(bills=[await shop.bill(uploadId=encode_id("Upload", theirs))])
    answer = await shop.save(opened, [item], expect="InvalidInputFailure")
    assert [(fault["path"], fault["code"]) for fault in answer["faults"]] == [
        ("input.items[0].bills[0].uploadId", "NOT_FOUND")
    ]
    assert await shop.everything(opened) == before


async def test_one_upload_serves_one_case(shop: Shop) -> None:
    item = await shop.item()
    await shop.drafted([item])
    answer = await shop.save(await shop.open(), [item], expect="InvalidInputFailure")
    assert {fault["code"] for fault in answer["faults"]} == {"FILE_IN_USE"}


@pytest.mark.parametrize(
    ("items", "path"),
    [
        ([{}] * 51, "input.items"),
        ([{"bills": [{}] * 101}], "input.items[0].bills"),
        ([{"title": "长" * 501}], "input.items[0].title"),
        ([{"bills": [{"number": "1\u0001"}]}], "input.items[0].bills[0].number"),
        ([{"documents": [{"key": "No Such Key!", "uploadIds": []}]}], "input.items[0].documents"),
    ],
)
async def test_even_a_draft_is_bounded(shop: Shop, items: list[dict[str, Any]], path: str) -> None:
    opened = await shop.open()
    before = await shop.everything(opened)
    answer = await shop.save(opened, items, expect="InvalidInputFailure")
    assert [fault["path"] for fault in answer["faults"]] == [path]
    assert await shop.everything(opened) == before


async def test_a_service_of_another_institution_is_refused(shop: Shop) -> None:
    found = await refused_at_submission(shop, [await shop.item(serviceId=encode_id("Service", new_id()))])
    assert found == [("items[0].serviceId", "INVALID")]


async def test_the_contact_is_required_and_kept_masked(shop: Shop) -> None:
    draft = await shop.save(await shop.open(), [await shop.item()], values=[{"key": "contact_mobile", "text": "12"}])
    faults = {(fault["path"], fault["code"]) for fault in draft["draft"]["faults"]}
    assert ("input.values.contactMobile", "INVALID") in faults
    again = await shop.save(draft, [], values=[{"key": "contact_mobile", "text": "15500000000"}])
    values = {field["key"]: field["value"] for field in again["form"]["fields"]}
    assert values["contact_mobile"] == {"text": "155****0000"}
