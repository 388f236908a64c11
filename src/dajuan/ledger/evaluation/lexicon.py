"""Words of plans that take the place of a number, with what they ask for."""

from __future__ import annotations

from dajuan.reading.records import Bound

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

ENDINGS = ("年均增速", "增速", "增长率", "增长", "增幅", "降低率", "降低", "下降", "降幅")
"""What the name of a target ends in that a sentence on its growth says itself (研发经费投入增长)."""

SIGNS = {"<": "低于", ">": "高于", "≤": "不超过", "≥": "不低于", "＜": "低于", "＞": "高于"}

LEADS = (
    ("不低于", Bound.OVER, "不低于"),
    ("不少于", Bound.OVER, "不少于"),
    ("≥", Bound.OVER, "不低于"),
    ("超", Bound.OVER, "超"),
    ("突破", Bound.OVER, "超"),
    ("高于", Bound.OVER, "高于"),
    (">", Bound.OVER, "高于"),
    ("＞", Bound.OVER, "高于"),
    ("不超过", Bound.UNDER, "不超过"),
    ("不高于", Bound.UNDER, "不高于"),
    ("≤", Bound.UNDER, "不超过"),
    ("不足", Bound.UNDER, "不足"),
    ("不到", Bound.UNDER, "不到"),
    ("低于", Bound.UNDER, "低于"),
    ("<", Bound.UNDER, "低于"),
    ("＜", Bound.UNDER, "低于"),
)
"""A word that says a bound, and how it is written before the number; a word that another one contains comes after it. What is
not said to be more is never said to be: 18.5万吨以上 includes 18.5, 超18.5万吨 does not."""

TRAILS = (("以内", Bound.UNDER), ("以下", Bound.UNDER), ("以上", Bound.OVER))
"""Words that stand behind the number; where none of the two lists is said, it is the last of its bound."""
