"""What callers send to a search."""

from __future__ import annotations

import strawberry

from core.checking import Checker
from domain.catalogue.commands import SetWordings, Wording
from domain.catalogue.wording import MAX_ITEMS, MAX_MEANS
from domain.work import Read
from schema.ids import decode_id
from schema.recognition.queries import compact_codes
from schema.scalars import YuanText
from schema.search.enums import WordingKind
from search.query import MAX_VALUES, Filters


@strawberry.input(description="服务的筛选条件：同一项选多个值时满足其一，各项同时满足。每项最多 50 个值。")
class ServiceFilterInput:
    regions: list[str] | None = strawberry.field(default=None, description="地区代码。")
    categories: list[str] | None = strawberry.field(default=None, description="服务类别代码。")
    instrument_classes: list[str] | None = strawberry.field(default=None, description="仪器大类。")
    divisions: list[str] | None = strawberry.field(default=None, description="行政区划代码，包含下级。")
    institution_ids: list[strawberry.ID] | None = strawberry.field(default=None, description="服务机构。")
    voucher_supported: bool | None = strawberry.field(default=None, description="是否支持创新券；不填为都要。")
    price_from: YuanText | None = strawberry.field(default=None, description="最低价；填写后不含面议的服务。")
    price_to: YuanText | None = strawberry.field(default=None, description="最高价；填写后不含面议的服务。")

    lab_kinds: list[str] | None = strawberry.field(default=None, description="开放实验室的类型代码，见 compacts。")
    batches: list[str] | None = strawberry.field(default=None, description="互认批次代码，见 compacts。")
    recognised_in: str | None = strawberry.field(
        default=None, description="只要该地区今天承认的开放实验室的服务：其参加的互认协议所互认的。"
    )

    usable_with_my_voucher: bool | None = strawberry.field(
        default=None,
        description="只要本企业今天能用创新券的服务（与 voucherUsable 同一判断，含互认地区）；false 为只要不能用的。"
        "须以企业身份操作，否则拒绝。",
    )

    def to_filters(self, read: Read) -> Filters:
        """Raises InvalidInput for ids and amounts that are none; the rest is checked with the query."""
        checker = Checker("filter.")
        prices = {
            name: checker.amount(name, text, label) if (text := getattr(self, name)) is not None else None
            for name, label in (("price_from", "最低价"), ("price_to", "最高价"))
        }
        checker.done()
        ids = (self.institution_ids or [])[: MAX_VALUES + 1]
        return Filters(
            regions=tuple(self.regions or ()),
            categories=tuple(self.categories or ()),
            instrument_classes=tuple(self.instrument_classes or ()),
            divisions=tuple(self.divisions or ()),
            institutions=tuple(decode_id(each, "Institution", "filter.institution_ids") for each in ids),
            voucher_supported=self.voucher_supported,
            price_from=prices["price_from"],
            price_to=prices["price_to"],
            lab_kinds=tuple(self.lab_kinds or ()),
            batches=tuple(self.batches or ()),
            usable_with_my_voucher=self.usable_with_my_voucher,
            compacts=None if self.recognised_in is None else compact_codes(read, region=self.recognised_in),
        )


@strawberry.input(description="一条搜索用语。")
class SearchWordingInput:
    kind: WordingKind = strawberry.field(description="种类。")
    phrase: str = strawberry.field(description="用语，最多 40 字。")
    means: list[str] = strawberry.field(
        default_factory=list, description="同义的用语，或加分所适用的用语；最多 10 个，各最多 40 字。"
    )
    points: int = strawberry.field(default=0, description="加分，1–50000；同义不用填。完全相符的一个事物约为 100000 分。")

    def to_wording(self) -> Wording:
        return Wording(self.kind, self.phrase.strip(), tuple(each.strip() for each in self.means[: MAX_MEANS + 1]), self.points)


@strawberry.input(description="设定全部搜索用语，取代现有的。")
class SearchWordingsSetInput:
    revision: int = strawberry.field(description="所依据的修订号；还没有设定过时为 0。")
    items: list[SearchWordingInput] = strawberry.field(description="全部用语，最多 300 条。")

    def to_command(self) -> SetWordings:
        return SetWordings(self.revision, tuple(item.to_wording() for item in self.items[: MAX_ITEMS + 1]))
