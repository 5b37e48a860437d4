"""This area's enumeration, in words."""

from __future__ import annotations

from domain.affiliations.service import AffiliationKind
from schema.enums import register

register(AffiliationKind, "AffiliationKind", "单位之间关联关系的种类。", {
    "SUBORDINATION": "隶属关系。", "CO_FOUNDATION": "共建关系。", "OWNERSHIP": "产权纽带关系。",
})  # fmt: skip
