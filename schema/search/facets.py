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
from schema.search.types import DivisionFacet, FacetValue, PriceRange, ServiceFacets, VoucherFacet
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
}

Counts = Mapping[Facet, Sequence[FacetCount]]


def selected_facets(info: Info) -> tuple[Facet, ...]:
    return tuple(facet for name, facet in FIELDS.items() if selects(info, "facets", name))


async def facets_type(read: Read, counts: Counts) -> ServiceFacets:
    """One statement for all names there are to look up."""
    institutions = [UUID(each.value) for each in counts.get(Facet.INSTITUTION, ())]
    names = await labels(read, institutions, [each.value for each in counts.get(Facet.DIVISION, ())])
    return ServiceFacets(
        categories=_categories(read, counts),
        instrument_classes=[_value(each, each.value) for each in counts.get(Facet.INSTRUMENT_CLASS, ())],
        divisions=_divisions(counts, names),
        institutions=_institutions(counts, names),
        regions=_regions(read, counts),
        voucher=_voucher(counts),
        lab_kinds=_lab_kinds(read, counts),
        price=_price(counts),
    )


def _value(counted: FacetCount, label: str) -> FacetValue:
    return FacetValue(value=counted.value, label=label, count=counted.count)


def _categories(read: Read, counts: Counts) -> list[FacetValue]:
    named = {code: label for (_, code), label in category_labels(read).items()}
    return [_value(each, named.get(each.value, each.value)) for each in counts.get(Facet.CATEGORY, ())]


def _divisions(counts: Counts, names: Mapping[str, Label]) -> list[DivisionFacet]:
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


def _regions(read: Read, counts: Counts) -> list[FacetValue]:
    named = {region.manifest.code: region.manifest.name for region in read.platform.regions.all()}
    return [_value(each, named.get(each.value, each.value)) for each in counts.get(Facet.REGION, ())]


def _voucher(counts: Counts) -> VoucherFacet:
    found = {each.value: each.count for each in counts.get(Facet.VOUCHER, ())}
    return VoucherFacet(supported=found.get("true", 0), unsupported=found.get("false", 0))


def _lab_kinds(read: Read, counts: Counts) -> list[FacetValue]:
    named = kind_labels(read.platform.regions.compacts.values())
    return [_value(each, named.get(each.value, each.value)) for each in counts.get(Facet.LAB_KIND, ())]


def _price(counts: Counts) -> PriceRange:
    ends = {each.value: Yuan(each.count) for each in counts.get(Facet.PRICE, ())}
    return PriceRange(lowest=ends.get("lowest"), highest=ends.get("highest"))
