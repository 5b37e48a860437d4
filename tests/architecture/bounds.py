"""Lists that are no connections: `Type.field` → why they stay short. Anything that can grow is paged instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

BOUNDED_LISTS: Final[Mapping[str, str]] = {
    "AmountComputation.items": "service items of one redemption: at most 50",
    "AmountComputation.refusals": "rules of one region, some once an item",
    "AmountComputation.steps": "money rules of one region",
    "Case.availableActions": "events of one state: at most 20",
    "Case.history": "one entry an act on one case",
    "Case.opinions": "one a review of one case",
    "Case.progress": "states passed and to come of one case",
    "Case.requestedFields": "fields of one form",
    "Certification.changingFields": "fields of one form",
    "DocumentRequirement.formats": "file kinds",
    "IneligibleFailure.reasons": "rules of one region",
    "Institution.names": "aliases and former names, at most 20 set by an admin",
    "Institution.pictureUrls": "at most 10",
    "Institution.strengths": "at most 10",
    "InvalidInputFailure.faults": "fields of one input, itself bounded",
    "ItemAmount.steps": "money rules of one region",
    "Redemption.categories": "kinds of service of one region",
    "Redemption.items": "one application: at most 50",
    "RedemptionCategory.documents": "document rules of one kind of service",
    "RedemptionDraft.faults": "fields of one draft, itself bounded",
    "RedemptionDraft.items": "one draft: at most 50",
    "RedemptionDraft.reasons": "rules of one region, some once an item",
    "RedemptionDraftDocument.files": "files of one document: at most 20",
    "RedemptionDraftItem.bills": "one item: at most 100",
    "RedemptionDraftItem.documents": "document rules of one kind of service",
    "RedemptionForm.categories": "kinds of service of one region",
    "RedemptionItem.bills": "one item: at most 100",
    "RedemptionItem.documents": "document rules of one kind of service, files bounded by each",
    "ReviewOpinion.cuts": "service items of one redemption",
    "ReviewOpinion.requestedFields": "fields of one form",
    "Unit.capacities": "two of them exist",
    "Unit.myRoles": "one a capacity",
    "Unit.standings": "certifications of one unit: one a region and capacity in force, and its refused ones",
    "UnitMember.roles": "one a capacity",
    "Viewer.roles": "roles given to one account by admins",
}
