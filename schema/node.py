"""Relay's Node: every object that has an id can be fetched again by it."""

from __future__ import annotations

import strawberry


@strawberry.interface(description="有全局标识的对象，可用 node(id) 重新获取。")
class Node:
    id: strawberry.ID = strawberry.field(description="全局标识，对客户端不透明。")
