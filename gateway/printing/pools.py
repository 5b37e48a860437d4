"""Warm children that set forms and read scans: the `FormPrinter` and `ScanReader` of the domain."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from core.errors import Unavailable, invalid
from core.ports import PrintedForm
from domain.printing.checking import TOO_LONG, UNREADABLE
from gateway.children.pool import Busy, ChildPool, Lost

MOST_PDF: Final = 32 * 1024 * 1024
BUSY: Final = "正在导出的表单较多，请稍后重试。"
FAILED: Final = "表单暂不能导出，请稍后重试；仍不成功请联系管理员。"
SCANS_BUSY: Final = "正在核对的扫描件较多，请稍后重试。"


class TypesettingPool(ChildPool):
    """`base` is the public address that codes on the paper lead to; `fonts` are folders with more fonts."""

    def __init__(self, base: str, fonts: tuple[Path, ...] = (), size: int = 1, deadline: float = 20.0, queue: int = 32) -> None:
        super().__init__(
            "gateway.printing.typesetter", size=size, deadline=deadline, queue=queue, most_answer=MOST_PDF, uses=100,
            arguments=[str(each) for each in fonts],
        )  # fmt: skip
        self._base = base

    async def print(self, request: Mapping[str, Any]) -> PrintedForm:
        try:
            answer = await self.ask(json.dumps({**request, "base": self._base}, ensure_ascii=False).encode())
        except Busy:
            raise Unavailable(BUSY) from None
        except Lost:
            raise Unavailable(FAILED) from None
        if answer[:1] == b"\x01":
            return PrintedForm(struct.unpack(">I", answer[1:5])[0], answer[5:])
        if answer[1:] == b"TOO_LONG":
            raise invalid("case_id", "FORM_TOO_LONG", TOO_LONG)
        raise Unavailable(FAILED)


class ScanningPool(ChildPool):
    """Reads what is on the pages of a scan."""

    def __init__(self, size: int = 1, deadline: float = 75.0, queue: int = 16) -> None:
        super().__init__("gateway.printing.scanner", size=size, deadline=deadline, queue=queue, uses=100)

    async def read(self, data: bytes, path: str) -> tuple[tuple[str, ...], ...]:
        try:
            answer: Any = json.loads(await self.ask(data))
        except Busy:
            raise Unavailable(SCANS_BUSY) from None
        except Lost as lost:
            answer = {"refused": lost.code}
        if "pages" in answer:
            return tuple(tuple(page) for page in answer["pages"])
        code = answer.get("refused")
        code = code if code in UNREADABLE else "DAMAGED"
        raise invalid(path, code, UNREADABLE[code], "请重新扫描为 PDF 或清晰的图片后上传")
