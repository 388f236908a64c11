"""Show differences on a terminal or as plain lines: under each heading what changed, with the clause as it was and as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import BinaryIO

from dajuan.comparison.records import Change, Difference, Figure
from dajuan.documents.document import Document
from dajuan.messages import _, harmless
from dajuan.reports.differences import words
from dajuan.reports.differences.places import Headings, page
from dajuan.reports.excerpts import clause

Styled = Callable[[str, str], str]
"""Puts a text into a style."""

BOLD, DIM = "1", "2"
COLOURS: Mapping[Change, str] = {
    Change.CHANGED: "33",
    Change.ADDED: "32",
    Change.DROPPED: "31",
    Change.MOVED: "35",
    Change.RESTATED: "36",
}
REACH = 30
"""How many characters of the clause are shown on both sides of a figure."""


def write(old: Document, new: Document, differences: Sequence[Difference], stream: BinaryIO) -> None:
    """Write the lines, with colours where a person looks on."""
    colour = stream.isatty()
    for line in lines(old, new, differences, colour=colour):
        stream.write(f"{line}\n".encode(errors="replace"))


def lines(old: Document, new: Document, differences: Sequence[Difference], *, colour: bool) -> Iterator[str]:
    """The lines of the report."""

    def styled(text: str, style: str) -> str:
        return f"\x1b[{style}m{harmless(text)}\x1b[0m" if colour else harmless(text)

    yield styled(f"{old.name} → {new.name}", BOLD)
    for document in (old, new):
        for loss in document.losses:
            yield styled(words.named(document.name, _(loss)), DIM)
    yield styled(words.counted(differences), DIM)
    headings = Headings(old), Headings(new)
    under: str | None = None
    said: tuple[object, ...] = ()
    for difference in differences:
        shown, place = (difference.new, headings[1]) if difference.new else (difference.old, headings[0])
        assert shown is not None
        heading = place.above(shown.start)
        if heading != under:
            under = heading
            yield ""
            if heading:
                yield styled(heading, BOLD)
        yield _head(difference, styled)
        excerpts = tuple(_excerpts(difference, headings))
        if excerpts != said:
            for excerpt in excerpts:
                yield f"    {harmless(excerpt)}"
            said = excerpts


def _head(difference: Difference, styled: Styled) -> str:
    said = words.subject(difference)
    parts = [styled(f"[{words.name(difference.change)}]", COLOURS[difference.change])]
    figures = styled(words.figures(difference), BOLD)
    parts.append(words.named(harmless(said), figures) if said else figures)
    remarks = words.joined(words.remarks(difference))
    return " ".join(parts) + words.in_brackets(harmless(remarks))


def _excerpts(difference: Difference, headings: tuple[Headings, Headings]) -> Iterator[str]:
    if difference.change is Change.MOVED and difference.old and difference.new:
        before = " · ".join(
            part for part in (headings[0].above(difference.old.start), page(difference.old.page)) if part
        )
        if before:
            yield _("stood under: {place}").format(place=before)
        yield f"+ {_clause(difference.new)}"
        return
    for sign, figure in (("-", difference.old), ("+", difference.new)):
        if figure is not None:
            where = page(figure.page)
            yield f"{sign} {_clause(figure)}" + (f"  [{where}]" if where else "")


def _clause(figure: Figure) -> str:
    at, length = figure.start - figure.sentence_start, figure.end - figure.start
    if figure.table:
        return words.flat(
            figure.sentence if len(figure.sentence) <= 4 * REACH else clause(figure.sentence, at, length, REACH)
        )
    return words.flat(clause(figure.sentence, at, length, REACH))
