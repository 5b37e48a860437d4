"""From a draft to what is submitted: the guard that lists every fault, and the rows that reviewers work on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import delete, insert, select

from core.errors import Fault, Ineligible, NotFound
from core.ids import new_id
from core.workflow import Phase
from db.models import Bill, Case, ItemDocument, Redemption, ServiceItem
from domain.organisations.standing import CAPACITY_OF, certified_unit
from domain.programmes.ledger import Voucher
from domain.redemptions import form
from domain.redemptions.checks import findings
from domain.redemptions.draws import draw
from domain.redemptions.evaluation import Circumstances, Evaluation, evaluate
from domain.redemptions.ground import ground_of
from domain.redemptions.likeness.tracing import trace
from domain.redemptions.parsing import ParsedItem
from domain.redemptions.stored import to_json
from domain.work import Work

VERIFY: Final = "bill_verification"
"""Tells the worker to have the case's invoices verified."""


async def redemption_of(work: Work, case: Case) -> Redemption:
    redemption = await work.session.get(Redemption, case.id)
    if redemption is None:
        raise NotFound("办件")
    return redemption


async def complete(work: Work, case: Case) -> list[Fault]:
    """Every fault that forbids submitting; Ineligible where the fields are right and only the rules refuse.

    The voucher is locked from here on. The evaluation waits in the session for `hand_in`, which runs next in the same act.
    """
    redemption = await redemption_of(work, case)
    voucher = Voucher(redemption.claim_id, redemption.application_id)
    payee = redemption.payee_unit_id
    ground = await ground_of(work.session, work.platform.regions, voucher, lock=True, filer=payee)
    await certified_unit(work, payee, case.region, capacity=CAPACITY_OF[ground.region.manifest.filer])
    filled = await form.filled(work.session, ground, redemption, work.actor.account_id, work.today)
    values = filled.values
    again = case.phase == Phase.RETURNED
    around = Circumstances(case.id, work.today, redemption.held, again)
    evaluation = await evaluate(work.session, ground, filled.composed, around, filled.row_faults)
    if values.faults or evaluation.faults:
        return [*values.faults, *evaluation.all_faults]
    if evaluation.reasons:
        raise Ineligible(evaluation.reasons, "按本地区的规则，本次申请不能提交。")
    if not again:
        case.division = ground.unit.home_division
    redemption.draft = {**redemption.draft, "form": values.plain}
    redemption.personal = form.with_personal(redemption, values.personal)
    work.session.info[_key(case)] = evaluation
    return []


def _key(case: Case) -> tuple[str, UUID]:
    return "redemption evaluation", case.id


async def hand_in(work: Work, case: Case) -> None:
    """Write what was evaluated: rows, amounts with facts and computation, and draws on the documents.

    What earlier reviewers cut stays cut: a correction does not undo a decision.
    """
    evaluation: Evaluation = work.session.info.pop(_key(case))
    redemption = await redemption_of(work, case)
    cuts = await _earlier_cuts(work, case.id)
    await _clear(work, case.id)
    amounts = {item.key: (int(item.base), int(item.amount)) for item in evaluation.computation.items}
    items = [_item(case.id, i, item, evaluation, amounts, cuts) for i, item in enumerate(evaluation.items)]
    await work.session.execute(insert(ServiceItem), items)
    await work.session.execute(insert(Bill), [row for item in evaluation.items for row in _bills(item)])
    documents = [row for item in evaluation.items for row in _documents(item)]
    if documents:
        await work.session.execute(insert(ItemDocument), documents)
    await draw(work, case.id, evaluation.wanted)
    redemption.requested = int(evaluation.computation.total)
    redemption.approved = sum(int(str(item["approved"])) for item in items)
    redemption.facts = to_json(evaluation.facts)
    redemption.computation = to_json(evaluation.computation)
    await trace(work, case, evaluation, redemption.unit_id)
    redemption.findings = findings.to_json(evaluation.findings)
    if work.platform.invoice_verifier is not None:
        work.emit(VERIFY, case.id)


async def _earlier_cuts(work: Work, case_id: UUID) -> Mapping[UUID, tuple[int, str]]:
    query = select(ServiceItem.id, ServiceItem.approved, ServiceItem.cut_reason).where(
        ServiceItem.redemption_id == case_id, ServiceItem.approved < ServiceItem.requested
    )
    return {row[0]: (row[1] or 0, row[2]) for row in (await work.session.execute(query)).all()}


async def _clear(work: Work, case_id: UUID) -> None:
    items = select(ServiceItem.id).where(ServiceItem.redemption_id == case_id)
    for table in (Bill, ItemDocument):
        await work.session.execute(
            delete(table).where(table.item_id.in_(items)).execution_options(synchronize_session=False)
        )
    await work.session.execute(
        delete(ServiceItem).where(ServiceItem.redemption_id == case_id).execution_options(synchronize_session=False)
    )


def _item(
    case_id: UUID,
    position: int,
    item: ParsedItem,
    evaluation: Evaluation,
    amounts: Mapping[str, tuple[int, int]],
    cuts: Mapping[UUID, tuple[int, str]],
) -> dict[str, object]:
    base, requested = amounts[str(item.id)]
    left, reason = cuts.get(item.id, (requested, ""))
    seller = evaluation.seller(item)
    return {
        "id": item.id,
        "redemption_id": case_id,
        "position": position,
        "category": item.category,
        "title": item.title,
        "service_id": item.service_id,
        "institution_id": seller.institution_id if seller else None,
        "institution_name": seller.name if seller else item.seller_name,
        "institution_uscc": seller.uscc if seller else item.seller_uscc,
        "contract_number": item.contract_number,
        "contract_date": item.contract_date,
        "contract_amount": item.contract_amount,
        "proof_amount": item.proof_amount,
        "base": base,
        "requested": requested,
        "approved": min(left, requested),
        "cut_reason": reason if left < requested else "",
    }


def _bills(item: ParsedItem) -> Sequence[dict[str, object]]:
    names = ("id", "kind", "code", "number", "issued_on", "buyer_name", "buyer_uscc", "seller_name", "seller_uscc",
             "total", "tax", "upload_id")  # fmt: skip
    return [
        {"item_id": item.id, "position": position, **{name: getattr(bill, name) for name in names}}
        for position, bill in enumerate(item.bills)
    ]


def _documents(item: ParsedItem) -> Sequence[dict[str, object]]:
    return [
        {"id": new_id(), "item_id": item.id, "position": position, "key": key, "upload_id": upload_id}
        for key, ids in item.documents.items()
        for position, upload_id in enumerate(ids)
    ]
