"""Decide, keep and hand over cases; object to what is public, and decide on it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.reviews import objections, service
from domain.reviews.bulk import Outcome, pass_many
from domain.reviews.publicities import objection as objection_view
from domain.reviews.queries import case_head
from schema.context import Info
from schema.execution import attempt, execute
from schema.failures import failure_of
from schema.ids import encode_id
from schema.reviews import inputs
from schema.reviews.payloads import (
    ObjectionPayload,
    ObjectionResult,
    PublicityObjectPayload,
    PublicityObjectResult,
    ReviewPassManyPayload,
    ReviewPassManyResult,
    ReviewPassOutcome,
    ReviewPayload,
    ReviewResult,
)
from schema.reviews.summaries import case_summary, objection


@strawberry.type
class ReviewsMutation:
    @strawberry.mutation(description="审核一个办件：通过（可核减）、退回修改（可指定字段）或不通过。")
    async def review_decide(self, info: Info, input: inputs.ReviewDecideInput) -> ReviewResult:
        return await execute(info, service.decide, input.to_command, _load(info), key=input.idempotency_key)

    @strawberry.mutation(description="批量通过，最多 50 个；逐个给出结果，互不影响。")
    async def review_pass_many(self, info: Info, input: inputs.ReviewPassManyInput) -> ReviewPassManyResult:
        async def act() -> ReviewPassManyPayload:
            context, command = info.context, input.to_command()
            done = await pass_many(context.platform, context.actor, command, key=input.idempotency_key)
            given = zip(input.cases, done, strict=True)
            return ReviewPassManyPayload(outcomes=[_outcome(case.case_id, each) for case, each in given])

        return await attempt(act)

    @strawberry.mutation(description="经手一个办件，同部门其他人不再办理。")
    async def review_take(self, info: Info, input: inputs.ReviewTakeInput) -> ReviewResult:
        return await execute(info, service.take, input.to_take, _load(info), key=input.idempotency_key)

    @strawberry.mutation(description="把经手的办件放回本部门。")
    async def review_release(self, info: Info, input: inputs.ReviewTakeInput) -> ReviewResult:
        return await execute(info, service.release, input.to_release, _load(info), key=input.idempotency_key)

    @strawberry.mutation(description="把办件分派给当前办理部门的一名人员。")
    async def review_assign(self, info: Info, input: inputs.ReviewAssignInput) -> ReviewResult:
        return await execute(info, service.assign, input.to_command, _load(info), key=input.idempotency_key)

    @strawberry.mutation(description="对公示提出异议，登录与否均可；同一网络每小时最多 5 次、每天最多 10 次。")
    async def publicity_object(self, info: Info, input: inputs.PublicityObjectInput) -> PublicityObjectResult:
        async def load(id: UUID) -> PublicityObjectPayload:
            return PublicityObjectPayload(objection_id=encode_id("Objection", id))

        return await execute(info, objections.raise_objection, input.to_command, load, key=input.idempotency_key)

    @strawberry.mutation(description="处理异议：成立则办件不通过并释放金额；全部不成立则公示按剩余工作日继续。仅地区管理员。")
    async def objection_decide(self, info: Info, input: inputs.ObjectionDecideInput) -> ObjectionResult:
        return await execute(info, objections.decide_objection, input.to_command, _objection(info), input.idempotency_key)

    @strawberry.mutation(description="查看异议人的联系方式，记入审计日志。仅地区管理员。")
    async def objection_reveal(self, info: Info, input: inputs.ObjectionRevealInput) -> ObjectionResult:
        return await execute(info, objections.reveal_contact, input.to_command, _objection(info))


def _load(info: Info) -> Callable[[UUID], Awaitable[ReviewPayload]]:
    async def load(id: UUID) -> ReviewPayload:
        return ReviewPayload(case=case_summary(await case_head(info.context.read, id)))

    return load


def _objection(info: Info) -> Callable[[UUID], Awaitable[ObjectionPayload]]:
    async def load(id: UUID) -> ObjectionPayload:
        return ObjectionPayload(objection=objection(await objection_view(info.context.read, id)))

    return load


def _outcome(case_id: strawberry.ID, outcome: Outcome) -> ReviewPassOutcome:
    failure = failure_of(outcome.error) if outcome.error else None
    return ReviewPassOutcome(case_id=case_id, passed=failure is None, failure=failure)
