"""Compacts, the labs they recognise, imports of batches."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import strawberry

from domain.institutions.recognition_queries import LabCountsView, RecognitionImportView, RecognitionView
from regions import recognition
from regions.registry import Registry
from schema.ids import encode_id
from schema.programmes.enums import ImportStatus
from schema.programmes.register_types import ImportFault
from schema.scalars import Day


@strawberry.type(description="互认协议中实验室的一种类型。")
class LabKind:
    code: str = strawberry.field(description="类型代码，用于筛选。")
    label: str = strawberry.field(description="名称，例如“重点实验室”。")


@strawberry.type(description="公布的一个互认批次；名单由平台管理员导入。")
class CompactBatch:
    code: str = strawberry.field(description="批次代码。")
    title: str = strawberry.field(description="批次名称。")
    recognised_on: Day | None = strawberry.field(description="公布的互认日期；公开文件没有写明时为空。")
    citation: str = strawberry.field(description="出自哪份文件。")


@strawberry.type(description="互认协议：几个地区互相承认对方的开放实验室。")
class Compact:
    code: str = strawberry.field(description="协议代码。")
    title: str = strawberry.field(description="名称。")
    regions: list[str] = strawberry.field(description="参加的地区代码。")
    lab_kinds: list[LabKind] = strawberry.field(description="互认的实验室类型。")
    batches: list[CompactBatch] = strawberry.field(description="公布的批次。")
    valid_from: Day = strawberry.field(description="生效日。")
    valid_until: Day | None = strawberry.field(description="失效日，当天有效；为空表示未定。")
    providers: int = strawberry.field(description="公布的现有实验室数。")
    citation: str = strawberry.field(description="出自哪份文件。")


@strawberry.type(description="一个实验室在一个批次中的互认；起止两天均有效。终止前的订单保留互认。")
class Recognition:
    id: strawberry.ID = strawberry.field(description="全局标识。")
    institution_id: strawberry.ID = strawberry.field(description="实验室的机构标识。")
    compact: str = strawberry.field(description="互认协议代码。")
    batch: str = strawberry.field(description="批次代码。")
    lab_kind: str = strawberry.field(description="互认时的实验室类型代码。")
    home_region: str = strawberry.field(description="推荐它的地区代码。")
    since: Day = strawberry.field(description="互认起始日。")
    until: Day | None = strawberry.field(description="互认的最后一天；未终止时为空。")
    reason: str = strawberry.field(description="终止的理由；未终止时为空文本。")
    version: int = strawberry.field(description="版本号，终止时带回。")


@strawberry.type(description="互认批次的一次导入：全部入库，或有错误而一行不入。")
class RecognitionImport:
    id: strawberry.ID = strawberry.field(description="全局标识。")
    compact: str = strawberry.field(description="互认协议代码。")
    batch: str = strawberry.field(description="批次代码。")
    recognised_on: Day = strawberry.field(description="互认日期。")
    source: str = strawberry.field(description="名单来源。")
    status: ImportStatus = strawberry.field(description="结果。")
    rows: int = strawberry.field(description="文件的数据行数。")
    added: int = strawberry.field(description="新互认的实验室数；重复导入同一文件为 0。")
    updated: int = strawberry.field(description="已互认而内容有变的实验室数。")
    fault_count: int = strawberry.field(description="错误总数。")
    faults: list[ImportFault] = strawberry.field(description="错误明细，至多 500 条。")
    created_at: datetime = strawberry.field(description="导入时间。")


@strawberry.type(description="一个值及其实验室数。")
class LabCount:
    value: str = strawberry.field(description="代码，可用于筛选。")
    label: str = strawberry.field(description="名称。")
    count: int = strawberry.field(description="今天互认的实验室数。")


@strawberry.type(description="今天互认的实验室数。")
class LabCounts:
    total: int = strawberry.field(description="总数，每个实验室计一次。")
    regions: list[LabCount] = strawberry.field(description="按所在地区。")
    divisions: list[LabCount] = strawberry.field(description="按行政区划，不含下级。")
    kinds: list[LabCount] = strawberry.field(description="按实验室类型。")
    batches: list[LabCount] = strawberry.field(description="按互认批次。")


def kind_labels(compacts: Iterable[recognition.Compact]) -> dict[str, str]:
    """What kinds of lab are called, by code."""
    return {kind.code: kind.label for compact in compacts for kind in compact.lab_kinds}


def compact_type(found: recognition.Compact) -> Compact:
    return Compact(
        code=found.code,
        title=found.title,
        regions=list(found.regions),
        lab_kinds=[LabKind(code=kind.code, label=kind.label) for kind in found.lab_kinds],
        batches=[
            CompactBatch(
                code=batch.code,
                title=batch.title,
                recognised_on=Day(batch.recognised_on) if batch.recognised_on else None,
                citation=batch.citation.text,
            )
            for batch in found.batches
        ],
        valid_from=Day(found.valid_from),
        valid_until=Day(found.valid_until) if found.valid_until else None,
        providers=found.providers,
        citation=found.citation.text,
    )


def recognition_type(view: RecognitionView) -> Recognition:
    return Recognition(
        id=encode_id("Recognition", view.id),
        institution_id=encode_id("Institution", view.institution_id),
        compact=view.compact,
        batch=view.batch,
        lab_kind=view.lab_kind,
        home_region=view.home_region,
        since=Day(view.since),
        until=Day(view.until) if view.until else None,
        reason=view.reason,
        version=view.version,
    )


def import_type(view: RecognitionImportView) -> RecognitionImport:
    return RecognitionImport(
        id=encode_id("RecognitionImport", view.id),
        compact=view.compact,
        batch=view.batch,
        recognised_on=Day(view.recognised_on),
        source=view.source,
        status=ImportStatus(view.status),
        rows=view.rows,
        added=view.added,
        updated=view.updated,
        fault_count=view.fault_count,
        faults=[ImportFault(row=each.row, column=each.column, message=each.message) for each in view.faults],
        created_at=view.created_at,
    )


def counts_type(view: LabCountsView, regions: Registry) -> LabCounts:
    kinds = kind_labels(regions.compacts.values())
    titles = {
        (compact.code, batch.code): batch.title for compact in regions.compacts.values() for batch in compact.batches
    }
    return LabCounts(
        total=view.total,
        regions=[LabCount(value=c, label=regions.for_(c).manifest.name, count=n) for c, n in sorted(view.regions.items())],
        divisions=[LabCount(value=code, label=name, count=count) for code, name, count in view.divisions],
        kinds=[LabCount(value=code, label=kinds.get(code, code), count=n) for code, n in sorted(view.kinds.items())],
        batches=[
            LabCount(value=key[1], label=titles.get(key, key[1]), count=n) for key, n in sorted(view.batches.items())
        ],
    )
