"""Find a level and its growth that together imply another level of last year than the one that was published."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.catalogue.units import factor
from dajuan.checks.figures.comparable import comparison
from dajuan.checks.history.baselines import is_baseline
from dajuan.checks.history.comparing import figures, is_printed, range_of, source, speaks_of_scope, value_of, year_of
from dajuan.checks.history.series import published_years
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.records import Observation
from dajuan.reading.intervals import Interval, Width, exactly
from dajuan.reading.records import Kind, Status

_ONE = exactly(1)
_HUNDRED = exactly(100)
_POINTS = "百分点"
_MEAN = Pattern("平均|年均|每年")
_NOT_NET = Pattern("新增|新建|新培育|新认定|新发展|新登记|其中|完成|实现|增量")
"""Words before an amount that is not the difference of two levels."""

_MESSAGE = Text(
    "按“{level}”和“{change}”推算，{base}年应为{computed}，而{source}为“{published}”。基数可能经过修订。",
    en="“{level}” and “{change}” imply {computed} for {base}, but {source} has “{published}”. The base may have been revised.",
)
_MENDING = Text(
    "核对总量、增速和上年数；基数已修订或口径已调整的，请注明“同口径”或“按修订后基数”。",
    en="Look at the level, the growth and last year's figure; if the base was revised or the scope changed, say so.",
)
_YEAR_BEFORE = (
    "云溪县2024年国民经济和社会发展统计公报\n\n云溪县统计局　2025年4月18日\n\n"
    "全年一般公共预算收入10.75亿元，比上年增长3.9%。地区生产总值176.5亿元，增长5.7%。社会消费品零售总额66.4亿元，增长4.6%。"
    "年末常住人口城镇化率58.26%。全年粮食总产量18.74万吨。全年固定资产投资82.6亿元，增长3.1%。",
    "2025-04-18",
)


@check(
    "ledger-implied-base",
    severity=Severity.WARNING,
    known=True,
    title=Text("总量、增速与已公布的上年数不符", en="Level and growth do not lead back to last year's published level"),
    why=Text(
        "本年数除以（1+增速）应得到上年已公布的数；差距超出四舍五入和容许范围时，三者必有一个要核对，或基数已修订。",
        en="The level divided by 1 + growth gives last year's level; where it does not, one of the three must be looked at.",
    ),
    thresholds={"tolerance": Decimal("0.5")},
    wrong=(
        Example("2025年，全县一般公共预算收入完成11.27亿元，增长8.6%。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县粮食总产量19.86万吨，同比增长1.2%。", earlier=(_YEAR_BEFORE,)),
        Example("2025年末，全县常住人口城镇化率60.15%，比上年提高0.89个百分点。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县社会消费品零售总额76.8亿元，比上年增长5.1%。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县粮食总产量19.86万吨，比上年增加0.12万吨。", earlier=(_YEAR_BEFORE,)),
    ),
    right=(
        Example("2025年，全县一般公共预算收入完成11.27亿元，增长4.8%。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县地区生产总值180.2亿元，增长6.1%。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县一般公共预算收入完成11.27亿元，同口径增长8.6%。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县社会消费品零售总额68.2亿元，比上年增长5.1%。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县固定资产投资80.1亿元，比上年增长5.3%。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县粮食总产量18.86万吨，比上年增加0.12万吨。", earlier=(_YEAR_BEFORE,)),
        Example("2025年末，全县常住人口城镇化率59.15%，比上年提高0.89个百分点。", earlier=(_YEAR_BEFORE,)),
    ),
)
def implied_base(manuscript: Manuscript) -> Iterator[Remark]:
    """Level and growth of one period against the published level of a year before."""
    known = manuscript.known
    if known is None:
        return
    slack = manuscript.threshold("ledger-implied-base", "tolerance") / 100
    told = [pair for pair in figures(manuscript) if not pair[0].in_table and pair[1].status is not Status.TARGET]
    levels: dict[object, tuple[Quantity, Observation]] = {}
    for quantity, own in told:
        level = levels.get(_thing(own))
        if own.kind is Kind.LEVEL:
            levels[_thing(own)] = (quantity, own)
        elif (
            own.kind is Kind.CHANGE
            and level is not None
            and is_printed(own)
            and _is_beside(manuscript, level, quantity)
        ):
            now = level[1]
            year = _base_year(now, own)
            before = published_years(known, now).get(year) if year else None
            if before is None or year is None or before.status is Status.EXPECTED or _own_level(told, now, year):
                continue
            remark = _judged(manuscript, level, (quantity, own), before, year, slack)
            if remark is not None:
                yield remark


def _is_beside(manuscript: Manuscript, level: tuple[Quantity, Observation], quantity: Quantity) -> bool:
    """Whether a change follows the level within its sentence, and is not the mean of several years."""
    sentence = manuscript.sentence_at(quantity.start)
    if sentence is None or level[0].start < sentence.start:
        return False
    return _MEAN.search(manuscript.prose, level[0].end, quantity.start) is None


def _thing(one: Observation) -> tuple[str, str, int | None, str | None]:
    return one.indicator.id, one.place, _last_year(one), one.scope


def _last_year(one: Observation) -> int | None:
    """The year of a figure, of one since an earlier year the last."""
    span = span_of_observation(one)
    return span.last[0] if span else None


def _base_year(level: Observation, change: Observation) -> int | None:
    """The year of the base, of a level of a whole year."""
    year = year_of(level)
    if year is None:
        return None
    if change.base == "yoy":
        return year - 1
    if change.base and change.base.startswith("since:") and change.base[6:].isdigit():
        return int(change.base[6:])
    return None


def _own_level(told: list[tuple[Quantity, Observation]], level: Observation, year: int) -> bool:
    """Whether the document prints the earlier level itself: then the arithmetic inside of the text speaks of it."""
    return any(
        one.indicator.id == level.indicator.id and one.kind is Kind.LEVEL and (one.period or "")[:4] == str(year)
        for _quantity, one in told
    )


def _judged(
    manuscript: Manuscript,
    level: tuple[Quantity, Observation],
    change: tuple[Quantity, Observation],
    before: Observation,
    year: int,
    slack: Decimal,
) -> Remark | None:
    (level_quantity, now), (change_quantity, by) = level, change
    how = comparison(now.indicator.id, now.origin.indicator)
    points = by.unit == _POINTS and now.unit == "%"
    amount = now.unit not in ("%", _POINTS) and factor(by.unit, now.unit) is not None
    severity = Severity.WARNING if points else how.severity
    if severity is None or not (points or amount or (by.unit == "%" and now.unit != "%")):
        return None
    if amount and (
        now.origin.document.kind is DocumentKind.BUDGET  # compares with last year's final accounts
        or _NOT_NET.search(manuscript.prose, level_quantity.end, change_quantity.start)
    ):
        return None
    if (
        by.scope
        or speaks_of_scope(_around(manuscript, level_quantity.start))
        or speaks_of_scope(before.origin.sentence)
    ):
        return None
    old = range_of(before, now.unit)
    implied = _implied(now, by, Width.WIDE, points=points, amount=amount)
    exact = _implied(now, by, Width.TIGHT, points=points, amount=amount)
    close = range_of(before, now.unit, Width.TIGHT)
    if old is None or implied is None or exact is None or close is None:
        return None
    by_how_much = value_of(by, now.unit) if amount else change_quantity.value
    if by_how_much is None:
        return None
    middle = (
        level_quantity.value - by_how_much
        if points or amount
        else level_quantity.value / (1 + change_quantity.value / 100)
    )
    base = old if points else _widened(old, max(slack, how.base))
    if _is_far(value_of(before, now.unit), middle):
        return None
    if implied.meets(base):
        # Within what a base is revised by, or by what is cut off: a question where nothing of the kind is usual.
        if how.base or (implied.meets(old) if not (points or amount) else exact.meets(close)):
            return None
        severity = Severity.ADVICE
    elif is_baseline(before):
        return None  # plan-baseline says it
    step = max(level_quantity.step, Decimal(1).scaleb(middle.adjusted() - 4))
    return Remark(
        spans=(level_quantity.span, Span(change_quantity.start, change_quantity.end)),
        message=_MESSAGE.filled(
            level=now.origin.text,
            change=by.origin.text,
            base=year,
            computed=shown(middle, implied, now.unit, step),
            source=source(before),
            published=before.origin.text,
        ),
        suggestion=_MENDING,
        computed=shown(middle, implied, now.unit, step),
        severity=Severity.ADVICE if severity is Severity.ADVICE else None,
    )


def _around(manuscript: Manuscript, offset: int) -> str:
    """The sentence of a figure with those beside it in its paragraph."""
    paragraph = manuscript.paragraph_at(offset)
    if paragraph is None:
        return ""
    inside = [each for each in manuscript.sentences if paragraph.start <= each.start < paragraph.end]
    place = next((index for index, each in enumerate(inside) if each.start <= offset < each.end), 0)
    return "".join(each.text for each in inside[max(place - 1, 0) : place + 2])


def _implied(now: Observation, by: Observation, width: Width, *, points: bool, amount: bool) -> Interval | None:
    """The earlier level that a level and its change lead back to."""
    level = range_of(now, now.unit, width)
    change = range_of(by, now.unit if amount else by.unit, width)
    if level is None or change is None:
        return None
    if points or amount:
        return level - change
    if change.low is None or change.low <= -100:
        return None
    return level / (_ONE + change / _HUNDRED)


def _is_far(published: Decimal | None, implied: Decimal) -> bool:
    """Whether the two are so far apart that they are rather of two things."""
    return not published or not Decimal("0.6") < implied / published < Decimal("1.6")


def _widened(found: Interval, by: Decimal) -> Interval:
    low = None if found.low is None else found.low - abs(found.low) * by
    high = None if found.high is None else found.high + abs(found.high) * by
    return Interval(low, high, found.low_closed, found.high_closed)
