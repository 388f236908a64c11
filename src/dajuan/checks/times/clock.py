"""Hold a length in hours and minutes against the clock times that it runs between (7时30分…11时关闭，限时3小时30分钟)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.lengths import sentence_before, small_number

_NUMERAL = "[一二两三四五六七八九十]{1,3}|\\d{1,2}"
_PART_OF_DAY = "凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|当晚|晚间|夜间|深夜|晚|早|次日|第二天|翌日"
_TIME = Pattern(
    f"(?P<next>次日|翌日|第二天)?(?P<part>{_PART_OF_DAY})?(?:(?<![\\d.])(?<!\\d:)(?P<h1>\\d{{1,2}}):(?P<m1>[0-5]\\d)(?![:\\d])"
    f"|(?<![\\d.第])(?P<hour>{_NUMERAL})(?:时(?!间|许?后|段|代|候|期)|点(?!钟?后|[一二三四五六七八九〇零]|多|左右|位|击|名|"
    f"赞|亮|燃|检|评|名)钟?)(?:(?P<half>半)|(?P<sharp>整)|(?P<quarter>[一三]刻)|(?P<minute>{_NUMERAL}|"
    f"零[一二三四五六七八九])分(?![钟之]))?)",
    needs=("时", "点", ":"),
)
_LENGTH = Pattern(
    f"(?P<before>将近|接近|近|约|大约|超过?|逾|不到|不足)?(?:(?P<hours>{_NUMERAL}|半|\\d{{1,2}}\\.\\d)(?P<and>个?半|个多|"
    f"多个?|个)?(?:小时|钟头)(?:零?(?P<minutes>{_NUMERAL}|[一二三四五]十[一二三四五六七八九]?)分钟?|(?P<quarter>[一三]刻钟)|"
    f"(?P<behind>半))?|(?P<only>\\d{{2,3}}|[一二三四五六七八九]?十[一二三四五六七八九]?)分钟)(?P<after>多|余|左右|以上|"
    f"有余)?",
    needs=("小时", "分钟", "钟头"),
)
_PASSED = Pattern(
    "(?:限时|时长|历时|用时|耗时|持续|延续|全程|为期|共计?|总计|前后|关门时间|时限|经过|奋战|鏖战|苦战|激战|会议开了|开了|"
    "用了|花了|仅用|只用|长达|达|考试时间|考试时长|比赛时间|车程|航程|行程|停[水电气]时长|时间|连续[^，。；]{0,4})(?:了|为|"
    "是|共|约|近|仅|只|达|整整|，|:|长)*$"
)
_OF_WORK = Pattern(
    "的?(?:连续|紧张|激烈|艰苦|不懈|持续|全力)?(?:奋战|扑救|鏖战|比拼|角逐|激战|抢修|抢险|作业|施工|激烈|会议|考试|座谈|展演|演出|营业|停[水电])"
)
_START = Pattern(
    "(?:自|从|由|于)?$|(?:发令枪|起跑|鸣枪|开始|开幕|开考|发车|出发|开机|开场|开播|启动)(?:时间)?(?:为|是|:)?$"
)
_STARTS = (
    "鸣枪|发令|起跑|开赛|开始|开幕|启动|开考|发车|出发|起航|起飞|启程|点火|开工|开场|开播|接到|接报|赶到|进场|打响|"
    "停[水电气]|起|开门|开放|发生|开机|启幕|集结|浇筑|入场|响"
)
_ENDS = (
    "关闭|结束|截止|收官|到达|抵达|完赛|落幕|闭幕|返回|降落|扑灭|恢复|收工|散场|完成|为止|止|交卷|关门|贯通|合龙|封闭|通车|"
    "送达|修复|关赛|清场|打烊|闭馆|排除|停播|救出|获救|落地"
)
_BEGINS = Pattern(f"(?:起|许|，|正式|准时|整|随着|全[县市]|[^，。；\\d]{{0,8}}?){{0,3}}(?:{_STARTS})")
_ENDING = Pattern(f"(?:，|全[线部面]|准时|正式|许|左右|[^，。；\\d]{{0,8}}?){{0,3}}(?:{_ENDS})")
_JOINED = Pattern(
    "(?:许|整|开始|起|左右)?(?:—|-|~|至|到|，?持续到|(?:一直)?[开忙干奋排守鏖苦]战?到|延续到|，?一直到|，?直到|，?直至){1,2}(?:当[日天晚]|次日|第二天)?$"
)
_OTHER = Pattern(
    "每[天日周科场次门趟班轮]|每个|分别|平均|营业时间|轮|批次|其中|最[长短快慢]|冠军|第[一二三]名|以内|之内|提前|缩短|延长|推迟|减少|压减|提速"
)
_DAILY = Pattern("每[天日周]|每个|营业时间|轮|批次")
_AGO = Pattern("[之以]?[前后内]")
_DAY = 24 * 60
_BEFORE = 10
_SLACK, _HALF_HOUR = 2, 20  # minutes by which a length in minutes, and one in hours, may differ


class _Clock(msgspec.Struct, frozen=True):
    """A time of day: text[start:end], in minutes of the day; free: whether 12 hours more may be meant; later: 次日."""

    start: int
    end: int
    minutes: int
    free: bool
    later: bool


class _Lasted(msgspec.Struct, frozen=True):
    """A length in minutes with what it can mean."""

    start: int
    end: int
    low: Decimal
    high: Decimal


@check(
    "time-clock",
    severity=Severity.WARNING,
    title=Text("时长与起止钟点不符", en="A length of time that its clock times do not make"),
    why=Text(
        "7时30分开跑、11时关闭赛道，是3小时30分钟；9时到11时30分，是两个半小时。",
        en="From 7:30 to 11:00 are three hours and a half; from 9:00 to 11:30 two and a half.",
    ),
    wrong=(
        "当日7时30分，发令枪响。11时关闭赛道，限时4小时30分钟。",
        "考试时间为上午9:00至11:30，时长120分钟。",
        "会议从上午九点开始，十一点半结束，历时一个半小时。",
        "14时20分接到报警，17时50分将火扑灭，用时两个半小时。",
        "停电时间为8时至18时，共8个小时。",
    ),
    right=(
        "当日7时30分，发令枪响。11时关闭赛道，限时3小时30分钟。最终，冠军以1小时06分冲线。",
        "考试时间为上午9:00至11:30，时长150分钟。",
        "会议从上午九点开始，十一点半结束，历时近三个小时。",
        "22时20分接到报警，次日1时50分将火扑灭，用时三个半小时。",
        "下午2时至5时30分，共3个半小时；车程由2小时缩短到40分钟。",
        "服务大厅每天8时30分至17时30分开放，办理时间由3小时压缩到1小时。",
    ),
)
def clock_times(manuscript: Manuscript) -> Iterator[Remark]:
    """Each length in hours and minutes against the two clock times of its sentence, else those of the sentence before too."""
    text = manuscript.prose
    for match in _LENGTH.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        lasted = _lasted(match)
        if sentence is None or lasted is None or _AGO.match(text, match.end()):
            continue
        low = max(sentence.start, match.start() - _BEFORE)
        if not (_PASSED.search(text, low, match.start()) or _OF_WORK.match(text, match.end())):
            continue
        pair = _pair(manuscript, sentence, match.start())
        if pair is not None and not _fits(lasted, *pair):
            yield _remark(manuscript, lasted, *pair)


def _lasted(match: re.Match[str]) -> _Lasted | None:
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
    return _Lasted(match.start(), match.end(), low - slack, high + slack)


def _pair(manuscript: Manuscript, sentence: Stretch, before: int) -> tuple[_Clock, _Clock] | None:
    """The one beginning and the one end before a length, in its sentence or with up to two sentences before it."""
    text = manuscript.prose
    start = sentence.start
    stretch: Stretch | None = sentence
    for _ in range(3):
        other = _OTHER if stretch is sentence else _DAILY
        if stretch is None or other.search(text, stretch.start, min(stretch.end, before)):
            return None
        start = stretch.start
        found = list(_clocks(text, start, sentence.end))
        if len(found) == 2:
            first, last = found
            return (first, last) if _are_ends(text, start, first, last) else None
        if len(found) > 2:
            return None
        stretch = sentence_before(manuscript, stretch)
    return None


def _are_ends(text: str, start: int, first: _Clock, last: _Clock) -> bool:
    if _JOINED.compiled.fullmatch(text, first.end, last.start) is not None:
        return True
    begins = _BEGINS.match(text, first.end, last.start) is not None or _begun(text, start, first)
    return begins and _ENDING.match(text, last.end) is not None


def _begun(text: str, start: int, first: _Clock) -> bool:
    found = _START.search(text, max(start, first.start - _BEFORE), first.start)
    return found is not None and bool(found[0])


def _clocks(text: str, start: int, end: int) -> Iterator[_Clock]:
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
        yield _Clock(
            match.start(),
            match.end(),
            hour * 60 + minute,
            free=not part and hour <= 12,
            later=bool(match["next"]) or part in ("次日", "翌日", "第二天"),
        )


def _fits(lasted: _Lasted, first: _Clock, last: _Clock) -> bool:
    return any(lasted.low <= each <= lasted.high for each in _between(first, last))


def _between(first: _Clock, last: _Clock) -> Sequence[int]:
    """The minutes that can lie between two times of day; 2时 may be of the afternoon where no word says which."""
    plain = last.minutes - first.minutes
    if last.later:
        return (plain + _DAY,)
    if plain > 0:
        return (plain,)
    return tuple(each for each in (plain + 720 if last.free else 0, plain + _DAY) if each > 0)


def _remark(manuscript: Manuscript, lasted: _Lasted, first: _Clock, last: _Clock) -> Remark:
    text = manuscript.text
    hours, minutes = divmod(_between(first, last)[0], 60)
    computed = (f"{hours}小时" if hours else "") + (f"{minutes}分钟" if minutes else "")
    return Remark(
        spans=(Span(lasted.start, lasted.end), Span(first.start, first.end), Span(last.start, last.end)),
        message=Text(
            "由{first}到{last}是{computed}，这里说“{written}”。",
            en="From {first} to {last} are {computed}; here it says {written}.",
        ).filled(
            first=text[first.start : first.end],
            last=text[last.start : last.end],
            computed=computed,
            written=text[lasted.start : lasted.end],
        ),
        suggestion=Text("请核对起止钟点和时长。", en="Check both times and the length."),
        computed=computed,
    )
