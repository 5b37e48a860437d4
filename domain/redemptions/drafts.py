"""How a draft is kept: JSON of texts exactly as typed, whole, so that nothing typed is ever lost; bounded all the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final
from uuid import UUID

from core.checking import Checker
from core.errors import Fault
from core.ids import new_id
from domain.documents.commands import Wanted
from domain.forms import has_field, snake
from domain.redemptions.commands import MAX_BILLS, MAX_ITEMS, DraftBill, DraftItem
from regions.contract import FormDefinition

MAX_TEXT: Final = 500
"""Characters of one text of an item or bill; what the field really allows is checked at submission."""
MAX_FILES: Final = 20
"""Files of one document of one item in a draft; the region's rule is checked at submission."""
MAX_DOCUMENT_KEYS: Final = 20

ITEM_TEXTS: Final = tuple(
    each.name for each in fields(DraftItem) if each.type == "str"
)
BILL_TEXTS: Final = tuple(each.name for each in fields(DraftBill) if each.type == "str")
ITEM_FLAGS: Final = ("funded_elsewhere", "statutory")

Json = dict[str, Any]


def empty() -> Json:
    return {"form": {}, "items": []}


def to_json(items: Sequence[DraftItem]) -> list[Json]:
    """Items that all have ids, as they are stored."""
    return [
        {
            "id": str(item.id),
            **{name: getattr(item, name) for name in (*ITEM_TEXTS, *ITEM_FLAGS)},
            "service_id": _text(item.service_id),
            "documents": {key: [str(each) for each in ids] for key, ids in sorted(item.documents.items()) if ids},
            "bills": [
                {"id": str(bill.id), **{name: getattr(bill, name) for name in BILL_TEXTS},
                 "upload_id": _text(bill.upload_id)}
                for bill in item.bills
            ],
        }
        for item in items
    ]  # fmt: skip


def from_json(draft: Mapping[str, Any]) -> tuple[DraftItem, ...]:
    return tuple(
        DraftItem(
            id=UUID(item["id"]),
            **{name: item[name] for name in (*ITEM_TEXTS, *ITEM_FLAGS)},
            service_id=_uuid(item["service_id"]),
            documents={key: tuple(UUID(each) for each in ids) for key, ids in item["documents"].items()},
            bills=tuple(
                DraftBill(
                    id=UUID(bill["id"]), upload_id=_uuid(bill["upload_id"]), **{name: bill[name] for name in BILL_TEXTS}
                )
                for bill in item["bills"]
            ),
        )
        for item in draft.get("items", ())
    )


def _text(value: UUID | None) -> str | None:
    return str(value) if value else None


def _uuid(value: str | None) -> UUID | None:
    return UUID(value) if value else None


def with_ids(items: Iterable[DraftItem], before: Iterable[DraftItem]) -> tuple[DraftItem, ...]:
    """Rows keep the ids they had in `before`; any other id, and a repeated one, becomes a new one."""
    old_items = {item.id for item in before}
    old_bills = {bill.id for item in before for bill in item.bills}
    return tuple(
        replace(
            item,
            id=_kept(item.id, old_items),
            bills=tuple(replace(bill, id=_kept(bill.id, old_bills)) for bill in item.bills),
        )
        for item in items
    )


def _kept(id_: UUID | None, old: set[UUID | None]) -> UUID:
    if id_ is None or id_ not in old:
        return new_id()
    old.discard(id_)
    return id_


def bound_faults(items: Sequence[DraftItem]) -> list[Fault]:
    """What even a draft may not be: too many rows, too long a text, characters that nobody types."""
    checker = Checker()
    if len(items) > MAX_ITEMS:
        checker.fault("items", "TOO_MANY", f"一次申请最多 {MAX_ITEMS} 个服务事项。", "可分次申请")
        return checker.faults
    for i, item in enumerate(items):
        _bound_texts(checker, f"items[{i}]", item, ITEM_TEXTS)
        if len(item.bills) > MAX_BILLS:
            checker.fault(f"items[{i}].bills", "TOO_MANY", f"一个服务事项最多 {MAX_BILLS} 张票据。", "可拆分为多次申请")
            continue
        for j, bill in enumerate(item.bills):
            _bound_texts(checker, f"items[{i}].bills[{j}]", bill, BILL_TEXTS)
        if len(item.documents) > MAX_DOCUMENT_KEYS or any(len(ids) > MAX_FILES for ids in item.documents.values()):
            checker.fault(f"items[{i}].documents", "TOO_MANY", f"每类材料最多 {MAX_FILES} 个文件。", "请合并后上传")
        if any(not _KEY.fullmatch(key) for key in item.documents):
            checker.fault(f"items[{i}].documents", "UNKNOWN_FIELD", "没有这一类材料。", "请按最新的表单定义填写")
    return checker.faults


_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


def _bound_texts(checker: Checker, path: str, row: DraftItem | DraftBill, names: Sequence[str]) -> None:
    for name in names:
        text = getattr(row, name)
        if len(text) > MAX_TEXT:
            checker.fault(f"{path}.{name}", "TOO_LONG", f"内容不能超过 {MAX_TEXT} 字。", f"当前 {len(text)} 字")
        elif _UNSTORABLE.search(text):
            checker.fault(f"{path}.{name}", "CONTROL_CHARACTER", "内容含有不可见的控制字符，请删除后重试。")


_UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def wanted_uploads(items: Sequence[DraftItem]) -> list[Wanted]:
    """Every file a draft names. Kinds are checked at submission: a wrong file is kept until it is replaced."""
    found = []
    for i, item in enumerate(items):
        for key, ids in item.documents.items():
            found += [Wanted(each, f"items[{i}].documents.{key}") for each in ids]
        found += [
            Wanted(bill.upload_id, f"items[{i}].bills[{j}].upload_id")
            for j, bill in enumerate(item.bills)
            if bill.upload_id
        ]
    return found


# --- what a returned redemption may change --------------------------------------------------------------------------


def changed_paths(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """The leaves that differ. Rows added, removed or reordered make the whole list differ."""
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in dict.fromkeys([*before, *after]):
            yield from changed_paths(before.get(key), after.get(key), f"{path}.{key}" if path else key)
    elif _same_rows(before, after):
        for i, (one, two) in enumerate(zip(before, after, strict=True)):
            yield from changed_paths(one, two, f"{path}[{i}]")
    else:
        yield path


def _same_rows(before: Any, after: Any) -> bool:
    return (
        isinstance(before, list)
        and isinstance(after, list)
        and [_row_id(row) for row in before] == [_row_id(row) for row in after]
        and all(isinstance(row, Mapping) for row in before)
    )


def _row_id(row: Any) -> Any:
    return row.get("id") if isinstance(row, Mapping) else row


@dataclass(frozen=True, slots=True)
class Requested:
    """The fields a reviewer asked to be corrected. `items[0].contract` covers the contract's fields and its document;
    a row may be named by its number or its id."""

    paths: tuple[str, ...]

    @staticmethod
    def of(requested: Iterable[str], draft: Mapping[str, Any]) -> Requested:
        numbers = {}
        for i, item in enumerate(draft.get("items", ())):
            numbers[item["id"]] = i
            numbers |= {bill["id"]: j for j, bill in enumerate(item["bills"])}
        for table in draft.get("rows", {}).values():
            numbers |= {row["id"]: i for i, row in enumerate(table)}
        return Requested(tuple(_normal(path, numbers) for path in requested))

    def covers(self, path: str) -> bool:
        short = path.replace(".documents.", ".")
        return not self.paths or any(
            each == name or name.startswith((f"{each}.", f"{each}[", f"{each}_"))
            for each in self.paths
            for name in (path, short)
        )

    def form_keys(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Which of the form's keys may change; empty means all, so none is said by a key that no form has."""
        if not self.paths:
            return ()
        return tuple(key for key in keys if key in self.paths or f"values.{key}" in self.paths) or ("-",)


def _normal(path: str, numbers: Mapping[str, int]) -> str:
    own = snake(path.removeprefix("input."))
    return re.sub(r"\[([0-9a-f-]{36})\]", lambda match: f"[{numbers.get(match[1], match[1])}]", own)


def has_part(definition: FormDefinition, draft: Mapping[str, Any]) -> Callable[[str], bool]:
    """Whether a path as reviewers name it is a field of the form, one of the draft's items or a table of rows."""
    in_form, items = has_field(definition), [item["id"] for item in draft.get("items", ())]
    tables = {table.key for table in definition.rows}

    def known(path: str) -> bool:
        own = Requested.of((path,), draft).paths[0]
        item, row = re.match(r"items(?:\[(\d+)\])?(?:\.|$)", own), re.match(r"rows\.(\w+)", own)
        if item:
            return item[1] is None or int(item[1]) < len(items)
        return row[1] in tables if row else in_form(path)

    return known
