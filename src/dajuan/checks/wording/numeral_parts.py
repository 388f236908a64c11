"""The parts of which the patterns of the num- and approx- rules are composed; registers nothing.

All of them are for the normalised text (`manuscript.plain`, `manuscript.prose`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Text
from dajuan.patterns import HAN
from dajuan.reading.figures import unit_at

ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
"""A number in Arabic digits."""

DIGIT = "[〇零一二两三四五六七八九]"
CHINESE = f"[〇零一二两三四五六七八九十百千万亿]+(?:点{DIGIT}+)?"
"""A number in Chinese numerals."""

SCALE = "(?:万亿|千万|百万|十万|千亿|百亿|十亿|亿|万)"
"""What multiplies the number before it."""

SIGN = "[-—~]{1,2}"
"""What stands between the ends of a range, one or two characters of it; 至 and 到 are words."""

TIME = frozenset({"duration"})
"""The dimension of 年, 个月, 天, 小时: 近10余年 is the last ten years and more."""

_PER = Pattern(rf"[/每](?:{HAN}|[²³]){{1,3}}")

_NUMBER = frozenset("0123456789.,")
_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿点")

FEW = 3
"""More places than these of one fault are the habit of the document: said once."""

_MOST_SPANS = 30


class Measure(msgspec.Struct, frozen=True):
    """The unit that stands at a place: where it ends, what it measures."""

    end: int
    dimension: str
    written: str


def measure_at(text: str, position: int) -> Measure | None:
    """The unit or classifier at a position (a blank may stand before it), with what it is per (元/亩); None where none stands."""
    start = position + (text[position : position + 1] == " ")
    unit = unit_at(text, start)
    if unit is None:
        return None
    end = start + len(unit.written)
    per = _PER.match(text, end) if text[end : end + 1] == "/" else None
    return Measure(per.end() if per else end, unit.dimension, unit.written)


def number_before(text: str, end: int) -> str:
    """The number that ends at a place, in digits (with 万 or 亿 behind them) or in numerals; "" where none does.

    To look for a rare word and then backwards is many times faster than to look for every number.
    """
    start = end
    while start > 0 and text[start - 1] in _NUMERALS:
        start -= 1
    if start > 0 and text[start - 1] in _NUMBER:
        while start > 0 and text[start - 1] in _NUMBER:
            start -= 1
    return text[start:end].lstrip(".,点")


def is_round(number: str) -> bool:
    """Whether the number ends in a zero before the point and has no digits behind it (300, 3,000)."""
    return number.replace(",", "").endswith("0") and "." not in number


def significant(number: str) -> int:
    """How many digits of the number are not only there to fill places (0.16: 2, 3100: 2, 1234.56: 6, 31.0: 3)."""
    digits = number.replace(",", "")
    shown = digits.replace(".", "").lstrip("0")
    return len(shown if "." in digits else shown.rstrip("0"))


def by_habit(remarks: Iterable[Remark], habit: Text) -> Iterator[Remark]:
    """Each remark where there are few of them; one on all, at the first place, where the document does it throughout.

    habit: the message for all, with {count} and {first} (the message of the first remark).
    """
    found = list(remarks)
    if len(found) <= FEW:
        yield from found
        return
    first = found[0]
    yield Remark(
        spans=tuple(islice((remark.spans[0] for remark in found), _MOST_SPANS)),
        message=habit.filled(count=len(found), first=first.message),
        suggestion=first.suggestion,
        severity=first.severity,
    )


SAME = Text("{first}全文共{count}处，下同。", en="{first} The document does so in {count} places.")
"""The usual message of `by_habit`."""
