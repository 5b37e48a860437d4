"""Looks: which file the caller may download, and what a file is."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import exists, join, or_, select

from core.actor import OFFICIAL_ROLES, Actor, Role
from core.errors import NotFound, WrongState
from db.models import Case, Order, OrderFile, RegisterEntry, TaskDocument, Upload
from domain.access.permissions import Permission, Resource, allowed
from domain.access.visibility import cases_visible_to, declarations_visible_to, may_know_persons, orders_visible_to
from domain.documents.receiving import CHECKING, PASSED
from domain.documents.views import StoredFile, UploadView
from domain.work import Read, Work


async def stored_file(read: Read, upload_id: UUID) -> StoredFile:
    """The file, if the caller may have it: a public one, one's own before a case took it up, or a document of a case
    the caller has a part in, the proof of a declaration the caller may see, a file of an order of the caller's. Anything
    else is not found."""
    mine = (Upload.account_id == read.actor.account_id) & Upload.case_id.is_(None)
    proof = exists().where(RegisterEntry.proof_upload_id == Upload.id, declarations_visible_to(read.actor))
    traded = (
        exists(OrderFile.upload_id)
        .select_from(join(OrderFile, Order, Order.id == OrderFile.order_id))
        .where(OrderFile.upload_id == Upload.id, orders_visible_to(read.actor))
    )
    query = (
        select(Upload, Case.region, Case.division, Case.unit_id, Case.account_id)
        .outerjoin(Case, Case.id == Upload.case_id)
        .where(Upload.id == upload_id, Upload.deleted_at.is_(None))
        .where(or_(Upload.public, mine, proof, traded, Upload.case_id.is_not(None) & cases_visible_to(read.actor)))
    )
    async with read.session() as session:
        row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("文件")
    upload: Upload = row[0]
    resource = Resource(row.region or "", row.division or "", row.unit_id, row.account_id)
    if not may_know_persons(read.actor) and await _is_signed(read, upload_id):
        raise NotFound("文件")
    if upload.identity and not _may_see_identity(read.actor, upload, resource):
        raise NotFound("文件")
    check_state(upload)
    return StoredFile(
        upload.id, upload.name, upload.kind, upload.size, upload.storage_key, resource.region, upload.identity
    )


async def _is_signed(read: Read, upload_id: UUID) -> bool:
    """Handed in for a task: a form that somebody signed, with whom to reach on it."""
    async with read.session() as session:
        found = await session.scalar(select(exists().where(TaskDocument.upload_id == upload_id)))
    return bool(found)


def check_state(upload: Upload) -> None:
    """Raises WrongState for a file that has not passed its checks."""
    if upload.state == CHECKING:
        raise WrongState("文件正在安全检查，通过后才能下载，请稍后再试。", code="FILE_NOT_CHECKED", path="file")
    if upload.state != PASSED:
        raise WrongState(upload.refusal or "文件未通过安全检查，不能下载。", code="FILE_REFUSED", path="file")


async def state_of(read: Read, upload_id: UUID) -> tuple[str, str]:
    """State and reason of an upload of the caller's own. Raises NotFound."""
    query = select(Upload.state, Upload.refusal).where(
        Upload.id == upload_id, Upload.account_id == read.actor.account_id, Upload.deleted_at.is_(None)
    )
    async with read.session() as session:
        row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("文件")
    return row.state, row.refusal


def _may_see_identity(actor: Actor, upload: Upload, resource: Resource) -> bool:
    """Identity papers: whoever uploaded them, the applicant's side, and officials who may unmask; never an institution
    that did not upload them itself."""
    if upload.account_id == actor.account_id:
        return True
    if actor.role in OFFICIAL_ROLES:
        return allowed(actor, Permission.UNMASK, resource)
    return actor.role is not Role.INSTITUTION_OPERATOR


async def record_download(work: Work, file: StoredFile) -> UUID:
    """Into the audit log: who looked at an identity paper, under which role, when."""
    work.record("UPLOAD.DOWNLOAD", "upload", file.id, region=file.region)
    return file.id


async def uploads_by_id(read: Read, ids: Sequence[UUID]) -> dict[UUID, UploadView]:
    """What files are, for views that hold their ids and have checked who may see the case; one statement."""
    query = select(Upload.id, Upload.name, Upload.kind, Upload.size).where(
        Upload.id.in_(set(ids)), Upload.deleted_at.is_(None)
    )
    async with read.session() as session:
        rows = (await session.execute(query)).all()
    return {row.id: UploadView(row.id, row.name, row.kind, row.size) for row in rows}
