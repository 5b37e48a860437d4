"""Warm children that read bills; the `BillReader` of the domain."""

from __future__ import annotations

import json
from typing import Any, Final

from core.errors import Unavailable, invalid
from domain.documents.recognition.reader import MAX_BYTES
from domain.documents.recognition.reading import Reading, from_json
from domain.documents.recognition.refusals import MESSAGES
from gateway.children.pool import Busy, ChildPool, Lost
from gateway.recognition.messages import INSPECT, KIND, READ

READINGS_PER_CHILD: Final = 200


class RecognitionPool(ChildPool):
    """At most `size` children; a file waits for a free one. A child lives until a file kills it, or after many readings."""

    def __init__(self, size: int = 2, deadline: float = 15.0, queue: int = 32) -> None:
        """`deadline` in seconds for one file, start of a child included; `queue` files may wait."""
        super().__init__(
            "gateway.recognition.child", size=size, deadline=deadline, queue=queue, uses=READINGS_PER_CHILD
        )

    async def read(self, data: bytes, path: str = "upload_id") -> Reading:
        """What is on the bill. Raises InvalidInput naming `path` (the code is the refusal's), Unavailable when too many wait."""
        if len(data) > MAX_BYTES:
            raise invalid(path, "TOO_LARGE", MESSAGES["TOO_LARGE"])
        answer = await self._answered(READ + data, path)
        try:
            return from_json(answer["reading"])
        except (KeyError, TypeError, ValueError):
            raise invalid(path, "CRASHED", MESSAGES["CRASHED"]) from None

    async def inspect(self, kind: str, data: bytes) -> None:
        """Raises InvalidInput naming `file` when a file of that kind must not be kept (the code is the refusal's), Unavailable
        when too many wait."""
        await self._answered(INSPECT + kind.encode().ljust(KIND) + data, "file")

    async def _answered(self, request: bytes, path: str) -> dict[str, Any]:
        try:
            answered: Any = json.loads(await self.ask(request))
        except Busy:
            raise Unavailable("正在处理的文件较多，请稍后重试，或手工填写。") from None
        except Lost as lost:
            answered = {"refused": lost.code}
        answer: dict[str, Any] = answered if isinstance(answered, dict) else {"refused": "CRASHED"}
        if (code := answer.get("refused")) is not None:
            code = code if code in MESSAGES else "CRASHED"
            raise invalid(path, code, MESSAGES[code])
        return answer
