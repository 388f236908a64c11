"""Find figures so much alike in print that they are of one thing, though the words around them do not tell.

One number printed with another 万 or 亿, of things whose names differ by no more than 建成 or 任务; and one thing's figures with so
many digits that all but one, or but two that changed places, agree by no chance.
"""

from __future__ import annotations

from collections.abc import Iterator
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
from dajuan.checks.agreement.noun_slips import (
    ENOUGH_DIGITS,
    LIKELY,
    SHORT_PHRASE,
    Groups,
    by_digits,
    by_number,
    in_one_sentence,
    is_scale_of_noun,
    is_swap,
    is_swap_of_noun,
)
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import OWN_LEVEL, Measure, core, measure_of, measures, subject_of
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Bound, Kind

LONG_PHRASE = 8
"""Characters from which on a phrase names one thing, whatever the numbers say."""
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
    nouns = by_number(manuscript)
    shuffled = {} if manuscript.document.kind is DocumentKind.BUDGET else by_digits(nouns)
    for groups, fits, how in (
        (shuffled, is_swap_of_noun, Difference.DIGIT),
        (nouns, is_scale_of_noun, Difference.JUMP),
        (scales, _is_scale_slip, Difference.JUMP),
        (digits, _is_digit_slip, Difference.DIGIT),
        (swapped, is_swap, Difference.DIGIT),
    ):
        for group in groups.values():
            pair = next((pair for pair in combinations(group[:MOST_TOLD], 2) if fits(manuscript, *pair)), None)
            if pair is not None:
                beside, odd = pair
                yield Conflict(measure_of(manuscript, odd), odd, beside, how, named=True)


def _is_scale_slip(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    if ratio(one, other) not in SCALES or in_one_sentence(manuscript, one, other):
        return False
    places = {each.claim.place or "" for each in (one, other)}
    return len({place for place in places if not place.endswith(OWN_LEVEL)}) <= 1 or significant(one) > LEAST_DIGITS


def _is_digit_slip(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    if not differ_by_a_digit(one, other) or in_one_sentence(manuscript, one, other):
        return False
    if significant(one) > ENOUGH_DIGITS:
        return True
    if not are_swapped(one, other):
        return False
    if manuscript.document.kind is DocumentKind.BUDGET:  # in which it can be told by nothing else
        return _last_year(manuscript, one) == _last_year(manuscript, other)
    return True


def _last_year(manuscript: Manuscript, quantity: Quantity) -> str:
    """The year that was written last before a figure: where a budget turns to next year, it says so."""
    written = [
        each["year"] for each in _YEAR.finditer(manuscript.plain, max(quantity.start - YEAR_BACK, 0), quantity.start)
    ]
    latest = max(written, default="")
    told = (year for year in reversed(written) if int(latest) - int(year) <= 1)  # older ones are compared with
    return next(told, "")
