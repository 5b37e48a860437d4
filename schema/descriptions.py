"""What means the same everywhere is described once: the arguments that every list and every mutation takes, and the roots."""

from __future__ import annotations

from typing import Final

import strawberry
from graphql import GraphQLInterfaceType, GraphQLObjectType

ROOTS: Final = {
    "Query": "查询：可以并行，不改变任何数据。",
    "Mutation": "变更：依次执行，每一项是一个事务；结果是成功内容或带代码、中文说明与字段路径的失败。",
    "Subscription": (
        "订阅：先给出现状，之后每当变化再给一次；经 /graphql/stream（SSE）或 graphql-transport-ws。"
        "断开后重新订阅即可，或改用轮询。"
    ),
}
ARGUMENTS: Final = {
    "input": "输入内容；有误时一次列出全部错误。",
    "first": "本页最多几条，1–100，默认 20。",
    "after": "上一页 pageInfo.endCursor；首页不填。筛选或排序改变后须从首页开始。",
    "window": "统计范围。",
    "filter": "筛选条件，各项同时满足。",
    "id": "全局标识，取自查询结果。",
}
SCALARS: Final = {
    "DateTime": "时刻，ISO 8601，带时区，例如 2026-01-31T10:00:00+08:00。",
    "JSON": "任意 JSON 值，结构见字段说明。",
    "ID": "全局标识，对客户端不透明。",
}


def describe(schema: strawberry.Schema) -> strawberry.Schema:
    """Fill in what is left empty and has a common meaning. A description of its own always wins."""
    types = schema._schema.type_map  # noqa: SLF001 - strawberry has no public way to describe merged roots
    for name, text in ROOTS.items():
        if name in types:
            types[name].description = types[name].description or text
    for name, text in SCALARS.items():
        if name in types:
            types[name].description = text
    for found in types.values():
        if isinstance(found, GraphQLObjectType | GraphQLInterfaceType) and not found.name.startswith("__"):
            _describe_arguments(found)
    return schema


def _describe_arguments(found: GraphQLObjectType | GraphQLInterfaceType) -> None:
    for field in found.fields.values():
        for name, argument in field.args.items():
            argument.description = argument.description or ARGUMENTS.get(name)
