"""The child that reads bills: a file's bytes in, JSON out. Run by `pool` only."""

from __future__ import annotations

import codecs
import contextlib
import io
import json
import zipfile

from PIL import Image

from domain.documents.recognition.inspecting import inspect
from domain.documents.recognition.reader import recognise
from domain.documents.recognition.reading import to_json
from domain.documents.recognition.refusals import Refused
from gateway.children.confined import serve
from gateway.recognition.messages import INSPECT, KIND

SMALL_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n"
    b"4 0 obj<</Length 30>>stream\nBT /F 9 Tf 9 9 Td (12) Tj ET  \nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)
"""A page with something on it: whatever is loaded late must be loaded before no file can be opened any more."""


def main() -> None:
    """Serve until the pipe closes."""
    _warm_up()
    serve(lambda request: json.dumps(_answer(request), ensure_ascii=False).encode())


def _answer(request: bytes) -> dict[str, object]:
    """A request is a verb of one byte, for `INSPECT` a kind of `KIND` bytes, and the file."""
    try:
        if request[:1] == INSPECT:
            inspect(request[1 : 1 + KIND].decode().strip(), request[1 + KIND :])
            return {"inspected": True}
        return {"reading": to_json(recognise(request[1:]))}
    except Refused as refusal:
        return {"refused": refusal.code}
    except (MemoryError, RecursionError):
        return {"refused": "BOMB"}
    except Exception as error:  # whatever a strange file provokes ends here, without its content
        return {"refused": "CRASHED", "error": type(error).__name__}


def _warm_up() -> None:
    for name in ("gb18030", "utf-16", "utf-8-sig"):
        codecs.lookup(name)
    Image.init()
    with contextlib.suppress(Refused):
        recognise(SMALL_PDF)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("OFD.xml", "<OFD/>")
    for sample in (packed.getvalue(), b"<?xml version='1.0' encoding='gbk'?><a/>"):
        with contextlib.suppress(Refused):
            recognise(sample)


if __name__ == "__main__":
    main()
