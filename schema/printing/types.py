"""Prints of forms, their public check, and what a task asks for."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

import strawberry

from domain.access.tickets import ticket
from domain.printing.views import ExportView, TaskDocumentView, TaskView, VerifiedForm
from domain.work import Read
from regions.contract import CaseKind
from schema.documents.types import UploadedFile, uploaded_file
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)
from schema.ids import encode_id
from schema.node import Node
from schema.printing.enums import HandedIn, Standing
from schema.reviews.summaries import TYPE_NAMES, CaseSummary

FORM_EXPORTS = "/form-exports"
PURPOSE = "form-export"


@strawberry.type(description="办件表单的一次导出：可打印、签字、盖章的 PDF。内容相同的只有一个版本。")
class FormExport(Node):
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    case_number: str = strawberry.field(description="办件编号，印在每页上。")
    title: str = strawberry.field(description="表单名称。")
    version: int = strawberry.field(description="第几版，从 1 开始。")
    digest: str = strawberry.field(description="所印内容的校验值（SHA-256），印在每页上。")
    code: str = strawberry.field(description="核验编码，即每页二维码中的编码；用 verifyForm 核验。")
    pages: int = strawberry.field(description="页数。")
    exported_at: datetime = strawberry.field(description="首次导出的时间。")
    standing: Standing = strawberry.field(description="现在是否有效；失效的须重新导出。")
    url: str = strawberry.field(description="PDF 的下载地址（相对路径），只供当前用户，五分钟内有效；过期后重新查询。")


@strawberry.type(description="对一份打印件的核验，任何人可查；不含个人信息。查无此表时其余各项为空。")
class FormVerification:
    standing: Standing = strawberry.field(description="核验结果。")
    message: str = strawberry.field(description="结果的说明。")
    case_number: str = strawberry.field(description="办件编号，应与纸面一致。")
    title: str = strawberry.field(description="表单名称，应与纸面一致。")
    region: str = strawberry.field(description="地区代码。")
    unit_name: str = strawberry.field(description="申请单位名称，应与纸面一致。")
    version: int = strawberry.field(description="此打印件是第几版，应与纸面一致。")
    newest_version: int = strawberry.field(description="最新是第几版。")
    pages: int = strawberry.field(description="页数，应与纸面一致。")
    exported_at: datetime | None = strawberry.field(description="导出的时间。")


@strawberry.type(description="环节中提交的一个文件。")
class ApplicantTaskFile:
    file: UploadedFile = strawberry.field(description="文件。")
    standing: HandedIn = strawberry.field(description="是否接受。")
    pages: int = strawberry.field(description="扫描件的总页数；不是扫描件的为 0。")
    read_pages: int = strawberry.field(description="其中识别出本办件当前版本二维码的页数。")


@strawberry.type(description="环节中要上传的一份文件。")
class ApplicantTaskDocument:
    key: str = strawberry.field(description="代码，taskComplete 时带回。")
    label: str = strawberry.field(description="名称。")
    formats: list[str] = strawberry.field(description="接受的文件格式。")
    scan: bool = strawberry.field(description="是否为所导出表单签字盖章后的扫描件：核对其二维码、版本与页数。")
    files: list[ApplicantTaskFile] = strawberry.field(description="在此环节提交过的文件，按次序；最近 200 个。")


@strawberry.type(description="申请单位在环节之间要办的事：导出表单，签字盖章后上传扫描件。")
class ApplicantTask:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    label: str = strawberry.field(description="环节名称。")
    note: str = strawberry.field(description="办理说明；没有时为空文本。")
    open: bool = strawberry.field(description="现在是否轮到申请单位办理。")
    judging: bool = strawberry.field(description="扫描件上没有可识别的二维码，正由审核部门核对；其处理用 taskJudgeScan。")
    form_title: str = strawberry.field(description="要导出的表单名称；不需要导出时为空文本。")
    documents: list[ApplicantTaskDocument] = strawberry.field(description="要上传的文件。")
    exports: list[FormExport] = strawberry.field(description="导出的各版本，从新到旧。")


@strawberry.type(description="表单已导出。")
class FormExportPayload:
    form_export: FormExport = strawberry.field(description="导出的表单。")


@strawberry.type(description="环节已办理，办件进入下一环节。")
class TaskPayload:
    case: CaseSummary = strawberry.field(description="办件的现状。")


FormExportResult: TypeAlias = Annotated[
    FormExportPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("FormExportResult", description="导出表单的结果。"),
]  # fmt: skip
TaskResult: TypeAlias = Annotated[
    TaskPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("TaskResult", description="办理环节的结果。"),
]  # fmt: skip

MESSAGES = {
    Standing.GENUINE: "真实有效：请核对纸面的编号、单位、版本与页数是否一致。",
    Standing.STALE: "已失效：该办件之后有更新的版本、被退回修改或已终止，请以最新版本为准。",
    Standing.UNKNOWN: "查无此表：请核对编码是否完整；本平台没有导出过带有此编码的表单。",
}


def form_export(view: ExportView, read: Read) -> FormExport:
    """`read` is who gets the address."""
    id_ = encode_id("FormExport", view.id)
    leave = ticket(PURPOSE, read.actor, view.id, read.now)
    return FormExport(
        id=id_,
        case_id=encode_id(TYPE_NAMES[CaseKind(view.case_kind)], view.case_id),
        case_number=view.number,
        title=view.title,
        version=view.version,
        digest=view.digest,
        code=view.code,
        pages=view.pages,
        exported_at=view.created_at,
        standing=view.standing,
        url=f"{FORM_EXPORTS}/{id_}?ticket={leave}",
    )


def verification(view: VerifiedForm) -> FormVerification:
    return FormVerification(
        standing=view.standing,
        message=MESSAGES[view.standing],
        case_number=view.number,
        title=view.title,
        region=view.region,
        unit_name=view.unit_name,
        version=view.version,
        newest_version=view.newest,
        pages=view.pages,
        exported_at=view.created_at,
    )


def applicant_task(view: TaskView, case_id: strawberry.ID, read: Read) -> ApplicantTask:
    return ApplicantTask(
        case_id=case_id,
        label=view.label,
        note=view.note,
        open=view.open,
        judging=view.judging,
        form_title=view.form,
        documents=[_document(each) for each in view.documents],
        exports=[form_export(each, read) for each in view.exports],
    )


def _document(view: TaskDocumentView) -> ApplicantTaskDocument:
    return ApplicantTaskDocument(
        key=view.key,
        label=view.label,
        formats=list(view.formats),
        scan=view.scan,
        files=[
            ApplicantTaskFile(
                file=uploaded_file(each.upload), standing=each.standing, pages=each.pages, read_pages=each.read
            )
            for each in view.files
        ],
    )
