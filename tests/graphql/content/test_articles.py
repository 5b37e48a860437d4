"""A region's admins write, publish, schedule and withdraw; the public reads what is published by now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from core.actor import VISITOR, Role
from core.clock import FixedClock
from core.errors import NotFound
from core.ids import new_id
from db.models import Article, AuditEntry, OutboxRow, Upload
from domain.content.attachments import publish_due
from domain.documents.queries import stored_file
from domain.work import Read
from schema.ids import decode_id, encode_id
from tests.support.catalogue import House, put_catalogue
from tests.support.client import GraphQLClient
from tests.support.files import pdf
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.uploading import upload_of

ARTICLE = "id kind title summary html markdown pinned position status publishedAt version attachments { id name kind url }"
FAILURE = """... on Failure { code message path } ... on InvalidInputFailure { faults { path code } }
  ... on StaleVersionFailure { currentVersion }"""


def mutation(name: str, input_type: str) -> str:
    return f"""mutation($input: {input_type}!) {{ {name}(input: $input) {{ __typename
      ... on ArticlePayload {{ article {{ {ARTICLE} }} }} {FAILURE} }} }}"""


CREATE, EDIT = mutation("articleCreate", "ArticleCreateInput"), mutation("articleEdit", "ArticleEditInput")
PUBLISH = mutation("articlePublish", "ArticlePublishInput")
UNPUBLISH = mutation("articleUnpublish", "ArticleUnpublishInput")
ONE = f"query($id: ID!) {{ article(id: $id) {{ {ARTICLE} }} }}"
LIST = """query($kind: ArticleKind!, $first: Int, $after: String) {
  articles(region: "liaoning", kind: $kind, first: $first, after: $after) {
    totalCount nodes { title pinned } pageInfo { hasNextPage endCursor } } }"""
MANAGED = """query($filter: ManagedArticlesFilterInput) { managedArticles(region: "liaoning", filter: $filter) {
  nodes { title status } } }"""
RECOMMEND = f"""mutation($input: RecommendationsSetInput!) {{ recommendationsSet(input: $input) {{ __typename
  ... on RecommendationsPayload {{ institutions {{ name }} }} {FAILURE} }} }}"""
FIELDS: dict[str, Any] = {"kind": "NOTICE", "title": "（示例）开放申领", "markdown": "**示例**正文"}


@dataclass
class Stage:
    world: World
    admin: Person
    clock: FixedClock

    @property
    def visitor(self) -> GraphQLClient:
        return self.world.client()

    async def act(self, document: str, expect: str = "ArticlePayload", **values: Any) -> dict[str, Any]:
        result = await self.admin.client.execute(document, {"input": values}, expect=expect)
        return dict(result["article"]) if expect == "ArticlePayload" else result

    async def draft(self, **changes: Any) -> dict[str, Any]:
        return await self.act(CREATE, region="liaoning", idempotencyKey=str(new_id()), **{**FIELDS, **changes})

    async def published(self, **changes: Any) -> dict[str, Any]:
        made = await self.draft(**changes)
        return await self.act(PUBLISH, articleId=made["id"], version=made["version"])

    async def titles(self, kind: str = "NOTICE") -> list[str]:
        found = await self.visitor.execute(LIST, {"kind": kind})
        return [node["title"] for node in found["articles"]["nodes"]]

    async def downloadable(self, upload: str) -> bool:
        try:
            await stored_file(Read(self.world.platform, VISITOR), decode_id(upload, "Upload"))
        except NotFound:
            return False
        return True

    async def everything(self) -> list[tuple[Any, ...]]:
        async with self.world.platform.sessions() as session:
            rows = await session.execute(select(Article.title, Article.version, Article.status).order_by(Article.id))
            return [tuple(row) for row in rows]


@pytest.fixture
async def stage(world: World, clock: FixedClock) -> Stage:
    return Stage(world, await person(world, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000", body="示例管理方")), clock)


async def test_a_draft_is_seen_by_the_regions_admins_only(stage: Stage) -> None:
    made = await stage.draft()
    assert (made["status"], made["html"].strip(), made["markdown"]) == (
        "DRAFT", "<p><strong>示例</strong>正文</p>", "**示例**正文",
    )  # fmt: skip
    assert await stage.titles() == []
    elsewhere = await person(stage.world, Duty(Role.REGIONAL_ADMIN, "tianjin", "120000"))
    for client in (stage.visitor, elsewhere.client):
        (error,) = await client.errors(ONE, {"id": made["id"]})
        assert error["extensions"]["code"] == "NOT_FOUND"
    assert (await stage.admin.client.execute(ONE, {"id": made["id"]}))["article"]["status"] == "DRAFT"


async def test_what_is_published_is_read_by_everybody_without_its_source_text(stage: Stage) -> None:
    made = await stage.published()
    shown = (await stage.visitor.execute(ONE, {"id": made["id"]}))["article"]
    assert (shown["status"], shown["markdown"], shown["title"]) == ("PUBLISHED", None, FIELDS["title"])
    assert await stage.titles() == [FIELDS["title"]]
    assert await stage.titles("POLICY") == []


async def test_a_scheduled_article_appears_at_its_moment_without_anybody_doing_anything(stage: Stage) -> None:
    made = await stage.draft()
    planned = await stage.act(PUBLISH, articleId=made["id"], version=1, at="2026-03-03T09:00:00")
    assert (planned["status"], planned["publishedAt"]) == ("SCHEDULED", "2026-03-03T01:00:00+00:00")
    (error,) = await stage.visitor.errors(ONE, {"id": made["id"]})
    assert error["extensions"]["code"] == "NOT_FOUND"
    stage.clock.advance(timedelta(hours=22, minutes=59))
    assert await stage.titles() == []
    stage.clock.advance(timedelta(minutes=1))
    assert await stage.titles() == [FIELDS["title"]]


async def test_an_attachment_is_public_exactly_while_its_article_is(stage: Stage) -> None:
    upload = await upload_of(stage.world, stage.admin, pdf(), "附件.pdf")
    made = await stage.draft(attachmentIds=[upload])
    assert [file["kind"] for file in made["attachments"]] == ["pdf"]
    assert not await stage.downloadable(upload)
    planned = await stage.act(PUBLISH, articleId=made["id"], version=1, at="2026-03-03T09:00:00+08:00")
    await publish_due(stage.world.platform)
    assert not await stage.downloadable(upload)
    stage.clock.advance(timedelta(days=1))
    await publish_due(stage.world.platform)
    assert await stage.downloadable(upload)
    down = await stage.act(UNPUBLISH, articleId=made["id"], version=planned["version"])
    assert not await stage.downloadable(upload)
    await stage.act(PUBLISH, articleId=made["id"], version=down["version"])
    assert await stage.downloadable(upload)
    assert await publish_due(stage.world.platform) == 0


async def test_an_attachment_that_is_dropped_is_public_no_more_and_may_be_swept(stage: Stage) -> None:
    kept, dropped = [await upload_of(stage.world, stage.admin, pdf(mark), f"{mark}.pdf") for mark in ("a", "b")]
    made = await stage.published(attachmentIds=[kept, dropped])
    values = {**FIELDS, "articleId": made["id"], "version": made["version"], "attachmentIds": [kept]}
    assert [file["id"] for file in (await stage.act(EDIT, **values))["attachments"]] == [kept]
    assert await stage.downloadable(kept)
    assert not await stage.downloadable(dropped)
    async with stage.world.platform.sessions() as session:
        row = await session.get_one(Upload, decode_id(dropped, "Upload"))
    assert row.unattached_since is not None


async def test_another_admin_may_edit_an_article_with_attachments(stage: Stage) -> None:
    upload = await upload_of(stage.world, stage.admin, pdf(), "附件.pdf")
    made = await stage.draft(attachmentIds=[upload])
    stage.admin = await person(stage.world, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000"))
    values = {**FIELDS, "articleId": made["id"], "version": 1, "title": "改", "attachmentIds": [upload]}
    assert len((await stage.act(EDIT, **values))["attachments"]) == 1


async def test_anothers_upload_cannot_be_attached(stage: Stage) -> None:
    other = await person(stage.world)
    upload = await upload_of(stage.world, other, pdf(), "身份证.pdf")
    refused = await stage.act(
        CREATE, "InvalidInputFailure", region="liaoning", idempotencyKey="k", **FIELDS, attachmentIds=[upload]
    )
    assert refused["faults"] == [{"path": "input.attachmentIds[0]", "code": "NOT_FOUND"}]
    assert await stage.everything() == []
    assert not await stage.downloadable(upload)


async def test_an_edit_of_what_is_published_shows_at_once(stage: Stage) -> None:
    made = await stage.published()
    await stage.act(EDIT, articleId=made["id"], version=made["version"], **{**FIELDS, "title": "更正"})
    assert await stage.titles() == ["更正"]


async def test_hostile_markdown_is_shown_as_text(stage: Stage) -> None:
    made = await stage.published(markdown="<script>alert(1)</script>\n\n[点我](javascript:alert(1)) ![x](x onerror=alert(1))")
    html = (await stage.visitor.execute(ONE, {"id": made["id"]}))["article"]["html"]
    assert "<script" not in html
    assert "href=\"javascript" not in html
    assert "<img" not in html


async def test_pinned_come_first_then_by_position_then_the_newest(stage: Stage) -> None:
    for title, more in (
        ("旧", {}), ("新", {}), ("置顶", {"pinned": True}), ("第二步", {"position": 2}), ("第一步", {"position": 1}),
    ):  # fmt: skip
        await stage.published(title=title, kind="GUIDE", **more)
        stage.clock.advance(timedelta(hours=1))
    assert await stage.titles("GUIDE") == ["置顶", "新", "旧", "第一步", "第二步"]


async def test_pages_of_articles_are_complete_and_without_repeats(stage: Stage) -> None:
    for number in range(9):
        await stage.published(title=f"第{number}篇", pinned=number % 3 == 0)
        stage.clock.advance(timedelta(minutes=number % 2))
    seen, after = [], None
    while True:
        page = (await stage.visitor.execute(LIST, {"kind": "NOTICE", "first": 2, "after": after}))["articles"]
        assert page["totalCount"] == 9
        seen += [node["title"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(set(seen)) == 9
    assert seen == await stage.titles()


async def test_every_act_is_audited_and_told_to_the_index(stage: Stage) -> None:
    made = await stage.published()
    await stage.act(UNPUBLISH, articleId=made["id"], version=2)
    async with stage.world.platform.sessions() as session:
        acts = list(await session.scalars(select(AuditEntry.act).where(AuditEntry.entity == "article").order_by("id")))
        versions = list(await session.scalars(select(OutboxRow.version).where(OutboxRow.topic == "article").order_by("id")))
    assert acts == ["ARTICLE.CREATE", "ARTICLE.PUBLISH", "ARTICLE.UNPUBLISH"]
    assert versions == [1, 2, 3]


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no title": ({"title": " "}, "input.title"),
    "long title": ({"title": "题" * 201}, "input.title"),
    "no text": ({"markdown": ""}, "input.markdown"),
    "long text": ({"markdown": "字" * 100_001}, "input.markdown"),
    "control characters": ({"markdown": "a\u0001"}, "input.markdown"),
    "position": ({"position": -1}, "input.position"),
    "too many attachments": ({"attachmentIds": [encode_id("Upload", new_id()) for _ in range(21)]}, "input.attachmentIds"),
    "no id": ({"attachmentIds": ["x"]}, "input.attachmentIds[0]"),
}


@pytest.mark.parametrize("case", sorted(WRONG))
async def test_a_wrong_field_is_named_and_nothing_is_saved(stage: Stage, case: str) -> None:
    changes, path = WRONG[case]
    values = {"region": "liaoning", "idempotencyKey": "k", **FIELDS, **changes}
    refused = await stage.act(CREATE, "InvalidInputFailure", **values)
    assert path in [fault["path"] for fault in refused["faults"]]
    assert await stage.everything() == []


@pytest.mark.parametrize("at", ["明天", "2026-13-01", "2026-03-02T09:59:59+08:00", "2026-03-01", "9999-01-01T00:00:00"])
async def test_a_moment_that_is_none_or_past_is_refused(stage: Stage, at: str) -> None:
    made = await stage.draft()
    refused = await stage.act(PUBLISH, "InvalidInputFailure", articleId=made["id"], version=1, at=at)
    assert refused["faults"][0]["path"] == "input.at"
    assert await stage.everything() == [(FIELDS["title"], 1, "DRAFT")]


async def test_stale_and_senseless_acts_are_refused(stage: Stage) -> None:
    made = await stage.draft()
    assert (await stage.act(UNPUBLISH, "RefusedFailure", articleId=made["id"], version=1))["code"] == "WRONG_STATE"
    assert (await stage.act(PUBLISH, "StaleVersionFailure", articleId=made["id"], version=0))["currentVersion"] == 1
    await stage.act(PUBLISH, articleId=made["id"], version=1)
    assert (await stage.act(PUBLISH, "RefusedFailure", articleId=made["id"], version=2))["code"] == "WRONG_STATE"
    assert await stage.everything() == [(FIELDS["title"], 2, "PUBLISHED")]


@pytest.mark.parametrize(
    ("duty", "code"),
    [
        (Duty(Role.REGIONAL_ADMIN, "tianjin", "120000"), "FORBIDDEN"),
        (Duty(Role.REVIEWER, "liaoning", "210000"), "FORBIDDEN"),
        (Duty(Role.PLATFORM_ADMIN), "FORBIDDEN"),
        (None, "FORBIDDEN"),
    ],
)
async def test_only_the_regions_admins_write(stage: Stage, duty: Duty | None, code: str) -> None:
    made = await stage.published()
    before = await stage.everything()
    stage.admin = await person(stage.world, duty)
    refused = await stage.act(CREATE, "RefusedFailure", region="liaoning", idempotencyKey="k", **FIELDS)
    assert refused["code"] == code
    assert (await stage.act(EDIT, "RefusedFailure", articleId=made["id"], version=2, **FIELDS))["code"] == code
    (error,) = await stage.admin.client.errors(MANAGED, {})
    assert error["extensions"]["code"] == code
    assert await stage.everything() == before


async def test_admins_list_everything_by_status(stage: Stage) -> None:
    await stage.draft(title="草稿")
    await stage.published(title="已发布")
    waiting = await stage.draft(title="定时")
    await stage.act(PUBLISH, articleId=waiting["id"], version=1, at="2026-04-01T00:00:00Z")
    all_of_them = (await stage.admin.client.execute(MANAGED, {}))["managedArticles"]["nodes"]
    assert {node["title"]: node["status"] for node in all_of_them} == {
        "草稿": "DRAFT", "已发布": "PUBLISHED", "定时": "SCHEDULED",
    }  # fmt: skip
    for status in ("DRAFT", "PUBLISHED", "SCHEDULED"):
        some = (await stage.admin.client.execute(MANAGED, {"filter": {"status": status}}))["managedArticles"]["nodes"]
        assert [node["status"] for node in some] == [status]


async def test_recommended_institutions_are_kept_in_order_and_checked(stage: Stage) -> None:
    houses = [House(f"示例第{n}研究院") for n in range(3)]
    left, elsewhere = House("示例已退出", status="LEFT"), House("示例外地", region="tianjin", division="120104")
    await put_catalogue(stage.world.platform.sessions, [*houses, left, elsewhere], ())

    def ids(*chosen: House) -> list[str]:
        return [encode_id("Institution", house.id) for house in chosen]

    for order in (houses, houses[::-1], houses[:1]):
        result = await stage.act(RECOMMEND, "RecommendationsPayload", region="liaoning", institutionIds=ids(*order))
        assert [each["name"] for each in result["institutions"]] == [house.name for house in order]
    for wrong, place in (((left,), 0), ((houses[0], elsewhere), 1), ((houses[1], houses[1]), 1)):
        refused = await stage.act(RECOMMEND, "InvalidInputFailure", region="liaoning", institutionIds=ids(*wrong))
        assert [fault["path"] for fault in refused["faults"]] == [f"input.institutionIds[{place}]"]
    async with stage.world.platform.sessions() as session:
        acts = select(func.count()).select_from(AuditEntry).where(AuditEntry.act == "RECOMMENDATIONS.SET")
        assert await session.scalar(acts) == 3
