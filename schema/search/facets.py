"""Facets in words: counts come from the engine, names from the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from domain.catalogue.queries import category_labels, labels
from domain.catalogue.views import Label
from domain.work import Read
from schema.context import Info
from schema.ids import encode_id
from schema.recognition.types import kind_labels
from schema.scalars import Yuan
from schema.search.pages import values
from schema.search.types import DivisionFacet, FacetValue, PriceRange, ServiceFacets, UsableFacet, VoucherFacet
from schema.selection import selects
from search.engine import FacetCount
from search.query import Facet

FIELDS: Final[dict[str, Facet]] = {
    "categories": Facet.CATEGORY,
    "instrumentClasses": Facet.INSTRUMENT_CLASS,
    "divisions": Facet.DIVISION,
    "institutions": Facet.INSTITUTION,
    "regions": Facet.REGION,
    "voucher": Facet.VOUCHER,
    "labKinds": Facet.LAB_KIND,
    "price": Facet.PRICE,
    "usableWithMyVoucher": Facet.USABLE,
}

Counts = Mapping[Facet, Sequence[FacetCount]]


def selected_facets(info: Info) -> tuple[Facet, ...]:
    return tuple(facet for name, facet in FIELDS.items() if selects(info, "facets", name))


async def facets_type(read: Read, counts: Counts) -> ServiceFacets:
    """One statement for all names there are to look up."""
    institutions = [UUID(each.value) for each in counts.get(Facet.INSTITUTION, ())]
    names = await labels(read, institutions, [each.value for each in counts.get(Facet.DIVISION, ())])
    return ServiceFacets(
        categories=values(counts.get(Facet.CATEGORY, ()), {code: name for (_, code), name in category_labels(read).items()}),
        instrument_classes=values(counts.get(Facet.INSTRUMENT_CLASS, ()), {}),
        divisions=divisions(counts, names),
        institutions=_institutions(counts, names),
        regions=values(counts.get(Facet.REGION, ()), region_labels(read)),
        voucher=_voucher(counts),
        lab_kinds=values(counts.get(Facet.LAB_KIND, ()), kind_labels(read.platform.regions.compacts.values())),
        usable_with_my_voucher=_usable(counts),
        price=_price(counts),
    )


def region_labels(read: Read) -> dict[str, str]:
    return {region.manifest.code: region.manifest.name for region in read.platform.regions.all()}


def divisions(counts: Counts, names: Mapping[str, Label]) -> list[DivisionFacet]:
    """Those that have a name, with their place in the tree."""
    return [
        DivisionFacet(code=each.value, name=label.name, parent=label.parent, count=each.count)
        for each in counts.get(Facet.DIVISION, ())
        if (label := names.get(each.value)) is not None
    ]


def _institutions(counts: Counts, names: Mapping[str, Label]) -> list[FacetValue]:
    return [
        FacetValue(value=encode_id("Institution", UUID(each.value)), label=label.name, count=each.count)
        for each in counts.get(Facet.INSTITUTION, ())
        if (label := names.get(each.value)) is not None
    ]


def _voucher(counts: Counts) -> VoucherFacet:
    found = {each.value: each.count for each in counts.get(Facet.VOUCHER, ())}
    return VoucherFacet(supported=found.get("true", 0), unsupported=found.get("false", 0))


def _usable(counts: Counts) -> UsableFacet | None:
    if Facet.USABLE not in counts:
        return None
    found = {each.value: each.count for each in counts[Facet.USABLE]}
    return UsableFacet(usable=found.get("true", 0), unusable=found.get("false", 0))


def _price(counts: Counts) -> PriceRange:
    ends = {each.value: Yuan(each.count) for each in counts.get(Facet.PRICE, ())}
    return PriceRange(lowest=ends.get("lowest"), highest=ends.get("highest"))
