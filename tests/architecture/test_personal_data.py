"""Nothing personal reaches a log, an error or the audit trail (domain.md §8)."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from core import errors
from tests.architecture.house import complain, modules, name_of
from tests.architecture.personal import PERSONAL_NAME

LOGGERS = {"log", "logger", "logging"}
LEVELS = {"debug", "info", "warning", "warn", "error", "exception", "critical", "log", "msg", "bind", "bind_contextvars"}
REFUSALS = {name for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, Exception)} | {
    "invalid", "Fault", "Reason", "ValueError", "RuntimeError", "AssertionError",
}  # fmt: skip
WORDS_ONLY = {"len", "bool", "mask", "masked", "mask_mobile", "blind_index"}
"""Calls that let nothing of a value through."""


def test_no_log_carries_personal_data() -> None:
    complain("personal in logs", _found(_is_log), "a personal value in a log line: log ids and counts")


def test_no_error_carries_personal_data() -> None:
    complain("personal in errors", _found(_is_refusal), "a personal value in an error: name the field, never repeat its value")


def test_no_audit_entry_carries_personal_data() -> None:
    complain("personal in audit", _found(_is_record), "a personal value in the audit log: record that it changed, not what it is")


def test_commands_hide_what_is_secret_when_printed() -> None:
    shown = {
        f"{module.name}:{owner.name}.{name_of(field.target)}": ast.unparse(field)
        for module in modules("domain")
        if module.path.name.endswith("commands.py")
        for owner in module.tree.body
        if isinstance(owner, ast.ClassDef)
        for field in owner.body
        if isinstance(field, ast.AnnAssign)
        and "str" in ast.unparse(field.annotation)
        and PERSONAL_NAME.search(name_of(field.target))
        and not (field.value is not None and "repr=False" in ast.unparse(field.value))
    }
    complain("secret in repr", shown, "a personal value that repr() shows: field(repr=False)")


def _found(wanted: Callable[[ast.Call], bool]) -> dict[str, str]:
    return {
        f"{module.name}:{call.lineno}": ", ".join(sorted(names))
        for module in modules()
        for call in module.calls()
        if wanted(call) and (names := _personal_in(call))
    }


def _is_log(call: ast.Call) -> bool:
    function = call.func
    return (
        isinstance(function, ast.Attribute)
        and function.attr in LEVELS
        and name_of(function.value).lower().strip("_") in LOGGERS
    )


def _is_refusal(call: ast.Call) -> bool:
    return name_of(call.func) in REFUSALS


def _is_record(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "record"


def _personal_in(call: ast.Call) -> set[str]:
    return {
        name
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
        for name in _values(argument)
        if PERSONAL_NAME.search(name)
    } | {keyword.arg for keyword in call.keywords if keyword.arg and _is_log(call) and PERSONAL_NAME.search(keyword.arg)}


def _values(node: ast.AST) -> Iterator[str]:
    """Names whose value ends up in the expression's text; comparisons and harmless calls let nothing through."""
    if isinstance(node, ast.Compare) or (isinstance(node, ast.Call) and name_of(node.func) in WORDS_ONLY):
        return
    if isinstance(node, ast.IfExp):
        yield from (*_values(node.body), *_values(node.orelse))
        return
    if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
        yield name_of(node)
        return
    for child in ast.iter_child_nodes(node):
        yield from _values(child)
