"""Number what the figures of the workbook rest on, and write the sheet of sources."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dajuan.ledger.records import DocumentRef, Observation, Passage, Target
from dajuan.messages import _
from dajuan.reports.card import show
from dajuan.reports.card.records import Card
from dajuan.reports.card.xlsx.book import Book, Column, Sheet, plain
from dajuan.reports.card.xlsx.scale import number

Source = Observation | Target | Passage


class _Key(msgspec.Struct, frozen=True):
    kind: str
    number: int
    start: int


class Sources:
    """What has been named so far, in the order in which it was first named; `replaced`: superseded ones by number."""

    def __init__(self, replaced: Iterable[Observation] = ()) -> None:
        self.replaced = {observation.number: observation for observation in replaced}
        self.numbers: dict[_Key, int] = {}
        self.named: list[Source] = []

    def link(self, source: Source) -> str:
        """Where in the workbook the source stands."""
        row = Sheet.HEAD + 1 + self.number(source)
        return f"internal:'{_('Sources')}'!A{row}"

    def number(self, source: Source) -> int:
        """The number of the source, counted from 1."""
        key = _key(source)
        if key not in self.numbers:
            self.named.append(source)
            self.numbers[key] = len(self.named)
        return self.numbers[key]

    def write(self, book: Book, card: Card) -> None:
        """Write the sheet; no source may be named after it."""
        sheet = book.sheet(
            _("Sources"),
            _("Sources of the report card"),
            _(
                "Positions count the characters of the document's plain text from 1, the last one included. Values are in the plain unit."
            ),
            [
                Column(_("No."), 6),
                Column(_("Document"), 28),
                Column(_("Publisher"), 14),
                Column(_("Date"), 12),
                Column(_("As printed"), 15),
                Column(_("Value"), 16),
                Column(_("Unit"), 10),
                Column(_("Sentence"), 50),
                Column(_("First character"), 8),
                Column(_("Last character"), 8),
                Column(_("Page"), 7),
                Column(_("Speaker"), 16),
                Column(_("Accepted by"), 12),
                Column(_("Accepted at"), 17),
                Column(_("Reason"), 18),
                Column(_("Replaces observation"), 12),
                Column("SHA-256", 20),
                Column(_("Found at"), 22),
            ],
            frozen=2,
        )
        for position, source in enumerate(self.named, start=1):
            sheet.add()
            sheet.whole(0, position)
            _write(sheet, source)
        sheet.close()


def _key(source: Source) -> _Key:
    if isinstance(source, Passage):
        return _Key("passage", source.document.number, source.start)
    return _Key(type(source).__name__, source.number, 0)


def document(source: Source) -> DocumentRef:
    """The document in which the source stands."""
    if isinstance(source, Observation):
        return source.origin.document
    return source.plan.document if isinstance(source, Target) else source.document


def _write(sheet: Sheet, source: Source) -> None:
    of = document(source)
    sheet.text(1, of.title or of.name)
    sheet.text(2, of.publisher)
    sheet.text(3, show.date(of.published))
    sheet.text(16, of.sha256)
    sheet.text(17, of.citation)
    if isinstance(source, Observation):
        origin, act = source.origin, source.accepted
        sheet.text(4, origin.text)
        value = number(source.value)
        if value is None:
            sheet.text(5, source.value)
        else:
            sheet.number(5, plain(value), source.bound)
        sheet.text(6, source.unit)
        sheet.text(7, origin.sentence)
        sheet.whole(8, origin.start + 1)
        sheet.whole(9, origin.end)
        sheet.whole(10, origin.page)
        sheet.text(11, show.speaker(origin))
        sheet.text(12, act.who)
        sheet.text(13, show.moment(act))
        sheet.text(14, act.why)
        sheet.whole(15, source.supersedes)
        return
    sheet.whole(8, source.start + 1)
    sheet.whole(9, source.end)
    sheet.text(7, _said(source) if isinstance(source, Target) else source.text)


def _said(target: Target) -> str:
    """What the plan's row says, put together from its printed parts with their units."""
    growth = show.growth(target)
    amounts = (show.wording(amount).said for amount in (target.baseline, target.goal) if amount)
    printed = (*amounts, show.named(growth) if growth else "")
    return " | ".join(part for part in (target.group, target.name, *printed, target.words) if part)
