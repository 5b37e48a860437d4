"""What a query selects below a field, so that one statement can fetch just that."""

from __future__ import annotations

from collections.abc import Iterable

from graphql import FieldNode, FragmentSpreadNode, InlineFragmentNode, SelectionSetNode

from schema.context import Info


def selects(info: Info, *path: str) -> bool:
    """Whether the field under resolution selects `path` (`selects(info, "nodes", "institution")`), through fragments too."""
    raw = info._raw_info  # noqa: SLF001 - strawberry's public wrapper builds the whole tree each time
    sets = [node.selection_set for node in raw.field_nodes if node.selection_set]
    for name in path:
        fields = [field for selection in sets for field in _fields(info, selection) if field.name.value == name]
        if not fields:
            return False
        sets = [field.selection_set for field in fields if field.selection_set]
    return True


def _fields(info: Info, selection_set: SelectionSetNode) -> Iterable[FieldNode]:
    fragments = info._raw_info.fragments  # noqa: SLF001
    for selection in selection_set.selections:
        if isinstance(selection, FieldNode):
            yield selection
        elif isinstance(selection, InlineFragmentNode):
            yield from _fields(info, selection.selection_set)
        elif isinstance(selection, FragmentSpreadNode):
            yield from _fields(info, fragments[selection.name.value].selection_set)
