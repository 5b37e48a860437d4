"""Files, as cases show them."""

from __future__ import annotations

import strawberry

from domain.documents.views import UploadView
from schema.ids import encode_id


@strawberry.type(description="一份已上传的文件。用 POST /uploads（multipart）上传，返回的 id 填入各变更的输入。")
class UploadedFile:
    id: strawberry.ID = strawberry.field(description="文件标识。")
    name: str = strawberry.field(description="文件名，已清理。")
    kind: str = strawberry.field(description="文件格式，按内容识别：pdf、ofd、xml、jpg、png、gif、docx、xlsx、csv。")
    size: int = strawberry.field(description="字节数。")
    url: str = strawberry.field(description="下载地址（相对路径），需有权查看所在办件。")


def uploaded_file(view: UploadView) -> UploadedFile:
    global_id = encode_id("Upload", view.id)
    return UploadedFile(
        id=global_id, name=view.name, kind=view.kind, size=view.size, url=f"/uploads/{global_id}"
    )
