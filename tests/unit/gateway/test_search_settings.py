"""What the search settings must be together."""

from __future__ import annotations

from pathlib import Path

import pytest

from gateway.cli.search_node import running_urls
from gateway.opensearch_node.jars import NodeUnavailableError
from gateway.search import cluster_of
from gateway.settings import Mode, SearchSetting, Settings, problems_of
from search.opensearch.cluster import make_client


def problems(**values: object) -> str:
    chosen = {"mode": Mode.DEVELOPMENT, "search": SearchSetting.OPENSEARCH, **values}
    return "\n".join(problems_of(Settings(**chosen)))  # type: ignore[arg-type]


def test_a_cluster_without_faults_is_taken() -> None:
    assert problems(opensearch_urls="https://a:9200, https://b:9200", opensearch_user="u", opensearch_password="p") == ""


@pytest.mark.parametrize(
    ("values", "variable"),
    [
        ({"mode": Mode.PRODUCTION}, "VOUCHER_OPENSEARCH_URLS 未设置"),
        ({"opensearch_urls": "ftp://a"}, "VOUCHER_OPENSEARCH_URLS：每个地址"),
        ({"opensearch_user": "u"}, "VOUCHER_OPENSEARCH_PASSWORD"),
        ({"opensearch_client_certificate": "a.pem"}, "VOUCHER_OPENSEARCH_CLIENT_KEY"),
        (
            {"mode": Mode.PRODUCTION, "opensearch_urls": "http://a:9200", "opensearch_user": "u", "opensearch_password": "p"},
            "口令不得明文传送",
        ),
    ],
)  # fmt: skip
def test_what_cannot_work_is_told_with_its_variable(values: dict[str, object], variable: str) -> None:
    assert variable in problems(**values)


async def test_certificates_are_checked_and_the_user_is_given() -> None:
    settings = Settings(
        mode=Mode.DEVELOPMENT, search=SearchSetting.OPENSEARCH, opensearch_urls="https://a:9200", opensearch_user="u",  # type: ignore[arg-type]
        opensearch_password="invented",  # type: ignore[arg-type]
    )  # fmt: skip
    cluster = cluster_of(settings)
    assert "invented" not in repr(cluster)
    async with make_client(cluster) as client:
        arguments = client.transport.kwargs
        assert arguments["verify_certs"] is True
        assert arguments["http_auth"] == ("u", "invented")


def test_commands_look_for_the_node_of_voucher_run_and_say_when_it_does_not_run(tmp_path: Path) -> None:
    wanted = Settings(mode=Mode.DEVELOPMENT, search=SearchSetting.OPENSEARCH, data_dir=tmp_path)
    with pytest.raises(NodeUnavailableError, match="voucher run"):
        running_urls(wanted)
    assert running_urls(wanted.model_copy(update={"search": SearchSetting.POSTGRES})) == ()
    named = wanted.model_copy(update={"opensearch_urls": ("https://a:9200",)})
    assert running_urls(named) == ("https://a:9200",)
