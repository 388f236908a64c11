"""Read the parts of a year over which figures run (1—8月, 前11个月, 上半年, 前三季度, 二季度, 9月份) as their first and last month."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.times.lengths import small_number

_NUMERAL = "1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九]"
_SPAN = Pattern(
    r"(?:(?<!\d)(?P<year>(?:19|20)\d\d)年)?(?:今年|本年|全年)?(?:"
    rf"(?<![\d.])(?P<first>1[0-2]|0?[1-9])月?(?:—|-|~|至|到){{1,2}}(?P<last>1[0-2]|0?[1-9])月(?!\d{{1,2}}日|[底末初中上下])份?"
    rf"|前(?P<months>{_NUMERAL})个?月(?!后)|(?P<half>[上下]半年)|前(?P<quarters>[两二三])个?季度|(?P<quarter>第?[一二三四]季度)"
    r"|(?<![\d.—~至到-])(?P<month>1[0-2]|0?[1-9])月份?(?!\d{1,2}日|[底末初中上下]|龄|—|-|~|至|到| ?\d{1,2} ?[日号]))"
)
HINTS = ("月", "季度", "半年")


class PeriodTold(msgspec.Struct, frozen=True):
    """A part of a year as it is told: text[start:end]; year: None where it is not written; first, last: its months."""

    start: int
    end: int
    year: int | None
    first: int
    last: int
    whole: str  # "run" (from January on), "part", "month"


def periods_told(text: str, start: int, end: int) -> Iterator[PeriodTold]:
    """The parts of a year in text[start:end], left to right."""
    for match in _SPAN.finditer(text, start, end):
        first, last = _months(match)
        if 1 <= first <= last <= 12:
            whole = "month" if match["month"] else "run" if first == 1 else "part"
            yield PeriodTold(
                match.start(), match.end(), int(match["year"]) if match["year"] else None, first, last, whole
            )


def _months(match: re.Match[str]) -> tuple[int, int]:
    if match["first"]:
        return int(match["first"]), int(match["last"])
    if match["months"]:
        return 1, int(small_number(match["months"]) or 0)
    if match["half"]:
        return (1, 6) if match["half"] == "上半年" else (7, 12)
    if match["quarters"]:
        return 1, 3 * int(small_number(match["quarters"]) or 0)
    if match["quarter"]:
        last = 3 * int(small_number(match["quarter"][-3]) or 0)
        return last - 2, last
    month = int(match["month"])
    return month, month
