"""Find the figures of one thing that cannot all be true, and how the two differ: by powers of ten, by a digit, otherwise.

What is compared stands in prose, in two sentences, and is named well enough: by an indicator of the catalogue or by a phrase
that is long enough to be one. What a clause deals out (分别), what a sentence gives as a part (其中) or as where a change
began (由8.9%提高到9.2%), and what is said of another place, a company or a district is left out, for the reading does not say
so in its keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from weakref import WeakKeyDictionary

from msgspec.structs import replace

from dajuan.catalogue.indicators import by_id
from dajuan.checks.agreement.alike import Difference, are_swapped, difference, in_one_unit, printed, significant
from dajuan.checks.agreement.belonging import CONFIDENT, comparable
from dajuan.checks.agreement.noun_slips import ENOUGH_DIGITS, LIKELY, SHORT_PHRASE
from dajuan.checks.agreement.slips import LONG_PHRASE, MOST_TOLD, Conflict, slips
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import Measure, measures, own_words, shared_unit
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Kind

SAME_WORDS = 15
"""Characters of two sentences up to their figures that, where they are the same, lead to one thing."""
SUM = "sum"
ALL_OF = ("全部", "所有", "全县", "全市", "全区", "全镇")
_ALL = Pattern("^[^\\W\\d]{0,10}(?:全部|均已?|全都)")
_DONE = Pattern(
    "建成|新|实施|完成|培育|认定|获评|入选|开工|引进|建设|改造|打造|创建|推进|发放|投入|举办|开展|整治|修建"
)

# What ends so is said of a hundred things in one text, unless it is the investment of one that is named.
_GENERIC = Pattern(
    "(?:项目|资金|企业|面积|利润|利润总额|增加值|产值|营业收入|群众|人口|学生|农户|贷款|支出|收入|资本|子级|股权|利率"
    "|(?<!.{6}(?:工程|项目)总)投资)$"
)
_FISCAL = Pattern("预算|支出|(?<!支配)收入|税|债|基金|转移|结余|结转|上解|调[入出]|预备费|补助|社会保险|资金")

_KNOWN: WeakKeyDictionary[Manuscript, tuple[Conflict, ...]] = WeakKeyDictionary()


def conflicts(manuscript: Manuscript) -> tuple[Conflict, ...]:
    """The conflicts of a manuscript, one for each measure, in the order of the text."""
    found = _KNOWN.get(manuscript)
    if found is None:
        listed = [one for each in _whatever_course(manuscript) if (one := _conflict(manuscript, *each)) is not None]
        told = {one.odd.start for one in listed}
        listed += [one for one in slips(manuscript) if one.odd.start not in told]
        certain = (one for one in listed if _is_no_chance(one) or not _is_of_other_period(manuscript, one))
        found = tuple(sorted(certain, key=lambda one: one.odd.start))
        _KNOWN[manuscript] = found
    return found


def _whatever_course(manuscript: Manuscript) -> Iterator[tuple[Measure, Sequence[Quantity]]]:
    """The figures of a measure, those of a total without a word for it (27所养老机构全部) among those with one (现有养老机构37所)."""
    joined: dict[Measure, list[Quantity]] = {}
    for measure, told in measures(manuscript).items():
        plain = measure.course in ("", SUM)
        for each in told:
            total = plain and (measure.course == SUM or _is_total(manuscript, each))
            joined.setdefault(replace(measure, course=SUM) if total else measure, []).append(each)
    for measure, several in joined.items():
        yield measure, sorted(several, key=lambda each: each.start)


def _is_total(manuscript: Manuscript, quantity: Quantity) -> bool:
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


def _odd_one(pairs: Sequence[tuple[Quantity, Quantity]]) -> tuple[Quantity, Quantity]:
    """The pair to tell, the figure that conflicts with more of the others second."""

    def weight(each: Quantity) -> int:
        return sum(1 for pair in pairs if each in pair)

    one, other = pairs[0]
    return (other, one) if weight(one) > weight(other) else (one, other)
