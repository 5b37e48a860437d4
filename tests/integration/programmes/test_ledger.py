"""Money moves by the table of domain.md §9, once, and never beyond what is there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest

from core.errors import DomainError, Insufficient
from core.ids import new_id
from domain.programmes import ledger
from domain.work import Platform, Work
from tests.support.vouchers import CAP, act, books_balance, claim_rows, enterprise, enterprises, programme, sums

AMOUNT = 1_000_00


async def a_claim(platform: Platform, programme_id: UUID, quota: int = CAP) -> UUID:
    return (await claim_rows(platform, programme_id, [await enterprise(platform)], quota))[0]


async def test_every_movement_of_the_table_moves_its_amount_and_nothing_else(platform: Platform) -> None:
    programme_id = await programme(platform, 5 * CAP, commitment="ON_CLAIM")
    claim_id = await a_claim(platform, programme_id)
    case_id = claim_id
    at: dict[str, Any] = {"programme_id": programme_id, "case_id": case_id}
    steps: list[tuple[Callable[[Work], Awaitable[object]], dict[str, int]]] = [
        (lambda work: ledger.grant(work, programme_id=programme_id, claim_id=claim_id, amount=CAP),
         {"FREE": 4 * CAP, "GRANTED": CAP}),
        (lambda work: ledger.hold(work, voucher=ledger.Voucher(claim_id), amount=AMOUNT, key="1", **at),
         {"FREE": 4 * CAP, "GRANTED": CAP - AMOUNT, "HELD": AMOUNT}),
        (lambda work: ledger.release(work, voucher=ledger.Voucher(claim_id), amount=100, key="1", **at),
         {"FREE": 4 * CAP, "GRANTED": CAP - AMOUNT + 100, "HELD": AMOUNT - 100}),
        (lambda work: ledger.send(work, amount=AMOUNT - 100, key="1", **at),
         {"FREE": 4 * CAP, "GRANTED": CAP - AMOUNT + 100, "IN_PAYMENT": AMOUNT - 100}),
        (lambda work: ledger.fail(work, amount=AMOUNT - 100, key="1", **at),
         {"FREE": 4 * CAP, "GRANTED": CAP - AMOUNT + 100, "HELD": AMOUNT - 100}),
        (lambda work: ledger.send(work, amount=AMOUNT - 100, key="2", **at),
         {"FREE": 4 * CAP, "GRANTED": CAP - AMOUNT + 100, "IN_PAYMENT": AMOUNT - 100}),
        (lambda work: ledger.confirm(work, amount=AMOUNT - 100, key="2", **at),
         {"FREE": 4 * CAP, "GRANTED": CAP - AMOUNT + 100, "PAID": AMOUNT - 100}),
        (lambda work: ledger.expire_grant(work, programme_id=programme_id, claim_id=claim_id),
         {"FREE": 5 * CAP - AMOUNT + 100, "PAID": AMOUNT - 100}),
        (lambda work: ledger.settle_clawback(work, amount=300, key="1", **at),
         {"FREE": 5 * CAP - AMOUNT + 100, "PAID": AMOUNT - 400, "RECOVERED": 300}),
    ]  # fmt: skip
    for verb, expected in steps:
        for _ in range(2):
            await act(platform, verb)
            assert await sums(platform, programme_id) == {"APPROPRIATION": -5 * CAP, **expected}
    await books_balance(platform)


async def test_a_replayed_key_moves_nothing_and_another_amount_under_it_is_refused(platform: Platform) -> None:
    programme_id, change_id = await programme(platform), new_id()

    async def appropriate(work: Work, amount: int = AMOUNT) -> bool:
        return await ledger.appropriate(work, programme_id=programme_id, change_id=change_id, amount=amount)

    assert await act(platform, appropriate) is True
    assert await act(platform, appropriate) is False
    with pytest.raises(DomainError, match="不同金额"):
        await act(platform, lambda work: appropriate(work, AMOUNT + 1))
    assert await sums(platform, programme_id) == {"APPROPRIATION": -AMOUNT, "FREE": AMOUNT}


async def test_two_requests_with_one_key_at_once_move_it_once(platform: Platform) -> None:
    programme_id, change_id = await programme(platform), new_id()
    moved = await asyncio.gather(
        *(
            act(platform, lambda w: ledger.appropriate(w, programme_id=programme_id, change_id=change_id, amount=AMOUNT))
            for _ in range(10)
        )
    )
    assert sorted(moved) == [False] * 9 + [True]
    assert (await sums(platform, programme_id))["FREE"] == AMOUNT


async def test_of_200_holds_on_a_budget_for_50_exactly_50_are_made(platform: Platform) -> None:
    programme_id = await programme(platform, 50 * AMOUNT)
    claims = await claim_rows(platform, programme_id, await enterprises(platform, 200))

    async def hold(claim_id: UUID) -> str:
        try:
            await act(
                platform,
                lambda work: ledger.hold(
                    work, programme_id=programme_id, voucher=ledger.Voucher(claim_id), case_id=claim_id, amount=AMOUNT, key="1"
                ),
            )
        except Insufficient as error:
            return error.code
        return "HELD"

    outcomes = await asyncio.gather(*map(hold, claims))
    assert (outcomes.count("HELD"), outcomes.count("BUDGET_EXCEEDED")) == (50, 150)
    assert await sums(platform, programme_id) == {"APPROPRIATION": -50 * AMOUNT, "HELD": 50 * AMOUNT}
    await books_balance(platform)


async def test_of_many_holds_at_once_on_one_claim_no_more_are_made_than_its_quota_covers(platform: Platform) -> None:
    programme_id = await programme(platform, 100 * CAP)
    claim_id = await a_claim(platform, programme_id, quota=3 * AMOUNT)
    cases = await claim_rows(platform, await programme(platform), await enterprises(platform, 12))

    async def hold(case_id: UUID) -> str:
        at: dict[str, Any] = {"programme_id": programme_id, "voucher": ledger.Voucher(claim_id), "case_id": case_id}
        try:
            await act(platform, lambda work: ledger.hold(work, **at, amount=AMOUNT, key="1"))
        except Insufficient as error:
            return error.code
        return "HELD"

    outcomes = await asyncio.gather(*map(hold, cases))
    assert (outcomes.count("HELD"), outcomes.count("QUOTA_EXCEEDED")) == (3, 9)
    assert (await sums(platform, programme_id))["HELD"] == 3 * AMOUNT
    await books_balance(platform)


async def test_crossing_movements_at_once_neither_deadlock_nor_lose_money(platform: Platform) -> None:
    programme_id = await programme(platform, 40 * CAP, commitment="ON_CLAIM")
    claims = await claim_rows(platform, programme_id, await enterprises(platform, 20))

    async def there_and_back(claim_id: UUID, turn: int) -> None:
        at: dict[str, Any] = {"programme_id": programme_id, "voucher": ledger.Voucher(claim_id), "case_id": claim_id}
        at["key"] = str(turn)
        await act(platform, lambda work: ledger.hold(work, **at, amount=AMOUNT))
        await act(platform, lambda work: ledger.release(work, **at, amount=AMOUNT))

    for claim_id in claims:
        await act(
            platform, lambda w, c=claim_id: ledger.grant(w, programme_id=programme_id, claim_id=c, amount=CAP)
        )
    await asyncio.gather(*(there_and_back(claim_id, turn) for claim_id in claims for turn in range(5)))
    await asyncio.gather(
        *(act(platform, lambda w, c=c: ledger.expire_grant(w, programme_id=programme_id, claim_id=c)) for c in claims)
    )
    assert await sums(platform, programme_id) == {"APPROPRIATION": -40 * CAP, "FREE": 40 * CAP}
    await books_balance(platform)


async def test_a_refusal_says_what_is_left_in_yuan_and_moves_nothing(platform: Platform) -> None:
    programme_id = await programme(platform, AMOUNT)
    claim_id = await a_claim(platform, programme_id)
    at: dict[str, Any] = {"programme_id": programme_id, "voucher": ledger.Voucher(claim_id), "case_id": claim_id}
    with pytest.raises(Insufficient, match=r"剩余 1000\.00 元，本次需要 1000\.01 元") as refused:
        await act(platform, lambda work: ledger.hold(work, **at, amount=AMOUNT + 1, key="1"))
    assert refused.value.code == "BUDGET_EXCEEDED"
    assert await sums(platform, programme_id) == {"APPROPRIATION": -AMOUNT, "FREE": AMOUNT}


async def test_what_is_released_after_the_grant_expired_goes_to_the_budget(platform: Platform) -> None:
    programme_id = await programme(platform, CAP, commitment="ON_CLAIM")
    claim_id = await a_claim(platform, programme_id)
    at: dict[str, Any] = {"programme_id": programme_id, "voucher": ledger.Voucher(claim_id), "case_id": claim_id, "key": "1"}
    await act(platform, lambda w: ledger.grant(w, programme_id=programme_id, claim_id=claim_id, amount=CAP))
    await act(platform, lambda w: ledger.hold(w, **at, amount=AMOUNT))
    assert await act(platform, lambda w: ledger.expire_grant(w, programme_id=programme_id, claim_id=claim_id)) == CAP - AMOUNT
    await act(platform, lambda w: ledger.release(w, **at, amount=AMOUNT))
    assert await sums(platform, programme_id) == {"APPROPRIATION": -CAP, "FREE": CAP}


async def test_a_case_never_gives_back_sends_or_claws_back_more_than_it_has(platform: Platform) -> None:
    programme_id = await programme(platform, 10 * CAP)
    claims = await claim_rows(platform, programme_id, await enterprises(platform, 2))
    for claim_id in claims:
        at: dict[str, Any] = {"programme_id": programme_id, "voucher": ledger.Voucher(claim_id), "case_id": claim_id, "key": "1"}
        await act(platform, lambda w, at=at: ledger.hold(w, **at, amount=AMOUNT))
    before = await sums(platform, programme_id)
    too_much: dict[str, Any] = {
        "programme_id": programme_id, "case_id": claims[0], "key": "2", "amount": AMOUNT + 1,
    }  # fmt: skip
    for verb in (ledger.send, ledger.confirm, ledger.fail, ledger.settle_clawback):
        with pytest.raises(Insufficient):
            await act(platform, lambda w, verb=verb: verb(w, **too_much))
    with pytest.raises(Insufficient):
        await act(platform, lambda w: ledger.release(w, **too_much, voucher=ledger.Voucher(claims[0])))
    assert await sums(platform, programme_id) == before


@pytest.mark.parametrize("amount", [0, -1])
async def test_only_positive_amounts_move(platform: Platform, amount: int) -> None:
    programme_id = await programme(platform)
    with pytest.raises(ValueError, match="APPROPRIATED"):
        await act(
            platform, lambda w: ledger.appropriate(w, programme_id=programme_id, change_id=new_id(), amount=amount)
        )
    assert await sums(platform, programme_id) == {}
