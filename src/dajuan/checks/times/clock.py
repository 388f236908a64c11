"""Hold a length in hours and minutes against the clock times that it runs between (7时30分…11时关闭，限时3小时30分钟)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.hours import HOURS, Clock, Lasted, between, clocks, lasted_of
from dajuan.checks.times.lengths import sentence_before

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
    "停[水电气]|起|开门|开会|赶赴|开放|发生|开机|启幕|集结|浇筑|入场|响"
)
_ENDS = (
    "关闭|结束|截止|收官|到达|抵达|完赛|落幕|闭幕|返回|降落|扑灭|恢复|收工|散场|完成|为止|止|交卷|关门|贯通|合龙|封闭|通车|"
    "送达|修复|关赛|清场|打烊|闭馆|排除|停播|救出|赶到|到场|散会|获救|落地"
)
_BEGINS = Pattern(f"(?:起|许|，|正式|准时|整|随着|全[县市]|[^，。；\\d]{{0,8}}?){{0,3}}(?:{_STARTS})")
_ENDING = Pattern(f"(?:，|全[线部面]|准时|正式|许|左右|[^，。；\\d]{{0,8}}?){{0,3}}(?:{_ENDS})")
_END_BEFORE = Pattern("(?:关门|结束|截止|收官|到达|抵达|闭馆|散场|交卷|关闭|返回|关赛)(?:时间)?(?:为|是|:)?$")
_OPEN = Pattern(
    "(?:全天|每天|每日|每晚|天天|每周末)?(?:累计|连续)?(?:开放|营业|服务|运营|值守)(?:时间|时长)?(?:为|达|共)?$"
)
_JOINED = Pattern(
    "(?:许|整|开始|起|左右)?(?:—|-|~|至|到|，?持续到|(?:一直)?[开忙干奋排守鏖苦]战?到|延续到|，?一直到|，?直到|，?直至){1,2}(?:当[日天晚]|次日|第二天)?$"
)
_OTHER = Pattern(
    "每[天日周科场次门趟班轮]|每个|分别|平均|营业时间|轮|批次|其中|最[长短快慢]|冠军|第[一二三]名|以内|之内|提前|缩短|延长|推迟|减少|压减|提速"
)
_DAILY = Pattern("每[天日周]|每个|营业时间|轮|批次")
_AGO = Pattern("[之以]?[前后内]")
_BEFORE = 10


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
    for match in HOURS.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        lasted = lasted_of(match)
        if sentence is None or lasted is None or _AGO.match(text, match.end()):
            continue
        low = max(sentence.start, match.start() - _BEFORE)
        opened = _OPEN.search(text, low, match.start()) is not None
        if not (opened or _PASSED.search(text, low, match.start()) or _OF_WORK.match(text, match.end())):
            continue
        pair = _open_hours(text, sentence, match.start()) if opened else _pair(manuscript, sentence, match.start())
        if pair is not None and not _fits(lasted, *pair):
            yield _remark(manuscript, lasted, *pair)


def _pair(manuscript: Manuscript, sentence: Stretch, before: int) -> tuple[Clock, Clock] | None:
    """The one beginning and the one end before a length, in its sentence or with up to two sentences before it."""
    text = manuscript.prose
    start = sentence.start
    stretch: Stretch | None = sentence
    for _ in range(3):
        other = _OTHER if stretch is sentence else _DAILY
        if stretch is None or other.search(text, stretch.start, min(stretch.end, before)):
            return None
        start = stretch.start
        found = list(clocks(text, start, sentence.end))
        if len(found) == 2:
            first, last = found
            return (first, last) if _are_ends(text, start, first, last) else None
        if len(found) > 2:
            return None
        stretch = sentence_before(manuscript, stretch)
    return None


def _open_hours(text: str, sentence: Stretch, before: int) -> tuple[Clock, Clock] | None:
    """The one pair of times that 至 joins before the hours that something is open."""
    found = list(clocks(text, sentence.start, sentence.end))
    if len(found) != 2 or found[1].end > before:
        return None
    return (found[0], found[1]) if _JOINED.compiled.fullmatch(text, found[0].end, found[1].start) else None


def _are_ends(text: str, start: int, first: Clock, last: Clock) -> bool:
    if _JOINED.compiled.fullmatch(text, first.end, last.start) is not None:
        return True
    begins = _BEGINS.match(text, first.end, last.start) is not None or _begun(text, start, first)
    ends = _ENDING.match(text, last.end) is not None or (
        _END_BEFORE.search(text, max(first.end, last.start - _BEFORE), last.start) is not None
    )
    return begins and ends


def _begun(text: str, start: int, first: Clock) -> bool:
    found = _START.search(text, max(start, first.start - _BEFORE), first.start)
    return found is not None and bool(found[0])


def _fits(lasted: Lasted, first: Clock, last: Clock) -> bool:
    return any(lasted.low <= each <= lasted.high for each in between(first, last))


def _remark(manuscript: Manuscript, lasted: Lasted, first: Clock, last: Clock) -> Remark:
    text = manuscript.text
    hours, minutes = divmod(between(first, last)[0], 60)
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
