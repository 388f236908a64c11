"""Find a mean per year, month or day that the total of that time, or the list of its years, does not give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.changes.listed_means import listed_means
from dajuan.checks.figures.parts import Sum, added, is_closed, named, spans
from dajuan.checks.figures.quotient_verdict import conflicts
from dajuan.checks.figures.told import Told, figures_told, one_place
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.ratios.spans_of_time import PER, count_of, periods
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind

_CHANGE = Pattern(
    "增长|净增|(?<!新)增加|提高|提升|下降|减少|降低|上升|递增|压减|高于|低于|多|少|超过|最高|最低|目标|计划|不[低少]于|以上|[比较]上"
)
_NO_TOTAL = Pattern(
    "其中|目标|计划|力争|余额|增长|上年|去年|同期|每|均|占|比|年末|年底|末达|最高|现有|拥有|仅有"
    "|只有|增至|增加到|发展到|总量|保有|在册|标准|新增.{0,4}余额"
)
_AND = ("、", "和", "及", "与", "以及", "，")
_FEWEST = 3

TOTAL = Text(
    "“{total}”按{count}{unit}平均为{computed}，文中为“{printed}”。",
    en="“{total}” over {count}{unit} is {computed} on average; the text says “{printed}”.",
)
LIST = Text(
    "所列{count}个数的平均数为{computed}，文中为“{printed}”。",
    en="The mean of the {count} figures is {computed}; the text says “{printed}”.",
)
SUGGESTION = Text(
    "请核对合计、平均数和时间长度；如平均的是另一段时间，请写明。",
    en="Check total, mean and the length of time; where the mean is of another time, say which.",
)


@check(
    "arith-time-mean",
    severity=Severity.WARNING,
    title=Text("平均数与合计、与所列各数不符", en="A mean does not follow from the total, or from what is listed"),
    why=Text(
        "“五年累计”“全年完成”与“年均”“月均”“日均”写在一起时，平均数应等于合计除以年数、月数或天数。",
        en="Where a total of years, of a year or of days stands beside its mean, the mean is the total by their number.",
    ),
    wrong=(
        "五年累计投入教育资金31.0亿元，平均每年7.2亿元。",
        "“十四五”期间完成营造林26.5万亩，年均6.3万亩。",
        "全年接待游客438万人次，日均1.5万人次。",
        "上半年完成税收6.6亿元，月均1.3亿元。",
        "2021—2025年，水利投资分别为3.1亿元、3.4亿元、3.6亿元、3.9亿元、4.0亿元，年均4.1亿元。",
        "三次测评得分分别为92分、95分、88分，平均得分93.5分。",
        "春节假期8天，全县接待游客25.6万人次，日均接待3.8万人次。",
    ),
    right=(
        "五年累计投入教育资金31.0亿元，平均每年6.2亿元。",
        "“十四五”期间完成营造林26.5万亩，年均5.3万亩，比“十三五”年均多0.4万亩。",
        "全年接待游客438万人次，日均1.2万人次。",
        "五年累计投入教育资金31.0亿元，近三年年均7.2亿元。",
        "五年间耕地面积累计增加2.5万亩，年均增长1.2%。",
        "2021—2025年，水利投资分别为3.1亿元、3.4亿元、3.6亿元、3.9亿元、4.0亿元，年均3.6亿元。",
        "三次测评得分分别为92分、95分、88分，平均得分91.7分。",
        "全年为企业办理业务12.5万件，日均500件。",
    ),
)
def time_means(manuscript: Manuscript) -> Iterator[Remark]:
    """年均, 月均, 日均 against the totals and lists of their own sentence, or of the one before."""
    if not any(word in manuscript.plain for word in ("均", "平均")):
        return
    for mean, run in listed_means(manuscript):
        given = _by(added(run), len(run), mean)
        message = LIST.filled(
            count=len(run), computed=given.shown(mean).partition("（")[0], printed=named(manuscript, mean)
        )
        yield Remark(spans(mean, run), message, SUGGESTION, given.shown(mean))
    for paragraph in manuscript.paragraphs:
        if len(paragraph.quantities) < 1 or "均" not in paragraph.text:
            continue
        told = figures_told(manuscript, paragraph)
        for index, printed in enumerate(told):
            per = PER.search(printed.own)
            if (
                per is None
                or not _is_mean(printed)
                or manuscript.plain.startswith(("公里", "·", "/"), printed.quantity.end)
            ):
                continue
            unit = next(name for name in _UNITS if per[name])
            rest = [each for each in told if _share_words(manuscript, each, per["what"])]
            listed = _listed(manuscript, told[:index], printed)
            found = _of_list(manuscript, listed, printed) if listed else _of_total(manuscript, rest, printed, unit)
            if found is not None:
                yield found


def _is_mean(told: Told) -> bool:
    quantity = told.quantity
    if quantity.unit in ("%", "‰", "百分点", "倍", "位", "") or not is_closed(quantity) or quantity.value <= 0:
        return False
    return not _CHANGE.search(told.own) and not told.aims


def _listed(manuscript: Manuscript, before: Sequence[Told], printed: Told) -> Sequence[Told]:
    """The list of one figure a year that stands right before a mean; empty where there is none."""
    run: list[Told] = []
    for each in reversed(before):
        if each.quantity.unit != printed.quantity.unit or each.sentence != printed.sentence:
            break
        if run and manuscript.plain[each.quantity.end : run[0].start] not in _AND:
            break
        run.insert(0, each)
    return run if len(run) >= _FEWEST and count_of(manuscript, run[0], printed) == len(run) else ()


def _of_list(manuscript: Manuscript, run: Sequence[Told], printed: Told) -> Remark | None:
    total = added(each.quantity for each in run)
    given = _by(total, len(run), printed.quantity)
    if not conflicts(given, printed.quantity):
        return None
    message = LIST.filled(
        count=len(run),
        computed=given.shown(printed.quantity).partition("（")[0],
        printed=named(manuscript, printed.quantity),
    )
    where = spans(printed.quantity, [each.quantity for each in run])
    return Remark(where, message, SUGGESTION, given.shown(printed.quantity))


def _of_total(manuscript: Manuscript, told: Sequence[Told], printed: Told, unit: str) -> Remark | None:
    totals = [each for each in told if _is_total(each, printed) and each.sentence == printed.sentence]
    if not totals:
        totals = [each for each in told if _is_total(each, printed) and each.sentence == printed.sentence - 1]
    found: list[tuple[Told, int, Sum]] = []
    for total in totals:
        counts = periods(manuscript, total, printed, unit)
        results = [(count, _by(added((total.quantity,)), count, printed.quantity)) for count in counts]
        if any(not conflicts(given, printed.quantity) for _count, given in results):
            return None
        found.extend((total, count, given) for count, given in results[:1])
    if not found:
        return None
    total, count, given = min(found, key=lambda each: abs(each[0].start - printed.start))
    message = TOTAL.filled(
        total=named(manuscript, total.quantity),
        count=count,
        unit=_UNITS[unit],
        computed=given.shown(printed.quantity).partition("（")[0],
        printed=named(manuscript, printed.quantity),
    )
    return Remark(spans(printed.quantity, total.quantity), message, SUGGESTION, given.shown(printed.quantity))


_UNITS = {
    "year": Text("年", en=" years"),
    "quarter": Text("个季度", en=" quarters"),
    "month": Text("个月", en=" months"),
    "day": Text("天", en=" days"),
}


def _is_total(total: Told, printed: Told) -> bool:
    quantity = total.quantity
    if total is printed or quantity.unit != printed.quantity.unit or not is_closed(quantity):
        return False
    if not quantity.is_(Kind.LEVEL) or quantity.value <= printed.quantity.value or total.aims:
        return False
    return one_place(total, printed) and not _NO_TOTAL.search(total.own)


_SAYS_NOTHING = Pattern("新增|新|约|可|达到?|为|实现|完成|了")


def _share_words(manuscript: Manuscript, total: Told, what: str) -> bool:
    """Whether what the mean says it is of is said before the total, too."""
    name = _SAYS_NOTHING.compiled.sub("", what)
    if len(name) < _LEAST:
        return True
    sentence = manuscript.sentence_at(total.start)
    words = manuscript.plain[sentence.start if sentence else total.start : total.start] + total.noun
    return any(name[place : place + 2] in words for place in range(len(name) - 1))


_LEAST = 2


def _by(total: Sum, count: int, printed: Quantity) -> Sum:
    number = exactly(count)
    return Sum(total.value / Decimal(count), total.tight / number, total.wide / number, printed.step)
