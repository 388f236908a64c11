"""Write the table of sources: where every number of the report card stands, and who accepted it."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.ledger.records import DocumentRef, Observation, Target
from dajuan.messages import _
from dajuan.reports.card import show
from dajuan.reports.card.docx.numbers import NONE
from dajuan.reports.card.docx.sources import Entry, Sources, anchor
from dajuan.reports.card.records import Card
from dajuan.reports.excerpts import whole
from dajuan.reports.wordfile.document import WordFile
from dajuan.reports.wordfile.inline import Anchor, Content
from dajuan.reports.wordfile.tables import Column, Holds, Table

REACH = 45
"""Characters of a sentence to either side of its figure; the whole of it is in the ledger and on the page."""

DIGITS = 12
"""Of a SHA-256: enough to tell documents apart by eye; the list of documents has all of them."""


def appendix(file: WordFile, sources: Sources, card: Card) -> None:
    """Write the appendix, once nothing is marked any more."""
    file.appendix(_("Appendix"), _("Sources"))
    file.table(_documents(card))
    places = {document.sha256: number for number, document in enumerate(card.documents, 1)}
    rows = [_row(number, entry, places) for number, entry in enumerate(sources.entries, 1)]
    file.table(
        Table(
            _("Numbers and statements with their sources"),
            (
                Column(_("No."), 9, Holds.FINE),
                Column(_("Indicator"), 25, Holds.FINE),
                Column(_("As printed"), 18, Holds.FINE),
                Column(_("Sentence"), 50, Holds.FINE),
                Column(_("Document"), 9, Holds.FINE),
                Column(_("Position"), 13, Holds.FINE),
                Column("SHA-256", 13, Holds.FINE),
                Column(_("Accepted"), 19, Holds.FINE),
            ),
            rows,
            notes=(
                _(
                    "Note: documents by their number in the table before; positions are characters of the document's text."
                ),
                _("Ledger: entry {acts} of its audit trail, hash {head}.").format(acts=card.acts, head=card.head[:16]),
            ),
        )
    )


def _documents(card: Card) -> Table:
    rows = [
        (
            str(number),
            show.titled(document.title or document.name),
            document.publisher or NONE,
            show.date(document.published) or NONE,
            document.citation or NONE,
            document.sha256,
        )
        for number, document in enumerate(card.documents, 1)
    ]
    columns = (
        Column(_("No."), 9, Holds.FINE),
        Column(_("Document"), 46, Holds.FINE),
        Column(_("Publisher"), 24, Holds.FINE),
        Column(_("Published"), 20, Holds.FINE),
        Column(_("Where it was found"), 25, Holds.FINE),
        Column("SHA-256", 32, Holds.FINE),
    )
    return Table(_("Documents"), columns, rows)


def _row(number: int, entry: Entry, places: dict[str, int]) -> Sequence[Content]:
    indicator, printed, sentence, document, start, end, accepted = _said(entry)
    return (
        [Anchor(anchor(number), str(number))],
        indicator,
        printed,
        sentence,
        str(places.get(document.sha256, NONE)),
        _characters(start, end),
        document.sha256[:DIGITS],
        accepted,
    )


def _characters(start: int, end: int) -> str:
    """Counted from 1, the last one included."""
    return str(end) if end - start == 1 else f"{start + 1}–{end}"


def _said(entry: Entry) -> tuple[str, str, str, DocumentRef, int, int, str]:
    """Indicator, as printed, sentence, document, start, end, accepted."""
    if isinstance(entry, Observation):
        origin = entry.origin
        sentence = whole(origin.sentence, origin.start - origin.sentence_start, len(origin.text), REACH)
        accepted = show.accepted(entry)
        return show.name(entry.indicator), origin.text, sentence, origin.document, origin.start, origin.end, accepted
    if isinstance(entry, Target):
        growth = show.growth(entry)
        said = [show.wording(amount).said for amount in (entry.baseline, entry.goal) if amount]
        amounts = _("; ").join([*said, *([show.named(growth)] if growth else [])])
        row = _("row of the plan: {name}").format(name=entry.name)
        return entry.name, amounts or entry.words, row, entry.plan.document, entry.start, entry.end, NONE
    passage = entry.passage
    return NONE, NONE, passage.text, passage.document, passage.start, passage.end, NONE
