"""Institutions, labs and articles that cases about finding them share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update

from db.engine import Sessions
from db.models import Article, Institution
from domain.content.markdown import render
from tests.support.catalogue import House, made_id, put_catalogue

UNIVERSITY = House("大连示例理工大学", ("连示理工",), division="210211")
INSTITUTE = House("示例催化化学研究所", ("示例催化所",), division="210211")
TESTER = House("沈阳示例检测中心", division="210102")
ABROAD = House("天津示例水质科学重点实验室", region="tianjin", division="120104")
GONE = House("沈阳示例已退出检测中心", division="210102", status="LEFT")
HOUSES = (UNIVERSITY, INSTITUTE, TESTER, ABROAD, GONE)
KNOWN = HOUSES[:-1]

MORE: dict[House, dict[str, object]] = {
    UNIVERSITY: {"kind": "UNIVERSITY", "introduction": "开展材料力学与船舶结构研究。", "rating_sum": 5, "rating_count": 1},
    INSTITUTE: {"kind": "RESEARCH_INSTITUTE", "introduction": "研究催化剂的表征与评价。", "rating_sum": 4, "rating_count": 1},
    TESTER: {"kind": "SERVICE_COMPANY", "introduction": "对外提供水质和土壤检测。"},
    ABROAD: {"lab_kind": "key_laboratory", "introduction": "面向饮用水安全的分析方法。"},
}


@dataclass(frozen=True)
class Paper:
    """An article of the tests; `days` before the day of the test, negative for one that is yet to appear."""

    title: str
    kind: str
    days: int
    region: str = "liaoning"
    summary: str = ""
    markdown: str = "正文"
    status: str = "PUBLISHED"

    @property
    def id(self) -> UUID:
        return made_id("article", self.title)


PAPERS = (
    Paper("关于开放申领的通知（示例）", "NOTICE", 1, summary="本年度创新券开始申领。"),
    Paper("关于调整兑付时限的通知（示例）", "NOTICE", 2, markdown="自下月起，**兑付**材料应在服务完成后提交。"),
    Paper("创新券管理办法（示例）", "POLICY", 30, markdown="第一条 为支持科技型中小企业，制定本办法。"),
    Paper("申领操作指南（示例）", "GUIDE", 20, markdown="登录后进入创新券专区，选择申领。"),
    Paper("示例市组织创新券宣讲", "WORK_NEWS", 3, summary="近百家企业参加。"),
    Paper("关于受理申请的通知（示例）", "NOTICE", 4, region="tianjin"),
    Paper("关于暂停申领的通知（示例）", "NOTICE", -2),
    Paper("关于撤下申领的通知（示例）", "NOTICE", 5, status="UNPUBLISHED"),
    Paper("申领草稿（示例）", "NOTICE", 6, status="DRAFT"),
)
READABLE = PAPERS[:6]


async def put_kinds(sessions: Sessions, now: datetime) -> None:
    await put_catalogue(sessions, HOUSES, ())
    async with sessions() as session, session.begin():
        for house, values in MORE.items():
            await session.execute(update(Institution).where(Institution.id == house.id).values(values))
        session.add_all([_row(paper, now) for paper in PAPERS])


def _row(paper: Paper, now: datetime) -> Article:
    dated = None if paper.status == "DRAFT" else now - timedelta(days=paper.days)
    return Article(
        id=paper.id, region=paper.region, kind=paper.kind, title=paper.title, summary=paper.summary,
        markdown=paper.markdown, html=render(paper.markdown), status=paper.status, published_at=dated, version=1,
        attachments=[],
    )  # fmt: skip
