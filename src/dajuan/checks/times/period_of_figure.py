"""Find one figure that is told of two parts of a year (截至11月底…86.32亿元, 1—10月…86.32亿元)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import subject_of
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.moments import moments
from dajuan.checks.times.period_spans import periods_told
from dajuan.reading.records import Kind, Status

_DIGITS = 3  # of a figure that is hardly the same by chance
_STANDS = Pattern("余额|存量|保有|在册|人口|里程|面积|户数|个数|容量|投运|限额|总投资|概算|计划投资")
"""What may well stand still from one month to the next."""
_UNTIL = Pattern("截[至止]到?", needs=("截至", "截止"))
_OTHER = Pattern("去年|上年|同期|前年|较|相比")
_LASTED = Pattern("均为|都是|持平|不变|稳定|同为")


@check(
    "time-period-twice",
    severity=Severity.WARNING,
    title=Text("同一个数说成两个时段的", en="One figure told of two parts of the year"),
    why=Text(
        "前文说截至11月底完成86.32亿元，后文说1—10月完成86.32亿元，两处时段必有一个没有更新。",
        en="86.32亿元 by the end of November above and from January to October below: one of the two periods was not brought up to date.",
    ),
    wrong=(
        "截至2025年11月底，全县完成固定资产投资86.32亿元。\n2025年1—10月，全县固定资产投资86.32亿元，其中工业投资32.6亿元。",
        "2025年1—10月，全县社会消费品零售总额62.47亿元。2025年前11个月，社会消费品零售总额62.47亿元，增长5.1%。",
    ),
    right=(
        "截至2025年11月底，全县完成固定资产投资86.32亿元。\n2025年1—11月，全县固定资产投资86.32亿元，其中工业投资32.6亿元。",
        "2025年10月末，全县贷款余额62.47亿元。2025年11月末，全县贷款余额62.47亿元，与上月持平。",
        "2025年上半年，全县旅游收入6亿元。2025年前三季度，全县旅游收入6亿元。",
    ),
)
def figure_of_two_periods(manuscript: Manuscript) -> Iterator[Remark]:
    """Figures of one thing, alike in every digit, whose periods end in different months of one year."""
    alike: dict[tuple[str, str, Decimal], list[Quantity]] = defaultdict(list)
    for quantity in manuscript.quantities:
        claim = quantity.claim
        if claim.kind is not Kind.LEVEL or claim.status is not Status.ACTUAL or quantity.in_table or not quantity.exact:
            continue
        if _digits(claim.text) >= _DIGITS and claim.indicator and not _STANDS.search(claim.indicator):
            alike[(subject_of(quantity), quantity.unit, quantity.value)].append(quantity)
    for told in alike.values():
        dated = [(quantity, _end(manuscript, quantity)) for quantity in told] if len(told) > 1 else []
        for (first, before), (second, after) in pairwise(dated):
            alone = first.claim.place != second.claim.place and None not in (first.claim.place, second.claim.place)
            if before is None or after is None or alone or not before.conflicts(after):
                continue
            if not _is_same(manuscript, first, second):
                yield _remark(manuscript, (first, before), (second, after))


class _End(msgspec.Struct, frozen=True):
    """Up to which month of which year a figure runs, and where that is said."""

    span: Span
    year: int | None
    month: int

    def conflicts(self, other: _End) -> bool:
        """Whether both run in one year, up to different months."""
        return self.month != other.month and (self.year == other.year or None in (self.year, other.year))


def _digits(written: str) -> int:
    """How many digits are printed that are no zeros at an end."""
    return len(re.sub("[^0-9]", "", written).strip("0"))


def _end(manuscript: Manuscript, quantity: Quantity) -> _End | None:
    """The last period, or 截至 with a month, that stands before a figure in its sentence."""
    text = manuscript.prose
    sentence = manuscript.sentence_at(quantity.start)
    if sentence is None:
        return None
    told = [
        _End(Span(each.start, each.end), each.year, each.last)
        for each in periods_told(text, sentence.start, quantity.start)
        if each.whole == "run"
    ]
    until = _UNTIL.search(text, sentence.start, quantity.start)
    for moment in moments(text, until.end(), quantity.start) if until is not None else ():
        if moment.whole in ("month", "part", "day"):
            told.append(_End(Span(moment.start, moment.end), moment.year if moment.said else None, moment.months[1]))
        break
    if not told or _OTHER.search(text, sentence.start, quantity.start):
        return None
    return max(told, key=lambda each: each.span.start)


def _is_same(manuscript: Manuscript, first: Quantity, second: Quantity) -> bool:
    """Whether the text itself says that it stood still."""
    sentence = manuscript.sentence_at(second.start)
    return sentence is None or _LASTED.search(sentence.text) is not None


def _remark(manuscript: Manuscript, first: tuple[Quantity, _End], second: tuple[Quantity, _End]) -> Remark:
    text = manuscript.text
    (one, before), (other, after) = first, second
    return Remark(
        spans=(after.span, other.span, before.span, one.span),
        message=Text(
            "“{figure}”前文说的时段是“{before}”，这里是“{after}”。",
            en="{figure} is told of {before} above, of {after} here.",
        ).filled(
            figure=other.claim.text,
            before=text[before.span.start : before.span.end],
            after=text[after.span.start : after.span.end],
        ),
        suggestion=Text("请核对两处的时段。", en="Check both periods."),
    )
