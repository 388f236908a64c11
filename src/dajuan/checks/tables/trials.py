"""Try formulas on columns of figures in floats, for there are many; what does not fit is judged by exact bounds afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.tables.heads import Form

DIFFERENCES = (Form.AMOUNT, Form.POINTS)
LARGE = 30
"""So many times what rounding can do a difference must be to bear something out."""
FINE = 0.6
COARSE = 1.6
"""A rate that could be more points off than the first tells half as much, than the second nothing."""
NEAR = 2.5
TENFOLD = 10
MOST_TIMES = 200
"""Sizes farther from each other do not come from one formula."""
HUNDRED = 100.0
NEARLY_ALL = 95.0
FAR = 25.0
"""The rest of a share that is in the middle of its column is not so many points off that of the columns' middles."""
_ROUNDING = 1e-9

Figures = tuple[float, float] | None
"""A value and its last digit's place; None where there is no figure."""
Pair = list[tuple[int, float, float, float, float, float, bool]]
"""Of each row with both levels: its number, their quotient in % and its slack (0 and -1 where it has none), their difference and
its slack, the smaller of the two, whether they are the same."""


def middle(figures: Sequence[Figures]) -> float:
    """The size of a figure in the middle of a column."""
    sizes = sorted(abs(each[0]) for each in figures if each is not None)
    return sizes[len(sizes) // 2]


def is_possible(form: Form, early: float, late: float, column: float) -> bool:
    """Whether the sizes of three columns allow for a formula at all, so that most need not be tried row by row."""
    if form in DIFFERENCES:
        return max(early, late, column) <= NEAR * (early + late + column - max(early, late, column))
    if not early or not late or not 1 / MOST_TIMES < late / early < MOST_TIMES:
        return form is Form.REST and 0 < late < early and column > NEARLY_ALL
    if form is Form.REST:
        return late < early and abs(HUNDRED - HUNDRED * late / early - column) < FAR
    return form is Form.RATE or 1 / TENFOLD < column * early / (100 * late) < TENFOLD


def pair_of(early: Sequence[Figures], late: Sequence[Figures]) -> Pair:
    """What two columns give in each row that has both."""
    found: Pair = []
    for at, (one, two) in enumerate(zip(early, late, strict=True)):
        if one is None or two is None:
            continue
        a, slack_a = one
        b, slack_b = two
        quotient, slack = 0.0, -1.0
        if a > slack_a and b >= 0:
            quotient = 100 * b / a
            slack = (100 * slack_b + quotient * slack_a) / (a - slack_a)
        found.append((at, quotient, slack, b - a, slack_a + slack_b, min(abs(a), abs(b)), a == b))
    return found


def tried(form: Form, pair: Pair, printed: Sequence[Figures], sign: int) -> Iterator[tuple[int, float]]:
    """Each row that can be judged, with how much it tells that its figure fits; below 0 where it does not."""
    is_difference = form in DIFFERENCES
    less = 100.0 if form in (Form.RATE, Form.REST) else 0.0
    for at, quotient, slack, difference, slack_two, least, same in pair:
        figures = printed[at]
        if figures is None or (slack < 0 and not is_difference):
            continue
        value = figures[0] * (-sign if form is Form.REST else sign)
        if is_difference:
            slack = slack_two + figures[1]
            fits = abs(difference - value) <= slack + _ROUNDING * (least + 1)
            yield at, _weight(min(least, abs(value)), slack) if fits else -1.0
        elif abs(quotient - less - value) > slack + figures[1] + _ROUNDING:
            yield at, -1.0
        else:
            slack += figures[1]
            trivial = not value or (same and not less)
            yield at, 0.0 if trivial or slack > COARSE else 1.0 if slack <= FINE else 0.5


def _weight(least: float, slack: float) -> float:
    """How much it tells that a difference fits, by the smallest of the three figures."""
    if not slack:
        return 1.0 if least else 0.0  # counts, which do not agree by chance
    return 1.0 if least > LARGE * slack else 0.5 if least > LARGE / 4 * slack else 0.0
