"""Who acts for a unit: requests to join, removal, transfer of ownership. A unit always has exactly one owner."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Actor, Role
from core.checking import Checker
from core.errors import Duplicate, NotFound, Unauthenticated, WrongState, invalid
from core.identifiers import uscc as valid_uscc
from core.ids import new_id
from core.workflow import FINAL_PHASES
from db.models import Case, Certification, JoinRequest, RoleGrant, Unit
from domain.access.permissions import Permission, Resource, allowed, authorize
from domain.notifications import notify
from domain.organisations.accounts import refuse_official
from domain.organisations.commands import DecideJoin, RemoveMember, RequestToJoin, TransferOwnership
from domain.organisations.standing import LABELS, ROLE_OF, Capacity
from domain.work import Work

MAX_MESSAGE = 500


async def request_to_join(work: Work, command: RequestToJoin) -> UUID:
    """Ask to act for a certified unit. Raises NotFound when the USCC is nobody's in that capacity, Duplicate for a
    member or a request still open."""
    account_id = await refuse_official(work, work.actor.account_id)
    checker = Checker()
    uscc = checker.take("uscc", command.uscc, valid_uscc, "")
    message = checker.text("message", command.message, "申请说明", maximum=MAX_MESSAGE, required=False)
    checker.done()
    unit = await work.session.scalar(select(Unit).where(Unit.uscc == uscc))
    if unit is None or command.capacity not in unit.capacities:
        raise NotFound("已认证的单位", path="uscc")
    if any(grant.role == ROLE_OF[command.capacity] for grant in await _grants(work, unit.id, account_id)):
        raise Duplicate("您已是该单位的成员，可在角色中直接切换。", code="ALREADY_MEMBER", path="uscc")
    request = JoinRequest(
        id=new_id(), unit_id=unit.id, account_id=account_id, capacity=command.capacity, message=message
    )
    work.session.add(request)
    text = f"有账号申请以{LABELS[command.capacity]}身份加入{unit.name}，请在成员管理中处理。"
    owners = await _owners(work, unit.id)
    await notify(work, owners, None, title="新的加入申请", text=text, key=f"join:{request.id}")
    work.record("UNIT.JOIN_REQUEST", "unit", unit.id, after={"capacity": command.capacity})
    return request.id


async def decide_join(work: Work, command: DecideJoin) -> UUID:
    """The unit's owner, or an admin of a region it is certified in, lets an account in or not."""
    query = select(JoinRequest).where(JoinRequest.id == command.request_id).with_for_update()
    request = await work.session.scalar(query.execution_options(populate_existing=True))
    if request is None:
        raise NotFound("加入申请", path="request_id")
    unit = await _managed(work, request.unit_id, "加入申请", "request_id")
    if request.status != "PENDING":
        raise WrongState("该加入申请已处理，请刷新后查看。")
    if len(command.reason) > MAX_MESSAGE or not (command.approve or command.reason.strip()):
        raise invalid("reason", "INVALID", f"拒绝时请填写理由，至多 {MAX_MESSAGE} 字。", "例如：非本单位人员")
    request.status = "APPROVED" if command.approve else "REFUSED"
    request.decided_by, request.decided_at, request.reason = work.actor.account_id, work.now, command.reason.strip()
    if command.approve:
        await refuse_official(work, request.account_id)
        await grant_role(work, request.account_id, unit.id, Capacity(request.capacity), owner=False)
    verdict = "已同意" if command.approve else f"未同意：{request.reason}"
    text = f"您加入{unit.name}的申请{verdict}"
    await notify(work, [request.account_id], None, title="加入申请已处理", text=text, key=f"joined:{request.id}")
    work.record(
        "UNIT.JOIN_DECIDE", "unit", unit.id, reason=request.reason,
        after={"account": str(request.account_id), "status": request.status},
    )  # fmt: skip
    return request.id


async def remove_member(work: Work, command: RemoveMember) -> UUID:
    """Takes effect with the member's next request. Members may leave by themselves; the owner must hand over first."""
    itself = command.account_id == work.actor.account_id and command.unit_id in work.actor.unit_ids
    unit = await _locked(work, command.unit_id) if itself else await _managed(work, command.unit_id, "单位", "unit_id")
    grants = await _grants(work, unit.id, command.account_id)
    if not grants:
        raise NotFound("成员", path="account_id")
    if any(grant.owner for grant in grants):
        raise WrongState("单位必须有管理员，请先把管理员转让给其他成员。", code="OWNER_REMAINS")
    for grant in grants:
        grant.revoked_at = work.now
    work.record("UNIT.MEMBER_REMOVE", "unit", unit.id, before={"account": str(command.account_id)})
    return unit.id


async def transfer_ownership(work: Work, command: TransferOwnership) -> UUID:
    """Make another member the owner. The certifications go along: a change of particulars is the owner's to file."""
    unit = await _managed(work, command.unit_id, "单位", "unit_id")
    receiving = await _grants(work, unit.id, command.account_id)
    if not receiving:
        raise NotFound("成员", path="account_id")
    if any(grant.owner for grant in receiving):
        raise Duplicate("该成员已是管理员。", path="account_id")
    owners = await _owners(work, unit.id)
    owned = RoleGrant.unit_id == unit.id, RoleGrant.revoked_at.is_(None), RoleGrant.owner
    await work.session.execute(update(RoleGrant).where(*owned).values(owner=False))
    for capacity in unit.capacities:
        await grant_role(work, command.account_id, unit.id, Capacity(capacity), owner=True)
    await _hand_over_certifications(work, unit.uscc, owners, command.account_id)
    work.record(
        "UNIT.TRANSFER", "unit", unit.id,
        before={"owners": [str(owner) for owner in owners]}, after={"owners": [str(command.account_id)]},
    )  # fmt: skip
    return unit.id


async def grant_role(work: Work, account_id: UUID, unit_id: UUID, capacity: Capacity, *, owner: bool) -> None:
    """Ensure that the account has the capacity's role for the unit; a member is made owner, never the other way."""
    role = ROLE_OF[capacity]
    held = next((grant for grant in await _grants(work, unit_id, account_id) if grant.role == role), None)
    if held is not None:
        held.owner = held.owner or owner
        await work.session.flush()
        return
    work.session.add(
        RoleGrant(
            id=new_id(),
            account_id=account_id,
            role=role,
            unit_id=unit_id,
            owner=owner,
            granted_by=work.actor.account_id,
        )
    )
    await work.session.flush()


async def may_own(work: Work, account_id: UUID, unit_id: UUID) -> bool:
    """Its owner, and anyone as long as it has none: labs that a compact recognised come as units before anybody acts for them."""
    owners = await _owners(work, unit_id)
    return not owners or account_id in owners


async def _locked(work: Work, unit_id: UUID) -> Unit:
    """Changes of one unit's members wait for one another, so that it never ends up without an owner."""
    query = select(Unit).where(Unit.id == unit_id).with_for_update().execution_options(populate_existing=True)
    unit = await work.session.scalar(query)
    if unit is None:
        raise NotFound("单位", path="unit_id")
    return unit


async def _managed(work: Work, unit_id: UUID, what: str, path: str) -> Unit:
    """The unit, locked, if the actor decides on its members. Who has no part in it does not learn that it exists."""
    unit = await _locked(work, unit_id)
    await authorize_management(work.session, work.actor, unit, what, path)
    return unit


async def authorize_management(session: AsyncSession, actor: Actor, unit: Unit, what: str, path: str) -> None:
    """Raises NotFound for whoever has no part in the unit, Forbidden for its members who do not own it."""
    resource = Resource(region=await _region_for(session, actor, unit), unit_id=unit.id)
    if not allowed(actor, Permission.MANAGE_MEMBERS, resource) and unit.id not in actor.unit_ids:
        if not actor.signed_in:
            raise Unauthenticated
        raise NotFound(what, path=path)
    authorize(actor, Permission.MANAGE_MEMBERS, resource)


async def _region_for(session: AsyncSession, actor: Actor, unit: Unit) -> str:
    """The actor's own region where the unit is certified there, else its home."""
    if actor.role is not Role.REGIONAL_ADMIN:
        return unit.home_region
    here = select(Certification.case_id).where(
        Certification.unit_id == unit.id, Certification.region == actor.grant.region, Certification.live
    )
    certified_here = await session.scalar(here.limit(1)) is not None
    return actor.grant.region if certified_here else unit.home_region


async def _grants(work: Work, unit_id: UUID, account_id: UUID) -> Sequence[RoleGrant]:
    query = select(RoleGrant).where(
        RoleGrant.unit_id == unit_id, RoleGrant.account_id == account_id, RoleGrant.revoked_at.is_(None)
    )
    return (await work.session.scalars(query.execution_options(populate_existing=True))).all()


async def _owners(work: Work, unit_id: UUID) -> list[UUID]:
    query = select(RoleGrant.account_id).where(
        RoleGrant.unit_id == unit_id, RoleGrant.owner, RoleGrant.revoked_at.is_(None)
    )
    return list(dict.fromkeys(await work.session.scalars(query)))


async def _hand_over_certifications(work: Work, uscc: str, owners: Sequence[UUID], account_id: UUID) -> None:
    """Open and in-force ones; what was refused or withdrawn stays with whoever filed it."""
    cases = (
        select(Case)
        .join(Certification, Certification.case_id == Case.id)
        .where(Certification.uscc == uscc, Certification.account_id.in_(owners), Case.phase.not_in(FINAL_PHASES))
        .order_by(Case.id)
        .with_for_update(of=Case)
    )
    for case in await work.session.scalars(cases):
        case.account_id = account_id
        await work.session.execute(
            update(Certification).where(Certification.case_id == case.id).values(account_id=account_id)
        )
