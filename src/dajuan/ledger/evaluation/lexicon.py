"""Words of plans that take the place of a number, with what they ask for."""

from __future__ import annotations

NEARLY = ("基本同步", "大体同步", "总体同步")
"""与GDP增长基本同步: half a point below is granted."""

AGAINST_GDP = ("GDP", "经济增长", "经济增速", "经济发展", "生产总值")
"""What the words call the growth of the gross domestic product."""

UPWARDS = ("提升", "提高", "增长", "增加", "上升", "扩大", "改善", "增强", "优化")
DOWNWARDS = ("下降", "降低", "减少", "缩小", "下调", "压减", "压降")
"""稳步提升, 明显下降: which way the figures should go."""

COMPARABLE_SCOPE = (
    "规模以上",
    "限额以上",
    "投资",
    "商品房",
    "邮政业务总量",
    "电信业务总量",
)
"""Indicators whose printed growth is of comparable scope: the set of firms or projects changes each year, so that two
printed levels do not tell it (CONVENTIONS 2.3)."""

SLOWER = ("低于", "慢于", "不高于", "不超过")
"""Where less than the other is asked for; all else (高于, 快于, 同步) asks for as much at least."""
