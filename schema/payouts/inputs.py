"""What callers send about payouts."""

from __future__ import annotations

import strawberry

from core.errors import invalid
from domain.redemptions import payout_commands as commands
from domain.redemptions.payouts import MOST_LINES
from schema.ids import decode_id
from schema.payouts.enums import BankResult
from schema.reviews.inputs import IDEMPOTENCY, VERSION

REDEMPTION = "Redemption"


@strawberry.input(description="编制拨付批次。")
class PayoutBatchPrepareInput:
    programme_id: strawberry.ID = strawberry.field(description="创新券批次标识。")
    case_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list, description="要拨付的办件；空表示该批次全部待拨付的办件，最多 1000 笔。"
    )
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.PrepareBatch:
        if len(self.case_ids) > MOST_LINES:
            raise invalid("case_ids", "TOO_MANY", f"一个批次最多 {MOST_LINES} 笔，请分批编制。")
        cases = [decode_id(case, REDEMPTION, f"case_ids[{i}]") for i, case in enumerate(self.case_ids)]
        return commands.PrepareBatch(decode_id(self.programme_id, "Programme", "programme_id"), tuple(cases))


@strawberry.input(description="审批并发出拨付批次。")
class PayoutBatchApproveInput:
    batch_id: strawberry.ID = strawberry.field(description="批次标识。")
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.ApproveBatch:
        return commands.ApproveBatch(decode_id(self.batch_id, "PayoutBatch", "batch_id"), self.version)


@strawberry.input(description="作废尚未发出的拨付批次。")
class PayoutBatchDiscardInput:
    batch_id: strawberry.ID = strawberry.field(description="批次标识。")
    version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(description="理由，必填。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.DiscardBatch:
        return commands.DiscardBatch(decode_id(self.batch_id, "PayoutBatch", "batch_id"), self.version, self.reason)


@strawberry.input(description="导出银行文件（XLSX）。")
class PayoutBatchExportInput:
    batch_id: strawberry.ID = strawberry.field(description="批次标识。")

    def to_command(self) -> commands.ExportBatch:
        return commands.ExportBatch(decode_id(self.batch_id, "PayoutBatch", "batch_id"))


@strawberry.input(description="登记一笔拨付的银行结果。")
class PayoutLineSettleInput:
    line_id: strawberry.ID = strawberry.field(description="明细标识。")
    result: BankResult = strawberry.field(description="结果。")
    bank_reference: str = strawberry.field(default="", description="银行流水号，成功时必填。")
    reason: str = strawberry.field(default="", description="失败原因，失败时必填，申请单位可以看到。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.SettleLine:
        line_id = decode_id(self.line_id, "PayoutLine", "line_id")
        return commands.SettleLine(line_id, self.result, self.bank_reference, self.reason)


@strawberry.input(description="导入银行结果表（XLSX 或 CSV）：列为 办件编号、结果（成功/失败）、银行流水号、失败原因，可有金额。")
class PayoutBatchImportResultInput:
    batch_id: strawberry.ID = strawberry.field(description="批次标识。")
    upload_id: strawberry.ID = strawberry.field(description="已上传的结果表。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.ImportResults:
        batch_id = decode_id(self.batch_id, "PayoutBatch", "batch_id")
        return commands.ImportResults(batch_id, decode_id(self.upload_id, "Upload", "upload_id"))


@strawberry.input(description="拨付失败后重新拨付。")
class PayoutRetryInput:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.RetryPayout:
        return commands.RetryPayout(decode_id(self.case_id, REDEMPTION, "case_id"), self.version)


@strawberry.input(description="拨付失败后取消，释放金额，办件不通过。")
class PayoutCancelInput:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    version: int = strawberry.field(description=VERSION)
    text: str = strawberry.field(description="理由，必填，申请单位可以看到。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.CancelPayout:
        return commands.CancelPayout(decode_id(self.case_id, REDEMPTION, "case_id"), self.version, self.text)
