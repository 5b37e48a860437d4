"""How documents lie in OpenSearch. Terms are made on our side (`search.analysis`), so no analyser is used at all."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

import orjson

from search.opensearch.cluster import Cluster
from search.plan import LEVELS, Level

AT: Final[Mapping[Level, str]] = {level: f"at_{level.lower()}" for level in LEVELS}
"""The field with the terms that stand at a level or better, so that each clause looks into one field."""

_TERMS: Final = {"type": "keyword", "doc_values": False, "norms": False, "index_options": "docs"}
_WORD: Final = {"type": "keyword"}
_NUMBER: Final = {"type": "long"}

PROPERTIES: Final[Mapping[str, Any]] = {
    **dict.fromkeys(AT.values(), _TERMS),
    "id": _WORD,
    "kind": _WORD,
    "listed": {"type": "boolean"},
    "dated": _NUMBER,
    "region": _WORD,
    "divisions": _WORD,
    "category": _WORD,
    "instrument_class": _WORD,
    "institution_id": _WORD,
    "price": _NUMBER,
    "rating": _NUMBER,
    "merit": _NUMBER,
    "appeal": _NUMBER,
    "voucher_supported": {"type": "boolean"},
    "lab_kind": _WORD,
    "standing": {**_WORD, "doc_values": False},
    "name": {**_WORD, "index": False},
    "name_length": _NUMBER,
    "version": _NUMBER,
    "digest": _NUMBER,
    "recognitions": {
        "type": "nested",
        "properties": {"compact": _WORD, "batch": _WORD, "since": {"type": "date"}, "until": {"type": "date"}},
    },
}
"""`dated` is microseconds since 1970; `divisions` are a division and those it lies in; `version` and `digest` are those of the
row in `search_documents`."""

_MAPPING: Final[Mapping[str, Any]] = {
    "dynamic": "strict",
    # Everything that is shown comes from the database; what was indexed can be made again from its row.
    "_source": {"enabled": False},
    "properties": PROPERTIES,
}

LAYOUT: Final = hashlib.sha256(orjson.dumps(_MAPPING, option=orjson.OPT_SORT_KEYS)).hexdigest()[:12]
"""Changes with the mapping: an index of another layout must be built anew."""


def template(cluster: Cluster) -> dict[str, Any]:
    """The index template. A cluster's own template of a higher priority may add to it."""
    return {
        "index_patterns": [cluster.indices],
        "priority": 100,
        "template": {
            "settings": {
                "number_of_shards": cluster.shards,
                "number_of_replicas": cluster.replicas,
                "refresh_interval": cluster.refresh,
            },
            "mappings": {**_MAPPING, "_meta": {"layout": LAYOUT}},
        },
    }
