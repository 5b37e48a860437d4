"""Uploads over HTTP: what is taken, what is refused with nothing changed, and who gets a file back."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import func, select, update
from starlette.applications import Starlette
from starlette.requests import Request

from core.actor import VISITOR, Actor, Grant, Role
from core.clock import FixedClock
from core.errors import InvalidInput
from core.ids import new_id
from db.engine import Sessions
from db.models import Account, AuditEntry, Case, Unit, Upload
from domain.documents import receiving
from domain.documents.commands import UploadLimits
from domain.documents.service import KEPT_UNATTACHED, attach, detach, keep, sweep_orphans
from domain.work import Platform, Work
from gateway.uploads import upload_routes
from regions.registry import Registry
from schema.ids import decode_id, encode_id
from tests.support.files import CSV, GIF, JPG, PNG, MemoryFiles, pdf, xlsx

LIMITS = UploadLimits(document=4096, table=8192)
HOME = "210102"


class World:
    """A platform with three accounts and one case, and an HTTP client that says who it is by a header."""

    def __init__(self, sessions: Sessions, clock: FixedClock) -> None:
        self.sessions, self.clock, self.files = sessions, clock, MemoryFiles()
        self.platform = Platform(sessions, clock, Registry([]), cast("Any", None), self.files, {})
        self.unit_id, self.other_unit_id, self.case_id, self.other_case_id = new_id(), new_id(), new_id(), new_id()
        self.actors = {
            "visitor": VISITOR,
            "owner": self._actor(Role.ENTERPRISE_OPERATOR, unit_id=self.unit_id),
            "colleague": self._actor(Role.ENTERPRISE_OPERATOR, unit_id=self.unit_id),
            "stranger": self._actor(Role.ENTERPRISE_OPERATOR, unit_id=self.other_unit_id),
            "institution": self._actor(Role.INSTITUTION_OPERATOR, unit_id=self.unit_id),
            "reviewer": self._actor(Role.REVIEWER, division="210100"),
            "elsewhere": self._actor(Role.REVIEWER, division="210200"),
            "expert": self._actor(Role.EXPERT),
            "operator": self._actor(Role.PLATFORM_ADMIN),
        }
        app = Starlette(routes=upload_routes(self.platform, LIMITS, self._authenticate))
        self.http = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://test")

    def _actor(self, role: Role, *, unit_id: UUID | None = None, division: str = "") -> Actor:
        region = "" if unit_id else "example"
        return Actor(new_id(), new_id(), Grant(new_id(), role, region, division, unit_id))

    async def _authenticate(self, _platform: Platform, request: Request) -> Actor:
        return self.actors[request.headers.get("x-as", "visitor")]

    async def fill(self) -> None:
        async with self.sessions() as session, session.begin():
            for name, actor in self.actors.items():
                if actor.account_id:
                    key = f"{name}-account"
                    session.add(
                        Account(
                            id=actor.account_id, name=key, name_key=key, mobile=key, mobile_index=key, password_hash=""
                        )
                    )
            for unit_id, uscc in ((self.unit_id, "A" * 18), (self.other_unit_id, "B" * 18)):
                session.add(
                    Unit(id=unit_id, uscc=uscc, name="虚构单位", home_region="example", home_division=HOME)
                )
            await session.flush()
            for case_id, unit_id in ((self.case_id, self.unit_id), (self.other_case_id, self.other_unit_id)):
                session.add(self._case(case_id, unit_id))

    def _case(self, case_id: UUID, unit_id: UUID) -> Case:
        return Case(
            id=case_id, kind="REDEMPTION", number=str(case_id), region="example", edition="e", workflow={},
            status="draft", status_label="草稿", phase="DRAFT", unit_id=unit_id,
            account_id=self.actors["owner"].account_id, division=HOME, entered_at=self.clock.now(),
        )  # fmt: skip

    async def post(self, content: bytes, *, who: str = "owner", name: str = "合同.pdf") -> httpx.Response:
        return await self.http.post("/uploads", files={"file": (name, content)}, headers={"x-as": who})

    async def upload(self, content: bytes | None = None, *, who: str = "owner") -> UUID:
        answer = await self.post(content or pdf(str(new_id())), who=who)
        assert answer.status_code == 201, answer.text
        return decode_id(answer.json()["id"], "Upload")

    async def get(self, upload_id: UUID, who: str) -> httpx.Response:
        return await self.http.get(f"/uploads/{encode_id('Upload', upload_id)}", headers={"x-as": who})

    async def attach(self, upload_id: UUID, *, who: str = "owner", case: UUID | None = None, **options: Any) -> None:
        async with self.sessions() as session, session.begin():
            work = Work(session, self.actors[who], self.platform, self.clock.now())
            await attach(work, upload_id, case or self.case_id, path="document", **{"kinds": ("pdf",), **options})

    async def submit(self) -> None:
        async with self.sessions() as session, session.begin():
            await session.execute(update(Case).values(submitted_at=self.clock.now()))

    async def count(self, model: type = Upload) -> int:
        async with self.sessions() as session:
            return await session.scalar(select(func.count()).select_from(model)) or 0

    async def row(self, upload_id: UUID) -> Upload:
        async with self.sessions() as session:
            return await session.get_one(Upload, upload_id)


@pytest_asyncio.fixture
async def world(sessions: Sessions, clock: FixedClock) -> AsyncIterator[World]:
    made = World(sessions, clock)
    await made.fill()
    yield made
    await made.http.aclose()


@pytest.mark.parametrize(
    ("content", "kind"), [(pdf(), "pdf"), (JPG, "jpg"), (PNG, "png"), (GIF, "gif"), (xlsx(), "xlsx"), (CSV, "csv")]
)
async def test_a_file_is_stored_whole_and_told_by_content(world: World, content: bytes, kind: str) -> None:
    answer = await world.post(content, name="随便.exe")
    assert answer.status_code == 201
    body = answer.json()
    assert {key: body[key] for key in ("kind", "size", "name")} == {
        "kind": kind, "size": len(content), "name": f"随便.exe.{kind}",
    }  # fmt: skip
    row = await world.row(decode_id(body["id"], "Upload"))
    assert world.files.content == {row.storage_key: content}
    assert row.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("content", "who", "status", "code"),
    [
        (pdf(), "visitor", 401, "UNAUTHENTICATED"),
        (b"", "owner", 422, "EMPTY_FILE"),
        (b"MZ\x90\x00 program", "owner", 415, "FILE_KIND"),
        (b"<html><script>1</script></html>", "owner", 415, "FILE_KIND"),
        (pdf("x" * LIMITS.document), "owner", 413, "FILE_TOO_LARGE"),
        (pdf("x" * 100_000), "owner", 413, "FILE_TOO_LARGE"),
    ],
)
async def test_a_refused_file_leaves_nothing(world: World, content: bytes, who: str, status: int, code: str) -> None:
    answer = await world.post(content, who=who)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["message"]
    assert world.files.content == {}
    assert await world.count() == 0


async def test_a_body_without_a_length_is_cut_off_at_the_limit(world: World) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n'
        for _ in range(10_000):
            sent += 1024
            yield b"x" * 1024

    headers = {"x-as": "owner", "content-type": "multipart/form-data; boundary=b"}
    answer = await world.http.post("/uploads", content=endless(), headers=headers)
    assert answer.status_code == 413
    assert await world.count() == 0
    assert world.files.content == {}


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"{}", "application/json"), (b"--b\r\nbroken", "multipart/form-data; boundary=b"), (b"", "multipart/form-data")],
)
async def test_what_is_no_form_with_a_file_is_refused(world: World, content: bytes, kind: str) -> None:
    answer = await world.http.post("/uploads", content=content, headers={"x-as": "owner", "content-type": kind})
    assert answer.status_code == 422
    assert await world.count() == 0


async def test_two_files_at_once_are_refused(world: World) -> None:
    files = [("file", ("a.pdf", pdf("a"))), ("file", ("b.pdf", pdf("b")))]
    answer = await world.http.post("/uploads", files=files, headers={"x-as": "owner"})
    assert answer.status_code == 422
    assert await world.count() == 0


async def test_an_account_uploads_so_many_an_hour(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "FILES_AN_HOUR", 3)
    answers = await asyncio.gather(*(world.post(pdf(str(number))) for number in range(8)))
    assert sorted(answer.status_code for answer in answers) == [201] * 3 + [429] * 5
    assert len(world.files.content) == await world.count() == 3
    assert (await world.post(pdf(), who="colleague")).status_code == 201
    world.clock.advance(timedelta(hours=1, seconds=1))
    assert (await world.post(pdf())).status_code == 201


async def test_an_account_uploads_so_many_bytes_a_day(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "BYTES_A_DAY", 5000)
    assert (await world.post(pdf("x" * 3000))).status_code == 201
    refused = await world.post(pdf("x" * 3000))
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0
    assert len(world.files.content) == 1


async def test_a_download_is_an_attachment_that_no_browser_renders(world: World) -> None:
    content = pdf("mine")
    answer = await world.get(await world.upload(content), "owner")
    assert answer.content == content
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["content-type"] == "application/pdf"


EVERYONE = ("visitor", "owner", "colleague", "stranger", "institution", "reviewer", "elsewhere", "expert", "operator")


async def readers(world: World, upload_id: UUID) -> set[str]:
    answers = {who: (await world.get(upload_id, who)).status_code for who in EVERYONE}
    assert set(answers.values()) <= {200, 404}
    return {who for who, status in answers.items() if status == 200}


async def test_only_those_with_a_part_in_the_case_get_its_files(world: World) -> None:
    upload_id = await world.upload()
    assert await readers(world, upload_id) == {"owner"}
    await world.attach(upload_id)
    assert await readers(world, upload_id) == {"owner", "colleague", "institution"}
    await world.submit()
    assert await readers(world, upload_id) == {"owner", "colleague", "institution", "reviewer", "operator"}


async def test_identity_papers_are_kept_from_institutions_and_every_download_is_audited(world: World) -> None:
    upload_id = await world.upload(JPG)
    await world.attach(upload_id, kinds=("jpg",), identity=True)
    await world.submit()
    assert await readers(world, upload_id) == {"owner", "colleague", "reviewer"}
    async with world.sessions() as session:
        entries = (await session.scalars(select(AuditEntry).where(AuditEntry.act == "UPLOAD.DOWNLOAD"))).all()
    assert {entry.account_id for entry in entries} == {
        world.actors[who].account_id for who in ("owner", "colleague", "reviewer")
    }
    assert {entry.entity_id for entry in entries} == {upload_id}


async def test_ordinary_downloads_are_not_audited(world: World) -> None:
    await world.get(await world.upload(), "owner")
    assert await world.count(AuditEntry) == 0


NOBODYS = UUID("01a20bc2-0000-7000-8000-000000000001")


@pytest.mark.parametrize("id", ["x", str(NOBODYS), encode_id("Case", NOBODYS), encode_id("Upload", NOBODYS)])
async def test_an_unknown_id_is_not_found(world: World, id: str) -> None:
    answer = await world.http.get(f"/uploads/{id}", headers={"x-as": "owner"})
    assert (answer.status_code, answer.json()["code"]) == (404, "NOT_FOUND")


async def test_anothers_upload_cannot_be_taken_up(world: World) -> None:
    upload_id = await world.upload(who="stranger")
    with pytest.raises(InvalidInput) as refusal:
        await world.attach(upload_id)
    assert [(fault.path, fault.code) for fault in refusal.value.faults] == [("document", "NOT_FOUND")]
    assert (await world.row(upload_id)).case_id is None


async def test_a_file_belongs_to_one_case(world: World) -> None:
    upload_id = await world.upload()
    await world.attach(upload_id)
    await world.attach(upload_id, who="colleague")
    with pytest.raises(InvalidInput) as refusal:
        await world.attach(upload_id, case=world.other_case_id)
    assert refusal.value.faults[0].code == "FILE_IN_USE"
    assert (await world.row(upload_id)).case_id == world.case_id


async def test_a_file_of_another_kind_is_refused_for_its_field(world: World) -> None:
    upload_id = await world.upload(PNG)
    with pytest.raises(InvalidInput) as refusal:
        await world.attach(upload_id)
    assert refusal.value.faults[0].code == "FILE_KIND"
    assert "PDF" in refusal.value.faults[0].message


async def test_files_that_nothing_keeps_are_swept_after_a_week(world: World) -> None:
    orphan, attached, kept, detached = [await world.upload() for _ in range(4)]
    await world.attach(attached)
    await world.attach(detached)
    async with world.sessions() as session, session.begin():
        work = Work(session, world.actors["owner"], world.platform, world.clock.now())
        await keep(work, kept, kinds=("pdf",), path="file", purpose="article", public=True)
    assert await sweep_orphans(world.platform, world.clock.now() + KEPT_UNATTACHED) == 0
    world.clock.advance(KEPT_UNATTACHED + timedelta(seconds=1))
    async with world.sessions() as session, session.begin():
        work = Work(session, world.actors["owner"], world.platform, world.clock.now())
        await detach(work, [detached], world.case_id)
    assert await sweep_orphans(world.platform, world.clock.now()) == 1
    assert await sweep_orphans(world.platform, world.clock.now()) == 0
    assert (await world.get(orphan, "owner")).status_code == 404
    assert {(await world.get(each, "owner")).status_code for each in (attached, kept, detached)} == {200}
    assert len(world.files.content) == 3
    with pytest.raises(InvalidInput):
        await world.attach(orphan)


async def test_a_public_file_is_everybodys(world: World) -> None:
    upload_id = await world.upload()
    async with world.sessions() as session, session.begin():
        work = Work(session, world.actors["owner"], world.platform, world.clock.now())
        await keep(work, upload_id, kinds=("pdf",), path="file", purpose="article", public=True)
    assert await readers(world, upload_id) == set(EVERYONE)
