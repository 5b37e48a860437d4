"""Batched edges. Each loader opens its own short session and answers in key order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from strawberry.dataloader import DataLoader

from core.paging import Page
from domain.applications.queries import applications_of_orders, open_to_application
from domain.applications.views import OrderApplicationView
from domain.catalogue.storefronts import first_pages
from domain.catalogue.views import ServiceView
from domain.divisions import names_of_divisions
from domain.documents.queries import uploads_by_id
from domain.documents.views import UploadView
from domain.institutions.recognition_queries import RecognitionView, recognitions_by_institution
from domain.institutions.usability import Asked, UsabilityView, usability_of
from domain.panels.queries import panels_of
from domain.panels.views import PanelView
from domain.reviews.changes import Change, changes_of
from domain.reviews.queries import actions_of, history_of, opinions_of, progress_of
from domain.reviews.views import Action, HistoryEntry, OpinionView, ProgressStep
from domain.work import Read

Value = TypeVar("Value")
Many = Callable[[Read, Sequence[UUID]], Awaitable[Mapping[UUID, Value]]]


def many(read: Read, look: Many[Value], missing: Value) -> DataLoader[UUID, Value]:
    """A loader over a look that takes many ids and answers by id."""

    async def load(keys: list[UUID]) -> list[Value]:
        found = await look(read, keys)
        return [found.get(key, missing) for key in keys]

    return DataLoader(load)


FirstPage = tuple[UUID, int, bool]
"""Of which parent, how many, and whether the total is asked for."""


async def _institution_services(read: Read, keys: list[FirstPage]) -> list[Page[ServiceView]]:
    """Pages of one size at once; a query asks for one size, or a few under aliases."""
    found: dict[FirstPage, Page[ServiceView]] = {}
    for first, count in {key[1:] for key in keys}:
        wanted = [key[0] for key in keys if key[1:] == (first, count)]
        pages = await first_pages(read, wanted, first, count=count)
        found |= {(institution, first, count): page for institution, page in pages.items()}
    return [found[key] for key in keys]


async def _voucher_usability(read: Read, keys: list[Asked]) -> list[UsabilityView]:
    found = await usability_of(read, keys)
    return [found[key] for key in keys]


async def _division_names(read: Read, keys: list[str]) -> list[str]:
    found = await names_of_divisions(read, keys)
    return [found.get(key, "") for key in keys]


@dataclass
class Loaders:
    case_actions: DataLoader[UUID, tuple[Action, ...]]
    case_progress: DataLoader[UUID, tuple[ProgressStep, ...]]
    case_opinions: DataLoader[UUID, tuple[OpinionView, ...]]
    case_history: DataLoader[UUID, tuple[HistoryEntry, ...]]
    case_changes: DataLoader[UUID, tuple[Change, ...]]
    case_panels: DataLoader[UUID, PanelView | None]
    uploads: DataLoader[UUID, UploadView | None]
    institution_services: DataLoader[FirstPage, Page[ServiceView]]
    institution_recognitions: DataLoader[UUID, tuple[RecognitionView, ...]]
    voucher_usability: DataLoader[Asked, UsabilityView]
    order_application: DataLoader[UUID, OrderApplicationView | None]
    order_may_apply: DataLoader[UUID, bool]
    division_names: DataLoader[str, str]


def make_loaders(read: Read) -> Loaders:
    return Loaders(
        case_actions=many(read, actions_of, ()),
        case_progress=many(read, progress_of, ()),
        case_opinions=many(read, opinions_of, ()),
        case_history=many(read, history_of, ()),
        case_changes=many(read, changes_of, ()),
        case_panels=many(read, panels_of, None),
        uploads=many(read, uploads_by_id, None),
        institution_services=DataLoader(lambda keys: _institution_services(read, keys)),
        institution_recognitions=many(read, recognitions_by_institution, ()),
        order_application=many(read, applications_of_orders, None),
        order_may_apply=many(read, open_to_application, False),
        voucher_usability=DataLoader(lambda keys: _voucher_usability(read, keys)),
        division_names=DataLoader(lambda keys: _division_names(read, keys)),
    )
