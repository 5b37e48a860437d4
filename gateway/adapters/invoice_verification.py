"""Invoices verified over HTTP, in the shape that `docs/guides/invoice-verification.md` writes down."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import httpx

from core.errors import RateLimited, Unavailable
from core.money import format_yuan
from core.ports import InvoiceAnswer, InvoiceQuestion
from gateway.settings import Settings

PATH: Final = "/invoices/verify"
SOURCE: Final = "国家税务总局发票查验"
_TIMEOUT: Final = httpx.Timeout(15.0, connect=5.0)
_STATES: Final = {"NORMAL": "VALID", "VOIDED": "VOIDED", "RED_FULL": "RED_LETTERED", "RED_PART": "RED_LETTERED"}
FOUND, NO_RECORD, DIFFERENT, QUOTA = "0", "1", "2", "9001"
"""`code` of an answer; any other is a fault of the service."""


class HttpInvoiceVerifier:
    """`core.ports.InvoiceVerifier`. A request changes nothing at the service and may be repeated; it is not repeated here,
    for the worker asks again later."""

    def __init__(
        self,
        endpoint: str,
        app_id: str,
        secret: str,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._app_id, self._secret, self._now = app_id, secret.encode(), now
        self._client = httpx.AsyncClient(base_url=endpoint.rstrip("/"), timeout=_TIMEOUT, transport=transport)

    async def close(self) -> None:
        await self._client.aclose()

    async def verify(self, question: InvoiceQuestion) -> InvoiceAnswer:
        body = json.dumps(body_of(question), ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
        try:
            response = await self._client.post(PATH, content=body, headers=self._headers(body))
        except httpx.HTTPError:
            raise _unavailable() from None
        if response.status_code == httpx.codes.TOO_MANY_REQUESTS:
            raise _quota()
        try:
            answer: Any = response.json() if response.is_success else None
        except ValueError:
            answer = None
        if not isinstance(answer, Mapping):
            raise _unavailable()
        return _read(answer, question)

    def _headers(self, body: bytes) -> dict[str, str]:
        moment, nonce = str(int(self._now())), secrets.token_hex(16)
        return {
            "Content-Type": "application/json",
            "X-App-Id": self._app_id,
            "X-Timestamp": moment,
            "X-Nonce": nonce,
            "X-Signature": signature(self._secret, moment, nonce, body),
        }


def signature(secret: bytes, moment: str, nonce: str, body: bytes) -> str:
    signed = "\n".join((moment, nonce, hashlib.sha256(body).hexdigest()))
    return hmac.new(secret, signed.encode(), hashlib.sha256).hexdigest()


def body_of(question: InvoiceQuestion) -> dict[str, str]:
    """Amounts in yuan; what an invoice does not have is left out."""
    fields = {
        "invoiceCode": question.code,
        "invoiceNumber": question.number,
        "issuedOn": f"{question.issued_on:%Y%m%d}",
        "amount": format_yuan(question.total - question.tax),
        "total": format_yuan(question.total),
        "checkCode": question.check_code,
    }
    return {name: value for name, value in fields.items() if value}


def _read(answer: Mapping[str, Any], question: InvoiceQuestion) -> InvoiceAnswer:
    code, reference = str(answer.get("code", "")), str(answer.get("reference", ""))[:100]
    if code == QUOTA:
        raise _quota()
    if code == NO_RECORD:
        return InvoiceAnswer("NOT_FOUND", SOURCE, reference)
    if code == DIFFERENT:
        return InvoiceAnswer("MISMATCH", SOURCE, reference)
    invoice = answer.get("invoice")
    state = _STATES.get(str(invoice.get("state", ""))) if isinstance(invoice, Mapping) else None
    if code != FOUND or state is None or not isinstance(invoice, Mapping):
        raise _unavailable()
    differences = tuple(_differences(invoice, question))
    return InvoiceAnswer("MISMATCH" if differences and state == "VALID" else state, SOURCE, reference, differences)


def _differences(invoice: Mapping[str, Any], question: InvoiceQuestion) -> Iterator[tuple[str, str, str]]:
    """Fields that both have and that are not the same."""
    ours = {
        "total": format_yuan(question.total), "tax": format_yuan(question.tax), "issued_on": question.issued_on.isoformat(),
        "buyer_uscc": question.buyer_uscc, "seller_uscc": question.seller_uscc,
    }  # fmt: skip
    names = {"total": "total", "tax": "tax", "issued_on": "issuedOn", "buyer_uscc": "buyerTaxNo", "seller_uscc": "sellerTaxNo"}
    for field, mine in ours.items():
        theirs = str(invoice.get(names[field]) or "")[:100]
        if field == "issued_on" and len(theirs) == 8:
            theirs = f"{theirs[:4]}-{theirs[4:6]}-{theirs[6:]}"
        if mine and theirs and mine != theirs:
            yield field, mine, theirs


def _quota() -> RateLimited:
    return RateLimited("今日发票查验次数已用完。", 3600)


def _unavailable() -> Unavailable:
    return Unavailable("发票查验服务暂时没有回应。")


def make_invoice_verifier(settings: Settings) -> HttpInvoiceVerifier | None:
    if not settings.invoice_verification_url:
        return None
    secret = settings.invoice_verification_secret.get_secret_value()
    return HttpInvoiceVerifier(settings.invoice_verification_url, settings.invoice_verification_app_id, secret)
