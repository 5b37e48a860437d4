"""The one schema: every area's queries and mutations merged."""

from __future__ import annotations

from functools import cache

import strawberry
from graphql import GraphQLError
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import merge_types
from strawberry.types import ExecutionContext

from schema.access.mutations import AccessMutation
from schema.access.queries import AccessQuery
from schema.affiliations.fields import AffiliationsMutation, AffiliationsQuery
from schema.applications.mutations import ApplicationsMutation
from schema.applications.queries import ApplicationsQuery
from schema.bills.mutations import BillsMutation
from schema.bills.queries import BillsQuery
from schema.catalogue.mutations import CatalogueMutation
from schema.catalogue.queries import CatalogueQuery
from schema.clawbacks.mutations import ClawbacksMutation
from schema.clawbacks.queries import ClawbacksQuery
from schema.content.mutations import ContentMutation
from schema.content.queries import ContentQuery
from schema.descriptions import describe
from schema.entrustments.fields import EntrustmentsMutation, EntrustmentsQuery
from schema.institutions.mutations import InstitutionsMutation
from schema.institutions.queries import InstitutionsQuery
from schema.live.subscriptions import LiveSubscription
from schema.nodes import NodesQuery
from schema.notifications.fields import NotificationsMutation, NotificationsQuery
from schema.orders.mutations import OrdersMutation
from schema.orders.queries import OrdersQuery
from schema.organisations.mutations import OrganisationsMutation
from schema.organisations.queries import OrganisationsQuery
from schema.panels.mutations import PanelsMutation
from schema.panels.queries import PanelsQuery
from schema.payouts.mutations import PayoutsMutation
from schema.payouts.queries import PayoutsQuery
from schema.platform.fields import PlatformMutation, PlatformQuery
from schema.printing.mutations import PrintingMutation
from schema.printing.queries import PrintingQuery
from schema.programmes.mutations import ProgrammesMutation
from schema.programmes.queries import ProgrammesQuery
from schema.recognition.mutations import RecognitionMutation
from schema.recognition.queries import RecognitionQuery
from schema.redemptions.mutations import RedemptionsMutation
from schema.redemptions.queries import RedemptionsQuery
from schema.regions.queries import RegionsQuery
from schema.reporting.audit import AuditQuery
from schema.reporting.reports import ReportsQuery
from schema.reporting.zone import ZoneQuery
from schema.reviews.mutations import ReviewsMutation
from schema.reviews.queries import ReviewsQuery
from schema.saved_searches.fields import SavedSearchesMutation, SavedSearchesQuery
from schema.scalars import SCALARS
from schema.search.articles import ArticleSearchQuery
from schema.search.hints import HintsQuery
from schema.search.institutions import InstitutionSearchQuery
from schema.search.queries import SearchQuery
from schema.search.wordings import WordingsMutation, WordingsQuery
from schema.words import speak

CACHED_DOCUMENTS = 1024

QUERIES: tuple[type, ...] = (
    NodesQuery, AccessQuery, PlatformQuery, ReviewsQuery, PanelsQuery, PayoutsQuery, NotificationsQuery, AuditQuery,
    ReportsQuery,
    OrganisationsQuery, InstitutionsQuery, RecognitionQuery,
    CatalogueQuery, SearchQuery, InstitutionSearchQuery, ArticleSearchQuery, HintsQuery, WordingsQuery,
    SavedSearchesQuery, ContentQuery, ZoneQuery,
    RedemptionsQuery, BillsQuery, ClawbacksQuery, OrdersQuery,
    ApplicationsQuery, EntrustmentsQuery, AffiliationsQuery,
    ProgrammesQuery, RegionsQuery, PrintingQuery,
)  # fmt: skip
MUTATIONS: tuple[type, ...] = (
    AccessMutation, PlatformMutation, ReviewsMutation, PanelsMutation, PayoutsMutation, NotificationsMutation,
    OrganisationsMutation, InstitutionsMutation, RecognitionMutation,
    CatalogueMutation, WordingsMutation, SavedSearchesMutation, ContentMutation,
    RedemptionsMutation, BillsMutation, ClawbacksMutation, OrdersMutation,
    ApplicationsMutation, EntrustmentsMutation, AffiliationsMutation,
    ProgrammesMutation, PrintingMutation,
)  # fmt: skip

SUBSCRIPTIONS: tuple[type, ...] = (LiveSubscription,)


class QuietSchema(strawberry.Schema):
    """Logs no error of its own: its lines hold whatever the client sent, passwords too. The gateway logs our bugs."""

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        pass


@cache
def make_schema() -> strawberry.Schema:
    """Made once in a process: it holds nothing of a request or a platform."""
    made = QuietSchema(
        query=merge_types("Query", QUERIES),
        mutation=merge_types("Mutation", MUTATIONS),
        subscription=merge_types("Subscription", SUBSCRIPTIONS),
        config=StrawberryConfig(scalar_map=SCALARS),
        extensions=[lambda: ParserCache(maxsize=CACHED_DOCUMENTS), lambda: ValidationCache(maxsize=CACHED_DOCUMENTS)],
    )
    return speak(describe(made))
