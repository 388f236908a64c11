"""Make the record of a figure where it stands in a document."""

from __future__ import annotations

from dajuan.comparison.marks import Mark
from dajuan.comparison.records import Figure
from dajuan.comparison.sheet import Sheet


def figure(sheet: Sheet, mark: Mark) -> Figure:
    """The record of a mark: the span of its claim where it is part of one."""
    claim = sheet.claims[mark.claim] if mark.claim >= 0 else None
    start, end = (claim.start, claim.end) if claim else (mark.start, mark.end)
    text = sheet.document.text
    first, last = min(mark.sentence[0], start), max(mark.sentence[1], end)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    place = mark.place
    return Figure(
        start=start,
        end=end,
        text=text[start:end],
        sentence=text[first:last],
        sentence_start=first,
        claim=claim,
        indicator=claim.indicator if claim and claim.indicator else place.label if place else "",
        column=place.head if place else "",
        page=sheet.page(start),
        table=place is not None or sheet.in_table(start),
    )
