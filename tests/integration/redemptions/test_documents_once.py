"""A bill counts once, a contract and a payment proof up to their amount: in any region, whatever runs at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from core.errors import Duplicate, Insufficient, InvalidInput
from core.workflow import Phase
from domain.redemptions import draws
from domain.redemptions.commands import DraftItem
from domain.reviews.commands import Verdict
from domain.work import Platform
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.redemptions import Setting


async def fresh_files(here: Setting, rows: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The same papers, scanned again."""
    found = []
    for row in rows:
        files = iter(await r.uploads(here.platform, here.enterprise.account_id, 3 + len(row.bills)))
        documents = {key: (next(files),) for key in row.documents}
        bills = tuple(replace(bill, upload_id=next(files)) for bill in row.bills)
        found.append(replace(row, documents=documents, bills=bills))
    return tuple(found)


def new_contract(rows: tuple[DraftItem, ...], number: str = "HT-NEW") -> tuple[DraftItem, ...]:
    return r.changed(rows, contract_number=number)


async def faults_of(here: Setting, rows: tuple[DraftItem, ...]) -> list[tuple[str, str]]:
    case_id = await r.drafted(here, rows)
    before = await r.everything(here.platform, case_id)
    with pytest.raises(InvalidInput) as refusal:
        await r.submit(here.platform, here.enterprise, case_id)
    assert await r.everything(here.platform, case_id) == before
    return [(fault.path, fault.code) for fault in refusal.value.faults]


NUMBER = "26112000000000000123"
SPELLINGS = {
    "same": {"number": NUMBER},
    "spaced": {"number": f" {NUMBER[:10]} {NUMBER[10:]}"},
    "full width": {"number": NUMBER.replace("2", "２")},
    "hyphens of any kind": {"number": f"{NUMBER[:4]}-{NUMBER[4:8]}—{NUMBER[8:12]}－{NUMBER[12:]}"},
    "with what nobody sees": {"number": f"{NUMBER[:9]}\u200b{NUMBER[9:]}\ufeff"},
    "split as older forms do": {"code": NUMBER[:12], "number": NUMBER[12:]},
    "said to be a receipt": {"kind": "RECEIPT", "number": NUMBER},
    "said to be a receipt with a code": {"kind": "RECEIPT", "number": NUMBER, "code": "21010123"},
}


@pytest.mark.parametrize("spelt", SPELLINGS.values(), ids=SPELLINGS)
async def test_a_bill_is_paid_once_however_it_is_written(here: Setting, spelt: dict[str, Any]) -> None:
    rows = r.with_bill(await r.items(here.platform, here.enterprise, here.provider), number=NUMBER)
    await r.submitted(here, rows)
    again = r.with_bill(new_contract(await fresh_files(here, rows)), **spelt)
    assert await faults_of(here, again) == [("items[0].bills[0].number", "BILL_ALREADY_USED")]


async def same_file(here: Setting, rows: tuple[DraftItem, ...], *, at: int = 0) -> tuple[DraftItem, ...]:
    """The bill's file of the first item once more, uploaded again."""
    (copy,) = await r.uploads(here.platform, here.enterprise.account_id, 1, sha256="b" * 64)
    return r.with_bill(rows, at=at, upload_id=copy)


async def test_the_same_file_with_another_number_is_the_same_bill(here: Setting) -> None:
    first = await same_file(here, await r.items(here.platform, here.enterprise, here.provider))
    case_id = await r.submitted(here, first)
    again = await same_file(here, await r.items(here.platform, here.enterprise, here.provider))
    assert await faults_of(here, again) == [("items[0].bills[0].upload_id", "BILL_ALREADY_USED")]
    await r.review(here.platform, case_id, Verdict.REJECT)
    third = await same_file(here, await r.items(here.platform, here.enterprise, here.provider))
    assert await r.submitted(here, third)


async def test_one_file_is_not_two_bills_of_one_application(here: Setting) -> None:
    rows = await same_file(here, await r.items(here.platform, here.enterprise, here.provider, 2))
    assert await faults_of(here, await same_file(here, rows, at=1)) == [("items[1].bills[0].upload_id", "DUPLICATE_BILL")]


async def test_the_same_contract_file_with_another_number_is_the_same_contract(here: Setting) -> None:
    async def with_contract(number: str) -> tuple[DraftItem, ...]:
        rows = await r.items(here.platform, here.enterprise, here.provider, yuan="6000.00")
        (paper,) = await r.uploads(here.platform, here.enterprise.account_id, 1, sha256="c" * 64)
        documents = {**rows[0].documents, "contract": (paper,)}
        return r.changed(rows, contract_number=number, contract_amount="10000.00", documents=documents)

    await r.submitted(here, await with_contract("HT-ONE"))
    refused = [("items[0].documents.contract", "DOCUMENT_OVERDRAWN")]
    assert await faults_of(here, await with_contract("HT-TWO")) == refused


async def test_a_refused_bill_says_nothing_of_who_used_it(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    first = await r.submitted(here, rows)
    number = (await r.the_case(here.platform, first)).number
    case_id = await r.drafted(here, new_contract(await fresh_files(here, rows)))
    with pytest.raises(InvalidInput) as refusal:
        await r.submit(here.platform, here.enterprise, case_id)
    (fault,) = refusal.value.faults
    assert not {number, here.enterprise.name, here.provider.name} & {fault.message, fault.hint}
    assert number not in fault.message
    assert here.enterprise.name not in fault.message


async def test_a_bill_twice_in_one_application_is_named(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider, 2)
    twice = r.with_bill(rows, at=1, number=rows[0].bills[0].number)
    assert await faults_of(here, twice) == [("items[1].bills[0].number", "DUPLICATE_BILL")]


async def test_of_two_submissions_at_once_with_one_bill_one_is_accepted(platform: Platform) -> None:
    here = await r.setting(platform)
    rows = await r.items(platform, here.enterprise, here.provider)
    cases = [await r.drafted(here, new_contract(await fresh_files(here, rows), f"HT-{i}")) for i in range(6)]
    answers = await asyncio.gather(
        *(r.submit(platform, here.enterprise, case_id) for case_id in cases), return_exceptions=True
    )
    refused = [answer for answer in answers if isinstance(answer, InvalidInput)]
    assert len(refused) == 5
    assert {fault.code for error in refused for fault in error.faults} == {"BILL_ALREADY_USED"}
    drawn = [len(await r.live_draws(platform, case_id)) for case_id in cases]
    assert sorted(drawn) == [0] * 5 + [r.DRAWS]
    await vouchers.books_balance(platform)


async def test_another_enterprise_cannot_use_the_bill_either(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    await r.submitted(here, rows)
    other = await vouchers.enterprise(here.platform)
    (claim_id,) = await vouchers.claim_rows(here.platform, here.programme_id, [other])
    there = replace(here, enterprise=other, claim_id=claim_id)
    again = new_contract(await fresh_files(there, rows))
    theirs = r.with_bill(again, buyer_name=other.name, buyer_uscc=other.uscc)
    assert await faults_of(there, theirs) == [("items[0].bills[0].number", "BILL_ALREADY_USED")]


async def test_a_contract_serves_instalments_up_to_its_amount(here: Setting) -> None:
    async def instalment(yuan: str) -> tuple[DraftItem, ...]:
        rows = await r.items(here.platform, here.enterprise, here.provider, yuan=yuan)
        return r.changed(rows, contract_number="HT-2026 / 1", contract_amount="10000.00")

    await r.submitted(here, await instalment("6000.00"))
    assert await faults_of(here, await instalment("4000.01")) == [
        ("items[0].contract_number", "DOCUMENT_OVERDRAWN")
    ]
    last = await r.submitted(here, await instalment("4000.00"))
    assert (await r.the_case(here.platform, last)).phase == Phase.REVIEW


async def test_a_payment_proof_serves_up_to_its_amount(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider, yuan="6000.00")
    (proof,) = await r.uploads(here.platform, here.enterprise.account_id, 1, sha256="a" * 64)
    first = r.changed(rows, proof_amount="10000.00", documents={**rows[0].documents, "payment_proof": (proof,)})
    await r.submitted(here, first)
    rows = await r.items(here.platform, here.enterprise, here.provider, yuan="5000.00")
    (again,) = await r.uploads(here.platform, here.enterprise.account_id, 1, sha256="a" * 64)
    second = r.changed(rows, proof_amount="10000.00", documents={**rows[0].documents, "payment_proof": (again,)})
    assert await faults_of(here, second) == [("items[0].documents.payment_proof", "DOCUMENT_OVERDRAWN")]


async def test_documents_are_free_again_after_a_rejection_and_kept_while_in_review(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    case_id = await r.submitted(here, rows)
    again = await fresh_files(here, rows)
    codes = {code for _, code in await faults_of(here, again)}
    assert codes == {"BILL_ALREADY_USED", "DOCUMENT_OVERDRAWN"}
    await r.review(here.platform, case_id, Verdict.REJECT)
    third = await r.submitted(here, await fresh_files(here, rows))
    assert len(await r.live_draws(here.platform, third)) == r.DRAWS


async def test_a_resubmission_draws_on_its_own_documents_again(here: Setting) -> None:
    case_id = await r.submitted(here)
    await r.review(here.platform, case_id, Verdict.RETURN)
    await r.submit(here.platform, here.enterprise, case_id)
    assert len(await r.live_draws(here.platform, case_id)) == r.DRAWS


async def test_documents_of_an_item_cut_to_nothing_are_free_at_the_end(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider, 2)
    case_id = await r.submitted(here, rows)
    kept, dropped = await r.the_items(here.platform, case_id)
    await r.review(here.platform, case_id, cuts=(r.cut(dropped, 0),))
    assert len(await r.live_draws(here.platform, case_id)) == 2 * r.DRAWS
    await r.review(here.platform, case_id)
    await r.elapse(here.platform, case_id)
    assert (await r.the_case(here.platform, case_id)).phase == Phase.PAYMENT
    assert {draw.item_id for draw in await r.live_draws(here.platform, case_id)} == {kept.id}
    files = iter(await r.uploads(here.platform, here.enterprise.account_id, 4))
    documents = {key: (next(files),) for key in rows[1].documents}
    again = (replace(rows[1], documents=documents, bills=(replace(rows[1].bills[0], upload_id=next(files)),)),)
    assert (await r.the_case(here.platform, await r.submitted(here, again))).phase == Phase.REVIEW


async def test_eight_digit_invoices_are_told_apart_by_their_code(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    await r.submitted(here, r.with_bill(rows, code="0210012345", number="00012345"))
    other = await r.items(here.platform, here.enterprise, here.provider)
    assert await r.submitted(here, r.with_bill(other, code="0210012346", number="00012345"))
    same = await r.items(here.platform, here.enterprise, here.provider)
    assert await faults_of(here, r.with_bill(same, code="0210012345", number="00012345")) == [
        ("items[0].bills[0].number", "BILL_ALREADY_USED")
    ]


async def test_one_paper_is_one_bill_whatever_kind_was_chosen_for_it(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    await r.submitted(here, r.with_bill(rows, code="0210012345", number="00012345"))
    spellings: list[dict[str, Any]] = [{"code": "210012345", "number": "12345"}, {"code": "", "number": "00012345"}]
    for said in spellings:
        other = new_contract(await r.items(here.platform, here.enterprise, here.provider))
        assert await faults_of(here, r.with_bill(other, kind="RECEIPT", **said)) == [
            ("items[0].bills[0].number", "BILL_ALREADY_USED")
        ]


RECEIPT: dict[str, Any] = {"kind": "RECEIPT", "number": "0012345678"}


@pytest.mark.parametrize(("first", "second"), [("", "21010123"), ("21010123", ""), ("", ""), ("21010123", "021010123")])
async def test_a_receipt_typed_with_and_without_its_code_is_one_receipt(here: Setting, first: str, second: str) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    await r.submitted(here, r.with_bill(rows, code=first, **RECEIPT))
    again = new_contract(await r.items(here.platform, here.enterprise, here.provider))
    shorter = {**RECEIPT, "number": RECEIPT["number"].lstrip("0")}
    assert await faults_of(here, r.with_bill(again, code=second, **shorter)) == [
        ("items[0].bills[0].number", "BILL_ALREADY_USED")
    ]


async def test_receipts_of_one_number_under_two_codes_are_two(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    await r.submitted(here, r.with_bill(rows, code="21010123", **RECEIPT))
    other = new_contract(await r.items(here.platform, here.enterprise, here.provider))
    assert await r.submitted(here, r.with_bill(other, code="21010124", **RECEIPT))


async def test_the_database_has_the_last_word_on_a_bill(here: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    cases = [await r.drafted(here, new_contract(await fresh_files(here, rows), f"HT-{i}")) for i in range(3)]
    monkeypatch.setattr(draws, "_conflicts", lambda _wanted, _known: [])
    answers = await asyncio.gather(
        *(r.submit(here.platform, here.enterprise, case_id) for case_id in cases), return_exceptions=True
    )
    refused = [answer for answer in answers if isinstance(answer, Duplicate)]
    assert (len(refused), {error.code for error in refused}) == (2, {"BILL_ALREADY_USED"})
    drawn = [len(await r.live_draws(here.platform, case_id)) for case_id in cases]
    assert sorted(drawn) == [0, 0, r.DRAWS]
    await vouchers.books_balance(here.platform)


async def test_the_database_has_the_last_word_on_a_contract(here: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    async def instalment() -> tuple[DraftItem, ...]:
        rows = await r.items(here.platform, here.enterprise, here.provider, yuan="6000.00")
        return r.changed(rows, contract_number="HT-ONE", contract_amount="10000.00")

    await r.submitted(here, await instalment())
    monkeypatch.setattr(draws, "_conflicts", lambda _wanted, _known: [])
    second = await r.drafted(here, await instalment())
    before = await r.everything(here.platform, second)
    with pytest.raises(Insufficient) as refusal:
        await r.submit(here.platform, here.enterprise, second)
    assert refusal.value.code == "DOCUMENT_OVERDRAWN"
    assert await r.everything(here.platform, second) == before
