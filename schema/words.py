"""Fields that say something of the platform's own, not a person's: they are told in the caller's language."""

from __future__ import annotations

from collections.abc import Callable
from inspect import isawaitable
from typing import Any, Final

import strawberry
from graphql import GraphQLField, GraphQLInterfaceType, GraphQLObjectType, GraphQLResolveInfo

from core.phrases import CHINESE, Phrases

ALWAYS: Final = frozenset({
    "label", "stateLabel", "categoryLabel", "statusLabel", "labKindLabel", "group", "help", "hint", "message", "remedy",
    "agreement", "agreementTitle", "formTitle",
})  # fmt: skip
"""In any type."""
ALSO: Final = frozenset({
    ("ApplicantTask", "note"), ("AtWork", "body"), ("BillVerification", "pendingReason"), ("CaseSummary", "title"),
    ("ComparedPaper", "place"), ("FormDefinition", "title"), ("Notification", "text"), ("Notification", "title"),
    ("Panel", "outcome"), ("PanelExclusion", "reasons"), ("PanelParty", "name"), ("PanelTask", "body"),
    ("ProgressStage", "body"), ("Region", "name"), ("Region", "owners"), ("RegionWord", "word"), ("ReviewOpinion", "body"),
    ("ReviewReason", "text"), ("RoleGrant", "body"), ("RuleFigure", "unit"), ("VoucherLimit", "text"),
})  # fmt: skip
NEVER: Final = frozenset({("UnitJoinRequest", "message")})
"""A person wrote it."""

Resolve = Callable[..., Any]


def speak(schema: strawberry.Schema) -> strawberry.Schema:
    """The same schema, whose words are in the language of the request's context."""
    for kind in schema._schema.type_map.values():  # noqa: SLF001 - strawberry has no other way to the types made
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for name, field in kind.fields.items():
                if _is_word(kind.name, name):
                    _wrap(field)
    return schema


def _is_word(kind: str, name: str) -> bool:
    return (kind, name) in ALSO or (name in ALWAYS and (kind, name) not in NEVER)


def _wrap(field: GraphQLField) -> None:
    resolve: Resolve | None = field.resolve
    if resolve is None:
        return

    def worded(source: Any, info: GraphQLResolveInfo[Any], **arguments: Any) -> Any:
        found = resolve(source, info, **arguments)
        phrases: Phrases = info.context.phrases
        if phrases is CHINESE:
            return found
        return _later(found, phrases) if isawaitable(found) else _said(found, phrases)

    field.resolve = worded


async def _later(found: Any, phrases: Phrases) -> Any:
    return _said(await found, phrases)


def _said(value: Any, phrases: Phrases) -> Any:
    if isinstance(value, str):
        return phrases.say(value)
    if isinstance(value, list | tuple):
        return phrases.say_all(value)
    return value
