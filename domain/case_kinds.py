"""Which handlers serve which kind of case. The engine is handed this table; it knows no kind by name."""

from __future__ import annotations

from domain.reviews.handlers import CaseKinds

CASE_KINDS: CaseKinds = {}
