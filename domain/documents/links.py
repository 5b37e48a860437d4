"""Links that open one file for a few minutes: for viewers that send no credentials. Whoever asks for one may have the file."""

from __future__ import annotations

import hmac
import re
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select

from core.errors import NotFound
from db.encryption import KEYRING
from db.models import Upload
from domain.documents.queries import check_state, stored_file
from domain.documents.views import StoredFile
from domain.work import Platform, Read

LIFE: Final = timedelta(minutes=5)
_TOKEN: Final = re.compile(r"([0-9a-f]{32})\.(\d{10})\.([0-9a-f]{64})")


async def link_to(read: Read, upload_id: UUID) -> tuple[str, datetime, StoredFile]:
    """The token, until when it holds, and the file. Raises what `stored_file` raises."""
    file = await stored_file(read, upload_id)
    until = (read.now + LIFE).replace(microsecond=0)
    seconds = int(until.timestamp())
    return f"{upload_id.hex}.{seconds}.{_signed(upload_id, seconds)}", until, file


async def file_of(platform: Platform, token: str) -> StoredFile:
    """The file behind a link. Raises NotFound for one that is forged or over, WrongState for a file that was refused since."""
    match = _TOKEN.fullmatch(token)
    if match is None:
        raise NotFound("文件")
    upload_id, seconds = UUID(match[1]), int(match[2])
    genuine = hmac.compare_digest(match[3], _signed(upload_id, seconds))
    if not genuine or datetime.fromtimestamp(seconds, UTC) <= platform.clock.now():
        raise NotFound("文件")
    async with platform.sessions() as session:
        upload = await session.scalar(select(Upload).where(Upload.id == upload_id, Upload.deleted_at.is_(None)))
    if upload is None:
        raise NotFound("文件")
    check_state(upload)
    return StoredFile(upload.id, upload.name, upload.kind, upload.size, upload.storage_key, "", audited=False)


def _signed(upload_id: UUID, seconds: int) -> str:
    return KEYRING.blind_index(f"download link:{upload_id}:{seconds}")
