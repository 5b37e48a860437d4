"""Everything there is to say about an application's form: values, the amount with its reasons, and all that forbids handing it
in. The same function answers the applicant while typing and the submission itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import local_date
from core.errors import Fault, Reason
from core.money import ZERO, Fen, format_yuan, parse_yuan
from db.models import Case, LedgerAccount, Programme, VoucherApplication
from domain.affiliations.service import recorded_with
from domain.applications.ground import Ground, known_for
from domain.form_kinds import FormValue, Surroundings
from domain.forms import CheckedForm, check_form
from domain.institutions.acceptance import institution_facts
from domain.orders.ground import NOT_BADGED
from domain.organisations.parties import Party, same_party
from domain.programmes.eligibility import gather_facts
from domain.programmes.ledger import Account, Place
from domain.programmes.usage import usage_in
from domain.redemptions.facts import terms_of
from domain.redemptions.sellers import Seller, of_order
from regions.contract import (
    CaseKind,
    Computation,
    Eligibility,
    EligibilityFacts,
    ItemFacts,
    MoneyFacts,
    TieFacts,
)

AMOUNT, DAY, TIES = "contract_amount", "contract_date", "declared_ties"
"""Keys of a region's form that the rules read (regions/README.md)."""
YES: Final = "YES"
SAME_PARTY: Final = Reason(
    "SAME_PARTY", "企业和服务机构为同一单位，不能使用创新券购买本单位自己的服务。", "《创新券平台规则说明》第十条",
    "请选择本单位以外的服务机构。",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Assessment:
    """`faults` name fields; `reasons` are the rules' refusals, each with its article. Facts and answers are kept
    with the case."""

    form: CheckedForm
    facts: MoneyFacts
    computation: Computation
    eligibility_facts: EligibilityFacts
    eligibility: Eligibility
    tie_facts: TieFacts
    faults: tuple[Fault, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One application with its case, programme and order."""

    case: Case
    application: VoucherApplication
    programme: Programme
    ground: Ground

    @property
    def saved(self) -> Mapping[str, FormValue]:
        return {**self.application.form, **self.application.personal}

    @property
    def again(self) -> bool:
        return self.case.submitted_at is not None


async def check_values(
    session: AsyncSession,
    asked: Asked,
    values: Mapping[str, Any],
    account_id: UUID | None,
    today: date,
    editable: Collection[str] = (),
) -> CheckedForm:
    """`values` over what was saved; `editable` after a return: only these may change (empty: all)."""
    known = await known_for(session, asked.ground, account_id, asked.programme.name)
    around = Surroundings(known=known, saved=asked.saved, editable=editable, on=today)
    return check_form(asked.ground.form, values, around)


async def assess(session: AsyncSession, asked: Asked, account_id: UUID | None, today: date) -> Assessment:
    """As of today; the year is that of the first submission. The number of statements is fixed."""
    ground = asked.ground
    form = await check_values(session, asked, {}, account_id, today)
    seller = await _seller(session, ground)
    on = local_date(asked.case.submitted_at) if asked.case.submitted_at else today
    facts = await _money_facts(session, asked, form, seller, on)
    computation = ground.edition.policy.amount(facts)
    eligibility_facts = await gather_facts(session, ground.unit.id, ground.order.region, today)
    eligibility = ground.edition.policy.eligibility(eligibility_facts)
    recorded = await recorded_with(session, ground.order.region, ground.unit.uscc, [ground.institution.uscc])
    tie_facts = _tie_facts(ground, form, recorded.get(ground.institution.uscc, ()))
    reasons = (
        *eligibility.unmet, *_parties(ground, seller, tie_facts), *computation.refusals,
    )  # fmt: skip
    faults = (*form.faults, *_amount_faults(ground, form))
    return Assessment(form, facts, computation, eligibility_facts, eligibility, tie_facts, faults, reasons)


async def _seller(session: AsyncSession, ground: Ground) -> Seller:
    named = (ground.institution.uscc, ground.institution.name)
    return (await of_order(session, ground.institution, ground.representative, [named]))[named]


def _parties(ground: Ground, seller: Seller, ties: TieFacts) -> tuple[Reason, ...]:
    """What the two parties are to each other, and whether the region pays for this institution's services at all. Of a lab
    the recognition on the day of the order counts."""
    region, policy = ground.order.region, ground.edition.policy
    buyer, house = ground.unit, ground.institution
    own = same_party(Party(buyer.id, buyer.uscc), Party(house.unit_id, house.uscc))
    accepted = institution_facts(ground.compacts, region, ground.placed_on, seller)
    found = (
        *((SAME_PARTY,) if own else ()),
        *(() if ground.badged else (NOT_BADGED,)),
        *policy.institution(accepted),
        *policy.ties(ties),
    )
    return tuple(dict.fromkeys(found))


def _tie_facts(ground: Ground, form: CheckedForm, recorded: tuple[str, ...]) -> TieFacts:
    return TieFacts(
        enterprise_uscc=ground.unit.uscc,
        institution_uscc=ground.institution.uscc,
        enterprise_representative=ground.unit.legal_representative,
        institution_representative=ground.representative,
        declared=_declared(ground, form),
        recorded=recorded,
    )


def _declared(ground: Ground, form: CheckedForm) -> tuple[str, ...]:
    """The ties that the enterprise ticked, in the form's words."""
    chosen = form.values.get(TIES)
    field = next((each for each in ground.form.fields if each.key == TIES), None)
    if field is None or not isinstance(chosen, list):
        return ()
    labels = {choice.value: choice.label for choice in field.choices}
    return tuple(labels.get(each, each) for each in chosen)


async def _money_facts(
    session: AsyncSession, asked: Asked, form: CheckedForm, seller: Seller, on: date
) -> MoneyFacts:
    ground, programme = asked.ground, asked.programme
    free = Place(Account.FREE, programme.id).id(programme.id)
    rest = await session.scalar(select(LedgerAccount.balance).where(LedgerAccount.id == free))
    usage = await usage_in(session, ground.unit.id, ground.order.region, but=asked.case.id)
    return MoneyFacts(
        on=on,
        enterprise_home=ground.unit.home_region,
        enterprise_division=ground.unit.home_division,
        terms=terms_of(programme),
        items=(_item(ground, form, seller),),
        budget_left=Fen(int(rest or 0) + asked.application.held),
        usage=usage,
        kind=CaseKind.APPLICATION,
        programme=programme.code,
        resubmission=asked.again,
    )


def _item(ground: Ground, form: CheckedForm, seller: Seller) -> ItemFacts:
    said = form.values
    return ItemFacts(
        key=str(ground.order.id),
        category=ground.order.category,
        contract=Fen(contract_of(ground, form)),
        contract_date=_day(said.get(DAY)),
        bills=None,
        bills_tax=ZERO,
        proofs=None,
        institution_home=seller.region,
        institution_uscc=seller.uscc,
        funded_elsewhere=said.get("funded_elsewhere") == YES,
        statutory=said.get("statutory") == YES,
    )


def contract_of(ground: Ground, form: CheckedForm) -> int:
    """The contract's amount in fen: as filled in, else the order's."""
    said = form.values.get(AMOUNT)
    try:
        return max(0, parse_yuan(said)) if isinstance(said, str) else ground.order.price
    except ValueError:
        return ground.order.price


def _amount_faults(ground: Ground, form: CheckedForm) -> tuple[Fault, ...]:
    """Nobody sets money aside for more than both parties agreed on."""
    if contract_of(ground, form) <= ground.order.price:
        return ()
    agreed = format_yuan(ground.order.price)
    text = f"合同金额不能高于订单金额 {agreed} 元。"
    return (Fault(f"values.{AMOUNT}", "ABOVE_ORDER", text, "合同金额有变化的，请先在订单上协商改价"),)


def _day(said: FormValue | None) -> date | None:
    try:
        return date.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None
