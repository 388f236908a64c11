"""Add figures up, and say of what: what the rules on parts, wholes, shares and ratios have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from functools import reduce
from operator import add

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict, shown
from dajuan.checks.records import Remark, Span, Text
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.records import Bound, Kind

RATES = frozenset({"%", "‰", "百分点", "倍", "位", ""})
"""Units of what is no amount: rates, ratios, ranks."""
HUNDRED = exactly(100)

# What stands before a figure without saying what it counts.
_LEAD = Pattern(
    r"^(?:其中|其(?![他它余])|包括|分别|全年|年末|年底|期末|全[市县区省州旗]|[我本][市县区省州旗]|预计|累计|当年|截至|，|:|——|[①-⑳]|[（]?\d{1,2}[.、）])+"
)
_TRAIL = Pattern(
    r"(?:分别|预计|累计|完成|实现|达到|达|为|有|是|约|近|共计|共有|共|安排|执行|增加值|仅|超过|突破|收入|[:（“”])+$"
)
_UNIT_ENDS = "元人家个户件亩吨里次%名项所张座处台套辆只头时米顷斤"
_CLAUSE = Pattern(rf"[。，；、:！？\n（）]|,(?!\d)|(?<=[{_UNIT_ENDS}）])[和及与]")
_ASIDE = 8
"""A bracket of so few characters belongs to the name that it stands in: 因公出国（境）费."""
LONGEST_LABEL = 40


_SCALE = Pattern(r"\d ?(万亿|亿|千万|百万|万)")
_SIZES = {
    "万亿": Decimal(10) ** 12,
    "亿": Decimal(10) ** 8,
    "千万": Decimal(10) ** 7,
    "百万": Decimal(10) ** 6,
    "万": Decimal(10) ** 4,
}


class Sum(msgspec.Struct, frozen=True):
    """What figures give together: the plain result, and within which bounds if they were rounded, and if they were cut off.

    step: the finest place value of what it was made of, to which it is shown.
    """

    value: Decimal
    tight: Interval
    wide: Interval
    step: Decimal

    def shown(self, like: Quantity) -> str:
        """“13.0亿元（12.8亿元—13.2亿元）”, in the multiplier of a printed figure."""
        if like.unit in RATES:
            return shown(self.value, self.wide, like.unit, self.step)
        scale = _SCALE.search(like.claim.text)
        size, unit = (_SIZES[scale[1]], scale[1] + like.unit) if scale else (Decimal(1), like.unit)
        low, high = self.wide.low, self.wide.high
        best = _written(self.value / size, self.step / size, unit)
        if low is None or high is None or low == high:
            return best
        step = self.step / size
        finer = step if low / size % step == 0 == high / size % step else step / 10
        return f"{best}（{_written(low / size, finer, unit)}—{_written(high / size, finer, unit)}）"

    def against(self, printed: Quantity) -> Verdict:
        """Whether the printed figure can be this; one without any part that is rounded makes no rounded total (20户)."""
        exact = self.wide.low is not None and self.wide.low == self.wide.high
        if exact and printed.step == 1 and is_printed_plain(printed):
            return Verdict.AGREES if self.value == printed.value else Verdict.CONFLICTS
        return compared(self.tight, self.wide, printed.tight, printed.wide)


def _written(value: Decimal, step: Decimal, unit: str) -> str:
    place = min(Decimal(1).scaleb(step.adjusted()), Decimal(1))
    return f"{value.quantize(place, ROUND_HALF_EVEN):f}{unit}"


_MULTIPLIERS = {"": 0, "万": 4, "亿": 8, "万亿": 12}
_SCALED = Pattern(r"(?P<scale>万亿|亿|万|)(?P<unit>[^\d万亿]+)$")


def rescaled(written: str) -> Iterator[tuple[int, str]]:
    """How a figure is written with another multiplier (900元: 900万元, 900亿元), and how many powers of ten larger that is."""
    found = _SCALED.search(written)
    if found is None:
        return
    for name, power in _MULTIPLIERS.items():
        if name != found["scale"]:
            yield power - _MULTIPLIERS[found["scale"]], f"{written[: found.start()]}{name}{found['unit']}"


def compared(tight: Interval, wide: Interval, printed_tight: Interval, printed_wide: Interval) -> Verdict:
    """Whether what was computed can be what is printed (CONVENTIONS 2.1)."""
    if not wide.meets(printed_wide):
        return Verdict.CONFLICTS
    return Verdict.AGREES if tight.meets(printed_tight) else Verdict.DOUBTFUL


def added(parts: Iterable[Quantity]) -> Sum:
    """The sum of one figure or more."""
    listed = tuple(parts)
    return Sum(
        sum((part.value for part in listed), Decimal(0)),
        reduce(add, (part.tight for part in listed)),
        reduce(add, (part.wide for part in listed)),
        min(part.step for part in listed),
    )


def quotient(above: Quantity | Sum, below: Quantity | Sum, times: Decimal, step: Decimal) -> Sum | None:
    """above / below × times, None where what is below may be nothing; `step`: to which it is shown."""
    if below.value <= 0 or below.wide.low is None or below.wide.low <= 0:
        return None
    factor = exactly(times)
    return Sum(
        above.value / below.value * times, above.tight / below.tight * factor, above.wide / below.wide * factor, step
    )


def is_amount(quantity: Quantity) -> bool:
    """Whether it is a level that can be added to others."""
    return quantity.is_(Kind.LEVEL) and quantity.unit not in RATES


def is_closed(quantity: Quantity) -> bool:
    """Whether its interval has two ends: nothing follows from 超, 以上 or 不足 in a sum or a quotient."""
    return quantity.wide.low is not None and quantity.wide.high is not None


def is_printed_plain(quantity: Quantity) -> bool:
    """Whether nothing at all is added to the number."""
    return quantity.claim.bound is Bound.EXACT and quantity.claim.high is None


_TORN = Pattern(r"\d[,，.．]\s?$|\d\s$")


def is_torn(plain: str, quantities: Iterable[Quantity]) -> bool:
    """Whether a figure may be the end of a longer number that a blank or a full-width comma tore apart (12，345)."""
    return any(_TORN.search(plain, max(each.start - 3, 0), each.start) for each in quantities)


def label_start(plain: str, start: int, floor: int) -> int:
    """Where the words that stand directly before a figure begin: after the last mark of punctuation, or 和 after a figure."""
    begin = low = max(floor, start - LONGEST_LABEL)
    before = opened = -1
    for mark in _CLAUSE.finditer(plain, low, start):
        if mark[0] == "）" and 0 <= mark.start() - opened <= _ASIDE and opened >= 0:
            begin = before
            continue
        if mark[0] == "（":
            before, opened = begin, mark.start()
        begin = mark.end()
    return begin


def label(manuscript: Manuscript, quantity: Quantity, floor: int = 0) -> str:
    """The words that stand directly before a figure, as typed."""
    begin = label_start(manuscript.plain, quantity.start, floor)
    return manuscript.plain[begin : quantity.start].strip()


def core(words: str) -> str:
    """Words before a figure without 其中, 完成, 为 and the like: what is counted."""
    lead = _LEAD.search(words)
    words = words[lead.end() :] if lead else words
    trail = _TRAIL.search(words)
    return words[: trail.start()] if trail and trail.start() else words


def spans(*groups: Quantity | Iterable[Quantity]) -> tuple[Span, ...]:
    """The places of figures, in the order given."""
    found: list[Span] = []
    for group in groups:
        found.extend([group.span] if isinstance(group, Quantity) else [each.span for each in group])
    return tuple(found)


def listed(quantities: Sequence[Quantity]) -> str:
    """“12.4亿元、68.7亿元、71.3亿元”; of more than six the first and the last."""
    words = [quantity.claim.text.strip() for quantity in quantities]
    return "、".join(words) if len(words) <= 6 else f"{words[0]}、{words[1]}……{words[-1]}（{len(words)}项）"


def named(manuscript: Manuscript, quantity: Quantity) -> str:
    """The figure with the words directly before it, as typed: “非税收入4.9亿元”."""
    if quantity.in_table:
        return f"{quantity.claim.indicator}{quantity.claim.text}"
    begin = label_start(manuscript.plain, quantity.start, 0)
    return manuscript.text[begin : quantity.end].strip().lstrip("·—- ")


def remark(
    verdict: Verdict, where: tuple[Span, ...], message: Text, computed: str = "", suggestion: Text | None = None
) -> Remark | None:
    """The remark on a comparison, None where it agrees."""
    if verdict is Verdict.AGREES:
        return None
    return Remark(where, message, suggestion, computed, doubtful=verdict is Verdict.DOUBTFUL)


_SCOPE = (
    "本级",
    "市级",
    "县级",
    "区级",
    "省级",
    "市直",
    "县直",
    "限额以上",
    "限上",
    "规模以上",
    "规上",
    "城区",
    "全口径",
)
"""Words that make a figure one of another whole (CONVENTIONS 2.5)."""


def scope(words: str) -> frozenset[str]:
    """The words of scope in what stands before a figure."""
    return frozenset(word for word in _SCOPE if word in words)
