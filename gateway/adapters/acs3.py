"""Alibaba Cloud's request signature V3, ACS3-HMAC-SHA256.

Source: Alibaba Cloud SDK documentation, "Request syntax and signature method V3"
(https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature). The page publishes a
whole example with fixed parameters and its signature; the tests repeat it.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import quote

ALGORITHM = "ACS3-HMAC-SHA256"


def canonical_query(parameters: Mapping[str, str]) -> str:
    """Sorted by name, both sides percent-encoded as RFC 3986 says (`~` stays, a space is `%20`)."""
    pairs = sorted(parameters.items())
    return "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in pairs)


def canonical_request(method: str, path: str, query: str, headers: Mapping[str, str]) -> str:
    """The text that is hashed. `headers` are those signed, names in lower case; the body's hash is among them."""
    lines = "".join(f"{name}:{value.strip()}\n" for name, value in sorted(headers.items()))
    return "\n".join([method, path, query, lines, ";".join(sorted(headers)), headers["x-acs-content-sha256"]])


def signature(secret: str, request: str) -> str:
    text = f"{ALGORITHM}\n{hashlib.sha256(request.encode()).hexdigest()}"
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()


def signed_headers(
    *, key_id: str, secret: str, host: str, action: str, version: str, query: str, nonce: str, moment: datetime
) -> dict[str, str]:
    """All headers of a POST to `/` without a body, whose parameters are in `query` (already canonical)."""
    headers = {
        "host": host,
        "x-acs-action": action,
        "x-acs-content-sha256": hashlib.sha256(b"").hexdigest(),
        "x-acs-date": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "x-acs-signature-nonce": nonce,
        "x-acs-version": version,
    }
    value = signature(secret, canonical_request("POST", "/", query, headers))
    names = ";".join(sorted(headers))
    return {**headers, "authorization": f"{ALGORITHM} Credential={key_id},SignedHeaders={names},Signature={value}"}
