"""Tell the day on which a document was given or published (成文日期, 发布日期)."""

from __future__ import annotations

import re

from dajuan.documents.document import DocumentKind
from dajuan.documents.masthead.head import Head

YEAR = r"(?:(?:19|20)\d\d|二[〇○Ｏ零][〇○Ｏ零一二三四五六七八九]{2}|一九[〇○Ｏ零一二三四五六七八九]{2})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH_OF_YEAR = rf"(?P<y>{YEAR})\s*[年\-/.]\s*(?P<m>{_MONTH})"
_ISO_OR_CHINESE = rf"{_MONTH_OF_YEAR}\s*[月\-/.]\s*(?P<d>{_DAY})(?:日|(?!\d))"
DAY = re.compile(rf"(?<!\d){_ISO_OR_CHINESE}")
DATES = re.compile(
    r"(?=[0-9二一])(?:\d{1,4}|[二一][〇○Ｏ零一二三四五六七八九]{3})\s*[年月日]度?"
    r"(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?"
)
"""Whatever is written of dates, to be taken out of a line."""

_MEETING = r"[^。；!！\n]{0,16}\n?[^。；!！\n]{0,22}?(?:人民代表大会|届人大|次会议|常委会|全体会议|大会上)"
_DELIVERED = re.compile(rf"(?:^|[—\-─―–（(告\n])\s*{_ISO_OR_CHINESE}{_MEETING}")
_DELIVERED_MONTH = re.compile(rf"(?:^|[—\-─―–（(告\n])\s*{_MONTH_OF_YEAR}月日?{_MEETING}")
_IN_BRACKETS = re.compile(rf"(?:^|\n)[（(]\s*{_ISO_OR_CHINESE}\s*[）)](?:\n|$)")
_DELIVERED_THIS_YEAR = re.compile(rf"(?<![\d年])(?P<m>{_MONTH})月(?P<d>{_DAY})日(?:召开|举行)?{_MEETING}")
_OF_THE_OFFICE = re.compile(rf"(?:成文|发文|印发|签发)(?:日期|时间)\s*[：:]\s*{_ISO_OR_CHINESE}")
_OF_THE_SITE = re.compile(rf"(?:时间|日期|发布于|更新)\s*[：:]?\s*{_ISO_OR_CHINESE}")
_ALONE = re.compile(rf"(?:^|\n)[（(—\-─]*\s*{_ISO_OR_CHINESE}[）)]?(?:\s*星期.|\s+\d\d?[:时][^\n]{{0,12}})?[^\n\u4e00-\u9fff]{{0,4}}(?=\n|$)")
_MONTH_ALONE = re.compile(rf"(?:^|\n)[（(]?\s*{_MONTH_OF_YEAR}月[）)]?(?=\n|$)")
_NEWS_DAY = re.compile(rf"(?<![\d年])(?P<m>{_MONTH})[月-](?P<d>{_DAY})日?(?=[，,电讯]|\s*\d\d:|上午|下午|，?记者|从)")
_ENDS_LINE = re.compile(rf"{_ISO_OR_CHINESE}[）)]?(?:印发)?(?=\n|$)")

_DIGITS = dict(zip("〇○Ｏ零一二三四五六七八九", "00001234567890"[:13], strict=True))
_AT_ONCE = 60
"""A date within so many characters of the beginning dates the whole (2023-07-28 13:13，…)."""


def year_of(written: str) -> int:
    """The year that is written as 2025 or 二〇二五."""
    return int("".join(_DIGITS.get(character, character) for character in written))


def delivered(head: Head) -> str:
    """The day on which a report was given before an assembly, ISO 8601, "" where the masthead does not tell."""
    for pattern in (_DELIVERED, _IN_BRACKETS, _DELIVERED_MONTH):
        match = pattern.search(head.masthead)
        if match:
            return _iso(match)
    return ""


def opening_day(head: Head) -> str:
    """The day with which a text opens (2026-03-05 13:13，…), ISO 8601, or ""."""
    match = DAY.search(head.text[:_AT_ONCE])
    return _iso(match) if match else ""


def published(head: Head, kind: DocumentKind, year: int | None) -> str:
    """The day or month that head or foot give as the document's own, "" where they give none.

    year: the year in which the document must have appeared, or None; a page's date far from it is of the page, not of the
        document.
    """
    for pattern, where in ((_OF_THE_OFFICE, head.text), (_ALONE, head.masthead), (_OF_THE_SITE, head.masthead)):
        match = pattern.search(where)
        if match and _is_near(match, year):
            return _iso(match)
    day = opening_day(head)
    if day and (year is None or abs(int(day[:4]) - year) <= 1):
        return day
    if year:
        match = _DELIVERED_THIS_YEAR.search(head.masthead)
        if match is None and kind is DocumentKind.NEWS:
            match = _NEWS_DAY.search(head.text)
        if match:
            return f"{year}-{_number(match['m']):02}-{_number(match['d']):02}"
    match = _MONTH_ALONE.search(head.masthead)
    if match and _is_near(match, year):
        return _iso(match)
    for pattern in (_OF_THE_OFFICE, _ALONE, _ENDS_LINE):
        last = None
        for last in pattern.finditer(head.foot or head.text[_AT_ONCE:]):
            pass
        if last and _is_near(last, year):
            return _iso(last)
    return ""


def _is_near(match: re.Match[str], year: int | None) -> bool:
    return year is None or abs(year_of(match["y"]) - year) <= 1


def _iso(match: re.Match[str]) -> str:
    groups = match.groupdict()
    month = f"{year_of(groups['y'])}-{_number(groups['m']):02}"
    return f"{month}-{_number(groups['d']):02}" if groups.get("d") else month


def _number(written: str) -> int:
    """A month or a day, written as 9, 09, 九 or 二十九."""
    if written.isascii():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return (10 * (int(_DIGITS[tens]) if tens else 1) if ten else 0) + (int(_DIGITS[ones]) if ones else 0)
