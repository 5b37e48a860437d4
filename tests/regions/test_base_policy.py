"""Rules of the base policy that no golden case of the tree reaches yet: applications, grants, bills by date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from core.money import Fen
from regions.contract import (
    BillFacts,
    CaseKind,
    Computation,
    InstitutionFacts,
    ItemFacts,
    MoneyFacts,
    Obtain,
    ProgrammeTerms,
    ServiceCategory,
    Usage,
)
from regions.policy import BasePolicy
from regions.rulebook import Rulebook
from tests.regions.support import REGISTRY

TERMS = ProgrammeTerms(
    Decimal("0.5"), Fen(0), Fen(10**9), ("TESTING",), date(2026, 1, 1), date(2026, 6, 30), date(2026, 8, 31)
)
ITEM = ItemFacts("a", "TESTING", Fen(1_000_00), date(2026, 3, 1), Fen(1_000_00), Fen(0), Fen(1_000_00))
YEAR_CAP = {"money.caps.year": {"limit": Fen(700_00), "over": "year"}}


def amount(parameters: dict[str, Any], *items: ItemFacts, on: date = date(2026, 5, 1), **more: Any) -> Computation:
    manifest = REGISTRY.for_("example").manifest
    book = Rulebook(manifest, parameters, categories=(ServiceCategory("TESTING", "检测"),))
    return BasePolicy(book).amount(MoneyFacts(on, "example", "990100", TERMS, items, **more))


def codes(answer: Computation) -> list[str]:
    return [reason.code for reason in answer.refusals]


def test_an_application_rests_on_the_contract_alone() -> None:
    item = ItemFacts("a", "TESTING", Fen(1_234_57), None, None, Fen(0), None)
    assert amount({}, item, kind=CaseKind.APPLICATION).total == 617_28


def test_an_application_is_held_to_the_use_window_a_redemption_to_redeem_by() -> None:
    july = date(2026, 7, 1)
    assert codes(amount({}, ITEM, on=july, kind=CaseKind.APPLICATION)) == ["USE_BY_PASSED"]
    assert codes(amount({}, ITEM, on=july)) == []


def test_a_redemption_gets_no_more_than_was_granted() -> None:
    assert amount({}, ITEM, granted=Fen(500_01)).total == 500_00
    cut = amount({}, ITEM, granted=Fen(499_99))
    assert (cut.total, [step.code for step in cut.steps]) == (499_99, ["GRANTED"])


def test_a_grant_has_passed_the_caps_and_the_minimum_already() -> None:
    usage = (Usage(date(2026, 2, 1), Fen(700_00)),)
    parameters = {**YEAR_CAP, "money.minimum": Fen(10_000_00)}
    assert amount(parameters, ITEM, usage=usage, granted=Fen(500_00)).total == 500_00
    assert codes(amount(parameters, ITEM, usage=usage)) == ["CAP_EXHAUSTED"]


def test_a_years_cap_counts_what_the_year_used_to_the_fen() -> None:
    def used(fen: int, day: date = date(2026, 1, 1)) -> Fen:
        return amount(YEAR_CAP, ITEM, usage=(Usage(day, Fen(fen)),)).total

    assert used(199_99) == 500_00
    assert used(200_00) == 500_00
    assert used(200_01) == 499_99
    assert used(700_00, date(2025, 12, 31)) == 500_00


def test_bills_before_the_application_do_not_count_where_the_region_says_so() -> None:
    bills = (BillFacts(date(2026, 3, 1), Fen(400_00)), BillFacts(date(2026, 3, 2), Fen(600_00)))
    item = ItemFacts("a", "TESTING", Fen(1_000_00), None, None, Fen(0), Fen(1_000_00), bill_lines=bills)
    applied = date(2026, 3, 2)
    ignored = amount({"money.bills_before_application": "ignored"}, item, applied_on=applied)
    assert (ignored.items[0].base, ignored.items[0].steps[0].code) == (600_00, "BILLS_IGNORED")
    assert amount({}, item, applied_on=applied).items[0].base == 1_000_00


def test_a_cap_on_one_kind_leaves_other_items_alone() -> None:
    cap = {"money.caps.foreign": {"limit": Fen(100_00), "over": "application", "institution_homes": ("far",)}}
    far = ItemFacts("b", "TESTING", Fen(1_000_00), None, None, Fen(0), None, institution_home="far")
    answer = amount(cap, far, ITEM)
    assert [item.amount for item in answer.items] == [100_00, 500_00]


def test_without_admission_or_compact_an_institution_is_refused() -> None:
    book = Rulebook(REGISTRY.for_("example").manifest, {"institutions.compacts": ("c",)})
    known = InstitutionFacts(date(2026, 1, 1), "B", "far", admitted=True, lab_kind="", recognised_by=("c",))
    other = InstitutionFacts(date(2026, 1, 1), "B", "far", admitted=True)
    assert BasePolicy(book).institution(known) == ()
    assert [reason.code for reason in BasePolicy(book).institution(other)] == ["INSTITUTION_NOT_ACCEPTED"]


def test_a_home_of_labs_issues_nothing() -> None:
    homes = [region for region in REGISTRY.all() if region.manifest.obtain is Obtain.NONE]
    assert all(not region.editions[0].categories for region in homes)
