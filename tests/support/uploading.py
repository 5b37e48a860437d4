"""Files as an account's uploads, through the domain."""

from __future__ import annotations

import io

from core.actor import Actor, Grant, Role
from core.ids import new_id
from domain.documents.commands import NewUpload, UploadLimits
from domain.documents.receiving import receive
from schema.ids import encode_id
from tests.support.people import Person
from tests.support.platform import World


async def upload_of(world: World, who: Person, data: bytes, name: str = "file") -> str:
    """The global id of a new upload of that person's."""
    actor = Actor(who.account_id, None, Grant(new_id(), Role.ACCOUNT))
    view = await receive(world.platform, actor, NewUpload(name, len(data), io.BytesIO(data)), UploadLimits())
    return encode_id("Upload", view.id)
