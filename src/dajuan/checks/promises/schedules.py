"""What a text says of its building projects: which stage, by when, whether it has come or is still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.promises.project_names import Name, names_in
from dajuan.checks.promises.schedule_subjects import is_empty, is_worked_on, subjects_of, told_from
from dajuan.checks.promises.schedule_words import (
    MONTHS,
    Due,
    dates,
    lowest_of,
    month_of,
    speaks_of_projects,
    stage_of,
    stages_in,
)
from dajuan.reading.promises.clauses import Layout, View, layout

WORK = 0
"""The stage of what is only said to be worked on (加快…建设), so that it is not finished."""

_SENTENCE = Pattern("[^。！？!?\n]+[。！？!?\n]?")
_CLAUSE_MARK = Pattern("[，,；;：:。！？!?\n“”（）()]")
_TO_COME = Pattern(
    "将|力争|确保|预计|预期|计划|拟|有望|可望|争取|即将|力促|必须|尽快|早日|加快|推动|推进|努力|目标|一定|要(?!素|求)|可(?=(?:全面|正式|基本|建成|投|通|竣|完))|能(?=(?:全面|正式|建成|投|通|竣|完))"
)
_COME = Pattern("已|了|顺利|正式|如期|圆满|成功|提前|先后|相继")
_NEGATED = Pattern("未|没有|无法|不能|待(?!遇)|暂缓|停工")
_SOME_TIME = Pattern("按期|适时|早日|尽快|尽早|谋划|有序|争取|推动|推进|支持|配合|前期")
_OWN_PHASE = Pattern("[一二三四五六](?:期|标段)|[首末次]期|部分|首段|先行|试验段|试运|基本")
_CLOSED_BY = 3  # months of a year in which its deeds cannot be told of yet
_TELLING = 2  # sentences of a line over which a name is still what is spoken of


class Stated(msgspec.Struct, frozen=True):
    """One thing said of a project.

    key: of the project; stage: STAGES, or WORK; lowest: of a word that says two (建成投用) the lower one.
    due: by when or when, None where no date stands there; to_come: whether it is still to happen; year: of what has happened,
    None where it cannot be told; start, end: the words; name: as it stands there; sentence: where its sentence begins and ends.
    """

    key: str
    stage: int
    lowest: int
    due: Due | None
    to_come: bool
    year: int | None
    start: int
    end: int
    name: str
    sentence: tuple[int, int]


class _Page(msgspec.Struct, frozen=True):
    """A text with its parts, the year it speaks of, and the month of its publication."""

    text: str
    page: Layout
    year: int | None
    published: int | None
    is_of_year: bool


def stated(text: str, year: int | None, published: str, *, is_of_year: bool = False) -> Iterator[Stated]:
    """All that a text says of projects with names, in its order.

    year: the one that the document speaks of; is_of_year: whether what it tells without a date has happened in that year.
    """
    month = None
    if published[:4].isdigit():
        month = month_of(int(published[:4]), int(published[5:7]) if published[5:7].isdigit() else MONTHS)
    page = _Page(text, layout(text, year), year, month, is_of_year)
    before: list[tuple[int, int]] = []
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        if speaks_of_projects(sentence[0]):
            names = names_in(text, start, end)
            yield from _of_sentence(page, start, end, names, before[-_TELLING:])
        before = [] if sentence[0].endswith("\n") else [*before[-1:], (start, end)]


def _of_sentence(
    page: _Page, start: int, end: int, names: Sequence[Name], sentences: Sequence[tuple[int, int]]
) -> Iterator[Stated]:
    text = page.text
    marks = [start - 1, *(mark.start() for mark in _CLAUSE_MARK.finditer(text, start, end))]
    done: set[int] = set()
    for match in stages_in(text, start, end):
        if match.start() in done:
            continue
        begin = max(mark for mark in marks if mark < match.start()) + 1
        subjects = subjects_of(text, match, begin, names, sentences)
        if not subjects:
            continue
        done.add(match.start())
        lead = text[begin : match.start()]
        if _NEGATED.search(lead) or _OWN_PHASE.search(text, told_from(subjects, start, begin), match.start()):
            continue
        yield from _stated(page, match, begin, marks, subjects, (start, end))
    for name in names:
        if is_worked_on(text, start, name, names):
            words = (name.start, name.end)
            yield Stated(name.key, WORK, WORK, None, True, None, *words, text[name.start : name.end], (start, end))


def _stated(
    page: _Page,
    match: re.Match[str],
    begin: int,
    marks: Sequence[int],
    subjects: Sequence[Name],
    sentence: tuple[int, int],
) -> Iterator[Stated]:
    text = page.text
    view = page.page.section(match.start()).view
    base = page.year if page.year is not None else (page.published or 0) // MONTHS
    if view is View.BACK and page.page.reviewed is not None:
        base = page.page.reviewed
    elif view is View.NONE and page.published is not None:
        is_report = page.page.reviewed != page.year and page.page.reviewed is not None
        base = page.page.reviewed if is_report and page.page.reviewed is not None else (page.published - 1) // MONTHS
    found = dates(text, begin, match.start(), base) or _dates_before(text, begin, marks, sentence[0], base)
    place, due = (found[-1][0], found[-1][2]) if found else (begin, None)
    lead = text[begin : match.start()]
    will, come = _TO_COME.search(lead) is not None, _COME.search(lead) is not None
    if due is not None and page.published is not None:
        no_year = not re.search("20\\d\\d年|今年|明年|去年", due.words)
        if no_year and will and not come and due.month < page.published and view is not View.BACK:
            due = Due(due.month + MONTHS, due.fuzzy, due.words)
        if no_year and come and not will and due.month > page.published:
            due = Due(due.month - MONTHS, due.fuzzy, due.words)
        to_come = due.month > page.published or (will and due.month == page.published)
    else:
        to_come = (will and not come) or (view is View.AHEAD and not come)
        is_task = to_come and view is View.AHEAD and page.is_of_year and _SOME_TIME.search(lead) is None
        if is_task and page.year is not None:
            due = Due(month_of(page.year, MONTHS), False, "")  # a task of the year
        if not to_come and not come and view is View.NONE and page.page.reviewed != page.year:
            return  # a report that has no headings may tell of deeds and of tasks in the same words
    year = None
    if not to_come:
        year = due.year if due is not None else _year_of(page, base) if view is View.BACK or page.is_of_year else None
    for name in subjects:
        yield Stated(
            key=name.key,
            stage=stage_of(match["stage"]),
            lowest=lowest_of(match["stage"]),
            due=due,
            to_come=to_come,
            year=year,
            start=min(place, match.start()),
            end=match.end(),
            name=text[name.start : name.end],
            sentence=sentence,
        )


def _year_of(page: _Page, year: int) -> int:
    """The year of a deed without a date: of one that has hardly begun at the time of publication the year before."""
    early = page.published is not None and page.published <= month_of(year, _CLOSED_BY)
    return year - 1 if early else year


def _dates_before(text: str, begin: int, marks: Sequence[int], start: int, year: int) -> list[tuple[int, int, Due]]:
    """A date that makes a clause of its own before the one that begins there (6月底前，建成通车)."""
    earlier = [mark for mark in marks if mark < begin - 1]
    if not earlier or begin - 1 <= start:
        return []
    found = dates(text, earlier[-1] + 1, begin - 1, year)
    return found if found and found[-1][1] == begin - 1 and is_empty(text, earlier[-1] + 1, begin - 1) else []
