"""Find figures that are told year by year, or quarter by quarter, with the total of them (2021年1.8万亩，2022年2.2万亩，两年累计4.0万亩)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.figures.parts import is_closed
from dajuan.checks.figures.terms import Term, paragraphs_of_terms
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity

_YEAR = Pattern(r"(?P<year>20\d\d)年(?!以来|起|至|—|-|～|~|[末底])")
_QUARTER = Pattern("[第]?(?P<number>[一二三四])季度")
_TOTAL = Pattern("累计|合计|总计|共计|一共|总共|共|总")
_NO_TOTAL = Pattern("年均|平均|增[加长]|提高|净增|占|比|其中|达产|计划|目标|预计|以上的|累计达")
_COUNTED = Pattern("(?P<count>[两二三四五六七八九十]|\\d{1,2})(?:个)?年")
_PLAN = Pattern("“?十(?P<plan>[三四五])五”?")
_SINCE = Pattern(r"(?P<year>20\d\d)年(?:以来|起)")
_PLANS = {"三": (2016, 2020), "四": (2021, 2025), "五": (2026, 2030)}
_NUMERALS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_ORDER = "一二三四"
_QUARTERS = 4
_WHOLE_YEAR = Pattern("全年|年度|四个季度|当年")
FARTHEST = 60
"""Characters between the years and their total, and between two years."""
_LEAST, _MOST = Decimal("0.6"), Decimal("1.7")
"""Outside of these shares of their sum the total is hardly of the same thing: of a stock it is the growth."""


class Years(msgspec.Struct, frozen=True):
    """Figures of years in a row, or of all quarters of one (first and last are 0 then)."""

    terms: tuple[Term, ...]
    first: int
    last: int


def totals_with_years(manuscript: Manuscript) -> Iterator[tuple[Quantity, tuple[Quantity, ...]]]:
    """Each total with the figures of the years, or of the four quarters, that it is of."""
    for _paragraph, terms in paragraphs_of_terms(manuscript):
        for years in _rows(manuscript, terms):
            total = _total(manuscript, years, terms)
            figures = tuple(term.quantity for term in years.terms)
            if total is not None and _is_alike(total, figures):
                yield total, figures


def _rows(manuscript: Manuscript, terms: Sequence[Term]) -> Iterator[Years]:
    for find in (_year_of, _quarter_of):
        row: list[Term] = []
        last = 0
        for term in terms:
            number = 0 if term.aside or not is_closed(term.quantity) else find(manuscript, term)
            if number and row and number == last + 1 and term.unit == row[0].unit and _near(row[-1], term):
                row.append(term)
            elif number:
                yield from _row(row, last, find is _quarter_of)
                row = [term]
            else:
                continue
            last = number
        yield from _row(row, last, find is _quarter_of)


def _row(row: Sequence[Term], last: int, quarters: bool) -> Iterator[Years]:
    if quarters and len(row) == _QUARTERS and last == _QUARTERS:
        yield Years(tuple(row), 0, 0)
    if not quarters and len(row) > 1:
        yield Years(tuple(row), last - len(row) + 1, last)


def _near(one: Term, two: Term) -> bool:
    return two.quantity.start - one.quantity.end <= FARTHEST


def _clause(manuscript: Manuscript, term: Term) -> str:
    start = term.quantity.start
    return manuscript.plain[manuscript.last_mark(start) + 1 : start]


def _year_of(manuscript: Manuscript, term: Term) -> int:
    """The one year that the clause of a figure names, 0 for none."""
    found = [match["year"] for match in _YEAR.finditer(_clause(manuscript, term))]
    return int(found[0]) if len(found) == 1 else 0


def _quarter_of(manuscript: Manuscript, term: Term) -> int:
    found = [match["number"] for match in _QUARTER.finditer(_clause(manuscript, term))]
    return _ORDER.index(found[0]) + 1 if len(found) == 1 else 0


def _total(manuscript: Manuscript, years: Years, terms: Sequence[Term]) -> Quantity | None:
    """The figure beside the years that is said to be of all of them."""
    first, last = years.terms[0], years.terms[-1]
    for term in terms:
        if term in years.terms or term.unit != first.unit or term.aside or not is_closed(term.quantity):
            continue
        before = term.quantity.end <= first.quantity.start
        gap = first.quantity.start - term.quantity.end if before else term.quantity.start - last.quantity.end
        if not 0 <= gap <= FARTHEST or (not before and term.quantity.start < last.quantity.end):
            continue
        words = _words(manuscript, term, before, last)
        own = _clause(manuscript, term)
        said = _TOTAL.search(words) or (not before and _COUNTED.match(own))
        if said and not _NO_TOTAL.search(own) and _spans(words, years):
            return term.quantity
    return None


def _words(manuscript: Manuscript, term: Term, before: bool, last: Term) -> str:
    """What is said before a total: from the beginning of its sentence, or from the last year on."""
    start = term.quantity.start
    sentence = manuscript.sentence_at(start)
    begin = last.quantity.end if not before else (sentence.start if sentence is not None else start - FARTHEST)
    return manuscript.plain[begin:start] + manuscript.plain[term.quantity.end : term.quantity.end + 2]


def _spans(words: str, years: Years) -> bool:
    """Whether the words of a total name just these years, or none at all."""
    if years.first == 0:
        return _WHOLE_YEAR.search(words) is not None
    counted = _COUNTED.search(_SINCE.compiled.sub("", _YEAR.compiled.sub("", words)))
    if counted is not None:
        return _number(counted["count"]) == len(years.terms)
    since = _SINCE.search(words)
    if since is not None:
        return int(since["year"]) == years.first
    plan = _PLAN.search(words)
    if plan is not None:
        return _PLANS[plan["plan"]] == (years.first, years.last)
    return _YEAR.search(words) is None


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMERALS[written]


def _is_alike(total: Quantity, figures: Sequence[Quantity]) -> bool:
    """Whether the total can be one of the same thing: of a stock it is the growth, and much less."""
    found = sum((each.value for each in figures), Decimal(0))
    return found * _LEAST <= total.value <= found * _MOST and all(each.value < total.value for each in figures)
