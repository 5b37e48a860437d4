"""Logins for the demonstration, one a role and more where the work is divided by division. Demonstration mode only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from core.actor import Role
from gateway.demonstration.source import demonstration_id, invented_mobile, read_yaml, setting

DEMONSTRATION_PASSWORD: Final = "Yanshi-2025"  # noqa: S105 - public by intent: these accounts don't exist elsewhere


@dataclass(frozen=True, slots=True)
class DemonstrationAccount:
    """`unit` is an enterprise's key or an institution's name, empty for officials; `division` a code, or empty.
    `printed` ones are shown when the platform starts. A role of ACCOUNT needs no grant."""

    id: UUID
    grant_id: UUID
    name: str
    mobile: str
    role: Role
    label: str
    region: str
    division: str
    unit: str
    owner: bool
    body: str
    printed: bool
    demonstration: bool = True


def accounts() -> tuple[DemonstrationAccount, ...]:
    return tuple(
        DemonstrationAccount(
            id=demonstration_id("account", row["name"]),
            grant_id=demonstration_id("grant", row["name"]),
            name=row["name"],
            mobile=invented_mobile(row["number"]),
            role=Role(row["role"]),
            label=row["label"],
            region="" if row["role"] in {Role.PLATFORM_ADMIN, Role.ACCOUNT} else row.get("region", setting().region),
            division=row.get("division", ""),
            unit=row.get("unit", ""),
            owner="unit" in row,
            body=row.get("body", ""),
            printed=row.get("printed", False),
        )
        for row in read_yaml("accounts")
    )
