"""Warm children that look at pages; the `Pictures` of the domain."""

from __future__ import annotations

from core.errors import Unavailable
from domain.documents.recognition.reader import MAX_BYTES
from domain.redemptions.likeness.picture import LENGTH
from gateway.children.pool import Busy, ChildPool, Lost


class PicturePool(ChildPool):
    """One child, started when it is first asked."""

    def __init__(self, size: int = 1, deadline: float = 20.0, queue: int = 64) -> None:
        super().__init__("gateway.pictures.child", size=size, deadline=deadline, queue=queue, most_answer=64 * 1024)

    async def describe(self, data: bytes) -> bytes:
        """Empty where the file has no page that can be drawn. Raises Unavailable when too many wait."""
        if len(data) > MAX_BYTES:
            return b""
        try:
            answer = await self.ask(data)
        except Busy:
            raise Unavailable("正在处理的材料较多，请稍后重试。") from None
        except Lost:
            return b""
        return answer if len(answer) == LENGTH else b""
