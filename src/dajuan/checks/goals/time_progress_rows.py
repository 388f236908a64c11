"""Hold 快于序时进度 and 慢于序时进度N个百分点 against the completion that a row of the table beside it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from dajuan.checks.goals.time_words import AHEAD, BEHIND, MONTHS, share_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.checks.tables.heads import Form, form_of
from dajuan.checks.tables.sheets import Entry, Sheet, beside, sheets
from dajuan.checks.tables.tokens import tokens

POINTS = "百分点"
PERCENT = "%"
_OF_TIME = Pattern("序时|时间进度")
_OTHER = Pattern("上年|去年|同期|预计|力争|确保|要求(?!的?之上)|目标|若|如果|凡|对.{0,8}的|[哪谁]")
"""Words of a clause that speaks of another time, or of no fact."""
SLACK = Decimal("0.1")
"""By how much 序时进度 itself may have been rounded, in points."""


class Progress(msgspec.Struct, frozen=True):
    """What is claimed of a row, the completion that it prints, and the share of the year that has passed, both in per cent.

    points: how far apart the two are said to be, None where that is not told.
    """

    claimed: Span
    points: Quantity | None
    label: str
    done: Entry
    needed: Decimal


def wrong_rows(manuscript: Manuscript, give: Decimal) -> Iterator[Progress]:
    """The claims of progress that the row of a table contradicts; give: by so many points a bare 快于 may be off."""
    for sheet in sheets(manuscript, turned=False):
        done = [at for at, head in enumerate(sheet.heads) if _is_completion(head)]
        if len(done) != 1:
            continue
        for sentence in beside(manuscript, sheet):
            if "进度" in sentence.text and not any(each.unit == PERCENT for each in sentence.quantities):
                for pattern, ahead in ((AHEAD, True), (BEHIND, False)):
                    for found in pattern.finditer(manuscript.plain, sentence.start, sentence.end):
                        for each in _told(manuscript, sheet, sentence, found, done[0]):
                            if not _holds(each, ahead=ahead, give=give):
                                yield each


def _is_completion(head: str) -> bool:
    return form_of(head) is Form.COMPLETION and not _OF_TIME.search(head)


def _told(
    manuscript: Manuscript, sheet: Sheet, sentence: Stretch, found: re.Match[str], column: int
) -> Iterator[Progress]:
    """The rows that a claim is of, each with what it prints."""
    plain = manuscript.plain
    begin = max(plain.rfind(mark, sentence.start, found.start()) for mark in "，；。") + 1 or sentence.start
    clause = plain[begin : found.start()]
    if _OTHER.search(clause):
        return
    after = next((each for each in sentence.quantities if 0 <= each.start - found.end() <= 3), None)
    points = after if after is not None and after.unit == POINTS else None
    end = points.end if points is not None else found.end()
    before = MONTHS.search(clause) or MONTHS.search(plain, sentence.start, found.start())
    own = [share_of(MONTHS.search(label)) for label in sheet.labels]
    if all(own):
        said = share_of(before)
        rows = [at for at, share in enumerate(own) if share == said] if before else [len(own) - 1]
        named = [each for each in tokens(clause, sheet.names) if each.kind == "row"]
        rows = rows if len({each.row for each in named}) <= 1 else []
    else:
        named = [each for each in tokens(clause, sheet.names) if each.kind == "row" and each.row >= 0]
        rows = list(dict.fromkeys(each.row for each in named))
        said = share_of(before or MONTHS.search(sheet.title))
    for row in rows:
        entry = sheet.entries[row][column]
        needed = _printed(sheet, row) or own[row] or said
        if entry is not None and entry.unit in (PERCENT, "") and needed is not None and entry.value > 0:
            yield Progress(Span(found.start(), end), points, sheet.labels[row], entry, needed)


def _printed(sheet: Sheet, row: int) -> Decimal | None:
    """What a column of 序时进度 says for a row."""
    found = [
        entry for at, entry in enumerate(sheet.entries[row]) if entry is not None and _OF_TIME.search(sheet.heads[at])
    ]
    return found[0].value if len(found) == 1 else None


def _holds(told: Progress, *, ahead: bool, give: Decimal) -> bool:
    apart = told.done.value - told.needed if ahead else told.needed - told.done.value
    if told.points is None or not told.points.exact:
        return apart >= -give
    return abs(apart - abs(told.points.value)) <= SLACK + told.done.step + told.points.step
