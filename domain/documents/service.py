"""Taking uploads up, letting them go, and sweeping those that nobody kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Update, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import Fault, InvalidInput
from db.models import Upload
from db.unit_of_work import unit_of_work
from domain.documents.commands import Wanted
from domain.documents.kinds import WORDS
from domain.documents.receiving import CHECKING, PASSED
from domain.work import Platform, Work

KEPT_UNATTACHED = timedelta(days=7)
"""How long a file that nothing keeps stays: an interrupted form can be taken up again next week."""
KEPT_UNRECORDED = timedelta(days=1)
_SWEEP_BATCH = 500


async def attach(
    work: Work, upload_id: UUID, case_id: UUID, *, kinds: Sequence[str], path: str, identity: bool = False
) -> Upload:
    """Make one upload of the actor's own a document of the case. Raises InvalidInput naming `path`."""
    wanted = Wanted(upload_id, path, tuple(kinds), identity)
    return (await attach_all(work, [wanted], case_id))[upload_id]


async def attach_all(work: Work, wanted: Sequence[Wanted], case_id: UUID) -> Mapping[UUID, Upload]:
    """Take up all of `wanted`, in two statements. One's own free uploads and those the case has already may be named;
    another's is not found, and a file belongs to one case only. Raises InvalidInput with every fault."""
    uploads, faults = await find_all(work, wanted, case_id)
    if faults:
        raise InvalidInput(faults)
    identities = {each.upload_id for each in wanted if each.identity}
    for upload in uploads.values():
        upload.case_id, upload.unattached_since = case_id, None
        upload.identity = upload.identity or upload.id in identities
    await work.session.flush()
    return uploads


async def find_all(work: Work, wanted: Sequence[Wanted], case_id: UUID) -> tuple[Mapping[UUID, Upload], list[Fault]]:
    """The named uploads, locked, with a fault for each that may not be taken up."""
    ids = {each.upload_id for each in wanted}
    if not ids:
        return {}, []
    query = select(Upload).where(Upload.id.in_(ids), Upload.deleted_at.is_(None)).order_by(Upload.id).with_for_update()
    found = {upload.id: upload for upload in await work.session.scalars(query)}
    faults = [fault for each in wanted for fault in _faults(work, each, found.get(each.upload_id), case_id)]
    return found, faults


def _faults(work: Work, wanted: Wanted, upload: Upload | None, case_id: UUID) -> Iterable[Fault]:
    mine = upload is not None and upload.account_id == work.actor.account_id
    if upload is None or not (mine or upload.case_id == case_id):
        yield Fault(wanted.path, "NOT_FOUND", "没有找到该文件，可能已过期，请重新上传。")
    elif upload.state == CHECKING:
        yield Fault(wanted.path, "FILE_NOT_CHECKED", "文件的安全检查尚未完成，请稍后再试。")
    elif upload.state != PASSED:
        yield Fault(wanted.path, "FILE_REFUSED", upload.refusal or "文件未通过安全检查。", "请重新上传另一份文件")
    elif upload.case_id not in (None, case_id) or upload.purpose:
        yield Fault(wanted.path, "FILE_IN_USE", "该文件已用于其他办件，请重新上传一份。")
    elif wanted.kinds and upload.kind not in wanted.kinds:
        words = "、".join(WORDS.get(kind, kind) for kind in wanted.kinds)
        yield Fault(wanted.path, "FILE_KIND", f"文件格式不符，此处只接受 {words}。", "请转换格式后重新上传")


async def detach(work: Work, upload_ids: Iterable[UUID], case_id: UUID) -> None:
    """Let the case's files go. They stay their uploader's, and can be taken up again until swept."""
    ids = set(upload_ids)
    if ids:
        await work.session.execute(
            update(Upload)
            .where(Upload.id.in_(ids), Upload.case_id == case_id)
            .values(case_id=None, unattached_since=work.now)
        )


async def keep(
    work: Work, upload_id: UUID, *, kinds: Sequence[str], path: str, purpose: str, public: bool = False
) -> Upload:
    """Keep one of the actor's own uploads outside any case: a file to import, an article's attachment, a storefront's
    picture. `public` shows it to everybody. Raises InvalidInput naming `path`."""
    uploads, faults = await find_all(work, [Wanted(upload_id, path, tuple(kinds))], UUID(int=0))
    if faults:
        again = uploads.get(upload_id)
        if again is None or again.purpose != purpose or again.account_id != work.actor.account_id:
            raise InvalidInput(faults)
    upload = uploads[upload_id]
    upload.purpose, upload.public, upload.unattached_since = purpose, public or upload.public, None
    await work.session.flush()
    return upload


async def sweep_orphans(platform: Platform, now: datetime) -> int:
    """Remove files that nothing has kept for a week; how many were removed.

    Rows are marked first and the bytes go afterwards, so that a crash in between leaves bytes for the next run and
    never a row without bytes.
    """
    stale = (
        select(Upload.id)
        .where(Upload.unattached_since < now - KEPT_UNATTACHED, Upload.deleted_at.is_(None))
        .limit(_SWEEP_BATCH)
        .with_for_update(skip_locked=True)
    )
    await _change(platform, update(Upload).where(Upload.id.in_(stale)).values(deleted_at=now))
    marked = select(Upload.id, Upload.storage_key).where(Upload.deleted_at.is_not(None), Upload.storage_key != "")
    async with platform.sessions() as session:
        rows = (await session.execute(marked.limit(_SWEEP_BATCH))).all()
    for row in rows:
        await platform.files.delete(row.storage_key)
        await _change(platform, update(Upload).where(Upload.id == row.id).values(storage_key=""))
    return len(rows) + await _sweep_unknown(platform, now)


async def _sweep_unknown(platform: Platform, now: datetime) -> int:
    """Bytes without a row: a crash came between storing and recording. Looked for in this month and the last."""
    months = dict.fromkeys(f"{day:%Y/%m}" for day in (now, now.replace(day=1) - timedelta(days=1)))
    keys = [key for month in months for key in await platform.files.stale(month, KEPT_UNRECORDED)]
    async with platform.sessions() as session:
        known = set(await session.scalars(select(Upload.storage_key).where(Upload.storage_key.in_(keys)))) if keys else set()
    unknown = [key for key in keys if key not in known]
    for key in unknown:
        await platform.files.delete(key)
    return len(unknown)


async def _change(platform: Platform, statement: Update) -> None:
    async def act(session: AsyncSession) -> None:
        await session.execute(statement)

    await unit_of_work(platform.sessions, act)
