"""The project's own clients' documents, by sha256: sent by their digest alone, and free of the limits on strangers'."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path


class TrustedDocuments:
    """`documents` maps sha256 (hex) to the document's text."""

    def __init__(self, documents: Mapping[str, str]) -> None:
        self._documents = dict(documents)

    def find(self, digest: str) -> str | None:
        return self._documents.get(digest)

    def holds(self, text: str) -> bool:
        return hashlib.sha256(text.encode()).hexdigest() in self._documents


def load_trusted(manifests: Iterable[Path]) -> TrustedDocuments:
    """From manifests written by the clients' builds: JSON objects of digest to text. A wrong digest is refused."""
    documents: dict[str, str] = {}
    for path in manifests:
        for digest, text in json.loads(path.read_text(encoding="utf-8")).items():
            if hashlib.sha256(text.encode()).hexdigest() != digest:
                raise ValueError(f"{path.name}: {digest} is not the sha256 of its document")
            documents[digest] = text
    return TrustedDocuments(documents)
