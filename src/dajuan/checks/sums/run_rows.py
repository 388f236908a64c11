"""Take the terms of prose that stand in one row: behind a whole, or before a total, and what else the same words can mean."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dajuan.checks.figures.slips import agrees
from dajuan.checks.figures.terms import STOP, STRONG, WEAK, Term
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.sums.run_evidence import counted

FEWEST, MOST = 2, 12
LONGEST_LEAD = 90
"""Characters between a whole and the first of the row."""
OF = ("中", "里")
"""How the noun of a figure ends that is the whole of what follows."""
AMONG = Pattern("其中|^含|包括|包含|^内含")
TOTAL = Pattern(
    "(?:合计|总计|共计|总共|一共|累计|相加|总额|总量|总数|总[收支][入出]|[收支][入出]总[计量])"
    "(?:[^，。；、\\d]{0,12})$|^(?:以上)?共[^，。；、\\d]{0,8}$|(?:[两三四五六七八九]|\\d)[项类级种批者个][^，。；、\\d]{0,6}共$"
)
_SUMMING = Pattern("^[。；]?(?:以上|上述)|^[收支][入出](?:总计|合计)|^[合总共]计")
_ENDS_RUN = Pattern(
    "^(?:另外?|此外|同时|还|目前|累计|其中新|人均|拥有|共有|建有|设有|截至|年末|至此|本次)|^其?(?:余下|剩余)?(?:尚有|尚差|还差)|排名|居全"
)
_SIZED = Pattern("[^\\d]*[\\d,.]+ ?(?:千亿|百亿|万亿|亿|千万|百万|万)?|\\s").compiled
_PERCENT = 100


def is_within(row: Sequence[Term]) -> bool:
    """Whether a member is the sum of those next to it: a whole of its own with its parts, or a total with what it is of."""
    values = [term.value for term in row]
    for place, value in enumerate(values):
        after, before = values[place + 1 :], values[:place][::-1]
        for others in (after, before):
            for count in range(2, len(others) + 1):
                if sum(others[:count], Decimal(0)) == value:
                    return True
    return False


def is_member(before: Sequence[Term], whole: Term, row: Sequence[Term]) -> bool:
    """Whether the whole is itself a part: of one before it, with the others, or as the first of a list or the last of a sum."""
    if AMONG.search(whole.before) and not AMONG.search(row[0].before):
        return True
    earlier = [term for term in before[-6:] if term.unit == whole.unit]
    if TOTAL.search(whole.before) and earlier and not AMONG.search(row[0].before) and row[0].rank >= STRONG:
        return True
    if not earlier:
        return False
    figures = (whole.quantity, *figures_of(row))
    begun = [figures[:count] for count in range(2, len(figures) + 1)]
    return any(agrees(term.quantity, some) for term in earlier for some in begun)


def leaves_list(row: Sequence[Term], ranks: Sequence[int]) -> bool:
    """Whether a list behind 其中 that 、 parts is followed by figures behind a comma (其中小学6所、初中3所，寄宿制学校5所)."""
    if not AMONG.search(row[0].before) or len(ranks) <= FEWEST or ranks[1] > WEAK:
        return False
    return any(rank > WEAK for rank in ranks[2:])


def row_after(whole: Term, terms: Sequence[Term], begin: int) -> tuple[list[Term], list[int]]:
    """The terms in the unit of the whole that follow it, to the end of the sentence in which the first of them stands."""
    row: list[Term] = []
    ranks: list[int] = []
    rank, bracket = 0, whole.bracket
    for term in terms[begin:]:
        rank = max(rank, term.rank)
        if term.rank >= STOP and row:
            break
        if term.unit != whole.unit:
            continue
        if not row and term.quantity.start - whole.quantity.end > LONGEST_LEAD:
            return [], []
        if not row and term.bracket > whole.quantity.start and term.rank < STOP:
            bracket = term.bracket
        if term.bracket != bracket:
            if row and bracket != whole.bracket:
                break
            continue
        if term.aside or (term.target and not whole.target):
            continue
        if row and (TOTAL.search(term.before) or _ENDS_RUN.search(term.before)):
            break
        if not row and TOTAL.search(term.before):
            return [], []
        if term.after.endswith(OF):
            break  # …，滞后的5项中…: a whole of its own
        row.append(term)
        ranks.append(rank)
        rank = 0
        if len(row) > MOST:
            return [], []
    return row, ranks


def row_before(words: str, terms: Sequence[Term], total: Term) -> tuple[list[Term], list[int]]:
    """The terms before a total in its unit, of its own sentence, or of the one before where it is the first of its own."""
    sentences: list[list[Term]] = [[]]
    rank = total.rank
    for term in reversed(terms):
        if rank >= STOP:
            if len(sentences) > 1:
                break
            sentences.append([])
        sentences[-1].append(term)
        rank = term.rank
    if len(sentences) > 1 and not counted(words) and not _SUMMING.search(words):
        sentences.pop()
    for sentence in sentences:
        row: list[Term] = []
        for term in sentence:
            if term.unit == total.unit and not term.aside and not term.target and term.bracket == total.bracket:
                if TOTAL.search(term.before):
                    break
                row.insert(0, term)
        if row:
            return row, [term.rank for term in row]
    return [], []


def clause_before(plain: str, total: Term) -> int:
    """Where the words of a total begin, with the clause before a comma: 三类问题互不重复，资金合计3.27亿元."""
    begin = total.quantity.start - len(total.before)
    if plain[begin - 1 : begin] in ("，", ","):
        return max(plain.rfind(mark, 0, begin - 1) for mark in "，。；\n") + 1
    return begin


def can_be(whole: Term, row: Sequence[Term]) -> bool:
    """Whether each part is less than the whole, or would be in the multiplier that makes all agree."""
    if all(term.value < whole.value for term in row):
        return True
    total = sum((term.value for term in row), Decimal(0))
    return any(abs(total - whole.value.scaleb(power)) * _PERCENT <= total for power in (4, 8))


def alike_in_print(whole: Term, row: Sequence[Term]) -> bool:
    """Whether all figures are printed in one unit, but for 万 and 亿: 30名 is no sum of 10位, 11人 and 5名."""
    units = {_SIZED.sub("", term.quantity.claim.text) for term in (whole, *row)}
    return len(units) == 1 or units == {"吨", "吨标准煤"}


def figures_of(row: Sequence[Term]) -> tuple[Quantity, ...]:
    return tuple(term.quantity for term in row)


def readings_of(row: Sequence[Term], ranks: Sequence[int]) -> list[list[Term]]:
    """What of a row may be meant as its members: without lists within the list, between the strongest marks, all."""
    flat: list[Term] = []
    within = 0
    usual = ranks[1] if len(ranks) > 1 else 0
    for place, (term, rank) in enumerate(zip(row, ranks, strict=True)):
        if place and AMONG.search(term.before):
            within = rank
            continue
        if within and rank < max(within, usual):
            continue
        within = 0
        flat.append(term)
    readings = [flat]
    strongest = max(ranks[1:], default=0)
    if any(rank < strongest for rank in ranks[1:]):
        readings.append([row[0], *(term for term, rank in zip(row[1:], ranks[1:], strict=True) if rank == strongest)])
        stop = next(place for place, rank in enumerate(ranks[1:], start=1) if rank != ranks[1])
        readings.append(list(row[:stop]))
    if len(flat) < len(row):
        readings.append(list(row))
    return readings
