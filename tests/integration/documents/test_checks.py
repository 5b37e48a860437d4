"""Nothing is given to anybody, or taken up by a case, before its checks have passed."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from db.models import Upload
from gateway.long_work import run_next
from tests.integration.documents.conftest import Counter
from tests.support.clamd import VIRUS
from tests.support.papers.hostile import HOSTILE
from tests.support.papers.pdf import Text, pdf

FILE = pdf([[Text(50, 50, "示例")]])


async def _count(counter: Counter) -> int:
    async with counter.world.platform.sessions() as session:
        return await session.scalar(select(func.count()).select_from(Upload)) or 0


async def test_a_clean_file_is_scanned_whole_and_given_back(counter: Counter) -> None:
    answer = await counter.post(FILE)
    assert (answer.status_code, answer.json()["state"]) == (201, "PASSED")
    assert counter.scanner.heard == [b"zINSTREAM\0" + FILE]
    got = await counter.call("GET", f"/uploads/{answer.json()['id']}")
    assert (got.status_code, got.content) == (200, FILE)


async def test_what_the_scanner_knows_is_refused_and_nothing_is_kept(counter: Counter) -> None:
    answer = await counter.post(b"a,b\n" + VIRUS + b"\n", "a.csv")
    assert (answer.status_code, answer.json()["code"]) == (422, "MALWARE")
    assert "病毒" in answer.json()["message"]
    assert await _count(counter) == 0


@pytest.mark.parametrize("mood", ["slow", "broken", "hanging up"])
async def test_a_file_that_cannot_be_scanned_is_not_released_until_it_was(counter: Counter, mood: str) -> None:
    counter.scanner.mood = mood
    answer = await counter.post(FILE)
    assert (answer.status_code, answer.json()["state"]) == (202, "CHECKING")
    assert "安全检查" in answer.json()["message"]
    path = f"/uploads/{answer.json()['id']}"
    refused = await counter.call("GET", path)
    assert (refused.status_code, refused.json()["code"]) == (409, "FILE_NOT_CHECKED")
    assert (await counter.call("POST", f"{path}/links")).status_code == 409
    assert (await counter.call("GET", f"{path}/status")).json()["state"] == "CHECKING"
    counter.scanner.mood = "well"
    counter.clock.advance(timedelta(minutes=1))
    assert await run_next(counter.world.platform)
    assert (await counter.call("GET", path)).content == FILE


async def test_a_file_found_out_later_is_refused_for_good_and_it_is_said_why(counter: Counter) -> None:
    counter.scanner.mood = "broken"
    answer = await counter.post(b"a,b\n" + VIRUS + b"\n", "a.csv")
    assert answer.status_code == 202
    counter.scanner.mood = "well"
    counter.clock.advance(timedelta(minutes=1))
    assert await run_next(counter.world.platform)
    path = f"/uploads/{answer.json()['id']}"
    refused = await counter.call("GET", path)
    assert (refused.status_code, refused.json()["code"]) == (409, "FILE_REFUSED")
    status = (await counter.call("GET", f"{path}/status")).json()
    assert (status["state"], "病毒" in status["message"]) == ("REFUSED", True)


NOT_FOR_BILLS = {"pdf of endless text", "zip of something else", "xml of something else"}
"""Unfit as a bill; as a document they are a long PDF, and kinds that are told apart earlier."""


@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - NOT_FOR_BILLS))
async def test_a_hostile_file_is_refused_with_its_reason(counter: Counter, name: str) -> None:
    make, code = HOSTILE[name]
    answer = await counter.post(make())
    assert answer.status_code in (415, 422), answer.text
    assert answer.json()["code"] in (code, "FILE_KIND", "EMPTY_FILE")
    assert (answer.json()["path"], bool(re.search("[一-鿿]", answer.json()["message"]))) == ("file", True)
    assert counter.scanner.heard == []
    assert await _count(counter) == 0
