"""Looks at one's own account."""

from __future__ import annotations

from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.access import queries
from schema.access.types import SignInSession, Viewer, session_type, viewer_type
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.selection import selects

SESSIONS = query_digest("sessions")


@strawberry.type
class AccessQuery:
    @strawberry.field(description="当前登录的账号；未登录时为空。")
    async def viewer(self, info: Info) -> Viewer | None:
        view = await queries.viewer(info.context.read)
        return viewer_type(view) if view else None

    @strawberry.field(description="当前账号的登录会话，从新到旧。")
    async def my_sessions(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[SignInSession]:
        request = page_request(first, after, SESSIONS, [UUID], count=selects(info, "totalCount"))
        page = await queries.sessions_of_viewer(info.context.read, request)
        return connection_of(page, SESSIONS, session_type)
