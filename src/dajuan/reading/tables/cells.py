"""Read the cell of a table: a figure with its bound, a five-year total, or nothing."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.reading.figures import Figure
from dajuan.reading.numerals import power_of_ten, shift
from dajuan.reading.tables.lexicon import ABOUT, DOWN, EMPTY, NEAR, OVER, ROUND, SUFFIX_BOUNDS, UNDER
from dajuan.reading.tables.rules import CELL, LEADING_ZERO, YEAR
from dajuan.reading.tables.units import Scale, scale_of


class Number(msgspec.Struct, frozen=True):
    """A cell's figure as printed.

    start, end: its span in the text, with the unit and 左右 that the cell itself gives.
    digits, high: without separators of thousands, `digits` with its sign; scale: the cell's own unit, None where it has none.
    bound, suffix: what side the truth lies on, and the word behind the number that says so.
    total: it stands in brackets (〔18〕), as five-year totals do; round brackets are `round`.
    down: an arrow says that it fell.
    """

    start: int
    end: int
    digits: str
    high: str | None
    scale: Scale | None
    bound: str
    suffix: str
    total: bool
    round: bool
    down: bool


def is_empty(text: str) -> bool:
    """Whether a cell says that there is nothing."""
    return text.replace(" ", "") in EMPTY


def number_in(plain: str, start: int, end: int) -> Number | None:
    """The figure that fills the cell plain[start:end], None where the cell holds none or more than that."""
    while start < end and plain[start] == " ":
        start += 1
    while end > start and plain[end - 1] == " ":
        end -= 1
    if end - start > 40 or start == end:
        return None
    match = CELL.fullmatch(plain, start, end)
    if match is None or bool(match["open"]) != bool(match["close"]) or LEADING_ZERO.match(match["number"]):
        return None
    scale = scale_of(match["percent"]) if match["percent"] else None
    stop = match.end("percent") if match["percent"] else match.end("number")
    if match["high"]:
        stop = match.end("high")
    if match["unit"]:
        written = scale_of(match["unit"])
        if written is None or (scale is not None and written.unit != scale.unit):
            return None
        if written.dimension == "duration" and YEAR.fullmatch(match["number"]):
            return None
        scale, stop = written, match.end("unit")
    bound = _bound(match["bound"] or "")
    if match["suffix"]:
        bound, stop = SUFFIX_BOUNDS[match["suffix"]], match.end("suffix")
    sign = match["sign"] or ""
    first = match.start("sign") if sign and sign != "+" else match.start("number")
    if match["bound"] in ABOUT or match["bound"] in NEAR:
        first = match.start("bound")
    digits = ("-" if sign and sign != "+" else "") + _plain(match["number"])
    high = _plain(match["high"]) if match["high"] else None
    opening = match["open"] or ""
    if high is not None and Decimal(high) <= Decimal(digits):
        return None
    return Number(
        start=first,
        end=stop,
        digits=digits,
        high=high,
        scale=scale,
        bound=bound,
        suffix=match["suffix"] or "",
        total=opening not in ("", ROUND),
        round=opening == ROUND,
        down=match["arrow"] == DOWN,
    )


def _plain(written: str) -> str:
    return written.replace(",", "").replace("，", "")


def _bound(word: str) -> str:
    if word in OVER:
        return "over"
    if word in UNDER:
        return "under"
    if word in ABOUT:
        return "about"
    return "near" if word in NEAR else "exact"


def is_year(number: Number) -> bool:
    """Whether a cell's figure can be a year."""
    return number.scale is None and YEAR.fullmatch(number.digits) is not None


def figure_of(number: Number, scale: Scale, negative: bool = False) -> Figure:
    """The figure of a cell, its value multiplied out by the unit that holds for it."""
    digits = number.digits
    if negative and not digits.startswith("-"):
        digits = "-" + digits
    figure = Figure(number.start, number.end, shift(digits, scale.power), scale.unit, scale.dimension, "amount")
    figure.high = shift(number.high, scale.power) if number.high else None
    decimals = len(digits.partition(".")[2])
    figure.step = power_of_ten(scale.power - decimals)
    figure.bound = number.bound
    if number.suffix:
        figure.approximators = (number.suffix,)
    return figure
