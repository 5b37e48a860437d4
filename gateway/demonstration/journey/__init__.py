"""The main journey, driven over HTTP as any client would: from an unknown enterprise to the money on its account."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import httpx
from rich.console import Console

from core.clock import local_date
from gateway.demonstration.accounts import DEMONSTRATION_PASSWORD
from gateway.demonstration.journey import arriving, claiming, ordering, papers, paying, redeeming
from gateway.demonstration.journey.agent import Agent, Guide, JourneyError
from gateway.demonstration.journey.papers import Applicant
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
        case = await _walk(guide, crowd, crowd.staff)
        await ordering.walk(guide, crowd)
        guide.console.print("\n[bold green]全部流程已走完。[/bold green]")
        return case


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


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone who plays, each at a client of their own."""

    buyer: Applicant
    seller: Applicant
    enterprise: Agent
    institution: Agent
    visitor: Agent
    admin: Agent
    second_admin: Agent
    city: Agent
    province: Agent
    platform: Agent


async def _cast(crowd: Crowd, crew: Staff) -> Cast:
    buyer, seller = papers.applicant("enterprise"), papers.applicant("institution")
    return Cast(
        buyer=buyer,
        seller=seller,
        enterprise=await crowd.visitor(buyer.login),
        institution=await crowd.visitor(seller.login),
        visitor=await crowd.visitor("访客"),
        admin=await crowd.official(crew.admin),
        second_admin=await crowd.official(crew.second_admin),
        city=await crowd.official(crew.reviewer_of(buyer.division)),
        province=await crowd.official(crew.province),
        platform=await crowd.official(crew.platform),
    )


async def _walk(guide: Guide, crowd: Crowd, crew: Staff) -> dict[str, Any]:
    cast = await _cast(crowd, crew)
    today = await _today(cast.visitor)
    await _arrive(guide, cast, crew)
    programme, claim = await _obtain(guide, cast, crew, today)
    guide.chapter("检索创新券服务")
    service = await redeeming.find_service(guide, cast.enterprise, "扫描电镜 示例检测技术研究院", cast.seller.name)
    guide.chapter("兑付申请")
    case = await redeeming.draft(guide, cast.enterprise, claim, cast.buyer, cast.seller, service, today)
    case = await redeeming.submit(guide, cast.enterprise, case)
    guide.chapter("初审与复审")
    case = await redeeming.review(guide, cast.enterprise, cast.city, cast.province, case)
    guide.chapter("公示")
    case = await paying.publicity(guide, cast.visitor, cast.enterprise, cast.admin, cast.platform, crew, case)
    guide.chapter("兑付")
    await crowd.sign_in_again(cast.admin, cast.second_admin)
    case = await paying.payout(guide, cast.admin, cast.second_admin, cast.enterprise, programme, case)
    await paying.rate(guide, cast.enterprise, case)
    guide.chapter("意见、进度与账本")
    await paying.books(guide, cast.admin, cast.enterprise, programme, case)
    return case


async def _arrive(guide: Guide, cast: Cast, crew: Staff) -> None:
    guide.chapter("注册与登录")
    await arriving.register(guide, cast.enterprise, cast.buyer, "ENTERPRISE")
    await arriving.register(guide, cast.institution, cast.seller, "INSTITUTION")
    guide.chapter("单位认证")
    await arriving.certify(guide, cast.enterprise, cast.buyer, "ENTERPRISE", cast.admin, crew)
    await arriving.certify(guide, cast.institution, cast.seller, "INSTITUTION", cast.admin, crew)
    guide.chapter("服务机构入驻与服务导入")
    await arriving.admit(guide, cast.institution, cast.seller, cast.province, crew)
    await arriving.import_services(guide, cast.institution)


async def _obtain(guide: Guide, cast: Cast, crew: Staff, today: date) -> tuple[dict[str, Any], dict[str, Any]]:
    """The programme and the claim. The enterprise is told why not first, then comes into a register."""
    guide.chapter("创新券批次与入库名单")
    programme = await claiming.open_programme(guide, cast.admin, cast.second_admin, crew, today)
    guide.chapter("申领创新券")
    if await claiming.eligibility(guide, cast.enterprise, programme):
        raise JourneyError("an enterprise in no register is eligible")
    await claiming.enter_into_register(guide, cast.admin, cast.buyer, crew, today)
    if not await claiming.eligibility(guide, cast.enterprise, programme):
        raise JourneyError("an enterprise in a register is not eligible")
    return programme, await claiming.claim(guide, cast.enterprise, cast.buyer, programme)


async def _today(visitor: Agent) -> date:
    status = await visitor.ask("{ platformStatus { now } }")
    return local_date(datetime.fromisoformat(status["now"]))
