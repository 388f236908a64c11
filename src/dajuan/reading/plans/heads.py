"""Find the head of a plan's table and what each column is for; a table that sets nothing has none."""

from __future__ import annotations

import msgspec

from dajuan.documents.document import DocumentKind
from dajuan.reading.plans.lexicon import (
    BASE_WORDS,
    BINDING,
    BODY_HEADS,
    EXPECTED,
    GOAL_WORDS,
    GROUP_HEADS,
    GROWTH,
    NAME_HEADS,
    NO_PLAN_HEADS,
    NO_YEAR_PLANS,
    NUMBER_HEADS,
    OVER_LAST_YEAR,
    PAST_TABLES,
    PAST_WORDS,
    SECOND_BODY,
    TABLE_NAMES,
    UNIT_HEADS,
    YEAR_PLANS,
    YEARLY,
)
from dajuan.reading.plans.rules import SUMMED, YEAR
from dajuan.reading.plans.years import PLAN_YEARS, Years, plan_years
from dajuan.reading.tables.cells import is_year
from dajuan.reading.tables.grid import Grid, Slot

HIGHEST = 4
"""Rows of a head."""
DEEPEST = 15
"""Rows above a head: titles, units, an index."""


class Column(msgspec.Struct, frozen=True):
    """A column with what its head says: level, growth (年均增长, 累计) or change (on the year before), of which year.

    goal, base: it says 目标, or 现状; summed: only sums stand there.
    """

    at: int
    kind: str
    text: str
    year: int | None = None
    goal: bool = False
    base: bool = False
    summed: bool = False


class Heads(msgspec.Struct, frozen=True):
    """Where everything stands in a plan's table: rows `top` to `body` are its head; columns are None where there is none.

    first, last: the years of the plan; base_year: of the baseline.
    """

    top: int
    body: int
    names: tuple[int, ...]
    first: int
    last: int
    base_year: int
    group: int | None = None
    unit: int | None = None
    nature: int | None = None
    bodies: tuple[int, ...] = ()
    base: int | None = None
    goal: int | None = None
    growths: tuple[Column, ...] = ()


class Asking(msgspec.Struct, frozen=True):
    """What is known of the document around a table: words above it, the plan that they name, its kind and year."""

    words: str
    plan: Years | None
    kind: DocumentKind
    year: int | None


def head_row(grid: Grid) -> int | None:
    """The first row of a head: it has a column of indicators and others beside it."""
    for index, row in enumerate(grid.rows[:DEEPEST]):
        texts = {slot.text for slot in row if slot.text}
        if len(texts) > 2 and any(slot.text in NAME_HEADS for slot in row):
            return index
    return None


def heads_of(grid: Grid, asking: Asking) -> Heads | None:
    """The head of a table that sets targets, None of any other."""
    top = head_row(grid)
    if top is None:
        return None
    names = tuple(at for at, slot in enumerate(grid.rows[top]) if slot.text in NAME_HEADS)
    body = _end_of_head(grid, top, names)
    texts = [_above(grid, top, body, at) for at in range(grid.width)]
    heads = {slot.text for row in grid.rows[top:body] for slot in row}
    below = [
        [row[at] for row in grid.rows[body:] if row[at].text and not row[at].spread and row[at].text not in heads]
        for at in range(grid.width)
    ]
    nature = next((at for at, slots in enumerate(below) if _is_nature(slots)), None)
    taken = {*names, *([] if nature is None else [nature])}
    names = tuple(at for at in names if at != nature)
    group = next((at for at, text in enumerate(texts) if text in GROUP_HEADS and at not in taken), None)
    unit = next((at for at, text in enumerate(texts) if text in UNIT_HEADS and at not in taken), None)
    bodies = tuple(
        at
        for at, text in enumerate(texts)
        if any(word in text for word in BODY_HEADS) and SECOND_BODY not in text and at not in taken
    )
    taken |= {at for at in (group, unit, *bodies) if at is not None}
    columns = [
        column
        for at, text in enumerate(texts)
        if at not in taken and text and text not in NUMBER_HEADS and (column := _column(at, text)) is not None
    ]
    if not names or _is_no_plan(columns, texts, asking):
        return None
    chosen = _choose(columns, asking, nature is not None)
    if chosen is None:
        return None
    goal, base, growths, years, base_year = chosen
    return Heads(
        top=top,
        body=body,
        names=names,
        first=years[0],
        last=years[1],
        base_year=base_year,
        group=group,
        unit=unit,
        nature=nature,
        bodies=bodies,
        base=base.at if base else None,
        goal=goal.at if goal else None,
        growths=growths,
    )


def _end_of_head(grid: Grid, top: int, names: tuple[int, ...]) -> int:
    """The first row of the body: further rows of the head are below the merged head of the names, or leave it empty."""
    for index in range(top + 1, min(top + HIGHEST, len(grid.rows))):
        row = grid.rows[index]
        same = all(row[at].text == grid.rows[top][at].text and row[at].spread for at in names)
        others = [slot for at, slot in enumerate(row) if at not in names and slot.text]
        figures = any(slot.number is not None and not is_year(slot.number) for slot in others)
        if not (same or (all(not row[at].text for at in names) and others and not figures)):
            return index
    return min(top + HIGHEST, len(grid.rows))


def _above(grid: Grid, top: int, body: int, at: int) -> str:
    """The texts above a column as one; a head over several columns whose merging was lost holds for all of them."""
    texts: list[str] = []
    for index in range(top, body):
        text = grid.rows[index][at].text
        if not text and index + 1 < body and any(grid.rows[below][at].text for below in range(index + 1, body)):
            text = next(
                (grid.rows[index][left].text for left in range(at - 1, 0, -1) if grid.rows[index][left].text), ""
            )
        if text and text not in texts:
            texts.append(text)
    return "".join(texts)


def _is_nature(slots: list[Slot]) -> bool:
    said = sum(any(word in slot.text for word in (*BINDING, *EXPECTED)) and len(slot.text) <= 4 for slot in slots)
    return said * 2 > len(slots)


def _column(at: int, text: str) -> Column | None:
    """What a column of values is for."""
    years = [int(match.group()) for match in YEAR.finditer(text)]
    plan = plan_years(text)
    last = years[-1] if years else plan[1] if plan else None
    goal, base = any(word in text for word in GOAL_WORDS), any(word in text for word in BASE_WORDS)
    over = any(word in text for word in OVER_LAST_YEAR)
    grows = any(word in text for word in GROWTH)
    summed = SUMMED.search(text) is not None
    if any(word in text for word in YEARLY):
        return Column(at, "growth", text, last)
    if over or (grows and len(years) == 1 and not summed):
        return Column(at, "change", text, last, goal)
    if grows or (summed and (not goal or len(years) > 1)):
        return Column(at, "growth", text, last, summed=not grows)
    if last is None and not goal and not base:
        return None
    return Column(at, "level", text, last, goal and not _says(PAST_WORDS, text), base)


def _is_no_plan(columns: list[Column], texts: list[str], asking: Asking) -> bool:
    """Whether a table is one of budgets or of results."""
    levels = [column for column in columns if column.kind == "level"]
    if any(_says(NO_PLAN_HEADS, text) for text in texts) and not any(column.goal for column in levels):
        return True
    if any(_says(NO_YEAR_PLANS, column.text) for column in levels):
        return True
    return _says(PAST_TABLES, asking.words) and not any(column.goal for column in levels)


Chosen = tuple[Column | None, Column | None, tuple[Column, ...], Years, int]
"""The column of the goal, that of the baseline, those of growth; the years of the plan; the year of the baseline."""


def _choose(columns: list[Column], asking: Asking, with_nature: bool) -> Chosen | None:
    levels = [column for column in columns if column.kind == "level"]
    growths = [column for column in columns if column.kind == "growth"]
    goal = _goal(levels, asking, with_nature)
    plan = asking.plan
    if goal is None:
        return _growth_alone(levels, growths, plan, with_nature)
    last = goal.year or _year_without_goal(levels, plan)
    if last is None:
        return None
    base = _base(levels, goal, last)
    base_year = base.year if base and base.year else (plan[0] - 1 if plan and plan[1] == last else last - PLAN_YEARS)
    years = plan if plan and plan[1] == last else (base_year + 1, last)
    if not _is_plan(goal, years, asking, with_nature):
        return None
    if years[0] == years[1]:
        growths.extend(column for column in columns if column.kind == "change" and column.year in (None, last))
        growths = [column for column in growths if column.at > goal.at]
    kept = tuple(column for column in growths if column.year in (None, last))
    return goal, base, kept, years, base_year


def _growth_alone(levels: list[Column], growths: list[Column], plan: Years | None, with_nature: bool) -> Chosen | None:
    """A table that sets yearly growths and nothing else."""
    if plan is None or not growths or not with_nature:
        return None
    base = _base(levels, None, plan[1])
    kept = tuple(column for column in growths if column.year in (None, plan[1]))
    return (None, base, kept, plan, base.year if base and base.year else plan[0] - 1) if kept else None


def _goal(levels: list[Column], asking: Asking, with_nature: bool) -> Column | None:
    """The column of the goal: that of the plan's last year, else the one that says so, else the year five after another."""
    plan = asking.plan
    said = [column for column in levels if column.goal]
    pool = said or [column for column in levels if not column.base]
    if plan is not None:
        fits = [column for column in pool if column.year == plan[1]]
        if fits:
            return fits[0]
    if said:
        known = sorted((column for column in said if column.year), key=lambda column: column.year or 0)
        return known[0] if known else said[0]
    years = sorted({column.year for column in levels if column.year})
    ahead = [year for year in years if asking.year is None or year >= asking.year]
    after = [year for year in ahead if year - PLAN_YEARS in years]
    if not after and not (with_nature and len(years) > 1 and ahead):
        return None
    last = after[0] if after else ahead[0]
    return next((column for column in pool if column.year == last), None)


def _year_without_goal(levels: list[Column], plan: Years | None) -> int | None:
    """The year of a goal whose head names none: the plan's last, or five years after the baseline."""
    if plan is not None:
        return plan[1]
    years = [column.year for column in levels if column.year]
    return max(years) + PLAN_YEARS if years and max(years) % PLAN_YEARS == 0 else None


def _base(levels: list[Column], goal: Column | None, last: int) -> Column | None:
    """The column of the baseline: five years before, else the latest year before, else the one that says 现状."""
    others = [column for column in levels if column is not goal and (column.year is None or column.year < last)]
    plain = [column for column in others if not column.goal] or others
    dated = sorted((column for column in plain if column.year), key=lambda column: column.year or 0)
    exact = [column for column in dated if column.year == last - PLAN_YEARS]
    if exact or dated:
        return (exact or dated)[-1]
    return next((column for column in plain if column.base), None)


def _is_plan(goal: Column, years: Years, asking: Asking, with_nature: bool) -> bool:
    """Whether what stands below a column is set; a column of a year alone says so only in a plan."""
    first, last = years
    if first > last:
        return False
    budget = asking.kind is DocumentKind.BUDGET and not with_nature
    if budget or (_says(NO_YEAR_PLANS, asking.words) and not with_nature):
        return False
    if first == last:
        return goal.goal and (with_nature or _says(YEAR_PLANS, asking.words + goal.text))
    if with_nature or goal.goal:
        return True
    ahead = asking.year is None or last >= asking.year
    named = asking.kind is DocumentKind.PLAN or asking.plan is not None or _says(TABLE_NAMES, asking.words)
    return ahead and named and asking.kind is not DocumentKind.BULLETIN


def _says(words: tuple[str, ...], text: str) -> bool:
    return any(word in text for word in words)
