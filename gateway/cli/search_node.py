"""The OpenSearch node that `voucher run` starts where a cluster is wanted and none is named."""

from __future__ import annotations

from gateway.opensearch_node.jars import NodeUnavailableError
from gateway.opensearch_node.server import OpenSearchNode
from gateway.settings import SearchSetting, Settings


def own_node(settings: Settings) -> OpenSearchNode | None:
    """None where the database searches, or a cluster is named."""
    if settings.search is not SearchSetting.OPENSEARCH or settings.opensearch_urls:
        return None
    return OpenSearchNode(settings.data_dir / "opensearch")


def running_urls(settings: Settings) -> tuple[str, ...]:
    """Where to search. Raises NodeUnavailableError when that is a node of our own which does not run."""
    node = own_node(settings)
    if node is None:
        return settings.opensearch_urls
    url = node.url()
    if not url:
        raise NodeUnavailableError("内置 OpenSearch 没有运行：请先执行 voucher run，或用 VOUCHER_OPENSEARCH_URLS 指明集群。")
    return (url,)
