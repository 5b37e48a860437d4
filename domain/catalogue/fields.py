"""What a service's fields may be, whether typed in a form or read from a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from core.checking import Checker
from domain.catalogue.commands import ServiceFields
from regions.contract import ServiceCategory
from regions.registry import Registry

MAX_ALIASES: Final = 20
Categories = Sequence[ServiceCategory]
_UNIT = re.compile(r"元/[^\s/]{1,12}")

LENGTHS: Final[dict[str, tuple[str, int, bool]]] = {
    "name": ("服务名称", 200, True),
    "instrument_class": ("仪器大类", 40, False),
    "instrument_subclass": ("仪器小类", 60, False),
    "code": ("服务编号", 60, False),
    "model": ("型号", 100, False),
    "description": ("服务内容", 4000, False),
    "unit": ("计价单位", 20, False),
}
"""Label, most characters, required."""


def categories_of(regions: Registry, region: str, on: date) -> tuple[ServiceCategory, ...]:
    """The kinds of service that an institution of `region` may offer: the region's own, then those of the regions whose
    compacts recognise its labs, for they are who pays. Each code once."""
    partners = (partner for compact in regions.compacts_of(region) if compact.holds(on) for partner in compact.regions)
    found: dict[str, ServiceCategory] = {}
    for code in dict.fromkeys((region, *partners)):
        for category in regions.for_(code).edition_on(on).categories:
            found.setdefault(category.code, category)
    return tuple(found.values())


def check_fields(checker: Checker, fields: ServiceFields, categories: Categories) -> dict[str, Any]:
    """Column values of a service; what is wrong is left with `checker`."""
    values: dict[str, Any] = {
        key: checker.text(key, getattr(fields, key), label, maximum=most, required=required)
        for key, (label, most, required) in LENGTHS.items()
    }
    values["aliases"] = _aliases(checker, fields.aliases)
    values["category"] = _category(checker, fields.category, categories)
    values["price"] = _price(checker, fields.price, values["unit"])
    values["voucher_supported"] = fields.voucher_supported
    return values


def _aliases(checker: Checker, aliases: tuple[str, ...]) -> list[str]:
    if len(aliases) > MAX_ALIASES:
        checker.fault("aliases", "TOO_MANY", f"别名不能超过 {MAX_ALIASES} 个。")
    texts = [
        checker.text(f"aliases[{place}]", alias, "别名", maximum=60, required=False)
        for place, alias in enumerate(aliases[:MAX_ALIASES])
    ]
    return list(dict.fromkeys(text for text in texts if text))


def _category(checker: Checker, given: str, categories: Categories) -> str:
    """A code, or the label that people know it by."""
    wanted = given.strip()
    if not wanted:
        checker.fault("category", "REQUIRED", "请选择服务类别。", _choices(categories))
        return ""
    found = next((each.code for each in categories if wanted in (each.code, each.label)), "")
    if not found:
        checker.fault("category", "INVALID", "服务类别不在本地区的类别中。", _choices(categories))
    return found


def _choices(categories: Categories) -> str:
    return f"可选：{'、'.join(category.label for category in categories)}"


def _price(checker: Checker, price: str | None, unit: str) -> int | None:
    if price is None or not price.strip():
        return None
    amount = checker.amount("price", price.strip(), "价格")
    if not _UNIT.fullmatch(unit):
        checker.fault("unit", "INVALID", "有价格的服务须填写计价单位。", "例如 元/小时、元/样、元/项")
    return int(amount)
