"""What a region is: its name, words, registers and categories."""

from __future__ import annotations

from datetime import date

import strawberry

from domain.divisions import DivisionView
from regions.contract import Edition, Filer, Manifest, Obtain
from regions.contract import Region as RegionModule
from schema.enums import register
from schema.scalars import Day

register(
    Obtain,
    "VoucherObtain",
    "创新券怎样取得。",
    {"DIRECT_CLAIM": "企业直接申领。", "ON_ORDER": "在订单上申请。", "NONE": "本地区不发放创新券，只有服务机构和实验室。"},
)
register(Filer, "RedemptionFiler", "兑付（兑现）由谁申请。", {"ENTERPRISE": "企业。", "INSTITUTION": "服务机构。"})


@strawberry.type(description="界面用词：同一事项各地叫法不同。")
class RegionWord:
    term: str = strawberry.field(description="事项：voucher、claim、redemption、payout、institution 等。")
    word: str = strawberry.field(description="本地区的叫法，例如“兑付”。")


@strawberry.type(description="资格库：按统一社会信用代码登记的企业名单。")
class RegionRegister:
    code: str = strawberry.field(description="代码。")
    label: str = strawberry.field(description="名称。")
    declarable: bool = strawberry.field(description="未收录的企业能否凭证明申报。")


@strawberry.type(description="某类服务事项要提交的一种材料。")
class DocumentRule:
    key: str = strawberry.field(description="材料代码。")
    label: str = strawberry.field(description="材料名称。")
    formats: list[str] = strawberry.field(description="可用的文件格式。")
    required: bool = strawberry.field(description="是否必交。")
    max_files: int = strawberry.field(description="最多几个文件。")
    help: str = strawberry.field(description="说明。")


@strawberry.type(description="服务类别。")
class ServiceCategory:
    code: str = strawberry.field(description="代码。")
    label: str = strawberry.field(description="名称。")
    documents: list[DocumentRule] = strawberry.field(description="兑付时每个服务事项要提交的材料。")


@strawberry.type(description="规则所依据的公开文件。")
class RuleSource:
    title: str = strawberry.field(description="标题。")
    number: str = strawberry.field(description="文号；没有时为空。")
    issued: Day | None = strawberry.field(description="发布日期。")
    url: str = strawberry.field(description="网址；没有时为空。")


@strawberry.type(description="地区及其今天的规则版本。")
class Region:
    code: str = strawberry.field(description="地区代码。")
    name: str = strawberry.field(description="名称。")
    name_en: str = strawberry.field(description="英文名称。")
    division: str = strawberry.field(description="行政区划代码。")
    obtain: Obtain = strawberry.field(description="创新券怎样取得。")
    filer: Filer = strawberry.field(description="兑付由谁申请。")
    owners: list[str] = strawberry.field(description="主管单位。")
    words: list[RegionWord] = strawberry.field(description="界面用词。")
    registers: list[RegionRegister] = strawberry.field(description="资格库。")
    categories: list[ServiceCategory] = strawberry.field(description="服务类别。")
    sources: list[RuleSource] = strawberry.field(description="规则所依据的公开文件。")
    edition: str = strawberry.field(description="今天的规则版本。")
    several_programmes: bool = strawberry.field(description="是否可以同时开放多个批次。")


@strawberry.type(description="行政区划（GB/T 2260）。")
class Division:
    code: str = strawberry.field(description="六位代码。")
    name: str = strawberry.field(description="名称。")
    parent: str = strawberry.field(description="上级代码。")
    level: str = strawberry.field(description="层级：province、city、district。")
    leaf: bool = strawberry.field(description="是否没有下级。")


def region_type(module: RegionModule, today: date) -> Region:
    manifest, edition = module.manifest, module.edition_on(today)
    return Region(
        code=manifest.code,
        name=manifest.name,
        name_en=manifest.name_en,
        division=manifest.division,
        obtain=manifest.obtain,
        filer=manifest.filer,
        owners=list(manifest.owners),
        words=[RegionWord(term=term, word=word) for term, word in manifest.words.items()],
        registers=[
            RegionRegister(code=each.code, label=each.label, declarable=each.declarable) for each in manifest.registers
        ],
        categories=_categories(edition),
        sources=_sources(manifest),
        edition=edition.code,
        several_programmes=manifest.several_programmes,
    )


def _categories(edition: Edition) -> list[ServiceCategory]:
    return [
        ServiceCategory(
            code=category.code,
            label=category.label,
            documents=[
                DocumentRule(
                    key=rule.key, label=rule.label, formats=list(rule.formats), required=rule.required,
                    max_files=rule.max_files, help=rule.help,
                )
                for rule in category.documents
            ],
        )
        for category in edition.categories
    ]  # fmt: skip


def _sources(manifest: Manifest) -> list[RuleSource]:
    return [
        RuleSource(
            title=each.title, number=each.number, issued=Day(each.issued) if each.issued else None, url=each.url
        )
        for each in manifest.sources.values()
    ]


def division_type(view: DivisionView) -> Division:
    return Division(code=view.code, name=view.name, parent=view.parent, level=view.level, leaf=view.leaf)
