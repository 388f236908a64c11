"""Find years that are written with two digits (到25年底)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

CANDIDATE = Pattern(r"[0-4](?<![\d.,].)\d年")
# A number of years (近15年, 第10年, 建县20年) or a year of an emperor is no year with two digits.
NO_YEAR = frozenset(":/—~-近去这那前后满约续达每第共长超足逾过余国绪熙隆庆光丰治统历武靖德乐正")
# Words that follow a year only; 初心, 底蕴, 度假 begin with the same characters.
DATED = Pattern(
    "初(?![心见步具期显级现识建战露衷始中])|末(?![端位])|底(?![蕴色气子线稿层部盘])|度(?![假夏过])|全年(?!无|不)|同期|[上下]半年|[一二三四]季度|前三季度"
    r"|(?:1[0-2]|0?[1-9])(?:[-—~至到](?:1[0-2]|0?[1-9]))?月(?!龄)|[-—~至到和与](?:19|20)\d\d年"
)
COMPARED = Pattern("的?(?:增|减|提|下降|上升|回|多|少|翻|净|高|低|同期)|[，,]")
SINCE = Pattern(r"起|开始|的\d")
AIM = Pattern("，?(?:实现|建成|基本|全[市县省区州国]|力争|地区生产|粮食|森林)")
NOT_LENGTH = Pattern("(?![前后代期来以内间])")
# What stands before decides how the words behind are to be read.
AFTER_FULL_YEAR = Pattern(r"(?:19|20)\d\d年?(?:[-—~]{1,2}|[至到和与])$")
AFTER_TO = Pattern("(?<![长短缩提增达加减升降期高延])[到至]$")
WINDOW = 8
AIMED_AT = (20, 35)
LENGTH = Pattern("期限|为期|年限|工期|寿命|国债|期债|存期|延长|缩短")
BEFORE = 12


@check(
    "num-year-four",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("年份简写", en="A year with two digits"),
    why=Text(
        "年份写四位数字，不简写；“15年”一类的写法是时间长短，不是年份。",
        en="A year has four digits; 15年 is a length of time, not a year.",
    ),
    wrong=(
        "到25年底，全县常住人口29.43万人。",
        "24年12月，云溪县入选全省试点。",
        "工业用电量较24年增长6%。",
        "2023—25年，累计投入6.2亿元。",
        "自22年起实行新办法。",
        "城镇化率由23年末的58.3%提高到60.1%。",
        "25年1—11月，规上工业增加值增长7%。",
        "到30年，全市森林覆盖率达到60%。",
        "项目建设期为24年至2026年。",
    ),
    right=(
        "到2025年底，全县常住人口29.43万人。",
        "贷款期限15年，土地承包期延长到30年。",
        "近10年初步建成交通网，20年初心不改。",
        "比10年前增长3倍，第10年末归还本金。",
        "全县PM10年度均值下降。",
        "民国25年初修，光绪24年3月重建。",
        "2025年发行10年期债券，工期15年。",
        "平均受教育年限从10年提高到12年。",
        "2024年和10年前相比变化很大。",
        "养殖年限为10年至2030年不等的合同。",
    ),
)
def year_of_two_digits(manuscript: Manuscript) -> Iterator[Remark]:
    """Two digits and 年 where only a year can stand: before 底 or a month, behind 较, beside a year of four digits."""
    text = manuscript.prose
    for match in CANDIDATE.finditer(text):
        start, end = match.span()
        if not _is_year(text, start, end) or LENGTH.search(text, max(start - BEFORE, 0), start):
            continue
        tail = DATED.match(text, end)
        words = manuscript.text[start : tail.end() if tail else end]
        yield Remark(
            spans=(Span(start, end),),
            message=Text("“{words}”的年份只写了两位数字。", en="“{words}” has a year of two digits.").filled(
                words=words
            ),
            suggestion=Text("写全四位，如“20{year}年”。", en="Write four digits, such as 20{year}年.").filled(
                year=match[0][:2]
            ),
        )


def _is_year(text: str, start: int, end: int) -> bool:
    """Whether only a year can be meant by two digits and 年."""
    before = text[start - 1 : start]
    if before in NO_YEAR and before:
        full = before in "—~-" and AFTER_FULL_YEAR.search(text, max(start - WINDOW, 0), start)
        return bool(full) and NOT_LENGTH.match(text, end) is not None
    if before.isascii() and before.isalpha():
        return False
    if DATED.match(text, end):
        return True
    if before in ("较", "比"):
        return COMPARED.match(text, end) is not None
    if before in ("从", "自"):
        return SINCE.match(text, end) is not None
    if AFTER_FULL_YEAR.search(text, max(start - WINDOW, 0), start):
        return NOT_LENGTH.match(text, end) is not None
    low, high = AIMED_AT
    return (
        low <= int(text[start : end - 1]) <= high
        and AFTER_TO.search(text, max(start - 2, 0), start) is not None
        and AIM.match(text, end) is not None
    )
