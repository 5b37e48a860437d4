"""`GET /payout-batches/{id}/bank-file?ticket=…`: a sent batch for the bank, to who has just exported it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core.errors import InvalidInput, NotFound, Unauthenticated
from domain.documents.kinds import MEDIA_TYPES
from domain.redemptions.bank_file import bank_file, check_ticket, record_download
from domain.work import Platform, Read, perform
from gateway.upload_answers import Authenticate, answering, saved_as
from schema.ids import decode_id
from schema.payouts.mutations import BANK_FILES


def bank_file_routes(platform: Platform, authenticate: Authenticate) -> list[Route]:
    """The route, to be put into the application. Refusals are those of uploads: JSON with a fitting status."""

    async def get(request: Request) -> Response:
        actor = await authenticate(platform, request)
        if not actor.signed_in:
            raise Unauthenticated
        try:
            batch_id = decode_id(request.path_params["id"], "PayoutBatch")
        except InvalidInput:
            raise NotFound("拨付批次") from None
        check_ticket(actor, batch_id, request.query_params.get("ticket", ""), platform.clock.now())
        file = await bank_file(Read(platform, actor), batch_id)
        await perform(platform, actor, record_download, batch_id)
        return Response(file.content, headers=saved_as(file.name), media_type=MEDIA_TYPES["xlsx"])

    return [Route(f"{BANK_FILES}/{{id}}/bank-file", answering(platform, get), methods=["GET"])]
