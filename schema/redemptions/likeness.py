"""Near duplicates of papers, side by side."""

from __future__ import annotations

import strawberry

from domain.redemptions.likeness.queries import NearDuplicateView, PaperView
from schema.documents.types import UploadedFile, uploaded_file
from schema.failures import camel
from schema.redemptions.enums import Likeness, PaperRole
from schema.scalars import Day, Yuan


@strawberry.type(description="比对中的一份材料。无权查看其办件的，不显示购买方、办件编号和文件。")
class ComparedPaper:
    place: str = strawberry.field(description="在申请中的位置，例如 items[0].bills[1]。")
    code: str = strawberry.field(description="票据代码；没有时为空文本。")
    number: str = strawberry.field(description="票据号码或合同编号；没有时为空文本。")
    issued_on: Day | None = strawberry.field(description="开票或签订日期。")
    amount: Yuan | None = strawberry.field(description="金额；红字票据为负数。")
    buyer: str = strawberry.field(description="购买方名称；不显示时为空文本。")
    seller: str = strawberry.field(description="销售方（服务机构）名称。")
    region: str = strawberry.field(description="办件所在地区的代码。")
    case_number: str = strawberry.field(description="办件编号；不显示时为空文本。")
    file: UploadedFile | None = strawberry.field(description="文件；没有或不显示时为空。")


@strawberry.type(description="本办件的一份材料，与另一份相似但不相同的材料并列。")
class NearDuplicate:
    kind: PaperRole = strawberry.field(description="材料种类。")
    likenesses: list[Likeness] = strawberry.field(description="哪里相似；越多越靠前。")
    same_case: bool = strawberry.field(description="另一份是否也在本办件中。")
    here: ComparedPaper = strawberry.field(description="本办件的材料。")
    there: ComparedPaper = strawberry.field(description="与之相似的材料。")


def near_duplicate(view: NearDuplicateView) -> NearDuplicate:
    return NearDuplicate(
        kind=view.role,
        likenesses=list(view.likenesses),
        same_case=view.same_case,
        here=_paper(view.here),
        there=_paper(view.there),
    )


def _paper(view: PaperView) -> ComparedPaper:
    return ComparedPaper(
        place=camel(view.place),
        code=view.code,
        number=view.number,
        issued_on=Day(view.issued_on) if view.issued_on else None,
        amount=Yuan(view.amount) if view.amount is not None else None,
        buyer=view.buyer,
        seller=view.seller,
        region=view.region,
        case_number=view.case_number,
        file=uploaded_file(view.file) if view.file else None,
    )
