"""How documents are recognised again, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.redemptions.fingerprints import (
    bill_print,
    contract_print,
    file_print,
    files_print,
    normal_number,
    number_print,
)

DIGITS = st.text("0123456789", min_size=20, max_size=20)
NOISE = st.sampled_from(["", " ", "\u3000", "-", "—", "－", "_", "\u200b", "\u2212"])


@given(number=DIGITS, noise=st.lists(NOISE, min_size=20, max_size=20), wide=st.booleans())
def test_a_number_is_read_through_whatever_stands_between_its_digits(number: str, noise: list[str], wide: bool) -> None:
    said = number.translate({ord(each): ord(each) + 0xFEE0 for each in "0123456789"}) if wide else number
    assert normal_number("".join(part for pair in zip(said, noise, strict=True) for part in pair)) == number


@given(one=DIGITS, two=DIGITS)
def test_two_digitalised_invoices_are_one_only_if_their_numbers_are(one: str, two: str) -> None:
    assert (bill_print("", one, "A") == bill_print("", two, "B")) == (one == two)
    assert bill_print(one[:12], one[12:], "C") == bill_print("", one, "A")
    assert number_print("", one, "A") is None


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (("0210012345", "00012345"), ("210012345", "12345"), True),
        (("0210012345", "00012345"), ("0210012346", "00012345"), False),
        (("ab12", "x7"), ("AB12", "X7"), True),
        (("1", "23"), ("12", "3"), False),
        (("", "0"), ("", "00"), True),
    ],
)
def test_zeros_in_front_and_case_say_nothing_and_the_code_does(one: tuple[str, str], two: tuple[str, str], same: bool) -> None:
    prints = [bill_print(normal_number(code), normal_number(number), "A") for code, number in (one, two)]
    assert (prints[0] == prints[1]) == same


def test_a_bill_without_a_code_is_known_with_its_issuer() -> None:
    assert bill_print("", "00123", "A") == bill_print("", "123", "A") != bill_print("", "123", "B")


def test_files_are_one_document_in_any_order_and_an_annex_alone_is_not_the_contract() -> None:
    assert files_print(["a", "b"]) == files_print(["b", "a", "a"])
    assert len({files_print(["a", "b"]), files_print(["b"]), files_print(["b", "c"]), file_print("b")}) == 4


def test_no_print_says_what_it_was_made_of() -> None:
    for made in (bill_print("", "26112000000000000123", "A"), contract_print("B", "S", "HT-1"), file_print("a")):
        assert len(made) == 64
        assert int(made, 16)
