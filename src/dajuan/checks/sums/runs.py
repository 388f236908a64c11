"""Find the figures that may be all parts of a whole: a row of terms in one unit behind it, or before a total.

Whether they must add up is another question: `Run` says what speaks for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.figures.slips import FARTHEST, agrees
from dajuan.checks.figures.terms import STRONG, WEAK, Term, paragraphs_of_terms
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.sums.run_evidence import Evidence, counted, evidence_of
from dajuan.checks.sums.run_rows import (
    AMONG,
    FEWEST,
    LONGEST_LEAD,
    MOST,
    TOTAL,
    alike_in_print,
    can_be,
    clause_before,
    figures_of,
    is_member,
    is_within,
    leaves_list,
    readings_of,
    row_after,
    row_before,
)

_OPEN = Pattern("主要|重点|例如|比如|尤其|特别是|(?:包括|含)[^，。；]{0,4}等")
_DEALT = Pattern("分别|依次")
_SPENT = Pattern("支出(?!结余)|结余(?!收入|资金)")


class Run(msgspec.Struct, frozen=True):
    """A whole with a row of figures that may be all its parts.

    others: other rows that the same words can mean; all: the row with the lists within it; behind: the whole stands behind them.
    """

    whole: Quantity
    parts: tuple[Quantity, ...]
    evidence: Evidence
    others: tuple[tuple[Quantity, ...], ...] = ()
    behind: bool = False
    all: tuple[Quantity, ...] = ()

    @property
    def readings(self) -> tuple[tuple[Quantity, ...], ...]:
        """The row and what else the same words can mean."""
        return (self.parts, *self.others)


def is_near(run: Run) -> bool:
    """Whether the parts are each less than the whole, and together no farther from it than a slip of the keys could lead."""
    off = abs(sum((part.value for part in run.parts), Decimal(0)) - run.whole.value)
    small = all(part.value < run.whole.value for part in run.parts)
    return small and len(run.parts) > FEWEST and off <= run.whole.value * FARTHEST


_KNOWN: WeakKeyDictionary[Manuscript, tuple[Run, ...]] = WeakKeyDictionary()


def runs(manuscript: Manuscript) -> tuple[Run, ...]:
    """The rows of a manuscript's prose with their wholes; worked out once."""
    found = _KNOWN.get(manuscript)
    if found is None:
        found = tuple(_runs(manuscript))
        _KNOWN[manuscript] = found
    return found


def _runs(manuscript: Manuscript) -> Iterator[Run]:
    for _paragraph, terms in paragraphs_of_terms(manuscript):
        if len(terms) > FEWEST:
            found = [*_after(manuscript.plain, terms), *_before(manuscript.plain, terms)]
            complete = [each for each in found if len(each.parts) > FEWEST and agrees(each.whole, each.parts)]
            yield from (_beside(each, complete) for each in found)


def _is_account(whole: Term, row: Sequence[Term]) -> bool:
    """Whether a revenue is followed by the expenditure and what is left of all years, which are no parts of it."""
    return "收入" in whole.before and any(_SPENT.search(term.before) for term in row)


def _beside(run: Run, complete: Sequence[Run]) -> Run:
    """The run, said to be complete where one of another unit is that goes through the same things: 产业类38个、5200万元，…."""
    for other in complete:
        if other.whole.unit == run.whole.unit or len(other.parts) != len(run.parts) or other.behind or run.behind:
            continue
        wholes = max(other.whole.start, run.whole.start)
        starts = [(part.start, 0) for part in other.parts] + [(part.start, 1) for part in run.parts]
        order = [which for _start, which in sorted(starts)]
        if wholes < min(starts)[0] and order in ([0, 1] * len(run.parts), [1, 0] * len(run.parts)):
            return msgspec.structs.replace(run, evidence=Evidence.SAID)
    return run


def _after(plain: str, terms: Sequence[Term]) -> Iterator[Run]:
    units = [term.unit for term in terms]
    for index, whole in enumerate(terms[:-FEWEST]):
        if whole.aside or units.count(units[index]) <= FEWEST:
            continue
        first = next((term for term in terms[index + 1 :] if term.unit == whole.unit), None)
        if first is None or first.quantity.start - whole.quantity.end > LONGEST_LEAD:
            continue
        begin = index + 1
        row, ranks = row_after(whole, terms, begin)
        found = _run_after(plain, terms, whole, terms[:index], row, ranks)
        if found is not None:
            yield found
        if row and not AMONG.search(row[0].before):
            later = _next_list(whole, terms, begin, row[0])
            row, ranks = row_after(whole, terms, later) if later else ([], [])
            found = _run_after(plain, terms, whole, terms[:index], row, ranks)
            if found is not None and len(found.parts) > FEWEST:
                nearer = [term.quantity for term in terms[begin:later] if term.unit == whole.unit]
                if not any(agrees(each, found.parts) for each in nearer):
                    yield found


def _next_list(whole: Term, terms: Sequence[Term], begin: int, first: Term) -> int:
    """Where a list behind 其中 begins that another figure parts from the whole (受理6842件，审结6517件。其中…), 0 for none."""
    between = 0
    for index in range(begin, len(terms)):
        term = terms[index]
        if term.quantity.start - whole.quantity.end > LONGEST_LEAD or between > FEWEST:
            return 0
        if term.unit == whole.unit and not term.aside:
            if AMONG.search(term.before) and term is not first:
                return index
            between += 1
    return 0


def _run_after(
    plain: str, terms: Sequence[Term], whole: Term, before: Sequence[Term], row: Sequence[Term], ranks: Sequence[int]
) -> Run | None:
    if len(row) < FEWEST or row[0].quantity.start - whole.quantity.end > LONGEST_LEAD:
        return None
    lead = plain[whole.quantity.end : row[0].quantity.start]
    if ranks[0] <= WEAK or row[-1].after.startswith("等") or _DEALT.search(lead):
        return None
    first, *others = readings_of(row, ranks)
    if len(first) < FEWEST or not can_be(whole, first) or not alike_in_print(whole, first):
        return None
    if is_member(before, whole, row):
        return None
    evidence = evidence_of(plain, whole, first, lead)
    if evidence is Evidence.LISTED and leaves_list(row, ranks):
        evidence = Evidence.NONE
    if evidence < Evidence.NAMED and _is_account(whole, first):
        return None
    if evidence < Evidence.NAMED and (_OPEN.search(lead[: len(lead) - len(first[0].before)]) or is_within(row)):
        return None
    return Run(whole.quantity, figures_of(first), evidence, tuple(map(figures_of, others)), all=figures_of(row))


def _before(plain: str, terms: Sequence[Term]) -> Iterator[Run]:
    for index, total in enumerate(terms):
        if index < FEWEST or total.aside or not TOTAL.search(total.before):
            continue
        words = plain[clause_before(plain, total) : total.quantity.start]
        row, ranks = row_before(words, terms[:index], total)
        if not FEWEST <= len(row) <= MOST:
            continue
        first, *others = readings_of(row, ranks)
        count = counted(words)
        if count and len(first) > count:
            first = first[-count:]
        if len(first) < FEWEST or not alike_in_print(total, first):
            continue
        stepped = total.rank > max(term.rank for term in first[1:])
        evidence = Evidence.SAID if count == len(first) else Evidence.NAMED if stepped else Evidence.KIND
        tails = [figures_of(first[count:]) for count in range(1, len(first) - 1)]
        rows = (*tails, *(figures_of(each) for each in others))
        yield Run(total.quantity, figures_of(first), evidence, rows, behind=True, all=figures_of(row))
        last = max((place for place, term in enumerate(row) if term.rank == STRONG), default=0)
        if last and total.rank < STRONG and len(row) - last >= FEWEST and count != len(first):
            # 计划快充480个、慢充720个；建成快充386个、慢充612个，共988个: of what follows the semicolon
            stepped = total.rank > max(term.rank for term in row[last + 1 :])
            evidence = Evidence.NAMED if stepped else Evidence.KIND
            yield Run(total.quantity, figures_of(row[last:]), evidence, rows, behind=True, all=figures_of(row))
