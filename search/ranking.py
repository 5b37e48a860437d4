"""What makes a document come first, in points that every engine adds up alike: a new reason to rank has its points here.

A score is, in whole points: `GROUP` for each thing asked for that the document has; `EXACT` when its name is the whole query;
up to `TERMS` for where in the document the terms stand; a little for its rating; a little less for each character of its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Weight = Literal["A", "B", "C", "D"]
"""A: what the document is. B: words of its names. C: whose it is and of which class. D: what else it says."""

WEIGHTS: Final[Mapping[Weight, float]] = {"A": 1.0, "B": 0.4, "C": 0.15, "D": 0.05}
"""How much of its share of `TERMS` a term is worth by where it stands."""
GROUP_POINTS: Final = 100_000_000
"""Having one more of the things asked for beats everything else."""
EXACT_POINTS: Final = 10_000_000
RANK_POINTS: Final = 10_000_000
RATING_POINTS: Final = 20
"""For a thousandth of a star."""
LENGTH_POINTS: Final = 2_000
"""Taken off for each character of the name: the plain instrument comes before its variants."""
LONGEST_NAME: Final = 100
"""Names longer than this lose no more."""
TS_RANK_SCALE: Final = 1.64493406685
"""By which PostgreSQL's ts_rank divides the weight of a term that stands in one place."""
