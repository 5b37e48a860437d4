"""The double-entry ledger, whole fen. One private guarded mover; one public verb per row of domain.md §9's table.

Every verb takes part in the caller's unit of work. Its key never expires: a repeated movement is no movement. Locks are
taken in one order (claim, then accounts by `_LOCK_ORDER`), so that two movements never wait for each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid5

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from core.errors import DomainError, Insufficient, NotFound
from core.ids import new_id
from core.money import format_yuan
from db.models import Claim, LedgerAccount, LedgerTransfer, Programme, VoucherApplication
from domain.work import Work


class Account(StrEnum):
    """Where money is. The first two belong to the programme, GRANTED to a claim, the rest to a case: HELD to a redemption, or
    to a voucher application until its redemption takes it over."""

    APPROPRIATION = "APPROPRIATION"
    FREE = "FREE"
    GRANTED = "GRANTED"
    HELD = "HELD"
    IN_PAYMENT = "IN_PAYMENT"
    PAID = "PAID"
    RECOVERED = "RECOVERED"


class Movement(StrEnum):
    APPROPRIATED = "APPROPRIATED"
    GRANTED = "GRANTED"
    HELD = "HELD"
    RELEASED = "RELEASED"
    SENT = "SENT"
    CONFIRMED = "CONFIRMED"
    FAILED = "FAILED"
    EXPIRED = "EXPIRED"
    RECOVERED = "RECOVERED"


class Commitment(StrEnum):
    """When a programme commits its budget (domain.md §9)."""

    ON_CLAIM = "ON_CLAIM"
    ON_SUBMIT = "ON_SUBMIT"


A, M = Account, Movement

ALLOWED: Final[dict[Movement, frozenset[tuple[Account, Account]]]] = {
    M.APPROPRIATED: frozenset({(A.APPROPRIATION, A.FREE)}),
    M.GRANTED: frozenset({(A.FREE, A.GRANTED)}),
    M.HELD: frozenset({(A.GRANTED, A.HELD), (A.FREE, A.HELD), (A.HELD, A.HELD)}),
    M.RELEASED: frozenset({(A.HELD, A.GRANTED), (A.HELD, A.FREE), (A.HELD, A.HELD)}),
    M.SENT: frozenset({(A.HELD, A.IN_PAYMENT)}),
    M.CONFIRMED: frozenset({(A.IN_PAYMENT, A.PAID)}),
    M.FAILED: frozenset({(A.IN_PAYMENT, A.HELD)}),
    M.EXPIRED: frozenset({(A.GRANTED, A.FREE)}),
    M.RECOVERED: frozenset({(A.PAID, A.RECOVERED)}),
}
"""domain.md §9. No other movement exists. From HELD to HELD: a redemption takes over what its voucher application holds, and
gives it back."""

_LOCK_ORDER: Final = (A.HELD, A.IN_PAYMENT, A.PAID, A.RECOVERED, A.GRANTED, A.FREE, A.APPROPRIATION)
"""The programme's own accounts last: everybody wants them, so they are locked for the shortest time."""

_SHORT: Final[dict[Account, tuple[str, str]]] = {
    A.FREE: (
        "BUDGET_EXCEEDED",
        "本批次创新券总额度不足：剩余 {rest} 元，本次需要 {amount} 元。请减少金额，或等待主管部门追加额度。",
    ),
    A.GRANTED: ("QUOTA_EXCEEDED", "剩余额度不足：剩余 {rest} 元，本次需要 {amount} 元。请减少本次申请金额。"),
}
_SHORT_OTHERWISE = ("LEDGER_EXCEEDED", "该办件名下可用金额只有 {rest} 元，不足 {amount} 元。请刷新后核对金额。")

_ACCOUNT_IDS: Final = UUID("6f1d0d0e-0b57-5c1c-9d0a-3f6f0c3f1b7a")


@dataclass(frozen=True, slots=True)
class Place:
    """One account: of a programme, of a kind, and whose (the programme's, a claim's, a case's)."""

    kind: Account
    owner: UUID

    def id(self, programme_id: UUID) -> UUID:
        """The same account has the same id everywhere, so that nobody has to look it up."""
        return uuid5(_ACCOUNT_IDS, f"{programme_id}:{self.kind}:{self.owner}")

    @property
    def order(self) -> tuple[int, str]:
        return _LOCK_ORDER.index(self.kind), str(self.owner)


async def appropriate(work: Work, *, programme_id: UUID, change_id: UUID, amount: int) -> bool:
    """An approved budget change becomes free budget, once per change."""
    source, target = Place(A.APPROPRIATION, programme_id), Place(A.FREE, programme_id)
    return await _post(work, programme_id, M.APPROPRIATED, f"appropriate:{change_id}", source, target, amount)


async def grant(work: Work, *, programme_id: UUID, claim_id: UUID, amount: int) -> bool:
    """`on_claim`: set a claim's quota aside. Raises Insufficient (BUDGET_EXCEEDED)."""
    source, target = Place(A.FREE, programme_id), Place(A.GRANTED, claim_id)
    return await _post(work, programme_id, M.GRANTED, f"grant:{claim_id}", source, target, amount, claim_id)


@dataclass(frozen=True, slots=True)
class Voucher:
    """What a case draws on: a claim, an application on an order, or (an application itself) the budget alone."""

    claim_id: UUID | None = None
    application_id: UUID | None = None


BUDGET: Final = Voucher()


async def hold(work: Work, *, programme_id: UUID, voucher: Voucher, case_id: UUID, amount: int, key: str) -> bool:
    """Promise `amount` to a case: out of what its claim was granted, or its application holds, else of the free budget.

    `key` names this promise of this case (the case's version does). Raises Insufficient (QUOTA_EXCEEDED,
    LEDGER_EXCEEDED or BUDGET_EXCEEDED).
    """
    source = await _purse(work, programme_id, voucher)
    target = Place(A.HELD, case_id)
    name = f"hold:{case_id}:{key}"
    if not await _post(work, programme_id, M.HELD, name, source, target, amount, case_id):
        return False
    await _draw(work, voucher, source, amount)
    return True


async def release(work: Work, *, programme_id: UUID, voucher: Voucher, case_id: UUID, amount: int, key: str) -> bool:
    """Give back what a case holds: to the claim's grant or the application while that stands, else to the free budget."""
    target = await _purse(work, programme_id, voucher)
    name = f"release:{case_id}:{key}"
    if not await _post(work, programme_id, M.RELEASED, name, Place(A.HELD, case_id), target, amount, case_id):
        return False
    await _draw(work, voucher, target, -amount)
    return True


async def send(work: Work, *, programme_id: UUID, case_id: UUID, amount: int, key: str) -> bool:
    """A payout leaves for the bank. `key` names the payout line."""
    source, target = Place(A.HELD, case_id), Place(A.IN_PAYMENT, case_id)
    return await _post(work, programme_id, M.SENT, f"send:{case_id}:{key}", source, target, amount, case_id)


async def confirm(work: Work, *, programme_id: UUID, case_id: UUID, amount: int, key: str) -> bool:
    """The bank paid. `key` names the payout line."""
    source, target = Place(A.IN_PAYMENT, case_id), Place(A.PAID, case_id)
    return await _post(work, programme_id, M.CONFIRMED, f"confirm:{case_id}:{key}", source, target, amount, case_id)


async def fail(work: Work, *, programme_id: UUID, case_id: UUID, amount: int, key: str) -> bool:
    """The bank could not pay: held again, until retried or cancelled. `key` names the payout line."""
    source, target = Place(A.IN_PAYMENT, case_id), Place(A.HELD, case_id)
    return await _post(work, programme_id, M.FAILED, f"fail:{case_id}:{key}", source, target, amount, case_id)


async def expire_grant(work: Work, *, programme_id: UUID, claim_id: UUID) -> int:
    """End a claim's grant: what is left of it falls back to the budget. Returns the fen that did.

    The claim stops being live in the same act, so that what its cases hold is released to the budget from now on.
    """
    await work.session.execute(
        update(Claim).where(Claim.case_id == claim_id).values(live=False).execution_options(synchronize_session="fetch")
    )
    source = Place(A.GRANTED, claim_id)
    left = await work.session.scalar(
        select(LedgerAccount.balance).where(LedgerAccount.id == source.id(programme_id)).with_for_update()
    )
    if not left:
        return 0
    target = Place(A.FREE, programme_id)
    await _post(work, programme_id, M.EXPIRED, f"expire:{claim_id}", source, target, left, claim_id)
    return int(left)


async def settle_clawback(work: Work, *, programme_id: UUID, case_id: UUID, amount: int, key: str) -> bool:
    """Money paid came back. The quota stays used: what was clawed back is not claimed again."""
    source, target = Place(A.PAID, case_id), Place(A.RECOVERED, case_id)
    return await _post(work, programme_id, M.RECOVERED, f"recover:{case_id}:{key}", source, target, amount, case_id)


async def _purse(work: Work, programme_id: UUID, voucher: Voucher) -> Place:
    """Where promises under a voucher come from and go back to. Locks the voucher: it must not end meanwhile."""
    if voucher.application_id is not None:
        return await _application_purse(work, programme_id, voucher.application_id)
    if voucher.claim_id is None:
        return Place(A.FREE, programme_id)
    query = (
        select(Claim.live, Programme.commitment)
        .join(Programme, Programme.id == Claim.programme_id)
        .where(Claim.case_id == voucher.claim_id, Claim.programme_id == programme_id)
        .with_for_update(of=Claim)
    )
    row = (await work.session.execute(query)).first()
    if row is None:
        raise NotFound("创新券", path="claim_id")
    granted = row.live and row.commitment == Commitment.ON_CLAIM
    return Place(A.GRANTED, voucher.claim_id) if granted else Place(A.FREE, programme_id)


async def _application_purse(work: Work, programme_id: UUID, application_id: UUID) -> Place:
    query = (
        select(VoucherApplication.live)
        .where(VoucherApplication.case_id == application_id, VoucherApplication.programme_id == programme_id)
        .with_for_update()
    )
    row = (await work.session.execute(query)).first()
    if row is None:
        raise NotFound("创新券申请", path="application_id")
    return Place(A.HELD, application_id) if row.live else Place(A.FREE, programme_id)


async def _draw(work: Work, voucher: Voucher, purse: Place, amount: int) -> None:
    """Count a draw (negative: what was given back) on the voucher itself."""
    if voucher.claim_id is not None:
        await _commit_quota(work, voucher.claim_id, amount)
    elif voucher.application_id is not None and purse.kind is A.HELD:
        held = VoucherApplication.held - amount
        await work.session.execute(
            update(VoucherApplication)
            .where(VoucherApplication.case_id == voucher.application_id)
            .values(held=held)
            .execution_options(synchronize_session="fetch")
        )


async def _commit_quota(work: Work, claim_id: UUID, amount: int) -> None:
    """Count `amount` (negative: give back) against the claim's quota, in one guarded statement."""
    after = Claim.committed + amount
    counted = (
        update(Claim)
        .where(Claim.case_id == claim_id, after <= Claim.quota, after >= 0)
        .values(committed=after)
        .returning(Claim.committed)
        .execution_options(synchronize_session="fetch")
    )
    if (await work.session.execute(counted)).first() is not None:
        return
    rest = await work.session.scalar(select(Claim.quota - Claim.committed).where(Claim.case_id == claim_id))
    raise _insufficient(A.GRANTED, int(rest or 0), amount)


async def _post(
    work: Work,
    programme_id: UUID,
    movement: Movement,
    key: str,
    source: Place,
    target: Place,
    amount: int,
    case_id: UUID | None = None,
) -> bool:
    """The one mover. False when `key` was posted before; raises when it was posted as something else."""
    if amount <= 0 or (source.kind, target.kind) not in ALLOWED[movement]:
        raise ValueError(f"{movement}: {amount} fen from {source.kind} to {target.kind}")
    await _open(work, programme_id, source, target)
    transfer = {
        "key": key, "programme_id": programme_id, "event": movement, "amount": amount, "case_id": case_id,
        "source_id": source.id(programme_id), "target_id": target.id(programme_id),
    }  # fmt: skip
    once = (
        insert(LedgerTransfer)
        .values(**transfer, id=new_id(), actor_account_id=work.actor.account_id, at=work.now)
        .on_conflict_do_nothing(index_elements=["key"])
    )
    if (await work.session.execute(once.returning(LedgerTransfer.id))).first() is None:
        await _same_as_before(work, key, amount)
        return False
    for place, change in sorted(((source, -amount), (target, amount)), key=lambda each: each[0].order):
        await _add(work, programme_id, place, change)
    return True


async def _open(work: Work, programme_id: UUID, *places: Place) -> None:
    rows = [
        {"id": place.id(programme_id), "programme_id": programme_id, "kind": place.kind, "owner_id": place.owner,
         "balance": 0}
        for place in sorted(places, key=lambda place: place.order)
    ]  # fmt: skip
    await work.session.execute(insert(LedgerAccount).values(rows).on_conflict_do_nothing())


async def _same_as_before(work: Work, key: str, amount: int) -> None:
    earlier = await work.session.scalar(select(LedgerTransfer.amount).where(LedgerTransfer.key == key))
    if earlier != amount:
        raise DomainError("该笔资金变动已按不同金额入账，请刷新后核对。", code="LEDGER_KEY_REUSED")


async def _add(work: Work, programme_id: UUID, place: Place, change: int) -> None:
    table = LedgerAccount.__table__.c
    covered = (table.balance + change >= 0) | (table.kind == A.APPROPRIATION)
    moved = (
        update(LedgerAccount)
        .where(LedgerAccount.id == place.id(programme_id), covered)
        .values(balance=LedgerAccount.balance + change)
        .returning(LedgerAccount.balance)
        .execution_options(synchronize_session=False)
    )
    if (await work.session.execute(moved)).first() is not None:
        return
    rest = await work.session.scalar(select(LedgerAccount.balance).where(LedgerAccount.id == place.id(programme_id)))
    raise _insufficient(place.kind, int(rest or 0), -change)


def _insufficient(kind: Account, rest: int, amount: int) -> Insufficient:
    code, text = _SHORT.get(kind, _SHORT_OTHERWISE)
    return Insufficient(text.format(rest=format_yuan(rest), amount=format_yuan(amount)), code=code)
