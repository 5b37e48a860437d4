"""One place commits, one engine moves cases, and the GraphQL layer touches no session."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.house import Module, complain, modules, name_of

ENGINE = "domain/reviews/engine.py"
CASE_STATE = {"status_label", "phase", "origin", "owner_role", "owner_level", "owner_body"}
"""Columns that only a case's head has."""
SHARED = {"status", "entered_at", "closed_at"}
"""Columns of a case that other tables have too: told apart by the variable's name."""


def test_only_the_unit_of_work_commits() -> None:
    found = {
        module.name: f"line {node.lineno}"
        for module in modules()
        for node in module.nodes
        if (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"commit", "begin"})
        or (isinstance(node, ast.Constant) and str(node.value).strip().rstrip(";").upper() in {"COMMIT", "BEGIN"})
    }
    complain("commit", found, "a transaction is opened or committed outside db/unit_of_work.py: let domain.work.perform do it")


def test_only_the_engine_writes_the_state_of_a_case() -> None:
    found = {
        f"{module.name}:{line}": what
        for module in modules("domain", "search", "schema", "gateway", "db")
        if module.name != ENGINE
        for line, what in (*_assigned(module), *_built(module), *_updated(module))
    }
    complain("case state", found, "a case's state is written outside its engine: call domain.reviews.engine.open_case or move")


def test_only_its_engine_writes_the_state_of_an_order() -> None:
    columns = {"status", "negotiated_from", "proposer", "proposed_price", "entered_at", "closed_at"}
    found = {
        f"{module.name}:{node.lineno}": ast.unparse(node)
        for module in modules("domain", "schema", "gateway")
        if module.name != "domain/orders/engine.py"
        for node in module.nodes
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
        if node.attr in columns and name_of(node.value) == "order"
    }
    complain("order state", found, "an order's state is written outside its engine: call domain.orders.engine.move")


def test_graphql_opens_no_session() -> None:
    found = {
        f"{module.name}:{node.lineno}": "reads through domain queries with info.context.read"
        for module in modules("schema")
        for node in module.nodes
        if isinstance(node, ast.Attribute) and node.attr in {"sessions", "session"}
    }
    complain("sessions in schema", found, "the GraphQL layer opens a session")


def _assigned(module: Module) -> Iterator[tuple[int, str]]:
    for node in module.nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and _is_state(node):
            yield node.lineno, ast.unparse(node)
        if isinstance(node, ast.Call) and name_of(node.func) == "setattr" and "case" in name_of(node.args[0]):
            yield node.lineno, ast.unparse(node)


def _is_state(node: ast.Attribute) -> bool:
    holder = name_of(node.value)
    about_a_case = holder == "case" or holder.endswith("_case")
    return node.attr in CASE_STATE or (about_a_case and node.attr in SHARED)


def _built(module: Module) -> Iterator[tuple[int, str]]:
    return ((call.lineno, "Case(…)") for call in module.calls() if isinstance(call.func, ast.Name) and call.func.id == "Case")


def _updated(module: Module) -> Iterator[tuple[int, str]]:
    """`update(Case)…values(status=…)` and the like."""
    for call in module.calls():
        if not (isinstance(call.func, ast.Attribute) and call.func.attr == "values"):
            continue
        text = ast.unparse(call.func.value)
        columns = {keyword.arg for keyword in call.keywords} & (CASE_STATE | SHARED)
        if columns and ("update(Case)" in text or "insert(Case)" in text):
            yield call.lineno, f"{text.partition('.')[0]}: {', '.join(sorted(map(str, columns)))}"
