"""Hold years, months and quarters that are counted one by one against the first and the last that are named (连续八年, 第九个年头)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Span, Text
from dajuan.checks.times.lengths import NUMBER, small_number
from dajuan.checks.times.moments import TO, Moment
from dajuan.checks.times.now import year_of
from dajuan.checks.times.roles import Placed, Role, placed

_IN_A_ROW = Pattern(f"连续(?P<count>{NUMBER})个?(?P<unit>年|月|季度)(?!代)", needs=("连续",))
_TIMES = Pattern("连(?<=[\\d一二三四五六七八九十].)(?:增|升|涨|丰|降|减|跌|冠|快|优)")
_NTH = Pattern(f"第(?P<count>{NUMBER})(?P<unit>个?年)(?:(?<=个年)头|(?<!个年)(?![级度]))", needs=("第",))
_WRITTEN = Pattern(f"{NUMBER}$")
_TITLED = Pattern(
    f"(?<!第)(?P<count>{NUMBER})年(?![以级度])[^，。；、（）\\d]{{0,16}}（(?P<first>(?:19|20)\\d\\d)年?{TO}(?P<last>(?:19|20)\\d\\d)年?）"
)
_TITLED_HINT = Pattern("（(?:19|20)\\d\\d年?(?:—|-|~|至|到)")
_LONGEST_TITLE = 24
_MOST = 60  # years in a row
_AHEAD = Pattern("将|计划|力争|目标|拟|预计|规划期|每年")
_ELSEWHERE = Pattern("[“]?十[一二三四五]五|规划|行动|方案|计划|任期|届|其中|建设期|合同")
_BEGAN = Pattern(
    "[^，。；\\d]{0,10}?(?:首次|首获|首破|首个|首创|首|创成|创建|获评|启动|实施|突破|跨上|迈上|站上|达到|成立|注册|开始|试行|推行|入选|建成|创办|获得|摘得|夺得|开工|投产|举办)"
)
_REACHED = Pattern("[^，。；\\d]{0,10}?(?:首|突破|跨上|迈上|站上|达到|入选|获|摘|夺)")
"""A mark that was reached, from which no growth is counted: 2024年首次突破500万人次，2025年…已连续三年增长."""
_OTHER_END = Pattern("有|其中|先后|曾|累计|分别|年均")
_MONTHS = {"年": 12, "月": 1, "季度": 3}
_JOINED = Pattern(f"(?:[、和及]|{TO})")
_LISTED = Pattern("[、和及]")
_YEAR = 12
_COMPARED = Pattern("(?:[较比与同]|相比)$")
_CLAUSE_END = Pattern("[，。；、\n]")
_STATE = Pattern(
    "(?:都|均|全部|实现|稳定|保持|稳居|站稳|超过?|高于|达到?|突破|获|荣获|被|位[列居]|居|排|未|没有|无|零|在|入[选围]|荣登|上榜|蝉联|当选|夺|摘|举办|承办|跻身|进入)"
)
_CHANGE = Pattern("增|降|升|减|涨|跌|回落|提高|上台阶|攀|翻|正|丰")
_SINCE_THEN = Pattern("此后|之后|其后|随后|以后")
_NEAR = 12  # characters between the last moment and what is counted


class _Run(msgspec.Struct, frozen=True):
    """What is counted: how many, of how many months each; nth: whether it is the number of one of them (第九个年头)."""

    count: int
    months: int
    nth: bool
    span: Span


def counted_wrongly(manuscript: Manuscript) -> Iterator[Remark]:
    """Runs of years, months or quarters that are longer than the moments of their sentence allow, or plainly shorter."""
    yield from _titled(manuscript)
    prose = manuscript.prose
    for run in _runs(prose):
        start, end = run.span.start, run.span.end
        sentence = manuscript.sentence_at(start)
        if sentence is None or _AHEAD.search(prose, max(start - 4, 0), end + 4):
            continue
        if run.nth and _ELSEWHERE.search(prose, max(sentence.start, start - _NEAR), start):
            continue
        remark = _against(manuscript, sentence, run)
        if remark is not None:
            yield remark


def _titled(manuscript: Manuscript) -> Iterator[Remark]:
    """三年行动（2021—2025年）: as many years as the brackets hold, or one less where a first one has hardly begun."""
    prose = manuscript.prose
    for hint in _TITLED_HINT.finditer(prose):
        match = _TITLED.search(prose, max(hint.start() - _LONGEST_TITLE, 0), min(hint.end() + 8, len(prose)))
        number = small_number(match["count"]) if match is not None and match.end() > hint.end() else None
        if match is None or number is None or number != number.to_integral() or not 2 <= number <= _MOST:
            continue
        most = int(match["last"]) - int(match["first"]) + 1
        if int(number) in (most, most - 1) or most < 2:
            continue
        yield Remark(
            spans=(Span(match.start("count"), match.end("count") + 1), Span(match.start("first"), match.end("last"))),
            message=Text(
                "“{range}”是{most}年，前面说{count}年。", en="{range} is {most} years; it says {count}."
            ).filled(range=prose[match.start("first") : match.end("last")], most=most, count=match["count"]),
            suggestion=Text("请核对起止年份和年数。", en="Check both years and the number of years."),
            computed=f"{most}年",
        )


def _runs(prose: str) -> Iterator[_Run]:
    for pattern in (_IN_A_ROW, _NTH):
        for match in pattern.finditer(prose):
            yield from _run(match["count"], match["unit"], match.start(), match.end(), nth=pattern is _NTH)
    for match in _TIMES.finditer(prose):
        written = _WRITTEN.search(prose, max(match.start() - 4, 0), match.start())
        if written is not None:
            yield from _run(written[0], "年", written.start(), match.end(), nth=False)


def _run(written: str, unit: str, start: int, end: int, *, nth: bool) -> Iterator[_Run]:
    number = small_number(written)
    if number is not None and number == number.to_integral() and number >= Decimal(2):
        yield _Run(int(number), _MONTHS[unit.removeprefix("个")], nth, Span(start, end))


def _against(manuscript: Manuscript, sentence: Stretch, run: _Run) -> Remark | None:
    now = year_of(manuscript)
    end = sentence.end if run.nth else run.span.start
    told = [
        each
        for each in placed(manuscript, sentence.start, end, now)
        if (each.moment.year or run.months < _YEAR)
        and not _COMPARED.search(manuscript.prose, sentence.start, each.moment.start)
    ]
    found = [
        pair for pair in (_chain(manuscript, told), _widest(manuscript, sentence, run, told, now)) if pair is not None
    ]
    for first, last in found:
        if run.months < _YEAR and "year" in (first.moment.whole, last.moment.whole):
            return None
        most = _index(last.moment, run.months) - _index(first.moment, run.months) + 1
        fewest = most if _is_state(manuscript, sentence, run) else most - 1
        if fewest <= run.count <= most or most < 2 or (run.count < most and not _is_bound(manuscript, last, run)):
            return None
    if not found:
        return None
    first, last = found[0]
    most = _index(last.moment, run.months) - _index(first.moment, run.months) + 1
    return _remark(manuscript, run, first.moment, last.moment, most)


def _chain(manuscript: Manuscript, told: list[Placed]) -> tuple[Placed, Placed] | None:
    """The ends of the moments right before a run that 、 or 至 joins: 2021年、2022年, 2018—2020年."""
    text = manuscript.prose
    index = len(told) - 1
    while index > 0 and _JOINED.compiled.fullmatch(text, told[index - 1].moment.end, told[index].moment.start):
        index -= 1
    return (told[index], told[-1]) if index < len(told) - 1 else None


def _widest(
    manuscript: Manuscript, sentence: Stretch, run: _Run, told: list[Placed], now: int | None
) -> tuple[Placed, Placed] | None:
    """The earliest beginning of the sentence, for 第N个年头 else that of the paragraph, with the latest moment."""
    begun = [each for each in told if _is_beginning(manuscript, each)]
    if _is_growth(manuscript, sentence, run):
        begun = [each for each in begun if _REACHED.match(manuscript.prose, each.moment.end) is None]
    if not begun and run.nth:
        begun = _of_paragraph(manuscript, sentence, now)
    if not begun:
        return None
    first = min(begun, key=lambda each: each.moment.first())
    later = [each for each in told if each.moment.first() > first.moment.last()]
    return (first, max(later, key=lambda each: each.moment.last())) if later else None


def _of_paragraph(manuscript: Manuscript, sentence: Stretch, now: int | None) -> list[Placed]:
    """The one beginning that the paragraph tells outside a sentence without any."""
    paragraph = manuscript.paragraph_at(sentence.start)
    if paragraph is None:
        return []
    told = placed(manuscript, paragraph.start, paragraph.end, now)
    begun = [each for each in told if each.role is Role.START and each.moment.said and each.moment.whole != "day"]
    return begun if len(begun) == 1 else []


def _is_beginning(manuscript: Manuscript, each: Placed) -> bool:
    """Whether something began then: 自, 起, 首次, the first of two that 至 joins."""
    text, moment = manuscript.prose, each.moment
    if each.role is Role.START or _BEGAN.match(text, moment.end) is not None:
        return True
    return text[moment.end : moment.end + 1] in "至到—-~" and moment.end < len(text)


def _is_bound(manuscript: Manuscript, last: Placed, run: _Run) -> bool:
    """Whether the last moment is the end of what is counted, so that fewer are too few: 至2025年已连续五年."""
    text = manuscript.prose
    if run.nth:
        return True
    between = text[last.moment.end : run.span.start]
    if _LISTED.match(text, last.moment.start - 1) is not None and last.moment.whole == "year":
        return True
    return last.role is Role.END and len(between) <= _NEAR and _OTHER_END.search(between) is None


def _is_state(manuscript: Manuscript, sentence: Stretch, run: _Run) -> bool:
    """Whether what lasted counts the first year too (稳定在20万吨以上), as growth over it and 此后 do not."""
    text = manuscript.prose
    clause = _CLAUSE_END.search(text, run.span.end, sentence.end)
    tail = text[run.span.end : clause.start() if clause is not None else sentence.end]
    return (
        not run.nth
        and _STATE.match(tail) is not None
        and not _CHANGE.search(tail)
        and not _SINCE_THEN.search(text, sentence.start, run.span.start)
    )


def _is_growth(manuscript: Manuscript, sentence: Stretch, run: _Run) -> bool:
    """Whether it is growth that lasted: 连续三年增长, 三连增."""
    text = manuscript.prose
    clause = _CLAUSE_END.search(text, run.span.end, sentence.end)
    tail = text[run.span.start : clause.start() if clause is not None else sentence.end]
    return not run.nth and _CHANGE.search(tail) is not None


def _index(moment: Moment, months: int) -> int:
    """The number of the year, quarter or month that a moment ends in."""
    day = moment.last()
    return (day.year * 12 + day.month - 1) // months


def _remark(manuscript: Manuscript, run: _Run, first: Moment, last: Moment, most: int) -> Remark:
    text = manuscript.text
    unit = {12: "年", 3: "个季度", 1: "个月"}[run.months]
    return Remark(
        spans=(run.span, Span(first.start, first.end), Span(last.start, last.end)),
        message=Text(
            "由{first}到{last}首尾都算是{most}{unit}，这里说“{written}”。",
            en="From {first} to {last} are {most}{unit}, both counted; here it says {written}.",
        ).filled(
            first=text[first.start : first.end],
            last=text[last.start : last.end],
            most=most,
            unit=unit,
            written=text[run.span.start : run.span.end],
        ),
        suggestion=Text("请核对起止时间和所数的年数、月数。", en="Check both ends and the number counted."),
        computed=f"{most}{unit}",
    )
