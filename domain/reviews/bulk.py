"""Passing many cases at once: each in a unit of work of its own, so that one refusal leaves the others passed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import UUID

from core.actor import Actor
from core.errors import DomainError, invalid
from domain.reviews.commands import Decide, PassMany, Verdict
from domain.reviews.service import decide
from domain.work import MAX_KEY_LENGTH, Platform, perform

MOST = 50


@dataclass(frozen=True, slots=True)
class Outcome:
    case_id: UUID
    error: DomainError | None = None


async def pass_many(platform: Platform, actor: Actor, command: PassMany, *, key: str) -> tuple[Outcome, ...]:
    """One outcome per case, in the order asked. Repeated with the same `key`, passed cases stay passed once."""
    if not 1 <= len(key) <= MAX_KEY_LENGTH:
        raise invalid("idempotency_key", "INVALID", "幂等键长度应为 1–100 个字符。", "每次新操作使用新的 UUID")
    ids = [case_id for case_id, _ in command.cases]
    if not 1 <= len(ids) <= MOST:
        raise invalid("cases", "OUT_OF_RANGE", f"一次可批量通过 1–{MOST} 个办件。", "请分批办理")
    if len(set(ids)) < len(ids):
        raise invalid("cases", "REPEATED", "同一办件只能列出一次。")
    each = (Decide(case_id, version, Verdict.PASS, command.text) for case_id, version in command.cases)
    return tuple([await _pass(platform, actor, one, key) for one in each])


async def _pass(platform: Platform, actor: Actor, command: Decide, key: str) -> Outcome:
    own_key = hashlib.sha256(f"{key}:{command.case_id}".encode()).hexdigest()
    try:
        await perform(platform, actor, decide, command, key=own_key)
    except DomainError as error:
        return Outcome(command.case_id, error)
    return Outcome(command.case_id)
