"""An admitted institution keeps its services: adds, edits, lists and unlists them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from core.checking import Checker
from core.errors import NotFound, StaleVersion, WrongState, invalid
from core.ids import new_id
from db.models import Institution, Service
from domain.access.permissions import Permission, Resource, allowed, authorize
from domain.catalogue.commands import CreateService, EditService, ServiceFields, ServiceStatus, SetListed
from domain.catalogue.fields import categories_of, check_fields
from domain.work import Work

ADMITTED = "ADMITTED"
NOT_ADMITTED = "贵机构不在入库机构名单中，入库后才能维护服务。"
_AUDITED = ("name", "category", "price", "unit", "voucher_supported", "code", "status")


async def create_service(work: Work, command: CreateService) -> UUID:
    """The new service's id; it is listed at once. Raises InvalidInput, Forbidden, NotFound, WrongState, Duplicate."""
    institution = await own_institution(work, command.institution_id)
    values = _checked(work, command.fields, institution)
    service = Service(
        id=new_id(), institution_id=institution.id, region=institution.region, division=institution.division,
        status=ServiceStatus.LISTED, version=1, created_at=work.now, updated_at=work.now, **values,
    )  # fmt: skip
    work.session.add(service)
    await work.session.flush()
    _note(work, "SERVICE.CREATE", service, None)
    return service.id


async def edit_service(work: Work, command: EditService) -> UUID:
    """Replace what a service says. Raises StaleVersion when somebody saved in between."""
    service, institution = await _locked(work, command.service_id, command.version)
    values = _checked(work, command.fields, institution)
    before = _facts(service)
    for key, value in values.items():
        setattr(service, key, value)
    await _save(work, "SERVICE.EDIT", service, before)
    return service.id


async def set_listed(work: Work, command: SetListed) -> UUID:
    """Unlisting hides a service from everybody else; what was ordered or redeemed keeps naming it."""
    service, _ = await _locked(work, command.service_id, command.version)
    status = ServiceStatus.LISTED if command.listed else ServiceStatus.UNLISTED
    if service.status == status:
        raise WrongState("该服务已上架。" if command.listed else "该服务已下架。", path="listed")
    before = _facts(service)
    service.status = status
    await _save(work, "SERVICE.LIST" if command.listed else "SERVICE.UNLIST", service, before)
    return service.id


async def own_institution(work: Work, institution_id: UUID | None) -> Institution:
    """The admitted institution that the actor acts for; it cannot leave the registry before the act is done. None: the
    only one of the actor's unit."""
    chosen = institution_id or await _only_institution(work)
    query = select(Institution).where(Institution.id == chosen).with_for_update(read=True)
    institution = (await work.session.scalars(query)).first()
    if institution is None:
        raise NotFound("服务机构", path="institution_id")
    authorize(work.actor, Permission.MANAGE_SERVICES, Resource(institution.region, unit_id=institution.unit_id))
    if institution.status != ADMITTED:
        raise WrongState(NOT_ADMITTED, code="NOT_ADMITTED")
    return institution


async def _only_institution(work: Work) -> UUID:
    """A unit may be an institution in several regions and have labs of its own; then it must say which is meant."""
    unit_id = work.actor.unit_id
    authorize(work.actor, Permission.MANAGE_SERVICES, Resource(unit_id=unit_id))
    query = select(Institution.id).where(Institution.unit_id == unit_id, Institution.status == ADMITTED).limit(2)
    found = list(await work.session.scalars(query))
    if not found:
        raise WrongState(NOT_ADMITTED, code="NOT_ADMITTED")
    if len(found) > 1:
        raise invalid("institution_id", "REQUIRED", "贵单位有多个服务机构或开放实验室，请选择为哪一个办理。")
    return found[0]


async def _locked(work: Work, service_id: UUID, version: int) -> tuple[Service, Institution]:
    """The institution first, then the service: imports lock in that order too."""
    await _require_visible(work, service_id)
    holder = select(Service.institution_id).where(Service.id == service_id)
    institution = await own_institution(work, (await work.session.scalars(holder)).one())
    service = (await work.session.scalars(select(Service).where(Service.id == service_id).with_for_update())).one()
    if service.version != version:
        raise StaleVersion(service.version)
    return service, institution


async def _require_visible(work: Work, service_id: UUID) -> None:
    """Another's service that nobody may find is not found, rather than forbidden."""
    query = (
        select(Service.status, Institution.status.label("standing"), Institution.region, Institution.unit_id)
        .join(Institution, Institution.id == Service.institution_id)
        .where(Service.id == service_id)
    )
    row = (await work.session.execute(query)).first()
    if row is None:
        raise NotFound("服务", path="service_id")
    if row.status == ServiceStatus.LISTED and row.standing == ADMITTED:
        return
    if not allowed(work.actor, Permission.MANAGE_SERVICES, Resource(row.region, unit_id=row.unit_id)):
        raise NotFound("服务", path="service_id")


def _checked(work: Work, fields: ServiceFields, institution: Institution) -> dict[str, Any]:
    checker = Checker()
    categories = categories_of(work.platform.regions, institution.region, work.today)
    values = check_fields(checker, fields, categories)
    checker.done()
    return values


async def _save(work: Work, act: str, service: Service, before: dict[str, Any]) -> None:
    service.version += 1
    service.updated_at = work.now
    await work.session.flush()
    _note(work, act, service, before)


def _note(work: Work, act: str, service: Service, before: dict[str, Any] | None) -> None:
    work.record(act, "service", service.id, region=service.region, before=before, after=_facts(service))
    work.emit("service", service.id, version=service.version)


def _facts(service: Service) -> dict[str, Any]:
    return {key: getattr(service, key) for key in _AUDITED}
