"""`python -m gateway.documentation` writes the pages that are made from the code; tests compare them with what is committed."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from core.actor import Role
from domain.access.permissions import TABLE, Permission, Scope
from gateway import settings
from gateway.settings import PROJECT, Settings

DOCS: Final = PROJECT / "docs"
PERMISSIONS: Final = DOCS / "permissions.md"
OPERATIONS: Final = DOCS / "guides" / "operations.md"
BEGIN, END = "<!-- settings: begin, written by `make generate` -->", "<!-- settings: end -->"

_SIGNED_IN: Final = [role for role in Role if role not in {Role.VISITOR, Role.SYSTEM}]
_REACH: Final = {
    Scope.OWN_ACCOUNT: "own account",
    Scope.OWN_UNIT: "own unit",
    Scope.OWNED_UNIT: "owned unit",
    Scope.DIVISION: "division",
    Scope.REGION: "region",
    Scope.PLATFORM: "all",
}


def permissions_page() -> str:
    """The table of `domain/access/permissions.py`, a row a permission and a column a role."""
    lines = [
        "# Permissions",
        "",
        "Who may do what, and how far it reaches. Written by `make generate` from `domain/access/permissions.py`; an empty cell",
        "means refused. A visitor has no permission; the system acts for the clock. What an actor may *see* is decided in SQL",
        "(`domain/access/visibility.py`): the invisible is not found, the visible that is refused is forbidden.",
        "",
        f"| | {' | '.join(_words(role) for role in _SIGNED_IN)} |",
        f"|---|{'---|' * len(_SIGNED_IN)}",
    ]
    lines += [_permission_row(permission) for permission in Permission]
    meaning = [f"- *{_REACH[scope]}*: {text}" for scope, text in _scopes()]
    return "\n".join([*lines, "", *meaning, ""])


def settings_table() -> str:
    """Every variable of `gateway/settings.py` with its default and meaning, between the marks."""
    words = _attribute_docstrings(Settings)
    rows = [f"| `{_variable(name)}` | {_default(field)} | {words[name]} |" for name, field in Settings.model_fields.items()]
    return "\n".join([BEGIN, "", "| variable | default | meaning |", "|---|---|---|", *rows, "", END])


def with_settings(page: str) -> str:
    """`page` with its table of settings renewed. Raises ValueError where the marks are missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{OPERATIONS.name}: the marks around the settings are gone")
    return before + settings_table() + after


def write() -> None:
    """Renew every generated page."""
    PERMISSIONS.write_text(permissions_page(), encoding="utf-8")
    OPERATIONS.write_text(with_settings(OPERATIONS.read_text(encoding="utf-8")), encoding="utf-8")


def _permission_row(permission: Permission) -> str:
    reach = TABLE.get(permission, {})
    cells = (_REACH[reach[role]] if role in reach else "" for role in _SIGNED_IN)
    return f"| {_words(permission)} | {' | '.join(cells)} |"


def _scopes() -> Iterator[tuple[Scope, str]]:
    yield Scope.OWN_ACCOUNT, "what the signed-in account itself filed or holds"
    yield Scope.OWN_UNIT, "the unit for which the actor acts"
    yield Scope.OWNED_UNIT, "the unit for which the actor acts, where the account is its owner"
    yield Scope.DIVISION, "the actor's division and everything below it"
    yield Scope.REGION, "the actor's region"
    yield Scope.PLATFORM, "everything"


def _words(name: str) -> str:
    return name.replace("_", " ").lower()


def _variable(name: str) -> str:
    return "DATABASE_URL" if name == "database_url" else f"VOUCHER_{name.upper()}"


def _default(field: FieldInfo) -> str:
    value: Any = field.default.get_secret_value() if isinstance(field.default, SecretStr) else field.default
    if isinstance(value, Path):
        return f"`{value.relative_to(PROJECT)}`" if value.is_relative_to(PROJECT) else f"`{value}`"
    if value is None or value in ("", (), {}):
        return "empty"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _attribute_docstrings(owner: type) -> dict[str, str]:
    """The string below each field of a class; pydantic keeps none of them at run time."""
    tree = ast.parse(inspect.getsource(settings))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == owner.__name__)
    found = dict.fromkeys(Settings.model_fields, "")
    for field, following in zip(body, [*body[1:], ast.Pass()], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(following, ast.Expr):
            text = following.value.value if isinstance(following.value, ast.Constant) else ""
            found[field.target.id] = " ".join(str(text).split()).replace("|", "\\|")
    return found


if __name__ == "__main__":
    write()
