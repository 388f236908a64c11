"""Find the figures of one thing that cannot all be true, and how the two differ: by powers of ten, by a digit, otherwise.

What is compared stands in prose, in two sentences, and is named well enough: by an indicator of the catalogue or by a phrase
that is long enough to be one. What a clause deals out (分别), what a sentence gives as a part (其中) or as where a change
began (由8.9%提高到9.2%), and what is said of another place, a company or a district is left out, for the reading does not say
so in its keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import combinations
from weakref import WeakKeyDictionary

import msgspec
from msgspec.structs import replace

from dajuan.catalogue.indicators import by_id
from dajuan.catalogue.match import indicator_id
from dajuan.checks.agreement.belonging import CONFIDENT, comparable
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import OWN_LEVEL, Measure, core, in_shared_unit, measure_of, measures, own_words, shared_unit, subject_of
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.documents.document import DocumentKind
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.records import Bound, Kind


class Difference(StrEnum):
    """How two figures of one thing differ."""

    JUMP = "jump"  # by a power of ten, or by nothing but the unit
    DIGIT = "digit"  # by one digit, or by two that changed places
    ORDER = "order"  # one says 突破 of a number that the other does not reach
    OTHER = "other"


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


LONG_PHRASE = 8
"""Characters from which on a phrase names one thing, whatever the numbers say."""
SHORT_PHRASE = 4
"""Characters without which a phrase names nothing; between the two the numbers must be alike but for a digit or the scale."""
SAME_WORDS = 15
"""Characters of two sentences up to their figures that, where they are the same, lead to one thing."""
ENOUGH_DIGITS = 4
"""Digits of two figures that do not agree by chance in all but one."""
MOST_TOLD = 30
"""Times from which on a text lists things of a kind rather than repeating one."""
LEAST_DIGITS = 2
"""Digits without which a number says nothing."""
LASTING_DIGITS = 5
"""Digits beyond which two years' figures are not alike either."""
LIKELY = 0.85
"""Confidence that is enough where two figures of one phrase have the same digits."""
LEAST_ALIKE = 3
"""Digits of two figures that can be told to be alike but for one."""
SCALES = (Decimal(10) ** 4, Decimal(10) ** 8)
POWERS = (1, 2, 3, 4, 6, 8)
SUM = "sum"
ALL_OF = ("全部", "所有", "全县", "全市", "全区", "全镇")
_ALL = Pattern("^[一-龥]{0,10}(?:全部|均已?|全都)")
_DONE = Pattern("建成|新|实施|完成|培育|认定|获评|入选|开工|引进|建设|改造|打造|创建|推进|发放|投入|举办|开展|整治|修建")

# What ends so is said of a hundred things in one text, unless it is the investment of one that is named.
_GENERIC = Pattern(
    "(?:项目|资金|企业|面积|利润|利润总额|增加值|产值|营业收入|群众|人口|学生|农户|贷款|支出|收入|资本|子级|股权|利率"
    "|(?<!.{6}(?:工程|项目)总)投资)$"
)
_YEAR = Pattern("(?<![比较与])(?P<year>20\\d\\d) ?年(?!预算|执行数|完成数|决算|快报|同期|相比|底|末)")
YEAR_BACK = 3000
"""Characters back in which a budget says of which year it speaks."""
_NUMBER = Pattern("\\d[\\d,.]*")
_OF_TASK = Pattern("^(?:.{0,2}本级|[市县区]级)(?=.)|(?:建设)?任务$|建设$")
_FISCAL = Pattern("预算|支出|(?<!支配)收入|税|债|基金|转移|结余|结转|上解|调[入出]|预备费|补助|社会保险|资金")

_KNOWN: WeakKeyDictionary[Manuscript, tuple[Conflict, ...]] = WeakKeyDictionary()


def conflicts(manuscript: Manuscript) -> tuple[Conflict, ...]:
    """The conflicts of a manuscript, one for each measure, in the order of the text."""
    found = _KNOWN.get(manuscript)
    if found is None:
        listed = [_conflict(manuscript, measure, told) for measure, told in _whatever_course(manuscript)]
        told = {one.odd.start for one in listed if one is not None}
        listed += [one for one in _slips(manuscript) if one.odd.start not in told]
        certain = [
            one for one in listed if one is not None and (_is_no_chance(one) or not _is_of_other_period(manuscript, one))
        ]
        found = tuple(sorted(certain, key=lambda one: one.odd.start))
        _KNOWN[manuscript] = found
    return found


def _whatever_course(manuscript: Manuscript) -> Iterator[tuple[Measure, Sequence[Quantity]]]:
    """The figures of a measure, those of a total without a word for it (27所养老机构全部) among those with one (现有养老机构37所)."""
    joined: dict[Measure, list[Quantity]] = {}
    for measure, told in measures(manuscript).items():
        plain = measure.course in ("", SUM)
        for each in told:
            total = plain and (measure.course == SUM or is_total(manuscript, each))
            joined.setdefault(replace(measure, course=SUM) if total else measure, []).append(each)
    for measure, told in joined.items():
        yield measure, sorted(told, key=lambda each: each.start)


def is_total(manuscript: Manuscript, quantity: Quantity) -> bool:
    """Whether a number of things is said to be all of them: 37所养老机构全部, 全部37所养老机构."""
    before, after = own_words(manuscript, quantity)
    return not _DONE.search(before) and (_ALL.search(after) is not None or before.endswith(ALL_OF))


def _is_no_chance(found: Conflict) -> bool:
    """Whether two figures are so much alike that they are one, whatever year each was read to be of."""
    if found.difference is Difference.DIGIT:
        return are_swapped(found.odd, found.beside) and significant(found.odd) >= ENOUGH_DIGITS
    return found.difference is Difference.JUMP and printed(found.odd) == printed(found.beside)


def _is_of_other_period(manuscript: Manuscript, found: Conflict) -> bool:
    """Whether one of the two values is told of the same thing for another period, so that its year may have been misread."""
    own = found.measure
    values = (found.odd.value, found.beside.value)
    return any(
        each.value in values
        for measure, told in measures(manuscript).items()
        if measure.subject == own.subject and measure.kind is own.kind and measure.period != own.period
        for each in told
        if shared_unit(each.unit, own.kind) == own.unit
    )


def in_one_unit(quantity: Quantity) -> Interval:
    """The wide interval of a figure in the unit that it shares with the others of its measure."""
    return quantity.wide * exactly(in_shared_unit(quantity))


def ratio(one: Quantity, other: Quantity) -> Decimal | None:
    """How many times the smaller the greater is, None where there is none."""
    sizes = sorted(abs(each.value * in_shared_unit(each)) for each in (one, other))
    return sizes[1] / sizes[0] if sizes[0] else None


def _conflict(manuscript: Manuscript, measure: Measure, told: Sequence[Quantity]) -> Conflict | None:
    if len(told) < 2 or measure.kind in (Kind.RANK, Kind.COMPLETION):
        return None
    known = by_id().get(measure.subject)
    if manuscript.document.kind is DocumentKind.BUDGET and (known is None or _FISCAL.search(known.name)):
        return None  # a budget gives each of its figures for the place, for its own level and for each book
    if known is None and len(measure.subject) < SHORT_PHRASE:
        return None
    prose = [each for each in told if not each.in_table]
    if len(prose) > MOST_TOLD:
        return None
    pairs = [
        (one, other)
        for one, other in combinations(prose, 2)
        if not in_one_unit(one).meets(in_one_unit(other)) and _of_one_thing(manuscript, one, other)
    ]
    if not pairs:
        return None
    beside, odd = _odd_one(pairs)
    named = known is not None or len(measure.subject) >= LONG_PHRASE or measure.course == SUM
    found = Conflict(measure, odd, beside, difference(odd, beside), named)
    generic = known is None and _GENERIC.search(measure.subject) is not None
    return None if generic and not _is_no_chance(found) else found


def _of_one_thing(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    """Whether two figures of one measure may be set against each other.

    Not those of one sentence: they are dealt out, compared or added up. What differs by a digit of four or by a power of ten
    is of one thing also where its sentence gives it as a part; and so is what two sentences lead up to in the same words.
    """
    first, second = manuscript.sentence_at(one.start), manuscript.sentence_at(other.start)
    if first is None or second is None or first.start == second.start:
        return False
    if comparable(manuscript, one) and comparable(manuscript, other):
        return True
    lead = manuscript.plain[first.start : one.start].strip()
    budget = manuscript.document.kind is DocumentKind.BUDGET
    if len(lead) >= SAME_WORDS and not budget and lead == manuscript.plain[second.start : other.start].strip():
        return True
    close = difference(one, other)
    if close is Difference.JUMP or (close is Difference.DIGIT and significant(one) >= ENOUGH_DIGITS):
        least = LIKELY if are_swapped(one, other) and one.claim.indicator == other.claim.indicator else CONFIDENT
        return min(one.claim.confidence, other.claim.confidence) >= least and one.claim.kind is Kind.LEVEL
    return False


def _last_year(manuscript: Manuscript, quantity: Quantity) -> str:
    """The year that was written last before a figure: where a budget turns to next year, it says so."""
    written = [each["year"] for each in _YEAR.finditer(manuscript.plain, max(quantity.start - YEAR_BACK, 0), quantity.start)]
    latest = max(written, default="")
    told = (year for year in reversed(written) if int(latest) - int(year) <= 1)  # older ones are compared with
    return next(told, "")


def printed(quantity: Quantity) -> str:
    """The number of a figure as it is printed, without 万 and 亿."""
    found = _NUMBER.search(quantity.claim.text)
    return found[0].replace(",", "") if found is not None else ""


def _slips(manuscript: Manuscript) -> Iterator[Conflict]:
    """Figures so much alike in print that they are of one thing, though the words around them do not tell.

    One number printed with another 万 or 亿, of things whose names differ by no more than 建成 or 任务; and one thing's figures
    with so many digits that all but one, or but two that changed places, agree by no chance.
    """
    own = {each.start for measure, told in measures(manuscript).items() if OWN_LEVEL in measure.words for each in told}
    scales: dict[tuple[str, ...], list[Quantity]] = {}
    digits: dict[tuple[str, ...], list[Quantity]] = {}
    swapped: dict[tuple[str, ...], list[Quantity]] = {}
    for each in manuscript.quantities:
        claim = each.claim
        if claim.kind is not Kind.LEVEL or each.in_table or claim.confidence < CONFIDENT:
            continue
        size = significant(each)
        subject, year = subject_of(each), (claim.period or "")[:4]
        stem = _OF_TASK.compiled.sub("", core(claim.indicator))
        names = {subject, indicator_id(stem, claim.unit, claim.kind.value) or stem}
        for name in names if size >= LEAST_DIGITS or claim.bound is Bound.OVER else ():
            if len(name) >= SHORT_PHRASE or name in by_id():
                scales.setdefault((name, claim.unit, year, printed(each)), []).append(each)
        if size >= LEAST_ALIKE and each.exact and subject in by_id():
            level = OWN_LEVEL if each.start in own else claim.place or ""
            when = "" if size > LASTING_DIGITS else year
            digits.setdefault((subject, claim.unit, when, level), []).append(each)
            if size > ENOUGH_DIGITS:
                swapped.setdefault((subject, claim.unit, when), []).append(each)
    for groups, fits, how in (
        (scales, _is_scale_slip, Difference.JUMP),
        (digits, _is_digit_slip, Difference.DIGIT),
        (swapped, _is_swap, Difference.DIGIT),
    ):
        for group in groups.values():
            pair = next((pair for pair in combinations(group[:MOST_TOLD], 2) if fits(manuscript, *pair)), None)
            if pair is not None:
                beside, odd = pair
                yield Conflict(measure_of(manuscript, odd), odd, beside, how, named=True)


def _is_scale_slip(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    if ratio(one, other) not in SCALES or _in_one_sentence(manuscript, one, other):
        return False
    places = {each.claim.place or "" for each in (one, other)}
    return len({place for place in places if not place.endswith(OWN_LEVEL)}) <= 1 or significant(one) > LEAST_DIGITS


def _is_digit_slip(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    if not _digits_apart(one, other) or _in_one_sentence(manuscript, one, other):
        return False
    if significant(one) > ENOUGH_DIGITS:
        return True
    budget = manuscript.document.kind is DocumentKind.BUDGET  # in which it can be told by nothing else
    return budget and are_swapped(one, other) and _last_year(manuscript, one) == _last_year(manuscript, other)


def _is_swap(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    return are_swapped(one, other) and not _in_one_sentence(manuscript, one, other)


def _in_one_sentence(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    first, second = manuscript.sentence_at(one.start), manuscript.sentence_at(other.start)
    return first is None or second is None or first.start == second.start


def _odd_one(pairs: Sequence[tuple[Quantity, Quantity]]) -> tuple[Quantity, Quantity]:
    """The pair to tell, the figure that conflicts with more of the others second."""

    def weight(each: Quantity) -> int:
        return sum(1 for pair in pairs if each in pair)

    one, other = pairs[0]
    return (other, one) if weight(one) > weight(other) else (one, other)


def difference(one: Quantity, other: Quantity) -> Difference:
    """How two figures of one thing differ."""
    if _jumps(one, other):
        return Difference.JUMP
    if one.claim.bound is other.claim.bound and _digits_apart(one, other):
        return Difference.DIGIT
    if _is_open(one) != _is_open(other):
        return Difference.ORDER
    return Difference.OTHER


def _jumps(one: Quantity, other: Quantity) -> bool:
    if one.unit == other.unit and printed(one) == printed(other) and ratio(one, other) in SCALES:
        return significant(one) >= LEAST_DIGITS
    if not (one.exact and other.exact):
        return False
    if one.value == other.value:  # 35.3万亩 and 35.3万公顷
        return one.unit != other.unit and significant(one) >= 2
    if min(significant(one), significant(other)) < 2 or one.unit != other.unit:
        return False
    big, small = sorted((one, other), key=lambda each: abs(each.value), reverse=True)
    return any((small.tight * exactly(Decimal(10) ** power)).meets(big.tight) for power in POWERS)


def significant(quantity: Quantity) -> int:
    """How many digits a figure has that say something: 3900 has two, 5.0 has two."""
    value = abs(quantity.value)
    if not value:
        return 0
    place = max(quantity.step, Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)))
    if quantity.step < 1:
        place = quantity.step
    return value.adjusted() - place.adjusted() + 1


def _digits_apart(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of three digits or more are alike but for one of them, or for two that changed places."""
    pairs = _unlike(one, other)
    return len(pairs) == 1 or are_swapped(one, other)


def are_swapped(one: Quantity, other: Quantity) -> bool:
    """Whether the figures are alike but for two neighbouring digits that changed places."""
    pairs = _unlike(one, other)
    return len(pairs) == 2 and _are_neighbours(pairs)


def _are_neighbours(pairs: Sequence[tuple[int, str, str]]) -> bool:
    (place, left, right), (next_, first, second) = pairs
    return next_ == place + 1 and (left, right) == (second, first)


def are_swapped_when_rounded(said: Quantity, cell: Quantity) -> bool:
    """Whether two neighbouring digits changed places in a figure that is printed with fewer decimals (48215万元, 4.28亿元)."""
    if cell.step >= said.step or (cell.value < 0) != (said.value < 0):
        return False
    first = str(int(abs(said.value) / said.step))
    second = str(int((abs(cell.value) / said.step).quantize(Decimal(1), ROUND_HALF_UP)))
    pairs = _apart(first, second) if len(first) == len(second) >= LEAST_ALIKE else []
    return len(pairs) == 2 and _are_neighbours(pairs)


def _unlike(one: Quantity, other: Quantity) -> list[tuple[int, str, str]]:
    """The digits in which two figures printed alike differ, with their places; none where they are not printed alike."""
    if one.unit != other.unit or one.step != other.step or (one.value < 0) != (other.value < 0):
        return []
    first, second = (str(int(abs(each.value) / each.step)) for each in (one, other))
    return _apart(first, second) if len(first) == len(second) >= LEAST_ALIKE else []


def _apart(first: str, second: str) -> list[tuple[int, str, str]]:
    return [(place, *pair) for place, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]


def _is_open(quantity: Quantity) -> bool:
    """Whether a figure only says that a number is passed, or not reached."""
    bound = quantity.claim.bound
    return bound in (Bound.OVER, Bound.UNDER) and (quantity.wide.low is None or quantity.wide.high is None)
