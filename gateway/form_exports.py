"""`GET /form-exports/{id}?ticket=…`: a form as a PDF ready to print, to who has just been given its address."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core.errors import InvalidInput, NotFound, Unauthenticated
from domain.access.tickets import check_ticket
from domain.documents.kinds import MEDIA_TYPES
from domain.printing.queries import printed_file
from domain.work import Platform, Read
from gateway.upload_answers import Authenticate, answering, saved_as
from schema.ids import decode_id
from schema.printing.types import FORM_EXPORTS, PURPOSE


def form_export_routes(platform: Platform, authenticate: Authenticate) -> list[Route]:
    """The route, to be put into the application. Refusals are those of uploads: JSON with a fitting status."""

    async def get(request: Request) -> Response:
        actor = await authenticate(platform, request)
        if not actor.signed_in:
            raise Unauthenticated
        try:
            export_id = decode_id(request.path_params["id"], "FormExport")
        except InvalidInput:
            raise NotFound("导出的表单") from None
        check_ticket(PURPOSE, actor, export_id, request.query_params.get("ticket", ""), platform.clock.now())
        name, printed = await printed_file(Read(platform, actor), export_id)
        return Response(printed.pdf, headers=saved_as(name), media_type=MEDIA_TYPES["pdf"])

    return [Route(f"{FORM_EXPORTS}/{{id}}", answering(platform, get), methods=["GET"])]
