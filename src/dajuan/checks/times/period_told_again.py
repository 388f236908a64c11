"""Find a figure that is first expected and then told as a fact, before it can be known (预计全年可达86亿元左右 … 完成86亿元)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import subject_of
from dajuan.checks.patterns import Pattern
from dajuan.checks.phrases import core
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Text
from dajuan.checks.times.now import Now
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Kind, Status

_NOT_KNOWN = Pattern(
    "尚未(?:产生|公布|出炉|结束|反馈|核定|形成|完成)|还未(?:产生|公布|出炉)|未出炉|待核定|待反馈|正在核算",
    needs=("尚未", "还未", "未出炉", "待", "正在核算"),
)
_EXPECTED = Pattern("预计|预测|有望|可望|测算|估计|可达|将达")
_OPEN = Pattern("预计|预测|有望|可望|估计|可达|将|力争|约|计划")
_DONE = Pattern("(?:完成|实现|达到?|总产量?|增长)[^，。；、\\d]{0,4}$")
_HALF = 6  # the month from which on a text may sum up its year
_BEFORE = 10


def told_as_fact(manuscript: Manuscript, now: Now | None) -> Iterator[Remark]:
    """Figures of one thing and one value, the first expected, a later one not, while their year runs or they are said not to be out."""
    text = manuscript.prose
    if not _EXPECTED.search(text):
        return
    kinds = (DocumentKind.BUDGET, DocumentKind.PLAN)
    runs = now is not None and now.last.month >= _HALF and (now.last.month, now.last.day) < (12, 25)
    if manuscript.document.kind in kinds or not (runs or _NOT_KNOWN.search(text)):
        return
    year = str(now.year) if now is not None and runs else ""
    expected: list[Quantity] = []
    said = -1
    for quantity in manuscript.quantities:
        sentence = None if quantity.in_table else manuscript.sentence_at(quantity.start)
        if sentence is None or quantity.claim.kind not in (Kind.LEVEL, Kind.CHANGE):
            continue
        if _EXPECTED.search(text, sentence.start, quantity.start):
            expected.append(quantity)
        elif _is_done(text, sentence.start, quantity):
            before = next((each for each in expected if _same(each, quantity, year)), None)
            if before is not None and sentence.start != said:
                said = sentence.start
                yield _remark(manuscript, before, quantity)


def _is_done(text: str, start: int, quantity: Quantity) -> bool:
    return (
        quantity.claim.status is Status.ACTUAL
        and not _OPEN.search(text, start, quantity.start)
        and not text.startswith(("左右", "上下"), quantity.end)
        and _DONE.search(text, max(start, quantity.start - _BEFORE), quantity.start) is not None
    )


def _same(expected: Quantity, told: Quantity, year: str) -> bool:
    if expected.value != told.value or expected.unit != told.unit or expected.claim.kind is not told.claim.kind:
        return False
    period = told.claim.period or ""
    if year and period and not period.startswith(year):
        return False
    if told.claim.kind is Kind.CHANGE:
        return bool(told.claim.indicator_id) and subject_of(expected) == subject_of(told)
    one, other = core(expected.claim.indicator), core(told.claim.indicator)
    return subject_of(expected) == subject_of(told) or not one or not other or one in other or other in one


def _remark(manuscript: Manuscript, expected: Quantity, told: Quantity) -> Remark:
    return Remark(
        spans=(told.span, expected.span),
        message=Text(
            "前文说“{expected}”是预计数，这里写成了实际数“{told}”。",
            en="{expected} is called expected above; here {told} is told as a fact.",
        ).filled(expected=expected.claim.text, told=told.claim.text),
        suggestion=Text("尚未见数的，写“预计”。", en="Say 预计 where figures are not out."),
    )
