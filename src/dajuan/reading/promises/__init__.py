"""Find milestones, pledges and programmes in a text."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from dajuan.reading.promises.clauses import layout
from dajuan.reading.promises.milestones import milestones
from dajuan.reading.promises.pledges import pledges
from dajuan.reading.promises.programmes import programmes
from dajuan.reading.records import Milestone, Pledge, Programme, Quotation

__all__ = ["milestones", "pledges", "programmes", "statements"]


def statements(
    text: str, quotes: tuple[Quotation, ...], year: int | None
) -> tuple[tuple[Milestone, ...], tuple[Pledge, ...], tuple[Programme, ...]]:
    """The milestones, pledges and programmes of `text`, each in the order of the text, their ids left empty.

    quotes: who is quoted where (`quotations(text)`); year: the one that the document speaks of, None if unknown.
    Time is linear in the text's length.
    """
    page = layout(text, year)
    starts = [quote.start for quote in quotes]

    def with_body(one: Programme) -> Programme:
        index = bisect_right(starts, one.start) - 1
        if index < 0 or one.start >= quotes[index].end or not quotes[index].body:
            return one
        return msgspec.structs.replace(one, body=quotes[index].body)

    schemes = tuple(with_body(one) for one in programmes(text))
    return milestones(page, quotes, year), pledges(page, quotes, year), schemes
