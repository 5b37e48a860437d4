"""Small real files for the demonstration's papers: a one-page PDF and a one-pixel picture, each saying that it is a sample."""

from __future__ import annotations

import struct
import zlib


def sample_pdf(title: str) -> bytes:
    """A valid one-page PDF; `title` in ASCII is what it shows and what makes its digest its own."""
    text = f"BT /F1 14 Tf 60 760 Td (DEMONSTRATION SAMPLE: {title}) Tj ET".encode("ascii", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    body += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(body)


def sample_png(seed: str) -> bytes:
    """A valid 8×8 grey picture; `seed` makes its digest its own."""
    shade = zlib.crc32(seed.encode()) & 0xFF
    raw = b"".join(b"\x00" + bytes([shade]) * 8 for _ in range(8))
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
        + _chunk(b"tEXt", b"Comment\x00demonstration sample " + seed.encode("ascii", "replace"))
        + _chunk(b"IDAT", zlib.compress(raw))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
