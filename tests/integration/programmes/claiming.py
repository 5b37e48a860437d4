"""Claims brought about through the domain, without HTTP."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from core.errors import DomainError
from db.models import Case
from domain.forms import values_digest
from domain.programmes import claims
from domain.programmes.commands import SaveClaim, SubmitClaim
from domain.work import Platform, perform
from tests.support.vouchers import Enterprise, claim_values, photo

AGREEMENT = "2025-07"


async def drafted(platform: Platform, owner: Enterprise, programme_id: UUID, **changes: Any) -> UUID:
    values = {**claim_values(await photo(platform, owner.account_id)), "contact_mobile": "15500000000", **changes}
    command = SaveClaim(values, values_digest(values), programme_id)
    return await perform(platform, owner.actor, claims.save_draft, command, key=str(uuid4()))


async def submitted(platform: Platform, owner: Enterprise, case_id: UUID, key: str | None = None) -> str:
    """`OK`, or the code of the refusal."""
    async with platform.sessions() as session:
        version = (await session.get_one(Case, case_id)).version
    try:
        await perform(
            platform, owner.actor, claims.submit, SubmitClaim(case_id, version, AGREEMENT), key=key or str(uuid4())
        )
    except DomainError as error:
        return error.code
    return "OK"


async def case_of(platform: Platform, case_id: UUID) -> Case:
    async with platform.sessions() as session:
        return await session.get_one(Case, case_id)
