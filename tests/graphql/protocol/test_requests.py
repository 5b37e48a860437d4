"""What a request may be: anything else is refused with a code and a 4xx, runs nothing and leaves nothing in the log."""

from __future__ import annotations

import base64
import json
import logging
import time
from typing import Any

import pytest

from core.paging import encode_cursor
from tests.support.people import person
from tests.support.platform import World

QUERY = "query Who { viewer { name } }"
MUTATION = "mutation Out { signOut { __typename } }"


async def test_a_mutation_never_runs_by_get(world: World) -> None:
    """Neither named, nor first among others: a link on another site would run it with the user's cookie."""
    client = (await person(world)).client
    for document in (MUTATION, f"{MUTATION} {QUERY}", f"{QUERY} {MUTATION}"):
        response = await client.http.get("/graphql", params={"query": document}, headers=client.headers)
        assert response.status_code in {400, 405}, document
    data = await client.execute(QUERY)
    assert data["viewer"] is not None


@pytest.mark.parametrize(
    "body",
    [
        {"query": f"{QUERY} {MUTATION}"},
        {"query": QUERY, "operationName": "Other"},
        {"query": QUERY, "operationName": 5},
        {"query": QUERY, "operationName": ["Who"]},
        {"query": "fragment F on Query { viewer { name } }"},
        {"query": QUERY, "extensions": {"persistedQuery": "x"}},
        {"query": QUERY, "extensions": {"persistedQuery": [1]}},
        {"query": QUERY, "extensions": [1]},
        {"query": QUERY, "variables": "x"},
        {"query": 5},
        [{"query": QUERY}],
        {"query": f"{{ services(first: {'9' * 5000}) {{ nodes {{ id }} }} }}"},
        {"query": "{ a" * 6000},
        {"query": "query($t: String!) { services(text: $t) { nodes { id } } }", "variables": {"t": "a\0b"}},
        {"query": '{ services(text: "a\\u0000b") { nodes { id } } }'},
    ],
    ids=lambda body: str(body)[:60],
)
async def test_a_malformed_request_is_a_400_with_a_code(world: World, body: Any) -> None:
    response = await world.http.post("/graphql", json=body)
    assert response.status_code == 400, response.text
    error = response.json()["errors"][0]
    assert error["extensions"]["code"] not in {"", "INTERNAL"}
    assert error["message"]


async def test_fragments_that_spread_fragments_cost_what_they_become(world: World) -> None:
    """Forty of them would stand for 2^40 spreads, and hold the server while it counts."""
    chain = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(40))
    began = time.monotonic()
    response = await world.http.post("/graphql", json={"query": f"{{ ...F0 }} {chain} fragment F40 on Query {{ ...F0 }}"})
    assert response.json()["errors"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert time.monotonic() - began < 10


async def test_a_wrong_variable_is_the_clients_error_and_stays_out_of_the_log(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    document = "mutation($i: AccountRegisterInput!) { accountRegister(input: $i) { __typename } }"
    wrong = {"name": "someone", "mobile": "13900000001", "code": "1", "password": {"is": "secret-Planted"}}
    with caplog.at_level(logging.DEBUG):
        response = await world.http.post("/graphql", json={"query": document, "variables": {"i": wrong}})
    assert response.status_code == 400
    assert {each["extensions"]["code"] for each in response.json()["errors"]} == {"GRAPHQL_VALIDATION_FAILED"}
    assert "secret-Planted" not in caplog.text


async def test_a_forged_cursor_is_told_from_the_database_being_broken(world: World) -> None:
    client = (await person(world)).client
    data = await client.execute("{ mySessions { pageInfo { endCursor } } }")
    digest, _ = json.loads(base64.urlsafe_b64decode(data["mySessions"]["pageInfo"]["endCursor"] + "==="))
    worthless: list[Any] = [10**40, 1.5, True, [], {}]
    for forged in worthless:
        (error,) = await client.errors(
            "query($after: String) { mySessions(after: $after) { totalCount } }", {"after": encode_cursor([forged], digest)}
        )
        assert error["extensions"]["code"] == "BAD_CURSOR", forged
