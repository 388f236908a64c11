"""Find figures so much alike in print that they are of one thing, though the words around them do not tell.

One number printed with another 万 or 亿, of things whose names differ by no more than 建成 or 任务; and one thing's figures with so
many digits that all but one, or but two that changed places, agree by no chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import msgspec

from dajuan.catalogue.indicators import by_id
from dajuan.catalogue.match import indicator_id
from dajuan.checks.agreement.alike import (
    LEAST_ALIKE,
    LEAST_DIGITS,
    SCALES,
    Difference,
    are_swapped,
    differ_by_a_digit,
    printed,
    ratio,
    significant,
)
from dajuan.checks.agreement.belonging import CONFIDENT
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import OWN_LEVEL, Measure, core, measure_of, measures, subject_of
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Bound, Kind

SHORT_PHRASE = 4
"""Characters without which a phrase names nothing; up to LONG_PHRASE the numbers must be alike but for a digit or the scale."""
LONG_PHRASE = 8
"""Characters from which on a phrase names one thing, whatever the numbers say."""
ENOUGH_DIGITS = 4
"""Digits of two figures that do not agree by chance in all but one."""
LIKELY = 0.85
"""Confidence that is enough where two figures have the same digits."""
LASTING_DIGITS = 5
"""Digits beyond which two years' figures are not alike either."""
MOST_TOLD = 30
"""Times from which on a text lists things of a kind rather than repeating one."""
_OF_TASK = Pattern("^(?:.{0,2}本级|[市县区]级)(?=.)|(?:建设)?任务$|建设$")
_TIME = Pattern("全年|全县|全市|今年|累计|共|完成|实现|已")
_CODE = Pattern("^[\\d/.-]+")
_YEAR = Pattern("(?<![比较与])(?P<year>20\\d\\d) ?年(?!预算|执行数|完成数|决算|快报|同期|相比|底|末)")
YEAR_BACK = 3000
"""Characters back in which a budget says of which year it speaks."""

_OF_EACH = Pattern("均|每|单[个户项体价]|最[高低大小]")
_BEHIND = Pattern("(?:的)?(?P<noun>[\u4e00-\u9fff]{2,4})")
_HAN = Pattern("[\u4e00-\u9fff]{2}")
_ANYTHING = frozenset(
    "公司 本部 全县 全市 全年 全省 项目 建设 新建 新增 完成 累计 达到 实现 面积 总量 总额 总数 资金 投资 投入 总投 企业 以上 规模 增加 加值 收入 支出"
    " 业收 营业 人口 人数 产量 产值 年末 群众 实施 改造 工程 发展 县财 财政".split()
)
"""What is said beside figures of any kind and so names none."""
_MEASURE = Pattern("(?:总?长度|总?里程|总?面积|总?数量|人数|人次|总?量|总?规模|装机|总?数)$")
_UNITS_APART = frozenset(
    {
        ("公里", "米"),
        ("公里", "公顷"),
        ("亩", "公顷"),
        ("亩", "平方米"),
        ("亩", "吨"),
        ("吨", "公斤"),
        ("吨", "千克"),
        ("吨", "立方米"),
        ("吨", "元"),
        ("人次", "元"),
        ("人", "元"),
        ("户", "元"),
        ("平方米", "平方公里"),
        ("平方米", "立方米"),
        ("千瓦", "千瓦时"),
    }
)
"""Units that one thing has not both of with one number."""

Groups = dict[tuple[str, ...], list[Quantity]]
Fits = Callable[[Manuscript, Quantity, Quantity], bool]


class Conflict(msgspec.Struct, frozen=True):
    """Two figures of one thing whose wide intervals do not meet.

    odd: the one to look at first: it differs from more of the others, or stands later; beside: what it conflicts with.
    named: it is an indicator of the catalogue or has a long phrase, so that the two are of one thing whatever the numbers say.
    """

    measure: Measure
    odd: Quantity
    beside: Quantity
    difference: Difference
    named: bool


def slips(manuscript: Manuscript) -> Iterator[Conflict]:
    """Figures so much alike in print that they are of one thing, though the words around them do not tell.

    One number printed with another 万 or 亿, of things whose names differ by no more than 建成 or 任务; and one thing's figures
    with so many digits that all but one, or but two that changed places, agree by no chance.
    """
    own = {each.start for measure, told in measures(manuscript).items() if OWN_LEVEL in measure.words for each in told}
    scales: Groups = {}
    digits: Groups = {}
    swapped: Groups = {}
    for each in manuscript.quantities:
        claim = each.claim
        if claim.kind is not Kind.LEVEL or each.in_table or claim.confidence < LIKELY:
            continue
        size = significant(each)
        if size < LEAST_ALIKE and claim.confidence < CONFIDENT:
            continue
        subject, year = subject_of(each), (claim.period or "")[:4]
        stem = _OF_TASK.compiled.sub("", core(claim.indicator))
        names = {subject, indicator_id(stem, claim.unit, claim.kind.value) or stem}
        for name in names if size >= LEAST_DIGITS or claim.bound is Bound.OVER else ():
            if len(name) >= SHORT_PHRASE or name in by_id() or (size >= LEAST_ALIKE and len(name) == SHORT_PHRASE - 1):
                scales.setdefault((name, claim.unit, year, printed(each)), []).append(each)
        if size >= ENOUGH_DIGITS and len(stem) > SHORT_PHRASE:
            scales.setdefault((stem[-SHORT_PHRASE:], claim.unit, year, printed(each)), []).append(each)
        own_name = _TIME.compiled.sub("", stem)
        budget = manuscript.document.kind is DocumentKind.BUDGET  # that gives each figure for each book and each level
        if size >= LEAST_ALIKE and "." in printed(each) and each.exact and claim.confidence >= CONFIDENT and not budget:
            if size >= ENOUGH_DIGITS and len(own_name) >= SHORT_PHRASE:
                swapped.setdefault((own_name[-SHORT_PHRASE:], claim.unit, year, "stem"), []).append(each)
            elif len(own_name) > SHORT_PHRASE:
                swapped.setdefault((own_name, claim.unit, year, "name"), []).append(each)
        if (
            size >= LEAST_ALIKE
            and each.exact
            and claim.confidence >= CONFIDENT
            and (subject in by_id() or (len(subject) >= LONG_PHRASE and not _CODE.search(subject)))
        ):
            level = OWN_LEVEL if each.start in own else claim.place or ""
            when = "" if size > LASTING_DIGITS else year
            digits.setdefault((subject, claim.unit, when, level), []).append(each)
            if size > ENOUGH_DIGITS:
                swapped.setdefault((subject, claim.unit, when), []).append(each)
    nouns = _scales_by_noun(manuscript)
    for groups, fits, how in (
        (nouns, _is_scale_of_noun, Difference.JUMP),
        (scales, _is_scale_slip, Difference.JUMP),
        (digits, _is_digit_slip, Difference.DIGIT),
        (swapped, _is_swap, Difference.DIGIT),
    ):
        for group in groups.values():
            pair = next((pair for pair in combinations(group[:MOST_TOLD], 2) if fits(manuscript, *pair)), None)
            if pair is not None:
                beside, odd = pair
                yield Conflict(measure_of(manuscript, odd), odd, beside, how, named=True)


def _scales_by_noun(manuscript: Manuscript) -> Groups:
    """The figures of the prose by number and unit, so that 21.6万亩 of 玉米播种面积 meets 玉米21.6亩, and 28.6公里 meets 28.6米."""
    groups: Groups = {}
    for each in manuscript.quantities:
        if each.claim.kind is not Kind.LEVEL or each.in_table or each.claim.confidence < LIKELY or not each.exact:
            continue
        number = printed(each)
        if significant(each) >= LEAST_ALIKE or (significant(each) >= LEAST_DIGITS and "." in number):
            groups.setdefault((number,), []).append(each)
    return groups


def _is_scale_of_noun(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    """Whether two figures with the same number differ by 万 or 亿, or by the unit, and name the same thing beside it."""
    if one.claim.text == other.claim.text or _in_one_sentence(manuscript, one, other):
        return False
    first, second = (_nouns(manuscript, each) for each in (one, other))
    if one.unit == other.unit:
        return "." in printed(one) and ratio(one, other) in SCALES and bool(first & second)
    if (one.unit, other.unit) in _UNITS_APART or (other.unit, one.unit) in _UNITS_APART:
        stems = [_MEASURE.compiled.sub("", core(each.claim.indicator)) for each in (one, other)]
        alike = len(min(stems, key=len)) >= SHORT_PHRASE and stems[0][-SHORT_PHRASE:] == stems[1][-SHORT_PHRASE:]
        return significant(one) >= LEAST_ALIKE and alike
    return False


def _nouns(manuscript: Manuscript, quantity: Quantity) -> frozenset[str]:
    """The pairs of characters that name what a figure is of: those of its indicator, and of the noun behind it."""
    plain = manuscript.plain
    before = plain[max(quantity.start - 12, 0) : quantity.start]
    if _OF_EACH.search(before):
        return frozenset()
    behind = _BEHIND.match(plain, quantity.end, quantity.end + 8)
    words = f"{quantity.claim.indicator}，{behind['noun'] if behind else ''}"
    return frozenset(words[i : i + 2] for i in range(len(words) - 1) if _HAN.fullmatch(words[i : i + 2])) - _ANYTHING


def _is_scale_slip(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    if ratio(one, other) not in SCALES or _in_one_sentence(manuscript, one, other):
        return False
    places = {each.claim.place or "" for each in (one, other)}
    return len({place for place in places if not place.endswith(OWN_LEVEL)}) <= 1 or significant(one) > LEAST_DIGITS


def _is_digit_slip(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    if not differ_by_a_digit(one, other) or _in_one_sentence(manuscript, one, other):
        return False
    if significant(one) > ENOUGH_DIGITS:
        return True
    if not are_swapped(one, other):
        return False
    if manuscript.document.kind is DocumentKind.BUDGET:  # in which it can be told by nothing else
        return _last_year(manuscript, one) == _last_year(manuscript, other)
    return True


def _is_swap(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    return are_swapped(one, other) and not _in_one_sentence(manuscript, one, other)


def _in_one_sentence(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    first, second = manuscript.sentence_at(one.start), manuscript.sentence_at(other.start)
    return first is None or second is None or first.start == second.start


def _last_year(manuscript: Manuscript, quantity: Quantity) -> str:
    """The year that was written last before a figure: where a budget turns to next year, it says so."""
    written = [
        each["year"] for each in _YEAR.finditer(manuscript.plain, max(quantity.start - YEAR_BACK, 0), quantity.start)
    ]
    latest = max(written, default="")
    told = (year for year in reversed(written) if int(latest) - int(year) <= 1)  # older ones are compared with
    return next(told, "")
