"""Identifiers: published codes of public bodies and large companies pass, and what is not one is refused with advice.

No identity number here is a person's: their division codes (219999 and the like) were never assigned.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import identifiers as ids

PUBLISHED_USCCS = {
    "Tsinghua University": "12100000400000624D",
    "Peking University": "12100000400002259P",
    "Shanghai Jiao Tong University": "12100000425006133D",
    "Zhejiang University": "12100000470095016Q",
    "Fudan University": "12100000425006117P",
    "Shanghai University of Engineering Science": "12310000425022547M",
    "Huawei": "914403001922038216",
    "Tencent (organisation code ends in X)": "9144030071526726XG",
    "Alibaba": "91330100799655058B",
    "Baidu": "91110000802100433B",
    "Xiaomi": "91110108551385082Q",
    "python-stdnum's example": "91110000600037341L",
}


@pytest.mark.parametrize("code", PUBLISHED_USCCS.values(), ids=PUBLISHED_USCCS.keys())
def test_published_uscc_passes(code: str) -> None:
    assert ids.uscc(code) == code


@pytest.mark.parametrize("code", PUBLISHED_USCCS.values(), ids=PUBLISHED_USCCS.keys())
def test_both_check_characters_are_computed_as_in_published_codes(code: str) -> None:
    assert ids.make_uscc(code[:8], code[8:16]) == code


@pytest.mark.parametrize(
    "typed",
    [
        "9144030071526726xg",
        " 91440300 71526726XG ",
        "91-440300-71526726X-G",
        "９１４４０３００７１５２６７２６ＸＧ",
        "91440300\u300071526726xg",
    ],
)
def test_uscc_is_normalised_from_lower_case_full_width_and_separators(typed: str) -> None:
    assert ids.uscc(typed) == "9144030071526726XG"


@pytest.mark.parametrize("first", "123456789ANY")
def test_every_registering_authority_of_the_standard_passes(first: str) -> None:
    assert ids.make_uscc(f"{first}1210100", "DEM00001").startswith(first)


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("", "18位"),
        ("9144030071526726X", "18位"),
        ("9144030071526726XGG", "18位"),
        ("91440300I1526726XG", "I、O、S、V、Z"),
        ("9144030071526726XO", "I、O、S、V、Z"),
        ("9144030071526726X！", "I、O、S、V、Z"),
        ("0144030071526726XG", "登记管理部门"),
        ("B144030071526726XG", "登记管理部门"),
        ("9144030A71526726XG", "行政区划"),
        ("9144030071526726XH", "校验码"),
        ("914403001922038261", "校验码"),
    ],
)
def test_wrong_uscc_is_refused_with_what_would_be_right(typed: str, advice: str) -> None:
    with pytest.raises(ValueError, match=advice):
        ids.uscc(typed)


@given(st.sampled_from(sorted(PUBLISHED_USCCS.values())), st.integers(0, 17), st.sampled_from(ids.USCC_ALPHABET))
def test_any_single_changed_character_of_a_uscc_is_refused(code: str, place: int, other: str) -> None:
    changed = code[:place] + other + code[place + 1 :]
    if changed == code:
        assert ids.uscc(changed) == code
        return
    with pytest.raises(ValueError, match="统一社会信用代码"):
        ids.uscc(changed)


@given(st.integers(0, 99_999_999))
def test_made_up_usccs_are_valid_and_differ_by_serial(serial: int) -> None:
    code = ids.make_uscc("91210100", serial)
    assert ids.uscc(code) == code
    assert code[8:16] == f"{serial:08d}"


@pytest.mark.parametrize(
    ("prefix", "serial"), [("9121010", 1), ("91210100", 123456789), ("91210100", "I"), ("Z1210100", 1)]
)
def test_a_uscc_that_cannot_be_is_not_made(prefix: str, serial: int | str) -> None:
    with pytest.raises(ValueError, match="前缀应为8位"):
        ids.make_uscc(prefix, serial)


# --- identity numbers -------------------------------------------------------------------------------------------------


def test_the_standards_own_specimens_pass() -> None:
    """GB 11643-1999, annex A prints both; they belong to nobody."""
    assert ids.resident_id("11010519491231002X") == "11010519491231002X"
    assert ids.resident_id("440524188001010014") == "440524188001010014"


def test_identity_number_is_normalised() -> None:
    assert ids.resident_id(" 110105 1949-1231 002ｘ") == "11010519491231002X"


DIVISIONS = {"nobody's": "219999", "residence permit": "830000", "foreigner: 9, province, country": "911999"}


@given(st.dates(date(1900, 1, 1), date(2020, 12, 31)), st.integers(0, 999), st.sampled_from(list(DIVISIONS.values())))
def test_made_up_identity_numbers_pass(birth: date, sequence: int, division: str) -> None:
    number = ids.make_resident_id(division, birth, sequence)
    assert number[6:14] == f"{birth:%Y%m%d}"


@given(st.integers(0, 16), st.sampled_from("0123456789"))
def test_any_single_changed_digit_of_an_identity_number_is_refused(place: int, digit: str) -> None:
    number = ids.make_resident_id("219999", date(1990, 1, 1), 1)
    changed = number[:place] + digit + number[place + 1 :]
    if changed != number:
        with pytest.raises(ValueError, match="证件号码"):
            ids.resident_id(changed)


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("", "18位"),
        ("110105491231002", "18位"),
        ("1101051949123100XX", "18位"),
        ("11010519491231002Y", "18位"),
        ("01010519491231002X", "地区码"),
        ("99010519491231002X", "地区码"),
        ("110105194902300021", "出生日期"),
        ("110105194913310021", "出生日期"),
        ("110105179912310021", "出生日期"),
        ("110105194912310021", "校验码"),
    ],
)
def test_wrong_identity_number_is_refused_with_what_would_be_right(typed: str, advice: str) -> None:
    with pytest.raises(ValueError, match=advice):
        ids.resident_id(typed)


def test_birth_after_the_given_day_is_refused() -> None:
    number = ids.make_resident_id("219999", date(2026, 1, 2), 1)
    assert ids.resident_id(number, on=date(2026, 1, 2)) == number
    with pytest.raises(ValueError, match="出生日期"):
        ids.resident_id(number, on=date(2026, 1, 1))


# --- the rest, one table ----------------------------------------------------------------------------------------------

ACCEPTED: list[tuple[Callable[[str], str], str, str]] = [
    (ids.mobile, "15400000001", "15400000001"),
    (ids.mobile, "+86 154 0000 0001", "15400000001"),
    (ids.mobile, "8615400000001", "15400000001"),
    (ids.mobile, "0086-154-0000-0001", "15400000001"),
    (ids.mobile, "１５４０００００００１", "15400000001"),
    (ids.phone, "15400000001", "15400000001"),
    (ids.phone, "024-23456789", "024-23456789"),
    (ids.phone, "02423456789", "024-23456789"),
    (ids.phone, "（024）23456789", "024-23456789"),
    (ids.phone, "0411 2345678", "0411-2345678"),
    (ids.phone, "010-62345678-801", "010-62345678-801"),
    (ids.phone, "010-62345678转801", "010-62345678-801"),
    (ids.phone, "+86 24 23456789", "024-23456789"),
    (ids.phone, "+86-0411-23456789", "0411-23456789"),
    (ids.phone, "4001234567", "400-123-4567"),
    (ids.email, "Name.Family+tag@Example.COM", "Name.Family+tag@example.com"),
    (ids.email, "name＠mail.example.cn", "name@mail.example.cn"),
    (ids.account_name, "qiye_01", "qiye_01"),
    (ids.account_name, "示例企业", "示例企业"),
    (ids.account_name, "ｑｉｙｅ０１", "qiye01"),
    (ids.account_name, "a" * 30, "a" * 30),
    (ids.password, "Yanshi-2025", "Yanshi-2025"),
    (ids.password, "正确 马 电池 订书钉", "正确 马 电池 订书钉"),
    (ids.password, "x9" + "y" * 62, "x9" + "y" * 62),
    (ids.bank_account, "9990 0000 0000 0000 001", "9990000000000000001"),
    (ids.bank_account, "9990-0000", "99900000"),
    (ids.bank_account, "9" * 32, "9" * 32),
    (ids.person_name, "演示甲", "演示甲"),
    (ids.person_name, "演 示", "演示"),
    (ids.person_name, "示例古丽•演示", "示例古丽·演示"),
    (ids.person_name, "Jane  O'Example", "Jane O'Example"),
]


@pytest.mark.parametrize(("check", "typed", "normal"), ACCEPTED)
def test_accepted_and_normalised(check: Callable[[str], str], typed: str, normal: str) -> None:
    assert check(typed) == normal
    assert check(normal) == normal


REFUSED: list[tuple[Callable[[str], str], str, str]] = [
    (ids.mobile, "", "11位"),
    (ids.mobile, "1540000000", "11位"),
    (ids.mobile, "154000000011", "11位"),
    (ids.mobile, "12400000001", "13 至 19"),
    (ids.mobile, "1540000000a", "11位"),
    (ids.mobile, "١٥٤٠٠٠٠٠٠٠١", "11位"),
    (ids.mobile, "+85215400000", "11位"),
    (ids.phone, "23456789", "区号"),
    (ids.phone, "024-12345678", "区号"),
    (ids.phone, "0240-2345678", "区号"),
    (ids.phone, "024-234567890", "区号"),
    (ids.phone, "110", "区号"),
    (ids.email, "", "name@example"),
    (ids.email, "someone@invalid", "name@example"),
    (ids.email, "na me@example.com", "name@example"),
    (ids.email, ".name@example.com", "name@example"),
    (ids.email, "na..me@example.com", "name@example"),
    (ids.email, "name@-example.com", "name@example"),
    (ids.email, "a@b@example.com", "name@example"),
    (ids.email, "a" * 65 + "@example.com", "name@example"),
    (ids.account_name, "abc", "4至30"),
    (ids.account_name, "a" * 31, "4至30"),
    (ids.account_name, "qi ye", "4至30"),
    (ids.account_name, "qiye-01", "4至30"),
    (ids.account_name, "qiyé", "4至30"),
    (ids.account_name, "15400000001", "全为数字"),
    (ids.account_name, "１５４０００００００１", "全为数字"),
    (ids.password, "Ab1-567", "8至64"),
    (ids.password, "a1" * 33, "8至64"),
    (ids.password, "abcdefgh", "两种"),
    (ids.password, "13572468", "两种"),
    (ids.password, "!@#$%^&*", "两种"),
    (ids.password, "abc\t12345", "控制字符"),
    (ids.password, "Password123", "常见"),
    (ids.password, "a1a1a1a1", "常见"),
    (ids.bank_account, "9990000", "8至32位"),
    (ids.bank_account, "9" * 33, "8至32位"),
    (ids.bank_account, "99900000X", "8至32位"),
    (ids.person_name, "甲", "2至30"),
    (ids.person_name, "", "2至30"),
    (ids.person_name, "演示1", "2至30"),
    (ids.person_name, "·演示", "2至30"),
    (ids.person_name, "演示" * 16, "2至30"),
]


@pytest.mark.parametrize(("check", "typed", "advice"), REFUSED)
def test_refused_with_what_would_be_right(check: Callable[[str], str], typed: str, advice: str) -> None:
    with pytest.raises(ValueError, match=advice) as refusal:
        check(typed)
    assert not typed or len(typed) < 4 or typed not in str(refusal.value), "an answer never repeats personal data"


CHECKS = [ids.uscc, ids.resident_id, ids.mobile, ids.phone, ids.email, ids.account_name, ids.person_name]


@given(st.text(max_size=40), st.sampled_from(CHECKS))
def test_any_text_is_either_normalised_once_and_for_all_or_refused(text: str, check: Callable[[str], str]) -> None:
    try:
        normal = check(text)
    except ValueError:
        return
    assert check(normal) == normal


@pytest.mark.parametrize(
    ("masked", "shown"),
    [
        (ids.mask_mobile("15400001234"), "154****1234"),
        (ids.mask_mobile("123"), "***"),
        (ids.mask_resident_id("11010519491231002X"), "11**************2X"),
        (ids.mask_bank_account("9990000000000001234"), "***************1234"),
        (ids.mask_bank_account("1234"), "****"),
        (ids.mask_name("演示甲"), "演**"),
        (ids.mask_name("演示"), "演*"),
        (ids.mask_name("演"), "演*"),
        (ids.mask_name(""), ""),
    ],
)
def test_masks_hide_what_identifies(masked: str, shown: str) -> None:
    assert masked == shown
