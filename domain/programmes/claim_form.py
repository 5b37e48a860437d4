"""What a claim says: the region's form, filled in with what certification, account and programme already know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.workflow import Phase
from db.models import Case, Claim, Programme
from domain.form_kinds import Surroundings
from domain.forms import CheckedForm, check_form, requested_keys
from domain.organisations.known import known_of
from domain.organisations.standing import Capacity
from domain.work import Work
from regions.contract import FormDefinition

FORM = "claim"


def definition_for(work: Work, case: Case) -> FormDefinition:
    return work.platform.regions.for_(case.region).edition(case.edition).forms[FORM]


async def claim_of(work: Work, case: Case) -> Claim:
    found: Claim = (await work.session.scalars(select(Claim).where(Claim.case_id == case.id))).one()
    return found


async def known_for_claim(
    session: AsyncSession, account_id: UUID | None, unit_id: UUID, programme_name: str, region: str
) -> dict[str, str]:
    """By prefill name, personal ones in the clear."""
    known = await known_of(session, account_id, unit_id, region, capacity=Capacity.ENTERPRISE)
    known["programme.name"] = programme_name
    return known


async def check(work: Work, case: Case, claim: Claim, values: Mapping[str, Any]) -> CheckedForm:
    """`values` over what was saved; after a return only what was asked for may change."""
    name = await work.session.scalar(select(Programme.name).where(Programme.id == claim.programme_id))
    known = await known_for_claim(work.session, work.actor.account_id, claim.unit_id, name or "", case.region)
    around = Surroundings(
        known=known,
        saved={**claim.form, **claim.personal},
        editable=requested_keys(case.requested_fields) if case.phase == Phase.RETURNED else (),
        on=work.today,
    )
    return check_form(definition_for(work, case), values, around)
