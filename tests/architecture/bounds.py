"""Lists that are no connections: `Type.field` → why they stay short. Anything that can grow is paged instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

BOUNDED_LISTS: Final[Mapping[str, str]] = {
    "Case.availableActions": "events of one state: at most 20",
    "Case.history": "one entry an act on one case",
    "Case.opinions": "one a review of one case",
    "Case.progress": "states passed and to come of one case",
    "Case.requestedFields": "fields of one form",
    "IneligibleFailure.reasons": "rules of one region",
    "InvalidInputFailure.faults": "fields of one input, itself bounded",
    "ReviewOpinion.cuts": "service items of one redemption",
    "ReviewOpinion.requestedFields": "fields of one form",
    "Viewer.roles": "roles given to one account by admins",
}
