"""Enumerations of this area, each value in words."""

from __future__ import annotations

from domain.content.commands import ArticleKind, ArticleStatus
from domain.content.views import NewsKind
from schema.enums import register

__all__ = ["ArticleKind", "ArticleStatus", "NewsKind"]

register(ArticleKind, "ArticleKind", "文章的栏目。", {
    "NOTICE": "通知公告。", "WORK_NEWS": "工作动态。", "POLICY": "政策法规。", "GUIDE": "操作指南。",
})  # fmt: skip
register(ArticleStatus, "ArticleStatus", "文章的状态。", {
    "DRAFT": "草稿。", "SCHEDULED": "已定时，到时自动发布。", "PUBLISHED": "已发布。", "UNPUBLISHED": "已撤下。",
})  # fmt: skip
register(NewsKind, "NewsItemKind", "动态的种类。", {"ARTICLE": "文章。", "PUBLICITY": "公示。"})
