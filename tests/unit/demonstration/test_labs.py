"""The compact's labs of the demonstration: as many as are published, the public ones first, the rest plainly invented."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from core import identifiers as ids
from domain.catalogue.fields import categories_of
from gateway.demonstration.divisions import division
from gateway.demonstration.enterprises import enterprises
from gateway.demonstration.institutions import admitted_institutions, other_institutions
from gateway.demonstration.labs import batches, lab_services
from regions.registry import load_registry

BASE = date(2026, 1, 15)
MADE = batches(BASE)
LABS = [lab for batch in MADE for lab in batch.labs]
COMPACT = load_registry().compacts["jingjinji"]


def test_there_are_as_many_labs_as_the_compact_publishes_and_the_first_batch_as_published() -> None:
    assert len(LABS) == COMPACT.providers == 1155
    first = COMPACT.batch(MADE[0].code)
    assert first is not None
    assert Counter(lab.region for lab in MADE[0].labs) == first.counts == {"beijing": 427, "tianjin": 238, "hebei": 88}
    assert set(COMPACT.regions) == {lab.region for lab in MADE[1].labs}


def test_days_of_recognition_lie_in_the_compacts_time() -> None:
    assert all(COMPACT.holds(batch.recognised_on) and batch.recognised_on < BASE for batch in MADE)


def test_public_labs_are_in_the_first_batch_and_all_others_say_that_they_are_made_up() -> None:
    public = [lab for lab in MADE[0].labs if not lab.invented]
    listed = {each.name for each in other_institutions() if each.kind == "开放实验室"}
    assert {lab.name for lab in public} == listed
    assert all(lab.invented for lab in MADE[1].labs)
    for lab in LABS:
        assert not lab.invented or "演示" in lab.name
        assert not lab.invented or not lab.host or "演示" in lab.host
        assert "演示" in lab.introduction
        assert "演示" in lab.address


def test_a_lab_is_once_and_a_uscc_is_one_units() -> None:
    assert len({lab.name for lab in LABS}) == len(LABS)
    houses: dict[str, set[str]] = {}
    for lab in LABS:
        assert ids.uscc(lab.uscc) == lab.uscc
        assert re.fullmatch(r"DEM\d{5}", lab.uscc[8:16])
        assert division(lab.division).region == lab.region
        houses.setdefault(lab.uscc, set()).add(lab.host or lab.name)
    assert all(len(names) == 1 for names in houses.values())
    assert max(Counter(lab.uscc for lab in LABS).values()) > 1, "labs of one house share its USCC"
    others = {each.uscc for each in (*admitted_institutions(), *other_institutions())}
    others |= {each.uscc for each in enterprises(BASE)}
    assert not others & set(houses)


def test_every_kind_of_lab_is_there() -> None:
    labels = {kind.label for kind in COMPACT.lab_kinds}
    assert {lab.lab_kind for lab in LABS} == labels


def test_each_lab_offers_a_few_services_of_kinds_that_its_own_region_and_the_payers_know() -> None:
    regions = load_registry()
    offered = [service for lab in LABS for service in lab_services(lab)]
    assert len({service.id for service in offered}) == len(offered) == 3 * len(LABS)
    for region in COMPACT.regions:
        known = {category.code for category in categories_of(regions, region, BASE)}
        assert {service.category for service in offered} <= known, region
    assert all(service.price > 0 and re.fullmatch(r"元/\S+", service.unit) for service in offered)
    assert 0 < sum(not service.voucher_supported for service in offered) < len(offered) / 5


def test_two_runs_are_equal() -> None:
    assert batches(BASE) == MADE
