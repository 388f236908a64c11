"""Find dates that are half Arabic, half Chinese (二〇二五年8月)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

MONTH = "(?:十[一二]?|[一二三四五六七八九])月"
DAY = "(?:[一二]?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])日"
# A day without 日 is one of the lunar calendar, which keeps its numerals (2025年三月三); 一月一调度 is "once a month".
LUNAR_DAY = "(?!初|廿|[一二三四五六七八九十]|街|革命)"
AFTER_YEAR = Pattern(
    r"年(?:(?<=[〇零一二三四五六七八九].) ?\d{1,2}月(?:\d{1,2}日)?"
    rf"|(?<=\d{{4}}.) ?{MONTH}(?:{DAY}|\d{{1,2}}日|{LUNAR_DAY}))",
    ("年",),
)
AFTER_MONTH = Pattern(
    rf"月(?:(?<=\d.) ?{DAY}(?![内之一二三四五六七八九])|(?<=[正腊冬一二三四五六七八九十].)\d{{1,2}}日)", ("日",)
)
YEAR_BEFORE = Pattern(r"(?:(?<![〇零一二三四五六七八九])[一二][〇零一二三四五六七八九]{3}|(?<!\d)\d{4})$")
MONTH_BEFORE = Pattern(
    r"(?<![\d年])\d{1,2}$|(?<![年每历\d一二三四五六七八九十])(?:正|腊|冬|十[一二]?|[一二三四五六七八九])$|(?<=年)\d{1,2}$"
)
WINDOW = 5


@check(
    "num-date-mixed",
    severity=Severity.ERROR,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("日期混用两种数字", en="A date in two kinds of numerals"),
    why=Text(
        "一个日期只用一种数字：2025年8月，或二〇二五年八月；农历日期用汉字。",
        en="One date has one kind of numerals: 2025年8月 or 二〇二五年八月; lunar dates are in Chinese.",
    ),
    wrong=(
        "二〇二五年8月，工程全面完工。",
        "会议于2025年十二月三十一日召开。",
        "8月十五日前完成整改。",
        "2025年十月，新校区投入使用。",
        "定于十二月25日开标。",
    ),
    right=(
        "2025年8月，工程全面完工。",
        "二〇二五年八月三十一日",
        "2025年三月三歌圩节，农历八月15日前后。",
        "2025年8月一日三查，一月一调度。",
        "2025年，十月革命纪念馆对外开放。",
    ),
)
def mixed_date(manuscript: Manuscript) -> Iterator[Remark]:
    """A year, month or day in the other kind of numerals than what stands beside it."""
    text = manuscript.prose
    for pattern, before in ((AFTER_YEAR, YEAR_BEFORE), (AFTER_MONTH, MONTH_BEFORE)):
        for match in pattern.finditer(text):
            head = before.search(text, max(match.start() - WINDOW, 0), match.start())
            if head is None:
                continue
            yield Remark(
                spans=(Span(head.start(), match.end()),),
                message=Text(
                    "日期“{words}”混用了汉字和阿拉伯数字。", en="The date “{words}” mixes both kinds of numerals."
                ).filled(words=manuscript.text[head.start() : match.end()]),
                suggestion=Text("统一为阿拉伯数字。", en="Write all of it in Arabic digits."),
            )
