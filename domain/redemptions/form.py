"""The region's redemption form around the items: contact, payee account, note."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import Fault
from core.money import format_yuan
from db.models import Redemption
from domain.form_kinds import FormValue, Surroundings
from domain.forms import CheckedForm, check_form
from domain.organisations.known import department_of, known_of, known_of_unit
from domain.organisations.standing import CAPACITY_OF
from domain.redemptions import rows
from domain.redemptions.composing import Composed, compose
from domain.redemptions.ground import Ground
from domain.redemptions.rows import Table
from regions.contract import FormDefinition

FORM: Final = "redemption"
_NO_FORM: Final = FormDefinition(FORM, "", "", ())


def definition_of(ground: Ground) -> FormDefinition:
    return ground.edition.forms.get(FORM, _NO_FORM)


async def known_values(session: AsyncSession, ground: Ground, account_id: UUID | None) -> Mapping[str, str]:
    """What the platform knows, by the names that forms use (`programme.name`): the unit is the enterprise whose voucher it is,
    the certification that of who files."""
    region = ground.region.manifest
    known = await known_of(session, account_id, ground.filer_unit_id, region.code, capacity=CAPACITY_OF[region.filer])
    known |= known_of_unit(ground.unit)
    if ground.filer_unit_id != ground.unit.id:
        known["division.department"] = await department_of(session, ground.unit.id)
    return {**known, "programme.name": ground.programme.name, **_of_order(ground)}


def _of_order(ground: Ground) -> Mapping[str, str]:
    if ground.bought is None or ground.application is None:
        return {}
    order, institution = ground.bought.order, ground.bought.institution
    return {
        "order.number": order.number,
        "order.price": format_yuan(order.price),
        "service.name": order.service_name,
        "service.category": ground.edition.category_label(order.category),
        "service.price": format_yuan(order.price),
        "institution.name": institution.name,
        "institution.uscc": institution.uscc,
        "application.number": ground.application_number,
        "application.granted": format_yuan(ground.application.granted),
    }


def tables_of(ground: Ground, redemption: Redemption) -> tuple[Table, ...]:
    """The tables of the form with the rows saved in them."""
    return rows.tables_of(ground.edition, definition_of(ground), redemption.draft, redemption.personal)


@dataclass(frozen=True, slots=True)
class Filled:
    """All that was filled in: the form's fields, the items for the money rules, and what is wrong with rows."""

    values: CheckedForm
    composed: Composed
    row_faults: tuple[Fault, ...]


async def filled(
    session: AsyncSession, ground: Ground, redemption: Redemption, account_id: UUID | None, today: date
) -> Filled:
    values = await checked(session, ground, redemption, account_id, today)
    tables = tables_of(ground, redemption)
    around = Surroundings(on=today)
    return Filled(values, compose(ground, redemption, tables), tuple(rows.table_faults(tables, around)))


def saved_values(redemption: Redemption) -> Mapping[str, FormValue]:
    personal = {key: value for key, value in redemption.personal.items() if key != rows.PERSONAL}
    return {**redemption.draft.get("form", {}), **personal}


def with_personal(redemption: Redemption, values: Mapping[str, FormValue]) -> dict[str, Any]:
    """The form's personal values as they are kept, those of rows beside them."""
    kept = {key: redemption.personal[key] for key in (rows.PERSONAL,) if key in redemption.personal}
    return {**values, **kept}


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
