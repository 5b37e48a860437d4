"""Looks at claims: the form to fill in, one claim, one's own claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select

from core.clock import local_date
from core.errors import Forbidden, NotFound, WrongState
from core.paging import Page, PageRequest
from core.workflow import Phase
from db.models import AuditEntry, Case, Claim, LedgerAccount, Programme, Redemption
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, authorize
from domain.access.visibility import cases_visible_to
from domain.form_kinds import mask_value
from domain.forms import masked_values, prefilled, requested_keys
from domain.programmes.claim_form import FORM, known_for_claim
from domain.programmes.ledger import Account
from domain.programmes.queries import COLUMNS, programme, view_of
from domain.programmes.views import ClaimView, OpenForm, Quota
from domain.reviews.queries import HEAD_COLUMNS, head_of, heads
from domain.work import Platform, Read
from regions.contract import CaseKind, FormDefinition

_RESERVED = (
    select(func.coalesce(func.sum(LedgerAccount.balance), 0))
    .join(Redemption, Redemption.case_id == LedgerAccount.owner_id)
    .where(
        Redemption.claim_id == Claim.case_id, LedgerAccount.programme_id == Claim.programme_id,
        LedgerAccount.kind.in_((Account.HELD, Account.IN_PAYMENT)),
    )
    .correlate(Claim)
    .scalar_subquery()
)  # fmt: skip
_FREE = (
    select(LedgerAccount.balance)
    .where(LedgerAccount.programme_id == Programme.id, LedgerAccount.kind == Account.FREE)
    .correlate(Programme)
    .scalar_subquery()
)
_CLAIM_COLUMNS = (
    Claim.quota, Claim.committed, Claim.live, Claim.form, Claim.personal, Claim.agreement_version,
    Claim.agreement_accepted_at, Claim.eligibility, _RESERVED.label("reserved"),
)  # fmt: skip
_PROGRAMME_COLUMNS = (*COLUMNS[:-1], func.coalesce(_FREE, 0).label("remaining"))


def _claims(read: Read) -> Select[*tuple[Any, ...]]:
    """Visible claims with head, quota and programme in one statement."""
    query: Select[*tuple[Any, ...]] = (
        heads()
        .join(Claim, Claim.case_id == Case.id)
        .join(Programme, Programme.id == Claim.programme_id)
        .add_columns(*_CLAIM_COLUMNS, *_PROGRAMME_COLUMNS)
        .where(Case.kind == CaseKind.CLAIM, cases_visible_to(read.actor))
    )
    return query


def _view(platform: Platform, row: Sequence[Any]) -> ClaimView:
    heads_end = len(HEAD_COLUMNS)
    claim_end = heads_end + len(_CLAIM_COLUMNS)
    head = head_of(row)
    quota, committed, live, form, personal, version, accepted_at, eligibility, reserved = row[heads_end:claim_end]
    definition = platform.regions.for_(head.region).edition(head.edition).forms[FORM]
    return ClaimView(
        head=head,
        programme=view_of(platform, row[claim_end:]),
        quota=Quota(quota, committed - int(reserved), int(reserved), quota - committed if live else 0),
        values=masked_values(definition, {**form, **personal}),
        form=definition,
        agreement_version=version,
        agreement_accepted_at=accepted_at,
        eligibility=eligibility,
    )


async def claim(read: Read, case_id: UUID) -> ClaimView:
    """Raises NotFound for a claim that the caller may not know of."""
    async with read.session() as session:
        row = (await session.execute(_claims(read).where(Case.id == case_id))).first()
    if row is None:
        raise NotFound("申领")
    return _view(read.platform, row)


async def my_claims(read: Read, region: str | None, page: PageRequest) -> Page[ClaimView]:
    """The claims of the unit the caller acts for, newest first. One statement, however many."""
    authorize(read.actor, Permission.FILE_CASE, Resource(unit_id=read.actor.unit_id))
    query = _claims(read).where(Claim.unit_id == read.actor.unit_id)
    if region is not None:
        query = query.where(Case.region == region)
    async with read.session() as session:
        return await fetch_page(
            session, query, [Case.id], page, lambda row: _view(read.platform, row), descending=True
        )


async def open_form(read: Read, programme_id: UUID) -> OpenForm:
    """The form of a new claim, filled in with what is known; personal values masked. Raises NotFound, WrongState."""
    authorize(read.actor, Permission.FILE_CASE, Resource(unit_id=read.actor.unit_id))
    view = await programme(read, programme_id)
    definition = _definition(read, view.region)
    unit_id = read.actor.unit_id
    if unit_id is None:
        raise Forbidden
    async with read.session() as session:
        known = await known_for_claim(session, read.actor.account_id, unit_id, view.name, view.region)
    return OpenForm(definition, masked_values(definition, prefilled(definition, known)))


def _definition(read: Read, region: str) -> FormDefinition:
    forms = read.platform.regions.for_(region).edition_on(local_date(read.now)).forms
    if FORM not in forms:
        raise WrongState("本地区的创新券不需要申领，请在订单上申请。", code="NO_CLAIMS")
    return forms[FORM]


def form_of(view: ClaimView) -> OpenForm:
    """The form of a saved claim; after a return with the fields that may be changed."""
    editable = requested_keys(view.head.requested_fields) if view.head.phase is Phase.RETURNED else ()
    return OpenForm(view.form, view.values, editable)


async def revealed(read: Read, case_id: UUID, key: str) -> str:
    """A personal value in the clear, for whoever has just put into the audit log that they look at it."""
    view = await claim(read, case_id)
    async with read.session() as session:
        logged = await session.scalar(
            select(AuditEntry.id)
            .where(
                AuditEntry.entity_id == case_id, AuditEntry.act == "CLAIM.REVEAL",
                AuditEntry.account_id == read.actor.account_id, AuditEntry.after["field"].astext == key,
            )
            .limit(1)
        )  # fmt: skip
        if logged is None:
            raise Forbidden
        personal = (await session.scalar(select(Claim.personal).where(Claim.case_id == case_id))) or {}
    field = next(each for each in view.form.fields if each.key == key)
    value = personal.get(key, "")
    return value if isinstance(value, str) else str(mask_value(field, value))
