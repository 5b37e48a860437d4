"""The child's side: length and bytes in, length and bytes out, until the parent closes the pipe.

After warming up it can open nothing: it may have no more descriptors than it has, so no file, no socket. Run by `pool` only.
"""

from __future__ import annotations

import os
import resource
import struct
import sys
from collections.abc import Callable
from typing import BinaryIO, Final

MEMORY: Final = 1024 * 1024 * 1024
"""Bytes of address space; code and libraries take about 400 MB of it."""
SECONDS: Final = 10
"""Of processor time for one request."""
_PIPES: Final = 3
"""Descriptors the child has: in, out and errors. A limit of as many means that it opens no other."""


def serve(answer: Callable[[bytes], bytes], *, seconds: int = SECONDS) -> None:
    """Answer until the pipe closes. What the work needs must have been opened and loaded before."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    _confine()
    _write(sink, b"")
    while header := source.read(4):
        data = source.read(struct.unpack(">I", header)[0])
        _allow_time(seconds)
        body = answer(data)
        del data
        _write(sink, body)


def _write(sink: BinaryIO, body: bytes) -> None:
    sink.write(struct.pack(">I", len(body)) + body)
    sink.flush()


def _confine() -> None:
    os.environ.clear()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_PIPES, _PIPES))


def _allow_time(seconds: int) -> None:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(usage.ru_utime + usage.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))
