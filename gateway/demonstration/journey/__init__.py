"""The main journey, driven over HTTP as any client would: from an unknown enterprise to the money on its account."""

from __future__ import annotations

from contextlib import AsyncExitStack
from datetime import date, datetime
from typing import Any

import httpx
from rich.console import Console

from core.clock import local_date
from gateway.demonstration.accounts import DEMONSTRATION_PASSWORD
from gateway.demonstration.journey import arriving, claiming, papers, paying, redeeming
from gateway.demonstration.journey.agent import Agent, Guide, JourneyError
from gateway.demonstration.staff import Staff, staff
from gateway.settings import Settings

__all__ = ["JourneyError", "run_journey"]


async def run_journey(settings: Settings, console: Console) -> dict[str, Any]:
    """Walk it on the platform at `settings.address`; the paid redemption as its applicant sees it.

    Raises JourneyError where the platform does something else than it should.
    """
    if settings.sms_outbox is None:
        raise JourneyError("the journey needs a platform in demonstration mode")
    guide = Guide(settings.address, settings.sms_outbox, console)
    async with AsyncExitStack() as stack:
        crowd = Crowd(guide, stack, staff())
        return await _walk(guide, crowd, crowd.staff)


class Crowd:
    """Opens a client for each person."""

    def __init__(self, guide: Guide, stack: AsyncExitStack, crew: Staff) -> None:
        self._guide, self._stack, self.staff = guide, stack, crew

    async def visitor(self, name: str) -> Agent:
        http = httpx.AsyncClient(base_url=self._guide.address, timeout=60, trust_env=False)
        return Agent(self._guide, name, await self._stack.enter_async_context(http))

    async def official(self, account: str) -> Agent:
        agent = await self.visitor(account)
        await self.sign_in_again(agent)
        return agent

    async def sign_in_again(self, *agents: Agent) -> None:
        """An official's session lives for a working day only, and the clock was moved."""
        for agent in agents:
            await agent.sign_in("OFFICIAL", agent.name, DEMONSTRATION_PASSWORD)


async def _walk(guide: Guide, crowd: Crowd, crew: Staff) -> dict[str, Any]:
    buyer, seller = papers.applicant("enterprise"), papers.applicant("institution")
    admin, second = await crowd.official(crew.admin), await crowd.official(crew.second_admin)
    city, province = await crowd.official(crew.reviewer_of(buyer.division)), await crowd.official(crew.province)
    enterprise, institution = await crowd.visitor(buyer.login), await crowd.visitor(seller.login)
    visitor, platform = await crowd.visitor("访客"), await crowd.official(crew.platform)
    today = await _today(visitor)
    guide.chapter("注册与登录")
    await arriving.register(guide, enterprise, buyer, "ENTERPRISE")
    await arriving.register(guide, institution, seller, "INSTITUTION")
    guide.chapter("单位认证")
    await arriving.certify(guide, enterprise, buyer, "ENTERPRISE", admin, crew)
    await arriving.certify(guide, institution, seller, "INSTITUTION", admin, crew)
    guide.chapter("服务机构入驻与服务导入")
    await arriving.admit(guide, institution, seller, province, crew)
    await arriving.import_services(guide, institution)
    guide.chapter("创新券批次与入库名单")
    programme = await claiming.open_programme(guide, admin, second, crew, today)
    guide.chapter("申领创新券")
    if await claiming.eligibility(guide, enterprise, programme):
        raise JourneyError("an enterprise in no register is eligible")
    await claiming.enter_into_register(guide, admin, buyer, crew, today)
    if not await claiming.eligibility(guide, enterprise, programme):
        raise JourneyError("an enterprise in a register is not eligible")
    claim = await claiming.claim(guide, enterprise, buyer, programme)
    guide.chapter("检索创新券服务")
    service = await redeeming.find_service(guide, enterprise, "扫描电镜 示例检测技术研究院", seller.name)
    guide.chapter("兑付申请")
    case = await redeeming.draft(guide, enterprise, claim, buyer, seller, service, today)
    case = await redeeming.submit(guide, enterprise, case)
    guide.chapter("初审与复审")
    case = await redeeming.review(guide, enterprise, city, province, case)
    guide.chapter("公示")
    case = await paying.publicity(guide, visitor, enterprise, admin, platform, crew, case)
    guide.chapter("兑付")
    await crowd.sign_in_again(admin, second)
    case = await paying.payout(guide, admin, second, enterprise, programme, case)
    await paying.rate(guide, enterprise, case)
    guide.chapter("意见、进度与账本")
    await paying.books(guide, admin, enterprise, programme, case)
    guide.console.print("\n[bold green]全部流程已走完。[/bold green]")
    return case


async def _today(visitor: Agent) -> date:
    status = await visitor.ask("{ platformStatus { now } }")
    return local_date(datetime.fromisoformat(status["now"]))
