"""Cross-checks of what is handed in: each passes on papers that agree, and finds what does not, over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncEngine

from core.actor import Role
from core.clock import FixedClock
from core.identifiers import make_uscc
from db.models import Institution, Programme
from domain.redemptions.checks.rules import RULES
from domain.reviews.commands import Verdict
from regions.checks import CHECKS, Severity
from regions.contract import Citation, Source
from tests.graphql.redemptions.conftest import Shop
from tests.graphql.redemptions.documents import FINDINGS
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.files import pdf
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.platform import world as make_world
from tests.support.postgres import REGIONS
from tests.support.redeeming import redeemer

DOCUMENTS = ("result", "contract", "payment_proof")


async def found(shop: Shop, redemption: Mapping[str, Any], who: Person | None = None) -> list[dict[str, Any]]:
    client = (who or shop.operator).client
    return list((await client.execute(FINDINGS, {"id": redemption["id"]}))["redemption"]["findings"])


def told(findings: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(each["severity"], each["code"], each["path"]) for each in findings]


async def of_draft(shop: Shop, *items: dict[str, Any]) -> list[tuple[str, str, str]]:
    return told(await found(shop, await shop.drafted(list(items))))


def test_every_check_is_in_both_tables() -> None:
    assert set(RULES) == set(CHECKS)


async def test_papers_that_agree_have_no_findings_at_any_time(shop: Shop) -> None:
    draft = await shop.drafted()
    assert await found(shop, draft) == []
    redemption = await shop.submit(draft)
    assert await found(shop, redemption) == []
    assert await found(shop, redemption, await shop.reviewer()) == []


# --- buyer ----------------------------------------------------------------------------------------------------------


async def test_a_bill_of_another_buyer_blocks_by_code_whatever_its_name(shop: Shop) -> None:
    other = make_uscc("91210102", "ABCD0001")
    item = await shop.item(bills=[await shop.bill(buyerUscc=other)])
    draft = await shop.drafted([item])
    (finding,) = await found(shop, draft)
    assert told([finding]) == [("BLOCK", "BUYER_IS_ANOTHER", "items[0].bills[0].buyerUscc")]
    sides = [each["value"] for each in finding["compared"]]
    assert other in sides[0]
    assert shop.here.enterprise.uscc in sides[1]
    before = await shop.everything(draft)
    refused = await shop.submit(draft, expect="InvalidInputFailure")
    assert [fault["code"] for fault in refused["faults"]] == ["BUYER_IS_ANOTHER"], "told once"
    assert await shop.everything(draft) == before


async def test_a_receipt_without_a_code_is_compared_by_the_buyers_name(shop: Shop) -> None:
    receipt = {"kind": "RECEIPT", "number": "00012345", "buyerUscc": ""}
    right = await shop.item(bills=[await shop.bill(**receipt)])
    assert await of_draft(shop, right) == []
    wrong = await shop.item(bills=[await shop.bill(**receipt, buyerName="示例他人有限公司")])
    assert await of_draft(shop, wrong) == [("BLOCK", "BUYER_IS_ANOTHER", "items[0].bills[0].buyerName")]


async def test_the_right_code_under_another_name_is_asked_about(shop: Shop) -> None:
    name = shop.here.enterprise.name
    spaced = await shop.item(bills=[await shop.bill(buyerName=f"{name[:2]} {name[2:]}")])
    assert await of_draft(shop, spaced) == []
    renamed = await shop.item(bills=[await shop.bill(buyerName="示例旧名有限公司")])
    assert await of_draft(shop, renamed) == [("ASK", "BUYER_NAME_DIFFERS", "items[0].bills[0].buyerName")]


# --- seller and contract party --------------------------------------------------------------------------------------


async def test_a_seller_outside_the_registry_blocks(shop: Shop) -> None:
    stranger = await shop.bill(sellerName="未入库示例中心", sellerUscc=make_uscc("12210102", "NBDY0002"))
    assert await of_draft(shop, await shop.item(bills=[stranger])) == [
        ("BLOCK", "SELLER_IS_ANOTHER", "items[0].institutionName")
    ]


async def test_two_sellers_in_one_item_block(shop: Shop) -> None:
    other = await r.provider(shop.world.platform)
    bills = [await shop.bill(total="5000.00"), await shop.bill(total="5000.00", sellerName=other.name, sellerUscc=other.uscc)]
    assert await of_draft(shop, await shop.item(bills=bills)) == [
        ("BLOCK", "SELLER_IS_ANOTHER", "items[0].bills[1].sellerUscc")
    ]


async def test_a_known_alias_is_said_and_an_unknown_name_asked_about(shop: Shop) -> None:
    async with shop.world.platform.sessions() as session:
        (alias,) = (await session.get_one(Institution, shop.here.provider.id)).names
    known = await shop.item(bills=[await shop.bill(sellerName=alias)])
    assert await of_draft(shop, known) == [("NOTE", "SELLER_BY_OTHER_NAME", "items[0].bills[0].sellerName")]
    unknown = await shop.item(bills=[await shop.bill(sellerName="示例从未登记过的名称")])
    assert await of_draft(shop, unknown) == [("ASK", "SELLER_NAME_DIFFERS", "items[0].bills[0].sellerName")]


async def test_the_contracts_party_is_the_bills_seller(shop: Shop) -> None:
    seller, other = shop.here.provider, await r.provider(shop.world.platform)
    agreed = await shop.item(institutionName=seller.name, institutionUscc=seller.uscc)
    assert await of_draft(shop, agreed) == []
    wrong = await shop.item(institutionName=other.name)
    assert await of_draft(shop, wrong) == [("ASK", "CONTRACT_PARTY_DIFFERS", "items[0].institutionName")]


# --- days -----------------------------------------------------------------------------------------------------------


async def test_a_bill_older_than_its_contract_is_asked_about(shop: Shop) -> None:
    same_day = await shop.item(bills=[await shop.bill(issuedOn="2026-02-01")])
    assert await of_draft(shop, same_day) == []
    before = await shop.item(bills=[await shop.bill(issuedOn="2026-01-31")])
    assert await of_draft(shop, before) == [("ASK", "BILL_BEFORE_SERVICE", "items[0].bills[0].issuedOn")]


@pytest.mark.parametrize(("until", "expected"), [("2026-02-10", []), ("2026-02-09", ["BILL_OUTSIDE_VOUCHER"])])
async def test_bills_lie_within_the_vouchers_use(shop: Shop, until: str, expected: list[str]) -> None:
    async with shop.world.platform.sessions() as session, session.begin():
        await session.execute(update(Programme).values(use_by=date.fromisoformat(until)))
    draft = await shop.drafted()
    assert [each["code"] for each in await found(shop, draft)] == expected
    if expected:
        assert {each["severity"] for each in await found(shop, draft)} == {"BLOCK"}, "the region's rule refuses it"
        assert "BILL_DATE_OUTSIDE_WINDOW" in {each["code"] for each in draft["draft"]["reasons"]}


@pytest.mark.parametrize(("signed", "codes"), [("2026-01-01", []), ("2025-12-31", ["CONTRACT_OUTSIDE_VOUCHER"])])
async def test_contracts_lie_within_the_vouchers_use(shop: Shop, signed: str, codes: list[str]) -> None:
    assert [code for _, code, _ in await of_draft(shop, await shop.item(contractDate=signed))] == codes


async def test_of_an_order_the_service_begins_when_it_is_placed_and_rows_are_named(world: World) -> None:
    here = await redeemer(world)
    seen = await here.filled()
    assert (await here.who.client.execute(FINDINGS, {"id": seen["id"]}))["redemption"]["findings"] == []
    seen = await here.row(seen, "invoices", here.invoice("100.00", issued_on="2023-01-05"))
    findings = (await here.who.client.execute(FINDINGS, {"id": seen["id"]}))["redemption"]["findings"]
    assert ("rows.invoices[1].issuedOn", "BILL_BEFORE_SERVICE") in {(each["path"], each["code"]) for each in findings}


# --- amounts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("contract", "expected"), [("10000.00", []), ("9999.99", ["BILLS_EXCEED_CONTRACT"])])
async def test_bills_together_do_not_exceed_the_contract(shop: Shop, contract: str, expected: list[str]) -> None:
    bills = [await shop.bill(total="6000.00"), await shop.bill(total="4000.00")]
    assert [code for _, code, _ in await of_draft(shop, await shop.item(contractAmount=contract, bills=bills))] == expected


@pytest.mark.parametrize(("paid", "expected"), [("10000.00", []), ("9999.99", ["PROOF_BELOW_BILLS"])])
async def test_the_payment_covers_the_bills(shop: Shop, paid: str, expected: list[str]) -> None:
    assert [code for _, code, _ in await of_draft(shop, await shop.item(proofAmount=paid))] == expected


async def test_a_red_letter_bill_takes_back_the_bill_that_it_fits(shop: Shop) -> None:
    bills = [
        await shop.bill(), await shop.bill(total="4000.00", issuedOn="2026-02-11"),
        await shop.bill(total="-4000.00", tax="-226.42", issuedOn="2026-02-12"),
    ]  # fmt: skip
    draft = await shop.drafted([await shop.item(bills=bills)])
    (finding,) = await found(shop, draft)
    assert told([finding]) == [("NOTE", "RED_LETTER_CANCELS", "items[0].bills[2].total")]
    assert [each["label"] for each in finding["compared"]] == ["第1项第3张票据（红字）", "第1项第2张票据"]


async def test_a_red_letter_bill_that_takes_back_nothing_here_is_asked_about(shop: Shop) -> None:
    bills = [await shop.bill(), await shop.bill(total="-4000.00", tax="-226.42", issuedOn="2026-02-09")]
    assert await of_draft(shop, await shop.item(bills=bills)) == [("ASK", "RED_LETTER_ALONE", "items[0].bills[1].total")]


async def test_bills_that_cancel_out_are_nothing_to_apply_for(shop: Shop) -> None:
    bills = [await shop.bill(), await shop.bill(total="-10000.00", tax="-566.04")]
    items = [await shop.item(), await shop.item(bills=bills)]
    draft = await shop.drafted(items)
    assert ("BLOCK", "BILLS_CANCELLED_OUT", "items[1].bills") in told(await found(shop, draft))
    before = await shop.everything(draft)
    refused = await shop.submit(draft, expect="InvalidInputFailure")
    assert ("input.items[1].bills", "BILLS_CANCELLED_OUT") in {(each["path"], each["code"]) for each in refused["faults"]}
    assert await shop.everything(draft) == before


# --- other cases ----------------------------------------------------------------------------------------------------


async def test_a_bill_of_another_case_blocks_and_nobody_is_named(shop: Shop) -> None:
    bill = await shop.bill()
    first = await shop.submitted([await shop.item(bills=[bill])])
    again = await shop.drafted([await shop.item(bills=[{**bill, "uploadId": await shop.upload()}])])
    (finding,) = await found(shop, again)
    assert told([finding]) == [("BLOCK", "BILL_REUSED", "items[0].bills[0].number")]
    assert first["number"] not in str(finding)


async def test_an_instalment_of_a_contract_is_said_and_beyond_its_amount_it_blocks(shop: Shop) -> None:
    def instalment(yuan: str) -> dict[str, Any]:
        return {"contractNumber": "HT-MANY", "contractAmount": "10000.00", "proofAmount": yuan}

    first = await shop.item(**instalment("6000.00"), bills=[await shop.bill(total="6000.00")])
    assert await of_draft(shop, first) == []
    await shop.submitted([first | {"documents": [{"key": key, "uploadIds": [await shop.upload()]} for key in DOCUMENTS],
                                   "bills": [await shop.bill(total="6000.00")]}])  # fmt: skip
    rest = await shop.item(**instalment("4000.00"), bills=[await shop.bill(total="4000.00")])
    assert await of_draft(shop, rest) == [("NOTE", "DOCUMENT_SHARED", "items[0].contractNumber")]
    more = await shop.item(**instalment("4000.01"), bills=[await shop.bill(total="4000.01")])
    assert ("BLOCK", "DOCUMENT_OVERDRAWN", "items[0].contractNumber") in await of_draft(shop, more)


async def test_of_a_payment_proof_found_by_its_file_no_amount_of_other_cases_is_told(shop: Shop) -> None:
    async def with_proof(paid: str) -> dict[str, Any]:
        papers = {key: await shop.upload() for key in DOCUMENTS} | {"payment_proof": await shop.upload(pdf("同一笔付款"))}
        documents = [{"key": key, "uploadIds": [each]} for key, each in papers.items()]
        return await shop.item(documents=documents, contractAmount=paid, bills=[await shop.bill(total=paid)])

    await shop.submitted([await with_proof("4321.00")])
    (finding,) = await found(shop, await shop.drafted([await with_proof("1234.00")]))
    assert told([finding]) == [("NOTE", "DOCUMENT_SHARED", "items[0].documents.paymentProof")]
    assert finding["compared"] == []
    assert "4321" not in str(finding)


async def test_a_result_handed_in_before_is_asked_about_until_that_case_is_refused(shop: Shop) -> None:
    async def with_result(text: str) -> dict[str, Any]:
        papers = {key: await shop.upload() for key in DOCUMENTS} | {"result": await shop.upload(pdf(text))}
        return await shop.item(documents=[{"key": key, "uploadIds": [each]} for key, each in papers.items()])

    first = await shop.submitted([await with_result("同一份报告")])
    other = await with_result("另一份报告")
    assert await of_draft(shop, other) == []
    draft = await shop.drafted([await with_result("同一份报告")])
    assert told(await found(shop, draft)) == [("ASK", "FILE_REUSED", "items[0].documents.result")]
    await r.review(shop.world.platform, shop.case_id(first), Verdict.REJECT)
    assert await found(shop, draft) == []


# --- who is told what, and when -------------------------------------------------------------------------------------


async def test_findings_are_kept_at_submission_and_told_to_each_side_in_its_own_words(shop: Shop) -> None:
    draft = await shop.drafted([await shop.item(proofAmount="9000.00")])
    redemption = await shop.submit(draft)
    (mine,) = await found(shop, redemption)
    (theirs,) = await found(shop, redemption, await shop.reviewer())
    assert told([mine]) == told([theirs]) == [("ASK", "PROOF_BELOW_BILLS", "items[0].proofAmount")]
    assert mine["compared"] == theirs["compared"]
    assert [each["value"] for each in mine["compared"]] == ["9000.00 元", "10000.00 元"]
    assert mine["message"] != theirs["message"]
    stranger = await vouchers.enterprise(shop.world.platform)
    other = await person(shop.world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=stranger.unit_id))
    assert (await other.client.errors(FINDINGS, {"id": redemption["id"]}))[0]["extensions"]["code"] == "NOT_FOUND"


async def test_after_a_return_the_draft_is_checked_live_and_the_case_anew_when_handed_in(shop: Shop) -> None:
    redemption = await shop.submitted([await shop.item(proofAmount="9000.00")])
    reviewer = await shop.reviewer()
    await r.review(shop.world.platform, shop.case_id(redemption), Verdict.RETURN)
    returned = await shop.read(redemption)
    stored = returned["draft"]["items"][0]
    row = {key: stored[key] for key in stored if key not in ("matchedInstitutionName", "bills", "documents")}
    row["documents"] = [{"key": each["key"], "uploadIds": [f["id"] for f in each["files"]]} for each in stored["documents"]]
    row["bills"] = [{**{k: b[k] for k in b if k != "file"}, "uploadId": b["file"]["id"]} for b in stored["bills"]]
    corrected = await shop.save(returned, [{**row, "proofAmount": "10000.00"}])
    assert await found(shop, corrected) == []
    assert [each["code"] for each in await found(shop, redemption, reviewer)] == ["PROOF_BELOW_BILLS"]
    await shop.submit(corrected)
    assert await found(shop, redemption, reviewer) == []


# --- a stricter region ----------------------------------------------------------------------------------------------


class Stricter:
    """The regions as they are, with one check of each taken more strictly."""

    def __init__(self, code: str) -> None:
        self.key = f"checks.{code.lower()}"

    def __getattr__(self, name: str) -> Any:
        return getattr(REGIONS, name)

    def for_(self, code: str) -> Any:
        return StricterRegion(REGIONS.for_(code), self.key)


class StricterRegion:
    def __init__(self, region: Any, key: str) -> None:
        self._region, self._key = region, key

    def __getattr__(self, name: str) -> Any:
        return getattr(self._region, name)

    def edition(self, code: str) -> Any:
        edition = self._region.edition(code)
        cited = Citation(Source("strict", "示例从严通知"), "第二条", date(2026, 1, 1))
        return replace(
            edition, parameters={**edition.parameters, self._key: Severity.BLOCK},
            citations={**edition.citations, self._key: cited},
        )  # fmt: skip


@pytest_asyncio.fixture
async def strict(engine: AsyncEngine, clock: FixedClock, tmp_path: Path) -> AsyncIterator[Shop]:
    regions: Any = Stricter("PROOF_BELOW_BILLS")
    async with make_world(engine, clock, tmp_path, regions=regions) as world:
        here = await r.setting(world.platform)
        yield Shop(world, here, await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.enterprise.unit_id)))


async def test_what_a_region_takes_more_strictly_cannot_be_submitted_there(strict: Shop) -> None:
    draft = await strict.drafted([await strict.item(proofAmount="9000.00")])
    (finding,) = await found(strict, draft)
    assert told([finding]) == [("BLOCK", "PROOF_BELOW_BILLS", "items[0].proofAmount")]
    assert "示例从严通知" in finding["citation"]
    before = await strict.everything(draft)
    refused = await strict.submit(draft, expect="InvalidInputFailure")
    assert [(each["path"], each["code"]) for each in refused["faults"]] == [
        ("input.items[0].proofAmount", "PROOF_BELOW_BILLS")
    ]
    assert await strict.everything(draft) == before
    assert (await strict.submitted())["status"]["phase"] == "REVIEW"
