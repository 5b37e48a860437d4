"""Everything there is to say about a draft: typed values, amounts with their reasons, and all that forbids submitting it.

The same function answers the applicant while typing and the submission itself. Its number of statements does not depend
on the number of items or bills.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import Fault, Reason
from db.models import Service
from domain.affiliations.service import recorded_with
from domain.institutions.acceptance import institution_facts
from domain.organisations.parties import Party, same_party
from domain.redemptions.checks.findings import Finding
from domain.redemptions.checks.gathering import Gathered, facts_of
from domain.redemptions.checks.rules import blocking, check_all
from domain.redemptions.composing import Composed, row_path, told_of_rows
from domain.redemptions.draws import WantedDraw, conflicts, drawn_by_others
from domain.redemptions.facts import money_facts
from domain.redemptions.ground import Ground, Limits, limits_of, usage_of
from domain.redemptions.papers import document_faults, files_of, wanted_draws
from domain.redemptions.parsing import Buyer, ParsedItem, parse
from domain.redemptions.sellers import Named, Seller, match_all, of_order
from regions.contract import Computation, MoneyFacts, TieFacts

Recorded = Mapping[str, tuple[str, ...]]
"""Ties on record between the enterprise and sellers, by the seller's USCC."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`faults` name fields; `reasons` are the region's refusals of the application as a whole."""

    items: tuple[ParsedItem, ...]
    sellers: Mapping[Named, Seller]
    limits: Limits
    facts: MoneyFacts
    computation: Computation
    wanted: tuple[WantedDraw, ...]
    faults: tuple[Fault, ...]
    reasons: tuple[Reason, ...]
    findings: tuple[Finding, ...] = ()
    """Of the cross-checks; those that block are faults, too."""
    from_rows: bool = False

    def seller(self, item: ParsedItem) -> Seller | None:
        return self.sellers.get((item.seller_uscc, item.seller_name))

    @property
    def all_faults(self) -> list[Fault]:
        """Faults and refusals together, for a person who corrects a form once."""
        return [*self.faults, *(_as_fault(reason) for reason in self.reasons)]


def _as_fault(reason: Reason) -> Fault:
    """A rule's message begins with the number of the item it is about (`regions/rulebook.py`)."""
    number = re.match(r"第(\d+)项", reason.message)
    path = f"items[{int(number[1]) - 1}]" if number else "items"
    return Fault(path, reason.code, reason.message, reason.remedy or reason.citation)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Of the redemption itself: which case, what it holds already, and whether it is handed in again."""

    case_id: UUID
    on: date
    held: int = 0
    resubmission: bool = False


async def evaluate(
    session: AsyncSession, ground: Ground, composed: Composed, around: Circumstances, said: Sequence[Fault] = ()
) -> Evaluation:
    """`said` are the faults of the rows' own forms, which are not told again."""
    buyer = Buyer(ground.unit.uscc, ground.unit.name)
    items, faults = parse(composed.items, ground.edition, buyer, around.on)
    sellers = await _sellers(session, ground, items)
    limits = await limits_of(session, ground, around.held)
    usage = await usage_of(session, ground, around.case_id)
    facts = money_facts(
        ground, items, sellers, limits, usage, on=around.on, resubmission=around.resubmission
    )
    computation = ground.edition.policy.amount(facts)
    files = await files_of(session, items, around.case_id)
    wanted = wanted_draws(items, computation, files, sellers, buyer.uscc, composed)
    codes = {_code(item, sellers) for item in items}
    recorded = await recorded_with(session, ground.region.manifest.code, ground.unit.uscc, codes)
    faults += _seller_faults(ground, items, sellers, around.on, recorded)
    faults += await _service_faults(session, items, sellers)
    faults += document_faults(ground.edition, items, files, from_rows=composed.from_rows)
    drawn = await drawn_by_others(session, around.case_id, wanted)
    overdrawn = conflicts(wanted, drawn)
    faults += overdrawn
    reasons = computation.refusals if items else ()
    known = Gathered(items, sellers, files, wanted, drawn, overdrawn)
    refused = {fault.code for fault in faults} | {reason.code for reason in reasons}
    found = check_all(ground.edition, await facts_of(session, ground, around.case_id, known), refused)
    faults += [finding.fault for finding in blocking(found, refused)]
    if composed.from_rows:
        faults = [*said, *told_of_rows(faults, said)]
        found = [replace(finding, path=row_path(finding.path)) for finding in found]
    faults += _voucher_faults(ground, items, again=around.resubmission)
    return Evaluation(
        items, sellers, limits, facts, computation, wanted, tuple(faults), reasons, tuple(found),
        composed.from_rows,
    )  # fmt: skip


def _voucher_faults(ground: Ground, items: Sequence[ParsedItem], *, again: bool) -> list[Fault]:
    found = []
    if not ground.live and not again:
        name = "application" if ground.application else "claim"
        text = "该创新券已失效，不能再提交兑付申请。"
        found.append(Fault(f"{name}_id", f"{name.upper()}_NOT_LIVE", text, "请查看创新券的有效期"))
    if not ground.entrusted and not again:
        found.append(Fault("claim_id", "NOT_ENTRUSTED", "企业已结束委托，不能再提交。", "请与企业联系"))
    if ground.bought and len(items) > 1:
        found.append(Fault("items", "TOO_MANY", "一个订单只有一个服务事项。", "请删除多余的服务事项"))
    return found


# --- sellers --------------------------------------------------------------------------------------------------------


async def _sellers(session: AsyncSession, ground: Ground, items: Sequence[ParsedItem]) -> Mapping[Named, Seller]:
    named = [(item.seller_uscc, item.seller_name) for item in items]
    if ground.bought is not None:
        bought = ground.bought
        return await of_order(session, bought.institution, bought.representative, named)
    compacts = [compact.code for compact in ground.compacts]
    return await match_all(session, ground.region.manifest.code, named, compacts)


def _seller_faults(
    ground: Ground, items: Sequence[ParsedItem], sellers: Mapping[Named, Seller], on: date, recorded: Recorded
) -> list[Fault]:
    found = []
    for item in items:
        seller = sellers.get((item.seller_uscc, item.seller_name))
        path = f"{item.path}.institution_name"
        if not item.seller_uscc and not item.seller_name:
            found.append(Fault(path, "REQUIRED", "请填写服务机构，或先添加票据。"))
            continue
        if ground.bought is not None and seller is None:
            text = f"票据的销售方不是订单的服务机构“{ground.bought.institution.name}”。"
            found.append(Fault(path, "SELLER_NOT_OF_ORDER", text, "请核对票据的销售方名称和统一社会信用代码"))
            continue
        if ground.filer_unit_id not in (ground.unit.id, seller.unit_id if seller else ground.filer_unit_id):
            text = "票据的销售方不是提出申请的服务机构。"
            found.append(Fault(path, "SELLER_NOT_FILER", text, "机构只能就自己提供的服务申请"))
            continue
        day = ground.bought.placed_on if ground.bought else on
        reasons = (*_ties(ground, item, seller, recorded), *_accepted(ground, item, seller, day))
        found += [_from_reason(path, reason) for reason in reasons]
    return found


def _party(ground: Ground) -> Party:
    return Party(ground.unit.id, ground.unit.uscc)


def _accepted(ground: Ground, item: ParsedItem, seller: Seller | None, on: date) -> tuple[Reason, ...]:
    facts = institution_facts(ground.compacts, ground.region.manifest.code, on, seller, item.seller_uscc)
    return ground.edition.policy.institution(facts)


def _code(item: ParsedItem, sellers: Mapping[Named, Seller]) -> str:
    """The seller's USCC: of the institution that it is, else as it was written."""
    seller = sellers.get((item.seller_uscc, item.seller_name))
    return seller.uscc if seller else item.seller_uscc


def _ties(
    ground: Ground, item: ParsedItem, seller: Seller | None, recorded: Recorded
) -> tuple[Reason, ...]:
    code = seller.uscc if seller else item.seller_uscc
    if same_party(_party(ground), Party(seller.unit_id if seller else None, code)):
        text = "企业和服务机构为同一单位，不能使用创新券购买本单位自己的服务。"
        return (Reason("SAME_PARTY", text, "", "请选择本单位以外的服务机构。"),)
    return ground.edition.policy.ties(
        TieFacts(
            enterprise_uscc=ground.unit.uscc,
            institution_uscc=code,
            enterprise_representative=ground.unit.legal_representative,
            institution_representative=seller.representative if seller else "",
            recorded=recorded.get(code, ()),
        )
    )


def _from_reason(path: str, reason: Reason) -> Fault:
    return Fault(path, reason.code, reason.message, " ".join(each for each in (reason.remedy, reason.citation) if each))


async def _service_faults(
    session: AsyncSession, items: Sequence[ParsedItem], sellers: Mapping[Named, Seller]
) -> list[Fault]:
    """A service named from the catalogue is the seller's own."""
    ids = {item.service_id for item in items if item.service_id}
    if not ids:
        return []
    query = select(Service.id, Service.institution_id).where(Service.id.in_(ids))
    owners = {row[0]: row[1] for row in (await session.execute(query)).all()}
    found = []
    for item in items:
        seller = sellers.get((item.seller_uscc, item.seller_name))
        if item.service_id and owners.get(item.service_id) != (seller.institution_id if seller else None):
            text = "所选服务不是该服务机构的服务。"
            found.append(Fault(f"{item.path}.service_id", "INVALID", text, "请重新选择服务，或清空此项"))
    return found
