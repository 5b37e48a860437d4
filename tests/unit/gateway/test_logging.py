"""No person is written to a log (domain.md §8), however the line came to be."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from gateway.logging import configure_logging, mask, without_personal_data

MOBILE = "13800138000"
RESIDENT_ID = "11010519491231002X"


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (f"手机{MOBILE}已注册", "手机138****8000已注册"),
        ("+8613800138000", "+86138****8000"),
        ("138 0013 8000", "138****8000"),
        (f"证件{RESIDENT_ID}", "证件110105********002X"),
        ("110105194912310021", "110105********0021"),
        ("订单 20260302123456789", "订单 20260302123456789"),
        ("91210100MA0000000X", "91210100MA0000000X"),
        ("金额 138.00", "金额 138.00"),
    ],
)
def test_numbers_of_people_are_masked_in_any_text(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize("key", ["mobile", "Password", "session_token", "id_number", "contact_mobile", "Set-Cookie"])
def test_a_personal_key_is_hidden_at_any_depth(key: str) -> None:
    event = {"event": "e", "outer": [{key: "value-of-person"}], key: "other-value"}
    cleaned = without_personal_data(None, "info", event)
    assert "value-of-person" not in repr(cleaned)
    assert "other-value" not in repr(cleaned)


def test_what_is_not_personal_stays() -> None:
    event = {"event": "case_moved", "case": "LN-R-20260302-7KQ2M9", "fen": 1500000, "done": True, "none": None}
    assert without_personal_data(None, "info", dict(event)) == event


@pytest.mark.parametrize("as_json", [True, False])
def test_our_lines_and_the_libraries_lines_go_through_the_same_masking(
    as_json: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging("INFO", json=as_json)
    structlog.get_logger("ours").info("registered", mobile=MOBILE, note=f"call {MOBILE}", number=int(MOBILE))
    logging.getLogger("library").warning("sent to %s", MOBILE)
    try:
        raise ValueError(f"no such person {RESIDENT_ID}")
    except ValueError:
        structlog.get_logger("ours").exception("failed")
    written = capsys.readouterr().err
    assert MOBILE not in written
    assert RESIDENT_ID not in written
    assert "registered" in written
    assert "sent to 138****8000" in written
    assert "110105********002X" in written


def test_json_lines_are_json_with_time_level_and_logger(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO", json=True)
    structlog.get_logger("ours").info("第一行", amount="100.00")
    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["level"], line["logger"], line["amount"]) == ("第一行", "info", "ours", "100.00")
    assert line["timestamp"].endswith("Z")
