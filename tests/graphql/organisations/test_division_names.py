"""A form says a division by its name, however many forms are read at once."""

from __future__ import annotations

from tests.graphql.organisations.test_certification import saved
from tests.support.certification import particulars
from tests.support.people import person
from tests.support.platform import World
from tests.support.statements import Counting

NAMES = "certification(id: $id) { form { fields { key divisionName value { text } } } }"


async def test_the_whole_name_from_the_region_down_in_one_more_statement(world: World, statements: Counting) -> None:
    who = await person(world)
    case = await saved(who.client, await particulars(world, who.account_id))
    with statements() as plain:
        await who.client.execute(f"query($id: ID!) {{ {NAMES.replace('divisionName', '')} }}", {"id": case["id"]})
    query = f"query($id: ID!) {{ {NAMES} again: {NAMES} }}"
    with statements() as counted:
        answer = await who.client.execute(query, {"id": case["id"]})
    named = {each["key"]: each["divisionName"] for each in answer["certification"]["form"]["fields"] if each["divisionName"]}
    assert named == {"division": "辽宁省沈阳市和平区"}
    assert counted.count - plain.count == 2, "the other case, and the names of both"
