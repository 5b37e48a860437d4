"""What callers send to this area."""

from __future__ import annotations

import strawberry

from domain.bills import commands
from domain.bills.answers import FIELDS
from schema.bills.enums import BillField
from schema.bills.mapping import NODE
from schema.ids import decode_id, decode_optional
from schema.redemptions.enums import BillKind
from schema.redemptions.inputs import KEY, REDEMPTION, VERSION


@strawberry.input(description="请平台识别票据文件。")
class RedemptionBillsReadInput:
    id: strawberry.ID = strawberry.field(description=REDEMPTION)
    upload_ids: list[strawberry.ID] = strawberry.field(
        description="票据文件（PDF、OFD、XML 或图片）上传后返回的 id，每次至多 50 个。"
    )
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ReadBills:
        given = self.upload_ids[: commands.MAX_AT_ONCE + 1]
        ids = (decode_id(each, "Upload", f"upload_ids[{i}]") for i, each in enumerate(given))
        return commands.ReadBills(decode_id(self.id, "Redemption"), tuple(ids))


@strawberry.input(description="申请人填写或更正的内容；不填的按所读。")
class RedemptionBillValuesInput:
    kind: BillKind | None = strawberry.field(default=None, description="票据种类。")
    code: str | None = strawberry.field(default=None, description="票据代码。")
    number: str | None = strawberry.field(default=None, description="票据号码。")
    issued_on: str | None = strawberry.field(default=None, description="开票日期。")
    buyer_name: str | None = strawberry.field(default=None, description="购买方（交款单位）名称。")
    buyer_uscc: str | None = strawberry.field(default=None, description="购买方统一社会信用代码。")
    seller_name: str | None = strawberry.field(default=None, description="销售方（收款单位）名称。")
    seller_uscc: str | None = strawberry.field(default=None, description="销售方统一社会信用代码。")
    total: str | None = strawberry.field(default=None, description="价税合计；红字发票为负数。")
    tax: str | None = strawberry.field(default=None, description="税额。")

    def to_values(self) -> dict[str, str]:
        return {name: str(value) for name in FIELDS if (value := getattr(self, name)) is not None}


@strawberry.input(description="确认一份识别结果。")
class RedemptionBillConfirmInput:
    reading_id: strawberry.ID = strawberry.field(description="识别的标识。")
    item_id: strawberry.ID | None = strawberry.field(default=None, description="填入哪个服务事项；不填时按建议。")
    values: RedemptionBillValuesInput | None = strawberry.field(default=None, description="填写或更正的内容。")
    checked: list[BillField] = strawberry.field(default_factory=list, description="有疑问、但对照票面核对后所读无误的各项。")

    def to_bill(self, path: str) -> commands.ConfirmBill:
        return commands.ConfirmBill(
            decode_id(self.reading_id, NODE, f"{path}.reading_id"),
            decode_optional(self.item_id, "RedemptionItem", f"{path}.item_id"),
            self.values.to_values() if self.values else {},
            tuple(dict.fromkeys(str(each.value) for each in self.checked)),
        )


@strawberry.input(description="确认识别结果并填入草稿：全部成功，或全部不变。")
class RedemptionBillsConfirmInput:
    id: strawberry.ID = strawberry.field(description=REDEMPTION)
    version: int = strawberry.field(description=VERSION)
    bills: list[RedemptionBillConfirmInput] = strawberry.field(description="要确认的识别结果，每次至多 50 份。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ConfirmBills:
        given = self.bills[: commands.MAX_AT_ONCE + 1]
        bills = tuple(each.to_bill(f"bills[{i}]") for i, each in enumerate(given))
        return commands.ConfirmBills(decode_id(self.id, "Redemption"), self.version, bills)


@strawberry.input(description="排除一份文件：不是本次申请的票据，或改为手工填写。")
class RedemptionBillDismissInput:
    reading_id: strawberry.ID = strawberry.field(description="识别的标识。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.DismissBill:
        return commands.DismissBill(decode_id(self.reading_id, NODE, "reading_id"))
