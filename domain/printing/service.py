"""Exporting a case's form. It is set before the transaction, and what it was set for is compared again inside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from core.actor import Actor
from core.clock import local_date
from core.errors import StaleVersion
from core.ids import new_id
from db.models import FormExport
from domain.access.permissions import authorize
from domain.printing.codes import code_text
from domain.printing.commands import ExportForm, RecordExport
from domain.printing.present import exporting, newest_export, sheet_now, submissions, visible_case
from domain.reviews.engine import applicant_permission, lock_case, resource_of
from domain.work import Platform, Work, earlier_result, perform


async def export(platform: Platform, actor: Actor, command: ExportForm, *, key: str | None = None) -> UUID:
    """Set the case's form and record the print; the same content again gives the same export.

    Raises NotFound, Forbidden, WrongState (NOTHING_TO_EXPORT), StaleVersion when the case changed while it was set, Unavailable.
    """
    known = await earlier_result(platform, actor, record_export, RecordExport(command.case_id, "", 0), key)
    if known is not None:
        return known
    async with platform.sessions() as session:
        work = Work(session, actor, platform, platform.clock.now())
        case = await visible_case(work, command.case_id)
        authorize(actor, applicant_permission(case), resource_of(case))
        sheet = await sheet_now(work, case, exporting(case))
    request = request_of(sheet.content, sheet.digest, version=0, exported=str(local_date(work.now)), created=0)
    printed = await platform.printer.print(request)
    record = RecordExport(command.case_id, sheet.digest, printed.pages)
    return await perform(platform, actor, record_export, record, key=key)


def request_of(
    content: Mapping[str, Any], digest: str, *, version: int, exported: str, created: int
) -> Mapping[str, Any]:
    """What the printer is asked for."""
    said = {"version": version, "digest": digest, "exported": exported, "created": created, "notes": []}
    return {**content, **said, "code": code_text(content["number"], digest)}


async def record_export(work: Work, command: RecordExport) -> UUID:
    case = await lock_case(work, command.case_id, path="case_id")
    authorize(work.actor, applicant_permission(case), resource_of(case))
    sheet = await sheet_now(work, case, exporting(case))
    if sheet.digest != command.digest:
        raise StaleVersion(case.version)
    same = select(FormExport.id).where(FormExport.case_id == case.id, FormExport.digest == sheet.digest)
    known: UUID | None = await work.session.scalar(same)
    if known is not None:
        return known
    before = await newest_export(work.session, case)
    row = FormExport(
        id=new_id(), case_id=case.id, form=exporting(case).export, digest=sheet.digest, content=dict(sheet.content),
        version=before.version + 1 if before else 1, submission=await submissions(work.session, case),
        pages=command.pages, exported_by=work.actor.account_id, created_at=work.now,
    )  # fmt: skip
    work.session.add(row)
    after = {"version": row.version, "digest": row.digest, "pages": row.pages}
    work.record(f"{case.kind}.EXPORT", "case", case.id, region=case.region, after=after)
    return row.id
