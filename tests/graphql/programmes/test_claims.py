"""Claims (domain.md §3 Claim form, §9): told before the form, drafted at any moment, submitted whole, one a programme."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from db.models import AuditEntry, Case, Claim, OutboxRow, Programme, RegisterEntry, Unit, Upload
from schema.ids import encode_id, split_id
from tests.graphql.programmes.documents import (
    CLAIM_SAVE,
    CLAIM_SUBMIT,
    ELIGIBILITY,
    FORM,
    claimed,
    drafted,
    filled,
    key,
    operator,
    refused,
    submission,
)
from tests.support.people import person
from tests.support.platform import World
from tests.support.vouchers import CAP, books_balance, enterprise, enterprises, programme, sums


def id_of(claim: dict[str, Any]) -> UUID:
    return split_id(claim["id"])[1]


async def test_the_form_tells_every_field_choice_and_rule_filled_in_with_what_is_known(world: World) -> None:
    unit = await enterprise(world.platform)
    who = await operator(world, unit)
    programme_id = await programme(world.platform, CAP)
    form = (await who.client.execute(FORM, {"id": encode_id("Programme", programme_id)}))["claimFormDefinition"]
    fields = {field["key"]: field for field in form["fields"]}
    assert {key for key, field in fields.items() if field["required"]} == {
        "enterprise_name", "registered_address", "legal_representative", "phone", "uscc", "department",
        "years_established", "revenue", "description", "contact_name", "contact_mobile", "contact_id_number",
        "contact_email", "contact_id_photo", "voucher_category", "commitment",
    }  # fmt: skip
    assert [choice["label"] for choice in fields["revenue"]["choices"]] == [
        "年营收≤500万元", "500万元<年营收≤1000万元", "1000万元<年营收≤2000万元", "年营收>2000万元",
    ]  # fmt: skip
    assert (fields["contact_id_photo"]["formats"], fields["contact_id_photo"]["kind"]) == (["jpg", "png", "gif"], "FILE")
    assert fields["enterprise_name"]["value"] == {"text": unit.name}
    assert fields["uscc"]["value"] == {"text": unit.uscc}
    assert (fields["uscc"]["editable"], fields["description"]["editable"]) == (False, True)
    assert fields["department"]["value"] == {"text": "沈阳市和平区科技主管部门"}
    assert fields["voucher_category"]["value"] == {"text": "2026 年示例创新券"}
    assert who.mobile not in str(form)
    assert fields["contact_mobile"]["value"]["text"].endswith(who.mobile[-4:])
    assert (form["agreementTitle"], form["agreementVersion"]) == ("企业承诺函", "2025-07")
    assert "承诺" in form["agreement"]


async def test_eligibility_is_answered_before_the_form_reason_by_reason_with_its_source(world: World) -> None:
    unit = await enterprise(world.platform)
    who = await operator(world, unit)
    at = {"id": encode_id("Programme", await programme(world.platform, CAP))}
    answer = (await who.client.execute(ELIGIBILITY, at))["claimEligibility"]
    assert answer["eligible"] is True
    by_code = {line["code"]: line for line in answer["lines"]}
    assert by_code["TECHNOLOGY_SME"]["satisfied"] is True
    assert (by_code["HIGH_TECH"]["satisfied"], by_code["HIGH_TECH"]["group"]) == (False, "kind")
    assert all(line["citation"].startswith("《") for line in answer["lines"] if line["code"] in {"CERTIFIED", "GAZELLE"})
    assert by_code["PROGRAMME_OPEN"]["satisfied"] is True


async def test_an_ineligible_enterprise_is_told_the_rule_it_fails_and_what_would_satisfy_it(world: World) -> None:
    unit = await enterprise(world.platform)
    who = await operator(world, unit)
    programme_id = await programme(world.platform, CAP)
    draft = await drafted(world, who, programme_id)
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(RegisterEntry).where(RegisterEntry.uscc == unit.uscc).values(valid_until=date(2026, 2, 1)))
    answer = (await who.client.execute(ELIGIBILITY, {"id": encode_id("Programme", programme_id)}))["claimEligibility"]
    assert answer["eligible"] is False
    sme = next(line for line in answer["lines"] if line["code"] == "TECHNOLOGY_SME")
    assert "2026-02-01" in sme["message"]
    assert sme["remedy"]
    failure = await refused(world, who, CLAIM_SUBMIT, submission(draft), "IneligibleFailure")
    assert {reason["code"] for reason in failure["reasons"]} >= {"TECHNOLOGY_SME", "GAZELLE", "HIGH_TECH"}
    assert all(reason["citation"] and reason["remedy"] for reason in failure["reasons"])


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [("home_region", "tianjin", "REGISTERED_HERE"), ("legal_person", False, "LEGAL_PERSON")],
)
async def test_each_further_requirement_refuses_alone(world: World, column: str, value: object, code: str) -> None:
    unit = await enterprise(world.platform)
    who = await operator(world, unit)
    draft = await drafted(world, who, await programme(world.platform, CAP))
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Unit).where(Unit.id == unit.unit_id).values({column: value}))
    failure = await refused(world, who, CLAIM_SUBMIT, submission(draft), "IneligibleFailure")
    assert [reason["code"] for reason in failure["reasons"]] == [code]


async def test_a_claim_gives_the_programmes_cap_as_quota_and_keeps_the_accepted_commitment(world: World) -> None:
    unit = await enterprise(world.platform)
    who = await operator(world, unit)
    programme_id = await programme(world.platform, 5 * CAP)
    claim = await claimed(world, who, programme_id)
    assert claim["status"] == {"key": "claimed", "label": "申领完成", "phase": "ACTIVE"}
    assert claim["quota"] == {"total": "10000.00", "used": "0.00", "reserved": "0.00", "remaining": "10000.00"}
    assert claim["programme"]["remaining"] == "50000.00"
    assert claim["agreementVersion"] == "2025-07"
    assert claim["agreementAcceptedAt"].startswith("2026-03-02T")
    assert {line["code"] for line in claim["eligibility"] if line["satisfied"]} >= {"CERTIFIED", "TECHNOLOGY_SME"}
    assert await sums(world.platform, programme_id) == {"APPROPRIATION": -5 * CAP, "FREE": 5 * CAP}
    async with world.platform.sessions() as session:
        row = await session.get_one(Claim, id_of(claim))
        case = await session.get_one(Case, id_of(claim))
    assert row.eligibility["edition"] == case.edition
    assert row.eligibility["facts"]["uscc"] == unit.uscc


async def test_commitment_on_claim_sets_the_quota_aside(world: World) -> None:
    who = await operator(world, await enterprise(world.platform))
    programme_id = await programme(world.platform, 2 * CAP, commitment="ON_CLAIM")
    claim = await claimed(world, who, programme_id)
    assert claim["programme"]["remaining"] == "10000.00"
    assert await sums(world.platform, programme_id) == {"APPROPRIATION": -2 * CAP, "FREE": CAP, "GRANTED": CAP}
    await books_balance(world.platform)


async def test_commitment_on_claim_is_refused_when_the_budget_does_not_cover_it(world: World) -> None:
    who = await operator(world, await enterprise(world.platform))
    programme_id = await programme(world.platform, CAP - 1, commitment="ON_CLAIM")
    draft = await drafted(world, who, programme_id)
    answer = (await who.client.execute(ELIGIBILITY, {"id": encode_id("Programme", programme_id)}))["claimEligibility"]
    assert [line["code"] for line in answer["lines"] if not line["satisfied"] and not line["group"]] == ["BUDGET_LEFT"]
    failure = await refused(world, who, CLAIM_SUBMIT, submission(draft))
    assert (failure["code"], "9999.99" in failure["message"]) == ("BUDGET_EXCEEDED", True)


async def test_every_fault_of_the_form_is_told_at_once_and_the_draft_stays(world: World) -> None:
    who = await operator(world, await enterprise(world.platform))
    programme_id = await programme(world.platform, CAP)
    values = [
        {"key": "years_established", "text": "NEVER"}, {"key": "contact_mobile", "text": "10086"},
        {"key": "contact_id_number", "text": "219999199001010000"}, {"key": "contact_email", "text": "x"},
    ]  # fmt: skip
    sent = {"programmeId": encode_id("Programme", programme_id), "values": values, "idempotencyKey": key()}
    draft = (await who.client.execute(CLAIM_SAVE, {"input": sent}, expect="ClaimPayload"))["claim"]
    failure = await refused(world, who, CLAIM_SUBMIT, submission(draft), "InvalidInputFailure")
    assert {(fault["path"], fault["code"]) for fault in failure["faults"]} == {
        ("input.values.yearsEstablished", "INVALID"), ("input.values.revenue", "REQUIRED"),
        ("input.values.description", "REQUIRED"), ("input.values.contactMobile", "INVALID"),
        ("input.values.contactIdNumber", "INVALID"), ("input.values.contactEmail", "INVALID"),
        ("input.values.contactIdPhoto", "REQUIRED"), ("input.values.commitment", "REQUIRED"),
    }  # fmt: skip
    assert "10086" not in str(failure)
    paths = {field["path"] for field in draft["form"]["fields"]}
    assert {fault["path"] for fault in failure["faults"]} <= paths


async def test_a_draft_is_saved_piece_by_piece_and_a_stale_save_is_told(world: World) -> None:
    who = await operator(world, await enterprise(world.platform))
    draft = await drafted(world, who, await programme(world.platform, CAP))
    sent = {
        "id": draft["id"], "version": draft["version"], "values": [{"key": "industry", "text": "示例行业"}],
        "idempotencyKey": key(),
    }  # fmt: skip
    saved = (await who.client.execute(CLAIM_SAVE, {"input": sent}, expect="ClaimPayload"))["claim"]
    values = {field["key"]: field["value"] for field in saved["form"]["fields"]}
    assert (values["industry"]["text"], values["description"]["text"]) == ("示例行业", "从事示例产品研发。")
    assert saved["version"] > draft["version"]
    stale = {**sent, "idempotencyKey": key()}
    failure = await refused(world, who, CLAIM_SAVE, stale, "StaleVersionFailure")
    assert failure["currentVersion"] == saved["version"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"key": "nothing", "text": "x"}, "UNKNOWN_FIELD"),
        ({"key": "uscc", "text": "x"}, "LOCKED"),
        ({"key": "industry", "text": "长" * 101}, "TOO_LONG"),
        ({"key": "industry", "confirmed": True}, "WRONG_SHAPE"),
        ({"key": "contact_id_photo", "uploads": ["nonsense"]}, "BAD_ID"),
        ({"key": "contact_id_photo", "uploads": [encode_id("Upload", UUID(int=5))]}, "NOT_FOUND"),
    ],
)
async def test_what_not_even_a_draft_may_hold_is_refused(world: World, value: dict[str, Any], code: str) -> None:
    who = await operator(world, await enterprise(world.platform))
    programme_id = await programme(world.platform, CAP)
    sent = {"programmeId": encode_id("Programme", programme_id), "values": [value], "idempotencyKey": key()}
    failure = await refused(world, who, CLAIM_SAVE, sent, "InvalidInputFailure")
    assert [fault["code"] for fault in failure["faults"]] == [code]


async def test_anothers_upload_and_a_wrong_kind_of_file_are_refused(world: World) -> None:
    who, stranger = await operator(world, await enterprise(world.platform)), await person(world)
    programme_id = await programme(world.platform, CAP)
    values = await filled(world, stranger)
    sent = {"programmeId": encode_id("Programme", programme_id), "values": values, "idempotencyKey": key()}
    failure = await refused(world, who, CLAIM_SAVE, sent, "InvalidInputFailure")
    assert [(fault["path"], fault["code"]) for fault in failure["faults"]] == [("input.values.contactIdPhoto", "NOT_FOUND")]
    sent["values"] = await filled(world, who)
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Upload).where(Upload.account_id == who.account_id).values(kind="pdf"))
    failure = await refused(world, who, CLAIM_SAVE, sent, "InvalidInputFailure")
    assert [fault["code"] for fault in failure["faults"]] == ["FILE_KIND"]


async def test_personal_values_are_shown_masked_and_never_in_audit_or_outbox(world: World) -> None:
    who = await operator(world, await enterprise(world.platform))
    claim = await claimed(world, who, await programme(world.platform, CAP))
    values = {field["key"]: field["value"] for field in claim["form"]["fields"] if field["personal"]}
    assert values["contact_email"]["text"] == "c***@example.com"
    async with world.platform.sessions() as session:
        row = await session.get_one(Claim, id_of(claim))
        kept = [*await session.scalars(select(AuditEntry)), *await session.scalars(select(OutboxRow))]
        said = [str(vars(entry)) for entry in kept]
    for secret in (row.personal["contact_id_number"], row.personal["contact_mobile"], "contact@example.com"):
        assert secret not in str(claim)
        assert not any(secret in text for text in said)
    assert "contact_id_number" not in row.form


async def test_the_letter_of_commitment_must_be_the_present_one(world: World) -> None:
    who = await operator(world, await enterprise(world.platform))
    draft = await drafted(world, who, await programme(world.platform, CAP))
    old = submission(draft, agreementVersion="2024-01")
    failure = await refused(world, who, CLAIM_SUBMIT, old, "InvalidInputFailure")
    assert failure["path"] == "input.agreementVersion"


async def test_one_live_claim_per_programme_and_enterprise(world: World) -> None:
    unit = await enterprise(world.platform)
    one, colleague = await operator(world, unit), await operator(world, unit)
    programme_id = await programme(world.platform, 5 * CAP)
    await claimed(world, one, programme_id)
    sent = {
        "programmeId": encode_id("Programme", programme_id), "values": await filled(world, colleague), "idempotencyKey": key(),
    }  # fmt: skip
    failure = await refused(world, colleague, CLAIM_SAVE, sent)
    assert (failure["code"], "申领完成" in failure["message"]) == ("ALREADY_CLAIMED", True)
    answer = (await one.client.execute(ELIGIBILITY, {"id": encode_id("Programme", programme_id)}))["claimEligibility"]
    assert [line["code"] for line in answer["lines"] if not line["satisfied"] and not line["group"]] == ["NOT_CLAIMED_YET"]


async def test_a_double_submission_is_one(world: World) -> None:
    who = await operator(world, await enterprise(world.platform))
    programme_id = await programme(world.platform, CAP, commitment="ON_CLAIM")
    sent = submission(await drafted(world, who, programme_id))
    numbers = set()
    for _ in range(3):
        done = await who.client.execute(CLAIM_SUBMIT, {"input": sent}, expect="ClaimPayload")
        numbers.add((done["claim"]["number"], done["claim"]["version"]))
    assert len(numbers) == 1
    assert (await sums(world.platform, programme_id))["GRANTED"] == CAP
    failure = await refused(world, who, CLAIM_SUBMIT, {**sent, "idempotencyKey": key()}, "StaleVersionFailure")
    assert failure["code"] == "STALE_VERSION"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"status": "CLOSED"}, "PROGRAMME_CLOSED"),
        ({"claim_until": date(2026, 3, 1)}, "OUTSIDE_WINDOW"),
        ({"claim_from": date(2026, 3, 3)}, "OUTSIDE_WINDOW"),
    ],
)
async def test_a_closed_programme_and_a_day_outside_the_window_are_refused(
    world: World, changes: dict[str, Any], code: str
) -> None:
    who = await operator(world, await enterprise(world.platform))
    programme_id = await programme(world.platform, CAP)
    draft = await drafted(world, who, programme_id)
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Programme).where(Programme.id == programme_id).values(changes))
    assert (await refused(world, who, CLAIM_SUBMIT, submission(draft)))["code"] == code


async def test_a_programme_that_was_never_opened_is_not_found(world: World) -> None:
    who = await operator(world, await enterprise(world.platform))
    programme_id = await programme(world.platform, CAP, status="DRAFT", opened_at=None)
    sent = {"programmeId": encode_id("Programme", programme_id), "values": [], "idempotencyKey": key()}
    assert (await refused(world, who, CLAIM_SAVE, sent))["code"] == "NOT_FOUND"


async def test_an_uncertified_unit_and_one_whose_particulars_are_changing_cannot_submit(world: World) -> None:
    unit = await enterprise(world.platform)
    who = await operator(world, unit)
    programme_id = await programme(world.platform, CAP)
    draft = await drafted(world, who, programme_id)
    for phase, code in (("CHANGING", "CERTIFICATION_CHANGING"), ("REJECTED", "NOT_CERTIFIED")):
        async with world.platform.sessions() as session, session.begin():
            of_unit = (Case.unit_id == unit.unit_id, Case.kind == "CERTIFICATION")
            await session.execute(update(Case).where(*of_unit).values(phase=phase))
        assert (await refused(world, who, CLAIM_SUBMIT, submission(draft)))["code"] == code


async def test_anothers_claim_is_not_found_and_a_visitor_is_asked_to_sign_in(world: World) -> None:
    owner, other = [await operator(world, unit) for unit in await enterprises(world.platform, 2)]
    programme_id = await programme(world.platform, CAP)
    draft = await drafted(world, owner, programme_id)
    assert (await refused(world, other, CLAIM_SUBMIT, submission(draft)))["code"] == "NOT_FOUND"
    query = "query($id: ID!) { claim(id: $id) { id } }"
    assert (await other.client.errors(query, {"id": draft["id"]}))[0]["extensions"]["code"] == "NOT_FOUND"
    at = {"id": encode_id("Programme", programme_id)}
    assert (await world.client().errors(ELIGIBILITY, at))[0]["extensions"]["code"] == "UNAUTHENTICATED"
