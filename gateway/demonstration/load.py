"""Loads the demonstration into an empty database: all of it, or (when it is interrupted) nothing.

Everything goes through the services that people's acts go through, on a clock that starts three months ago, so that cases,
opinions, the ledger and the audit log are what real use would have left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import async_sessionmaker

from core.clock import local_date
from db.models import Unit
from domain.programmes.expiry import lapse
from domain.work import Platform
from gateway.composition import wired
from gateway.demonstration.enterprises import DemonstrationEnterprise, enterprises
from gateway.demonstration.institutions import DemonstrationInstitution, admitted_institutions, other_institutions
from gateway.demonstration.loading import admissions, certifying, content, on_order, programmes, redemptions
from gateway.demonstration.loading.accounts import load_accounts, load_unit_accounts
from gateway.demonstration.loading.catalogue import load_services
from gateway.demonstration.loading.experts import load_pools
from gateway.demonstration.loading.labs import load_labs
from gateway.demonstration.loading.stage import Stage, make_stage, morning
from gateway.demonstration.programme import DemonstrationProgramme
from gateway.demonstration.programme import programmes as demonstration_programmes
from gateway.demonstration.staff import Staff, staff
from gateway.settings import Settings
from search.indexer import rebuild

DAYS_BEFORE = 100
"""How long before the day of loading the story begins."""
CLAIMING = 85
REDEEMING = 62
Say = Callable[[str], None]


async def load_demonstration(settings: Settings, say: Say = lambda _line: None) -> None:
    """Load everything, in one transaction."""
    async with wired(settings) as parts, parts.engine.connect() as connection, connection.begin():
        sessions = async_sessionmaker(
            connection, expire_on_commit=False, autoflush=False, join_transaction_mode="create_savepoint"
        )
        await load_all(replace(parts.platform, sessions=sessions), say)


async def load_all(platform: Platform, say: Say) -> None:
    """The whole world into `platform`'s database; its sessions decide what is committed when."""
    base = local_date(platform.clock.now())
    stage = make_stage(platform, base, say, days_before=DAYS_BEFORE)
    crew, companies = staff(), enterprises(base)
    say("账号与单位认证")
    await load_accounts(stage)
    await load_pools(stage)
    institutions = [*admitted_institutions(), *_also_in(crew.region)]
    logins = await load_unit_accounts(stage, companies, tuple(institutions))
    await _certify(stage, companies, logins, crew)
    say("服务机构入驻与服务产品（8,781 项）")
    admitted = {each.id: await admissions.admit(stage, logins[each.uscc], each, crew) for each in admitted_institutions()}
    await admissions.into_each_state(stage, logins, tuple(_also_in(crew.region))[:6], crew)
    await load_services(stage, admitted)
    say("互认的开放实验室及其服务")
    await load_labs(stage, crew)
    say("入库名单、批次与申领")
    claims, programme_ids = await _claim(stage, companies, logins, crew)
    say("兑付申请（每种状态一件）")
    move_to(stage, REDEEMING)
    cast = redemptions.Cast(stage, crew, logins, claims, admitted_institutions(), programme_ids["DEMO-SUBMIT"])
    await redemptions.play(cast, _group(companies, "claimed"))
    say("按订单申请的创新券：订单、申请、兑现和专家评审（每种状态一件）")
    await on_order.play(stage)
    say("资讯与检索")
    await content.load_articles(stage)
    await content.recommend(stage, admitted, crew)
    await rebuild(platform.sessions)


def move_to(stage: Stage, days_before: int) -> None:
    """The stage's clock to the morning of the working day that many days before today (never back)."""
    step = morning(stage.base - timedelta(days=days_before)) - stage.clock.now()
    if step > timedelta():
        stage.clock.advance(step)


def _group(companies: tuple[DemonstrationEnterprise, ...], group: str) -> tuple[DemonstrationEnterprise, ...]:
    return tuple(company for company in companies if company.group == group)


def _also_in(region: str) -> list[DemonstrationInstitution]:
    """Institutions of the region that are not among the admitted: their admissions stand in the other states."""
    return [each for each in other_institutions() if each.region == region]


async def _certify(
    stage: Stage, companies: tuple[DemonstrationEnterprise, ...], logins: Mapping[str, str], crew: Staff
) -> None:
    for company in (*_group(companies, "claimed"), *_group(companies, "failing")):
        login = logins[company.uscc]
        if company.certified:
            await certifying.certify(stage, login, company, crew.region, crew.admin)
        else:
            await certifying.submit(stage, login, company, crew.region)
    await certifying.into_each_state(stage, logins, _group(companies, "certifying"), crew.region, crew.admin)
    marked = [company.uscc for company in companies if company.adverse_credit]
    await stage.execute(update(Unit).where(Unit.uscc.in_(marked)).values(adverse_credit=True))
    await stage.execute(update(Unit).values(demonstration=True))


async def _claim(
    stage: Stage, companies: tuple[DemonstrationEnterprise, ...], logins: Mapping[str, str], crew: Staff
) -> tuple[dict[str, UUID], dict[str, UUID]]:
    """The claims in force by USCC, and the programmes by code."""
    move_to(stage, CLAIMING)
    await programmes.load_registers(stage, companies, crew)
    rows = demonstration_programmes(stage.base)
    made = {row.code: await programmes.load_programme(stage, row, crew) for row in rows}
    claimed = _group(companies, "claimed")
    claims = {
        each.uscc: await programmes.claim(stage, logins[each.uscc], each, made["DEMO-SUBMIT"], crew) for each in claimed
    }
    await programmes.into_each_state(stage, logins, claimed[:6], made, crew)
    await _let_one_lapse(stage, rows, made, claimed[6], logins, crew)
    return claims, made


async def _let_one_lapse(
    stage: Stage,
    rows: tuple[DemonstrationProgramme, ...],
    made: Mapping[str, UUID],
    company: DemonstrationEnterprise,
    logins: Mapping[str, str],
    crew: Staff,
) -> None:
    """A claim on the programme that is over by now, which expired with it."""
    over = next(row for row in rows if row.status == "CLOSED")
    await programmes.claim(stage, logins[company.uscc], company, made[over.code], crew)
    move_to(stage, (stage.base - over.redeem_by).days - 1)
    await lapse(stage.platform, stage.clock.now())
    await programmes.close_programme(stage, made[over.code], crew)
