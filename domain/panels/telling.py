"""Messages about panels: to experts, of a case nothing but its number until they declared; to admins who can mend something."""

from __future__ import annotations

from collections.abc import Sequence

from db.models import Case, PanelSeat
from domain.notifications import notify
from domain.panels.states import AWAITED
from domain.reviews.owners import admins_of
from domain.work import Work

INVITATION = "您受邀参加一项专家评审。请先申报与相关单位的利益关系，再查看材料并评分；不能参加的请说明理由。"


async def invite(work: Work, case: Case, seats: Sequence[PanelSeat]) -> None:
    """Each of them once."""
    title = f"专家评审邀请：{case.number}"
    for seat in seats:
        await notify(work, [seat.account_id], None, title=title, text=INVITATION, key=f"seat:{seat.id}")


async def tell_of_time(work: Work, case: Case, seats: Sequence[PanelSeat]) -> None:
    """Who is still awaited has more of it."""
    waiting = [seat.account_id for seat in seats if seat.status in AWAITED]
    title, text = f"专家评审延期：{case.number}", "评审期限已延长，请在新的期限内完成。"
    await notify(work, waiting, None, title=title, text=text, key=f"panel-time:{case.id}:{case.version}")


async def tell_admins(work: Work, case: Case, key: str, text: str) -> None:
    """Somebody must do something about the panel: the region's admins can."""
    admins = await work.session.scalars(admins_of(case.region))
    await notify(work, admins, case.id, title=f"专家评审待处理：{case.number}", text=text, key=f"panel:{key}")
