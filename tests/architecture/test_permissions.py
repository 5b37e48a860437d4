"""One table says who may do what; it is printed for people, all of it is used, and nothing else decides."""

from __future__ import annotations

import ast

from core.actor import Role
from domain.access.permissions import TABLE, Permission, Scope
from gateway.documentation import permissions_page
from tests.architecture.house import ROOT, complain, modules

PAGE = ROOT / "docs" / "permissions.md"
TABLE_FILE = "domain/access/permissions.py"


def test_every_permission_is_in_the_table_and_asked_for_somewhere() -> None:
    asked = {
        node.attr
        for module in modules("domain")
        if module.name != TABLE_FILE
        for node in module.nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in {"Permission", "P"}
    }
    idle = [each.value for each in Permission if each not in asked]
    idle += [f"{each.value} (not in the table)" for each in Permission if each not in TABLE]
    complain("permissions used", idle, "a permission that no service asks for: authorize(…) with it, or take it out")


def test_every_role_that_signs_in_may_do_something() -> None:
    able = {role for reach in TABLE.values() for role in reach}
    idle = [role.value for role in Role if role not in able and role not in {Role.VISITOR, Role.SYSTEM}]
    complain("roles used", idle, "a role without any permission")
    assert not able & {Role.VISITOR, Role.SYSTEM}, "visitors get nothing from the table, the system needs nothing"


def test_nobody_reaches_beyond_their_role() -> None:
    officials = {Role.REVIEWER, Role.AGENCY_REVIEWER, Role.EXPERT, Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN}
    wide = [
        f"{permission} {role}: {scope}"
        for permission, reach in TABLE.items()
        for role, scope in reach.items()
        if (scope is Scope.PLATFORM and role is not Role.PLATFORM_ADMIN)
        or (role not in officials and scope in {Scope.DIVISION, Scope.REGION})
        or (role in officials and scope in {Scope.OWN_UNIT, Scope.OWNED_UNIT})
    ]
    complain("reach", wide, "a reach that does not belong to the role")


def test_the_printed_matrix_is_the_one_in_force() -> None:
    assert PAGE.exists()
    assert PAGE.read_text(encoding="utf-8") == permissions_page(), "docs/permissions.md is old: run `make generate`"
