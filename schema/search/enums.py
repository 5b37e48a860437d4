"""Enumerations of this area, each value in words."""

from __future__ import annotations

from enum import Enum

from domain.catalogue.commands import WordingKind
from schema.enums import register
from search.engine import EngineName
from search.query import Sort

__all__ = ["Direction", "EngineName", "Sort", "SuggestionKind", "WordingKind"]


class Direction(Enum):
    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"


class SuggestionKind(Enum):
    TERM = "TERM"
    INSTITUTION = "INSTITUTION"
    SERVICE = "SERVICE"
    ARTICLE = "ARTICLE"


class InstitutionSort(Enum):
    RELEVANCE = "RELEVANCE"
    RATING = "RATING"
    NEWEST = "NEWEST"


class ArticleSort(Enum):
    RELEVANCE = "RELEVANCE"
    NEWEST = "NEWEST"


register(Sort, "ServiceSort", "服务的排序。", {
    "RELEVANCE": "默认：有搜索词时按相关程度；没有时支持创新券的在前，其次评分高的、新上架的。",
    "PRICE": "按价格，默认从低到高；面议总在最后。",
    "RATING": "按评分，默认从高到低；尚无评价的总在最后。",
    "NEWEST": "按上架时间，默认从新到旧。",
})  # fmt: skip
register(Direction, "SortDirection", "排序方向；默认排序不分方向。", {
    "ASCENDING": "从低到高、从旧到新。", "DESCENDING": "从高到低、从新到旧。",
})  # fmt: skip
register(SuggestionKind, "SuggestionKind", "联想词的种类。", {
    "TERM": "行业用语，例如一种仪器。", "INSTITUTION": "服务机构。", "SERVICE": "服务。", "ARTICLE": "文章。",
})  # fmt: skip
register(InstitutionSort, "InstitutionSort", "服务机构的排序。", {
    "RELEVANCE": "默认：有搜索词时按相关程度；没有时评分高的在前，其次新入库的。",
    "RATING": "按评分，默认从高到低；尚无评价的总在最后。",
    "NEWEST": "按入库时间，默认从新到旧。",
})  # fmt: skip
register(ArticleSort, "ArticleSort", "文章的排序。", {
    "RELEVANCE": "默认：有搜索词时按相关程度，没有时从新到旧。", "NEWEST": "按发布时间，默认从新到旧。",
})  # fmt: skip
register(EngineName, "SearchEngine", "给出结果的搜索引擎。", {
    "POSTGRES": "平台自己的数据库。", "OPENSEARCH": "OpenSearch 集群。",
})  # fmt: skip
register(WordingKind, "SearchWordingKind", "搜索用语的种类。", {
    "SYNONYM": "同义：说 phrase 的人也指 means 中的任何一个。",
    "BOOST": "加分：phrase 所找到的服务加 points 分；填了 means 时，只在搜索词含其中之一时。",
})  # fmt: skip
