"""Reading bills: how often each field is read exactly, how often a wrong value is accepted, and what a PDF costs."""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections import Counter, defaultdict
from pathlib import Path

from gateway.recognition.pool import RecognitionPool
from tests.support.papers.layouts import LAYOUTS
from tests.support.papers.typeset import TYPESET

MAKERS = {**LAYOUTS, **TYPESET}
SEEDS = range(1000, 1020)
"""Not those of the tests."""


async def _measure() -> None:
    pool = RecognitionPool(1)
    fields: dict[str, Counter[bool]] = defaultdict(Counter)
    times: list[float] = []
    worked: list[float] = []
    wrong = asked = 0
    await pool.read(LAYOUTS["digital ordinary"](random.Random(0))[0])  # noqa: S311
    print("bills read, per layout: every field and the number of lines exact / files, fields accepted without a question")
    for name, make in MAKERS.items():
        whole = accepted = expected = 0
        for seed in SEEDS:
            data, said, lines = make(random.Random(seed))  # noqa: S311
            start, before = time.perf_counter(), _worked(pool)
            reading = await pool.read(data)
            if data.startswith(b"%PDF"):
                times.append(time.perf_counter() - start)
                worked.append(_worked(pool) - before)
            read = {field: value.value for field, value in reading.fields.items()}
            for field, value in said.items():
                fields[field][read.get(field) == value] += 1
            checked = [field for field in read if field not in ("total_words", "remarks")]
            wrong += sum(reading.accepted(field) not in (None, said.get(field)) for field in checked)
            asked += bool(reading.questions)
            accepted += sum(reading.accepted(field) == value for field, value in said.items())
            expected += len(said)
            whole += {field: read[field] for field in checked} == said and len(reading.lines) == lines
        print(f"  {name:20} {whole}/{len(SEEDS)}  {accepted / expected:6.1%}")
    print("exact per field: " + ", ".join(f"{field} {hits[True] / hits.total():.1%}" for field, hits in fields.items()))
    print(f"wrong values accepted: {wrong}; files with a question: {asked} of {len(MAKERS) * len(SEEDS)}")
    for what, found in (("from request to answer", times), ("of the child on a processor", worked)):
        found.sort()
        print(f"a PDF with its QR code in a warm child, {what}: p50 {_at(found, 0.5):.1f} ms, p95 {_at(found, 0.95):.1f} ms")
    print(f"peak memory of the child: {_peak(pool.children[0])}")
    await pool.close()


def _worked(pool: RecognitionPool) -> float:
    """Seconds that the waiting child was on a processor so far: what others do on the machine is not in it."""
    place = Path(f"/proc/{pool.children[0]}/schedstat") if pool.children else None
    return int(place.read_text().split()[0]) / 1e9 if place and place.exists() else 0.0


def _peak(child: int) -> str:
    status = Path(f"/proc/{child}/status")
    peaks = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else []
    return f"{int(peaks[0]) / 1024:.0f} MB" if peaks else "unknown on this system"


def _at(times: list[float], share: float) -> float:
    return times[int(share * (len(times) - 1))] * 1000


def print_recognition() -> None:
    asyncio.run(_measure())


if __name__ == "__main__":
    print_recognition()
