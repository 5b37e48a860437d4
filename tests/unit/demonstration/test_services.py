"""The demonstration's 8,781 services: every kind in its price range, nothing twice, and the manual's five as shown."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

import yaml

from gateway.demonstration.institutions import admitted_institutions
from gateway.demonstration.services import DemonstrationService, services

ROOT = Path(__file__).parents[3]
DATA = ROOT / "gateway" / "demonstration" / "data"
SERVICES = services()


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by_kind() -> dict[tuple[str, str], list[DemonstrationService]]:
    found: dict[tuple[str, str], list[DemonstrationService]] = defaultdict(list)
    for service in SERVICES:
        found[service.category_label, service.kind].append(service)
    return found


def test_there_are_exactly_8781_over_all_twelve_institutions() -> None:
    assert len(SERVICES) == 8781
    each = Counter(service.institution_id for service in SERVICES)
    assert set(each) == {institution.id for institution in admitted_institutions()}
    assert min(each.values()) > 300


def test_categories_are_the_regions_four() -> None:
    known = yaml.safe_load((ROOT / "regions" / "liaoning" / "categories.yaml").read_text(encoding="utf-8"))
    assert {(service.category, service.category_label) for service in SERVICES} == {
        (code, category["label"]) for code, category in known.items()
    }


def test_every_instrument_and_every_other_kind_is_offered_within_its_price_range() -> None:
    offered = by_kind()
    kinds = [{"category": "大型仪器共享", **row} for row in rows("instruments")]
    kinds += [row for row in rows("services") if row["category"] != "综合科技服务"]
    assert len(offered) == len(kinds) == 225
    for row in kinds:
        low, high = int(Decimal(row["price_low"]) * 100), int(Decimal(row["price_high"]) * 100)
        for service in offered[row["category"], row["name"]]:
            assert low <= service.price <= high
            assert service.unit == row["unit"]
            assert service.instrument_class == row.get("class", "")
            assert service.instrument_subclass == row.get("subclass", "")


def test_prices_are_mostly_not_round() -> None:
    shared = [service for service in SERVICES if service.category == "INSTRUMENT_SHARING"]
    assert sum(service.price % 100 != 0 for service in shared) > len(shared) * 0.4
    assert len({service.price for service in SERVICES}) > 3000


def test_the_manuals_five_services_are_there_at_its_prices() -> None:
    shown = {service.featured: service for service in SERVICES if service.featured}
    assert {place: (shown[place].name, shown[place].price, shown[place].unit) for place in sorted(shown)} == {
        1: ("激光粒度仪", 3916, "元/小时"),
        2: ("电液伺服万能试验机", 24630, "元/小时"),
        3: ("总有机碳/总氮分析仪", 4700, "元/小时"),
        4: ("原子吸收光谱仪", 4300, "元/小时"),
        5: ("高通量微升级液滴培养组学系统", 8000, "元/小时"),
    }
    assert all(service.voucher_supported for service in shown.values())


def test_nothing_is_there_twice() -> None:
    assert len({service.id for service in SERVICES}) == len(SERVICES)
    assert len({(service.institution_id, service.code) for service in SERVICES}) == len(SERVICES)
    names = Counter((service.institution_id, service.name) for service in SERVICES)
    assert [name for name, times in names.items() if times > 1] == []


def test_names_and_descriptions_are_filled_and_fit_their_columns() -> None:
    for service in SERVICES:
        assert "{" not in service.name + service.description
        assert 2 <= len(service.name) <= 60
        assert "演示" in service.description
        assert service.kind in service.name
        assert bool(service.model) == (service.category == "INSTRUMENT_SHARING")
        assert len(service.model) <= 40
    assert len({service.name for service in SERVICES}) > 6000


def test_most_take_vouchers_and_some_do_not() -> None:
    supported = sum(service.voucher_supported for service in SERVICES)
    assert 0.88 * len(SERVICES) < supported < 0.96 * len(SERVICES)


def test_two_runs_are_equal() -> None:
    assert services() == SERVICES


def test_what_only_specialists_have_is_not_found_elsewhere() -> None:
    hosts = {service.institution_name for service in SERVICES if service.kind == "船模拖曳水池"}
    assert hosts == {"大连理工大学", "大连海事大学"}
    hosts = {service.institution_name for service in SERVICES if service.instrument_class == "医学科研仪器"}
    assert hosts == {"中国医科大学"}
