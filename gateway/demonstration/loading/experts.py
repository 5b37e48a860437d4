"""The pools of experts: every expert's login is entered into its region's pool by an admin of that region."""

from __future__ import annotations

from typing import Final

from core.actor import Role
from domain.panels.commands import AddExpert, Employer, ExpertData
from domain.panels.pool import add_expert
from gateway.demonstration.accounts import accounts
from gateway.demonstration.loading.stage import Stage
from gateway.demonstration.source import invented_person
from gateway.demonstration.staff import staff

NAMED_FROM: Final = 100
"""Of the invented persons: nobody else's, so that no expert is a namesake of a unit's legal representative."""
FIELDS: Final = (("材料科学", "检验检测"), ("机械工程",), ("化学分析", "检验检测"))
TITLES: Final = ("研究员", "教授", "高级工程师")


async def load_pools(stage: Stage) -> None:
    """Through the service that admins use, which finds the role given already."""
    experts = [row for row in accounts() if row.role is Role.EXPERT]
    for number, row in enumerate(experts, start=1):
        data = ExpertData(
            invented_person(NAMED_FROM + number), TITLES[number % len(TITLES)], FIELDS[number % len(FIELDS)],
            (Employer(f"示例第{number}研究院（演示）"),),
        )  # fmt: skip
        command = AddExpert(row.region, row.name, row.body, data, row.mobile, digest=row.name)
        await stage.act(staff(row.region).admin, add_expert, command)
