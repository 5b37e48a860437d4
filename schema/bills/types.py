"""What was read off a bill: each value with where it stood and how sure it is, and what the applicant is asked."""

from __future__ import annotations

from datetime import datetime

import strawberry

from schema.bills.enums import BillField, MatchedBy, ReadingStatus, VerificationResult
from schema.documents.types import UploadedFile


@strawberry.type(description="一个值出自文件的何处。")
class BillSource:
    medium: str = strawberry.field(description="来源：text（版面文字）、qr（二维码）、xml（数据）。")
    page: int = strawberry.field(description="页码，从 1 开始；不在页面上的为 0。")
    box: list[float] = strawberry.field(description="在页面上的位置：左、上、右、下，单位为点，从左上角起；没有时为空。")
    path: str = strawberry.field(description="XML 元素的路径；没有时为空文本。")


@strawberry.type(description="读到的一项内容。")
class BillFieldReading:
    field: BillField = strawberry.field(description="哪一项。")
    label: str = strawberry.field(description="名称，可直接显示。")
    value: str = strawberry.field(description="读到的值：日期为 ISO 8601，金额为元、两位小数。")
    text: str = strawberry.field(description="供显示的值；票据种类为中文名称，其他与 value 相同。")
    confidence: float = strawberry.field(description="把握，0 至 1。")
    sure: bool = strawberry.field(description="是否足够确定且无疑问；不是时请对照票面核对。")
    sources: list[BillSource] = strawberry.field(description="出自何处。")


@strawberry.type(description="需要申请人核对或选择的问题。")
class BillQuestion:
    code: str = strawberry.field(description="问题代码，例如 SOURCES_DISAGREE、SUM_DIFFERS、NOT_READ。")
    field: BillField = strawberry.field(description="关于哪一项。")
    message: str = strawberry.field(description="问题，可直接显示。")
    choices: list[str] = strawberry.field(description="文件中出现的不同的值，供选择；没有时为空。")
    must_fill: bool = strawberry.field(description="必须填写或选择一个值；不是时也可以确认所读无误。")


@strawberry.type(description="票据的一行明细。")
class BillLine:
    name: str = strawberry.field(description="项目名称。")
    amount: str = strawberry.field(description="金额，元；折扣和红字为负数。")
    tax: str = strawberry.field(description="税额，元；票面不显示时为空文本。")
    rate: str = strawberry.field(description="税率，原样。")


@strawberry.type(description="建议填到哪里：哪个服务事项、哪家服务机构。")
class BillSuggestion:
    item_id: strawberry.ID | None = strawberry.field(description="草稿中同一服务机构的服务事项；为空时新建一项（或填入发票表）。")
    title: str = strawberry.field(description="服务名称，取自票据明细。")
    category: str = strawberry.field(description="服务类别代码；看不出时为空文本，请自行选择。")
    category_label: str = strawberry.field(description="服务类别名称。")
    institution_id: strawberry.ID | None = strawberry.field(description="机构库中的服务机构；不在库内时为空，不能提交。")
    institution_name: str = strawberry.field(description="服务机构名称；不在库内时为票据上的销售方名称。")
    matched_by: MatchedBy | None = strawberry.field(description="凭什么对应；不在库内时为空。")


@strawberry.type(description="申请人改动了读到的值。")
class BillCorrection:
    field: BillField = strawberry.field(description="哪一项。")
    read: str = strawberry.field(description="读到的值；没有读到时为空文本。")
    typed: str = strawberry.field(description="申请人填写的值。")


@strawberry.type(description="为什么不能识别。")
class BillRefusal:
    code: str = strawberry.field(description="代码，例如 ENCRYPTED、TRUNCATED、BOMB。")
    message: str = strawberry.field(description="理由和处理办法，可直接显示。")


@strawberry.type(description="一份票据文件的识别：进展、读到的内容、疑问和建议。")
class BillReading:
    id: strawberry.ID = strawberry.field(description="标识，确认时带回。")
    file: UploadedFile = strawberry.field(description="票据文件。")
    status: ReadingStatus = strawberry.field(description="进展；等待或识别中时请稍后再查询。")
    refusal: BillRefusal | None = strawberry.field(description="不能识别的理由；能识别时为空。")
    fields: list[BillFieldReading] = strawberry.field(description="读到的各项；没有读到的不在其中，也不会编造。")
    lines: list[BillLine] = strawberry.field(description="票据明细。")
    questions: list[BillQuestion] = strawberry.field(description="须先回答才能确认的问题；没有时为空。")
    suggestion: BillSuggestion | None = strawberry.field(description="建议填到哪里；只在等待确认时有。")
    corrections: list[BillCorrection] = strawberry.field(description="确认时申请人改动的各项；没有时为空。")
    bill_id: strawberry.ID | None = strawberry.field(description="成为草稿中的哪张票据或表中的哪一行；未确认时为空。")
    read_at: datetime | None = strawberry.field(description="识别完成的时间。")


@strawberry.type(description="提交的内容与税务机关记录的一处不同。")
class BillVerificationDifference:
    field: BillField = strawberry.field(description="哪一项。")
    submitted: str = strawberry.field(description="提交的值。")
    recorded: str = strawberry.field(description="税务机关记录的值。")


@strawberry.type(description="一张发票的查验：按提交时的内容向税务机关查询的结果。")
class BillVerification:
    id: strawberry.ID = strawberry.field(description="标识。")
    bill_id: strawberry.ID = strawberry.field(description="哪张票据，见 items.bills.id。")
    number: str = strawberry.field(description="发票号码。")
    result: VerificationResult = strawberry.field(description="结果。")
    pending_reason: str = strawberry.field(description="尚无结果的原因；有结果时为空文本。")
    differences: list[BillVerificationDifference] = strawberry.field(description="不一致之处；没有时为空。")
    source: str = strawberry.field(description="结果的来源；尚无结果时为空文本。")
    reference: str = strawberry.field(description="来源给出的查验流水号；没有时为空文本。")
    checked_at: datetime | None = strawberry.field(description="最近一次查询的时间。")
