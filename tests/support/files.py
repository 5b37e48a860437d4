"""The smallest files of each kind that the platform takes, and some that it does not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import AsyncIterable, AsyncIterator
from datetime import timedelta

from PIL import Image

from core.errors import NotFound


def jpeg() -> bytes:
    """One grey pixel."""
    buffer = io.BytesIO()
    Image.new("L", (1, 1)).save(buffer, "JPEG")
    return buffer.getvalue()


GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00" + b"\x00" * 3 + b"\xff" * 3
GIF += b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
JPG = jpeg()
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa7\x9a\x9b\x9d\x00\x00\x00\x00IEND\xaeB`\x82"
)
CSV = "名称,价格\n气相色谱仪,120.00\n".encode()


def pdf(marker: str = "") -> bytes:
    """A PDF of one empty page; another `marker`, another file."""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    objects = ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page)
    body = "".join(f"{i} 0 obj\n{each}\nendobj\n" for i, each in enumerate(objects, 1))
    return f"%PDF-1.7\n% {marker}\n{body}trailer << /Root 1 0 R >>\n%%EOF\n".encode()


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        for name in names:
            zipped.writestr(zipfile.ZipInfo(name), "<x/>")  # undated: every process must name the tests of it alike
    return buffer.getvalue()


def xlsx() -> bytes:
    return archive("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")


class MemoryFiles:
    """`core.ports.FileStore` in memory."""

    def __init__(self) -> None:
        self.content: dict[str, bytes] = {}

    async def put(self, key: str, chunks: AsyncIterable[bytes]) -> int:
        body = b"".join([chunk async for chunk in chunks])
        self.content[key] = body
        return len(body)

    async def open(self, key: str) -> AsyncIterator[bytes]:
        if key not in self.content:
            raise NotFound("文件")
        return _whole(self.content[key])

    async def delete(self, key: str) -> None:
        self.content.pop(key, None)

    async def exists(self, key: str) -> bool:
        return key in self.content

    async def stale(self, prefix: str, age: timedelta) -> list[str]:
        """Everything counts as old."""
        return [key for key in self.content if key.startswith(f"{prefix}/")]


async def _whole(content: bytes) -> AsyncIterator[bytes]:
    yield content
