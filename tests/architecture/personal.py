"""What a personal value is called, in a column and in code."""

from __future__ import annotations

import re

PERSONAL_COLUMN = re.compile(
    r"(^|_)(mobile|phone|email|resident_id|id_number|id_card)($|_)|contact_name|payee_account|real_name|photo", re.IGNORECASE
)
PERSONAL_NAME = re.compile(
    r"(^|_)(mobile|phone|email|passwords?|tokens?|secrets?|csrf|resident_id|id_number|id_card|legal_representative|photo)($|_)"
    r"|contact_name|agent_name|payee_account|account_number|real_name",
    re.IGNORECASE,
)
