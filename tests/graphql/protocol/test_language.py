"""The platform speaks the language that a request asks for; what people wrote stays as they wrote it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.platform import World

CATEGORIES = 'query { region(code: "liaoning") { categories { label documents { label } } } }'
TOO_MANY = "query { services(first: 1000) { totalCount } }"


async def asked(world: World, document: str, accepted: str | None) -> Any:
    client = world.client()
    headers = {**client.headers, **({"Accept-Language": accepted} if accepted else {})}
    return (await client.http.post("/graphql", json={"query": document}, headers=headers)).json()


@pytest.mark.parametrize("accepted", [None, "zh-CN,zh;q=0.9,en;q=0.8", "tlh", "*", "", "en" * 5_000])
async def test_chinese_is_spoken_unless_another_language_is_asked_for_and_known(world: World, accepted: str | None) -> None:
    told = await asked(world, CATEGORIES, accepted)
    assert told["data"]["region"]["categories"][0]["label"] == "大型仪器共享"


@pytest.mark.parametrize("accepted", ["en", "en-GB,en;q=0.9,zh;q=0.8", "fr, EN;q=0.5"])
async def test_labels_and_refusals_are_told_in_english(world: World, accepted: str) -> None:
    told = await asked(world, CATEGORIES, accepted)
    said = [each["label"] for each in told["data"]["region"]["categories"]]
    assert said[0].isascii()
    assert all(each["label"].isascii() for category in told["data"]["region"]["categories"] for each in category["documents"])
    (error,) = (await asked(world, TOO_MANY, accepted))["errors"]
    assert error["extensions"]["faults"][0]["message"] == "A page has 1 to 100 items."


async def test_an_upload_is_refused_in_english_too(world: World) -> None:
    answer = await world.client().http.post("/uploads", headers={"Accept-Language": "en"}, files={"file": ("a.txt", b"a")})
    assert answer.json()["message"].isascii()
