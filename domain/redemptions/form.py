"""The region's redemption form around the items: contact, payee account, note."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import NotFound
from db.models import Account, Redemption
from domain.form_kinds import FormValue, Surroundings
from domain.forms import CheckedForm, check_form
from domain.organisations.standing import payee_of
from domain.redemptions.ground import Ground
from regions.contract import FormDefinition

FORM: Final = "redemption"
_NO_FORM: Final = FormDefinition(FORM, "", "", ())


def definition_of(ground: Ground) -> FormDefinition:
    return ground.edition.forms.get(FORM, _NO_FORM)


async def known_values(session: AsyncSession, ground: Ground, account_id: UUID | None) -> Mapping[str, str]:
    """What the platform knows, by the names that forms use (`programme.name`)."""
    known = {"programme.name": ground.programme.name, "unit.name": ground.unit.name, "unit.uscc": ground.unit.uscc}
    account = await session.get(Account, account_id) if account_id else None
    if account is not None:
        known |= {"account.name": account.name, "account.mobile": account.mobile}
    try:
        payee = await payee_of(session, ground.unit.id, ground.region.manifest.code)
    except NotFound:
        return known
    return known | {
        "certification.payee_name": payee.holder,
        "certification.payee_bank": payee.bank,
        "certification.payee_account": payee.number,
    }


def saved_values(redemption: Redemption) -> Mapping[str, FormValue]:
    return {**redemption.draft.get("form", {}), **redemption.personal}


async def checked(
    session: AsyncSession,
    ground: Ground,
    redemption: Redemption,
    account_id: UUID | None,
    today: date,
    *,
    values: Mapping[str, Any] | None = None,
    editable: Collection[str] = (),
) -> CheckedForm:
    """The form with `values` put over what was saved."""
    around = Surroundings(
        known=await known_values(session, ground, account_id),
        saved=saved_values(redemption),
        editable=editable,
        on=today,
    )
    return check_form(definition_of(ground), values or {}, around)
