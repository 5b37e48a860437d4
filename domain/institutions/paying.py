"""What the acting enterprise's voucher pays for, as a plain description that a search can filter by: the region's rules are
asked once for each standing of an institution and kind of service there is, not for each service. The answers are those of
`usability.usability_of` for a service of that kind at an institution of that standing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import product
from typing import Final
from uuid import UUID

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import local_date
from core.errors import Unauthenticated, WrongState
from db.models import Affiliation, Institution, Unit
from domain.affiliations.service import recorded_with
from domain.catalogue.queries import category_labels
from domain.institutions.acceptance import institution_facts, recognitions_of
from domain.institutions.effects import ADMITTED
from domain.institutions.usability import Offer, Purse, acting_unit, between_two, offer_of, purse_of, usability_facts
from domain.redemptions.facts import terms_of
from domain.work import Read
from regions.contract import Edition, InstitutionFacts, Recognition
from regions.recognition import Compact
from regions.usability import voucher_usable

MOST_APART: Final = 500
"""Institutions that have something to do with one enterprise; with more of them the rest count as unrelated."""
NOBODY: Final = UUID(int=0)


@dataclass(frozen=True, slots=True)
class HouseStanding:
    """What rules are told of an institution: `admitted` to the registry of its home `region`, and every recognition it had."""

    region: str
    admitted: bool
    lab_kind: str
    recognitions: tuple[Recognition, ...] = ()


Sort = tuple[str, bool]
"""A kind of service, and whether it carries the voucher badge."""


@dataclass(frozen=True, slots=True)
class PaysFor:
    """By standing what is paid for; of the institutions `apart`, which the enterprise is tied to or is one of, only what is told
    of them by name."""

    standings: Mapping[HouseStanding, frozenset[Sort]] = field(default_factory=dict)
    apart: Mapping[UUID, frozenset[Sort]] = field(default_factory=dict)


def refuse_without_enterprise(read: Read) -> None:
    """Raises Unauthenticated or WrongState for whoever acts for no enterprise: there is no voucher that could pay."""
    if not read.actor.signed_in:
        raise Unauthenticated
    raise WrongState("请先选择以企业的身份操作，才能按本企业的创新券筛选。", code="NO_ENTERPRISE")


async def pays_for(read: Read, standings: Sequence[HouseStanding]) -> PaysFor | None:
    """None for whoever acts for no enterprise. The number of statements does not grow with institutions, nor with services."""
    today = local_date(read.now)
    async with read.session() as session:
        unit = await acting_unit(read, session)
        if unit is None:
            return None
        regions = read.platform.regions
        home = next((each for each in regions.all() if each.manifest.code == unit.home_region), None)
        if home is None:
            return PaysFor()
        purse = await purse_of(session, unit.home_region, unit, today)
        near = await _related(session, unit)
        recorded = await recorded_with(session, unit.home_region, unit.uscc, [offer.uscc for offer in near.values()])
    sorts = tuple(sorted(product({code for _, code in category_labels(read)}, (False, True))))
    case = _Case(today, home.edition_on(today), tuple(regions.compacts.values()), unit, purse, sorts)
    return PaysFor(
        case.unrelated(standings),
        {key: case.paid(offer, case.told(offer), recorded.get(offer.uscc, ())) for key, offer in near.items()},
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """One enterprise's question about all `sorts` of services."""

    today: date
    edition: Edition
    compacts: tuple[Compact, ...]
    unit: Unit
    purse: Purse
    sorts: tuple[Sort, ...]

    def unrelated(self, standings: Sequence[HouseStanding]) -> Mapping[HouseStanding, frozenset[Sort]]:
        answers = _answers(self._name())
        found: dict[HouseStanding, frozenset[Sort]] = {}
        for standing in standings:
            offer = _offer_of(standing)
            told = self.told(offer)
            if told not in answers:
                answers[told] = self.paid(offer, told)
            found[standing] = answers[told]
        return found

    def told(self, offer: Offer) -> InstitutionFacts:
        return institution_facts(self.compacts, self.unit.home_region, self.today, offer)

    def paid(self, offer: Offer, institution: InstitutionFacts, recorded: tuple[str, ...] = ()) -> frozenset[Sort]:
        return frozenset(sort for sort in self.sorts if self._usable(offer, institution, sort, recorded))

    def _usable(self, offer: Offer, institution: InstitutionFacts, sort: Sort, recorded: tuple[str, ...]) -> bool:
        asked = usability_facts(
            self.today, self.unit.home_region, replace(offer, category=sort[0], badged=sort[1]), institution, self.unit,
            self.purse, recorded,
        )  # fmt: skip
        return between_two(self.unit, offer, voucher_usable(self.edition, asked)).usable

    def _name(self) -> Hashable:
        """Everything that an answer rests on but the institution."""
        drawn_on = tuple((each.code, terms_of(each), left) for each, left in self.purse.programmes)
        who = self.unit.id, self.unit.uscc, self.unit.home_region, self.unit.legal_representative
        return self.today, self.edition.policy, self.sorts, who, self.purse.usage, self.purse.eligibility, drawn_on


@lru_cache(maxsize=200)
def _answers(_name: Hashable) -> dict[InstitutionFacts, frozenset[Sort]]:
    """What was answered before in the same case: somebody who turns pages and chips asks again and again."""
    return {}


def _offer_of(standing: HouseStanding) -> Offer:
    """Of an institution that the enterprise has nothing to do with."""
    return Offer(
        "", badged=True, unit_id=NOBODY, uscc="", region=standing.region, admitted=standing.admitted,
        lab_kind=standing.lab_kind, representative="", recognitions=standing.recognitions,
    )  # fmt: skip


async def _related(session: AsyncSession, unit: Unit) -> Mapping[UUID, Offer]:
    """Listed institutions that are the enterprise's own or may be tied to it. Two statements."""
    told = exists().where(
        Affiliation.ended_at.is_(None),
        or_(
            and_(Affiliation.one == unit.uscc, Affiliation.other == Institution.uscc),
            and_(Affiliation.other == unit.uscc, Affiliation.one == Institution.uscc),
        ),
    )
    alike = [Institution.unit_id == unit.id, Institution.uscc == unit.uscc, told]
    if unit.legal_representative:
        alike.append(Unit.legal_representative == unit.legal_representative)
    query = (
        select(Institution, Unit.legal_representative)
        .join(Unit, Unit.id == Institution.unit_id)
        .where(Institution.status == ADMITTED, or_(*alike))
        .order_by(Institution.id)
        .limit(MOST_APART)
    )
    rows = (await session.execute(query)).all()
    labs = await recognitions_of(session, [row[0].id for row in rows])
    return {
        house.id: offer_of("", True, house, representative, labs.get(house.id, ())) for house, representative in rows
    }


def by_sorts(found: Mapping[HouseStanding, frozenset[Sort]]) -> Mapping[frozenset[Sort], list[HouseStanding]]:
    """Standings together that pay for the same; those that pay for nothing are left out."""
    grouped: dict[frozenset[Sort], list[HouseStanding]] = defaultdict(list)
    for standing, sorts in found.items():
        if sorts:
            grouped[sorts].append(standing)
    return grouped
