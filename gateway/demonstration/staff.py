"""The officials of the demonstration by what they do, as the loading and the guided journey need them."""

from __future__ import annotations

from dataclasses import dataclass

from core.actor import Role
from core.divisions import PROVINCE, level_of, subtree_prefix
from gateway.demonstration.accounts import accounts
from gateway.demonstration.source import setting


@dataclass(frozen=True, slots=True)
class Staff:
    """Account names: two admins (budgets and payouts need two persons), the province's reviewer, the platform's admin."""

    region: str
    admin: str
    second_admin: str
    province: str
    platform: str

    def reviewer_of(self, division: str) -> str:
        """The city's reviewer for a unit of `division`."""
        return next(
            row.name
            for row in accounts()
            if row.role is Role.REVIEWER
            and level_of(row.division) not in {PROVINCE, "district"}
            and division.startswith(subtree_prefix(row.division))
        )

    def district_of(self, division: str) -> str:
        """The reviewer of the district that a unit is registered in."""
        rows = (row for row in accounts() if row.role is Role.REVIEWER and row.region == self.region)
        return next(row.name for row in rows if row.division == division)

    def agency(self) -> str:
        return next(row.name for row in accounts() if row.role is Role.AGENCY_REVIEWER and row.region == self.region)


def staff(region: str = "") -> Staff:
    """Those of a region, by default of the one that the demonstration plays in."""
    region = region or setting().region
    admins = [row.name for row in accounts() if row.role is Role.REGIONAL_ADMIN and row.region == region]
    provinces = (
        row.name
        for row in accounts()
        if row.role is Role.REVIEWER and row.region == region and level_of(row.division) == PROVINCE
    )
    platform = next(row.name for row in accounts() if row.role is Role.PLATFORM_ADMIN)
    return Staff(region, admins[0], admins[1], next(provinces), platform)
