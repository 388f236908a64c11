"""Words of headings and of the beginnings of paragraphs that say what time and status a section speaks of (CONVENTIONS 5.1)."""

from __future__ import annotations

from dajuan.reading.wordlist import words

# The tasks and targets of the new year.
TARGET_SECTIONS = words(
    """
    重点工作 工作安排 主要任务 重点任务 工作重点 预期目标 工作任务 工作打算 下步工作 下一步工作 工作计划
    总体要求 工作思路 预算草案 收支预算 收入预算安排 支出预算安排 预算安排 目标任务 发展目标 今年工作
    工作举措 未来五年 今后五年 下一年 展望
    """
)
TARGET_OPENINGS = words(
    """
    今年经济社会发展 今年全市经济社会发展 今年全省经济社会发展 今年全县经济社会发展 今年全区经济社会发展
    经济社会发展的主要预期目标 主要预期目标 今年主要预期目标 今年的主要预期目标 今年发展主要 全年经济社会发展
    今年要重点 今年，我们将 今年我们将 今年重点 重点抓好 重点做好 具体抓好 新的一年 做好今年 做好政府工作
    政府工作的总体要求 今年政府工作 主要目标是 发展主要预期目标
    """
)

# What has been done.
REVIEW_SECTIONS = words(
    """
    工作回顾 执行情况 发展回顾 回顾 过去一年 过去五年 工作总结 主要成绩 发展成就 完成情况 落实情况
    收支情况 决算情况 运行情况 取得的成绩 主要工作
    """
)

FIVE_YEAR_OPENINGS = words(
    """
    五年来 这五年 过去五年 过去的五年 五年间 “十四五”时期 “十四五”期间 “十四五”以来 十四五时期
    十四五期间 “十三五”时期 “十三五”期间 “十二五”时期 “十二五”期间 本届政府五年 这5年 过去5年
    5年来
    """
)
ONE_YEAR_OPENINGS = (
    "一年来",
    "过去一年",
    "过去的一年",
    "这一年",
    "刚刚过去的",
    "去年",
    "上年",
    "今年以来",
    "全年",
    "2",
)

CUMULATIVE = ("累计", "增至", "提高到", "提升至", "提升到", "达到", "每年", "年均", "升至", "增加到")
YEARLY = ("同比", "比上年", "较上年", "全年", "年末", "比去年", "较去年")
PRESENT = ("当前", "目前", "截至目前", "现阶段")
"""A sentence of a plan that opens so says where the place stands."""

DASH = "——"

LEADING = " #—-"
QUOTES = "“”"
FIVE = "五年"
COMPARED_WITH_YEARS = frozenset("是比较为的于与")
"""Behind one of these five years are compared with, not spoken of."""

ORDERS = ("计划", "安排", "方案", "打算", "要点", "任务", "部署")
LOOKS_BACK = ("总结", "情况", "回顾", "分析", "执行")
"""Words of titles that order what is to come in a part of a year (下半年工作安排), and of those that look back on it."""
