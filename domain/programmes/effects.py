"""What entering a state of a claim does, and what the engine asks of one."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from core.errors import Fault, WrongState
from core.workflow import Event
from db.models import Case, Programme
from domain.forms import has_field
from domain.printing.filled import Filled
from domain.programmes import ledger
from domain.programmes.claim_form import check, claim_of, definition_for
from domain.programmes.ledger import Commitment
from domain.reviews.handlers import CaseHandlers, FieldTest, Move
from domain.work import Work

ENDS = frozenset({Event.REJECT, Event.WITHDRAW, Event.VOID, Event.EXPIRE})
"""After these the enterprise may claim the programme anew."""


async def grant(work: Work, case: Case, _step: Move) -> None:
    """Ensure the quota: the programme's cap per enterprise, set aside where the programme commits on claim."""
    claim = await claim_of(work, case)
    programme = await work.session.get_one(Programme, claim.programme_id)
    if work.today > programme.redeem_by:
        raise WrongState(f"该批次已于 {programme.redeem_by} 到期，不能再发放额度。", code="OUTSIDE_WINDOW")
    claim.quota = programme.cap_per_enterprise
    await work.session.flush()
    if programme.commitment == Commitment.ON_CLAIM:
        await ledger.grant(work, programme_id=programme.id, claim_id=case.id, amount=claim.quota)


async def revoke(work: Work, case: Case, _step: Move) -> None:
    """Ensure that nothing more can be drawn: what is left of a grant falls back, what cases hold stays theirs."""
    claim = await claim_of(work, case)
    await work.session.flush()
    await ledger.expire_grant(work, programme_id=claim.programme_id, claim_id=case.id)


async def complete(work: Work, case: Case) -> list[Fault]:
    """Every fault of the saved form. What passes is kept as normalised, locked fields as the platform knows them now."""
    claim = await claim_of(work, case)
    checked = await check(work, case, claim, {})
    if not checked.faults:
        claim.form, claim.personal = dict(checked.plain), dict(checked.personal)
        await work.session.flush()
    return list(checked.faults)


async def fields(work: Work, case: Case) -> FieldTest:
    return has_field(definition_for(work, case))


async def snapshot(work: Work, case: Case) -> dict[str, Any]:
    return dict((await claim_of(work, case)).form)


async def printed(work: Work, case: Case) -> Filled:
    claim = await claim_of(work, case)
    return Filled({**claim.form, **claim.personal})


async def before_move(work: Work, case: Case, step: Move) -> None:
    if step.event in ENDS:
        (await claim_of(work, case)).live = False
        await work.session.flush()




HANDLERS = CaseHandlers(
    effects=MappingProxyType({"GRANT": grant, "REVOKE": revoke}),
    complete=complete,
    snapshot=snapshot,
    fields=fields,
    before_move=before_move,
    printed=printed,
)
