"""Small files, small functions, thin resolvers."""

from __future__ import annotations

import ast

from tests.architecture.house import Function, Module, complain, lines_of, modules, name_of

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
LONGEST_RESOLVER = 15
RESOLVERS = {"field", "mutation", "subscription"}


def test_no_file_is_longer_than_400_lines() -> None:
    long = {each.name: f"{count} lines" for each in _all() if (count := len(each.text.splitlines())) > LONGEST_FILE}
    complain("file length", long, f"files over {LONGEST_FILE} lines; aim at 250: split by what each part is about")


def test_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{module.name}:{function.name}": f"{count} lines"
        for module in _all()
        for function in module.functions()
        if (count := lines_of(function)) > LONGEST_FUNCTION
    }
    complain("function length", long, f"functions over {LONGEST_FUNCTION} lines: give a step of it a name of its own")


def test_no_resolver_is_longer_than_15_lines() -> None:
    long = {
        f"{module.name}:{function.name}": f"{count} lines"
        for module in modules("schema")
        for function in module.functions()
        if _is_resolver(function) and (count := lines_of(function)) > LONGEST_RESOLVER
    }
    complain(
        "resolver length", long, f"resolvers over {LONGEST_RESOLVER} lines: convert, call one service or loader, map the result"
    )


def _all() -> tuple[Module, ...]:
    return (*modules(), *modules("bench", "tests"))


def _is_resolver(function: Function) -> bool:
    names = [ast.unparse(each.func if isinstance(each, ast.Call) else each) for each in function.decorator_list]
    return any(name.startswith("strawberry.") and name.rpartition(".")[2] in RESOLVERS for name in names) or any(
        name_of(each) == "mutation" for each in function.decorator_list
    )
