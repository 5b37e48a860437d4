"""The tables: no relationships, indexed foreign keys, personal columns encrypted, migrations that say the same as the models."""

from __future__ import annotations

import re

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Column, Table, UniqueConstraint
from sqlalchemy.dialects import postgresql

import db.models  # noqa: F401 - fills the metadata
from db.base import Base
from db.encryption import EncryptedJson, EncryptedText
from db.migrate import configuration
from tests.architecture.house import complain, modules, name_of
from tests.architecture.personal import PERSONAL_COLUMN

TABLES = tuple(Base.metadata.tables.values())


def test_no_model_has_a_relationship() -> None:
    found = [
        f"{module.name}:{call.lineno}" for module in modules() for call in module.calls() if name_of(call.func) == "relationship"
    ]
    complain("relationship", found, "a relationship loads rows unasked: let the query say what it joins")


def test_every_foreign_key_has_an_index() -> None:
    bare = {
        f"{table.name}.{column.name}": f"refers to {next(iter(column.foreign_keys)).target_fullname}"
        for table in TABLES
        for column in table.columns
        if column.foreign_keys and not _is_indexed(table, column)
    }
    advice = "a foreign key without an index that begins with it: add one, or exempt it with the reason"
    complain("foreign key index", bare, advice)


def test_every_table_has_a_primary_key_and_every_moment_a_time_zone() -> None:
    found = [table.name for table in TABLES if not table.primary_key.columns]
    found += [
        f"{table.name}.{column.name}"
        for table in TABLES
        for column in table.columns
        if isinstance(column.type, postgresql.TIMESTAMP) and not column.type.timezone
    ]
    complain("keys and zones", found, "no primary key, or a moment without its time zone")


def test_personal_columns_are_encrypted_or_digests() -> None:
    open_ = {
        f"{table.name}.{column.name}": str(column.type)
        for table in TABLES
        for column in table.columns
        if PERSONAL_COLUMN.search(column.name)
        and not column.name.endswith(("_index", "_hash"))
        and not isinstance(column.type, EncryptedText | EncryptedJson)
    }
    advice = "a personal value in clear: mapped_column(EncryptedText), with a blind index to find it by"
    complain("personal columns", open_, advice)


def test_amounts_are_whole_fen() -> None:
    broken = [
        f"{table.name}.{column.name}"
        for table in TABLES
        for column in table.columns
        if re.search(r"REAL|FLOAT|DOUBLE|MONEY", str(column.type.compile(postgresql.dialect())))  # type: ignore[no-untyped-call]
    ]
    complain("whole fen", broken, "a column that is not exact: amounts are bigint fen, a ratio is numeric")


def test_migrations_make_the_models(separate_database: str) -> None:
    try:
        command.check(configuration(separate_database))
    except CommandError as error:
        pytest.fail(f"models and migrations differ: add a migration ({error})")


def test_there_is_one_newest_migration() -> None:
    heads = ScriptDirectory.from_config(configuration("postgresql+asyncpg://")).get_heads()
    assert len(heads) == 1, f"{len(heads)} newest migrations ({', '.join(heads)}): let one follow the other"


def _is_indexed(table: Table, column: Column[object]) -> bool:
    """As the first column of an index over all rows: a partial one helps some look-ups only."""
    whole = [index for index in table.indexes if index.dialect_options["postgresql"]["where"] is None]
    leading = [list(index.columns)[:1] for index in whole]
    leading += [list(each.columns)[:1] for each in table.constraints if isinstance(each, UniqueConstraint)]
    leading.append(list(table.primary_key.columns)[:1])
    return any(columns and columns[0] is column for columns in leading)
