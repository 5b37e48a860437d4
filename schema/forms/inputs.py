"""What is filled in, field by field."""

from __future__ import annotations

from collections.abc import Sequence

import strawberry

from core.errors import Fault, InvalidInput
from domain.form_kinds import FormValue
from schema.ids import decode_id

MAX_VALUES = 200


@strawberry.input(description="表单的一项内容：按该项的 kind 只填一种；都不填表示清除。")
class FormValueInput:
    key: str = strawberry.field(description="字段的 key，见表单定义。")
    text: str | None = strawberry.field(
        default=None, description="文字、号码、日期、金额（元）、单选的值、行政区划代码等；个人信息可把隐去后的内容原样带回。"
    )
    choices: list[str] | None = strawberry.field(default=None, description="多选的值。")
    uploads: list[strawberry.ID] | None = strawberry.field(default=None, description="文件：POST /uploads 返回的 id。")
    confirmed: bool | None = strawberry.field(default=None, description="确认项是否勾选。")


def values_of(values: Sequence[FormValueInput]) -> dict[str, FormValue | None]:
    """The domain's values by key; None clears. Raises InvalidInput with every wrong upload id and repeated key."""
    faults: list[Fault] = []
    found: dict[str, FormValue | None] = {}
    if len(values) > MAX_VALUES:
        raise InvalidInput([Fault("values", "TOO_MANY", f"一次最多填写 {MAX_VALUES} 项。")])
    for position, each in enumerate(values):
        if each.key in found:
            faults.append(Fault(f"values[{position}].key", "REPEATED", "同一项填写了两次。", "每项只填一次"))
        found[each.key] = _value(each, position, faults)
    if faults:
        raise InvalidInput(faults)
    return found


def _value(each: FormValueInput, position: int, faults: list[Fault]) -> FormValue | None:
    given = [value for value in (each.text, each.choices, each.uploads, each.confirmed) if value is not None]
    if len(given) > 1:
        faults.append(Fault(f"values[{position}]", "WRONG_SHAPE", "一项内容只能填一种。", "见该项的 kind"))
    if each.uploads is not None:
        return _uploads(each.uploads, position, faults)
    return given[0] if given else None  # type: ignore[return-value]  # uploads were dealt with


def _uploads(ids: Sequence[strawberry.ID], position: int, faults: list[Fault]) -> list[str]:
    decoded = []
    for place, upload in enumerate(ids[:MAX_VALUES]):
        try:
            decoded.append(str(decode_id(upload, "Upload", f"values[{position}].uploads[{place}]")))
        except InvalidInput as error:
            faults += error.faults
    return decoded
