"""Enumerations of this area, each value in words."""

from __future__ import annotations

from enum import StrEnum

from domain.panels.commands import Refusal, TieKind
from domain.panels.states import How, SeatStatus
from schema.enums import register

__all__ = ["Decision", "ExpertStatus", "How", "Refusal", "SeatStatus", "TieKind"]


class ExpertStatus(StrEnum):
    """Whether an expert of the pool can be drawn."""

    ACTIVE = "ACTIVE"
    ENDED = "ENDED"


class Decision(StrEnum):
    """How a panel's scores decide."""

    MAJORITY = "majority"
    UNANIMOUS = "unanimous"
    AVERAGE = "average"


register(ExpertStatus, "ExpertStatus", "专家在库的状态。", {"ACTIVE": "在库，可以抽取。", "ENDED": "已移出。"})
register(Decision, "PanelDecision", "专家评分如何决定结果。", {
    "MAJORITY": "达到合格分的专家过半数即通过；票数相同不通过。", "UNANIMOUS": "所有评分的专家都达到合格分才通过。",
    "AVERAGE": "平均分达到合格分即通过。",
})  # fmt: skip
register(How, "PanelSeatOrigin", "专家如何产生。", {"DRAWN": "随机抽取。", "NAMED": "管理员指定，附理由。"})
register(SeatStatus, "PanelSeatStatus", "评审席位的状态。", {
    "INVITED": "已邀请，待申报利益关系。",
    "DECLARED": "已申报无利益关系，待评分。", "SCORED": "已评分。", "REFUSED": "专家退出。",
    "TIED": "专家申报有利益关系，回避。", "REMOVED": "管理员更换。", "LAPSED": "评审结束时尚未评分。",
})  # fmt: skip
register(Refusal, "PanelRefusal", "不参加评审的理由。", {
    "BUSY": "时间不允许。", "NOT_MY_FIELD": "不属于本人专业领域。", "HEALTH": "健康原因。", "OTHER": "其他，须说明。",
    "TIED": "有利益关系，由利益申报产生，不能选择。", "REMOVED": "由管理员更换，不能选择。",
    "LAPSED": "评审结束时尚未评分，不能选择。",
})  # fmt: skip
register(TieKind, "PanelTieKind", "专家与相关单位的利益关系。", {
    "EMPLOYMENT": "任职或近三年内曾任职，含兼职、顾问。", "FAMILY": "近亲属任职或持股。", "OWNERSHIP": "本人持股或出资。",
    "COOPERATION": "近三年内有项目、论文或成果合作。", "DISPUTE": "存在纠纷。", "OTHER": "其他可能影响公正的关系。",
})  # fmt: skip
