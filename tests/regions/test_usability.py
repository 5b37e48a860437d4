"""Whether a voucher can be used on a service is answered by the same rules that compute the money."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.money import ZERO, Fen, share
from regions.contract import (
    CaseKind,
    InstitutionFacts,
    ItemFacts,
    MoneyFacts,
    Obtain,
    ProgrammeTerms,
    Recognition,
    TieFacts,
    UsabilityFacts,
    Usage,
)
from regions.loading import LoadedRegion
from regions.recognition import recognising
from regions.usability import voucher_usable
from tests.regions.support import REGIONS, REGISTRY

DAY = date(2026, 6, 1)
DRAWING = [region for region in REGIONS if region.manifest.obtain is not Obtain.NONE]
every_region = pytest.mark.parametrize("region", DRAWING, ids=lambda region: region.manifest.code)


def question(region: LoadedRegion) -> UsabilityFacts:
    """A local enterprise, an admitted local institution, the region's first kind of service, a programme that is open."""
    code = region.manifest.code
    categories = tuple(category.code for category in region.edition_on(DAY).categories)
    terms = ProgrammeTerms(
        Decimal("0.4"), ZERO, Fen(30_000_00), categories, date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 31)
    )
    institution = InstitutionFacts(DAY, "B", code, admitted=True)
    return UsabilityFacts(DAY, code, categories[0], institution, terms=terms, programme="P")


def shares_costs(region: LoadedRegion) -> bool:
    """Whether its voucher pays a share; others pay sums of their own (`money.rules` without the ratio)."""
    return "ratio" in region.edition_on(DAY).parameters.get("money.rules", ("ratio",))


@every_region
def test_a_local_badged_service_is_usable_with_a_ratio_and_its_article(region: LoadedRegion) -> None:
    answer = voucher_usable(region.edition_on(DAY), question(region))
    assert answer.usable, answer.reasons
    assert bool(answer.ratio) is shares_costs(region)
    assert answer.citation


@pytest.mark.parametrize("region", [*filter(shares_costs, DRAWING)], ids=lambda region: region.manifest.code)
def test_the_ratio_and_caps_shown_are_those_that_are_computed(region: LoadedRegion) -> None:
    edition, facts = region.edition_on(DAY), question(region)
    shown = voucher_usable(edition, facts)
    assert shown.ratio is not None
    assert facts.terms is not None
    for contract in (1_000_00, 10_000_00, 10_000_000_00):
        item = ItemFacts("a", facts.category, Fen(contract), None, None, ZERO, None, region.manifest.code)
        usage = (Usage(date(2026, 1, 2), Fen(1)),)
        money = MoneyFacts(
            DAY, facts.enterprise_home, "", facts.terms, (item,), kind=CaseKind.APPLICATION, programme="P", usage=usage
        )
        left = [limit.left for limit in voucher_usable(edition, replace(facts, usage=usage)).limits]
        total = edition.policy.amount(money).total
        assert total == min([share(contract, shown.ratio), *left])


@every_region
def test_what_is_not_usable_says_why(region: LoadedRegion) -> None:
    edition, facts = region.edition_on(DAY), question(region)
    outsider = replace(facts.institution, admitted=False)
    assert facts.terms is not None
    changes = {
        "NOT_BADGED": replace(facts, badged=False),
        "CATEGORY_NOT_SUPPORTED": replace(facts, category="NOTHING"),
        "NO_OPEN_PROGRAMME": replace(facts, terms=None),
        "INSTITUTION_NOT_ACCEPTED": replace(facts, institution=outsider),
        "CAP_EXHAUSTED": replace(facts, quota_left=ZERO),
    }
    if "same_uscc" in edition.parameters.get("ties.refused", ()):
        changes["TIE_SAME_USCC"] = replace(facts, ties=TieFacts("A", "A"))
    for code, changed in changes.items():
        answer = voucher_usable(edition, changed)
        assert not answer.usable
        assert code in [reason.code for reason in answer.reasons], code
        assert all(reason.message for reason in answer.reasons)


def test_the_quota_of_a_claimed_voucher_is_a_cap() -> None:
    region = next(region for region in DRAWING if not region.edition_on(DAY).policy.usability(question(region)).limits)
    answer = voucher_usable(region.edition_on(DAY), replace(question(region), quota_left=Fen(5_000_00)))
    assert answer.tightest is not None
    assert (answer.cap, answer.tightest.left, bool(answer.tightest.citation)) == (30_000_00, 5_000_00, True)


def test_recognition_holds_on_both_its_days_and_only_in_the_compact() -> None:
    compact = REGISTRY.compacts["jingjinji"]
    first, last = date(2024, 3, 1), date(2026, 5, 31)
    recognition = (Recognition("jingjinji", first, last, "first"),)

    def found(on: date, region: str = "tianjin", home: str = "hebei") -> tuple[str, ...]:
        return recognising(REGISTRY.compacts.values(), region, home, recognition, on)

    assert found(first) == found(last) == ("jingjinji",)
    assert found(date(2024, 2, 29)) == found(date(2026, 6, 1)) == ()
    assert found(first, region="liaoning") == found(first, home="liaoning") == ()
    assert recognising([compact], "tianjin", "hebei", (Recognition("other", first),), first) == ()
    ended = replace(compact, valid_until=date(2024, 2, 29))
    assert recognising([ended], "tianjin", "hebei", recognition, first) == ()


def test_an_order_keeps_the_recognition_of_the_day_it_was_placed() -> None:
    edition = REGISTRY.for_("tianjin").edition_on(DAY)
    lab = InstitutionFacts(
        date(2026, 5, 31), "B", "hebei", False, "key_laboratory",
        recognitions=(Recognition("jingjinji", date(2024, 3, 1), date(2026, 5, 31)),),
    )  # fmt: skip
    assert edition.policy.institution(lab) == ()
    refused = edition.policy.institution(replace(lab, on=date(2026, 6, 1)))
    assert [reason.code for reason in refused] == ["INSTITUTION_NOT_ACCEPTED"]
