"""Who of the pool is tied to a case's parties: may not be drawn, not be named, and not score (domain.md §8)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, literal, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.encryption import KEYRING
from db.models import (
    Affiliation,
    Case,
    Certification,
    Expert,
    Institution,
    Opinion,
    Order,
    Redemption,
    RoleGrant,
    ServiceItem,
    Unit,
    VoucherApplication,
)
from domain.institutions.matching import name_key
from domain.organisations.standing import Capacity


class Tie(StrEnum):
    """How an expert is tied to a case."""

    EMPLOYER = "EMPLOYER"
    DECLARED = "DECLARED"
    REPRESENTATIVE = "REPRESENTATIVE"
    EMPLOYERS_REPRESENTATIVE = "EMPLOYERS_REPRESENTATIVE"
    AFFILIATED = "AFFILIATED"
    MEMBER = "MEMBER"
    OPENED = "OPENED"
    REVIEWED = "REVIEWED"


WORDS: Final[Mapping[Tie, str]] = {
    Tie.EMPLOYER: "在申请企业或服务机构任职",
    Tie.DECLARED: "曾申报与申请企业或服务机构有利益关系",
    Tie.REPRESENTATIVE: "与申请企业或服务机构的法定代表人同名",
    Tie.EMPLOYERS_REPRESENTATIVE: "所在单位与申请企业或服务机构的法定代表人相同",
    Tie.AFFILIATED: "所在单位与申请企业或服务机构有登记在案的关联关系",
    Tie.MEMBER: "是或曾是申请企业或服务机构的经办人",
    Tie.OPENED: "是该办件的经办人",
    Tie.REVIEWED: "已在该办件的前面环节审核过",
}


@dataclass(frozen=True, slots=True)
class Party:
    """A unit that gains or loses by a case. `names` are its other names."""

    side: Capacity
    name: str
    uscc: str = ""
    unit_id: UUID | None = None
    names: tuple[str, ...] = ()
    representative: str = field(default="", repr=False)

    @property
    def key(self) -> str:
        """What an expert says when declaring an interest in it."""
        return self.uscc or self.name


@dataclass(frozen=True, slots=True)
class Interests:
    """What the parties of one case can be recognised by."""

    usccs: frozenset[str]
    names: frozenset[str]
    representatives: frozenset[str]
    """Blind indices of the legal representatives' names."""
    related: frozenset[str]
    """USCCs of other units with the same legal representative."""
    affiliated: frozenset[str]
    """USCCs of units that a party owns, founded or belongs to, or the other way round, as the region has recorded it."""
    members: frozenset[UUID]
    opener: UUID
    reviewers: frozenset[UUID]


_INSTITUTION = aliased(Unit)


async def parties_of(session: AsyncSession, case_ids: Sequence[UUID]) -> Mapping[UUID, tuple[Party, ...]]:
    """The enterprise and the institutions of each case, whatever kind it is; three statements. A unit appears once a side."""
    found: dict[UUID, dict[tuple[Capacity, str], Party]] = {case_id: {} for case_id in case_ids}
    for case_id, side, unit in await session.execute(_units(case_ids)):
        _add(found[case_id], Party(Capacity(side), unit.name, unit.uscc, unit.id, (), unit.legal_representative))
    for case_id, name, uscc, unit_id, names, unit_name, representative in await session.execute(_institutions(case_ids)):
        others = tuple(each for each in (*(names or ()), unit_name) if each)
        _add(found[case_id], Party(Capacity.INSTITUTION, name, uscc, unit_id, others, representative or ""))
    for case_id, name, uscc in await session.execute(_applicants(case_ids)):
        _add(found[case_id], Party(Capacity.ENTERPRISE, name, uscc))
    return {case_id: tuple(parties.values()) for case_id, parties in found.items()}


def _add(found: dict[tuple[Capacity, str], Party], party: Party) -> None:
    """What is known of a unit from several places is put together."""
    if not party.key:
        return
    known = found.get((party.side, party.key))
    if known is None:
        found[party.side, party.key] = party
        return
    names = tuple(dict.fromkeys((*known.names, party.name, *party.names)))
    found[party.side, party.key] = Party(
        party.side, known.name, known.uscc, known.unit_id or party.unit_id, names,
        known.representative or party.representative,
    )  # fmt: skip


def _units(case_ids: Sequence[UUID]) -> Select[*tuple[Any, ...]]:
    """The case's own unit; whose voucher it is and who is paid; both sides of the order applied for."""
    enterprise, institution = literal(Capacity.ENTERPRISE.value), literal(Capacity.INSTITUTION.value)
    applied = or_(VoucherApplication.case_id == Case.id, VoucherApplication.case_id == Redemption.application_id)
    ordered = (
        select(Case.id.label("case_id"), Order.enterprise_unit_id.label("buyer"), Order.institution_unit_id.label("seller"))
        .outerjoin(Redemption, Redemption.case_id == Case.id)
        .join(VoucherApplication, applied)
        .join(Order, Order.id == VoucherApplication.order_id)
        .where(Case.id.in_(case_ids))
        .subquery()
    )
    redeemed = Redemption.case_id.in_(case_ids)
    rows = union_all(
        select(Case.id.label("case_id"), enterprise.label("side"), Case.unit_id.label("unit_id")).where(Case.id.in_(case_ids)),
        select(Redemption.case_id, enterprise, Redemption.unit_id).where(redeemed),
        select(Redemption.case_id, enterprise, Redemption.payee_unit_id).where(redeemed),
        select(ordered.c.case_id, enterprise, ordered.c.buyer),
        select(ordered.c.case_id, institution, ordered.c.seller),
    ).subquery()
    return select(rows.c.case_id, rows.c.side, Unit).join(Unit, Unit.id == rows.c.unit_id).order_by(rows.c.side, Unit.id)


def _institutions(case_ids: Sequence[UUID]) -> Select[*tuple[Any, ...]]:
    """The sellers of a redemption's items, with the registry's other names."""
    return (
        select(
            ServiceItem.redemption_id, ServiceItem.institution_name, ServiceItem.institution_uscc, _INSTITUTION.id,
            Institution.names, Institution.name, _INSTITUTION.legal_representative,
        )
        .outerjoin(Institution, Institution.id == ServiceItem.institution_id)
        .outerjoin(_INSTITUTION, _INSTITUTION.id == Institution.unit_id)
        .where(ServiceItem.redemption_id.in_(case_ids))
        .order_by(ServiceItem.position)
    )  # fmt: skip


def _applicants(case_ids: Sequence[UUID]) -> Select[*tuple[Any, ...]]:
    """Who asks to be certified has no unit yet."""
    columns = (Certification.case_id, Certification.name, Certification.uscc)
    return select(*columns).where(Certification.case_id.in_(case_ids), Certification.unit_id.is_(None))


async def interests_of(session: AsyncSession, case: Case) -> Interests:
    """What is known of the case's parties. The number of statements depends neither on parties nor on the pool."""
    parties = (await parties_of(session, [case.id]))[case.id]
    units = [party.unit_id for party in parties if party.unit_id]
    heads = {party.representative for party in parties if party.representative}
    members = await session.scalars(select(RoleGrant.account_id).where(RoleGrant.unit_id.in_(units)))
    reviewers = await session.scalars(select(Opinion.account_id).where(Opinion.case_id == case.id, Opinion.state != case.status))
    related = await session.scalars(select(Unit.uscc).where(Unit.legal_representative.in_(heads)))
    usccs = {party.uscc for party in parties if party.uscc}
    names = {name_key(name) for party in parties for name in (party.name, *party.names)}
    return Interests(
        usccs=frozenset(usccs),
        names=frozenset(names),
        representatives=frozenset(map(KEYRING.blind_index, heads)),
        related=frozenset(related),
        affiliated=frozenset(await _affiliated(session, case.region, usccs)),
        members=frozenset(members),
        opener=case.account_id,
        reviewers=frozenset(account for account in reviewers if account is not None),
    )


async def _affiliated(session: AsyncSession, region: str, usccs: Collection[str]) -> set[str]:
    either = or_(Affiliation.one.in_(usccs), Affiliation.other.in_(usccs))
    standing = (Affiliation.region == region, Affiliation.ended_at.is_(None), either)
    rows = await session.execute(select(Affiliation.one, Affiliation.other).where(*standing))
    return {code for row in rows for code in row} - set(usccs)


def ties_of(expert: Expert, interests: Interests) -> tuple[Tie, ...]:
    """Every tie there is between the expert and the case; empty when there is none."""
    employers = [each["uscc"] for each in expert.employers if each.get("uscc")]
    found = {
        Tie.EMPLOYER: _named(expert.employers, interests),
        Tie.DECLARED: _named(expert.ties, interests),
        Tie.REPRESENTATIVE: expert.real_name_index in interests.representatives,
        Tie.EMPLOYERS_REPRESENTATIVE: _meets(employers, interests.related - interests.usccs),
        Tie.AFFILIATED: _meets(employers, interests.affiliated),
        Tie.MEMBER: expert.account_id in interests.members,
        Tie.OPENED: expert.account_id == interests.opener,
        Tie.REVIEWED: expert.account_id in interests.reviewers,
    }
    return tuple(tie for tie, there in found.items() if there)


def _named(units: Iterable[Mapping[str, str]], interests: Interests) -> bool:
    """By USCC, and by name too: a code that was left out or mistyped must not hide an employer."""
    return any(
        each.get("uscc", "") in interests.usccs or name_key(each.get("name", "")) in interests.names for each in units
    )


def _meets(one: Iterable[str], other: Collection[str]) -> bool:
    return any(each in other for each in one)


def said(ties: Iterable[Tie]) -> str:
    """In words, for whoever may know of the expert."""
    return "；".join(WORDS[tie] for tie in ties)
