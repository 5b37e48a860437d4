"""Fetching anything again by its global id: a type's loader is the same read, with the same visibility, as its own query."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Final, TypeAlias
from uuid import UUID

import strawberry

from core.errors import Forbidden, NotFound, Unauthenticated, invalid
from domain.access import queries as access
from domain.applications import queries as applications
from domain.catalogue import import_queries
from domain.catalogue import queries as catalogue
from domain.clawbacks import queries as clawbacks
from domain.content import queries as content
from domain.institutions import queries as institutions
from domain.orders import queries as orders
from domain.organisations import queries as organisations
from domain.panels import pool_queries as experts
from domain.printing import queries as printing
from domain.programmes import claim_queries
from domain.programmes import queries as programmes
from domain.redemptions import queries as redemptions
from domain.redemptions import ratings
from domain.saved_searches import queries as saved_searches
from domain.work import Read
from schema.access.types import RoleGrant, SignInSession, Viewer, role_grant, session_type, viewer_type
from schema.applications.types import Application, application_type
from schema.catalogue.types import Service, ServiceImport, import_type, service_type
from schema.clawbacks.types import Clawback, clawback_type
from schema.content.types import Article, article_type
from schema.context import Info
from schema.ids import split_id
from schema.institutions.types import Admission, Institution, admission_type, institution_type
from schema.node import Node
from schema.orders.types import Order, OrderMessage, message_type, order_type
from schema.organisations.types import Certification, Unit, certification_type, unit_type
from schema.panels.pool_types import Expert, expert_type
from schema.printing.types import FormExport, form_export
from schema.programmes.claim_types import Claim, claim_type
from schema.programmes.types import Programme, programme_type
from schema.redemptions.mapping import rating_type, redemption_type
from schema.redemptions.types import Rating, Redemption
from schema.saved_searches.types import SavedSearch, saved_search_type

MOST_NODES: Final = 20
"""Each is read by its own statements."""

Ids: TypeAlias = Annotated[list[strawberry.ID], strawberry.argument(description=f"全局标识，最多 {MOST_NODES} 个。")]
Loader = Callable[[Read, UUID], Awaitable[Node]]


async def _viewer(read: Read, id_: UUID) -> Viewer:
    view = await access.viewer(read)
    if view is None or view.id != id_:
        raise NotFound("账号")
    return viewer_type(view)


async def _role(read: Read, id_: UUID) -> RoleGrant:
    view = await access.viewer(read)
    found = next((grant for grant in view.grants if grant.id == id_), None) if view else None
    if found is None:
        raise NotFound("角色")
    return role_grant(found)


async def _session(read: Read, id_: UUID) -> SignInSession:
    return session_type(await access.session_of_viewer(read, id_))


async def _service(read: Read, id_: UUID) -> Service:
    return service_type(await catalogue.service_by_id(read, id_), catalogue.category_labels(read))


async def _service_import(read: Read, id_: UUID) -> ServiceImport:
    return import_type(await import_queries.import_by_id(read, id_))


async def _article(read: Read, id_: UUID) -> Article:
    return article_type(await content.article_by_id(read, id_))


async def _institution(read: Read, id_: UUID) -> Institution:
    return institution_type(await institutions.institution(read, id_))


async def _admission(read: Read, id_: UUID) -> Admission:
    return admission_type(await institutions.admission(read, id_))


async def _unit(read: Read, id_: UUID) -> Unit:
    return unit_type(await organisations.unit(read, id_))


async def _certification(read: Read, id_: UUID) -> Certification:
    return certification_type(await organisations.certification(read, id_))


async def _programme(read: Read, id_: UUID) -> Programme:
    return programme_type(await programmes.programme(read, id_))


async def _claim(read: Read, id_: UUID) -> Claim:
    return claim_type(await claim_queries.claim(read, id_))


async def _application(read: Read, id_: UUID) -> Application:
    return application_type(await applications.application(read, id_))


async def _redemption(read: Read, id_: UUID) -> Redemption:
    return redemption_type(await redemptions.redemption(read, id_))


async def _clawback(read: Read, id_: UUID) -> Clawback:
    return clawback_type(await clawbacks.clawback(read, id_))


async def _expert(read: Read, id_: UUID) -> Expert:
    return expert_type(await experts.expert(read, id_))


async def _rating(read: Read, id_: UUID) -> Rating:
    return rating_type(await ratings.rating(read, id_))


async def _order(read: Read, id_: UUID) -> Order:
    return order_type(await orders.order(read, id_))


async def _order_message(read: Read, id_: UUID) -> OrderMessage:
    return message_type(await orders.message(read, id_))


async def _form_export(read: Read, id_: UUID) -> FormExport:
    return form_export(await printing.form_export(read, id_), read)


async def _saved_search(read: Read, id_: UUID) -> SavedSearch:
    return saved_search_type(await saved_searches.saved_search(read, id_))


LOADERS: Final[Mapping[str, Loader]] = {
    "Viewer": _viewer, "RoleGrant": _role, "SignInSession": _session,
    "Unit": _unit, "Certification": _certification,
    "Institution": _institution, "Admission": _admission,
    "Service": _service, "ServiceImport": _service_import, "Article": _article,
    "Expert": _expert, "Programme": _programme, "Claim": _claim,
    "Order": _order, "OrderMessage": _order_message, "Application": _application,
    "Redemption": _redemption, "Clawback": _clawback, "Rating": _rating, "FormExport": _form_export,
    "SavedSearch": _saved_search,
}  # fmt: skip
"""By the type in the id. A type that implements Node belongs here, or into SHORT."""

SHORT: Final[Mapping[str, tuple[str, ...]]] = {
    "ArticleSummary": ("Article",),
    "ApplicationSummary": ("Application",),
    "OrderSummary": ("Order",),
    "RedemptionSummary": ("Redemption",),
    "CaseSummary": ("Certification", "Admission", "Claim", "Application", "Redemption", "Clawback"),
}
"""Types of lists: their ids are those of the full types, as which they are fetched again."""


async def load(read: Read, id_: str, path: str = "id") -> Node | None:
    """None where there is nothing that the caller may see. Raises InvalidInput for what is no id of ours."""
    kind, identifier = split_id(id_, path)
    loader = LOADERS.get(kind)
    if loader is None:
        return None
    try:
        return await loader(read, identifier)
    except (NotFound, Forbidden, Unauthenticated):
        return None


@strawberry.type
class NodesQuery:
    @strawberry.field(description="任一有全局标识的对象；不存在或无权查看的为空。")
    async def node(self, info: Info, id: strawberry.ID) -> Node | None:
        return await load(info.context.read, id)

    @strawberry.field(description="多个有全局标识的对象，次序与 ids 相同；不存在或无权查看的为空。")
    async def nodes(self, info: Info, ids: Ids) -> list[Node | None]:
        if len(ids) > MOST_NODES:
            raise invalid("ids", "TOO_MANY", f"一次最多获取 {MOST_NODES} 个对象。", "请分批获取")
        found = {id_: await load(info.context.read, id_, f"ids[{i}]") for i, id_ in enumerate(ids)}
        return [found[id_] for id_ in ids]
