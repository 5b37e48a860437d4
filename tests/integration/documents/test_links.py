"""Links for viewers that send no credentials: for who may have the file, for a few minutes, never as a page."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.documents.links import LIFE
from tests.integration.documents.conftest import Counter
from tests.support.papers.pdf import Text, pdf
from tests.support.people import person

FILE = pdf([[Text(50, 50, "示例")]])


async def test_a_link_opens_the_file_for_a_few_minutes_without_credentials(counter: Counter) -> None:
    made = (await counter.post(FILE, "合同.html")).json()
    link = (await counter.call("POST", f"/uploads/{made['id']}/links")).json()
    anybody = counter.world.client().http
    got = await anybody.get(link["url"])
    assert (got.status_code, got.content) == (200, FILE)
    assert got.headers["content-disposition"].startswith("attachment; ")
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in got.headers["content-security-policy"]
    assert (got.headers["content-type"], got.headers["cache-control"]) == ("application/pdf", "private, no-store")
    counter.clock.advance(LIFE + timedelta(seconds=1))
    assert (await anybody.get(link["url"])).status_code == 404


@pytest.mark.parametrize("change", [(0, "0"), (36, "9"), (-1, "x")])
async def test_a_forged_link_opens_nothing(counter: Counter, change: tuple[int, str]) -> None:
    made = (await counter.post(FILE)).json()
    token = list((await counter.call("POST", f"/uploads/{made['id']}/links")).json()["url"].rpartition("/")[2])
    place, letter = change
    token[place] = letter if token[place] != letter else "1"
    assert (await counter.world.client().http.get(f"/downloads/{''.join(token)}")).status_code == 404


async def test_who_has_no_part_gets_no_link(counter: Counter) -> None:
    made = (await counter.post(FILE)).json()
    assert (await counter.call("POST", f"/uploads/{made['id']}/links", await person(counter.world))).status_code == 404
