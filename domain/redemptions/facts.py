"""The facts of a redemption as the region's money rules ask for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from core.money import ZERO, Fen
from db.models import Programme
from domain.redemptions.ground import Ground, Limits
from domain.redemptions.parsing import ParsedItem
from domain.redemptions.sellers import Named, Seller
from regions.contract import BillFacts, ItemFacts, MoneyFacts, ProgrammeTerms, Usage


def terms_of(programme: Programme) -> ProgrammeTerms:
    return ProgrammeTerms(
        ratio=programme.ratio,
        minimum=Fen(programme.minimum),
        cap_per_enterprise=Fen(programme.cap_per_enterprise),
        categories=tuple(programme.categories),
        use_from=programme.use_from,
        use_by=programme.use_by,
        redeem_by=programme.redeem_by,
    )


def money_facts(
    ground: Ground,
    items: Sequence[ParsedItem],
    sellers: Mapping[Named, Seller],
    limits: Limits,
    usage: tuple[Usage, ...],
    *,
    on: date,
    resubmission: bool,
) -> MoneyFacts:
    """`on` is the day of submission, Asia/Shanghai. What is not known yet of a draft counts as nothing."""
    return MoneyFacts(
        on=on,
        enterprise_home=ground.unit.home_region,
        enterprise_division=ground.unit.home_division,
        terms=terms_of(ground.programme),
        items=tuple(_item(item, sellers.get((item.seller_uscc, item.seller_name))) for item in items),
        quota_left=None if limits.quota_left is None else Fen(limits.quota_left),
        budget_left=None if limits.budget_left is None else Fen(limits.budget_left),
        usage=usage,
        granted=None if ground.granted is None else Fen(ground.granted),
        programme=ground.programme.code,
        applied_on=ground.applied_on,
        resubmission=resubmission,
    )


def _item(item: ParsedItem, seller: Seller | None) -> ItemFacts:
    known = [bill for bill in item.bills if bill.total is not None]
    lines = tuple(
        BillFacts(bill.issued_on, Fen(bill.total or 0), Fen(bill.tax)) for bill in known if bill.issued_on is not None
    )
    return ItemFacts(
        key=str(item.id),
        category=item.category,
        contract=Fen(item.contract_amount or 0),
        contract_date=item.contract_date,
        bills=Fen(sum(bill.total or 0 for bill in known)),
        bills_tax=Fen(sum(bill.tax for bill in known)),
        proofs=Fen(item.proof_amount) if item.proof_amount is not None else ZERO,
        institution_home=seller.region if seller else "",
        institution_uscc=item.seller_uscc or (seller.uscc if seller else ""),
        funded_elsewhere=item.funded_elsewhere,
        statutory=item.statutory,
        bill_dates=tuple(bill.issued_on for bill in item.bills if bill.issued_on is not None),
        bill_lines=lines if len(lines) == len(known) else (),
    )
