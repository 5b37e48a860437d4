"""What an OpenSearch node finds by itself, over name and description, with analyzers that it brings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from uuid import UUID

from opensearchpy import AsyncOpenSearch

from bench.relevance.catalogue import Offered
from bench.relevance.judging import DEPTH

ANALYZERS = ("standard", "cjk")


async def fill(client: AsyncOpenSearch, index: str, analyzer: str, catalogue: Mapping[UUID, Offered]) -> None:
    text = {"type": "text", "analyzer": analyzer}
    await client.indices.create(index=index, body={"mappings": {"properties": {"name": text, "description": text}}})
    lines: list[str] = []
    for id_, each in catalogue.items():
        lines.append(json.dumps({"index": {"_index": index, "_id": str(id_)}}))
        lines.append(json.dumps({"name": each.name, "description": each.description}))
    await client.bulk(body="\n".join(lines) + "\n", params={"refresh": "true"})


async def ask(client: AsyncOpenSearch, index: str, text: str) -> Sequence[UUID]:
    body = {"query": {"multi_match": {"query": text, "fields": ["name^2", "description"]}}, "size": DEPTH, "_source": False}
    found = await client.search(index=index, body=body)
    return [UUID(hit["_id"]) for hit in found["hits"]["hits"]]
