"""The demonstration's world: complete, valid, plainly invented, and the same every time."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from core import identifiers as ids
from core.actor import Role
from core.bank import payee_account
from gateway.demonstration.accounts import DEMONSTRATION_PASSWORD, accounts
from gateway.demonstration.content import articles, recommended_institutions
from gateway.demonstration.divisions import division, divisions
from gateway.demonstration.enterprises import DemonstrationEnterprise, enterprises
from gateway.demonstration.institutions import admitted_institutions, other_institutions
from gateway.demonstration.programme import programmes
from gateway.demonstration.source import apportion

BASE = date(2026, 1, 15)
REGION = Path(__file__).parents[3] / "regions" / "liaoning"


def region_file(name: str) -> Any:
    return yaml.safe_load((REGION / name).read_text(encoding="utf-8"))


def in_group(group: str) -> list[DemonstrationEnterprise]:
    return [enterprise for enterprise in enterprises(BASE) if enterprise.group == group]


def test_divisions_of_all_four_regions_form_trees() -> None:
    codes = {row.code for row in divisions()}
    assert len(codes) == len(divisions()) == 351
    assert {row.region for row in divisions()} == {"liaoning", "tianjin", "beijing", "hebei"}
    seen: set[str] = set()
    for row in divisions():
        assert row.parent in seen if row.parent else row.level == "province"
        seen.add(row.code)


def test_twelve_institutions_are_admitted_with_those_of_the_manuals_screens() -> None:
    names = [institution.name for institution in admitted_institutions()]
    shown = ["沈阳化工大学", "沈阳建筑大学", "中国科学院沈阳自动化研究所", "中国科学院大连化学物理研究所"]
    shown += ["辽宁大学", "沈阳工业大学"]
    assert len(names) == 12
    assert set(shown) <= set(names)
    recommended = [institution.name for institution in recommended_institutions()]
    assert recommended == ["东北大学", "大连理工大学", "沈阳理工大学", "辽宁大学"]
    assert {institution.region for institution in admitted_institutions()} == {"liaoning"}
    assert len({institution.division[:4] for institution in admitted_institutions()}) >= 3


def test_every_institution_of_the_data_is_known_once() -> None:
    everyone = [*admitted_institutions(), *other_institutions()]
    assert len(everyone) == len({institution.name for institution in everyone}) == 76
    assert {institution.region for institution in everyone} == {"liaoning", "tianjin", "beijing", "hebei"}
    for institution in everyone:
        place = division(institution.division)
        assert place.region == institution.region
        assert institution.demonstration


def test_identifiers_are_valid_and_nobody_shares_one() -> None:
    institutions = [*admitted_institutions(), *other_institutions()]
    companies = enterprises(BASE)
    usccs = [unit.uscc for unit in institutions] + [unit.uscc for unit in companies]
    people = [unit.representative_id for unit in institutions] + [unit.representative_id for unit in companies]
    people += [unit.contact_id for unit in companies]
    mobiles = [unit.contact_mobile for unit in institutions] + [unit.contact_mobile for unit in companies]
    mobiles += [account.mobile for account in accounts()]
    accounts_at_banks = [unit.bank_account for unit in institutions] + [unit.bank_account for unit in companies]
    for check, values in (
        (ids.uscc, usccs),
        (ids.resident_id, people),
        (ids.mobile, mobiles),
        (ids.bank_account, accounts_at_banks),
    ):
        assert [check(value) for value in values] == values
        assert len(set(values)) == len(values)
    assert all(code[8:11] == "DEM" for code in usccs), "an organisation code that was never issued"
    assert all(number.startswith("219999") for number in people), "a division that was never assigned"
    assert all(number.startswith("154") for number in mobiles), "a range that no carrier opened"


def test_names_of_what_is_not_public_say_that_they_are_made_up() -> None:
    for enterprise in enterprises(BASE):
        assert "示例" in enterprise.name
        assert enterprise.name.endswith("（演示）")
        assert enterprise.legal_representative.startswith("演示")
        assert enterprise.contact_name.startswith("演示")
        ids.person_name(enterprise.legal_representative)
        ids.person_name(enterprise.contact_name)
        assert ids.email(enterprise.contact_email).endswith("@example.com")
        assert "演示" in enterprise.address
        assert ids.phone(enterprise.phone)
    for institution in [*admitted_institutions(), *other_institutions()]:
        assert "演示" in institution.introduction
        assert ids.person_name(institution.legal_representative).startswith("演示")
    for account in accounts():
        assert not account.body or "演示" in account.body
    for programme in programmes(BASE):
        assert "演示" in programme.name
        assert "编造" in programme.introduction


def test_payee_accounts_pass_the_certifications_check() -> None:
    for unit in enterprises(BASE):
        payee_account(
            holder=unit.name, bank=unit.bank, branch=unit.bank_branch, number=unit.bank_account, unit_name=unit.name
        )


# --- enterprises ------------------------------------------------------------------------------------------------------


def test_twelve_have_claimed_each_with_another_distinction_and_together_through_every_register() -> None:
    claimed = in_group("claimed")
    assert len(claimed) == 12
    assert len({enterprise.distinction for enterprise in claimed}) == 12
    registers = {entry.register for enterprise in claimed for entry in enterprise.registers}
    assert registers == {register["code"] for register in region_file("manifest.yaml")["registers"]}
    assert len({enterprise.division[:4] for enterprise in claimed}) >= 8
    assert all(breaks(enterprise) == set() for enterprise in claimed)


def breaks(enterprise: DemonstrationEnterprise) -> set[str]:
    """The rules an enterprise breaks on the base date, worked out from its facts, not from what it says of itself."""
    valid = [
        entry
        for entry in enterprise.registers
        if entry.valid_from <= BASE and (entry.valid_until is None or entry.valid_until >= BASE)
    ]
    facts = {
        "REGISTERED_ELSEWHERE": enterprise.region != "liaoning" or not enterprise.division.startswith("21"),
        "NOT_LEGAL_PERSON": not enterprise.legal_person,
        "NO_REGISTER": not enterprise.registers,
        "CERTIFICATE_EXPIRED": bool(enterprise.registers) and not valid,
        "NOT_CERTIFIED": not enterprise.certified,
        "ADVERSE_CREDIT": enterprise.adverse_credit,
    }
    return {rule for rule, broken in facts.items() if broken}


def test_each_failing_enterprise_breaks_exactly_the_rule_it_names_and_every_rule_is_broken() -> None:
    failing = in_group("failing")
    assert all(breaks(enterprise) == {enterprise.fails} for enterprise in failing)
    assert len(failing) == len({enterprise.fails for enterprise in failing}) == 6


def test_the_other_three_regions_have_an_enterprise_each() -> None:
    assert sorted(enterprise.region for enterprise in in_group("elsewhere")) == ["beijing", "hebei", "tianjin"]


def test_choices_are_those_of_the_claim_form() -> None:
    form = {field["key"]: field for field in region_file("forms/claim.yaml")["fields"]}
    years = {choice["value"] for choice in form["years_established"]["choices"]}
    revenue = {choice["value"] for choice in form["revenue"]["choices"]}
    assert {enterprise.years for enterprise in enterprises(BASE)} == years
    assert {enterprise.revenue for enterprise in enterprises(BASE)} == revenue


def test_register_entries_move_with_the_base_date() -> None:
    later = BASE + timedelta(days=100)
    for now, then in zip(enterprises(BASE), enterprises(later), strict=True):
        assert [entry.valid_from + timedelta(days=100) for entry in now.registers] == [
            entry.valid_from for entry in then.registers
        ]


# --- accounts, programmes, content ------------------------------------------------------------------------------------


def test_every_role_has_an_account_and_the_money_roles_have_two_persons() -> None:
    roles = Counter(account.role for account in accounts())
    assert set(roles) == set(Role) - {Role.VISITOR, Role.SYSTEM}
    admins = Counter(account.region for account in accounts() if account.role is Role.REGIONAL_ADMIN)
    assert set(admins.values()) == {2}
    assert {account.role for account in accounts() if account.printed} == set(roles) - {Role.ACCOUNT}
    assert len({account.name.casefold() for account in accounts()}) == len(accounts())
    assert all(ids.account_name(account.name) == account.name for account in accounts())
    assert ids.password(DEMONSTRATION_PASSWORD) == DEMONSTRATION_PASSWORD


def test_every_enterprise_of_the_region_has_a_first_reviewer_of_its_city_or_district() -> None:
    reach = {account.division for account in accounts() if account.role is Role.REVIEWER}
    cities = {row.code for row in divisions() if row.region == "liaoning" and row.level == "city"}
    assert cities <= reach
    assert "210000" in reach
    assert {division(code).level for code in reach} == {"province", "city", "district"}


def test_accounts_act_for_units_that_exist_and_officials_for_none() -> None:
    units = {enterprise.key for enterprise in enterprises(BASE)} | {unit.name for unit in admitted_institutions()}
    for account in accounts():
        operates = account.role in {Role.ENTERPRISE_OPERATOR, Role.INSTITUTION_OPERATOR}
        assert (account.unit in units) == operates == bool(account.unit)
        assert not (account.unit and account.division)


def test_programmes_cover_both_commitments_one_reviews_claims_and_one_is_over() -> None:
    made = programmes(BASE)
    assert sorted((programme.commitment, programme.status, programme.review_claims) for programme in made) == [
        ("ON_CLAIM", "OPEN", False),
        ("ON_SUBMIT", "CLOSED", False),
        ("ON_SUBMIT", "OPEN", False),
        ("ON_SUBMIT", "OPEN", True),
    ]
    known = set(region_file("categories.yaml"))
    for programme in made:
        assert programme.claim_from <= programme.claim_until
        assert programme.use_from <= programme.use_by <= programme.redeem_by
        assert (programme.claim_from <= BASE <= programme.claim_until) == (programme.status == "OPEN")
        assert (programme.redeem_by >= BASE) == (programme.status == "OPEN")
        assert 0 < programme.minimum <= programme.cap_per_enterprise <= programme.budget
        assert 0 < programme.ratio <= 1
        assert set(programme.categories) <= known


def test_the_manuals_two_notices_and_every_kind_of_article_are_there() -> None:
    everything = articles(BASE)
    made = [article for article in everything if article.region == "liaoning"]
    dated = [article for article in made if article.published_on == date(2025, 7, 8)]
    notices = [article.title for article in dated if article.kind == "NOTICE"]
    assert len(notices) == 2
    assert all(title.startswith("关于印发《辽宁省") for title in notices)
    assert {article.kind for article in made} == {"NOTICE", "WORK_NEWS", "POLICY", "GUIDE"}
    assert all(article.published_on <= BASE for article in made)
    assert all(article.markdown.strip() for article in made)
    guide = [article.title for article in made if article.kind == "GUIDE"]
    assert [title[0] for title in guide] == list("一二三四五六")
    other = [article.title for article in everything if (article.region, article.kind) == ("tianjin", "GUIDE")]
    assert [title[0] for title in other] == list("一二三四"), "the parts of the other manual"
    for article in everything:
        if article.kind != "GUIDE":
            assert "演示" in article.title + article.markdown


@pytest.mark.parametrize("made", [enterprises, programmes, articles])
def test_two_runs_are_equal_and_ids_differ(made: Any) -> None:
    assert made(BASE) == made(BASE)
    assert len({row.id for row in made(BASE)}) == len(made(BASE))


def test_ids_are_stable_across_machines() -> None:
    """A loader that runs again must find what it loaded before: these are fixed for ever."""
    assert str(admitted_institutions()[0].id) == "f472aa94-5790-58ff-9c8d-fc03dadf7713"
    assert str(accounts()[0].id) == "70087255-1f84-53b1-93b0-907628d6a6e3"


def test_shares_add_up_exactly() -> None:
    assert apportion(10, {"a": 1, "b": 1, "c": 1}) == {"a": 4, "b": 3, "c": 3}
    assert apportion(7, {"a": 0, "b": 2.5, "c": 2.5}) == {"a": 0, "b": 4, "c": 3}


def test_no_region_is_named_in_the_code() -> None:
    named = re.compile("|".join({row.name.rstrip("省市区县") for row in divisions() if row.level != "district"}))
    package = Path(__file__).parents[3] / "gateway" / "demonstration"
    for module in package.glob("*.py"):
        text = module.read_text(encoding="utf-8")
        assert not named.search(text), module.name
        assert not re.search("liaoning|tianjin|beijing|hebei", text, re.IGNORECASE), module.name


def test_values_are_frozen() -> None:
    institution = admitted_institutions()[0]
    with pytest.raises(AttributeError):
        setattr(institution, fields(institution)[0].name, None)
