"""A form with what is known or was saved. No client holds a rule: everything needed to draw and check it is here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID

import strawberry

from domain.form_kinds import FormValue
from regions.contract import FormDefinition as Definition
from regions.contract import FormField as Field
from schema.context import Info
from schema.documents.types import UploadedFile, uploaded_file
from schema.enums import register
from schema.failures import input_path
from schema.ids import encode_id


class FormFieldKind(StrEnum):
    TEXT = "text"
    MULTILINE = "multiline"
    USCC = "uscc"
    RESIDENT_ID = "resident_id"
    MOBILE = "mobile"
    PHONE = "phone"
    EMAIL = "email"
    DATE = "date"
    YUAN = "yuan"
    INTEGER = "integer"
    CHOICE = "choice"
    CHOICES = "choices"
    DIVISION = "division"
    FILE = "file"
    BANK_ACCOUNT = "bank_account"
    CONFIRM = "confirm"


register(
    FormFieldKind,
    "FormFieldKind",
    "表单项的种类，决定输入方式和校验。",
    {
        "TEXT": "单行文字。", "MULTILINE": "多行文字。", "USCC": "统一社会信用代码，18 位。",
        "RESIDENT_ID": "身份证件号码，18 位。", "MOBILE": "手机号，11 位。", "PHONE": "固定电话（带区号）或手机号。",
        "EMAIL": "电子邮箱。", "DATE": "日期，例如 2026-01-31。", "YUAN": "金额，元，最多两位小数。",
        "INTEGER": "不小于 0 的整数。", "CHOICE": "单选，值取自 choices。", "CHOICES": "多选，值取自 choices。",
        "DIVISION": "行政区划，填六位代码。", "FILE": "文件，先上传，填返回的 id。", "BANK_ACCOUNT": "银行账号，8–32 位数字。",
        "CONFIRM": "勾选确认。",
    },
)  # fmt: skip


@strawberry.type(description="一个选项。")
class FormChoice:
    value: str = strawberry.field(description="填写时带回的值。")
    label: str = strawberry.field(description="显示的文字。")


@strawberry.type(name="FormValue", description="一项的内容：按 kind 只有一种不为空。")
class FormValueType:
    text: str | None = strawberry.field(description="文字类的内容；个人信息已隐去部分字符。")
    choices: list[str] | None = strawberry.field(description="多选的值。")
    uploads: list[strawberry.ID] | None = strawberry.field(description="文件标识。")
    confirmed: bool | None = strawberry.field(description="是否已勾选。")


@strawberry.type(description="表单的一项。")
class FormField:
    division_code: strawberry.Private[str]
    key: str = strawberry.field(description="字段的 key，填写时带回。")
    path: str = strawberry.field(description="该项出错时，错误信息中的字段路径。")
    label: str = strawberry.field(description="名称。")
    kind: FormFieldKind = strawberry.field(description="种类。")
    required: bool = strawberry.field(description="提交时是否必填；草稿可以不填。")
    editable: bool = strawberry.field(description="现在能否修改：由系统带出的、退回时未要求修改的不能。")
    personal: bool = strawberry.field(description="是否个人信息：加密保存，读出时隐去部分字符。")
    choices: list[FormChoice] = strawberry.field(description="选项；不是选择类时为空。")
    max_length: int = strawberry.field(description="文字的最大字数。")
    formats: list[str] = strawberry.field(description="文件可用的格式，例如 pdf、jpg；不是文件时为空。")
    max_files: int = strawberry.field(description="最多几个文件。")
    help: str = strawberry.field(description="填写说明；没有时为空。")
    group: str = strawberry.field(description="所属分组，同组相邻显示。")
    value: FormValueType | None = strawberry.field(description="已知或已保存的内容；没有时为空。")

    @strawberry.field(description="所填行政区划的全称，从省级起；不是行政区划、未填或代码不存在时为空。")
    async def division_name(self, info: Info) -> str:
        return await info.context.loaders.division_names.load(self.division_code) if self.division_code else ""


@strawberry.type(name="FormDefinition", description="表单：全部字段、选项和规则，并带出已知或已保存的内容。")
class FilledForm:
    file_ids: strawberry.Private[tuple[UUID, ...]]
    key: str = strawberry.field(description="表单代码。")
    version: str = strawberry.field(description="表单版本。")
    title: str = strawberry.field(description="标题。")
    fields: list[FormField] = strawberry.field(description="全部字段，按显示顺序。")
    agreement_title: str = strawberry.field(description="须阅读并接受的文件（例如企业承诺函）的标题；没有时为空。")
    agreement: str = strawberry.field(description="该文件的全文。")
    agreement_version: str = strawberry.field(description="该文件的版本，提交时带回，表示接受的是这一版。")

    @strawberry.field(description="表单中的文件：名称、格式、大小和下载地址。")
    async def files(self, info: Info) -> list[UploadedFile]:
        found = await info.context.loaders.uploads.load_many(self.file_ids)
        return [uploaded_file(view) for view in found if view is not None]


def filled_form(
    definition: Definition, values: Mapping[str, FormValue], editable: Collection[str] = ()
) -> FilledForm:
    """`values` with personal ones masked already; `editable` after a return: the keys asked for (empty: all)."""
    files = [text for each in definition.fields if each.kind == "file" for text in _texts(values.get(each.key))]
    return FilledForm(
        file_ids=tuple(UUID(text) for text in files),
        key=definition.key,
        version=definition.version,
        title=definition.title,
        fields=[_field(each, values.get(each.key), editable) for each in definition.fields],
        agreement_title=definition.agreement_title,
        agreement=definition.agreement,
        agreement_version=definition.agreement_version,
    )


def _texts(value: FormValue | None) -> list[str]:
    return value if isinstance(value, list) else []


def _field(each: Field, value: FormValue | None, editable: Collection[str]) -> FormField:
    return FormField(
        key=each.key,
        path=input_path(f"values.{each.key}"),
        label=each.label,
        kind=FormFieldKind(each.kind),
        required=each.required,
        editable=not each.locked and (not editable or each.key in editable),
        personal=each.personal,
        choices=[FormChoice(value=choice.value, label=choice.label) for choice in each.choices],
        max_length=each.max_length,
        formats=list(each.formats),
        max_files=each.max_files,
        help=each.help,
        group=each.group,
        value=_value(each, value),
        division_code=value if each.kind == "division" and isinstance(value, str) else "",
    )


def _value(each: Field, value: FormValue | None) -> FormValueType | None:
    if value is None:
        return None
    shown: dict[str, Any] = {"text": None, "choices": None, "uploads": None, "confirmed": None}
    if isinstance(value, bool):
        shown["confirmed"] = value
    elif isinstance(value, str):
        shown["text"] = value
    elif each.kind == "file":
        shown["uploads"] = [encode_id("Upload", UUID(text)) for text in value]
    else:
        shown["choices"] = list(value)
    return FormValueType(**shown)
