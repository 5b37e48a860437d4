"""What the search settings must be together."""

from __future__ import annotations

import pytest

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
