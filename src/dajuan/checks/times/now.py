"""Tell on which day a text speaks (成文时点): by the date that it bears itself, else by the one it was published on."""

from __future__ import annotations

import re
from datetime import date
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.times.moments import ANY_YEAR, moments

_DAY = "(?:(?:19|20)\\d\\d年)?\\d{1,2}月\\d{1,2}日|20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}"
_ALONE = Pattern(f"[ —]*(?:(?:时间|日期|成文日期):)?[（]?(?P<day>{_DAY})(?:[，, ]{{0,2}}(?:星期|周).)?[）]?[ ]*")
"""A line that is a date."""
_OPENING = Pattern(f"[ —]*（(?P<day>{_DAY})(?:[，, ]{{0,2}}(?:星期|周).)?(?:[ ，][^（）\\d]{{1,14}})?）")
_ENDING = Pattern(f"（(?P<day>{_DAY})(?:[，, ]{{0,2}}(?:星期|周).)?）[ ]*$")
_SIGNED = Pattern(f"^[^，。；：:\\d]{{0,24}}[ ]+(?P<day>{_DAY})[ ]*$")
_DATELINE = Pattern(
    f"本[报台网刊](?:讯|记者)?[^，。；\\d]{{0,16}}(?P<day>{_DAY})(?:讯|电|消息|报道)|"
    f"讯[^，。；\\d]{{0,16}}(?P<said>{_DAY})(?=，|[^，。；]{{0,8}}(?:获悉|从|通报|介绍))",
    needs=("本报", "本台", "本网", "本刊", "讯"),
)
_CREDITED = Pattern(
    "^[ （]*(?P<day>(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日)[^，。；：:\\d]{1,20}(?:供稿|发布|编印|编发|刊发|讯|报送|稿|印发|"
    "宣传部|融媒体中心|办公室)[ ）]*$"
)
"""A line of a date with who gave the text: 2025年11月9日 《…晚报》供稿."""
_TODAY = Pattern(
    f"(?:今天是|现在是|(?:成稿|成文|写|撰写|定稿|发稿|完稿)于|(?:成文|文稿|成稿|定稿|发稿|报送|填报|发布)(?:日期|时间)(?:为|:|是)?)(?P<day>{_DAY})",
    needs=("今天是", "现在是", "稿", "成文", "写于", "日期", "时间"),
)
_FIRST_WEEKS = 2  # the last month in which a text still reports on the year before as its own
_YEAR = 4  # characters of a date that is a year only
_HEAD = 400  # characters at the head of a text, within which it says when it was given


class Now(msgspec.Struct, frozen=True):
    """The day on which a text speaks: any from first to last; own: whether the text itself tells it to the day."""

    first: date
    last: date
    own: bool

    @property
    def year(self) -> int:
        """The year in which it speaks."""
        return self.first.year


_KNOWN: WeakKeyDictionary[Manuscript, Now | None] = WeakKeyDictionary()


def now_of(manuscript: Manuscript) -> Now | None:
    """When a text speaks, None where nothing tells."""
    if manuscript not in _KNOWN:
        _KNOWN[manuscript] = _own(manuscript, manuscript.document.published[:4]) or _published(
            manuscript.document.published
        )
    return _KNOWN[manuscript]


def day_of(manuscript: Manuscript) -> Now | None:
    """The day that a text bears without any year, in a year that stands for it."""
    return _own(manuscript, f"{ANY_YEAR}")


def year_of(manuscript: Manuscript) -> int | None:
    """The year that 今年 means, None where nothing tells."""
    now = now_of(manuscript)
    return now.year if now is not None else None


def years_spoken_of(manuscript: Manuscript) -> set[int]:
    """The years that 今年 can mean: that of the text, in its first weeks also the one before, of which it reports."""
    now = now_of(manuscript)
    if now is None:
        return set()
    early = now.first.month <= _FIRST_WEEKS and now.last.month == now.first.month
    return {now.year} | ({now.year - 1} if early else set())


def _own(manuscript: Manuscript, year: str) -> Now | None:
    paragraphs = manuscript.paragraphs
    head = [each for each in paragraphs[:6] if each.start <= _HEAD]
    for paragraph in (*head, *paragraphs[-2:]):
        match = _dated(paragraph)
        if match is None:
            continue
        written = match["day"] or (match["said"] if "said" in match.re.groupindex else "")
        told = moments(written, 0, len(written))
        if not told or not (told[0].year or year):
            continue
        day = told[0].first(told[0].year or int(year))
        if (
            told[0].year is None
            and day.isoformat() > manuscript.document.published
            and len(manuscript.document.published) > _YEAR
        ):
            day = told[0].first(int(year) - 1)  # the last one before it was published
        if (
            paragraph in head
            or not manuscript.document.published[_YEAR:]
            or day.isoformat() <= manuscript.document.published
        ):
            return Now(day, day, own=True)
    return None


def _dated(paragraph: Stretch) -> re.Match[str] | None:
    text = paragraph.text.rstrip("\n")
    return (
        _ALONE.fullmatch(text)
        or _OPENING.match(text)
        or _ENDING.search(text)
        or _SIGNED.search(text)
        or _CREDITED.search(text)
        or _DATELINE.search(text)
        or _TODAY.search(text)
    )


def _published(published: str) -> Now | None:
    """A day, a month or a year in ISO 8601 as the stretch of days that it can be."""
    if not published[:4].isdigit():
        return None
    year, month, day = (int(each) if each else 0 for each in (*published.split("-"), "", "")[:3])
    try:
        first = date(year, month or 1, day or 1)
        following = date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    except ValueError:
        return None
    return Now(first, first if day else date.fromordinal(following.toordinal() - 1), own=False)
