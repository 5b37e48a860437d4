"""Papers that are not the same, only alike, are shown to reviewers side by side, and never to applicants; over HTTP."""

from __future__ import annotations

import hashlib
import io
import random
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
import pytest_asyncio
from PIL import Image
from sqlalchemy import update

from core.actor import Role
from db.models import Case
from domain.reviews.commands import Verdict
from gateway.long_work import LONG, run_next
from gateway.pictures.pool import PicturePool
from tests.graphql.redemptions.conftest import Shop
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.papers.layouts import LAYOUTS
from tests.support.people import Duty, Person, person
from tests.support.statements import Counting

NEAR = """query($id: ID!, $first: Int, $after: String) { nearDuplicates(redemptionId: $id, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { kind likenesses sameCase
    here { place number amount buyer caseNumber file { id } }
    there { place code number issuedOn amount buyer seller region caseNumber file { id } } } } }"""
NUMBER = "26112000000000012345"


@pytest_asyncio.fixture
async def pictures() -> AsyncIterator[PicturePool]:
    pool = PicturePool()
    yield pool
    await pool.close()


async def near(shop: Shop, redemption: Mapping[str, Any], who: Person | None = None, **page: Any) -> dict[str, Any]:
    reader = who or await shop.reviewer()
    return dict((await reader.client.execute(NEAR, {"id": redemption["id"], **page}))["nearDuplicates"])


async def alike(shop: Shop, redemption: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    return [(each["there"]["number"], each["likenesses"]) for each in (await near(shop, redemption))["nodes"]]


async def handed_in(shop: Shop, **bill: Any) -> dict[str, Any]:
    """Every bill of another amount and day, unless it is said."""
    serial = next(SERIAL)
    number = f"26{hashlib.sha256(str(serial).encode()).digest()[0:7].hex():0>18}".translate(_DECIMAL)
    own = {"number": number, "total": f"{2000 + serial}.00", "tax": "0.00", "issuedOn": f"2026-02-{3 + serial % 20:02d}", **bill}
    item = await shop.item(bills=[await shop.bill(**own)], contractAmount=f"{3000 + serial}.00", proofAmount=f"{3000 + serial}.00")
    return await shop.submitted([item])


SERIAL = iter(range(10_000))
_DECIMAL = str.maketrans("abcdef", "123456")
OFF = {
    "another digit": "26112000000000012346", "at the front": "36112000000000012345",
    "two changed places": "26112000000000012354",
}  # fmt: skip


@pytest.mark.parametrize("number", OFF.values(), ids=OFF)
async def test_a_number_that_is_one_character_off_is_shown(shop: Shop, number: str) -> None:
    first, second = await handed_in(shop, number=NUMBER), await handed_in(shop, number=number)
    (pair,) = (await near(shop, second))["nodes"]
    assert (pair["kind"], pair["likenesses"], pair["sameCase"]) == ("BILL", ["NUMBER"], False)
    assert (pair["here"]["number"], pair["there"]["number"]) == (number, NUMBER)
    assert (pair["here"]["caseNumber"], pair["there"]["caseNumber"]) == (second["number"], first["number"])
    assert await alike(shop, first) == [(number, ["NUMBER"])], "seen from either side"


async def test_a_receipts_number_with_a_digit_missing_is_shown_among_its_issuers(shop: Shop) -> None:
    receipt = {"kind": "RECEIPT", "code": "", "buyerUscc": ""}
    await handed_in(shop, **receipt, number="0012345678")
    assert await alike(shop, await handed_in(shop, **receipt, number="001234578")) == [("0012345678", ["NUMBER"])]


async def test_numbers_further_off_are_not_shown(shop: Shop) -> None:
    await handed_in(shop, number=NUMBER)
    assert await alike(shop, await handed_in(shop, number="26112000000000099945")) == []


async def test_the_same_amount_day_and_parties_are_shown_and_each_difference_is_not(shop: Shop) -> None:
    same = {"total": "5000.00", "issuedOn": "2026-02-20"}
    await handed_in(shop, number=NUMBER, **same)
    assert await alike(shop, await handed_in(shop, **same)) == [(NUMBER, ["AMOUNT"])]
    assert await alike(shop, await handed_in(shop, **same | {"total": "5000.01"})) == []
    assert await alike(shop, await handed_in(shop, **same | {"issuedOn": "2026-02-21"})) == []
    other = await r.provider(shop.world.platform)
    assert await alike(shop, await handed_in(shop, **same, sellerName=other.name, sellerUscc=other.uscc)) == []


async def test_two_bills_of_one_case_are_one_pair(shop: Shop) -> None:
    bills = [await shop.bill(number=NUMBER, total="5000.00"), await shop.bill(number=OFF["another digit"], total="5000.00")]
    redemption = await shop.submitted([await shop.item(bills=bills)])
    (pair,) = (await near(shop, redemption))["nodes"]
    assert (pair["sameCase"], pair["likenesses"]) == (True, ["NUMBER", "AMOUNT"])


def page(seed: int) -> Image.Image:
    made = LAYOUTS["digital swapped"](random.Random(seed))[0]  # noqa: S311  # the same bill every time
    drawn: Image.Image = pypdfium2.PdfDocument(made)[0].render(scale=2, grayscale=True).to_pil().convert("L")
    return drawn


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    kept = io.BytesIO()
    image.save(kept, kind, **options)
    return kept.getvalue()


def smaller(image: Image.Image) -> Image.Image:
    return image.resize((image.width * 7 // 10, image.height * 7 // 10))


AGAIN = {
    "as JPEG": lambda image: saved(image, "JPEG", quality=50),
    "smaller": lambda image: saved(smaller(image), "PNG"),
    "in a PDF": lambda image: saved(image, "PDF", resolution=100.0),
    "darker": lambda image: saved(image.point([20 + tone * 210 // 255 for tone in range(256)]), "PNG"),
}


@pytest.mark.parametrize("again", AGAIN.values(), ids=AGAIN)
async def test_the_same_scan_in_another_file_is_shown_when_the_worker_has_looked(
    shop: Shop, pictures: PicturePool, again: Any
) -> None:
    first = await handed_in(shop, number=NUMBER, uploadId=await shop.upload(saved(page(1), "PNG"), "票据.png"))
    other = await handed_in(shop, uploadId=await shop.upload(saved(page(2), "PNG"), "票据.png"))
    second = await handed_in(shop, uploadId=await shop.upload(again(page(1)), "票据"))
    platform = replace(shop.world.platform, pictures=pictures)
    assert await alike(shop, second) == []
    while await run_next(platform, LONG):
        pass
    assert await alike(shop, second) == [(NUMBER, ["PICTURE"])]
    assert await alike(shop, other) == []
    (pair,) = (await near(shop, first))["nodes"]
    assert pair["there"]["file"]


async def test_what_is_free_again_is_not_shown(shop: Shop) -> None:
    first, second = await handed_in(shop, number=NUMBER), await handed_in(shop, number=OFF["at the front"])
    await r.review(shop.world.platform, shop.case_id(first), Verdict.REJECT)
    assert await alike(shop, second) == []


async def test_of_another_regions_case_the_paper_is_shown_and_not_whose_it_is(shop: Shop) -> None:
    first, second = await handed_in(shop, number=NUMBER), await handed_in(shop, number=OFF["at the front"])
    async with shop.world.platform.sessions() as session, session.begin():
        await session.execute(update(Case).where(Case.id == shop.case_id(first)).values(region="tianjin"))
    answer = await near(shop, second)
    there = answer["nodes"][0]["there"]
    assert (there["number"], there["region"]) == (NUMBER, "tianjin")
    assert (there["buyer"], there["caseNumber"], there["file"]) == ("", "", None)
    assert first["number"] not in str(answer)


async def test_applicants_strangers_and_officials_of_the_same_unit_are_shown_nothing(shop: Shop) -> None:
    redemption = await handed_in(shop, number=NUMBER)
    await handed_in(shop, number=OFF["at the front"])
    assert await code(shop.operator, redemption) == "FORBIDDEN"
    elsewhere = await person(shop.world, Duty(Role.REVIEWER, vouchers.REGION, "210200", body="示例部门"))
    assert await code(elsewhere, redemption) == "NOT_FOUND"
    unit = shop.here.enterprise.unit_id
    both = await person(
        shop.world, Duty(Role.REVIEWER, vouchers.REGION, vouchers.DIVISION, body="示例部门"),
        Duty(Role.ENTERPRISE_OPERATOR, unit_id=unit),
    )  # fmt: skip
    assert await code(both, redemption) == "FORBIDDEN"


async def code(who: Person, redemption: Mapping[str, Any]) -> str:
    return str((await who.client.errors(NEAR, {"id": redemption["id"]}))[0]["extensions"]["code"])


async def test_they_are_paged_the_most_alike_first_in_a_bounded_number_of_statements(
    shop: Shop, statements: Counting
) -> None:
    for digit in "6789":
        await handed_in(shop, number=f"{NUMBER[:-1]}{digit}")
    same = {"total": "5000.00", "issuedOn": "2026-02-20"}
    await handed_in(shop, number="26112000000000012355", **same)
    redemption, reviewer = await handed_in(shop, number=NUMBER, **same), await shop.reviewer()
    with statements() as counted:
        first = await near(shop, redemption, reviewer, first=2)
    few = counted.count
    assert (first["totalCount"], first["nodes"][0]["likenesses"]) == (5, ["NUMBER", "AMOUNT"])
    with statements() as counted:
        rest = await near(shop, redemption, reviewer, first=100, after=first["pageInfo"]["endCursor"])
    assert (len(rest["nodes"]), rest["pageInfo"]["hasNextPage"], counted.count) == (3, False, few)
    shown = [each["there"]["number"] for each in (*first["nodes"], *rest["nodes"])]
    assert len(set(shown)) == 5
