"""Forms, whatever they are for: one validator over a region's definition. It says every fault at once and keeps
personal values apart from plain ones.

A value is a text, a list of texts (choices, upload ids) or a flag (confirm). Amounts stay texts in yuan (`1234.50`),
numbers and dates texts too, so that what is stored can be checked again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from core.errors import Fault
from domain.documents.commands import Wanted
from domain.form_kinds import CHECKS, FormValue, Surroundings, mask_value
from regions.contract import FormDefinition, FormField

REFUSED_IN_DRAFTS: Final = frozenset(
    {"UNKNOWN_FIELD", "WRONG_SHAPE", "TOO_LONG", "TOO_MANY", "CONTROL_CHARACTER", "BAD_ID", "LOCKED", "NOT_EDITABLE"}
)
"""A draft may be incomplete and wrong; it may not be unbounded or touch what is not the applicant's to change."""

LISTS: Final = frozenset({"choices", "file"})
_ASKED: Final = {"file": "请上传", "choice": "请选择", "choices": "请选择", "division": "请选择", "confirm": "请确认"}
MAX_SHORT: Final = 500
"""Length of a value whose kind has no length of its own."""


@dataclass(frozen=True, slots=True)
class CheckedForm:
    """`plain` and `personal` by field key, normalised where valid, as typed where not. `faults` forbid submitting."""

    plain: dict[str, FormValue]
    personal: dict[str, FormValue] = field(repr=False)
    faults: tuple[Fault, ...] = ()

    @property
    def values(self) -> dict[str, FormValue]:
        return {**self.plain, **self.personal}

    @property
    def draft_faults(self) -> tuple[Fault, ...]:
        """Faults that forbid even saving."""
        return tuple(fault for fault in self.faults if fault.code in REFUSED_IN_DRAFTS)


def check_form(
    definition: FormDefinition, values: Mapping[str, Any], around: Surroundings | None = None
) -> CheckedForm:
    """Check every field of `definition`.

    `values` by field key: a missing key keeps what was saved (or, when nothing was, takes what the platform knows),
    None or empty clears it, and a personal value sent back as it was shown, masked, is left alone. Locked fields hold
    what the platform knows. Never raises; faults are in the definition's order, their path is `values.<key>`.
    """
    around = around or Surroundings()
    fields = {each.key: each for each in definition.fields}
    faults = [
        Fault(f"{around.path}.{key[:60]}", "UNKNOWN_FIELD", "表单没有这一项。", "请按最新的表单定义填写")
        for key in values
        if key not in fields
    ]
    plain: dict[str, FormValue] = {}
    personal: dict[str, FormValue] = {}
    for each in definition.fields:
        value, found = _field(each, values, around)
        faults += [Fault(f"{around.path}.{each.key}", *fault) for fault in found]
        if value is not None:
            (personal if each.personal else plain)[each.key] = value
    return CheckedForm(plain, personal, (*faults, *_out_of_order(definition, plain, faults, around.path)))


def _out_of_order(
    definition: FormDefinition, values: Mapping[str, FormValue], faults: Collection[Fault], path: str
) -> list[Fault]:
    """Dates before the one they follow; what is no date at all has been told already."""
    wrong = {fault.path for fault in faults}
    labels = {each.key: each.label for each in definition.fields}
    found = []
    for each in definition.fields:
        first, own = values.get(each.not_before), values.get(each.key)
        if first and own and not {f"{path}.{each.key}", f"{path}.{each.not_before}"} & wrong and str(own) < str(first):
            text = f"{each.label}不能早于{labels[each.not_before]}。"
            found.append(Fault(f"{path}.{each.key}", "OUT_OF_ORDER", text, f"{labels[each.not_before]}为 {first}"))
    return found


_Fault = tuple[str, str, str]


def _field(each: FormField, values: Mapping[str, Any], around: Surroundings) -> tuple[FormValue | None, list[_Fault]]:
    saved = around.saved.get(each.key)
    known = around.known.get(each.prefill, "") if each.prefill else ""
    before = saved if saved is not None and not each.locked else known or None
    given = values.get(each.key) if each.key in values else before
    if saved is not None and each.personal and _is_masked(each, given, saved):
        given = saved
    if known and each.personal and given == mask_value(each, known):
        given = known
    value, faults = _shaped(each, given)
    if faults:
        return (known or None) if each.locked else saved, faults
    if each.locked:
        return _locked(each, value, known)
    if around.editable and each.key not in around.editable and value != saved:
        return saved, [("NOT_EDITABLE", f"“{each.label}”不在退回修改的范围内，不能更改。", "请保持原来的内容")]
    if value is None:
        return None, [("REQUIRED", f"{_ASKED.get(each.kind, '请填写')}{each.label}。", each.help)] if each.required else []
    return _valid(each, value, around)


def _locked(each: FormField, value: FormValue | None, known: str) -> tuple[FormValue | None, list[_Fault]]:
    if value is not None and known and value != known:
        return known, [("LOCKED", f"“{each.label}”由系统带出，不能更改。", "如有变化，请先变更单位认证信息")]
    if not known and each.required:
        return None, [("REQUIRED", f"“{each.label}”应由认证信息带出，目前为空。", "请先在单位认证中补充")]
    return known or None, []


def _shaped(each: FormField, given: object) -> tuple[FormValue | None, list[_Fault]]:
    """The value in the shape its kind has, None when empty; bounded whatever it is."""
    if given is None or given == "" or given == []:
        return None, []
    if each.kind in LISTS:
        return _shaped_list(each, given)
    if each.kind == "confirm":
        fits = isinstance(given, bool)
        return (bool(given), []) if fits else (None, [_wrong_shape(each)])
    if not isinstance(given, str):
        return None, [_wrong_shape(each)]
    text = given.strip()
    most = each.max_length if each.kind in {"text", "multiline"} else MAX_SHORT
    if len(text) > most:
        return None, [("TOO_LONG", f"{each.label}不能超过 {most} 字。", f"当前 {len(text)} 字")]
    if any(ord(character) < 32 and character not in "\n\t\r" for character in text):
        return None, [("CONTROL_CHARACTER", f"{each.label}含有不可见的控制字符。", "请删除后重试")]
    return text or None, []


def _shaped_list(each: FormField, given: object) -> tuple[FormValue | None, list[_Fault]]:
    if not isinstance(given, (list, tuple)) or not all(isinstance(item, (str, UUID)) for item in given):
        return None, [_wrong_shape(each)]
    items = list(dict.fromkeys(str(item).strip() for item in given))
    most = each.max_files if each.kind == "file" else len(each.choices)
    if len(items) > most:
        return None, [("TOO_MANY", f"{each.label}最多 {most} 项。", f"当前 {len(items)} 项")]
    if each.kind == "file" and not all(_is_uuid(item) for item in items):
        return None, [("BAD_ID", f"{each.label}的文件标识无效。", "请使用上传后返回的 id")]
    if any(len(item) > MAX_SHORT for item in items):
        return None, [("TOO_LONG", f"{each.label}的选项过长。", "")]
    return items, []


def _wrong_shape(each: FormField) -> _Fault:
    shape = {"file": "文件标识的列表", "choices": "选项的列表", "confirm": "是或否"}.get(each.kind, "文字")
    return "WRONG_SHAPE", f"{each.label}的填写方式不正确。", f"应为{shape}"


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _valid(each: FormField, value: FormValue, around: Surroundings) -> tuple[FormValue, list[_Fault]]:
    try:
        return CHECKS[each.kind](each, value, around), []
    except ValueError as error:
        told = str(error) if str(error).startswith(each.label) else f"{each.label}：{error}"
        return value, [("INVALID", told, each.help)]


def _is_masked(each: FormField, given: object, saved: FormValue) -> bool:
    return isinstance(given, str) and given != saved and given == mask_value(each, saved)


def masked_values(definition: FormDefinition, values: Mapping[str, FormValue]) -> dict[str, FormValue]:
    """Values for a read: the definition's fields only, personal ones masked."""
    return {each.key: mask_value(each, values[each.key]) for each in definition.fields if each.key in values}


def without_persons(definition: FormDefinition, values: Mapping[str, FormValue]) -> dict[str, FormValue]:
    """Values for experts, who judge the matter and know nobody: without personal ones, without what an account says of
    itself, and without whatever else stands in a group that tells how to reach somebody."""
    reach = {each.group for each in definition.fields if each.personal and each.group}
    told = {
        each.key
        for each in definition.fields
        if each.personal or each.group in reach or (each.prefill or "").startswith("account.")
    }
    return {key: value for key, value in masked_values(definition, values).items() if key not in told}


def prefilled(definition: FormDefinition, known: Mapping[str, str]) -> dict[str, FormValue]:
    """What the platform knows of a form before anyone typed, by field key."""
    return {each.key: known[each.prefill] for each in definition.fields if each.prefill and known.get(each.prefill)}


def wanted_files(definition: FormDefinition, values: Mapping[str, FormValue], path: str = "values") -> list[Wanted]:
    """The uploads named by a form, for `domain.documents.service.attach_all`."""
    return [
        Wanted(UUID(upload_id), f"{path}.{each.key}", each.formats, identity=each.personal)
        for each in definition.fields
        if each.kind == "file"
        for upload_id in _texts(values.get(each.key))
    ]


def _texts(value: FormValue | None) -> list[str]:
    return value if isinstance(value, list) else []


def values_digest(values: Mapping[str, Any]) -> str:
    """Tells two sets of values apart without holding them: commands put it beside values kept out of their `repr`."""
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def requested_keys(requested: Collection[str]) -> tuple[str, ...]:
    """The fields a reviewer asked to be corrected, as keys of the form; empty means all. They are named as a form names them
    to its clients (`input.values.startOn`), or by key."""
    return tuple(dict.fromkeys(_key(path) for path in requested))


def has_field(definition: FormDefinition) -> Callable[[str], bool]:
    """Whether a path as reviewers name it is a field of the form."""
    keys = frozenset(each.key for each in definition.fields)
    return lambda path: _key(path) in keys


def _key(path: str) -> str:
    return snake(path.removeprefix("input.").removeprefix("values.").split(".")[0].split("[")[0])


def snake(path: str) -> str:
    """A path as clients write it (`startOn`), in our own names (`start_on`)."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", lambda match: f"_{match[1].lower()}", path)
