"""What callers send to this area."""

from __future__ import annotations

import strawberry

from core.errors import invalid
from domain.printing.commands import CompleteTask, ExportForm, HandedDocument, JudgeScan
from domain.printing.reading import MAX_DOCUMENTS, MAX_FILES
from schema.ids import decode_id
from schema.reviews.inputs import IDEMPOTENCY, VERSION
from schema.reviews.summaries import case_id_of

MAX_KEY = 40


@strawberry.input(description="导出办件的表单。")
class FormExportInput:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> ExportForm:
        return ExportForm(case_id_of(self.case_id, "case_id"))


@strawberry.input(description="环节中上传的一份文件。")
class TaskDocumentInput:
    key: str = strawberry.field(description="文件代码，见 applicantTask 的 documents。")
    upload_ids: list[strawberry.ID] = strawberry.field(description="已上传的文件，多张图片按页码次序；最多 60 个。")


@strawberry.input(description="办理当前环节：上传全部要求的文件。")
class TaskCompleteInput:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    version: int = strawberry.field(description=VERSION)
    documents: list[TaskDocumentInput] = strawberry.field(description="要求的文件，一次交齐。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> CompleteTask:
        if len(self.documents) > MAX_DOCUMENTS:
            raise invalid("documents", "TOO_MANY", f"一次最多 {MAX_DOCUMENTS} 份文件。")
        documents = tuple(_document(each, f"documents[{i}]") for i, each in enumerate(self.documents))
        return CompleteTask(case_id_of(self.case_id, "case_id"), self.version, documents)


@strawberry.input(description="核对没有可识别二维码的扫描件。")
class TaskJudgeScanInput:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    version: int = strawberry.field(description=VERSION)
    accept: bool = strawberry.field(description="是否为本办件当前版本的表单，且签字盖章齐全。")
    text: str = strawberry.field(default="", description="意见，不超过 2000 字；不接受时必填，申请单位可以看到。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> JudgeScan:
        return JudgeScan(case_id_of(self.case_id, "case_id"), self.version, self.accept, self.text)


def _document(given: TaskDocumentInput, path: str) -> HandedDocument:
    if len(given.upload_ids) > MAX_FILES:
        raise invalid(f"{path}.upload_ids", "TOO_MANY", f"每份最多 {MAX_FILES} 个文件。")
    if len(given.key) > MAX_KEY:
        raise invalid(f"{path}.key", "TOO_LONG", f"文件代码不超过 {MAX_KEY} 个字符。")
    ids = [decode_id(each, "Upload", f"{path}.upload_ids[{j}]") for j, each in enumerate(given.upload_ids)]
    return HandedDocument(given.key, tuple(ids))
