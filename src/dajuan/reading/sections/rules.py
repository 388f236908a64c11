"""How paragraphs open: headings, targets of the new year, reviews of one year or five."""

from __future__ import annotations

import re

from dajuan.patterns import compiled
from dajuan.reading.sections.lexicon import (
    CUMULATIVE,
    FIVE_YEAR_OPENINGS,
    ONE_YEAR_OPENINGS,
    REVIEW_SECTIONS,
    TARGET_OPENINGS,
    TARGET_SECTIONS,
)


def any_of(words: tuple[str, ...]) -> str:
    """An alternation, longest word first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


TARGET_SECTION = compiled(any_of(TARGET_SECTIONS))
REVIEW_SECTION = compiled(any_of(REVIEW_SECTIONS) + "|情况$")
CUMULATED = compiled(any_of(CUMULATIVE))
TARGET_OPENING = compiled(any_of(TARGET_OPENINGS))
FIVE_YEARS = compiled(any_of(FIVE_YEAR_OPENINGS))
ONE_YEAR = compiled(
    any_of(tuple(word for word in ONE_YEAR_OPENINGS if len(word) > 1)) + r"|(?:^|过去的)(?P<year>20\d\d)年(?!是|度)"
)
HEADING = compiled(
    r"^\s*(?:#+\s*|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+[章节部]|\d{1,2}[.、]\s?(?!\d))"
)
YEAR = compiled(r"(?P<year>(?:19|20)\d\d)年")
ENDS = "。；！？：，、,.;!?:"
"""A line that ends in none of these and is short is a heading."""
HEADING_LENGTH = 42
"""A longer line is a paragraph, however it ends."""

OPENING_YEAR = compiled(
    r"[ #—（一二三四五六七八九十）、]*(?P<year>20\d\d) ?年[，,]?(?=[，,]|我们|全[县市省区州旗]|我[县市省区州旗]|[县市省区]政府|是(?!“))"
)

PLAN_TITLE = compiled(
    r"第(?P<ordinal>十[一二三四五六]?)个五年|(?P<plan>十[一二三四五六]五)”?(?:时期)?(?:规划|[^，。\n]{0,14}主要指标)|(?P<from>20\d\d)年?[—\-~至](?P<to>20\d\d)年?[^，。]{0,12}规划"
)
PLAN_REVIEW = compiled(
    "成就|成效|(?:发展|现实|工作)基础|回顾|发展现状|发展成果|发展历程|完成情况|执行情况|规划实施情况$"
)
"""Headings of a plan's chapters on what was achieved."""

SETS_TASKS = compiled(
    "关于(?:印发|下达|实施|做好)[^\n]{0,30}(?:通知|意见)|[^\n]{0,30}(?:实施方案|工作方案|任务清单|项目清单|工作计划)"
)
THINGS_AHEAD = compiled("实事(?:项目|任务)?(?:清单|安排|计划|目录|的通知)?$")
"""The head of a list of what is to be done in the year; 完成情况 and the like look back."""

TITLE_END = compiled("[。；！，]")
"""A numbered line that goes on as prose has its title before the first of these."""

DRAFT = compiled("草案|预算安排|收支计划|收支安排|预算情况")
"""Words of a budget that is still to be adopted."""

MONTH_OF_DATE = compiled(r"\s*(?:$|[）)\]〕】]|发布|印发|印制|编印)")
"""Behind a month of a title, where it says when the text appeared, not what it speaks of (统计月报 2025年11月)."""
