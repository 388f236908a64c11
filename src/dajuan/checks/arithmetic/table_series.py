"""Set growth against levels where the years of a table follow each other in its rows or its columns, and yearly means against both ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dajuan.checks.arithmetic.comparable import comparison, scope_words
from dajuan.checks.arithmetic.quotients import HUNDRED, ONE, positive
from dajuan.checks.arithmetic.table_columns import Form, form_of, is_level_head
from dajuan.checks.arithmetic.table_grids import Row, Table, bounds
from dajuan.checks.arithmetic.table_misfits import Misfit, Misfits, computed, measured, of_rate
from dajuan.checks.patterns import Pattern
from dajuan.reading.intervals import Width
from dajuan.reading.tables.grid import Slot

FEWEST = 3  # years that make a series
_YEAR = Pattern(r"^(?P<year>(?:19|20)\d\d)年?(?:末|底)?$")
_HEAD_YEAR = Pattern(r"(?P<year>(?:19|20)\d\d)年?")
_MEAN = Pattern("年均|年平均")
_OF_MEAN = Pattern("增|降|变|%|速|率")
_PART_YEAR = Pattern("月|季|上半年")
_BRACKET = ("〔", "[", "（", "累计")

Found = tuple[Row, Misfit | None]


def series(table: Table) -> Iterator[Misfits]:
    """The rows or columns of growth that do not follow from the year before, and the yearly means that the ends do not give."""
    yield from _down(table)
    yield from _across(table)
    yield from _means(table)


def _down(table: Table) -> Iterator[Misfits]:
    """A row a year: growth against the level of the row before (or behind, where the latest stands first)."""
    dated = [(_year_of(row), row) for row in table.rows]
    if len(dated) < FEWEST or any(year is None for year, _row in dated) or len(table.heads) < 3:
        return
    years = [year or 0 for year, _row in dated]
    step = years[1] - years[0]
    if abs(step) != 1 or any(two - one != step for one, two in pairwise(years)):
        return
    rows = [row for _year, row in (dated if step > 0 else reversed(dated))]
    for column, head in enumerate(table.heads):
        form = form_of(head)
        if form not in (Form.RATE, Form.AMOUNT):
            continue
        levels = [each for each, words in enumerate(table.heads[:column]) if each and is_level_head(words)]
        for level in reversed(levels[-3:]):
            what = f"{table.heads[level]}，{table.around}"
            triples = [(two, two.slots[column], one.slots[level], two.slots[level]) for one, two in pairwise(rows)]
            found = _series(table, form, what, triples)
            if found is not None:
                yield found
                break


def _year_of(row: Row) -> int | None:
    found = _YEAR.search(row.slots[0].text.strip())
    return int(found["year"]) if found else None


def _across(table: Table) -> Iterator[Misfits]:
    """A column a year: a row of growth against the row of levels right above it."""
    years = [_HEAD_YEAR.search(head) for head in table.heads]
    dated = [(int(found["year"]), column) for column, found in enumerate(years) if found is not None]
    run = [column for _year, column in dated]
    steps = {two[0] - one[0] for one, two in pairwise(dated)}
    if len(dated) < FEWEST or steps not in ({1}, {-1}) or any(_PART_YEAR.search(head) for head in table.heads):
        return
    run = run if steps == {1} else run[::-1]
    for above, row in pairwise(table.rows):
        form = form_of(row.label)
        if form is Form.RATE and form_of(above.label) is None:
            triples = [(row, row.slots[two], above.slots[one], above.slots[two]) for one, two in pairwise(run)]
            found = _series(table, form, above.label, triples)
            if found is not None:
                yield found


def _series(table: Table, form: Form, what: str, triples: Sequence[tuple[Row, Slot, Slot, Slot]]) -> Misfits | None:
    rule = comparison(None, what)
    if form is Form.RATE and (rule.severity is None or scope_words(what)):
        return None
    judged: list[Found] = []
    for row, change, early, late in triples:
        if any(slot.number is None or slot.spread for slot in (change, early, late)) or of_rate(early) or of_rate(late):
            continue
        tight, wide = (computed(form, early, late, width, rule.base) for width in (Width.TIGHT, Width.WIDE))
        if tight is None or wide is None:
            continue
        fits = wide.meets(bounds(change, Width.WIDE))
        judged.append((row, None if fits else Misfit(row, change, early, late, tight, rule.severity)))
    wrong = tuple(found for _row, found in judged if found is not None)
    fitting = len(judged) - len(wrong)
    return Misfits(table, form, wrong, fitting) if fitting >= 2 and fitting >= len(wrong) else None


def _means(table: Table) -> Iterator[Misfits]:
    """年均增长 against the first and the last year that the heads name."""
    dated = [
        (int(found["year"]), column)
        for column, head in enumerate(table.heads)
        if not _MEAN.search(head) and (found := _HEAD_YEAR.search(head)) is not None and is_level_head(head)
    ]
    if len(dated) < 2 or scope_words(table.around):
        return
    (first, early), (last, late) = min(dated), max(dated)
    if last - first < 2:
        return
    for column, head in enumerate(table.heads):
        if not (_MEAN.search(head) and _OF_MEAN.search(head)) or scope_words(head):
            continue
        judged: list[Found] = []
        for row in table.rows:
            slots = row.slots[column], row.slots[early], row.slots[late]
            if any(slot.number is None or slot.spread or any(mark in slot.text for mark in _BRACKET) for slot in slots):
                continue
            rule = comparison(None, measured(table, row, late))
            if (
                rule.severity is None
                or scope_words(row.label)
                or of_rate(slots[1])
                or "率" in row.label
                or "比重" in row.label
            ):
                continue
            given = _mean_of(row, slots, last - first)
            if given is not None:
                judged.append(given)
        wrong = tuple(misfit for _row, misfit in judged if misfit is not None)
        if len(judged) > len(wrong) >= 1 and len(judged) >= 2 * len(wrong):
            yield Misfits(table, Form.MEAN, wrong, len(judged) - len(wrong), last - first)


def _mean_of(row: Row, slots: tuple[Slot, Slot, Slot], count: int) -> Found | None:
    change, early, late = slots
    tight, wide = (
        bounds(late, Width.TIGHT) / bounds(early, Width.TIGHT),
        bounds(late, Width.WIDE) / bounds(early, Width.WIDE),
    )
    if not positive(bounds(early, Width.WIDE), bounds(late, Width.WIDE)):
        return None
    if ((wide.root(count) - ONE) * HUNDRED).meets(bounds(change, Width.WIDE)):
        return row, None
    return row, Misfit(row, change, early, late, (tight.root(count) - ONE) * HUNDRED, None)
