"""Looks at redemptions. The number of statements depends neither on items nor on bills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import OFFICIAL_ROLES
from core.clock import local_date
from core.errors import NotFound
from core.paging import Page, PageRequest
from core.workflow import Phase
from db.models import Case, Programme, Redemption, Upload
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, allowed
from domain.access.visibility import cases_visible_to, may_know_persons
from domain.documents.views import UploadView
from domain.form_kinds import FormValue
from domain.forms import masked_values, prefilled, without_persons
from domain.redemptions import drafts, form, rows
from domain.redemptions.checks.findings import Finding, from_json, ordered
from domain.redemptions.checks.gathering import submitted_bills
from domain.redemptions.checks.rules import BY_BOOKS, check_all
from domain.redemptions.composing import row_path
from domain.redemptions.evaluation import Circumstances, Evaluation, evaluate
from domain.redemptions.ground import Ground, ground_of, limits_of
from domain.redemptions.item_views import items_of
from domain.redemptions.opening import check_mine, one_voucher, voucher_of
from domain.redemptions.parsing import ITEM_FORM
from domain.redemptions.rows import Table
from domain.redemptions.service import EDITABLE
from domain.redemptions.stored import computation_of
from domain.redemptions.views import (
    DraftView,
    FormView,
    Quota,
    RedemptionFilter,
    RedemptionRow,
    RedemptionView,
    SellerMatch,
)
from domain.reviews.queries import HEAD_COLUMNS, head_of, heads
from domain.reviews.views import CaseHead
from domain.work import Read
from regions.contract import CaseKind, FormDefinition

_NO_ITEM_FORM = FormDefinition(ITEM_FORM, "", "", ())


async def redemption(read: Read, case_id: UUID) -> RedemptionView:
    """Everything of one redemption. Raises NotFound for one that the caller may not know of."""
    async with read.session() as session:
        query = heads().add_columns(Case.returned_snapshot, Redemption).join(Redemption, Redemption.case_id == Case.id)
        row = (await session.execute(query.where(Case.id == case_id, cases_visible_to(read.actor)))).first()
        if row is None:
            raise NotFound("兑付申请")
        head, data = head_of(row), row[-1]
        ground = await ground_of(session, read.platform.regions, voucher_of(data), filer=data.payee_unit_id)
        draft, evaluation = await _draft(read, session, ground, head, data)
        return RedemptionView(
            head=head,
            claim_id=data.claim_id,
            application_id=data.application_id,
            programme_name=ground.programme.name,
            requested=data.requested,
            approved=data.approved,
            held=data.held,
            paid=data.paid,
            recovered=data.recovered,
            rating_open=data.rating_open,
            quota=await _quota(session, ground),
            items=await items_of(session, data.case_id, ground.edition),
            draft=draft,
            computation=evaluation.computation if evaluation else computation_of(data.computation),
            form=form.definition_of(ground),
            item_form=ground.edition.forms.get(ITEM_FORM, _NO_ITEM_FORM),
            categories=ground.edition.categories,
            values=_values(read, form.definition_of(ground), data),
            editable=_editable(ground, head, data),
            tables=_tables(read, ground, head, data, row[-2]),
            findings=await _findings(read, session, ground, head, data, evaluation),
            reviewing=read.actor.role in OFFICIAL_ROLES,
        )


async def _findings(
    read: Read, session: AsyncSession, ground: Ground, head: CaseHead, data: Redemption, evaluation: Evaluation | None
) -> tuple[Finding, ...]:
    """Live for who may edit; for reviewers, and once it is submitted, those of the last submission with what the tax authority
    has said since."""
    if evaluation is not None:
        return evaluation.findings
    mine = allowed(read.actor, Permission.FILE_CASE, Resource(head.region, head.division, head.unit_id))
    if not mine and read.actor.role not in OFFICIAL_ROLES:
        return ()
    found = check_all(ground.edition, await submitted_bills(session, ground, head.id), only=BY_BOOKS)
    if form.definition_of(ground).rows:
        found = [replace(each, path=row_path(each.path)) for each in found]
    return tuple(ordered([*found, *(each for each in from_json(data.findings) if each.code not in BY_BOOKS)]))


def _tables(
    read: Read, ground: Ground, head: CaseHead, data: Redemption, returned: Mapping[str, Any] | None
) -> tuple[Table, ...]:
    """While the applicant corrects them, others see the rows as they were returned."""
    mine = allowed(read.actor, Permission.FILE_REDEMPTION, Resource(head.region, head.division, head.unit_id))
    draft = data.draft if mine or head.phase is not Phase.RETURNED else returned or {}
    tables = rows.tables_of(ground.edition, form.definition_of(ground), draft, data.personal)
    return tables if may_know_persons(read.actor) else tuple(table.without_persons() for table in tables)


def _values(read: Read, definition: FormDefinition, data: Redemption) -> Mapping[str, FormValue]:
    shown = masked_values if may_know_persons(read.actor) else without_persons
    return shown(definition, form.saved_values(data))


def _editable(ground: Ground, head: CaseHead, data: Redemption) -> tuple[str, ...]:
    requested = drafts.Requested.of(head.requested_fields if head.phase is Phase.RETURNED else (), data.draft)
    return requested.form_keys(each.key for each in form.definition_of(ground).fields)


async def _draft(
    read: Read, session: AsyncSession, ground: Ground, head: CaseHead, data: Redemption
) -> tuple[DraftView | None, Evaluation | None]:
    """For the applicant, while it can be edited."""
    resource = Resource(head.region, head.division, head.unit_id)
    if head.phase not in EDITABLE or not allowed(read.actor, Permission.FILE_REDEMPTION, resource):
        return None, None
    today = local_date(read.now)
    again = head.phase is Phase.RETURNED
    filled = await form.filled(session, ground, data, read.actor.account_id, today)
    values, items = filled.values, drafts.from_json(data.draft)
    around = Circumstances(head.id, today, data.held, again)
    evaluation = await evaluate(session, ground, filled.composed, around, filled.row_faults)
    sellers = [(item, evaluation.seller(item)) for item in evaluation.items]
    view = DraftView(
        values=masked_values(form.definition_of(ground), values.values),
        items=items,
        uploads=await _uploads(session, head.id),
        matches=tuple(
            SellerMatch(item.id, seller.institution_id if seller else None, seller.name if seller else "")
            for item, seller in sellers
        ),
        faults=(*values.faults, *evaluation.faults),
        reasons=evaluation.reasons,
    )
    return view, evaluation


async def _uploads(session: AsyncSession, case_id: UUID) -> Mapping[UUID, UploadView]:
    query = select(Upload.id, Upload.name, Upload.kind, Upload.size).where(Upload.case_id == case_id)
    return {row.id: UploadView(row.id, row.name, row.kind, row.size) for row in (await session.execute(query)).all()}


async def _quota(session: AsyncSession, ground: Ground) -> Quota:
    voucher, programme = ground.voucher, ground.programme
    same = (
        Redemption.application_id == voucher.application_id
        if voucher.application_id
        else Redemption.claim_id == voucher.claim_id
    )
    sums = select(func.coalesce(func.sum(Redemption.paid), 0), func.coalesce(func.sum(Redemption.held), 0)).where(same)
    used, held = (await session.execute(sums)).one()
    limits = await limits_of(session, ground, 0)
    claim, application = ground.claim, ground.application
    left = limits.quota_left if application is None else application.held
    return Quota(
        total=claim.quota if claim else application.granted if application else 0,
        reserved=claim.committed - int(used) if claim else int(held),
        used=int(used),
        remaining=max(0, left or 0),
        ratio=programme.ratio,
        minimum=programme.minimum,
        programme_rest=limits.programme_rest,
        use_from=programme.use_from,
        use_by=programme.use_by,
        redeem_by=programme.redeem_by,
    )


async def form_for(read: Read, claim_id: UUID | None, application_id: UUID | None = None) -> FormView:
    """The form, filled in with what is known, before anything is saved. Only for who has a part in the voucher."""
    voucher = one_voucher(claim_id, application_id)
    async with read.session() as session:
        await check_mine(session, voucher, read.actor.unit_id)
        ground = await ground_of(session, read.platform.regions, voucher, filer=read.actor.unit_id)
        definition = form.definition_of(ground)
        known = await form.known_values(session, ground, read.actor.account_id)
        return FormView(
            form=definition,
            item_form=ground.edition.forms.get(ITEM_FORM, _NO_ITEM_FORM),
            categories=ground.edition.categories,
            values=masked_values(definition, prefilled(definition, known)),
            quota=await _quota(session, ground),
            tables=rows.tables_of(ground.edition, definition, {}, {}),
        )


async def list_redemptions(read: Read, wanted: RedemptionFilter, page: PageRequest) -> Page[RedemptionRow]:
    """Those that the caller may see, newest first; one statement."""
    query = (
        heads()
        .add_columns(Programme.name, Redemption.requested, Redemption.approved, Redemption.paid)
        .join(Redemption, Redemption.case_id == Case.id)
        .join(Programme, Programme.id == Redemption.programme_id)
        .where(Case.kind == CaseKind.REDEMPTION, cases_visible_to(read.actor))
    )
    if wanted.phases:
        query = query.where(Case.phase.in_(wanted.phases))
    if wanted.programme_id:
        query = query.where(Redemption.programme_id == wanted.programme_id)
    if wanted.claim_id:
        query = query.where(Redemption.claim_id == wanted.claim_id)
    if wanted.application_id:
        query = query.where(Redemption.application_id == wanted.application_id)
    async with read.session() as session:
        return await fetch_page(session, query, [Case.created_at, Case.id], page, _row, descending=True)


def _row(row: tuple[object, ...]) -> RedemptionRow:
    programme, requested, approved, paid = row[len(HEAD_COLUMNS) : len(HEAD_COLUMNS) + 4]
    return RedemptionRow(head_of(row), str(programme), int(str(requested)), int(str(approved)), int(str(paid)))
