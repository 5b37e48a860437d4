"""The outbox: nothing lost, nothing doubled, in order per thing; a bad row holds up nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import insert, select, text

from core.clock import FixedClock
from core.ids import new_id
from db.models import Notification, OutboxRow
from domain.redemptions.payout_commands import BankResult
from domain.reviews.commands import Verdict
from domain.work import Platform, Work
from gateway.outbox import HANDLERS, drain
from gateway.patience import LONGEST_PAUSE
from search.indexer import TOPICS
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.redemptions import Setting


async def rows(platform: Platform) -> list[OutboxRow]:
    async with platform.sessions() as session:
        return list(await session.scalars(select(OutboxRow).order_by(OutboxRow.id)))


async def filled(platform: Platform, things: int, each: int, topic: str = "thing") -> list[UUID]:
    ids = [new_id() for _ in range(things)]
    now = platform.clock.now()
    values = [
        {"topic": topic, "entity_id": id_, "version": version, "payload": {}, "created_at": now}
        for version in range(each)
        for id_ in ids
    ]
    async with platform.sessions() as session, session.begin():
        await session.execute(insert(OutboxRow), values)
    return ids


async def drained(platform: Platform, handlers: dict[str, object], limit: int = 200) -> int:
    total = 0
    while taken := await drain(platform, handlers, limit):  # type: ignore[arg-type]
        total += taken
    return total


class Seen:
    """A handler that remembers in memory, and refuses what it is told to."""

    def __init__(self, *bad: UUID) -> None:
        self.bad = set(bad)
        self.order: list[tuple[UUID, int]] = []

    async def __call__(self, work: Work, rows: Sequence[OutboxRow]) -> None:
        await asyncio.sleep(0.001)
        if self.bad & {row.entity_id for row in rows}:
            raise RuntimeError("示例甲 13800000000")
        self.order += [(row.entity_id, row.version) for row in rows]


async def test_several_workers_handle_every_row_once_and_in_order_per_thing(platform: Platform) -> None:
    ids = await filled(platform, 30, 5)
    seen = Seen()

    async def worker() -> None:
        for _ in range(100):
            if not await drain(platform, {"thing": seen}, 7) and all(row.done_at for row in await rows(platform)):
                return

    await asyncio.gather(*(worker() for _ in range(4)))
    assert len(seen.order) == 150
    for id_ in ids:
        assert [version for entity, version in seen.order if entity == id_] == [0, 1, 2, 3, 4]


async def test_a_bad_row_is_put_off_longer_each_time_and_holds_up_only_its_own_thing(platform: Platform) -> None:
    assert isinstance(platform.clock, FixedClock)
    bad, good = await filled(platform, 2, 2)
    seen = Seen(bad)
    await drained(platform, {"thing": seen})
    assert seen.order == [(good, 0), (good, 1)]
    first = (await rows(platform))[0]
    assert (first.attempts, first.retry_at) == (1, platform.clock.now() + timedelta(seconds=2))
    assert first.error == "RuntimeError"  # its text may name people
    pauses = []
    for _ in range(12):
        platform.clock.advance(LONGEST_PAUSE)
        await drain(platform, {"thing": seen})
        retry_at = (await rows(platform))[0].retry_at
        assert retry_at is not None
        pauses.append(retry_at - platform.clock.now())
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE
    seen.bad.clear()
    platform.clock.advance(LONGEST_PAUSE)
    await drained(platform, {"thing": seen})
    assert seen.order[2:] == [(bad, 0), (bad, 1)]
    assert all(row.done_at and not row.error for row in await rows(platform))


async def test_what_a_failed_handler_wrote_is_undone(platform: Platform) -> None:
    await filled(platform, 1, 1)

    async def half(work: Work, rows: Sequence[OutboxRow]) -> None:
        await work.session.execute(text("INSERT INTO job_runs (name, day, finished_at) VALUES ('x', now(), now())"))
        raise RuntimeError

    assert await drain(platform, {"thing": half}) == 1
    async with platform.sessions() as session:
        assert await session.scalar(text("SELECT count(*) FROM job_runs")) == 0


async def test_a_topic_that_nobody_handles_is_marked(platform: Platform) -> None:
    await filled(platform, 3, 1, "unheard_of")
    assert await drained(platform, {}) == 3
    assert all(row.done_at for row in await rows(platform))


def test_cases_go_to_notifications_and_what_is_found_to_the_index() -> None:
    assert set(HANDLERS) >= {"case"} | TOPICS


async def test_the_applicants_unit_is_told_of_what_others_did_once(here: Setting) -> None:
    await reviewing.grant_operators(here.platform, here.enterprise)
    case_id = await r.submitted(here)
    await drained(here.platform, dict(HANDLERS))
    assert await reviewing.count(here.platform, Notification) == 0  # one's own act
    await r.review(here.platform, case_id, Verdict.RETURN)
    await drained(here.platform, dict(HANDLERS))
    (told,) = await reviewing.notifications(here.platform)
    assert (told.account_id, told.case_id) == (here.enterprise.account_id, case_id)
    assert "退回修改" in told.title
    assert "示例审核" not in told.text
    async with here.platform.sessions() as session, session.begin():
        await session.execute(text("UPDATE outbox SET done_at = NULL"))
    await drained(here.platform, dict(HANDLERS))
    assert await reviewing.count(here.platform, Notification) == 1


async def test_every_step_of_a_journey_is_told_in_order(here: Setting) -> None:
    await reviewing.grant_operators(here.platform, here.enterprise)
    case_id = await reviewing.in_payment(here)
    batch_id, clerk = await reviewing.sent(here)
    (line,) = await reviewing.lines(here.platform, batch_id)
    await reviewing.settle(here.platform, clerk, line.id, BankResult.PAID)
    await drained(here.platform, dict(HANDLERS), limit=2)
    number = (await r.the_case(here.platform, case_id)).number
    titles = [row.title for row in await reviewing.notifications(here.platform) if number in row.title]
    assert [title.split("：")[1] for title in titles] == ["复审", "公示", "兑付", "已兑付"]
