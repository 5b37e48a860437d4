"""What a search answers with."""

from __future__ import annotations

import strawberry

from schema.catalogue.types import Service
from schema.connection import PageInfo
from schema.scalars import Yuan
from schema.search.enums import EngineName, SuggestionKind, WordingKind


@strawberry.type(description="一个筛选值及其结果数。")
class FacetValue:
    value: str = strawberry.field(description="填入筛选条件的值。")
    label: str = strawberry.field(description="显示的名称。")
    count: int = strawberry.field(description="结果数：其他筛选条件都计入，本项的不计。")


@strawberry.type(description="一个行政区划及其结果数，含下级。")
class DivisionFacet:
    code: str = strawberry.field(description="行政区划代码。")
    name: str = strawberry.field(description="名称。")
    parent: str = strawberry.field(description="上级代码；省级为空文本。")
    count: int = strawberry.field(description="结果数，含下级。")


@strawberry.type(description="是否支持创新券的结果数。")
class VoucherFacet:
    supported: int = strawberry.field(description="支持的结果数。")
    unsupported: int = strawberry.field(description="不支持的结果数。")


@strawberry.type(description="本企业今天能否用创新券的结果数。")
class UsableFacet:
    usable: int = strawberry.field(description="能用的结果数。")
    unusable: int = strawberry.field(description="不能用的结果数。")


@strawberry.type(description="价格的两端；没有标价的结果时为空。")
class PriceRange:
    lowest: Yuan | None = strawberry.field(description="最低价。")
    highest: Yuan | None = strawberry.field(description="最高价。")


@strawberry.type(description="各筛选项的结果数；只统计所选取的项。")
class ServiceFacets:
    categories: list[FacetValue] = strawberry.field(description="服务类别。")
    instrument_classes: list[FacetValue] = strawberry.field(description="仪器大类。")
    divisions: list[DivisionFacet] = strawberry.field(description="行政区划，树上每一级都有。")
    institutions: list[FacetValue] = strawberry.field(description="服务机构，最多 100 家。")
    regions: list[FacetValue] = strawberry.field(description="地区。")
    voucher: VoucherFacet = strawberry.field(description="是否支持创新券。")
    lab_kinds: list[FacetValue] = strawberry.field(description="开放实验室的类型；不是实验室的不计。")
    usable_with_my_voucher: UsableFacet | None = strawberry.field(
        description="本企业今天能否用创新券，与 voucherUsable 同一判断；不以企业身份操作的为空。"
    )
    price: PriceRange = strawberry.field(description="价格范围，不计价格筛选。")


@strawberry.type(description="一段文字，及其是否与搜索词相符。")
class TextPiece:
    text: str = strawberry.field(description="文字。")
    matched: bool = strawberry.field(description="是否与搜索词相符，可突出显示。")


@strawberry.type(description="一条搜索结果。")
class ServiceSearchEdge:
    cursor: str = strawberry.field(description="这一条的游标。")
    node: Service = strawberry.field(description="服务。")
    complete: bool = strawberry.field(description="是否符合搜索词的全部；否则只符合一部分。")
    name_pieces: list[TextPiece] = strawberry.field(description="名称分段，标出与搜索词相符处；没有相符处时为空。")
    description_pieces: list[TextPiece] = strawberry.field(description="服务内容中相符处前后约 80 字的分段；没有时为空。")


@strawberry.type(description="没有结果时，去掉一项筛选条件会有多少结果。")
class SearchLoosening:
    filter: str = strawberry.field(description="筛选项的名称，与筛选条件的字段名一致。")
    count: int = strawberry.field(description="去掉它之后的结果数。")


@strawberry.type(description="搜索词的一个部分给一条结果带来的分数。")
class EarnedPoints:
    role: str = strawberry.field(description="这一部分指什么：what 是事物，whose 是机构，where 是地方，extra 只影响先后。")
    text: str = strawberry.field(description="这一部分的文字；near 指本人所在行政区划。")
    points: int = strawberry.field(description="得分。")
    terms: list[str] = strawberry.field(description="命中的词项；没有命中时为空。")
    level: str | None = strawberry.field(description="命中的位置：A 即是该事物，B 名称中的词，C 机构、类别、地方，D 服务内容。")


@strawberry.type(description="一条结果为何排在此处。")
class SearchExplanation:
    parts: list[EarnedPoints] = strawberry.field(description="各部分的得分。")
    points: int = strawberry.field(description="总分；分数相同的按 merit 排。")
    merit: int = strawberry.field(description="与搜索词无关的分：支持创新券、评分、名称短。")
    understood: str | None = strawberry.field(description="搜索词被理解成什么；与输入一致时为空。")


@strawberry.type(description="一条搜索用语。")
class SearchWording:
    kind: WordingKind = strawberry.field(description="种类。")
    phrase: str = strawberry.field(description="用语。")
    means: list[str] = strawberry.field(description="同义的用语，或加分所适用的用语。")
    points: int = strawberry.field(description="加分；同义为 0。")


@strawberry.type(description="管理员设定的全部搜索用语。")
class SearchWordings:
    revision: int = strawberry.field(description="修订号，每次设定加一；还没有设定过时为 0。")
    items: list[SearchWording] = strawberry.field(description="全部用语。")


@strawberry.type(description="一页搜索结果对自己的说明。")
class FoundPage:
    page_info: PageInfo = strawberry.field(description="分页信息。")
    total_count: int | None = strawberry.field(description="符合条件的总数；选取此字段时才计数。")
    relaxed: bool = strawberry.field(description="完全符合搜索词的很少，本页有只符合一部分的。")
    dropped: list[str] = strawberry.field(description="只符合一部分的结果可能缺少的词。")
    did_you_mean: str | None = strawberry.field(description="搜索词有误时所理解的意思，结果即按此给出。")
    near: str | None = strawberry.field(description="结果优先此行政区划的；没有优先时为空。")
    loosen: list[SearchLoosening] = strawberry.field(
        description="没有任何结果时，去掉哪一项筛选条件会有结果，多的在前；有结果时为空。"
    )
    served_by: EngineName = strawberry.field(description="给出结果的搜索引擎。")
    degraded: bool = strawberry.field(description="本应回答的引擎暂不可用，由备用引擎给出结果。")


@strawberry.type(description="一页服务及各筛选项。")
class ServiceSearchConnection(FoundPage):
    nodes: list[Service] = strawberry.field(description="本页各条。")
    edges: list[ServiceSearchEdge] = strawberry.field(description="本页各条及游标。")
    facets: ServiceFacets = strawberry.field(description="各筛选项的结果数。")


@strawberry.type(description="一个联想词。")
class SearchSuggestion:
    text: str = strawberry.field(description="联想词。")
    kind: SuggestionKind = strawberry.field(description="种类。")
    id: strawberry.ID | None = strawberry.field(description="机构、服务或文章的标识；行业用语为空。")
    count: int | None = strawberry.field(description="行业用语所对应的服务数；其他为空。")
