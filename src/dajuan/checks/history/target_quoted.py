"""Find goals of a year (年初预期目标) that are quoted with another value than the report that set them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dajuan.catalogue.match import indicator_id
from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import range_of, source
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.plans import speaks_of_plan
from dajuan.checks.plan.quoted import ADJUSTED, as_set, is_quoted
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.naming import reference
from dajuan.ledger.records import Observation
from dajuan.ledger.standing import key_of
from dajuan.reading.records import Kind, Status

_SET = Pattern("年初|年度|全年|预期|既定|计划|目标|任务")
_YEAR = Pattern(r"(?P<year>20[0-4]\d)年(?:初|的|度|经济社会发展)*(?:确定|提出|预期|主要|政府工作报告|目标)")
_GOALS = Pattern("目标[^。]{0,6}[:：]|(?:预期|主要|总体)目标|目标(?:是|为|定为|安排)")
_SET_BEFORE = Pattern("年初|既定|原定|此前|去年|上年")
_SETTING = Pattern("年初|年度|预期|既定|计划|确定|提出|设定|下达|目标(?:任务)?|(?:的|为|是|定)$|^的|^(?:确定|提出)?的")
_GAP = 24

_MESSAGE = Text(
    "“{own}”与{source}提出的{year}年目标不一致：{name}的目标为“{goal}”。",
    en="“{own}” is not the goal that {source} has set for {year}: that of {name} is “{goal}”.",
)
_MENDING = Text(
    "按原文件更正；年中调整过目标的，写明“经调整”和依据。",
    en="Quote the document as it stands; if the goal was adjusted since, say so and by what.",
)
_REPORT = (
    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n三、2025年工作安排\n\n"
    "2025年全县的预期目标是：地区生产总值增长6%左右，一般公共预算收入增长4.5%，城镇新增就业3200人，粮食总产量18.6万吨。",
    "2025-01-08",
)


@check(
    "ledger-target-quoted",
    severity=Severity.ERROR,
    known=True,
    title=Text("引用的年度目标与原文件不一致", en="A goal of the year quoted with another value"),
    why=Text(
        "年初报告提出的预期目标已有记录，引用时数值要与原文件一致。",
        en="The goals of the year are on record: a quotation has the value of the report that set them.",
    ),
    wrong=(
        Example("2025年，地区生产总值增长6.2%，高于5.5%左右的年初预期目标。", earlier=(_REPORT,)),
        Example("2025年，城镇新增就业3380人，完成年度目标3000人的112.7%。", earlier=(_REPORT,)),
        Example("2025年，粮食总产量18.9万吨，超过18.2万吨的年度目标。", earlier=(_REPORT,)),
        Example("全年城镇新增就业3380人，为年度计划2800人的120.7%。", earlier=(_REPORT,)),
        Example(
            "2025年的主要预期目标是：地区生产总值增长8%以上，城镇新增就业3200人。", "云溪县", "2025-01-10", (_REPORT,)
        ),
        Example(
            "2025年主要预期目标：一般公共预算收入增长5.4%，粮食总产量18.6万吨。", "云溪县", "2025-01-10", (_REPORT,)
        ),
    ),
    right=(
        Example("2025年，地区生产总值增长6.2%，高于6%左右的年初预期目标。", earlier=(_REPORT,)),
        Example("2025年，城镇新增就业3380人，完成年度目标3200人的105.6%。", earlier=(_REPORT,)),
        Example("2025年，粮食总产量18.9万吨，超过“十四五”规划18.2万吨的目标。", earlier=(_REPORT,)),
        Example("2026年，地区生产总值增长5.5%左右的预期目标，符合县情实际。", earlier=(_REPORT,)),
        Example("2025年，地区生产总值增长6.2%，高于年中调整后的5.5%左右的预期目标。", earlier=(_REPORT,)),
        Example("2025年，全省地区生产总值增长5%左右的预期目标已经实现。", earlier=(_REPORT,)),
        Example(
            "2025年的主要预期目标是：地区生产总值增长6%左右，城镇新增就业3200人。", "云溪县", "2025-01-10", (_REPORT,)
        ),
        Example("2025年，经调整，地区生产总值预期目标为增长5.5%左右。", "云溪县", "2025-07-10", (_REPORT,)),
        Example("2026年的主要预期目标是：地区生产总值增长5%左右，城镇新增就业3000人。", earlier=(_REPORT,)),
    ),
)
def target_quoted(manuscript: Manuscript) -> Iterator[Remark]:
    """A quoted goal against the goals that others stated for that indicator and year."""
    known = manuscript.known
    if known is None or not any(cell.key.target for cell in known.cells.values()):
        return
    yield from _stated(manuscript, known)
    for sentence in manuscript.sentences:
        if speaks_of_plan(sentence.text) or _SET.search(sentence.text) is None or ADJUSTED.search(sentence.text):
            continue
        for quantity in sentence.quantities:
            own = known.own_of.get(quantity.claim.id)
            if own is None or own.place != known.place or not is_quoted(manuscript.prose, sentence, quantity):
                continue
            # It sets goals, and does not quote those that were set.
            is_stated = _GOALS.search(sentence.text) is not None and _SET_BEFORE.search(sentence.text) is None
            goals = _goals(manuscript, known, sentence.quantities, quantity, is_named=not is_stated)
            if goals and not any(_agrees(quantity, goal) for goal in goals):
                yield _remark(quantity, goals[0])


def _stated(manuscript: Manuscript, known: Known) -> Iterator[Remark]:
    """Goals that the document sets itself for its own year, against those that another one of that year set.

    Of last year's goals a report speaks in other ways, and tables of budgets hold one name in several books.
    """
    year = manuscript.document.published[:4]
    for sentence in manuscript.sentences:
        if _GOALS.search(sentence.text) is None or speaks_of_plan(sentence.text) or ADJUSTED.search(sentence.text):
            continue
        for quantity in sentence.quantities:
            own = known.own_of.get(quantity.claim.id)
            if own is None or own.status is not Status.TARGET or own.indicator.local or own.place != known.place:
                continue
            cell = known.cells.get(key_of(own))
            goal = cell.standing if cell else None
            if goal is None or not own.period == goal.period == year == goal.origin.document.published[:4]:
                continue
            if _GOALS.search(goal.origin.sentence) and not _agrees(quantity, goal):
                yield _remark(quantity, goal)


def _goals(
    manuscript: Manuscript, known: Known, quantities: Sequence[Quantity], quantity: Quantity, *, is_named: bool
) -> list[Observation]:
    """What was set for the indicator of the nearest result before the quoted goal, in a unit that it can be quoted in."""
    subject, named = _subject(known, quantities, quantity), None
    if subject is None and is_named:
        subject = named = _named(known, quantity)
    if subject is None:
        return []
    for year in _years(manuscript, subject, quantity):
        if named is not None and named.period != str(year):
            continue
        found = [
            cell.standing
            for cell in known.by_indicator.get(subject.indicator.id, ())
            if cell.key.target
            and cell.standing is not None
            and cell.key.period == str(year)
            and cell.standing.kind is subject.kind
            and range_of(cell.standing, quantity.unit) is not None
        ]
        if found:
            return found
    return []


def _subject(known: Known, quantities: Sequence[Quantity], quantity: Quantity) -> Observation | None:
    """The figure before the quoted goal that is of an indicator, in the same unit and near."""
    earlier = [each for each in quantities if each.end <= quantity.start]
    for each in reversed(earlier):
        own = known.own_of.get(each.claim.id)
        if own is None or quantity.start - each.end > _GAP:
            return None
        if own.kind in (Kind.LEVEL, Kind.CHANGE) and not own.indicator.local:
            return own if range_of(own, quantity.unit) is not None and own.place == known.place else None
    return None


def _named(known: Known, quantity: Quantity) -> Observation | None:
    """The quoted goal as a figure of the indicator that its own phrase names (城镇新增就业年初目标3000人)."""
    own = known.own_of.get(quantity.claim.id)
    if own is None or own.kind not in (Kind.LEVEL, Kind.CHANGE):
        return None
    if not own.indicator.local:
        return own
    phrase = _SETTING.compiled.sub("", own.origin.indicator)
    found = indicator_id(phrase, own.unit, own.kind.value)
    return msgspec.structs.replace(own, indicator=reference(found, "", "", "")) if found else None


def _years(manuscript: Manuscript, subject: Observation, quantity: Quantity) -> Iterator[int]:
    """The year whose goal is meant: the one that is named there, else that of the result, else the one that is reviewed."""
    found = _YEAR.search(manuscript.prose, max(quantity.start - _GAP, 0), quantity.end + _GAP)
    if found is not None:
        yield int(found["year"])
        return
    if subject.period and subject.period[:4].isdigit() and len(subject.period) == 4:
        yield int(subject.period)
    published = manuscript.document.published
    if published[5:7] in ("01", "02", "03"):  # then the year that has just ended is told of
        yield int(published[:4]) - 1


def _agrees(quantity: Quantity, goal: Observation) -> bool:
    times = factor(goal.unit, quantity.unit)
    if times is None:
        return True
    claim = quantity.claim
    mine = as_set(claim.value, claim.high, claim.step, claim.unit)
    theirs = as_set(goal.value, goal.high, goal.step, goal.unit, times)
    return mine.meets(theirs) or mine.meets(-theirs)


def _remark(quantity: Quantity, goal: Observation) -> Remark:
    return Remark(
        spans=(quantity.span,),
        message=_MESSAGE.filled(
            own=quantity.claim.text,
            source=source(goal),
            year=goal.period or "",
            name=goal.indicator.name,
            goal=goal.origin.text,
        ),
        suggestion=_MENDING,
    )
