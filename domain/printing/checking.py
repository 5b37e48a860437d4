"""Whether a scan is the signed print that the case waits for: pure, over what the codes on its pages say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.errors import Fault
from domain.printing.codes import SHORT, FormCode, read_code

TOO_LONG: Final = "表单页数过多，不能导出，请减少行数后重试。"
UNREADABLE: Final[Mapping[str, str]] = {
    "ENCRYPTED": "文件有密码保护，无法读取。",
    "DAMAGED": "文件已损坏或无法识别。",
    "TOO_MANY_PAGES": "文件页数过多，每份最多 120 页。",
    "TOO_LARGE": "图片过大，请以 300 DPI 以内扫描。",
    "TOO_SLOW": "文件过于复杂，未能在规定时间内读完。",
    "TOO_COMPLEX": "文件过于复杂，无法读取。",
    "CRASHED": "文件无法读取。",
}
"""Why a file was not read, by code."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The print that the case waits for."""

    number: str
    digest: str
    version: int
    pages: int


@dataclass(frozen=True, slots=True)
class Finding:
    """`read` pages bore the right code, of `pages` scanned; none: nobody knows yet what this is."""

    pages: int
    read: int

    @property
    def recognised(self) -> bool:
        return self.read > 0


def check_scan(pages: Sequence[Sequence[str]], expected: Expected, path: str) -> tuple[Finding, list[Fault]]:
    """What was found, and a fault for each way in which this is not the current print of this case, whole.

    A page without a readable code may be any; one with another's code refuses the whole scan.
    """
    codes = [found for page in pages if (found := _code(page)) is not None]
    right = [code for code in codes if code.number == expected.number and code.digest == expected.digest[:SHORT]]
    finding = Finding(len(pages), len(right))
    if any(code.number != expected.number for code in codes):
        text = f"扫描件上的二维码属于另一办件，本办件编号为 {expected.number}。"
        return finding, [Fault(path, "OTHER_CASE", text, "请上传本办件导出并签字盖章的表单")]
    if len(right) < len(codes):
        text = f"扫描件是旧版本的表单，当前为第 {expected.version} 版，旧版不能提交。"
        return finding, [Fault(path, "STALE_PRINT", text, "请重新导出表单，打印、签字、盖章后上传")]
    return finding, _missing(pages, right, expected, path)


def _code(page: Sequence[str]) -> FormCode | None:
    """The page's own code: others on it (an invoice's, an advertisement's) are not ours."""
    return next((found for text in page if (found := read_code(text)) is not None), None)


def _missing(pages: Sequence[Sequence[str]], right: Sequence[FormCode], expected: Expected, path: str) -> list[Fault]:
    missing = sorted(set(range(1, expected.pages + 1)) - {code.page for code in right})
    if len(missing) <= len(pages) - len(right):
        return []
    which = "、".join(map(str, missing[:20])) + ("…" if len(missing) > 20 else "")
    named = f"，缺第 {which} 页" if right else ""
    text = f"表单共 {expected.pages} 页，扫描件有 {len(pages)} 页{named}。"
    return [Fault(path, "PAGES_MISSING", text, "请按页码顺序扫描全部页面后重新上传")]


def no_code(path: str) -> Fault:
    text = "扫描件上没有可识别的二维码，无法确认是本办件当前版本的表单。"
    return Fault(path, "NO_CODE", text, "请以 200 DPI 以上重新扫描，二维码不要被印章、签字或折痕遮挡")
