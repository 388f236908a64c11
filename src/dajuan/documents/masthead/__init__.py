"""Tell from a document's head what it is (标题, 发布单位, 地区, 日期, 文种)."""

from __future__ import annotations

import msgspec

from dajuan.documents.document import Block, DocumentKind
from dajuan.documents.masthead.dates import day_alone, delivered, opening_day
from dajuan.documents.masthead.dates import published as day_published
from dajuan.documents.masthead.head import head_of
from dajuan.documents.masthead.kinds import kind_of
from dajuan.documents.masthead.places import own_place
from dajuan.documents.masthead.publishers import publisher_of
from dajuan.documents.masthead.titles import find_title
from dajuan.documents.masthead.years import names_year, year_spoken_of

EARLY = ("01", "02", "03", "04")
"""Months in which the year that has ended is spoken of."""


class Masthead(msgspec.Struct, frozen=True):
    """What the head of a document says of it; the fields are those of `Document`."""

    title: str = ""
    publisher: str = ""
    place: str = ""
    published: str = ""
    year: int | None = None
    kind: DocumentKind = DocumentKind.OTHER


def describe(
    text: str,
    blocks: tuple[Block, ...] = (),
    *,
    title: str = "",
    publisher: str = "",
    published: str = "",
    place: str = "",
    date: str = "",
) -> Masthead:
    """Title, publisher, place, date, year and kind of a text.

    title, publisher, published: what the file format itself said, which is believed before the text; only the day on
        which a report was given is believed before the day on which a page was put up.
    place, date: what the user said, which is believed before all.
    """
    head = head_of(text)
    body = head.body
    title = title or find_title(text, head, blocks)
    kind = kind_of(title, head, body)
    given = delivered(head)
    dated = given or (published or opening_day(head) if kind is DocumentKind.NEWS else "")
    year = year_spoken_of(title, kind, head, body, dated)
    alone = day_alone(head)
    if kind in (DocumentKind.REVIEW, DocumentKind.OTHER) and alone and not names_year(title) and year != int(alone[:4]):
        # What the text speaks of most (五年来 ...) may be years away from the day under its title, which then tells.
        year = year if year == int(alone[:4]) - 1 else int(alone[:4]) - (alone[5:7] in EARLY)
    late = 1 if kind in (DocumentKind.BULLETIN, DocumentKind.BUDGET) else 0
    day = date or given or published or day_published(head, kind, year + late if year else None)
    if year is None and day[:4].isdigit():
        year = int(day[:4]) - late
    if not day and year:
        day = str(year + late)
    return Masthead(title, publisher or publisher_of(head), place or own_place(title, head), day, year, kind)
