"""What is written down: docstrings everywhere, nothing left to do, nothing of this machine."""

from __future__ import annotations

import ast
import re

from tests.architecture.house import ROOT, Module, complain, files, modules, name_of

TEXTS = {".py", ".md", ".toml", ".yaml", ".yml", ".html", ".ini", ".sh", ".graphql", ".txt", ".lock", ""}
PROMISES = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
PLACES = re.compile(
    r"(?<![\w.])/(?:work|home|root|Users|var/folders)/(?!postgresql|voucher)[\w.-]+"
    r"|[A-Z]:\\\\Users"
    r"|(?:index-url|registry)\s*=\s*https?://"
    r"|https?://(?!pypi\.org)[\w.-]*(?:pypi|npmmirror|artifactory|nexus|mirrors?)[\w.-]*\.\w+",
    re.IGNORECASE,
)
VENDORED = ("gateway/static/",)
MACHINE_TIME = {
    ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time"), ("func", "now"),
    ("func", "current_timestamp"), ("func", "current_date"),
}  # fmt: skip


def test_every_public_module_class_and_service_has_a_docstring() -> None:
    missing = [where for module in modules() for where in _undocumented(module)]
    complain("docstrings", missing, "no docstring: say what it is for, with shapes, units, errors and the source of a rule")


def test_nothing_is_left_to_do() -> None:
    found = _lines(PROMISES, {".py"})
    complain("left to do", found, "a note of something undone: do it, or leave it out")


def test_no_path_or_host_of_a_machine_is_written_down() -> None:
    complain("machine paths", _lines(PLACES, TEXTS), "a path or host that exists on one machine only: take it from a setting")


def test_nothing_prints_but_the_command_line_and_the_bench() -> None:
    found = {
        f"{module.name}:{call.lineno}": "use structlog, or the console of gateway/cli"
        for module in modules()
        if not module.name.startswith("gateway/cli/")
        for call in module.calls()
        if isinstance(call.func, ast.Name) and call.func.id in {"print", "pprint"}
    }
    complain("print", found, "a print outside the command line")


def test_only_the_clock_asks_the_machine_what_time_it_is() -> None:
    found = {
        f"{module.name}:{call.lineno}": ast.unparse(call)
        for module in modules("core", "db", "domain", "regions", "schema", "search")
        if module.name != "core/clock.py"
        for call in module.calls()
        if isinstance(call.func, ast.Attribute) and (name_of(call.func.value), call.func.attr) in MACHINE_TIME
    }
    complain("time", found, "asks the machine for the time: take platform.clock.now(), or work.now inside an act")


def test_the_developers_page_loads_nothing_from_another_host() -> None:
    page = (ROOT / "gateway" / "static" / "graphiql" / "index.html").read_text(encoding="utf-8")
    sources = re.findall(r"""(?:src|href)=["']([^"']+)""", page)
    assert sources
    complain("foreign pages", [each for each in sources if "//" in each], "GraphiQL's page names another host: vendor the file")


def _undocumented(module: Module) -> list[str]:
    """Public modules with content and their public classes with a body; a function is documented where its name is not enough."""
    classes = [node for node in module.tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    silent = [module.name] if module.tree.body and ast.get_docstring(module.tree) is None else []
    return [*silent, *(f"{module.name}:{node.name}" for node in classes if not _explained(node))]


def _explained(node: ast.ClassDef) -> bool:
    """By a docstring, by a GraphQL description, or, for an enumeration or a record of few fields, by its names."""
    if ast.get_docstring(node) is not None:
        return True
    if any("strawberry" in ast.unparse(each) for each in node.decorator_list):
        return True
    return not any(isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) for each in node.body)


def _lines(pattern: re.Pattern[str], suffixes: set[str]) -> dict[str, str]:
    here = "tests/architecture/"
    found = {}
    for path in files():
        name = path.relative_to(ROOT).as_posix()
        if path.suffix not in suffixes or name.startswith((here, *VENDORED)):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if match := pattern.search(line):
                found[f"{name}:{number}"] = match[0]
    return found
