"""Tell the day on which a document was given or published (成文日期, 发布日期)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.documents.document import DocumentKind
from dajuan.documents.masthead.head import Head
from dajuan.patterns import compiled

YEAR = "(?:(?:19|20)[0-9]{2}|[一二][〇○Ｏ零九][〇○Ｏ零一二三四五六七八九]{2})"
DATES = compiled(
    "(?=[0-9二一])(?:[0-9]{1,4}|[二一][〇○Ｏ零一二三四五六七八九]{3}) ?[年月日][度份]?"
    "(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?"
)
"""Whatever is written of dates, to be taken out of a line."""

PART = compiled(
    r"(?:(?P<range>(?:(?<![0-9])1|[一元])月?(?:份)?[-—－–~～至到]|前)?"
    r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])个?月(?![0-9]{1,2}日)|(?P<half>[上下])半年"
    r"|(?P<first>前|[1一][-—至到])?(?P<quarter>[1-4一二三四])个?季度)"
)
"""A part of a year, as titles of briefings name it."""

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_DATE = compiled(
    rf"(?<![0-9])(?P<y>{YEAR}) ?[年\-/.] ?(?P<m>{_NUMBER})(?: ?[月\-/.] ?(?P<d>{_NUMBER})(?:日|(?![0-9])))?月?"
)
_DAY_OF_YEAR = compiled(rf"(?<![0-9年\-])(?P<m>{_NUMBER})[月\-](?P<d>{_NUMBER})日?")
_MEETING = compiled("日?[^。；!！\n]{0,16}\n?[^。；!！\n]{0,22}?(?:人民代表大会|届人大|次会议|常委会|全体会议|大会上)")
_BEFORE_DELIVERY = compiled("(?:^|[—\\-─―–（(告])\\s*$")
_LABEL = compiled("(?P<office>成文|发文|印发|签发)?(?:时间|日期|发布于|更新)\\s*[：:]?\\s*$")
_REST_OF_DATE = compiled(r"[）)]?(?:\s*星期.|\s+\d{1,2}[:时][^\n]{0,12}|\s*目\s*录)?[^\w\n]{0,4}")
_SENTENCE = compiled("[，。；,;：:、]")
_NEWS = compiled("[，,电讯]|\\s*[0-9]{2}:|上午|下午|，?记者|从")

_DIGITS = dict(zip("〇○Ｏ零一二三四五六七八九", "0000123456789", strict=True))
_DASHES = " —-─―–（("
_AT_ONCE = 30
"""A date that opens so many characters dates the whole (2023-07-28 13:13，…)."""


def year_of(written: str) -> int:
    """The year that is written as 2025 or 二〇二五."""
    return int("".join(_DIGITS.get(character, character) for character in written))


def delivered(head: Head) -> str:
    """The day on which a report was given before an assembly, ISO 8601, "" where the masthead does not tell."""
    found = [
        _iso(match)
        for match, before, after in _dates(head.masthead)
        if (before in ("（", "(") and after in ("）", ")"))
        or (_BEFORE_DELIVERY.search(before) and _MEETING.match(head.masthead, match.end()))
    ]
    return max(found, key=len, default="")


def opening_day(head: Head) -> str:
    """The day with which a text opens (2026-03-05 13:13，…), ISO 8601, or ""."""
    match = _DATE.search(head.text[:_AT_ONCE])
    return _iso(match) if match and match["d"] and not head.text[: match.start()].strip(_DASHES) else ""


def day_alone(head: Head) -> str:
    """The first day of the masthead that has a line of its own, ISO 8601, or ""."""
    for match, before, after in _dates(head.text):
        if match.start() >= len(head.masthead):
            break
        if match["d"] and not before.strip(" \u3000（(") and _REST_OF_DATE.fullmatch(after):
            return _iso(match)
    return ""


def published(head: Head, kind: DocumentKind, year: int | None) -> str:
    """The day or month that head or foot give as the document's own, "" where they give none.

    year: the year in which the document must have appeared, or None; a page's date far from it is that of the page.
    """
    if year and kind in (DocumentKind.WORK_REPORT, DocumentKind.BUDGET):
        for match in _DAY_OF_YEAR.finditer(head.masthead):
            if _MEETING.match(head.masthead, match.end()):
                return _day_of(match, year)
    return (
        _near(_surest(head), year)
        or _of_news(head, kind, year)
        or _near(_months(head), year)
        or _near(_last(head), year)
    )


def _surest(head: Head) -> Iterator[str]:
    """The days labelled as the office's, those that end a line of the masthead, those that a page gives, the first."""
    labelled: list[str] = []
    alone: list[str] = []
    for match, before, after in _dates(head.text):
        label = _LABEL.search(before)
        if not match["d"]:
            continue
        if label and label["office"]:
            yield _iso(match)
        elif match.start() >= len(head.masthead):
            continue
        elif label:
            labelled.append(_iso(match))
        elif _REST_OF_DATE.fullmatch(after) and not _SENTENCE.search(before):
            alone.append(_iso(match))
    yield from alone
    yield from labelled
    yield opening_day(head)


def _of_news(head: Head, kind: DocumentKind, year: int | None) -> str:
    """The day of a piece of news that leaves out the year (7月28日，…)."""
    if year is None or kind is not DocumentKind.NEWS:
        return ""
    for match in _DAY_OF_YEAR.finditer(head.text):
        if _NEWS.match(head.text, match.end()):
            return _day_of(match, year)
    return ""


def _months(head: Head) -> Iterator[str]:
    """The months that stand in a line alone (二〇二六年一月)."""
    for match, before, after in _dates(head.masthead):
        if not match["d"] and not before.strip(_DASHES) and after in ("", "）", ")"):
            yield _iso(match)


def _last(head: Head) -> Iterator[str]:
    """The days that end a line of the foot, the last one first."""
    foot = head.foot or head.text[_AT_ONCE:]
    found = [_iso(match) for match, _, after in _dates(foot) if match["d"] and after.strip("）)") in ("", "印发")]
    return reversed(found)


def _dates(text: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Each date with what stands before and after it in its line."""
    for match in _DATE.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        yield match, text[max(start, match.start() - 40) : match.start()], text[match.end() : end if end >= 0 else None]


def _near(days: Iterator[str], year: int | None) -> str:
    return next((day for day in days if day and (year is None or abs(int(day[:4]) - year) <= 1)), "")


def _day_of(match: re.Match[str], year: int) -> str:
    month, day = _number(match["m"]), _number(match["d"])
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _iso(match: re.Match[str]) -> str:
    """The day, the month where no day is written, "" for what is no date."""
    year, month, day = year_of(match["y"]), _number(match["m"]), _number(match["d"] or "1")
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return ""
    return f"{year}-{month:02}-{day:02}" if match["d"] else f"{year}-{month:02}"


def _number(written: str) -> int:
    """A month or a day, written as 9, 09, 九 or 二十九; 0 for what is none."""
    if written.isascii():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or ones == "十":
        return 0
    return (10 * (int(_DIGITS[tens]) if tens else 1) if ten else 0) + (int(_DIGITS[ones]) if ones else 0)
