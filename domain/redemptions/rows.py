"""Tables of a region's redemption form: rows added, saved, edited and removed one by one, each checked by its own form.

A draft keeps `{"rows": {table: [{"id": …, "values": {…}}]}}`; personal values of rows are kept apart, encrypted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from core.errors import Fault, InvalidInput, NotFound, invalid
from core.ids import new_id
from db.models import Redemption
from domain.documents.commands import Wanted
from domain.form_kinds import FormValue, Surroundings
from domain.forms import CheckedForm, check_form, masked_values, wanted_files, without_persons
from domain.redemptions import drafts
from regions.contract import Edition, FormDefinition, FormRows

PERSONAL: Final = "#rows"
"""Where personal values of rows are kept among the redemption's; no field of a form can have this key."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row as saved; `path` is what its faults are named by."""

    id: str
    path: str
    values: Mapping[str, FormValue]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the form: its rule, the form that one row is, and the rows saved in it, personal values in the clear."""

    rule: FormRows
    form: FormDefinition
    rows: tuple[Row, ...]

    def masked(self, row: Row) -> dict[str, FormValue]:
        return masked_values(self.form, row.values)

    def without_persons(self) -> Table:
        """As experts see it."""
        shown = (Row(row.id, row.path, without_persons(self.form, row.values)) for row in self.rows)
        return Table(self.rule, self.form, tuple(shown))


def tables_of(edition: Edition, form: FormDefinition, draft: Mapping[str, Any], personal: Mapping[str, Any]) -> tuple[Table, ...]:
    """Every table of the form with what was saved in it."""
    return tuple(
        Table(rule, edition.forms[rule.form], tuple(_rows(rule.key, draft, personal))) for rule in form.rows
    )


def _rows(key: str, draft: Mapping[str, Any], personal: Mapping[str, Any]) -> Iterator[Row]:
    hidden = personal.get(PERSONAL, {})
    for i, row in enumerate(draft.get("rows", {}).get(key, ())):
        yield Row(row["id"], f"rows.{key}[{i}]", {**row["values"], **hidden.get(row["id"], {})})


def table_faults(tables: Sequence[Table], around: Surroundings) -> list[Fault]:
    """What forbids submitting: rows that are missing, too many, or not filled in as their form asks."""
    found = []
    for table in tables:
        rule, path = table.rule, f"rows.{table.rule.key}"
        if len(table.rows) < rule.minimum:
            found.append(Fault(path, "REQUIRED", f"“{rule.label}”至少需要 {rule.minimum} 行。", "请添加后再提交"))
        if len(table.rows) > rule.maximum:
            found.append(Fault(path, "TOO_MANY", f"“{rule.label}”最多 {rule.maximum} 行。"))
        for row in table.rows:
            found += checked(table, row, {}, around).faults
    return found


def checked(table: Table, row: Row, values: Mapping[str, Any], around: Surroundings) -> CheckedForm:
    """One row with `values` put over what was saved in it."""
    here = Surroundings(around.known, row.values, (), around.on, around.division_exists, row.path)
    return check_form(table.form, values, here)


# --- one row at a time ----------------------------------------------------------------------------------------------


def table_named(tables: Sequence[Table], key: str) -> Table:
    found = next((table for table in tables if table.rule.key == key), None)
    if found is None:
        raise invalid("table", "UNKNOWN_FIELD", "表单没有这张表。", "请按最新的表单定义填写")
    return found


def row_of(table: Table, row_id: UUID | None) -> Row:
    """The row to be changed, or a new one at the end. Raises NotFound, InvalidInput (TOO_MANY)."""
    if row_id is not None:
        found = next((row for row in table.rows if row.id == str(row_id)), None)
        if found is None:
            raise NotFound(f"“{table.rule.label}”的这一行", path="row_id")
        return found
    if len(table.rows) >= table.rule.maximum:
        text = f"“{table.rule.label}”最多 {table.rule.maximum} 行。"
        raise InvalidInput([Fault(f"rows.{table.rule.key}", "TOO_MANY", text, "请先删除不需要的行")])
    return Row(str(new_id()), f"rows.{table.rule.key}[{len(table.rows)}]", {})


def with_row(redemption: Redemption, key: str, row: Row, values: CheckedForm) -> None:
    """Keep the row: in its place, or at the end."""
    rows = list(redemption.draft.get("rows", {}).get(key, ()))
    kept = {"id": row.id, "values": values.plain}
    place = next((i for i, each in enumerate(rows) if each["id"] == row.id), None)
    rows = [*rows, kept] if place is None else [*rows[:place], kept, *rows[place + 1 :]]
    _keep(redemption, key, rows)
    hidden = {**redemption.personal.get(PERSONAL, {}), row.id: values.personal}
    redemption.personal = {**redemption.personal, PERSONAL: {id_: each for id_, each in hidden.items() if each}}


def without_row(redemption: Redemption, key: str, row: Row) -> None:
    _keep(redemption, key, [each for each in redemption.draft["rows"][key] if each["id"] != row.id])
    hidden = {id_: each for id_, each in redemption.personal.get(PERSONAL, {}).items() if id_ != row.id}
    redemption.personal = {**redemption.personal, PERSONAL: hidden}


def _keep(redemption: Redemption, key: str, rows: list[dict[str, Any]]) -> None:
    redemption.draft = {**redemption.draft, "rows": {**redemption.draft.get("rows", {}), key: rows}}


def wanted_of(table: Table, values: Mapping[str, FormValue], path: str) -> list[Wanted]:
    return wanted_files(table.form, values, path)


def not_requested(requested: drafts.Requested, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Fault]:
    """A fault for each changed path of the rows that no reviewer asked to have changed."""
    changed = drafts.changed_paths(before.get("rows", {}), after.get("rows", {}), "rows")
    paths = dict.fromkeys(re.sub(r"(\[\d+\])\.values\b", r"\1", path) for path in changed)
    text = "此项不在退回修改的范围内，不能更改。"
    return [
        Fault(path, "NOT_EDITABLE", text, "请保持原来的内容，只修改审核意见指出的部分")
        for path in paths
        if not requested.covers(path)
    ]
