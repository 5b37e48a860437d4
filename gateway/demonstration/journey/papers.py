"""What the people of the journey fill in: plainly invented units, forms as lists of values, sample files."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO
from typing import Any

from gateway.demonstration.divisions import full_name
from gateway.demonstration.loading.files import sample_pdf, sample_png
from gateway.demonstration.source import (
    invented_bank_account,
    invented_mobile,
    invented_person,
    invented_resident_id,
    invented_uscc,
    read_yaml,
)


@dataclass(frozen=True, slots=True)
class Applicant:
    """A unit of the journey, made from `data/journey.yaml`; everything of it is invented."""

    login: str
    mobile: str
    uscc: str
    name: str
    division: str
    number: int

    @property
    def address(self) -> str:
        return f"{full_name(self.division)}示例路{self.number}号（演示地址）"


def applicant(key: str) -> Applicant:
    row: Mapping[str, Any] = read_yaml("journey")[key]
    division, number = str(row["division"]), int(row["number"])
    uscc = invented_uscc(str(row["kind"]), division, number)
    return Applicant(row["login"], invented_mobile(number), uscc, row["name"], division, number)


def texts(**values: str) -> list[dict[str, Any]]:
    return [{"key": key, "text": value} for key, value in values.items()]


def files(**values: Sequence[str]) -> list[dict[str, Any]]:
    return [{"key": key, "uploads": list(value)} for key, value in values.items()]


def certification(who: Applicant, identity: str) -> list[dict[str, Any]]:
    return texts(
        identity=identity,
        name=who.name,
        uscc=who.uscc,
        division=who.division,
        address=who.address,
        phone=who.mobile,
        legal_representative=invented_person(who.number % 100),
        legal_representative_id=invented_resident_id(who.number % 1000),
        certifier="LEGAL_REPRESENTATIVE",
        payee_name=who.name,
        payee_bank="演示银行演示支行",
        payee_account=invented_bank_account(who.number),
    )


def misspelt(uscc: str) -> str:
    """With a wrong check character."""
    return uscc[:-1] + ("1" if uscc[-1] != "1" else "2")


def register_csv(who: Applicant, today: date) -> bytes:
    """A register with one row."""
    rows = [
        ["统一社会信用代码", "企业名称", "有效期起", "有效期止"],
        [who.uscc, who.name, (today - timedelta(days=30)).isoformat(), (today + timedelta(days=700)).isoformat()],
    ]
    return sheet(rows)


def sheet(rows: Sequence[Sequence[str]]) -> bytes:
    text = StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


pdf, png = sample_pdf, sample_png
