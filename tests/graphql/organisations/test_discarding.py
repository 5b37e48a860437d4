"""A certification's draft is given up by whoever wrote it; a certification in force cannot be voided."""

from __future__ import annotations

from core.ids import new_id
from core.workflow import Event
from schema.ids import encode_id
from tests.support.certification import ADMIN, certified, draft, submitted, the_case
from tests.support.people import Person, person
from tests.support.platform import World
from tests.support.unchanged import unchanged

DISCARD = """mutation($input: CertificationDiscardInput!) { certificationDiscard(input: $input) { __typename
  ... on CertificationPayload { certification { version status { label phase } availableActions { event } } }
  ... on Failure { code message path } } }"""
ACTIONS = "query($id: ID!) { certification(id: $id) { availableActions { event } } }"


async def discard(world: World, who: Person, case_id: object, expect: str) -> dict[str, object]:
    case = await the_case(world, case_id)  # type: ignore[arg-type]
    given = {"id": encode_id("Certification", case.id), "version": case.version, "idempotencyKey": new_id().hex}
    return await who.client.execute(DISCARD, {"input": given}, expect=expect)


async def test_a_discarded_certification_draft_is_final(world: World) -> None:
    who = await person(world)
    case_id = await draft(world, who)
    done = await discard(world, who, case_id, "CertificationPayload")
    assert done["certification"]["status"] == {"label": "已作废", "phase": "VOIDED"}  # type: ignore[index]
    assert done["certification"]["availableActions"] == []  # type: ignore[index]
    async with unchanged(world.platform.sessions):
        assert (await discard(world, who, case_id, "RefusedFailure"))["code"] == "WRONG_STATE"


async def test_nobody_discards_anothers_draft_or_what_was_submitted(world: World) -> None:
    who, other = await person(world), await person(world)
    case_id = await draft(world, who)
    async with unchanged(world.platform.sessions):
        assert (await discard(world, other, case_id, "RefusedFailure"))["code"] == "NOT_FOUND"
    handed_in = await submitted(world, who)
    async with unchanged(world.platform.sessions):
        assert (await discard(world, who, handed_in, "RefusedFailure"))["code"] == "WRONG_STATE"


async def test_a_certification_in_force_offers_no_voiding(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    case_id = await certified(world, who, admin)
    shown = await admin.client.execute(ACTIONS, {"id": encode_id("Certification", case_id)})
    assert Event.VOID not in {each["event"] for each in shown["certification"]["availableActions"]}
