"""What somebody new is told: nothing untrue of a unit nobody knows yet, and nothing lost by an unversioned save."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from schema.ids import encode_id
from tests.graphql.programmes.documents import ELIGIBILITY
from tests.support.client import GraphQLClient
from tests.support.people import person
from tests.support.platform import World
from tests.support.scenes import FAILURE
from tests.support.vouchers import CAP, programme

SAVE = f"""mutation($input: CertificationSaveDraftInput!) {{ certificationSaveDraft(input: $input) {{
  __typename ... on CertificationPayload {{ certification {{ id version }} }} {FAILURE} }} }}"""


async def test_of_an_uncertified_caller_nothing_is_claimed_that_nobody_knows(world: World) -> None:
    """Not that its unit is registered elsewhere, nor that no register has it: certification tells both."""
    who = await person(world)
    at = {"id": encode_id("Programme", await programme(world.platform, CAP))}
    answer = (await who.client.execute(ELIGIBILITY, at))["claimEligibility"]
    assert answer["eligible"] is False
    by_code = {line["code"]: line for line in answer["lines"]}
    assert by_code["CERTIFIED"]["message"] == "企业尚未通过认证。"
    for code in ("REGISTERED_HERE", "LEGAL_PERSON", "TECHNOLOGY_SME"):
        assert by_code[code]["satisfied"] is False
        assert by_code[code]["message"].startswith("待企业认证后核对：")


async def test_a_label_with_quotes_is_quoted_with_the_inner_ones(world: World) -> None:
    who = await person(world)
    at = {"id": encode_id("Programme", await programme(world.platform, CAP))}
    lines = (await who.client.execute(ELIGIBILITY, at))["claimEligibility"]["lines"]
    assert any("‘" in line["remedy"] for line in lines)
    assert not any("““" in line["remedy"] or "””" in line["remedy"] for line in lines)


async def test_a_draft_is_not_saved_over_without_the_version_it_was_seen_in(world: World) -> None:
    who = await person(world)
    draft = (await _save(who.client, "示例甲公司"))["certification"]
    refused = await _save(who.client, "示例乙公司", id=draft["id"])
    assert (refused["__typename"], refused["path"]) == ("InvalidInputFailure", "input.version")
    found = await who.client.execute("{ myCertifications { nodes { version } } }")
    assert found["myCertifications"]["nodes"] == [{"version": draft["version"]}]


async def _save(client: GraphQLClient, name: str, **more: Any) -> dict[str, Any]:
    given = {"region": "liaoning", "values": [{"key": "name", "text": name}], "idempotencyKey": uuid4().hex}
    data = await client.execute(SAVE, {"input": {**given, **more}})
    return dict(data["certificationSaveDraft"])
