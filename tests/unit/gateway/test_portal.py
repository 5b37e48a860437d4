"""The portal's files: kept for good by name, one page for every other address, nothing from another host."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from gateway.portal import Portal

PAGE = "<!doctype html><title>x</title>"
SCRIPT = "export const a = 1"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE)
    (folder / "assets" / "app-1a2b.js").write_text(SCRIPT)
    (folder / "assets" / "app-1a2b.js.br").write_bytes(b"as brotli")
    (folder / ".vite").mkdir()
    (folder / ".vite" / "manifest.json").write_text("{}")
    (tmp_path / "secret.txt").write_text("not yours")
    return folder


def browser(built: Path) -> httpx.AsyncClient:
    app = Starlette(routes=Portal(built).routes())
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://testserver")


async def test_every_address_without_a_file_is_the_one_page_which_is_asked_for_again(built: Path) -> None:
    async with browser(built) as client:
        answers = [await client.get(path) for path in ("/", "/somewhere/services", "/my/redemptions/UmVkZW1wdGlvbg")]
        assert {(answer.status_code, answer.text) for answer in answers} == {(200, PAGE)}
        assert {answer.headers["cache-control"] for answer in answers} == {"no-cache"}
        again = await client.get("/", headers={"If-None-Match": answers[0].headers["etag"]})
    assert (again.status_code, again.text) == (304, "")


async def test_a_file_named_by_its_digest_is_kept_for_good_and_comes_compressed_once_for_all(built: Path) -> None:
    async with browser(built) as client:
        plain = await client.get("/assets/app-1a2b.js", headers={"Accept-Encoding": "identity"})
        assert (plain.text, plain.headers["content-type"]) == (SCRIPT, "text/javascript; charset=utf-8")
        assert "immutable" in plain.headers["cache-control"]
        request = client.build_request("GET", "/assets/app-1a2b.js", headers={"Accept-Encoding": "gzip, br"})
        packed = await client.send(request, stream=True)
        assert b"".join([chunk async for chunk in packed.aiter_raw()]) == b"as brotli"
    assert (packed.headers["content-encoding"], packed.headers["vary"]) == ("br", "Accept-Encoding")


@pytest.mark.parametrize(
    "path",
    ["/assets/gone-0000.js", "/assets/app-1a2b.js.br", "/.vite/manifest.json", "/../secret.txt", "/assets/..%2f..%2fsecret.txt"],
)
async def test_what_is_not_a_page_nor_a_built_file_is_not_found(built: Path, path: str) -> None:
    async with browser(built) as client:
        answer = await client.get(path)
    assert answer.status_code == 404


async def test_a_page_may_load_nothing_from_another_host(built: Path) -> None:
    async with browser(built) as client:
        policy = (await client.get("/")).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not [each for each in policy.replace(";", " ").split() if "//" in each or each in {"*", "https:", "http:"}]


async def test_without_a_build_the_answer_says_how_to_get_one(tmp_path: Path) -> None:
    async with browser(tmp_path / "nothing") as client:
        answer = await client.get("/")
    assert answer.status_code == 503
    assert "make portal" in answer.text
