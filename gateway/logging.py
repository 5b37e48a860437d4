"""Logging: readable lines for people, JSON for machines, personal data for neither.

Values are dropped by their key, and whatever still looks like a mobile or a resident ID number is masked in every text,
so that neither a careless `log.info(…)` nor a library's message puts a person into a log (domain.md §8).
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

_HIDDEN = "［已隐去］"
_PERSONAL = frozenset(
    {
        "account_number",
        "address_line",
        "authorization",
        "bank_account",
        "bearer",
        "captcha",
        "code",
        "contact_email",
        "contact_id_number",
        "contact_mobile",
        "contact_name",
        "cookie",
        "credential",
        "email",
        "id_card",
        "id_number",
        "legal_representative",
        "mobile",
        "mobiles",
        "new_password",
        "old_password",
        "password",
        "payee_account",
        "person_name",
        "phone",
        "phone_number",
        "phonenumbers",
        "photo",
        "real_name",
        "representative_id",
        "secret",
        "set_cookie",
        "signature",
        "sms_code",
        "template_param",
        "token",
        "variables",
    }
)
_PERSONAL_ENDS = ("_password", "_token", "_secret", "_mobile", "_id_number", "_phone", "_email")
_RESIDENT_ID = re.compile(r"(?<![0-9A-Za-z])(\d{6})\d{8}(\d{3}[\dXx])(?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<!\d)((?:\+?86[- ]?)?1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})(?!\d)")
_DEEPEST = 6


def mask(text: str) -> str:
    """Middle digits of 11-digit mobiles and 18-digit resident ID numbers become asterisks."""
    return _MOBILE.sub(r"\1****\2", _RESIDENT_ID.sub(r"\1********\2", text))


def without_personal_data(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A structlog processor: personal keys are hidden at any depth, texts are masked."""
    for key in list(event):
        event[key] = _clean(key, event[key], 0)
    return event


def configure_logging(level: str = "INFO", *, json: bool = False) -> None:
    """Route structlog and the standard library's loggers (ours, uvicorn's, SQLAlchemy's) through one chain."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    final: list[Any] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_tail(json=json)]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=final))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [], True
    # They write whole URLs at INFO, and a URL may carry a number; the server's comings and goings are `voucher run`'s.
    for name in ("httpx", "httpcore", "opensearch", "sqlalchemy", "db.engine", "uvicorn.access", "uvicorn.error"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _tail(*, json: bool) -> list[Any]:
    """Tracebacks become text before the masking, so that it sees them too."""
    trace = structlog.processors.format_exc_info
    if json:
        return [trace, without_personal_data, structlog.processors.JSONRenderer(ensure_ascii=False, default=str)]
    return [trace, without_personal_data, _readable()]


def _readable() -> structlog.dev.ConsoleRenderer:
    plain = structlog.dev.plain_traceback  # any other would want the unmasked traceback
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)


def _personal(key: str) -> bool:
    folded = key.lower().replace("-", "_")
    return folded in _PERSONAL or folded.endswith(_PERSONAL_ENDS)


def _clean(key: str, value: Any, depth: int) -> Any:
    if _personal(key):
        return _HIDDEN
    if isinstance(value, str):
        return mask(value)
    if value is None or isinstance(value, bool | int | float):
        return value if not isinstance(value, int) or isinstance(value, bool) else _masked_number(value)
    if depth >= _DEEPEST:
        return "…"
    if isinstance(value, Mapping):
        return {str(name): _clean(str(name), each, depth + 1) for name, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_clean("", each, depth + 1) for each in value]
    return mask(str(value))


def _masked_number(value: int) -> int | str:
    text = str(value)
    masked = mask(text)
    return value if masked == text else masked
