"""Find classes that are the whole together by their names (新开工 and 续建; 优, 良, 轻度 …) and do not make it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.figures.parts import added, is_printed_plain, listed, named, spans
from dajuan.checks.figures.slips import agrees, slip_of
from dajuan.checks.figures.terms import STRONG, Term, paragraphs_of_terms
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.sums.class_brackets import brackets
from dajuan.checks.sums.class_rows import DAYS, FARTHEST, Classes, may_hold, rows_of, spoken_of, wholes_of

_SPANS = (
    (Pattern("1(?:月份?)?(?:至|到|—|-|～|~)(?P<last>\\d{1,2})月|前(?P<count>[一二三四五六七八九十]+)个?月"), 0),
    (Pattern("上半年|下半年"), 184),
    (Pattern("前三季度|三个季度"), 274),
    (Pattern("[一二三四]季度"), 92),
    (Pattern("(?<![\\d—-])\\d{1,2}月(?!\\d|[底末])|当月|本月|单月"), 31),
)
ANY = 99.0
"""Whatever chance would say: the names tell already that the classes are of one whole."""
_DAYS_OF_YEAR, _DAYS_OF_MONTH = 366, 31
MORE = Text(
    "“{whole}”分为互不交叉的各类（{parts}），相加为{sum}，超过了总数。",
    en="The classes of “{whole}” ({parts}) exclude each other, and together they are {sum}, more than all.",
)
LESS = Text(
    "“{whole}”分为互不交叉的各类（{parts}），相加为{sum}，与总数不符。",
    en="The classes of “{whole}” ({parts}) leave nothing out, and together they are {sum}.",
)
YEAR = Text(
    "各级空气质量天数（{parts}）相加为{sum}，超过了这一时期的天数（最多{most}天）。",
    en="The days of air of each grade ({parts}) add up to {sum}, more than the time has ({most}).",
)
KINDS = Text("说共{whole}个，所列“{parts}”相加为{sum}个。", en="{whole} are told, and “{parts}” are {sum} together.")
SUGGESTION = Text(
    "请核对总数与各类数；如还有未列出的类别，请写明。",
    en="Check the total and each class; where a class is not listed, say so.",
)


@check(
    "arith-classes",
    severity=Severity.WARNING,
    replaces=("arith-sum-slip",),
    title=Text("互不交叉的各类相加与总数不符", en="Classes that exclude each other do not make the whole"),
    why=Text(
        "新开工与续建，建成、在建与未开工，优、良与各级污染天数，约束性与预期性指标等，名称上就互不交叉：相加不会超过总数；各类都列全了的，应等于总数。",
        en="New and continued projects; built, under way and not begun; days of air by grade; binding and expected targets: such classes "
        "exclude each other by their names, so that they never make more than the whole, and just as much where none is left out.",
    ),
    wrong=(
        "今年全县安排重点项目74个，其中新建41个、续建36个。",
        "2025年城区空气质量优118天、良201天、轻度污染41天、中度污染8天、重度污染3天。",
        "规划确定的32项指标中，超过序时进度的18项，基本达到的10项，滞后的5项。",
        "全县辖16个乡镇（10镇7乡）、212个行政村。",
        "辖区面积860平方公里，现有15个乡镇（街道）（4街道9镇3乡）。",
        "全县3个街道、12个镇、5个乡，共有乡镇（街道）21个。",
        "列入规划的项目168个，建成投用97个，正在建设52个，尚未开工29个。",
    ),
    right=(
        "今年全县安排重点项目77个，其中新建41个、续建36个。",
        "全县辖16个乡镇（10镇6乡）、212个行政村，覆盖12个乡镇（含3个街道）。",
        "全年实施民生项目60个，年底已建成34个，在建20个，其余项目正在办理前期手续。",
        "重点项目98个，其中新开工产业项目20个、续建公路工程11个。",
        "2025年城区空气质量优118天、良201天、轻度污染31天、中度污染8天、重度污染3天。",
    ),
)
def class_sums(manuscript: Manuscript) -> Iterator[Remark]:
    """The classes of each paragraph, with the whole before or behind them."""
    for _paragraph, terms in paragraphs_of_terms(manuscript):
        if may_hold(terms):
            for division in spoken_of(terms):
                for classes in rows_of(manuscript.plain, division, terms):
                    yield from _checked(manuscript, classes, terms)
    for each in brackets(manuscript):
        text = manuscript.text
        yield Remark(
            (each.whole, each.parts),
            KINDS.filled(whole=each.count, parts=text[each.parts.start : each.parts.end], sum=each.made),
            SUGGESTION,
            str(each.made),
        )


def _checked(manuscript: Manuscript, classes: Classes, terms: Sequence[Term]) -> Iterator[Remark]:
    parts = [term.quantity for term in classes.terms]
    if not all(map(is_printed_plain, parts)):
        return
    found = added(parts)
    wholes = wholes_of(manuscript.plain, classes, terms)
    most = _days_of(manuscript.plain, parts[0]) if classes.division.whole == DAYS == parts[0].unit else 0
    if not wholes and most and found.value > most:
        message = YEAR.filled(parts=listed(parts), sum=f"{found.value}天", most=most)
        yield Remark(spans(parts), message, SUGGESTION, f"{found.value}天", severity=Severity.ERROR)
        return
    if not wholes or any(_fits(whole.quantity, classes.terms) for whole in wholes):
        return
    whole = wholes[0].quantity
    more = found.wide.low is not None and whole.wide.is_below(found.wide)
    if any(part.value > whole.value * 2 for part in parts) or not (more or classes.complete):
        return
    if slip_of(whole, parts, ANY) is None:
        return
    computed = found.shown(whole)
    message = (MORE if more else LESS).filled(
        whole=named(manuscript, whole), parts=listed(parts), sum=computed.partition("（")[0]
    )  # fmt: skip
    yield Remark(spans(whole, parts), message, SUGGESTION, computed)


def _days_of(plain: str, first: Quantity) -> int:
    """How many days the time has at most of which the sentence of the first class, or the one before, tells; else a year."""
    words = plain[max(first.start - FARTHEST, 0) : first.start].rpartition("\n")[2]
    for pattern, days in _SPANS:
        found = pattern.search(words)
        if found is not None:
            last = found["last"] if not days else None
            return days or (int(last) * _DAYS_OF_MONTH if last else _DAYS_OF_YEAR)
    return _DAYS_OF_YEAR


def _fits(whole: Quantity, terms: Sequence[Term]) -> bool:
    """Whether all of the classes make the whole, or those before a semicolon."""
    parts = [term.quantity for term in terms]
    ends = [place for place, term in enumerate(terms) if place > 1 and term.rank >= STRONG]
    return any(agrees(whole, parts[:end]) for end in (*ends, len(parts)))
