"""Files of an order: kept outside any case, handed out to its two parties only (`domain.documents.queries`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from core.errors import InvalidInput
from db.models import OrderFile
from domain.documents.commands import Wanted
from domain.documents.service import find_all
from domain.work import Work

PURPOSE: Final = "ORDER"
_NO_CASE: Final = UUID(int=0)


async def keep_files(work: Work, order_id: UUID, wanted: Sequence[Wanted], message_id: UUID | None = None) -> None:
    """Take up the actor's own free uploads for an order, or for one message on it, in two statements. Raises InvalidInput
    with every fault."""
    uploads, faults = await find_all(work, wanted, _NO_CASE)
    if faults:
        raise InvalidInput(faults)
    for upload in uploads.values():
        upload.purpose, upload.unattached_since = PURPOSE, None
    work.session.add_all(
        OrderFile(upload_id=each, order_id=order_id, message_id=message_id, created_at=work.now) for each in uploads
    )
    await work.session.flush()
