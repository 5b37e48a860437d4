"""Regions and divisions, as every client needs them before anyone signs in."""

from __future__ import annotations

from tests.support.platform import World

REGION = """query($code: String!) { region(code: $code) { code name obtain filer severalProgrammes edition
  words { term word } registers { code declarable } categories { code label documents { key formats required } }
  sources { title } } }"""
DIVISIONS = """query($region: String!, $parent: String, $first: Int, $after: String) {
  divisions(region: $region, parent: $parent, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { code name level leaf } } }"""


async def test_a_region_tells_its_words_registers_categories_and_documents(world: World) -> None:
    region = (await world.client().execute(REGION, {"code": "liaoning"}))["region"]
    assert (region["name"], region["obtain"], region["filer"]) == ("辽宁省", "DIRECT_CLAIM", "ENTERPRISE")
    assert {"term": "redemption", "word": "兑付"} in region["words"]
    assert [each["label"] for each in region["categories"]] == ["大型仪器共享", "研究开发服务", "检验检测服务", "技术转移转化"]
    testing = next(each for each in region["categories"] if each["code"] == "INSPECTION_TESTING")
    assert "relevance" in [document["key"] for document in testing["documents"]]
    assert {each["code"]: each["declarable"] for each in region["registers"]}["annual_notice"] is False
    assert any("创新券" in source["title"] for source in region["sources"])


async def test_all_regions_are_listed_and_an_unknown_one_is_not_found(world: World) -> None:
    found = (await world.client().execute("{ regions { code } }"))["regions"]
    assert [each["code"] for each in found] == ["beijing", "tianjin", "hebei", "liaoning"]
    errors = await world.client().errors(REGION, {"code": "atlantis"})
    assert errors[0]["extensions"]["code"] == "NOT_FOUND"


async def test_divisions_are_walked_level_by_level_and_paged(world: World) -> None:
    client = world.client()
    cities = (await client.execute(DIVISIONS, {"region": "liaoning"}))["divisions"]
    assert {"code": "210100", "name": "沈阳市", "level": "city", "leaf": False} in cities["nodes"]
    assert cities["totalCount"] == len(cities["nodes"]) == 14
    below = {"region": "liaoning", "parent": "210100", "first": 5}
    page = (await client.execute(DIVISIONS, below))["divisions"]
    assert {"code": "210102", "name": "和平区", "level": "district", "leaf": True} in page["nodes"]
    assert page["pageInfo"]["hasNextPage"] is True
    rest = (await client.execute(DIVISIONS, {**below, "first": 100, "after": page["pageInfo"]["endCursor"]}))["divisions"]
    assert not {each["code"] for each in rest["nodes"]} & {each["code"] for each in page["nodes"]}
    assert len(rest["nodes"]) + 5 == page["totalCount"]
    foreign = await client.errors(DIVISIONS, {**below, "parent": "210200", "after": page["pageInfo"]["endCursor"]})
    assert foreign[0]["extensions"]["code"] in {"BAD_CURSOR", "INVALID_INPUT"}
