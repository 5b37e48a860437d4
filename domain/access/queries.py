"""Looks: who a token belongs to, and what an account may see of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Actor, Grant, Role
from core.errors import NotFound, Unauthenticated
from core.identifiers import mask_mobile
from core.paging import Page, PageRequest
from db.models import Account, RoleGrant, SignInSession, Unit
from db.paging import fetch_page
from db.unit_of_work import unit_of_work
from domain.access.commands import Entry
from domain.access.sign_in import choose_grant, token_hash
from domain.access.views import AccountView, GrantView, SessionView
from domain.work import Platform, Read

SEEN_EVERY = timedelta(minutes=5)


async def actor_of(platform: Platform, token: str, *, csrf: str | None, address: str, request_id: str) -> Actor | None:
    """The caller that a live token stands for, or None. `csrf`: the header's value to be checked; None skips the check
    (bearer tokens, which no browser sends by itself)."""
    now = platform.clock.now()
    async with platform.looks() as session:
        row = (
            await session.execute(
                select(SignInSession, Account.disabled, Account.demonstration)
                .join(Account, Account.id == SignInSession.account_id)
                .where(SignInSession.token_hash == token_hash(token))
            )
        ).first()
        if row is None or row.disabled or (row.demonstration and not platform.demonstration):
            return None
        found: SignInSession = row[0]
        if found.revoked_at is not None or found.expires_at <= now:
            return None
        if csrf is not None and token_hash(csrf) != found.csrf_hash:
            return None
        grants = [_grant(grant) for grant in await session.scalars(_live_grants(found.account_id))]
        if found.last_seen_at < now - SEEN_EVERY:
            await _touch(platform, found.id, now)
    acting = choose_grant(grants, found.acting_grant_id, Entry(found.entry))
    units = frozenset(grant.unit_id for grant in grants if grant.unit_id is not None)
    return Actor(found.account_id, found.id, acting, units, address, request_id)


async def actor_of_session(platform: Platform, actor: Actor) -> Actor | None:
    """The same caller with the role that its session now acts under."""
    async with platform.looks() as session:
        found = await session.get(SignInSession, actor.session_id) if actor.session_id else None
        if found is None:
            return None
        grants = [_grant(grant) for grant in await session.scalars(_live_grants(found.account_id))]
    return replace(actor, grant=choose_grant(grants, found.acting_grant_id, Entry(found.entry)))


async def actor_still(platform: Platform, actor: Actor) -> bool:
    """Whether what a long look began under still holds: the session, the account and the role; one statement."""
    query = (
        select(SignInSession.id)
        .join(Account, Account.id == SignInSession.account_id)
        .where(
            SignInSession.id == actor.session_id,
            SignInSession.revoked_at.is_(None),
            SignInSession.expires_at > platform.clock.now(),
            ~Account.disabled,
        )
    )
    if actor.role is not Role.ACCOUNT:
        query = query.where(exists().where(RoleGrant.id == actor.grant.id, RoleGrant.revoked_at.is_(None)))
    async with platform.looks() as session:
        return await session.scalar(query) is not None


async def _touch(platform: Platform, session_id: UUID, now: datetime) -> None:
    async def seen(session: AsyncSession) -> None:
        await session.execute(update(SignInSession).where(SignInSession.id == session_id).values(last_seen_at=now))

    await unit_of_work(platform.sessions, seen)


def _live_grants(account_id: UUID):  # type: ignore[no-untyped-def]
    return (
        select(RoleGrant)
        .where(RoleGrant.account_id == account_id, RoleGrant.revoked_at.is_(None))
        .order_by(RoleGrant.created_at, RoleGrant.id)
    )


def _grant(row: RoleGrant) -> Grant:
    return Grant(row.id, Role(row.role), row.region, row.division, row.unit_id, row.body, row.owner)


async def viewer(read: Read) -> AccountView | None:
    """The caller's own account with the roles it may act under; two statements."""
    if read.actor.account_id is None:
        return None
    async with read.session() as session:
        account = await session.get(Account, read.actor.account_id)
        if account is None:
            return None
        rows = await session.execute(
            select(RoleGrant, Unit.name, Unit.uscc)
            .outerjoin(Unit, Unit.id == RoleGrant.unit_id)
            .where(RoleGrant.account_id == account.id, RoleGrant.revoked_at.is_(None))
            .order_by(RoleGrant.created_at, RoleGrant.id)
        )
        grants = tuple(
            GrantView(
                id=grant.id,
                role=Role(grant.role),
                region=grant.region,
                division=grant.division,
                unit_id=grant.unit_id,
                unit_name=name or "",
                unit_uscc=uscc or "",
                body=grant.body,
                owner=grant.owner,
                acting=grant.id == read.actor.grant.id,
            )
            for grant, name, uscc in rows
        )
    return AccountView(account.id, account.name, mask_mobile(account.mobile), read.actor.role, grants)


async def sessions_of_viewer(read: Read, page: PageRequest) -> Page[SessionView]:
    if read.actor.account_id is None:
        raise Unauthenticated
    query = select(SignInSession).where(
        SignInSession.account_id == read.actor.account_id,
        SignInSession.revoked_at.is_(None),
        SignInSession.expires_at > read.now,
    )
    async with read.session() as session:
        return await fetch_page(
            session, query, [SignInSession.id], page, lambda row: _session_view(row[0], read.actor), descending=True
        )


async def session_of_viewer(read: Read, session_id: UUID) -> SessionView:
    """One of the caller's own live sessions. Raises NotFound for any other."""
    mine = (
        SignInSession.id == session_id,
        SignInSession.account_id == read.actor.account_id,
        SignInSession.revoked_at.is_(None),
        SignInSession.expires_at > read.now,
    )
    async with read.session() as session:
        row = await session.scalar(select(SignInSession).where(*mine))
    if row is None:
        raise NotFound("会话")
    return _session_view(row, read.actor)


def _session_view(row: SignInSession, actor: Actor) -> SessionView:
    return SessionView(
        id=row.id,
        entry=row.entry,
        client=row.client,
        device=row.device,
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
        expires_at=row.expires_at,
        current=row.id == actor.session_id,
    )
