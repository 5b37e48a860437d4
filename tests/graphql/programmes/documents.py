"""The documents these tests send, and the people who send them."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from core.actor import Role
from schema.ids import encode_id
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.unchanged import unchanged
from tests.support.vouchers import DIVISION, REGION, Enterprise, claim_values, photo

FAILURE = """... on Failure { code message path } ... on InvalidInputFailure { faults { path code message hint } }
 ... on StaleVersionFailure { currentVersion } ... on IneligibleFailure { reasons { code message citation remedy } }"""
PROGRAMME = """programme { id status version remaining claimable ratio minimum capPerEnterprise claimUntil redeemBy
  introduction categories { code label } commitment }"""
CLAIM = """claim { id version number status { key label phase } quota { total used reserved remaining }
  programme { remaining } agreementVersion agreementAcceptedAt requestedFields availableActions { event }
  eligibility { code satisfied citation } form { key agreementVersion files { name kind }
    fields { key path editable personal value { text choices uploads confirmed } } } }"""


def _mutation(field: str, type_: str, payload: str, selection: str) -> str:
    return f"""mutation($input: {type_}!) {{ {field}(input: $input) {{ __typename ... on {payload} {{ {selection} }} {FAILURE} }} }}"""


PROGRAMME_CREATE = _mutation("programmeCreate", "ProgrammeCreateInput", "ProgrammePayload", PROGRAMME)
PROGRAMME_EDIT = _mutation("programmeEdit", "ProgrammeEditInput", "ProgrammePayload", PROGRAMME)
PROGRAMME_INTRODUCE = _mutation("programmeIntroduce", "ProgrammeIntroduceInput", "ProgrammePayload", PROGRAMME)
PROGRAMME_EXTEND = _mutation("programmeExtend", "ProgrammeExtendInput", "ProgrammePayload", PROGRAMME)
PROGRAMME_OPEN = _mutation("programmeOpen", "ProgrammeOpenInput", "ProgrammePayload", PROGRAMME)
PROGRAMME_CLOSE = _mutation("programmeClose", "ProgrammeCloseInput", "ProgrammePayload", PROGRAMME)
BUDGET = "change { id amount status proposedBy decidedBy }"
BUDGET_PROPOSE = _mutation("budgetPropose", "BudgetProposeInput", "BudgetPayload", BUDGET)
BUDGET_DECIDE = _mutation("budgetDecide", "BudgetDecideInput", "BudgetPayload", BUDGET)
CLAIM_SAVE = _mutation("claimSaveDraft", "ClaimSaveDraftInput", "ClaimPayload", CLAIM)
CLAIM_SUBMIT = _mutation("claimSubmit", "ClaimSubmitInput", "ClaimPayload", CLAIM)
CLAIM_VOID = _mutation("claimVoid", "ClaimLeaveInput", "ClaimPayload", CLAIM)
CLAIM_WITHDRAW = _mutation("claimWithdraw", "ClaimLeaveInput", "ClaimPayload", CLAIM)
CLAIM_REVEAL = _mutation("claimReveal", "ClaimRevealInput", "ClaimRevealPayload", "field value")
IMPORT = "registerImport { id status rows added updated ended faultCount faults { row column message } }"
REGISTER_IMPORT = _mutation("registerImport", "RegisterImportInput", "RegisterImportPayload", IMPORT)
ENTRY = "entry { id standing register uscc validFrom validUntil reason proof { name kind url } }"
REGISTER_DECLARE = _mutation("registerDeclare", "RegisterDeclareInput", "RegisterEntryPayload", ENTRY)
REGISTER_DECIDE = _mutation("registerDecide", "RegisterDecideInput", "RegisterEntryPayload", ENTRY)
BALANCES = """query($id: ID!) { programmeBalances(programmeId: $id) {
  appropriated free granted held inPayment paid recovered } }"""
ELIGIBILITY = """query($id: ID!) { claimEligibility(programmeId: $id) { eligible edition on
  lines { code satisfied message citation remedy group } } }"""
FORM = """query($id: ID!) { claimFormDefinition(programmeId: $id) { key version agreementTitle agreement agreementVersion
  fields { key kind required editable personal choices { value label } formats maxFiles value { text } } } }"""

TERMS: dict[str, Any] = {
    "code": "LN-2026-1", "name": "2026 年示例创新券", "introduction": "# 示例\n数字为虚构。", "claimFrom": "2026-03-01",
    "claimUntil": "2026-06-30", "useFrom": "2026-01-01", "useBy": "2026-10-31", "redeemBy": "2026-11-30",
    "ratio": "0.3", "minimum": "500", "capPerEnterprise": "10000", "categories": ["INSTRUMENT_SHARING"],
    "commitment": "ON_SUBMIT",
}  # fmt: skip


def key() -> str:
    return str(uuid4())


async def admin(world: World, region: str = REGION) -> Person:
    return await person(world, Duty(Role.REGIONAL_ADMIN, region, "210000", body="省科技厅"))


async def operator(world: World, of: Enterprise) -> Person:
    return await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=of.unit_id))


async def reviewer(world: World, division: str = DIVISION) -> Person:
    return await person(world, Duty(Role.REVIEWER, REGION, division, body="区科技局"))


async def refused(world: World, who: Person, document: str, variables: dict[str, Any], type_: str = "RefusedFailure") -> dict[str, Any]:
    """The failure, which must have changed nothing."""
    async with unchanged(world.platform.sessions):
        return await who.client.execute(document, {"input": variables}, expect=type_)


async def filled(world: World, who: Person) -> list[dict[str, Any]]:
    """A claim's values as a client sends them, with a fresh picture."""
    upload = await photo(world.platform, who.account_id)
    return [_value(name, value, upload) for name, value in claim_values(upload).items()]


def _value(name: str, value: Any, upload: UUID) -> dict[str, Any]:
    if isinstance(value, bool):
        return {"key": name, "confirmed": value}
    if isinstance(value, list):
        return {"key": name, "uploads": [encode_id("Upload", upload)]}
    return {"key": name, "text": value}


async def drafted(world: World, who: Person, programme_id: UUID) -> dict[str, Any]:
    values = await filled(world, who)
    sent = {"programmeId": encode_id("Programme", programme_id), "values": values, "idempotencyKey": key()}
    return dict((await who.client.execute(CLAIM_SAVE, {"input": sent}, expect="ClaimPayload"))["claim"])


def submission(claim: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {
        "id": claim["id"], "version": claim["version"], "agreementVersion": claim["form"]["agreementVersion"],
        "idempotencyKey": key(), **changes,
    }  # fmt: skip


async def claimed(world: World, who: Person, programme_id: UUID) -> dict[str, Any]:
    draft = await drafted(world, who, programme_id)
    done = await who.client.execute(CLAIM_SUBMIT, {"input": submission(draft)}, expect="ClaimPayload")
    return dict(done["claim"])
