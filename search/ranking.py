"""What makes a document come first, in points that every engine adds up alike: a new reason to rank has its points here.

See `search.plan` for how points are added. A part that names a thing of the trade is worth at most `FULL`.
"""

from __future__ import annotations

from typing import Final

from search.engine import Document

FULL: Final = 100_000
"""The document is the thing asked for, by its name."""
NARROWER: Final = 75_000
"""It is a kind of the thing: a field emission microscope, when a scanning electron microscope is asked for."""
NAMED: Final = 60_000
"""Its name speaks of the thing, after something else."""
BROADER: Final = 50_000
WORDS: Final = 55_000
"""Its names have all the words that were typed."""
SIBLING: Final = 20_000
"""It is of the same class of instruments."""
ALIKE: Final = 15_000
"""It is used for much the same, of two equals."""
MENTIONED: Final = 25_000
"""Its description speaks of the thing."""
WORD: Final = {"B": 80_000, "C": 40_000, "D": 25_000}
"""A word that the dictionary does not know as a thing, by where it stands."""
PAIRS: Final = 45_000
"""All its neighbouring characters stand in the names: segmentation cut elsewhere."""
PIECE: Final = 10_000
"""One pair of its characters, or the letters before a number: better than nothing."""
OWNER: Final = 65_000
"""It is of the institution that is named: less than the thing itself elsewhere, with what is like it here."""
PLACE: Final = 60_000
EXACT: Final = 8_000
"""The name is the whole query."""
BESIDE: Final = 4
"""A word beside a thing that is known orders what was found; its points are divided by this."""
NEED: Final = {3: 95_000, 2: 60_000, 1: 30_000}
"""An everyday need is met by the instrument or service: well, fairly, somewhat."""
BESIDE_NEED: Final = 12
"""The same beside a need that is understood."""
FITTING: Final = 0.6
"""What fits a need less than this share of the best only counts where there is little else."""
FIT_BESIDE: Final = 60_000
"""What fits all that is said, beside a thing that is named by an established name."""
FIT_INSTEAD: Final = 90_000
"""The same beside a coined name."""
TOLD: Final = 0.12
"""A need is understood when its best fit accounts for this share of the text."""
SAID_LESS: Final = 8_000
"""Taken off a thing that is named, when it is part of a need that says more: what meets that comes first."""
NEED_STEP: Final = 4_000
"""Taken off for each place in the list of what meets a need."""
OWN_DIVISION: Final = 3_000
"""In the searcher's own division: enough to order equals, not to beat a better match."""

MERIT_LIMIT: Final = 2**20
"""Merit is below this."""
_VOUCHER: Final = 300_000
_STAR_THOUSANDTH: Final = 40
_CHARACTER: Final = 3_000
_LONGEST_NAME: Final = 100
"""Names longer than this lose no more."""


def merit(document: Document) -> int:
    """What orders documents that fit a query equally well: a voucher pays for it, it was rated well, its name is short (the plain
    instrument comes before its variants)."""
    name = len(document.names[0]) if document.names else _LONGEST_NAME
    return (
        (_VOUCHER if document.voucher_supported else 0)
        + (document.rating or 0) * _STAR_THOUSANDTH
        + (_LONGEST_NAME - min(name, _LONGEST_NAME)) * _CHARACTER
    )


_RATINGS: Final = 2**13
_SECONDS: Final = 2**32


def appeal(document: Document) -> int:
    """What orders documents when nothing is asked: first what a voucher pays for, of these what was rated best, of these the
    newest. Below 2**46."""
    rating = min(document.rating or 0, _RATINGS - 1)
    seconds = min(max(int(document.dated.timestamp()), 0), _SECONDS - 1)
    return ((_RATINGS if document.voucher_supported else 0) + rating) * _SECONDS + seconds
