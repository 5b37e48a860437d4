"""A real OpenSearch node from jars and a wheel: the one that runs is shared, and what does not match its digest is refused."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from gateway.opensearch_node import jars
from gateway.opensearch_node.server import OpenSearchNode

pytestmark = pytest.mark.slow


def version_of(url: str) -> str:
    with httpx.Client(trust_env=False) as client:
        return str(client.get(url).json()["version"]["number"])


def test_the_shared_node_is_the_version_that_the_guide_names(opensearch_url: str) -> None:
    assert version_of(opensearch_url) == "3.4.0"


def test_a_node_is_found_again_comes_back_after_a_crash_and_stops_once_for_all(tmp_path: Path) -> None:
    node = OpenSearchNode(tmp_path / "node", heap=512)
    try:
        url = node.start()
        assert OpenSearchNode(tmp_path / "node").start() == url == node.url()
        first = node.pid
        node.kill()
        assert node.url() == ""
        assert version_of(node.start()) == "3.4.0"
        assert node.pid != first
    finally:
        node.stop()
    assert (node.pid, node.url()) == (None, "")
    node.stop()


def test_jars_that_differ_from_their_digests_are_refused(tmp_path: Path) -> None:
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "opensearch-3.4.0.jar").write_bytes(b"not the real one")
    with pytest.raises(jars.NodeUnavailableError, match=r"摘要不符"):
        jars._check(tmp_path)


def test_what_fetches_nothing_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(jars.NodeUnavailableError, match=r"未能下载"):
        jars._fetch(tmp_path, tmp_path / "done")
    assert not (tmp_path / "done").exists()
