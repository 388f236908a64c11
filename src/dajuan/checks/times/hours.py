"""Read times of day and lengths in hours and minutes (钟点、时长): 7时30分, 下午三点半, 次日6:00; 3小时30分钟, 两个半小时."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.times.lengths import small_number

_NUMERAL = "[一二两三四五六七八九十]{1,3}|\\d{1,2}"
_PART_OF_DAY = "凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|当晚|晚间|夜间|深夜|晚|早|次日|第二天|翌日"
_TIME = Pattern(
    f"(?P<next>次日|翌日|第二天)?(?P<part>{_PART_OF_DAY})?(?:(?<![\\d.])(?<!\\d:)(?P<h1>\\d{{1,2}}):(?P<m1>[0-5]\\d)(?![:\\d])"
    f"|(?<![\\d.第])(?P<hour>{_NUMERAL})(?:时(?!间|许?后|段|代|候|期)|点(?!钟?后|[一二三四五六七八九〇零]|多|左右|位|击|名|"
    f"赞|亮|燃|检|评|名)钟?)(?:(?P<half>半)|(?P<sharp>整)|(?P<quarter>[一三]刻)|(?P<minute>{_NUMERAL}|"
    f"零[一二三四五六七八九])分(?![钟之]))?)",
    needs=("时", "点", ":"),
)
HOURS = Pattern(
    f"(?P<before>将近|接近|近|约|大约|超过?|逾|不到|不足)?(?:(?P<hours>{_NUMERAL}|半|\\d{{1,2}}\\.\\d)(?P<and>个?半|个多|"
    f"多个?|个)?(?:小时|钟头)(?:零?(?P<minutes>{_NUMERAL}|[一二三四五]十[一二三四五六七八九]?)分钟?|(?P<quarter>[一三]刻钟)|"
    f"(?P<behind>半))?|(?P<only>\\d{{2,3}}|[一二三四五六七八九]?十[一二三四五六七八九]?)分钟)(?P<after>多|余|左右|以上|"
    f"有余)?",
    needs=("小时", "分钟", "钟头"),
)
_DAY = 24 * 60
_SLACK, _HALF_HOUR = 2, 20  # minutes by which a length in minutes, and one in hours, may differ


class Clock(msgspec.Struct, frozen=True):
    """A time of day: text[start:end], in minutes of the day; free: whether 12 hours more may be meant; later: 次日."""

    start: int
    end: int
    minutes: int
    free: bool
    later: bool


class Lasted(msgspec.Struct, frozen=True):
    """A length in minutes with what it can mean."""

    start: int
    end: int
    low: Decimal
    high: Decimal


def lasted_of(match: re.Match[str]) -> Lasted | None:
    if match["only"]:
        number = small_number(match["only"])
        exact = True
    else:
        hours, minutes = small_number(match["hours"]), Decimal(0)
        if hours is None:
            return None
        minutes += small_number(match["minutes"]) or 0 if match["minutes"] else 0
        minutes += {"一": 15, "三": 45}[match["quarter"][0]] if match["quarter"] else 0
        minutes += 30 if "半" in (match["and"] or "") or match["behind"] else 0
        number = hours * 60 + minutes
        exact = bool(match["minutes"] or match["quarter"])
    if number is None or not number:
        return None
    before, after = match["before"] or "", match["after"] or ""
    more = "多" in ((match["and"] or "") if not match["only"] else "") or after in ("多", "余", "以上", "有余")
    spread = Decimal(60) if not exact else number / 10
    low = high = number
    if more or before in ("超", "超过", "逾"):
        high = number + spread
    elif before in ("将近", "接近", "近", "不到", "不足"):
        low = number - spread
    elif before in ("约", "大约") or after == "左右":
        low, high = number - spread / 2, number + spread / 2
    slack = _SLACK if exact else _HALF_HOUR
    return Lasted(match.start(), match.end(), low - slack, high + slack)


def clocks(text: str, start: int, end: int) -> Iterator[Clock]:
    for match in _TIME.finditer(text, start, end):
        if match["h1"]:
            hour, minute = int(match["h1"]), int(match["m1"])
        else:
            hour = int(small_number(match["hour"]) or 0)
            written = (match["minute"] or "").lstrip("零")
            minute = 30 if match["half"] else int(small_number(written) or 0) if written else 0
            minute += {"一": 15, "三": 45}[match["quarter"][0]] if match["quarter"] else 0
        if hour > 24 or minute > 59:
            continue
        part = match["part"] or ""
        if part in ("下午", "午后", "傍晚", "晚上", "当晚", "晚间", "夜间", "深夜", "晚") and hour < 12:
            hour += 12
        yield Clock(
            match.start(),
            match.end(),
            hour * 60 + minute,
            free=not part and hour <= 12,
            later=bool(match["next"]) or part in ("次日", "翌日", "第二天"),
        )


def between(first: Clock, last: Clock) -> Sequence[int]:
    """The minutes that can lie between two times of day; 2时 may be of the afternoon where no word says which."""
    plain = last.minutes - first.minutes
    if last.later:
        return (plain + _DAY,)
    if plain > 0:
        return (plain,)
    return tuple(each for each in (plain + 720 if last.free else 0, plain + _DAY) if each > 0)
