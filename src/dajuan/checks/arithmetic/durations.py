"""Find a duration that its dates do not make (2021年起连续六年 in a text on 2025)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.arithmetic.yearly_lists import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check

NUMBER = "十[一二三四五]|[一两二三四五六七八九十]|\\d{1,2}"
IN_A_ROW = rf"(?:连续(?P<count>{NUMBER})个?年|“?(?P<times>{NUMBER})连[增升涨丰降减跌冠])"
NEEDS = ("连续", "连增", "连升", "连涨", "连丰", "连降", "连减", "连跌", "连冠")
SINCE = Pattern(
    rf"(?P<first>(?:19|20)\d\d)年(?:以来|起|开始|至今|后)，?[^，。；\d]{{0,14}}?{IN_A_ROW}(?!内?每年|将|计划|力争|度?目标)",
    needs=NEEDS,
)
BETWEEN = Pattern(
    rf"(?P<first>(?:19|20)\d\d)年?(?:起)?(?:至|到|—+|-|~)(?P<last>(?:19|20)\d\d)年(?:间|期间|底)?，?[^，。；\d]{{0,16}}?{IN_A_ROW}",
    needs=NEEDS,
)
DAY = r"(?:\d{1,2}月)?\d{1,2}日"
DAYS = Pattern(
    rf"(?P<first>{DAY})(?:起)?(?:至|到|—+|-|~)(?P<last>{DAY})[^。；\d]{{0,24}}?(?:为期|历时|会期|展期|时长|(?<=[，（])共计?|放假|假期)(?:共|为)?"
    rf"(?P<about>近|约|超过?|逾)?(?P<count>{NUMBER})天(?P<more>多|余|半)?",
    needs=("为期", "历时", "会期", "展期", "时长", "，共", "（共", "放假", "假期"),
)
DATE = r"(?:19|20)\d\d年(?:\d{1,2}月)?"
BUILT = Pattern(
    rf"(?P<first>{DATE})[^。；\d]{{0,16}}?(?:开工|启动|动工|开建|奠基|立项|破土|开钻|进场)[^。；]{{0,40}}?(?P<last>{DATE})[^。；\d]{{0,16}}?"
    rf"(?:建成|竣工|完工|通车|投用|投产|完成|验收|启用|开通|投入使用|投入运营|交付|贯通|合龙|封顶|并网|供水|通水|结束|收官)[^。；]{{0,16}}?(?:历时|历经|用时|工期(?:为|共)?|耗时)(?P<about>近|约|超过?|逾|不到)?"
    rf"(?P<count>{NUMBER})(?P<unit>年|个月)(?P<more>多|余|半)?",
    needs=("历时", "历经", "用时", "工期", "耗时"),
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
    """连续N年 against the first year and the document's, 历时N年 against two dates."""
    prose = manuscript.prose
    published = manuscript.document.published[:4]
    if published.isdigit():
        for match in SINCE.finditer(prose):
            yield from _counted(match, _latest(manuscript, match))
    for match in BETWEEN.finditer(prose):
        yield from _counted(match, int(match["last"]))
    for match in BUILT.finditer(prose):
        yield from _built(match)
    for match in DAYS.finditer(prose):
        yield from _of_days(match)


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


def _built(match: re.Match[str]) -> Iterator[Remark]:
    first, last = _date(match["first"]), _date(match["last"])
    exact = first[1] is not None and last[1] is not None
    months = Decimal((last[0] - first[0]) * 12 + (last[1] or 6) - (first[1] or 6))
    count = Decimal(number_of(match["count"]) or _teens(match["count"]))
    told = count * 12 if match["unit"] == "年" else count
    if match["more"]:
        told += 6 if match["unit"] == "年" else 0
    slack = Decimal(2) if match["unit"] == "个月" else Decimal(9)
    if match["about"] or match["more"]:
        slack += 3
    if not exact:
        slack += 12
    if abs(months - told) <= slack or months < 0:
        return
    computed = f"{months}个月" if exact else f"{last[0] - first[0]}年"
    yield Remark(
        spans=(Span(match.start(), match.end()),),
        message=Text(
            "由{first}到{last}约为{computed}，这里说{count}{unit}。",
            en="From {first} to {last} are about {computed}; here it says {count}{unit}.",
        ).filled(first=match["first"], last=match["last"], computed=computed, count=match["count"], unit=match["unit"]),
        suggestion=Text("请核对起止时间和时长。", en="Check both dates and the duration."),
        computed=computed,
    )


def _of_days(match: re.Match[str]) -> Iterator[Remark]:
    """为期N天 against its first and last day, both counted or one of them."""
    first, last = _day(match["first"]), _day(match["last"])
    count = Decimal(number_of(match["count"]) or _teens(match["count"]))
    month = first[0] if last[0] is None else last[0]
    if match["about"] or match["more"] or (first[0] is None and last[0] is not None):
        return
    days = last[1] - first[1]
    if month is not None and first[0] is not None and month != first[0]:
        if (month - first[0]) % 12 != 1:
            return
        days += LENGTHS[first[0] - 1] if 1 <= first[0] <= 12 else 0
    if days < 0 or count in (days, days + 1) or (month == 3 and first[0] == 2 and count in (days + 2,)):
        return
    yield Remark(
        spans=(Span(match.start(), match.end()),),
        message=Text(
            "{first}至{last}是{days}天，这里说{count}天。",
            en="From {first} to {last} are {days} days; here it says {count}.",
        ).filled(first=match["first"], last=match["last"], days=days + 1, count=match["count"]),
        suggestion=Text("请核对起止日期和天数。", en="Check both days and the number of days."),
        computed=f"{days + 1}天",
    )


LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
EARLY = ("01", "02")
"""Months in which a document speaks of the year before."""


def _day(written: str) -> tuple[int | None, int]:
    month, _, day = written.rpartition("月")
    return (int(month) if month else None), int(day.rstrip("日"))


def _teens(written: str) -> int:
    return 10 + number_of(written[1:]) if written.startswith("十") and len(written) > 1 else 0


def _date(written: str) -> tuple[int, int | None]:
    year, _, month = written.partition("年")
    return int(year), int(month.rstrip("月")) if month else None
