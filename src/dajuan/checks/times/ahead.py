"""Find a time by which something came earlier or later than planned that its dates do not make (原定9月底，实际6月底，提前2个月)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.lengths import LENGTH, Length, elapsed, length_of, lengths
from dajuan.checks.times.moments import Moment
from dajuan.checks.times.now import year_of
from dajuan.checks.times.roles import Placed, Role, placed
from dajuan.checks.times.years_ahead import years_ahead

_WORDS = (
    "提前",
    "提早",
    "超前",
    "逾期",
    "延期",
    "延误",
    "延迟",
    "推迟",
    "滞后",
    "拖延",
    "拖期",
    "超期",
    "缩短",
    "晚了",
    "早了",
)
_EARLY = ("提前", "提早", "超前", "缩短", "早了")
_MOVED = Pattern(
    f"(?P<moved>{'|'.join(_WORDS)})(?:工期|时间|竣工|完工|完成|交付|通车)?(?:了|已|达|整整|将|共|长达|至今|达到|时间|，)*{LENGTH.source}",
    needs=_WORDS,
)
_AGREED = Pattern(
    "(?:合同|计划|约定|规定|批复|原定|定额|标准|核定|要求的?)(?:工期|用时|时限|期限|周期|时间|建设期)(?:约定|要求)?(?:为|是|:)?$"
)
_AGREED_BEHIND = Pattern("的?(?:合同|计划|约定|规定|批复|定额|核定)(?:工期|用时|时限|期限|周期|建设期)")
_USED = Pattern("(?:实际|仅|只|共|工程|总)?(?:用时|历时|耗时|工期|仅用|只用|用了)(?:仅|只|为|共|了|是)*$")
_PLANNED = Pattern("(?:计划|合同|约定|规定|批复|原定|定额|核定)(?:用时|历时|工期)")
_PART = Pattern("其中|节点|分别|平均|每|最多|最长")
_BEFORE = 12
_SHORT = 60


@check(
    "time-ahead",
    severity=Severity.WARNING,
    title=Text("提前、逾期的时间与日期不符", en="Earlier or later than planned by another time than the dates say"),
    why=Text(
        "原定9月底完工，实际6月底完工，是提前3个月；合同工期20个月、实际用时17个月，也是提前3个月。",
        en="Planned for the end of September and done at the end of June is three months early; so are 17 months of an agreed 20.",
    ),
    wrong=(
        "大坝原定2025年9月底完工，实际6月底完工，提前2个月。",
        "合同工期20个月，实际用时17个月，提前5个月完工。",
        "工程应于2024年8月31日前完工，到2025年11月底仍未完工，逾期已近三个月。",
        "隧洞原计划10月15日贯通，实际9月5日贯通，提前30天。",
        "医院原定于2025年10月1日启用，推迟到2026年1月1日，推迟了两个月。",
        "规划到2025年建成高标准农田30万亩，2023年底就已建成30.4万亩，提前一年实现规划目标。",
        "原定2025年全面完成的污水管网改造，2024年底全部完成，提前两年。",
        "桥梁计划2025年6月通车，实际2025年9月通车，提前3个月。",
    ),
    right=(
        "大坝原定2025年9月底完工，实际6月底完工，提前3个月。",
        "合同工期20个月，实际用时17个月，提前3个月完工。",
        "规划到2025年建成高标准农田30万亩，2023年底就已建成30.4万亩，提前两年实现规划目标。",
        "规划到2025年建成高标准农田30万亩，2023年3月就已建成30.4万亩，提前近三年完成。",
        "工程应于2025年8月31日前完工，到2025年11月底仍未完工，逾期已近三个月。",
        "隧洞原计划10月15日贯通，实际9月5日贯通，提前40天。",
        "计划2025年底全部完工，其中主桥已于8月合龙，比节点计划提前20天。",
        "办理时限由20天缩短为5天，缩短了15天；6月起，平均提前3天办结。",
    ),
)
def ahead(manuscript: Manuscript) -> Iterator[Remark]:
    """The length behind 提前 or 逾期 against the planned and the actual date, or against the agreed and the used length."""
    text = manuscript.prose
    for match in _MOVED.finditer(text):
        length = length_of(match)
        sentence = manuscript.sentence_at(match.start())
        if length is None or sentence is None or _PART.search(text, sentence.start, match.start()):
            continue
        by_dates = _by_dates(manuscript, sentence, match, length)
        remark = by_dates if by_dates is not None else _by_lengths(manuscript, sentence, length)
        if isinstance(remark, Remark):
            yield remark
        elif remark is None and match["moved"] in _EARLY:
            years = years_ahead(manuscript, sentence, match, length)
            if years is not None:
                yield _of_years(manuscript, match, length, years)


def _by_dates(manuscript: Manuscript, sentence: Stretch, match: re.Match[str], length: Length) -> Remark | bool | None:
    """What the dates say against it; True where two of them say the same, None where there are none to ask."""
    year = year_of(manuscript)
    start = max(sentence.start, manuscript.prose.rfind("；", sentence.start, match.start()) + 1)
    told = placed(manuscript, start, sentence.end, year)
    paragraph = manuscript.paragraph_at(sentence.start)
    if not any(each.planned for each in told) and paragraph is not None:
        told = placed(manuscript, paragraph.start, sentence.end, year)
    planned = [each for each in told if each.planned and not each.actual]
    actual = [each for each in told if not each.planned and each.role is not Role.START and each.moment.whole != "year"]
    wrong: tuple[Placed, Placed] | None = None
    for before in planned:
        for came in actual:
            if (before.moment.year is None) is not (came.moment.year is None) or before.moment.whole == "year":
                continue
            if _agrees(length, before, came, early=match["moved"] in _EARLY):
                return True
            wrong = before, came
    if wrong is None or len(planned) > 1 or (start > wrong[0].moment.start and len(actual) > 1):
        return None
    return _remark(manuscript, match, length, wrong)


def _agrees(length: Length, planned: Placed, came: Placed, *, early: bool) -> bool:
    first, last = (came.moment, planned.moment) if early else (planned.moment, came.moment)
    if first.last() > last.last() and first.year == last.year:
        return False
    if length.unit in ("days", "workdays") and not (first.exact and last.exact):
        low, high = elapsed(first, last, "days")
        return length.low <= high + 1 and low - 1 <= length.high
    low, high = elapsed(first, last, "days" if length.unit == "workdays" else length.unit)
    slack = Decimal(1 if length.told < _SHORT else 3) if length.unit in ("days", "workdays") else Decimal("0.3")
    if length.unit == "years" and length.told < 1:
        slack = Decimal("0.1")
    return length.low - slack <= high and low <= length.high + slack


def _by_lengths(manuscript: Manuscript, sentence: Stretch, moved: Length) -> Remark | None:
    """An agreed length and a used one in the sentence, whose difference is another."""
    text = manuscript.prose
    agreed: list[Length] = []
    used: list[Length] = []
    for length in lengths(text, sentence.start, sentence.end):
        low = max(sentence.start, length.lead - _BEFORE)
        if length.start == moved.start or length.unit != moved.unit or length.rough:
            continue
        if _AGREED.search(text, low, length.lead) or _AGREED_BEHIND.match(text, length.end):
            agreed.append(length)
        elif _USED.search(text, low, length.lead) and not _PLANNED.search(text, low, length.lead):
            used.append(length)
    if len(agreed) != 1 or len(used) != 1:
        return None
    difference = abs(agreed[0].told - used[0].told)
    if moved.low <= difference <= moved.high:
        return None
    return _of_lengths(manuscript, moved, (agreed[0], used[0]), difference)


def _of_lengths(manuscript: Manuscript, moved: Length, told: Sequence[Length], difference: Decimal) -> Remark:
    words = [manuscript.text[each.start : each.end] for each in (*told, moved)]
    computed = f"{difference.normalize():f}{moved.name}"
    return Remark(
        spans=tuple(Span(each.start, each.end) for each in (moved, *told)),
        message=Text(
            "约定{agreed}、实际{used}，相差{computed}，这里说{moved}。",
            en="Agreed were {agreed}, used {used}: {computed} apart; here it says {moved}.",
        ).filled(agreed=words[0], used=words[1], computed=computed, moved=words[2]),
        suggestion=Text("请核对工期和提前、逾期的时间。", en="Check the agreed and the used time."),
        computed=computed,
    )


def _of_years(manuscript: Manuscript, match: re.Match[str], length: Length, pair: tuple[Moment, Moment]) -> Remark:
    planned, came = pair
    apart = (planned.year or 0) - (came.year or 0)
    words = [manuscript.text[each.start : each.end] for each in pair]
    return Remark(
        spans=tuple(
            Span(start, end)
            for start, end in ((match.start("moved"), length.end), *((each.start, each.end) for each in pair))
        ),
        message=Text(
            "原定{planned}，实际{came}，提前{apart}年，这里说“{words}”。",
            en="Planned for {planned}, it was {came}: {apart} years early; here it says {words}.",
        ).filled(
            planned=words[0], came=words[1], apart=apart, words=manuscript.text[match.start("moved") : length.end]
        ),
        suggestion=Text("请核对规划年份、实际年份和提前的年数。", en="Check both years and the years between them."),
        computed=f"{apart}年",
    )


def _remark(manuscript: Manuscript, match: re.Match[str], length: Length, pair: tuple[Placed, Placed]) -> Remark:
    text, (planned, came) = manuscript.text, (pair[0].moment, pair[1].moment)
    before = planned.last() > came.last()
    unit = {"workdays": "days", "years": "months"}.get(length.unit, length.unit)
    low, high = elapsed(*((came, planned) if before else (planned, came)), unit)
    middle = (low + high) / 2 if unit != "days" else low
    names = {"days": "天", "months": "个月"}
    computed = f"{'早' if before else '晚'}{middle.quantize(Decimal(1))}{names.get(unit, length.name)}"
    return Remark(
        spans=(
            Span(match.start("moved"), length.end),
            Span(planned.start, planned.end),
            Span(came.start, came.end),
        ),
        message=Text(
            "原定{planned}，实际{came}，约{computed}，这里说“{words}”。",
            en="Planned for {planned}, it was {came}: about {computed}; here it says {words}.",
        ).filled(
            planned=text[planned.start : planned.end],
            came=text[came.start : came.end],
            computed=computed,
            words=text[match.start("moved") : length.end],
        ),
        suggestion=Text("请核对两个日期和相差的时间。", en="Check both dates and the time between them."),
        computed=computed,
    )
