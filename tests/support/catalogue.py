"""Invented institutions and services, put into the database directly."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from core.identifiers import make_uscc
from db.engine import Sessions
from db.models import Institution, Service, Unit

NAMESPACE = UUID("0d5c7c52-1f7a-4a60-8f0e-6a8d2f6a1c11")
_SERIAL = itertools.count(1)
LISTED_SINCE = datetime(2026, 1, 5, tzinfo=UTC)


def made_id(kind: str, key: str) -> UUID:
    return uuid5(NAMESPACE, f"{kind}:{key}")


@dataclass(frozen=True)
class Offer:
    """A service of a test's catalogue. `price` in fen; `days` after the first one it was listed."""

    name: str
    institution: str
    price: int | None = 10_000
    category: str = "INSTRUMENT_SHARING"
    instrument_class: str = "分析仪器"
    aliases: tuple[str, ...] = ()
    description: str = ""
    voucher: bool = True
    stars: tuple[int, ...] = ()
    status: str = "LISTED"
    days: int = 0

    @property
    def id(self) -> UUID:
        return made_id("service", f"{self.institution}:{self.name}")


@dataclass(frozen=True)
class House:
    """An institution of a test's catalogue."""

    name: str
    names: tuple[str, ...] = ()
    region: str = "liaoning"
    division: str = "210102"
    status: str = "ADMITTED"
    offers: tuple[Offer, ...] = field(default=())

    @property
    def id(self) -> UUID:
        return made_id("institution", self.name)

    @property
    def unit_id(self) -> UUID:
        return made_id("unit", self.name)


async def put_catalogue(sessions: Sessions, houses: Iterable[House], offers: Iterable[Offer]) -> None:
    by_name = {house.name: house for house in houses}
    async with sessions() as session, session.begin():
        for house in by_name.values():
            uscc = make_uscc("12" + house.division, f"DEM{next(_SERIAL):05d}")
            session.add(
                Unit(
                    id=house.unit_id, uscc=uscc, name=house.name, capacities=["INSTITUTION"],
                    home_region=house.region, home_division=house.division,
                )
            )  # fmt: skip
            await session.flush()
            session.add(
                Institution(
                    id=house.id, unit_id=house.unit_id, region=house.region, division=house.division, uscc=uscc,
                    name=house.name, names=list(house.names), status=house.status, storefront={},
                    admitted_at=LISTED_SINCE,
                )
            )  # fmt: skip
        await session.flush()
        for offer in offers:
            session.add(service_row(offer, by_name[offer.institution]))


def service_row(offer: Offer, house: House) -> Service:
    since = LISTED_SINCE + timedelta(days=offer.days)
    return Service(
        id=offer.id, institution_id=house.id, region=house.region, division=house.division, category=offer.category,
        instrument_class=offer.instrument_class, name=offer.name, aliases=list(offer.aliases),
        description=offer.description, price=offer.price, unit="元/小时", voucher_supported=offer.voucher,
        status=offer.status, rating_sum=sum(offer.stars), rating_count=len(offer.stars), created_at=since,
        updated_at=since,
    )  # fmt: skip
