"""“Usable with my voucher”: the region's answer for the acting enterprise, made into a plain filter once a request."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from domain.institutions.paying import HouseStanding, Sort, by_sorts, pays_for, refuse_without_enterprise
from regions.contract import Recognition
from schema.context import Info
from search.query import Facet, Offers, Payable, SearchQuery
from search.standing import known_standings, read


async def with_payable(info: Info, wanted: SearchQuery) -> SearchQuery:
    """With what the searcher's voucher pays for, where the query asks about it. Raises Unauthenticated or WrongState for whoever
    filters by it without acting for an enterprise; the facet alone is left out for them."""
    filtered = wanted.filters.usable_with_my_voucher is not None
    if not filtered and Facet.USABLE not in wanted.facets:
        return wanted
    found = await _payable(info)
    if found is None:
        if filtered:
            refuse_without_enterprise(info.context.read)
        return replace(wanted, facets=tuple(facet for facet in wanted.facets if facet is not Facet.USABLE))
    return replace(wanted, payable=found)


async def _payable(info: Info) -> Payable | None:
    context = info.context.read
    if context.actor.unit_id is None:
        return None
    known = {_house(text): text for text in await known_standings(context.platform)}
    found = await pays_for(context, list(known))
    if found is None:
        return None
    offers = [
        Offers(*several, standings=tuple(known[each] for each in houses))
        for sorts, houses in by_sorts(found.standings).items()
        for several in _several(sorts)
    ]
    by_name = [Offers(*several, institutions=(key,)) for key, sorts in found.apart.items() for several in _several(sorts)]
    return Payable((*offers, *by_name), tuple(found.apart))


def _several(sorts: Collection[Sort]) -> Iterable[tuple[tuple[str, ...], tuple[bool, ...]]]:
    """The same as few combinations of categories and badges."""
    badges: dict[str, set[bool]] = defaultdict(set)
    for category, badged in sorts:
        badges[category].add(badged)
    for several in sorted({tuple(sorted(each)) for each in badges.values()}):
        yield tuple(sorted(category for category, each in badges.items() if tuple(sorted(each)) == several)), several


def _house(text: str) -> HouseStanding:
    known = read(text)
    recognitions = tuple(Recognition(each.compact, each.since, each.until, each.batch) for each in known.recognitions)
    return HouseStanding(known.region, known.admitted, known.lab_kind, recognitions)
