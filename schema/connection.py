"""Relay connections over pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import strawberry

from core.paging import Page, encode_cursor

Node = TypeVar("Node")
Row = TypeVar("Row")


@strawberry.type(description="分页信息。")
class PageInfo:
    has_next_page: bool = strawberry.field(description="后面是否还有。")
    end_cursor: str | None = strawberry.field(description="本页最后一条的游标，作为下一页的 after。")


@strawberry.type(description="一条及其游标。")
class Edge(Generic[Node]):
    cursor: str = strawberry.field(description="这一条的游标。")
    node: Node = strawberry.field(description="这一条。")


@strawberry.type(description="一页结果。")
class Connection(Generic[Node]):
    nodes: list[Node] = strawberry.field(description="本页各条，不带游标的简便写法。")
    edges: list[Edge[Node]] = strawberry.field(description="本页各条及游标。")
    page_info: PageInfo = strawberry.field(description="分页信息。")
    total_count: int | None = strawberry.field(description="符合条件的总数；选取此字段时才计数。")


def connection_of(page: Page[Row], digest: str, make: Callable[[Row], Node]) -> Connection[Node]:
    nodes = [make(row) for row in page.rows]
    cursors = [encode_cursor(key, digest) for key in page.keys]
    return Connection(
        nodes=nodes,
        edges=[Edge(cursor=cursor, node=node) for cursor, node in zip(cursors, nodes, strict=True)],
        page_info=PageInfo(has_next_page=page.has_next, end_cursor=cursors[-1] if cursors else None),
        total_count=page.total,
    )
