"""The verification service as its contract has been recorded: signatures are checked, other requests are not answered."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import yaml

from gateway.adapters.invoice_verification import PATH, HttpInvoiceVerifier, signature

CONTRACT = Path(__file__).parents[1] / "contracts" / "invoice_verification.yaml"
RECORDED: list[dict[str, Any]] = yaml.safe_load(CONTRACT.read_text(encoding="utf-8"))
SECRET = "invented-secret"


def recorded(name: str) -> dict[str, Any]:
    return next(each for each in RECORDED if each["name"] == name)


@dataclass
class FakeTaxAuthority:
    """Answers any invoice as the exchange `mood` was answered; a mood of none answers what was recorded for that very request."""

    mood: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)

    def answer(self, request: httpx.Request) -> httpx.Response:
        moment, nonce = request.headers["x-timestamp"], request.headers["x-nonce"]
        expected = signature(SECRET.encode(), moment, nonce, request.content)
        if request.url.path != PATH or not hmac.compare_digest(expected, request.headers["x-signature"]):
            return httpx.Response(403, json={})
        body = json.loads(request.content)
        self.asked.append(body)
        exchange = recorded(self.mood) if self.mood else next((each for each in RECORDED if each["request"] == body), None)
        if exchange is None:
            return httpx.Response(404, json={})
        if exchange["answer"]["status"] == 0:
            raise httpx.ReadTimeout("slow")
        return httpx.Response(exchange["answer"]["status"], json=exchange["answer"]["body"])

    def verifier(self) -> HttpInvoiceVerifier:
        transport = httpx.MockTransport(self.answer)
        return HttpInvoiceVerifier("https://verify.example", "invented", SECRET, transport=transport)
