"""The columns of a table of services, as the template documents them and as people vary them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.checking import Checker
from domain.catalogue.commands import ServiceFields
from domain.catalogue.views import ImportColumn

_YES: Final = frozenset({"是", "支持", "可用", "有", "y", "yes", "true", "1", "√", "✓"})
_NO: Final = frozenset({"否", "不支持", "不可用", "无", "n", "no", "false", "0", "×"})
_BY_AGREEMENT: Final = frozenset({"", "面议", "电议", "议价", "-", "—"})
_SEPARATORS = re.compile(r"[;；、，,|｜／\n]|\s/\s?|/\s|(?<=[^\x00-\x7f])/|/(?=[^\x00-\x7f])|(?<=[A-Za-z]{3})/(?=[A-Za-z]{3})")
"""A slash too, but not the one in LC-MS/MS or GC/MS."""
_NUMBER = re.compile(r"[\d,.]+")

COLUMNS: Final = (
    ImportColumn(
        "name", "服务名称", True, ("名称", "服务", "仪器名称", "产品名称", "设备名称"),
        "最多 200 字。",
    ),
    ImportColumn(
        "category", "服务类别", True, ("类别", "服务分类", "服务类型"),
        "本地区的服务类别名称或代码。",
    ),
    ImportColumn(
        "instrument_class", "仪器大类", False, ("大类", "仪器分类", "仪器类别", "class"),
        "仪器类服务填写，例如 分析仪器。",
    ),
    ImportColumn(
        "instrument_subclass", "仪器小类", False, ("小类", "中类", "subclass"),
        "例如 电子光学仪器。",
    ),
    ImportColumn(
        "code", "服务编号", False, ("编号", "内部编号", "产品编号", "仪器编号", "id"),
        "本机构自己的编号；再次导入相同编号即更新。不填时按类别、大类、名称和型号识别。",
    ),
    ImportColumn("aliases", "别名", False, ("别称", "英文缩写", "关键词"), "多个用分号、顿号或逗号隔开，最多 20 个。"),
    ImportColumn("model", "型号", False, ("规格型号", "仪器型号"), "最多 100 字。"),
    ImportColumn(
        "description", "服务内容", False, ("描述", "简介", "说明", "服务描述", "服务说明", "服务简介"),
        "最多 4000 字。",
    ),
    ImportColumn(
        "price", "价格", False, ("单价", "价格(元)", "收费标准", "参考价格"),
        "单位元，最多两位小数；不填或填“面议”表示面议。",
    ),
    ImportColumn("unit", "计价单位", False, ("单位", "价格单位"), "有价格时必填，例如 元/小时、元/样、元/项。"),
    ImportColumn(
        "voucher_supported", "支持创新券", False, ("创新券", "是否支持创新券", "支持券", "voucher"),
        "是或否；不填为是。",
    ),
)  # fmt: skip

HEADERS: Final[Mapping[str, tuple[str, ...]]] = {column.key: (column.header, *column.also) for column in COLUMNS}
OPTIONAL: Final = frozenset(column.key for column in COLUMNS if not column.required)


def fields_of(checker: Checker, cells: Mapping[str, str]) -> ServiceFields:
    """A row as a person would have typed it into the form."""
    price = cells["price"].strip()
    unit = cells["unit"].strip()
    return ServiceFields(
        name=cells["name"],
        category=cells["category"],
        instrument_class=cells["instrument_class"],
        instrument_subclass=cells["instrument_subclass"],
        code=cells["code"],
        aliases=tuple(alias.strip() for alias in _SEPARATORS.split(cells["aliases"]) if alias.strip()),
        model=cells["model"],
        description=cells["description"],
        price=None if price in _BY_AGREEMENT else _plain(price),
        unit=unit if not unit or "/" in unit else f"元/{unit}",
        voucher_supported=_said(checker, cells["voucher_supported"]),
    )


def _plain(price: str) -> str:
    """`1,200.50` and `¥1200.50元` as `1200.50`; anything else stays, to be refused."""
    bare = price.strip("¥￥元 ")
    return bare.replace(",", "") if _NUMBER.fullmatch(bare) else price


def _said(checker: Checker, text: str) -> bool:
    wanted = text.strip().casefold()
    if wanted and wanted not in _YES | _NO:
        checker.fault("voucher_supported", "INVALID", "是否支持创新券应填“是”或“否”。")
    return wanted not in _NO
