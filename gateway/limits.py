"""What one document may cost, measured on its syntax tree before anything runs. The project's own documents are exempt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
)

from core.errors import Fault, InvalidInput, invalid
from core.paging import DEFAULT_PAGE, MAX_PAGE

MAX_CHARACTERS = 20_000
MAX_DEPTH = 14
MAX_FIELDS = 1_500
MAX_ALIASES = 30
MAX_COST = 60_000
ENDLESS_NUMBER = re.compile(r"\d{1000}")
ESCAPED_NUL = re.compile(r"\0|\\u(?:0000|\{0+\})")
ROWS_BELOW = frozenset({"nodes", "edges"})


@dataclass
class Measure:
    depth: int = 0
    fields: int = 0
    aliases: int = 0
    cost: int = 0


def check_text(text: str, variables: Mapping[str, Any]) -> None:
    """No database column takes U+0000: refuse it, in a literal or a variable, before it becomes a database error."""
    if ESCAPED_NUL.search(text) or _has_nul(variables):
        raise invalid("variables", "CONTROL_CHARACTER", "文本中含有空字符（U+0000），请删除后重试。")


def _has_nul(value: Any) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, Mapping):
        return any(_has_nul(each) for each in value.values())
    return isinstance(value, list) and any(_has_nul(each) for each in value)


def check_length(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise _too(f"查询文本不能超过 {MAX_CHARACTERS} 个字符。")
    if ENDLESS_NUMBER.search(text):  # python refuses to read one of more than 4,300 digits, by an error of its own
        raise _too("查询中的数字过长。")


def check_document(document: DocumentNode, variables: Mapping[str, Any]) -> None:
    """Raise InvalidInput when any operation of the document is deeper, wider or dearer than allowed."""
    fragments = {item.name.value: item for item in document.definitions if isinstance(item, FragmentDefinitionNode)}
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            measure = Measure()
            _walk(operation.selection_set, _Walk(fragments, variables, measure), 1, 1, ())
            _judge(measure)


@dataclass(frozen=True, slots=True)
class _Walk:
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, Any]
    measure: Measure


def _walk(selections: SelectionSetNode, walk: _Walk, depth: int, rows: int, seen: tuple[str, ...]) -> None:
    walk.measure.depth = max(walk.measure.depth, depth)
    for field, path in _fields(selections, walk, seen):
        walk.measure.fields += 1
        walk.measure.aliases += field.alias is not None
        walk.measure.cost += rows
        if walk.measure.fields > MAX_FIELDS or depth > MAX_DEPTH:
            _judge(walk.measure)
        if field.selection_set:
            _walk(field.selection_set, walk, depth + 1, rows * _rows(field, walk.variables), path)


def _fields(selections: SelectionSetNode, walk: _Walk, seen: tuple[str, ...]) -> Iterator[tuple[FieldNode, tuple[str, ...]]]:
    for item in selections.selections:
        if isinstance(item, FieldNode):
            yield item, seen
            continue
        walk.measure.fields += 1  # spreads count too: fragments that only spread fragments double at each step
        if walk.measure.fields > MAX_FIELDS:
            _judge(walk.measure)
        if isinstance(item, InlineFragmentNode):
            yield from _fields(item.selection_set, walk, seen)
        elif isinstance(item, FragmentSpreadNode):
            name = item.name.value
            fragment = walk.fragments.get(name)
            if fragment is not None and name not in seen:
                yield from _fields(fragment.selection_set, walk, (*seen, name))


def _rows(field: FieldNode, variables: Mapping[str, Any]) -> int:
    """How many rows a field may answer with: its `first`, one an id, or a page for a connection without one."""
    for argument in field.arguments or ():
        if argument.name.value == "ids":
            return max(1, _many(argument.value, variables))
        if argument.name.value == "first":
            if isinstance(argument.value, IntValueNode):
                return max(1, min(int(argument.value.value), MAX_PAGE))
            if isinstance(argument.value, VariableNode):
                given = variables.get(argument.value.name.value)
                return max(1, min(given, MAX_PAGE)) if isinstance(given, int) else DEFAULT_PAGE
    below = field.selection_set.selections if field.selection_set else ()
    connection = any(isinstance(item, FieldNode) and item.name.value in ROWS_BELOW for item in below)
    return DEFAULT_PAGE if connection else 1


def _many(value: ValueNode, variables: Mapping[str, Any]) -> int:
    if isinstance(value, ListValueNode):
        return len(value.values)
    given = variables.get(value.name.value) if isinstance(value, VariableNode) else None
    return len(given) if isinstance(given, list) else 1


def _judge(measure: Measure) -> None:
    checks = (
        (measure.depth, MAX_DEPTH, "嵌套过深"),
        (measure.fields, MAX_FIELDS, "字段过多"),
        (measure.aliases, MAX_ALIASES, "别名过多"),
        (measure.cost, MAX_COST, "预计返回的数据过多，请减小 first 或减少嵌套列表"),
    )
    for found, most, message in checks:
        if found > most:
            raise _too(f"查询{message}（{found}，最多 {most}）。")


def _too(message: str) -> InvalidInput:
    return InvalidInput([Fault("query", "QUERY_TOO_COMPLEX", message, "拆成几次较小的查询")])
