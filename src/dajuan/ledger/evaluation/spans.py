"""Which months a period covers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from dajuan.catalogue.indicators import Measure
from dajuan.ledger.records import Observation

_POINT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-\d{2})?")
_DECEMBER = 12


class Span(msgspec.Struct, frozen=True):
    """From one month through another, each a year and a month from 1 to 12."""

    first: tuple[int, int]
    last: tuple[int, int]

    @property
    def months(self) -> int:
        """How many months it covers."""
        return (self.last[0] - self.first[0]) * 12 + self.last[1] - self.first[1] + 1

    @property
    def is_whole_years(self) -> bool:
        """Whether it begins with a January and ends with a December."""
        return self.first[1] == 1 and self.last[1] == _DECEMBER

    @property
    def year(self) -> int | None:
        """The one whole year that it is, else None."""
        return self.last[0] if self.is_whole_years and self.months == _DECEMBER else None


@lru_cache(maxsize=1 << 12)
def span_of(period: str | None) -> Span | None:
    """The months of a period ("2025", "2025-11", "2025-01/2025-11", "2021/2025"), None where it is none of these."""
    begin, _slash, end = (period or "").partition("/")
    first, last = _POINT.fullmatch(begin), _POINT.fullmatch(end or begin)
    if not first or not last:
        return None
    return Span((int(first[1]), int(first[2] or 1)), (int(last[1]), int(last[2] or _DECEMBER)))


def span_of_observation(observation: Observation) -> Span | None:
    """As span_of; a stock is as it stands at the end, so that December speaks for the year."""
    span = span_of(observation.period)
    if span and observation.indicator.measure is Measure.STOCK and span.last[1] == _DECEMBER and span.months == 1:
        return Span((span.last[0], 1), span.last)
    return span


def covering(spans: Sequence[Span]) -> str:
    """The period from the first through the last of consecutive spans."""
    first, last = spans[0], spans[-1]
    if first.first[1] == 1 and last.last[1] == 12:
        return f"{first.first[0]}/{last.last[0]}" if first.first[0] != last.last[0] else f"{last.last[0]}"
    return f"{first.first[0]}-{first.first[1]:02}/{last.last[0]}-{last.last[1]:02}"


def month_number(point: tuple[int, int]) -> int:
    """Months counted through the years, so that one follows on another by 1."""
    return point[0] * 12 + point[1]
