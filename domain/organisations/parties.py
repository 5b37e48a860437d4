"""Whether two parties are one: a unit that is both enterprise and institution may not buy from itself."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.errors import Ineligible, Reason

SAME_PARTY = "SAME_PARTY"


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a trade. Either may be unknown: an institution can be known by its USCC only."""

    unit_id: UUID | None = None
    uscc: str = ""


def same_party(one: Party, other: Party) -> bool:
    """Whether both are the same unit, by id or by USCC; unknown never equals unknown."""
    by_id = one.unit_id is not None and one.unit_id == other.unit_id
    return by_id or (bool(one.uscc) and one.uscc == other.uscc)


def refuse_same_party(enterprise: Party, institution: Party) -> None:
    """Raises Ineligible (reason SAME_PARTY). The rule: docs/guides/platform-rules.md, 第十条."""
    if same_party(enterprise, institution):
        reason = Reason(
            SAME_PARTY, "企业和服务机构为同一单位。", "《创新券平台规则说明》第十条", "请选择本单位以外的服务机构。"
        )
        raise Ineligible([reason], "不能使用创新券购买本单位自己的服务。")
