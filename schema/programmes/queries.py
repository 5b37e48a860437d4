"""Looks at programmes, their money, registers and claims."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.programmes import claim_queries, eligibility, queries, register_queries
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.forms.types import FilledForm, filled_form
from schema.ids import decode_id
from schema.programmes.claim_inputs import RegisterEntryFilterInput
from schema.programmes.claim_types import Claim, ClaimEligibility, claim_type, eligibility_type
from schema.programmes.inputs import ProgrammeFilterInput
from schema.programmes.register_types import RegisterEntry, RegisterImport, import_type, register_entry
from schema.programmes.types import (
    BudgetChange,
    LedgerEntry,
    Programme,
    ProgrammeBalances,
    balances_type,
    change_type,
    entry_type,
    programme_type,
)
from schema.regions.own import OwnRegion, own_region
from schema.selection import selects

ProgrammeId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="批次标识。")]
InRegion: TypeAlias = Annotated[str | None, strawberry.argument(description="只要某个地区的。")]


@strawberry.type
class ProgrammesQuery:
    @strawberry.field(description="创新券批次，从新到旧。任何人可看开放过的；草稿只有地区管理员可见。")
    async def programmes(
        self, info: Info, filter: ProgrammeFilterInput, first: int | None = None, after: str | None = None
    ) -> Connection[Programme]:
        wanted = filter.to_filter(info)
        digest = query_digest("programmes", wanted)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.list_programmes(info.context.read, wanted, request), digest, programme_type)

    @strawberry.field(description="一个创新券批次。")
    async def programme(self, info: Info, id: strawberry.ID) -> Programme:
        return programme_type(await queries.programme(info.context.read, decode_id(id, "Programme")))

    @strawberry.field(description="批次的资金各在何处。仅地区管理员。")
    async def programme_balances(self, info: Info, programme_id: ProgrammeId) -> ProgrammeBalances:
        wanted = decode_id(programme_id, "Programme", "programme_id")
        return balances_type(await queries.programme_balances(info.context.read, wanted))

    @strawberry.field(description="批次的资金变动，从新到旧。仅地区管理员。")
    async def ledger_entries(
        self, info: Info, programme_id: ProgrammeId, first: int | None = None, after: str | None = None
    ) -> Connection[LedgerEntry]:
        wanted = decode_id(programme_id, "Programme", "programme_id")
        digest = query_digest("ledgerEntries", wanted)
        request = page_request(first, after, digest, [datetime.fromisoformat, UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.entries(info.context.read, wanted, request), digest, entry_type)

    @strawberry.field(description="批次的预算变动，从新到旧。仅地区管理员。")
    async def budget_changes(
        self, info: Info, programme_id: ProgrammeId, first: int | None = None, after: str | None = None
    ) -> Connection[BudgetChange]:
        wanted = decode_id(programme_id, "Programme", "programme_id")
        digest = query_digest("budgetChanges", wanted)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.budget_changes(info.context.read, wanted, request), digest, change_type)

    @strawberry.field(description="当前单位能否申领某个批次，在打开表单之前逐条回答。")
    async def claim_eligibility(self, info: Info, programme_id: ProgrammeId) -> ClaimEligibility:
        wanted = decode_id(programme_id, "Programme", "programme_id")
        return eligibility_type(await eligibility.check(info.context.read, wanted))

    @strawberry.field(description="申领某个批次要填的表单，带出已知的内容。")
    async def claim_form_definition(self, info: Info, programme_id: ProgrammeId) -> FilledForm:
        wanted = decode_id(programme_id, "Programme", "programme_id")
        form = await claim_queries.open_form(info.context.read, wanted)
        return filled_form(form.definition, form.values)

    @strawberry.field(description="一个申领：本单位的，或有权审核的。")
    async def claim(self, info: Info, id: strawberry.ID) -> Claim:
        return claim_type(await claim_queries.claim(info.context.read, decode_id(id, "Claim")))

    @strawberry.field(description="当前单位的申领，含草稿，从新到旧。")
    async def my_claims(
        self, info: Info, region: InRegion = None, first: int | None = None, after: str | None = None
    ) -> Connection[Claim]:
        digest = query_digest("myClaims", region)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        return connection_of(await claim_queries.my_claims(info.context.read, region, request), digest, claim_type)

    @strawberry.field(description="资格库的导入，从新到旧。仅地区管理员。")
    async def register_imports(
        self, info: Info, region: OwnRegion = None, first: int | None = None, after: str | None = None
    ) -> Connection[RegisterImport]:
        wanted = own_region(info, region)
        digest = query_digest("registerImports", wanted)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        return connection_of(await register_queries.imports(info.context.read, wanted, request), digest, import_type)

    @strawberry.field(description="资格记录，从新到旧：管理员看全部，审核人员看本区划的申报，企业看自己的申报。")
    async def register_entries(
        self, info: Info, filter: RegisterEntryFilterInput, first: int | None = None, after: str | None = None
    ) -> Connection[RegisterEntry]:
        wanted = filter.to_filter(info)
        digest = query_digest("registerEntries", wanted)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        return connection_of(await register_queries.entries(info.context.read, wanted, request), digest, register_entry)
