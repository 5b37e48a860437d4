"""What holds of every region's amounts, whatever the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.money import Fen, share
from regions.contract import Edition, ItemFacts, MoneyFacts, Obtain, ProgrammeTerms, Usage
from regions.parameters import PROGRAMME
from tests.regions.support import REGIONS

DAY = date(2026, 6, 1)
HOMES = ["example", "neighbour", *(region.manifest.code for region in REGIONS)]
DRAWING = [
    pytest.param(edition, id=f"{region.manifest.code}-{edition.code}")
    for region in REGIONS
    for edition in region.editions
    if region.manifest.obtain is not Obtain.NONE
]
fen = st.integers(0, 10**9).map(Fen)
ratios = st.integers(1, 1000).map(lambda n: Decimal(n) / 1000)


@st.composite
def money_facts(draw: st.DrawFn, categories: tuple[str, ...]) -> MoneyFacts:
    terms = ProgrammeTerms(
        ratio=draw(ratios),
        minimum=draw(fen),
        cap_per_enterprise=draw(fen),
        categories=categories,
        use_from=date(2026, 1, 1),
        use_by=date(2026, 12, 31),
        redeem_by=date(2026, 12, 31),
    )
    items = tuple(
        ItemFacts(
            key=str(i),
            category=draw(st.sampled_from(categories)),
            contract=draw(fen),
            contract_date=DAY,
            bills=draw(st.none() | st.integers(-(10**6), 10**9).map(Fen)),
            bills_tax=draw(st.integers(0, 10**6).map(Fen)),
            proofs=draw(st.none() | fen),
            institution_home=draw(st.sampled_from(HOMES)),
        )
        for i in range(draw(st.integers(1, 5)))
    )
    usage = draw(st.lists(st.builds(Usage, on=st.just(DAY), amount=fen), max_size=2).map(tuple))
    return MoneyFacts(
        on=DAY,
        enterprise_home=draw(st.sampled_from(HOMES)),
        enterprise_division="990100",
        terms=terms,
        items=items,
        quota_left=draw(st.none() | fen),
        budget_left=draw(st.none() | fen),
        usage=usage,
        granted=draw(st.none() | fen),
    )


def facts_for(edition: Edition) -> st.SearchStrategy[MoneyFacts]:
    return money_facts(tuple(category.code for category in edition.categories))


every_edition = pytest.mark.parametrize("edition", DRAWING)


@every_edition
@given(data=st.data())
def test_an_amount_stays_within_quota_grant_and_base(edition: Edition, data: st.DataObject) -> None:
    facts = data.draw(facts_for(edition))
    answer = edition.policy.amount(facts)
    assert answer.total >= 0
    assert all(0 <= item.amount <= item.base for item in answer.items)
    assert facts.quota_left is None or answer.total <= facts.quota_left
    assert facts.granted is None or answer.total <= facts.granted
    assert all(item.base <= facts.items[i].contract for i, item in enumerate(answer.items))


@every_edition
@given(data=st.data())
def test_items_add_up_to_the_total_and_steps_join(edition: Edition, data: st.DataObject) -> None:
    answer = edition.policy.amount(data.draw(facts_for(edition)))
    assert sum(item.amount for item in answer.items) == answer.total
    for earlier, later in zip(answer.steps, answer.steps[1:], strict=False):
        assert earlier.after == later.before
    assert not answer.steps or answer.steps[-1].after == answer.total
    assert all(step.text and step.after < step.before for step in answer.steps)


@every_edition
@given(data=st.data())
def test_nothing_is_paid_out_of_an_insufficient_budget(edition: Edition, data: st.DataObject) -> None:
    facts = data.draw(facts_for(edition))
    answer = edition.policy.amount(facts)
    assert facts.budget_left is None or answer.refusals or answer.total <= facts.budget_left


@every_edition
@given(data=st.data())
def test_a_zero_is_never_silent(edition: Edition, data: st.DataObject) -> None:
    answer = edition.policy.amount(data.draw(facts_for(edition)))
    assert answer.total > 0 or answer.refusals


@every_edition
@given(data=st.data(), more=st.integers(0, 10**8))
def test_a_larger_base_never_gives_less(edition: Edition, data: st.DataObject, more: int) -> None:
    facts = data.draw(facts_for(edition))
    first = facts.items[0]
    grown = replace(
        first,
        contract=Fen(first.contract + more),
        bills=None if first.bills is None else Fen(first.bills + more),
        proofs=None if first.proofs is None else Fen(first.proofs + more),
    )
    larger = replace(facts, items=(grown, *facts.items[1:]))
    assert edition.policy.amount(larger).total >= edition.policy.amount(facts).total


@every_edition
@given(data=st.data())
def test_an_amount_never_exceeds_the_programmes_ratio_of_the_base(edition: Edition, data: st.DataObject) -> None:
    shares = "ratio" in edition.parameters.get("money.rules", ("ratio",))
    if edition.parameters.get("money.ratio", PROGRAMME) != PROGRAMME or not shares:
        return
    facts = data.draw(facts_for(edition))
    answer = edition.policy.amount(facts)
    assert answer.total <= share(sum(item.base for item in answer.items), facts.terms.ratio)
    assert all(item.amount <= share(item.base, facts.terms.ratio) for item in answer.items)


@every_edition
@given(data=st.data())
def test_the_same_facts_give_the_same_answer(edition: Edition, data: st.DataObject) -> None:
    facts = data.draw(facts_for(edition))
    assert edition.policy.amount(facts) == edition.policy.amount(facts)
