"""The schema a client developer works from: described, uniform, bounded, and the same as the committed file."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
    GraphQLUnionType,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_specified_scalar_type,
)

from schema.export import FILE, schema_text
from schema.schema import make_schema
from tests.architecture.bounds import BOUNDED_LISTS
from tests.architecture.house import complain

FAILURES = {"InvalidInputFailure", "StaleVersionFailure", "IneligibleFailure", "RateLimitedFailure", "RefusedFailure"}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
CAPITALS = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")
Fields = GraphQLObjectType | GraphQLInterfaceType


@pytest.fixture(scope="module")
def graph() -> GraphQLSchema:
    return make_schema()._schema


def own_types(graph: GraphQLSchema) -> Iterator[GraphQLNamedType]:
    return (each for name, each in graph.type_map.items() if not name.startswith("__") and not is_specified_scalar_type(each))


def mutations(graph: GraphQLSchema) -> dict[str, GraphQLField]:
    assert graph.mutation_type is not None
    return dict(graph.mutation_type.fields)


def described(graph: GraphQLSchema) -> Iterator[tuple[str, str | None]]:
    """Everything a client may name → its description."""
    for each in own_types(graph):
        yield each.name, each.description
        if isinstance(each, GraphQLEnumType):
            yield from ((f"{each.name}.{name}", value.description) for name, value in each.values.items())
        if isinstance(each, GraphQLInputObjectType):
            yield from ((f"{each.name}.{name}", field.description) for name, field in each.fields.items())
        if isinstance(each, Fields):
            for name, member in each.fields.items():
                yield f"{each.name}.{name}", member.description
                yield from ((f"{each.name}.{name}({key})", value.description) for key, value in member.args.items())


def test_everything_is_described_in_chinese(graph: GraphQLSchema) -> None:
    bare = {name: text or "" for name, text in described(graph) if not CHINESE.search(text or "")}
    advice = "no Chinese description; enumerations get theirs in schema/enums.py, common arguments in schema/descriptions.py"
    complain("described", bare, advice)


def test_enum_values_are_capitals(graph: GraphQLSchema) -> None:
    small = [
        f"{each.name}.{name}"
        for each in own_types(graph)
        if isinstance(each, GraphQLEnumType)
        for name in each.values
        if not CAPITALS.fullmatch(name)
    ]
    complain("enum capitals", small, "enum values are English in capitals")


def test_no_enumeration_appears_under_two_names(graph: GraphQLSchema) -> None:
    enums = [each for each in own_types(graph) if isinstance(each, GraphQLEnumType)]
    twice = [
        f"{one.name} and {two.name}"
        for number, one in enumerate(enums)
        for two in enums[number + 1 :]
        if set(one.values) == set(two.values)
    ]
    complain("same enumeration", twice, "one enumeration under two names: register it once, in schema/enums.py")


def test_a_mutation_takes_one_input(graph: GraphQLSchema) -> None:
    odd = {name: str(list(field.args)) for name, field in mutations(graph).items() if list(field.args) not in ([], ["input"])}
    complain("one input", odd, "a mutation takes one argument, `input`, or none")


def test_a_mutation_answers_success_or_any_failure(graph: GraphQLSchema) -> None:
    odd = {}
    for name, field in mutations(graph).items():
        result = get_named_type(field.type)
        if not (isinstance(result, GraphQLUnionType) and result.name.endswith("Result")):
            odd[name] = f"{field.type} is no union named …Result"
            continue
        members = {member.name for member in result.types}
        if not members >= FAILURES or members == FAILURES:
            odd[name] = f"{result.name} has {sorted(members)}"
    complain("result union", odd, "a mutation returns a union …Result of a payload and all failures of schema/failures.py")


def test_what_moves_money_or_a_case_takes_an_idempotency_key(graph: GraphQLSchema) -> None:
    bare = {name: what for name, field in mutations(graph).items() if (what := _key_of(field))}
    advice = "add `idempotencyKey: String!` to its input and hand it to execute(key=…), or exempt it with the reason"
    complain("idempotency key", bare, advice)


def test_every_list_is_paged_or_bounded(graph: GraphQLSchema) -> None:
    lists = {
        f"{each.name}.{name}"
        for each in own_types(graph)
        if isinstance(each, Fields) and not _is_connection(each)
        for name, field in each.fields.items()
        if _holds_list(field) and not _inherited(each, name)
    }
    unbounded = sorted(lists - set(BOUNDED_LISTS))
    gone = [f"{name} (no longer a list: take it out of bounds.py)" for name in sorted(set(BOUNDED_LISTS) - lists)]
    advice = "a list without an end: make it a connection, or say in bounds.py why it stays short"
    complain("bounded lists", [*unbounded, *gone], advice)


def test_every_connection_takes_first_and_after(graph: GraphQLSchema) -> None:
    odd = [
        f"{each.name}.{name}"
        for each in own_types(graph)
        if isinstance(each, Fields)
        for name, field in each.fields.items()
        if get_named_type(field.type).name.endswith("Connection") and not {"first", "after"} <= set(field.args)
    ]
    complain("paging", odd, "a connection takes `first` and `after`")


def test_the_committed_schema_is_the_one_that_answers() -> None:
    assert FILE.exists()
    same = FILE.read_text(encoding="utf-8") == schema_text()
    assert same, "schema/schema.graphql is old: run `make generate` and look at the difference"


def _key_of(field: GraphQLField) -> str:
    given = get_named_type(field.args["input"].type) if "input" in field.args else None
    if not isinstance(given, GraphQLInputObjectType) or "idempotencyKey" not in given.fields:
        return "no idempotencyKey"
    kind = given.fields["idempotencyKey"].type
    required = isinstance(kind, GraphQLNonNull) and get_nullable_type(kind) is GraphQLString
    return "" if required else f"idempotencyKey is {kind}"


def _holds_list(field: GraphQLField) -> bool:
    inner = get_nullable_type(field.type)
    return isinstance(inner, GraphQLList) or is_list_type(inner)


def _is_connection(each: Fields) -> bool:
    return each.name.endswith("Connection")


def _inherited(each: Fields, name: str) -> bool:
    return any(name in interface.fields for interface in each.interfaces)
