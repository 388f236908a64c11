"""Read a cell of a plan's table: a number with what stands around it, or words in the place of one."""

from __future__ import annotations

import msgspec

from dajuan.reading.numerals.lexicon import MULTIPLIERS
from dajuan.reading.plans.lexicon import BOUND_LEAD, NOTHING
from dajuan.reading.plans.records import Amount
from dajuan.reading.plans.rules import (
    BOUNDS,
    END_MARK,
    FALLS,
    LEAD,
    MARK,
    MULTIPLIED,
    REMARK,
    START_MARK,
    WRAPPED,
    YEAR,
)
from dajuan.reading.records import Bound
from dajuan.reading.tables.cells import Number, figure_of, number_in
from dajuan.reading.tables.lexicon import SUFFIX_BOUNDS
from dajuan.reading.tables.rules import SPACES
from dajuan.reading.tables.units import Scale

POWERS = dict(MULTIPLIERS)


class Entry(msgspec.Struct, frozen=True):
    """What a cell sets.

    written: all of it, as written; words: the same where there is no number, else "".
    total: it stands in brackets or is said to be a sum; yearly: 年均; hold: 稳定在; fall: 下降.
    power: of a 万 behind the number whose unit stands elsewhere; mark: *, ①; remark: what stands behind the number.
    year: that the remark names (（2019年）).
    """

    written: str
    number: Number | None = None
    words: str = ""
    total: bool = False
    yearly: bool = False
    hold: bool = False
    fall: bool = False
    power: int = 0
    mark: str = ""
    remark: str = ""
    year: int | None = None


def entry_of(text: str, plain: str, start: int, end: int) -> Entry | None:
    """What the cell text[start:end] sets, None where nothing; `plain` is the text normalised."""
    start, end = _stripped(plain, start, end)
    bare = SPACES.sub("", plain[start:end])
    if bare in NOTHING:
        return None
    written = text[start:end]
    mark = MARK.search(bare)
    found = _read(plain, start, end)
    if found is None:
        return Entry(written, words=written, mark=mark.group() if mark else "")
    return msgspec.structs.replace(found, written=written, mark=mark.group() if mark else "")


def amount_of(entry: Entry, text: str, scale: Scale, *, negative: bool = False) -> Amount:
    """The quantity of a cell that holds a number, in a unit unless the cell has its own."""
    assert entry.number is not None
    number = entry.number
    own = number.scale or scale
    figure = figure_of(number, Scale(own.unit, own.power + entry.power, own.dimension), negative)
    return Amount(
        text=text[number.start : number.end],
        value=figure.value,
        unit=figure.unit,
        start=number.start,
        end=number.end,
        high=figure.high,
        bound=Bound(figure.bound),
        step=figure.step or "1",
    )


def _read(plain: str, start: int, end: int) -> Entry | None:
    """The number of a cell, with leads before it and remarks behind it; None where the cell is words."""
    lead = LEAD.match(plain, start, end)
    whole = number_in(plain, start, end)
    if whole is not None:
        return Entry("", whole, total=whole.total or whole.round)
    marked = START_MARK.match(plain[start:end])
    if marked is not None:
        return _read(plain, start + marked.end(), end)
    if lead is not None:
        rest = _read(plain, *_stripped(plain, lead.end(), end))
        if rest is None or rest.number is None:
            return None
        number = rest.number
        bound = BOUNDS.match(lead.group())
        if bound is not None and number.bound == "exact":
            number = msgspec.structs.replace(number, bound=BOUND_LEAD[bound.group()])
        return msgspec.structs.replace(
            rest,
            number=number,
            total=rest.total or lead.lastgroup == "summed",
            yearly=rest.yearly or lead.lastgroup == "yearly",
            hold=rest.hold or lead.lastgroup == "hold",
            fall=rest.fall or FALLS.fullmatch(lead.group()) is not None,
        )
    return _multiplied(plain, start, end) or _wrapped(plain, start, end) or _remarked(plain, start, end)


def _multiplied(plain: str, start: int, end: int) -> Entry | None:
    """1.9万: the unit stands in another column."""
    match = MULTIPLIED.search(plain, start, end)
    if match is None:
        return None
    number = number_in(plain, start, match.start("word"))
    if number is None or number.scale is not None:
        return None
    suffix = plain[match.end("word") : end].strip()
    number = msgspec.structs.replace(
        number, end=end if suffix else match.end("word"), bound=SUFFIX_BOUNDS.get(suffix, number.bound), suffix=suffix
    )
    return Entry("", number, power=POWERS[match["word"]])


def _wrapped(plain: str, start: int, end: int) -> Entry | None:
    """〔累计18〕, 〔18〕左右: brackets with more than a number in or behind them."""
    match = WRAPPED.fullmatch(plain, start, end)
    if match is None:
        return None
    inside = _read(plain, *_stripped(plain, match.start("inside"), match.end("inside")))
    if inside is None or inside.number is None:
        return None
    number = inside.number
    suffix = END_MARK.sub("", match["suffix"].strip())
    if suffix in SUFFIX_BOUNDS:
        number = msgspec.structs.replace(number, bound=SUFFIX_BOUNDS[suffix])
    elif suffix:
        return None
    return msgspec.structs.replace(inside, number=number, total=True)


def _remarked(plain: str, start: int, end: int) -> Entry | None:
    """60.6（2019年）; >7，力争…: a number, then words."""
    match = REMARK.search(plain, start, end)
    if match is None or match.start() == start:
        return None
    found = _read(plain, *_stripped(plain, start, match.start()))
    if found is None or found.number is None:
        return None
    remark = match["inside"] or match["rest"] or ""
    year = YEAR.search(remark)
    return msgspec.structs.replace(found, remark=remark, year=int(year.group()) if year else None)


def _stripped(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    return start, end
