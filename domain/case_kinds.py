"""Which handlers serve which kind of case. The engine is handed this table; it knows no kind by name."""

from __future__ import annotations

from domain.applications import effects as application
from domain.applications import ending as _ending  # noqa: F401 - orders that end take their applications with them
from domain.clawbacks import effects as clawback
from domain.institutions import effects as admission
from domain.organisations import effects as certification
from domain.programmes import effects as claim
from domain.redemptions import effects as redemption
from domain.reviews.handlers import CaseKinds
from regions.contract import CaseKind

CASE_KINDS: CaseKinds = {
    CaseKind.CERTIFICATION: certification.HANDLERS,
    CaseKind.ADMISSION: admission.HANDLERS,
    CaseKind.CLAIM: claim.HANDLERS,
    CaseKind.APPLICATION: application.HANDLERS,
    CaseKind.REDEMPTION: redemption.HANDLERS,
    CaseKind.CLAWBACK: clawback.HANDLERS,
}
