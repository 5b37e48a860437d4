"""Invented enterprises: some that have claimed, some that each break one rule, some of other regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from gateway.demonstration.divisions import division, full_name
from gateway.demonstration.source import (
    demonstration_id,
    invented_bank_account,
    invented_mobile,
    invented_person,
    invented_resident_id,
    invented_uscc,
    read_yaml,
    setting,
)

_GROUPS = ("claimed", "failing", "elsewhere", "certifying")
_COMPANY = "91"


@dataclass(frozen=True, slots=True)
class DemonstrationRegisterEntry:
    """Days are inclusive; `valid_until` None means until further notice. `region` is the register's, not the home."""

    region: str
    register: str
    uscc: str
    name: str
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class DemonstrationEnterprise:
    """`group` is claimed, failing, elsewhere or certifying; `fails` the one rule a failing one breaks (REGISTERED_ELSEWHERE,
    NOT_LEGAL_PERSON, NO_REGISTER, CERTIFICATE_EXPIRED, NOT_CERTIFIED, ADVERSE_CREDIT), else empty. `distinction` says
    as what it is in its register; `years` and `revenue` are choices of the claim form. Personal: the identity numbers,
    mobiles, e-mail and bank account."""

    id: UUID
    key: str
    group: str
    fails: str
    uscc: str
    name: str
    region: str
    division: str
    address: str
    industry: str
    distinction: str
    years: str
    revenue: str
    introduction: str
    legal_person: bool
    certified: bool
    adverse_credit: bool
    legal_representative: str
    representative_id: str
    contact_name: str
    contact_id: str
    contact_mobile: str
    contact_email: str
    phone: str
    bank: str
    bank_branch: str
    bank_account: str
    registers: tuple[DemonstrationRegisterEntry, ...]
    demonstration: bool = True


def enterprises(base: date) -> tuple[DemonstrationEnterprise, ...]:
    """All of them, the claimed first; register entries are dated from `base` (the day of loading)."""
    rows = [(group, row) for group in _GROUPS for row in read_yaml("enterprises")[group]]
    return tuple(_enterprise(number, group, row, base) for number, (group, row) in enumerate(rows, start=1))


def _enterprise(number: int, group: str, row: Mapping[str, Any], base: date) -> DemonstrationEnterprise:
    fails = str(row.get("fails", ""))
    code, name = str(row["division"]), f"{row['name']}{setting().mark}"
    uscc = invented_uscc(_COMPANY, code, 2000 + number)
    return DemonstrationEnterprise(
        id=demonstration_id("unit", name),
        key=f"enterprise-{number:02d}",
        group=group,
        fails=fails,
        uscc=uscc,
        name=name,
        region=division(code).region,
        division=code,
        address=f"{full_name(code)}示例路{number}号（演示地址）",
        industry=str(row["industry"]),
        distinction=str(row["distinction"]),
        years=str(row["years"]),
        revenue=str(row["revenue"]),
        introduction=f"为演示虚构的{row['industry']}企业，从事相关产品的研发与生产。",
        legal_person=fails != "NOT_LEGAL_PERSON",
        certified=fails != "NOT_CERTIFIED",
        adverse_credit=fails == "ADVERSE_CREDIT",
        legal_representative=invented_person(number - 1),
        representative_id=invented_resident_id(100 + number),
        contact_name=invented_person(29 + number),
        contact_id=invented_resident_id(200 + number),
        contact_mobile=invented_mobile(2000 + number),
        contact_email=f"enterprise{number:02d}@example.com",
        phone=invented_mobile(2100 + number),
        bank="演示银行",
        bank_branch=f"演示银行{division(code).name}支行",
        bank_account=invented_bank_account(2000 + number),
        registers=tuple(_entry(uscc, name, entry, base) for entry in row["registers"]),
    )


def _entry(uscc: str, name: str, entry: tuple[str, int, int | None], base: date) -> DemonstrationRegisterEntry:
    register, since, until = entry
    return DemonstrationRegisterEntry(
        region=setting().region,
        register=register,
        uscc=uscc,
        name=name,
        valid_from=base + timedelta(days=since),
        valid_until=None if until is None else base + timedelta(days=until),
    )
