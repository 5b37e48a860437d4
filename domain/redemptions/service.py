"""Redemptions as their applicants act on them: open, save, submit, withdraw."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from core.errors import Fault, InvalidInput, NotFound, StaleVersion, WrongState, invalid
from core.workflow import Event, Phase
from db.models import Case, Redemption
from domain.access.permissions import Permission, Resource, authorize
from domain.documents.commands import Wanted
from domain.documents.service import attach_all, detach
from domain.form_kinds import Surroundings
from domain.redemptions import drafts, form, rows
from domain.redemptions.commands import (
    Discard,
    DraftItem,
    OpenDraft,
    RemoveRow,
    SaveDraft,
    SaveRow,
    Submit,
    Withdraw,
)
from domain.redemptions.composing import first_item
from domain.redemptions.ground import Ground, ground_of
from domain.redemptions.opening import check_mine, check_openable, one_voucher, voucher_of
from domain.reviews.engine import NewCase, lock_case, move, open_case, resource_of
from domain.reviews.handlers import Move
from domain.work import Work
from regions.contract import CaseKind

MAX_OPEN_DRAFTS = 20
"""Of one enterprise; more are never needed, and a script cannot fill the tables."""
MAX_REASON = 500
EDITABLE = frozenset({Phase.DRAFT, Phase.RETURNED})


async def open_draft(work: Work, command: OpenDraft) -> UUID:
    """A new redemption of one of the enterprise's live claims, or of its passed application once the order is completed.

    Raises NotFound for another's voucher, InvalidInput (ONE_VOUCHER) unless exactly one is named, and WrongState for one
    that cannot be drawn on: CLAIM_NOT_LIVE, APPLICATION_NOT_LIVE, ORDER_NOT_COMPLETED, REDEMPTION_UNDER_WAY,
    FILED_BY_INSTITUTION.
    """
    authorize(work.actor, Permission.FILE_REDEMPTION, Resource(unit_id=work.actor.unit_id))
    voucher = one_voucher(command.claim_id, command.application_id)
    await check_mine(work.session, voucher, work.actor.unit_id)
    ground = await ground_of(work.session, work.platform.regions, voucher, lock=True, filer=work.actor.unit_id)
    await check_openable(work, ground)
    await _check_open_drafts(work, ground)
    case = await open_case(work, _new_case(ground))
    work.session.add(
        Redemption(
            case_id=case.id,
            claim_id=voucher.claim_id,
            application_id=voucher.application_id,
            programme_id=ground.programme.id,
            unit_id=ground.unit.id,
            payee_unit_id=ground.filer_unit_id,
            draft={**drafts.empty(), "items": drafts.to_json(first_item(ground))},
            personal={},
            facts={},
            computation={},
        )
    )
    return case.id


def _new_case(ground: Ground) -> NewCase:
    word = ground.region.manifest.words.get("redemption", "兑付")
    return NewCase(
        CaseKind.REDEMPTION,
        ground.region.manifest.code,
        ground.edition.code,
        ground.edition.workflows[CaseKind.REDEMPTION],
        f"{ground.programme.name}{word}申请",
        ground.filer_unit_id,
        ground.programme.id,
        ground.unit.home_division,
    )


async def _check_open_drafts(work: Work, ground: Ground) -> None:
    drafted = select(func.count()).select_from(Case).where(
        Case.unit_id == ground.filer_unit_id, Case.kind == CaseKind.REDEMPTION, Case.phase == Phase.DRAFT
    )
    if (await work.session.scalar(drafted) or 0) >= MAX_OPEN_DRAFTS:
        text = f"贵单位已有 {MAX_OPEN_DRAFTS} 份草稿，请先使用或作废已有的草稿。"
        raise WrongState(text, code="TOO_MANY_DRAFTS")


async def lock_redemption(work: Work, case_id: UUID, version: int | None = None) -> tuple[Case, Redemption]:
    """Case and data, locked. Raises NotFound, StaleVersion."""
    case = await lock_case(work, case_id, CaseKind.REDEMPTION, version)
    redemption = await work.session.get(Redemption, case_id, populate_existing=True)
    if redemption is None:
        raise NotFound("办件")
    return case, redemption


async def save_draft(work: Work, command: SaveDraft) -> UUID:
    """Replace the draft whole, whatever is in it; only what is unbounded, or not the applicant's to change, is refused.

    Raises StaleVersion when somebody saved in between, WrongState while it is in review, InvalidInput.
    """
    case, redemption = await editable(work, command.case_id, command.version)
    faults = drafts.bound_faults(command.items)
    if faults:
        raise InvalidInput(faults)
    ground = await ground_for(work, redemption)
    before = drafts.from_json(redemption.draft)
    items = drafts.with_ids(command.items, before)
    stored = drafts.to_json(items)
    requested = drafts.Requested.of(case.requested_fields if case.phase == Phase.RETURNED else (), redemption.draft)
    keys = [each.key for each in form.definition_of(ground).fields]
    values = await form.checked(
        work.session, ground, redemption, work.actor.account_id, work.today,
        values=command.values, editable=requested.form_keys(keys),
    )  # fmt: skip
    faults = [*not_requested(requested, redemption.draft.get("items", []), stored), *values.draft_faults]
    if faults:
        raise InvalidInput(faults)
    await _take_up_files(work, case, before, items, str(redemption.draft.get("rows", {})))
    redemption.draft = {**redemption.draft, "form": values.plain, "items": stored}
    redemption.personal = form.with_personal(redemption, values.personal)
    case.version += 1
    work.record("REDEMPTION.SAVE", "case", case.id, region=case.region, after={"items": len(items)})
    return case.id


async def editable(work: Work, case_id: UUID, version: int) -> tuple[Case, Redemption]:
    case, redemption = await lock_redemption(work, case_id)
    authorize(work.actor, Permission.FILE_REDEMPTION, resource_of(case))
    if case.phase not in EDITABLE:
        raise WrongState(f"办件当前状态为“{case.status_label}”，不能修改；退回修改后才能编辑。")
    if case.version != version:
        raise StaleVersion(case.version)
    return case, redemption


async def ground_for(work: Work, redemption: Redemption, *, lock: bool = False) -> Ground:
    return await ground_of(
        work.session, work.platform.regions, voucher_of(redemption), lock=lock, filer=redemption.payee_unit_id
    )


def not_requested(requested: drafts.Requested, before: object, after: object) -> list[Fault]:
    changed = dict.fromkeys(drafts.changed_paths(before, after, "items"))
    return [
        Fault(path, "NOT_EDITABLE", "此项不在退回修改的范围内，不能更改。", "请保持原来的内容，只修改审核意见指出的部分")
        for path in changed
        if not requested.covers(path)
    ]


async def save_row(work: Work, command: SaveRow) -> UUID:
    """Add a row to a table of the form, or change one; it may be incomplete. Raises InvalidInput naming the row's fields
    (`rows.invoices[2].total`), NotFound for a row that is not there, StaleVersion, WrongState."""
    case, redemption = await editable(work, command.case_id, command.version)
    ground = await ground_for(work, redemption)
    table = rows.table_named(form.tables_of(ground, redemption), command.table)
    row = rows.row_of(table, command.row_id)
    known = await form.known_values(work.session, ground, work.actor.account_id)
    values = rows.checked(table, row, command.values, Surroundings(known=known, on=work.today))
    if values.draft_faults:
        raise InvalidInput(values.draft_faults)
    wanted = rows.wanted_of(table, values.values, row.path)
    await attach_all(work, wanted, case.id)
    before = redemption.draft
    rows.with_row(redemption, table.rule.key, row, values)
    await _row_changed(work, case, redemption, before, rows.wanted_of(table, row.values, row.path))
    return case.id


async def remove_row(work: Work, command: RemoveRow) -> UUID:
    """Take a row out of its table. Raises NotFound, InvalidInput (NOT_EDITABLE), StaleVersion, WrongState."""
    case, redemption = await editable(work, command.case_id, command.version)
    ground = await ground_for(work, redemption)
    table = rows.table_named(form.tables_of(ground, redemption), command.table)
    row = rows.row_of(table, command.row_id)
    before = redemption.draft
    rows.without_row(redemption, table.rule.key, row)
    await _row_changed(work, case, redemption, before, rows.wanted_of(table, row.values, row.path))
    return case.id


async def _row_changed(
    work: Work, case: Case, redemption: Redemption, before: Mapping[str, Any], files: list[Wanted]
) -> None:
    """Refuse what no reviewer asked to have changed; let go of the row's former files that nothing names any more."""
    if case.phase == Phase.RETURNED:
        faults = rows.not_requested(drafts.Requested.of(case.requested_fields, before), before, redemption.draft)
        if faults:
            raise InvalidInput(faults)
    else:
        named = str(redemption.draft)
        await detach(work, {each.upload_id for each in files if str(each.upload_id) not in named}, case.id)
    case.version += 1
    work.record("REDEMPTION.SAVE", "case", case.id, region=case.region, after={"rows": _counts(redemption)})


def _counts(redemption: Redemption) -> dict[str, int]:
    return {key: len(each) for key, each in redemption.draft.get("rows", {}).items()}


async def _take_up_files(
    work: Work, case: Case, before: tuple[DraftItem, ...], after: tuple[DraftItem, ...], in_rows: str
) -> None:
    """What was submitted once stays with the case, whatever the applicant puts in its place."""
    wanted = drafts.wanted_uploads(after)
    await attach_all(work, wanted, case.id)
    if case.phase == Phase.DRAFT:
        named = {each.upload_id for each in wanted}
        dropped = {each.upload_id for each in drafts.wanted_uploads(before)} - named
        await detach(work, {each for each in dropped if str(each) not in in_rows}, case.id)


async def submit(work: Work, command: Submit) -> UUID:
    """Hand in, or hand in again after a return. Raises InvalidInput with every fault at once, Ineligible where only the
    region's rules refuse, Insufficient when the money went to another in the same moment."""
    case, _ = await lock_redemption(work, command.case_id, command.version)
    authorize(work.actor, Permission.FILE_REDEMPTION, resource_of(case))
    event = Event.RESUBMIT if case.phase == Phase.RETURNED else Event.SUBMIT
    await move(work, case, Move(event))
    return case.id


async def withdraw(work: Work, command: Withdraw) -> UUID:
    """Take back what is in review or was returned; what it holds and draws is free again."""
    if len(command.reason) > MAX_REASON:
        raise invalid("reason", "TOO_LONG", f"撤回理由不能超过 {MAX_REASON} 字。")
    case, _ = await lock_redemption(work, command.case_id, command.version)
    await move(work, case, Move(Event.WITHDRAW, command.reason.strip()))
    return case.id


async def discard(work: Work, command: Discard) -> UUID:
    """Give up a draft; what was typed and uploaded is kept, and it is no longer among the open ones."""
    case, _ = await lock_redemption(work, command.case_id, command.version)
    authorize(work.actor, Permission.FILE_REDEMPTION, resource_of(case))
    await move(work, case, Move(Event.VOID))
    return case.id
