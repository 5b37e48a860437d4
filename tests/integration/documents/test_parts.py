"""Files in parts of 5 MB: in any order, again, after a restart; and nothing but the whole file becomes an upload."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import Any

from core.clock import FixedClock
from db.encryption import KEYRING
from domain.documents.parts import KEPT_OPEN, MOST_OPEN, PART, sweep_parts
from gateway.adapters.files import make_file_store
from gateway.adapters.sealed_files import SealedFiles
from gateway.app import make_app
from tests.integration.documents.conftest import Counter
from tests.support.papers.pdf import Text, pdf
from tests.support.people import person

FILE = pdf([[Text(50, 50, "示例")]]).replace(b"%\xe2\xe3\xcf\xd3\n", b"%" + b"x" * (12 * 1024 * 1024) + b"\n")


async def begin(counter: Counter, *, key: str = "k", expect: int = 201, **changes: Any) -> dict[str, Any]:
    given = {"key": key, "name": "合同.pdf", "size": len(FILE), "sha256": hashlib.sha256(FILE).hexdigest(), **changes}
    answer = await counter.call("POST", "/uploads/parts", json=given)
    assert answer.status_code == expect, answer.text
    return dict(answer.json())


def part(number: int) -> bytes:
    return FILE[(number - 1) * PART : number * PART]


async def put(counter: Counter, begun: dict[str, Any], number: int, body: bytes | None = None) -> Any:
    content = part(number) if body is None else body
    return await counter.call("PUT", f"/uploads/parts/{begun['id']}/{number}", content=content)


def files_left(counter: Counter) -> int:
    folder = counter.world.parts.settings.data_dir / "files" / "parts"
    return sum(each.is_file() for each in folder.rglob("*")) if folder.exists() else 0


async def test_parts_in_any_order_and_again_make_the_file(counter: Counter) -> None:
    begun = await begin(counter)
    assert (begun["partSize"], begun["parts"], begun["received"]) == (PART, 3, [])
    for number in (3, 1, 1, 2):
        answer = await put(counter, begun, number)
        assert answer.status_code == 200, answer.text
    assert answer.json()["received"] == [1, 2, 3]
    made = await counter.call("POST", f"/uploads/parts/{begun['id']}/complete")
    assert (made.status_code, made.json()["kind"], made.json()["size"]) == (201, "pdf", len(FILE))
    assert (await counter.call("GET", f"/uploads/{made.json()['id']}")).content == FILE
    again = await counter.call("POST", f"/uploads/parts/{begun['id']}/complete")
    assert again.json()["id"] == made.json()["id"]
    status = (await counter.call("GET", f"/uploads/parts/{begun['id']}")).json()
    assert (status["status"], status["uploadId"]) == ("DONE", made.json()["id"])
    assert files_left(counter) == 0


async def test_begun_again_with_its_key_it_goes_on_even_in_another_process(counter: Counter) -> None:
    begun = await begin(counter)
    await put(counter, begun, 2)
    files = SealedFiles(make_file_store(counter.world.parts.settings), KEYRING)
    restarted = replace(counter.world.parts, platform=replace(counter.world.platform, files=files))
    counter.sender.client.http._transport.app = make_app(restarted)  # type: ignore[attr-defined]
    again = await begin(counter)
    assert (again["id"], again["received"]) == (begun["id"], [2])
    for number in (1, 3):
        await put(counter, again, number)
    made = await counter.call("POST", f"/uploads/parts/{again['id']}/complete")
    assert (await counter.call("GET", f"/uploads/{made.json()['id']}")).content == FILE


async def test_completed_at_once_by_several_it_becomes_one_upload(counter: Counter) -> None:
    begun = await begin(counter)
    for number in (1, 2, 3):
        await put(counter, begun, number)
    answers = await asyncio.gather(
        *(counter.call("POST", f"/uploads/parts/{begun['id']}/complete") for _ in range(4))
    )
    made = {answer.json()["id"] for answer in answers if answer.status_code == 201}
    assert len(made) == 1
    assert {answer.json().get("code") for answer in answers if answer.status_code != 201} <= {"UPLOAD_ENDED"}


async def test_missing_wrong_and_foreign_parts_are_refused(counter: Counter) -> None:
    begun = await begin(counter)
    await put(counter, begun, 1)
    missing = await counter.call("POST", f"/uploads/parts/{begun['id']}/complete")
    assert (missing.status_code, missing.json()["code"]) == (422, "MISSING_PARTS")
    assert "2、3" in missing.json()["message"]
    for number, body in ((2, b"short"), (2, b"x" * (PART + 1)), (4, b"x"), (0, b"x")):
        refused = await put(counter, begun, number, body)
        assert refused.status_code in (404, 422)
    stranger = await person(counter.world)
    path = f"/uploads/parts/{begun['id']}"
    assert (await counter.call("GET", path, stranger)).status_code == 404
    assert (await counter.call("PUT", f"{path}/2", stranger, content=part(2))).status_code == 404
    assert (await counter.call("GET", path)).json()["received"] == [1]


async def test_a_file_that_differs_from_its_digest_is_refused_and_removed(counter: Counter) -> None:
    begun = await begin(counter, sha256="0" * 64)
    for number in (1, 2, 3):
        await put(counter, begun, number)
    refused = await counter.call("POST", f"/uploads/parts/{begun['id']}/complete")
    assert (refused.status_code, refused.json()["code"]) == (422, "DIGEST_DIFFERS")
    assert files_left(counter) == 0


async def test_too_large_too_many_and_a_key_of_another_file_are_refused(counter: Counter) -> None:
    assert (await begin(counter, size=51 * 1024 * 1024, expect=413))["code"] == "FILE_TOO_LARGE"
    assert (await begin(counter, size=0, expect=422))["code"] == "EMPTY_FILE"
    for i in range(MOST_OPEN):
        await begin(counter, key=f"k{i}")
    assert (await begin(counter, key="more", expect=429))["code"] == "RATE_LIMITED"
    assert (await begin(counter, key="k1", size=7, expect=422))["code"] == "REUSED"


async def test_what_is_given_up_or_late_is_removed(counter: Counter, clock: FixedClock) -> None:
    begun, other = await begin(counter), await begin(counter, key="other")
    await put(counter, begun, 1)
    await put(counter, other, 1)
    assert (await counter.call("DELETE", f"/uploads/parts/{begun['id']}")).status_code == 204
    assert files_left(counter) == 1
    assert (await put(counter, begun, 1)).json()["code"] == "UPLOAD_ENDED"
    clock.advance(KEPT_OPEN + timedelta(seconds=1))
    assert await sweep_parts(counter.world.platform, clock.now()) == 2
    assert files_left(counter) == 0
