"""Demonstration logins: those of the list, and one for every unit that has none there."""

from __future__ import annotations

from core.actor import OFFICIAL_ROLES
from db.encryption import KEYRING
from db.models import Account, RoleGrant
from domain.access.passwords import hash_password
from gateway.demonstration.accounts import DEMONSTRATION_PASSWORD, accounts
from gateway.demonstration.enterprises import DemonstrationEnterprise
from gateway.demonstration.institutions import DemonstrationInstitution
from gateway.demonstration.loading.stage import Stage
from gateway.demonstration.source import demonstration_id


async def load_accounts(stage: Stage) -> None:
    """Every login, and the officials' roles. Operators get theirs when their unit is certified."""
    password_hash = await hash_password(DEMONSTRATION_PASSWORD)
    await stage.write([_account(row.name, row.mobile, password_hash) for row in accounts()])
    grants = [
        RoleGrant(
            id=row.grant_id,
            account_id=demonstration_id("account", row.name),
            role=row.role,
            region=row.region,
            division=row.division,
            body=row.body,
            created_at=stage.clock.now(),
        )
        for row in accounts()
        if row.role in OFFICIAL_ROLES
    ]
    await stage.write(grants)


async def load_unit_accounts(
    stage: Stage, enterprises: tuple[DemonstrationEnterprise, ...], institutions: tuple[DemonstrationInstitution, ...]
) -> dict[str, str]:
    """The login that certifies each unit, by USCC; a login of its own where the list names none."""
    listed = {row.unit: row.name for row in accounts() if row.unit and row.owner}
    units = [(each.key, each.uscc, each.contact_mobile) for each in enterprises]
    units += [(each.name, each.uscc, each.contact_mobile) for each in institutions]
    password_hash = await hash_password(DEMONSTRATION_PASSWORD)
    names = [(listed.get(key) or f"danwei_{number:02d}") for number, (key, _, _) in enumerate(units, start=1)]
    made = [
        _account(name, mobile, password_hash)
        for name, (key, _, mobile) in zip(names, units, strict=True)
        if key not in listed
    ]
    await stage.write(made)
    return {uscc: name for name, (_, uscc, _) in zip(names, units, strict=True)}


def _account(name: str, mobile: str, password_hash: str) -> Account:
    return Account(
        id=demonstration_id("account", name),
        name=name,
        name_key=name.casefold(),
        mobile=mobile,
        mobile_index=KEYRING.blind_index(mobile),
        password_hash=password_hash,
        demonstration=True,
    )
