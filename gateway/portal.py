"""The web portal's built files: names with a digest are kept by browsers for good, every other address is the one page.

The build compresses each file once (`.br`, `.gz`); here only the right one is chosen.
"""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from gateway.settings import PROJECT

BUILT: Final = PROJECT / "web" / "dist"
DOCUMENTS: Final = PROJECT / "web" / "documents.json"
"""The texts behind the digests that the portal sends."""

_PAGE = "index.html"
_FOREVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
_POLICY = "; ".join((
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self' data:",
    "connect-src 'self'", "frame-src 'self' blob:", "worker-src 'self' blob:", "manifest-src 'self'", "form-action 'self'",
    "base-uri 'none'", "frame-ancestors 'none'",
))  # fmt: skip
HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_NOT_BUILT = "门户尚未构建：请用 make run 启动，或执行 make portal。\n"


@dataclass(frozen=True, slots=True)
class Portal:
    """`built` is the folder that the portal's build wrote; without it every page says how to get one."""

    built: Path = BUILT

    def routes(self) -> list[Route]:
        """To be put last: they answer every address that nothing else does."""
        return [Route("/{path:path}", self.answer, methods=["GET", "HEAD"])]

    async def answer(self, request: Request) -> Response:
        path = request.path_params["path"]
        file = self._file(path)
        if file is None and (path.startswith("assets/") or "." in path.rpartition("/")[2]):
            return Response("Not Found", status_code=404, media_type="text/plain", headers=HEADERS)
        file = file or self.built / _PAGE
        if not file.is_file():
            return Response(_NOT_BUILT, status_code=503, media_type="text/plain; charset=utf-8", headers=HEADERS)
        return self._sent(request, file, forever=path.startswith("assets/"))

    def _file(self, path: str) -> Path | None:
        """The built file of that name, or nothing; never one outside the folder, nor one of its compressed copies."""
        file = (self.built / path).resolve()
        inside = file.is_relative_to(self.built.resolve()) and file.suffix not in {".br", ".gz"}
        return file if inside and path and not path.startswith(".") and file.is_file() else None

    def _sent(self, request: Request, file: Path, *, forever: bool) -> Response:
        chosen, encoding = _best(file, request.headers.get("accept-encoding", ""))
        headers = {**HEADERS, "Cache-Control": _FOREVER if forever else _ASK_AGAIN, "Vary": "Accept-Encoding"}
        if encoding:
            headers["Content-Encoding"] = encoding
        if not forever:
            headers["ETag"] = f'"{hashlib.sha256(file.read_bytes()).hexdigest()[:32]}"'
            if request.headers.get("if-none-match", "") == headers["ETag"]:
                return Response(status_code=304, headers=headers)
        return FileResponse(chosen, media_type=_media_type(file), headers=headers)


def _best(file: Path, accepted: str) -> tuple[Path, str]:
    offered = {part.partition(";")[0].strip() for part in accepted.lower().split(",")}
    for encoding, suffix in _ENCODINGS:
        copy = file.with_name(file.name + suffix)
        if encoding in offered and copy.is_file():
            return copy, encoding
    return file, ""


def _media_type(file: Path) -> str:
    if file.suffix in {".js", ".mjs"}:
        return "text/javascript; charset=utf-8"
    return mimetypes.guess_type(file.name)[0] or "application/octet-stream"
