"""What callers send to this area."""

from __future__ import annotations

import strawberry

from domain.institutions import recognition_commands as commands
from schema.ids import decode_id
from schema.scalars import DayText

KEY = "幂等键：每次新操作使用新的 UUID，重试时不变。"


@strawberry.input(description="从已上传的 CSV 或 XLSX 导入一个互认批次，最多 5000 行：有一处错误就一行也不导入。")
class RecognitionImportBatchInput:
    compact: str = strawberry.field(description="互认协议代码。")
    batch: str = strawberry.field(description="批次代码，小写字母、数字和连字符。同一批次可再次导入，只补充新的。")
    recognised_on: DayText = strawberry.field(description="互认日期，自当天起有效；同一批次只有一个日期。")
    source: str = strawberry.field(description="名单来源，例如公告的标题和文号。")
    upload_id: strawberry.ID = strawberry.field(description="POST /uploads 返回的文件标识。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ImportBatch:
        upload = decode_id(self.upload_id, "Upload", "upload_id")
        return commands.ImportBatch(self.compact, self.batch, self.recognised_on, self.source, upload)


@strawberry.input(description="终止一个实验室的互认。")
class RecognitionWithdrawInput:
    id: strawberry.ID = strawberry.field(description="互认的标识。")
    version: int = strawberry.field(description="所见的版本号。")
    since: DayText = strawberry.field(description="从哪一天起不再互认，最早为明天；此前的订单不受影响。")
    reason: str = strawberry.field(description="理由。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.WithdrawRecognition:
        return commands.WithdrawRecognition(decode_id(self.id, "Recognition"), self.version, self.since, self.reason)
