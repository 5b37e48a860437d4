"""The project's own files, parsed once, and the one way in which the tests here complain."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.architecture.exemptions import EXEMPTIONS

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("core", "db", "domain", "gateway", "regions", "schema", "search")
"""Those that ship; `bench` and `tests` keep the general rules only."""
_GENERATED = ("db/migrations/versions",)
_NOT_OURS = (
    "build", "dist", "node_modules", "__pycache__", ".git", ".venv", ".data", ".cache", ".hypothesis", ".import_linter_cache",
    ".mypy_cache", ".pytest_cache", ".ruff_cache",
)  # fmt: skip

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file; `name` is its path from the project's root."""

    path: Path

    @cached_property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.name)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    def functions(self) -> Iterator[Function]:
        return (node for node in self.nodes if isinstance(node, Function))

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in self.nodes if isinstance(node, ast.Call))


@cache
def files() -> tuple[Path, ...]:
    """Every file that belongs to the repository."""
    return tuple(sorted(_below(ROOT)))


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in _NOT_OURS or path.name.endswith(".egg-info"):
            continue
        if path.is_dir():
            yield from _below(path)
        elif path.is_file():
            yield path


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """The hand-written modules under `folders` (all shipped packages when none is named)."""
    wanted = tuple(f"{folder}/" for folder in folders or PACKAGES)
    found = [Module(path) for path in files() if path.suffix == ".py"]
    return tuple(each for each in found if each.name.startswith(wanted) and not each.name.startswith(_GENERATED))


def lines_of(node: Function) -> int:
    """From `def` to the last line; decorators and a docstring are not counted."""
    first = node.body[0]
    docstring = 0
    if ast.get_docstring(node, clean=False) is not None:
        docstring = (first.end_lineno or first.lineno) - first.lineno + 1
    return (node.end_lineno or node.lineno) - node.lineno + 1 - docstring


def name_of(node: ast.AST) -> str:
    """The last name of an expression: `a.b.case` → `case`."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    return name_of(node.func) if isinstance(node, ast.Call) else ""


def complain(rule: str, offenders: Mapping[str, str] | Iterable[str], advice: str) -> None:
    """Fail with every offender that has no exemption, and with every exemption that nobody needs any more.

    `offenders` are keys such as `domain/x.py` or `Type.field`, with what is wrong where that is not clear.
    """
    found = dict(offenders) if isinstance(offenders, Mapping) else dict.fromkeys(offenders, "")
    exempt = EXEMPTIONS.get(rule, {})
    guilty = [f"{key}: {what}" if what else key for key, what in found.items() if key not in exempt]
    idle = [f"{key} (exempt from {rule!r}, but it keeps the rule: take the exemption out)" for key in exempt if key not in found]
    if guilty or idle:
        raise AssertionError("\n  ".join([f"{len(guilty) + len(idle)}: {advice}", *sorted(guilty), *sorted(idle)]))
