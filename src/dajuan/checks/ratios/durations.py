"""Find a duration that its dates do not make (2021年起连续六年 in a text on 2025)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.checks.figures.yearly_lists import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.counted import counted_wrongly
from dajuan.checks.times.elapsed import elapsed_wrongly

NUMBER = "十[一二三四五]|[一两二三四五六七八九十]|\\d{1,2}"
IN_A_ROW = rf"(?:连续(?P<count>{NUMBER})个?年|“?(?P<times>{NUMBER})连[增升涨丰降减跌冠])"
NEEDS = ("连续", "连增", "连升", "连涨", "连丰", "连降", "连减", "连跌", "连冠")
SINCE = Pattern(
    rf"(?P<first>(?:19|20)\d\d)年(?:以来|起|开始|至今|后)，?[^，。；\d]{{0,14}}?{IN_A_ROW}(?!内?每年|将|计划|力争|度?目标)",
    needs=NEEDS,
)


@check(
    "arith-duration",
    severity=Severity.WARNING,
    title=Text("年数、工期与起止时间不符", en="A duration does not follow from its dates"),
    why=Text(
        "2021年起连续计算，到2025年是五年；2021年3月开工、2023年9月建成，历时两年半。",
        en="Counted from 2021 on, 2025 is the fifth year; begun in March 2021 and built in September 2023 are two years and a half.",
    ),
    wrong=(
        "2021年以来，全县粮食产量连续七年稳定增长。",
        "2021年至2025年，连续七年获评平安建设先进县。",
        "大桥2021年3月开工，2023年9月建成通车，历时四年。",
        "该项目2022年5月启动，2023年8月完工，历时25个月。",
        "隧道自2023年5月动工至2025年1月贯通，历时26个月。",
        "新馆2022年6月动工建设，2024年6月投入使用，历时三年半。",
        "2021年至2025年，粮食产量实现“六连增”。",
        "自2021年起，我县连续六年开展冬春水利建设。",
        "展销会于9月5日至9月12日举行，为期10天。",
    ),
    right=(
        "2021年以来，全县粮食产量连续五年稳定增长。",
        "2021年起连续四年增长。",
        "“双招”工程：2024年起，连续五年每年引进项目100个以上。",
        "2021年至2025年，连续五年获评平安建设先进县。",
        "大桥2021年3月开工，2023年9月建成通车，历时两年半。",
        "大桥2021年3月开工，2023年9月建成通车，历时近三年。",
        "该项目2022年5月启动，2023年8月完工，历时15个月。",
        "展销会于9月5日至9月12日举行，为期8天；会展从9月28日到10月3日，历时6天。",
        "9月1日至9月30日，优良天数共28天，高温天气持续6天。",
        "自2021年起连续五年增长；2026年将连续六年开展冬春水利建设。",
    ),
)
def durations(manuscript: Manuscript) -> Iterator[Remark]:
    """历时N年 and 连续N年 against the dates of the sentence, 连续N年 without a last one against the year of the document."""
    counted = list(counted_wrongly(manuscript))
    yield from counted
    yield from elapsed_wrongly(manuscript)
    if manuscript.document.published[:4].isdigit():
        for match in SINCE.finditer(manuscript.prose):
            if not any(each.spans[0].start < match.end() and match.start() < each.spans[0].end for each in counted):
                yield from _counted(match, _latest(manuscript, match))


def _latest(manuscript: Manuscript, match: re.Match[str]) -> int:
    """The last year that can be counted: the document's, but in its first weeks the year before, unless this one is named."""
    published = manuscript.document.published
    year = int(published[:4])
    sentence = manuscript.sentence_at(match.start())
    words = sentence.text if sentence is not None else ""
    if published[5:7] not in EARLY or any(word in words for word in (f"{year}年", "今年", "本年", "将", "继续")):
        return year
    return year - 1


def _counted(match: re.Match[str], latest: int) -> Iterator[Remark]:
    """连续N年: more years than there can be, the first one counted. Fewer may be meant of an end that is not named."""
    written = match["count"] or match["times"]
    count, first = number_of(written) or _teens(written), int(match["first"])
    most = latest - first + 1
    if count <= most or most < 1:
        return
    yield Remark(
        spans=(Span(match.start(), match.end()),),
        message=Text(
            "{first}年起到{last}年最多是{most}年，这里说连续{count}年。",
            en="From {first} to {last} are at most {most} years; here it says {count} in a row.",
        ).filled(first=first, last=latest, most=most, count=written),
        suggestion=Text("请核对起始年份和年数。", en="Check the first year and the number of years."),
        computed=f"{most}年",
    )


EARLY = ("01", "02")
"""Months in which a document speaks of the year before."""


def _teens(written: str) -> int:
    return 10 + number_of(written[1:]) if written.startswith("十") and len(written) > 1 else 0
