"""The validator of forms: every fault at once, personal values apart, nothing of a form trusted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.identifiers import make_resident_id, make_uscc
from domain.form_kinds import FormValue, Surroundings, mask_value
from domain.forms import check_form, masked_values, prefilled, wanted_files
from regions.contract import Choice, FormDefinition, FormField

YEARS = (Choice("UP_TO_1", "0-1年"), Choice("OVER_5", "5年以上"))
FORM = FormDefinition(
    "claim",
    "1",
    "申领",
    (
        FormField("name", "企业名称", "text", prefill="unit.name", locked=True, max_length=20),
        FormField("uscc", "统一社会信用代码", "uscc"),
        FormField("years", "成立年限", "choice", choices=YEARS),
        FormField("fields", "领域", "choices", choices=YEARS, required=False),
        FormField("industry", "行业", "text", required=False, max_length=10),
        FormField("revenue", "收入", "yuan", required=False),
        FormField("staff", "人数", "integer", required=False),
        FormField("founded", "成立日期", "date", required=False),
        FormField("mobile", "联络人手机", "mobile", personal=True, prefill="account.mobile"),
        FormField("id_number", "证件号码", "resident_id", personal=True),
        FormField("email", "电子邮箱", "email", personal=True),
        FormField("photo", "证件照片", "file", formats=("jpg", "png"), max_files=2, personal=True),
        FormField("commitment", "承诺函", "confirm"),
    ),
)
USCC = make_uscc("91210102", 7)
ID = make_resident_id("219999", date(1990, 1, 1), 1)
PHOTO = str(uuid4())
KNOWN = {"unit.name": "星河科技", "account.mobile": "13800001234"}
GOOD: dict[str, FormValue] = {
    "uscc": USCC, "years": "OVER_5", "id_number": ID, "email": "a@Example.com", "photo": [PHOTO], "commitment": True,
}  # fmt: skip
AROUND = Surroundings(known=KNOWN, on=date(2026, 3, 2))


def codes(values: Mapping[str, object], around: Surroundings = AROUND) -> dict[str, str]:
    return {fault.path: fault.code for fault in check_form(FORM, {**GOOD, **values}, around).faults}


def test_a_complete_form_passes_filled_in_with_what_is_known_and_personal_values_kept_apart() -> None:
    checked = check_form(FORM, GOOD, AROUND)
    assert checked.faults == ()
    assert checked.plain == {"name": "星河科技", "uscc": USCC, "years": "OVER_5", "commitment": True}
    assert checked.personal == {
        "mobile": "13800001234", "id_number": ID, "email": "a@example.com", "photo": [PHOTO],
    }  # fmt: skip
    assert "13800001234" not in repr(checked)


def test_every_fault_is_told_at_once_in_the_forms_order() -> None:
    checked = check_form(FORM, {"uscc": "123", "years": "NEVER", "commitment": False}, Surroundings(known=KNOWN))
    assert [(fault.path, fault.code) for fault in checked.faults] == [
        ("values.uscc", "INVALID"), ("values.years", "INVALID"), ("values.id_number", "REQUIRED"),
        ("values.email", "REQUIRED"), ("values.photo", "REQUIRED"), ("values.commitment", "INVALID"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("nothing", "x", "UNKNOWN_FIELD"),
        ("name", "别的公司", "LOCKED"),
        ("industry", "长" * 11, "TOO_LONG"),
        ("industry", ["list"], "WRONG_SHAPE"),
        ("industry", "a\x00b", "CONTROL_CHARACTER"),
        ("photo", "text", "WRONG_SHAPE"),
        ("photo", ["no id"], "BAD_ID"),
        ("photo", [str(uuid4()) for _ in range(3)], "TOO_MANY"),
        ("fields", ["NEVER"], "INVALID"),
        ("revenue", "1,000", "INVALID"),
        ("revenue", "-1", "INVALID"),
        ("staff", "1.5", "INVALID"),
        ("founded", "2026-02-30", "INVALID"),
        ("mobile", "123", "INVALID"),
        ("id_number", "210102199001011234", "INVALID"),
        ("id_number", make_resident_id("219999", date(2027, 1, 1), 1), "INVALID"),
        ("email", "nobody", "INVALID"),
        ("commitment", "yes", "WRONG_SHAPE"),
    ],
)
def test_a_wrong_value_is_a_fault_of_its_field(key: str, value: object, code: str) -> None:
    assert codes({key: value}) == {f"values.{key}": code}


def test_no_fault_repeats_what_was_typed() -> None:
    typed = {"id_number": "210102199001011234", "mobile": "10086", "email": "secret@@x"}
    for fault in check_form(FORM, {**GOOD, **typed}, AROUND).faults:
        assert not any(value in fault.message + fault.hint for value in typed.values())


def test_a_draft_may_be_incomplete_and_wrong_but_not_unbounded() -> None:
    unfinished = check_form(FORM, {"uscc": "123", "years": ""}, AROUND)
    assert unfinished.faults
    assert unfinished.draft_faults == ()
    assert unfinished.plain["uscc"] == "123"
    assert check_form(FORM, {"industry": "长" * 99}, AROUND).draft_faults


def test_a_missing_key_keeps_what_was_saved_and_an_empty_value_clears_it() -> None:
    saved = Surroundings(known=KNOWN, saved={**GOOD, "industry": "机械"})
    assert check_form(FORM, {}, saved).plain["industry"] == "机械"
    assert "industry" not in check_form(FORM, {"industry": ""}, saved).plain
    assert "industry" not in check_form(FORM, {"industry": None}, saved).plain


def test_a_personal_value_sent_back_masked_is_left_alone() -> None:
    stored = check_form(FORM, GOOD, AROUND).values
    shown = masked_values(FORM, stored)
    assert shown["id_number"] != ID
    again = check_form(FORM, shown, Surroundings(known=KNOWN, saved=stored, on=date(2026, 3, 2)))
    assert again.faults == ()
    assert again.values == stored


def test_after_a_return_only_what_was_asked_may_change() -> None:
    stored = check_form(FORM, GOOD, AROUND).values
    returned = Surroundings(known=KNOWN, saved=stored, editable=("industry",))
    assert check_form(FORM, {"industry": "机械"}, returned).faults == ()
    refused = check_form(FORM, {"years": "UP_TO_1"}, returned)
    assert [fault.code for fault in refused.faults] == ["NOT_EDITABLE"]
    assert refused.plain["years"] == "OVER_5"


def test_a_locked_field_follows_what_the_platform_knows_now() -> None:
    renamed = Surroundings(known={**KNOWN, "unit.name": "星河新材"}, saved=check_form(FORM, GOOD, AROUND).values)
    checked = check_form(FORM, {}, renamed)
    assert checked.faults == ()
    assert checked.plain["name"] == "星河新材"


def test_a_locked_field_that_nobody_knows_is_told() -> None:
    faults = check_form(FORM, GOOD, Surroundings()).faults
    assert ("values.name", "REQUIRED") in [(fault.path, fault.code) for fault in faults]


def test_amounts_and_numbers_are_normalised_and_can_be_checked_again() -> None:
    once = check_form(FORM, {**GOOD, "revenue": "1234.5", "staff": "007"}, AROUND)
    assert (once.plain["revenue"], once.plain["staff"]) == ("1234.50", "7")
    assert check_form(FORM, once.values, AROUND).values == once.values


def test_files_are_wanted_in_their_fields_formats_and_personal_ones_as_identity_papers() -> None:
    (wanted,) = wanted_files(FORM, GOOD)
    assert (str(wanted.upload_id), wanted.kinds, wanted.identity) == (PHOTO, ("jpg", "png"), True)


def test_prefilled_is_what_the_platform_knows() -> None:
    assert prefilled(FORM, {**KNOWN, "account.mobile": ""}) == {"name": "星河科技"}


@pytest.mark.parametrize("kind", ["mobile", "resident_id", "email", "phone", "bank_account", "text", "multiline"])
@given(text=st.text(min_size=1, max_size=40))
def test_no_mask_shows_a_personal_value_whole(kind: str, text: str) -> None:
    shown = mask_value(FormField("x", "x", kind, personal=True), text)
    assert shown != text or set(text) <= {"*"} or (kind == "email" and text.startswith("***"))


@given(values=st.dictionaries(st.sampled_from([each.key for each in FORM.fields] + ["other"]), st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=30), st.lists(st.one_of(st.text(max_size=5), st.none())),
)))  # fmt: skip
def test_whatever_is_sent_is_answered_and_never_raises(values: dict[str, object]) -> None:
    checked = check_form(FORM, values, AROUND)
    assert set(checked.values) <= {each.key for each in FORM.fields}
    assert checked.plain["name"] == "星河科技"


def test_a_fault_asks_for_what_the_field_takes_and_names_it_once() -> None:
    missing = {fault.path: fault.message for fault in check_form(FORM, {}, AROUND).faults}
    assert missing["values.uscc"] == "请填写统一社会信用代码。"
    assert missing["values.photo"] == "请上传证件照片。"
    assert missing["values.years"] == "请选择成立年限。"
    wrong = {fault.path: fault.message for fault in check_form(FORM, {**GOOD, "uscc": USCC[:-1]}, AROUND).faults}
    assert wrong["values.uscc"].count("统一社会信用代码") == 1


PERIOD = FormDefinition(
    "period", "1", "期间", (FormField("start", "开始日期", "date"), FormField("finish", "完成日期", "date", not_before="start"))
)


@pytest.mark.parametrize(
    ("start", "finish", "told"),
    [
        ("2026-03-02", "2026-03-02", {}),
        ("2026-03-03", "2026-03-02", {"values.finish": "完成日期不能早于开始日期。"}),
        ("2026-03-03", "", {"values.finish": "请填写完成日期。"}),
        ("2026-13-45", "2026-03-02", {"values.start": "开始日期"}),
    ],
)
def test_a_date_may_not_precede_the_one_it_follows_and_a_draft_may_wait(start: str, finish: str, told: Mapping[str, str]) -> None:
    checked = check_form(PERIOD, {"start": start, "finish": finish}, AROUND)
    assert {fault.path for fault in checked.faults} == set(told)
    assert all(fault.message.startswith(told[fault.path]) for fault in checked.faults)
    assert checked.draft_faults == ()
