"""The child: length and bytes in, length and JSON out, until the parent closes the pipe.

It can open nothing: after warming up it may have no more descriptors than it has, so no file, no socket. Run by `pool` only.
"""

from __future__ import annotations

import codecs
import contextlib
import io
import json
import os
import resource
import struct
import sys
import zipfile
from typing import BinaryIO

from PIL import Image

from domain.documents.recognition.pdf import read_pdf
from domain.documents.recognition.reader import recognise
from domain.documents.recognition.reading import to_json
from domain.documents.recognition.refusals import Refused

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space; code and libraries take about 400 MB of it."""
SECONDS = 10
"""Of processor time for one file."""
_PIPES = 3
"""Descriptors the child has: in, out and errors. A limit of as many means that it opens no other."""
_EMPTY = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)


def main() -> None:
    """Serve until the pipe closes."""
    _warm_up()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    _confine()
    sink.write(struct.pack(">I", 0))
    sink.flush()
    while header := source.read(4):
        data = source.read(struct.unpack(">I", header)[0])
        _allow_time()
        body = json.dumps(_answer(data), ensure_ascii=False).encode()
        del data
        _write(sink, body)


def _write(sink: BinaryIO, body: bytes) -> None:
    sink.write(struct.pack(">I", len(body)) + body)
    sink.flush()


def _answer(data: bytes) -> dict[str, object]:
    try:
        return {"reading": to_json(recognise(data))}
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
    read_pdf(_EMPTY)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("OFD.xml", "<OFD/>")
    for sample in (packed.getvalue(), b"<?xml version='1.0' encoding='gbk'?><a/>"):
        with contextlib.suppress(Refused):
            recognise(sample)


def _confine() -> None:
    os.environ.clear()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_PIPES, _PIPES))


def _allow_time() -> None:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(usage.ru_utime + usage.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()
