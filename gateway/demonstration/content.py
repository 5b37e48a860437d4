"""What the zone's pages show at first: notices, work news, policies, guide pages and recommended institutions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from gateway.demonstration.institutions import DemonstrationInstitution, admitted_institutions
from gateway.demonstration.source import demonstration_id, read_yaml, setting


@dataclass(frozen=True, slots=True)
class DemonstrationArticle:
    """`kind` is NOTICE, WORK_NEWS, POLICY or GUIDE; `position` counts from 1 within a region's kind (guide: reading order)."""

    id: UUID
    key: str
    region: str
    kind: str
    position: int
    title: str
    published_on: date
    source: str
    pinned: bool
    markdown: str
    demonstration: bool = True


def articles(base: date) -> tuple[DemonstrationArticle, ...]:
    """All articles; those without a date of their own are dated before `base` (the day of loading)."""
    made: list[DemonstrationArticle] = []
    for row in read_yaml("content"):
        published = row["published"]
        made.append(
            DemonstrationArticle(
                id=demonstration_id("article", row["key"]),
                key=row["key"],
                region=(region := row.get("region", setting().region)),
                kind=row["kind"],
                position=1 + sum((article.region, article.kind) == (region, row["kind"]) for article in made),
                title=row["title"],
                published_on=published if isinstance(published, date) else base + timedelta(days=published),
                source=row.get("source", "演示"),
                pinned=row.get("pinned", False),
                markdown=row["markdown"],
            )
        )
    return tuple(made)


def recommended_institutions() -> tuple[DemonstrationInstitution, ...]:
    """The recommended institutions, in the order shown."""
    chosen = (institution for institution in admitted_institutions() if institution.recommended)
    return tuple(sorted(chosen, key=lambda institution: institution.recommended))
