"""Institutions: those admitted in the demonstration's region, and all others known, for the regions to come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from gateway.demonstration.divisions import division, division_in
from gateway.demonstration.source import (
    demonstration_id,
    invented_bank_account,
    invented_mobile,
    invented_person,
    invented_resident_id,
    invented_uscc,
    read_csv,
    read_yaml,
    several,
)

_PUBLIC_INSTITUTION = "12"
"""First two characters of a public institution's USCC (GB 32100-2015)."""

_COMPANY = "91"


@dataclass(frozen=True, slots=True)
class DemonstrationInstitution:
    """A provider. Name, aliases, division and lab kind are public; USCC, people, telephones and accounts are made up.

    `recommended` is its place among the recommended ones, 0 for none. `laboratories` and `fields` shape its services:
    `fields` maps a kind of service or a class or subclass of instruments to a weight. `storefront` has the keys
    `office_line`, `opening_hours`, `strengths`, `note`. Personal data: representative id, mobile, bank account.
    """

    id: UUID
    unit_id: UUID
    uscc: str
    name: str
    aliases: tuple[str, ...]
    region: str
    division: str
    kind: str
    lab_kind: str
    lab_level: str
    address: str
    introduction: str
    storefront: Mapping[str, str]
    legal_representative: str
    representative_id: str
    contact_name: str
    contact_mobile: str
    bank: str
    bank_branch: str
    bank_account: str
    recommended: int
    laboratories: tuple[str, ...]
    fields: Mapping[str, float]
    demonstration: bool = True


def admitted_institutions() -> tuple[DemonstrationInstitution, ...]:
    """The admitted institutions of the demonstration's region, in the order of `data/admitted.yaml`."""
    chosen = {row["name"]: place for place, row in enumerate(read_yaml("admitted"))}
    known = {institution.name: institution for institution in _all() if institution.name in chosen}
    return tuple(known[name] for name in chosen)


def other_institutions() -> tuple[DemonstrationInstitution, ...]:
    """Every other institution of every region; not admitted."""
    admitted = {institution.id for institution in admitted_institutions()}
    return tuple(institution for institution in _all() if institution.id not in admitted)


@cache
def _all() -> tuple[DemonstrationInstitution, ...]:
    details = {row["name"]: row for row in read_yaml("admitted")}
    rows = read_csv("institutions")
    return tuple(_institution(number, row, details.get(row["name"], {})) for number, row in enumerate(rows, start=1))


def _institution(number: int, row: dict[str, str], details: Mapping[str, Any]) -> DemonstrationInstitution:
    code = str(details.get("division") or division_in(row["region"], row["division"]).code)
    name = row["name"]
    company = name.endswith("公司")
    strengths = str(details.get("strengths", "仪器开放共享与检验检测"))
    return DemonstrationInstitution(
        id=demonstration_id("institution", name),
        unit_id=demonstration_id("unit", name),
        uscc=invented_uscc(_COMPANY if company else _PUBLIC_INSTITUTION, code, 1000 + number),
        name=name,
        aliases=several(row["aliases"]),
        region=row["region"],
        division=code,
        kind=row["kind"],
        lab_kind=row["lab_kind"],
        lab_level=row["lab_level"],
        address=str(details.get("address") or f"{row['division']}（演示地址）"),
        introduction=f"{name}面向科技型企业开放仪器设备并提供科技服务，优势方向为{strengths}。本页内容为演示编写，不代表该单位。",
        storefront=_storefront(number, code, strengths),
        legal_representative=invented_person(10 + number),
        representative_id=invented_resident_id(600 + number),
        contact_name=invented_person(49 + number),
        contact_mobile=invented_mobile(1000 + number),
        bank="演示银行",
        bank_branch=f"演示银行{division(code).name}支行",
        bank_account=invented_bank_account(1000 + number),
        recommended=int(details.get("recommended", 0)),
        laboratories=tuple(details.get("labs", ("公共测试平台",))),
        fields=details.get("fields", {}),
    )


def _storefront(number: int, code: str, strengths: str) -> dict[str, str]:
    return {
        "office_line": invented_mobile(1200 + number),
        "opening_hours": "工作日 8:30—11:30，13:00—16:30（演示）",
        "strengths": strengths,
        "location": division(code).name,
        "note": "店铺信息为演示编写，联系方式均为虚构。",
    }
