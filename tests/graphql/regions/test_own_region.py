"""A desk asks for its own region without naming it, so that its first view is one request."""

from __future__ import annotations

from core.actor import Role
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.vouchers import programme

ADMIN_DESK = """{ region { code } programmes(filter: {}) { nodes { region } } registerImports { nodes { id } }
  registerEntries(filter: {}) { nodes { id } } managedArticles { nodes { id } } zoneHome { region } }"""


async def test_a_region_that_is_not_named_is_the_callers_own(world: World) -> None:
    for region, division in (("liaoning", "210000"), ("tianjin", "120000")):
        await programme(world.platform, region=region)
        admin = await person(world, Duty(Role.REGIONAL_ADMIN, region, division))
        found = await admin.client.execute(ADMIN_DESK)
        assert (found["region"]["code"], found["zoneHome"]["region"]) == (region, region)
        assert {each["region"] for each in found["programmes"]["nodes"]} == {region}


async def test_who_acts_for_no_region_has_to_name_one(world: World) -> None:
    await programme(world.platform)
    visitor, platform = world.client(), await person(world, Duty(Role.PLATFORM_ADMIN))
    for client in (visitor, platform.client):
        assert (await client.execute("{ programmes(filter: {}) { nodes { id } } }"))["programmes"]["nodes"] == []
        for asked in ("region { code }", "zoneHome { region }"):
            errors = await client.errors(f"{{ {asked} }}")
            assert errors[0]["extensions"]["code"] == "NOT_FOUND"
    errors = await platform.client.errors("{ managedArticles { nodes { id } } }")
    assert errors[0]["extensions"]["code"] == "FORBIDDEN"


async def test_an_admin_who_names_another_region_is_refused(world: World) -> None:
    admin = await person(world, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000"))
    errors = await admin.client.errors('{ registerImports(region: "tianjin") { nodes { id } } }')
    assert errors[0]["extensions"]["code"] == "FORBIDDEN"
