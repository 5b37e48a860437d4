"""One person at a client: asks, acts and uploads over HTTP, told by the schema what a mutation answers with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from graphql import GraphQLInputObjectType, GraphQLNamedType, GraphQLObjectType, GraphQLUnionType, get_named_type

from schema.schema import make_schema
from tests.support.files import CSV, GIF, JPG, PNG, archive, pdf, xlsx
from tests.support.people import Person

SCHEMA = make_schema()._schema
FAILURE = """... on Failure { code message path } ... on InvalidInputFailure { faults { path code message } }
  ... on IneligibleFailure { reasons { code message citation } }"""


class Refused(AssertionError):
    """A mutation that the drive needs was refused; says by what."""

    def __init__(self, verb: str, answer: Mapping[str, Any]) -> None:
        super().__init__(f"{verb}: {json.dumps(answer, ensure_ascii=False, indent=1)}")
        self.codes = {answer.get("code"), *(each["code"] for each in (*answer.get("faults", ()), *answer.get("reasons", ())))}


def has(verb: str) -> bool:
    """Whether the API has a mutation of that name."""
    assert SCHEMA.mutation_type is not None
    return verb in SCHEMA.mutation_type.fields


def file_of(kind: str) -> tuple[str, bytes]:
    """Name and content of a new file of one kind; no two are the same."""
    mark = uuid4().hex
    content = {
        "pdf": pdf(mark), "jpg": JPG[:-2] + mark.encode() + JPG[-2:], "png": PNG + mark.encode(), "gif": GIF,
        "ofd": archive("OFD.xml", f"{mark}.xml"), "xml": f"<?xml version='1.0'?><x>{mark}</x>".encode(), "csv": CSV,
        "docx": archive("[Content_Types].xml", "word/document.xml", f"{mark}.xml"), "xlsx": xlsx(),
    }  # fmt: skip
    return f"示例.{kind}", content[kind]


@dataclass(frozen=True)
class Caller:
    """`name` says in failures who it was."""

    name: str
    person: Person

    async def ask(self, query: str, **variables: Any) -> Any:
        """The only root field of a query."""
        data = await self.person.client.execute(query, variables)
        (answer,) = data.values()
        return answer

    async def act(self, verb: str, select: str = "", **given: Any) -> dict[str, Any]:
        """A mutation's success payload (`select` of it), with a fresh idempotency key where it takes one. Raises Refused."""
        kind, payload = _input_of(verb), _payload_of(verb)
        if "idempotencyKey" in kind.fields:
            given = {"idempotencyKey": uuid4().hex, **given}
        wanted = f"... on {payload} {{ {select} }}" if select else ""
        document = f"mutation($input: {kind.name}!) {{ {verb}(input: $input) {{ __typename {wanted} {FAILURE} }} }}"
        answer = (await self.person.client.execute(document, {"input": given}))[verb]
        if answer["__typename"] != payload:
            raise Refused(f"{self.name} {verb}", answer)
        return dict(answer)

    async def upload(self, kind: str) -> str:
        """A new upload's id."""
        client = self.person.client
        answer = await client.http.post("/uploads", files={"file": file_of(kind)}, headers=client.headers)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def upload_bytes(self, name: str, content: bytes) -> str:
        client = self.person.client
        answer = await client.http.post("/uploads", files={"file": (name, content)}, headers=client.headers)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])


def _field(verb: str) -> Any:
    assert SCHEMA.mutation_type is not None
    return SCHEMA.mutation_type.fields[verb]


def _input_of(verb: str) -> GraphQLInputObjectType:
    kind = get_named_type(_field(verb).args["input"].type)
    assert isinstance(kind, GraphQLInputObjectType)
    return kind


def _payload_of(verb: str) -> str:
    union: GraphQLNamedType = get_named_type(_field(verb).type)
    assert isinstance(union, GraphQLUnionType)
    return next(each.name for each in union.types if isinstance(each, GraphQLObjectType) and not each.interfaces)
