"""`GET /reports/redemptions.xlsx?since=…&until=…`: a region's figures as a workbook, for its admins."""

from __future__ import annotations

import strawberry
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domain.documents.kinds import MEDIA_TYPES
from domain.reporting.workbook import record_export, report_file
from domain.work import Platform, Read, perform
from gateway import addresses
from gateway.upload_answers import Authenticate, answering, saved_as
from schema.reporting.reports import ReportWindowInput
from schema.scalars import DayText


def report_routes(platform: Platform, authenticate: Authenticate) -> list[Route]:
    """The route, to be put into the application. Refusals are those of uploads: JSON with a fitting status."""

    async def get(request: Request) -> Response:
        actor = await authenticate(platform, request)
        asked = request.query_params
        window = ReportWindowInput(
            since=DayText(asked.get("since", "")),
            until=DayText(asked.get("until", "")),
            programme_id=strawberry.ID(asked["programmeId"]) if asked.get("programmeId") else None,
        ).to_window()
        file = await report_file(Read(platform, actor), window)
        await perform(platform, actor, record_export, window)
        return Response(file.content, headers=saved_as(file.name), media_type=MEDIA_TYPES["xlsx"])

    return [Route(addresses.REPORT, answering(platform, get), methods=["GET"])]
