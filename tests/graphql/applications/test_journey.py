"""A voucher applied for on an order, from the form to 复审通过 and to every other end (domain.md §4, §7, §9)."""

from __future__ import annotations

from tests.support.applying import ONE, agency, applying, district
from tests.support.orders import act, one
from tests.support.platform import World

FORM = """query($id: ID!) { applicationFormDefinition(orderId: $id) { edition programmes { id name }
  form { version agreementVersion fields { key required editable value { text } } } } }"""

PATHS = "query($id: ID!) { application(id: $id) { form { fields { key path } } } }"


async def test_the_form_is_the_regions_with_what_is_known_of_the_order(world: World) -> None:
    mine = await applying(world)
    found = (await mine.who.client.execute(FORM, {"id": mine.order["id"]}))["applicationFormDefinition"]
    edition = world.platform.regions.for_("tianjin").edition(mine.order["edition"])
    assert found["edition"] == edition.code
    fields = {each["key"]: each for each in found["form"]["fields"]}
    assert list(fields) == [each.key for each in edition.forms["application"].fields]
    assert fields["order_number"]["value"] == {"text": mine.order["number"]}
    assert fields["institution_name"]["value"] == {"text": mine.order["institutionName"]}
    assert fields["contract_amount"]["value"] == {"text": "12000.00"}
    assert len(found["programmes"]) == 1


async def test_two_reviews_pass_it_and_the_money_is_held_at_the_second(world: World) -> None:
    mine = await applying(world)
    draft = await mine.drafted()
    assert (draft["status"]["label"], draft["requested"], draft["draft"]) == ("草稿", "0.00", {"faults": [], "reasons": []})
    assert draft["computation"]["total"] == "6000.00"
    seen = await mine.submit(draft)
    assert (seen["status"]["label"], seen["atWork"]["body"]) == ("区科技主管部门初审", "区科技主管部门")
    assert (seen["requested"], seen["granted"], seen["held"]) == ("6000.00", "0.00", "0.00")
    assert await mine.sums() == {"APPROPRIATION": -1_000_000_00, "FREE": 1_000_000_00}
    seen = await mine.decide(seen, await district(world))
    assert (seen["status"]["label"], seen["atWork"]["body"]) == ("专业机构复审", "专业机构")
    assert (await mine.sums()).get("HELD") is None
    seen = await mine.decide(seen, await agency(world))
    assert (seen["status"]["label"], seen["status"]["phase"]) == ("复审通过", "ACTIVE")
    assert (seen["requested"], seen["granted"], seen["held"]) == ("6000.00", "6000.00", "6000.00")
    assert await mine.sums() == {"APPROPRIATION": -1_000_000_00, "FREE": 994_000_00, "HELD": 6_000_00}
    assert [each["body"] for each in seen["opinions"]] == ["区科技主管部门", "专业机构"]


async def test_returned_only_what_was_asked_may_be_corrected_and_it_meets_the_same_review(world: World) -> None:
    mine = await applying(world)
    seen = await mine.submitted()
    seen = await mine.decide(seen, await district(world), "RETURN", requestedFields=["values.need"])
    assert seen["status"]["label"] == "退回修改"
    editable = {each["key"] for each in seen["form"]["fields"] if each["editable"]}
    assert editable == {"need"}
    given = {"id": seen["id"], "version": seen["version"]}
    refused = await mine.act(
        "applicationSaveDraft", **given, values=[{"key": "start_on", "text": "2026-03-02"}], expect="InvalidInputFailure"
    )
    assert [each["code"] for each in refused["faults"]] == ["NOT_EDITABLE"]
    seen = await mine.act("applicationSaveDraft", **given, values=[{"key": "need", "text": "补充后的需求。"}])
    seen = await mine.submit(seen, agreementVersion="")
    assert seen["status"]["label"] == "区科技主管部门初审"


async def test_what_is_asked_for_may_be_named_as_the_form_names_it(world: World) -> None:
    """By the path that a field has for clients, which is in their spelling."""
    mine = await applying(world)
    seen = await mine.submitted()
    told = await (reviewer := await district(world)).client.execute(PATHS, {"id": seen["id"]})
    paths = {each["key"]: each["path"] for each in told["application"]["form"]["fields"]}
    assert paths["start_on"] == "input.values.startOn"
    seen = await mine.decide(seen, reviewer, "RETURN", requestedFields=[paths["need"], paths["start_on"]])
    assert {each["key"] for each in seen["form"]["fields"] if each["editable"]} == {"need", "start_on"}


async def test_an_order_shows_its_application_to_both_sides(world: World) -> None:
    mine = await applying(world)
    query = "query($id: ID!) { order(id: $id) { application { id number status { label } requested granted } } }"
    draft = await mine.drafted()

    async def shown(who: object) -> object:
        return (await who.client.execute(query, {"id": mine.order["id"]}))["order"]["application"]  # type: ignore[attr-defined]

    assert await shown(mine.here.seller) is None
    assert (await shown(mine.who))["status"] == {"label": "草稿"}  # type: ignore[index]
    seen = await mine.passed(await mine.submit(draft))
    told = {"id": seen["id"], "number": seen["number"], "status": {"label": "复审通过"}, "requested": "6000.00", "granted": "6000.00"}
    assert await shown(mine.here.seller) == await shown(mine.who) == told
    (hidden,) = await mine.here.seller.client.errors(ONE, {"id": seen["id"]})
    assert hidden["extensions"]["code"] == "NOT_FOUND"


async def test_an_order_says_to_its_enterprise_whether_a_voucher_may_be_asked_for_on_it(world: World) -> None:
    """Not while an application lives, not once the service has begun, never to the institution."""
    mine = await applying(world)
    query = "query { myPurchases(first: 5) { nodes { mayApply } } }"

    async def may() -> list[bool]:
        return [each["mayApply"] for each in (await mine.who.client.execute(query))["myPurchases"]["nodes"]]

    sold = (await mine.here.seller.client.execute(query.replace("myPurchases", "mySales")))["mySales"]
    assert (await may(), sold["nodes"]) == ([True], [{"mayApply": False}])
    seen = await mine.submitted()
    assert await may() == [False]
    await mine.act("applicationWithdraw", id=seen["id"], version=seen["version"])
    assert await may() == [True]
    await act(mine.here.seller, "orderStart", await one(mine.who, mine.order))
    assert await may() == [False]


async def test_a_cancelled_order_ends_its_application_and_frees_the_money(world: World) -> None:
    mine = await applying(world)
    seen = await mine.passed(await mine.submitted())
    await act(mine.here.seller, "orderCancel", await one(mine.who, mine.order), reason="设备故障")
    seen = await mine.read(seen)
    assert (seen["status"]["label"], seen["held"]) == ("已失效", "0.00")
    assert await mine.sums() == {"APPROPRIATION": -1_000_000_00, "FREE": 1_000_000_00}
