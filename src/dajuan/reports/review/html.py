"""Write the review as one page, with the sources as notes that are linked both ways."""

from __future__ import annotations

from itertools import count
from typing import BinaryIO

from dajuan.messages import speaking
from dajuan.reports.card.records import Card
from dajuan.reports.claims.marks import html_text
from dajuan.reports.page import asset, document
from dajuan.reports.review.compose import CHINESE, review
from dajuan.reports.review.notes import note
from dajuan.reports.review.prose import parted
from dajuan.reports.review.records import Paragraph
from dajuan.reports.wordfile.headings import Numbering

NOTES = "资料来源"
BACK = "返回正文第{number}处"
NOTED = "注{number}"


def write(card: Card, stream: BinaryIO) -> None:
    """Write the page."""
    stream.write(page(card).encode(errors="replace"))


def page(card: Card) -> str:
    """The draft as a page, self-contained: it asks nothing of any network, and its policy forbids it to."""
    draft = review(card)
    notices = "".join(f'<p class="notice">{html_text(notice)}</p>\n' for notice in draft.notices)
    notes, numbering = _Notes(), Numbering()
    with speaking(CHINESE):
        opening = notes.paragraph(draft.opening)
        sections = "".join(
            f"<section><h2>{numbering.next(1)}{html_text(section.title)}</h2>\n"
            f"{''.join(map(notes.paragraph, section.paragraphs))}</section>\n"
            for section in draft.sections
        )
    title = html_text(draft.title)
    body = f"""<main>
<article>
<h1>{title}</h1>
<p class="subtitle">{html_text(draft.subtitle)}</p>
{notices}{opening}{sections}<p class="date">{html_text(draft.date)}</p>
</article>
<section class="notes"><h2>{NOTES}</h2>
<ol>
{"".join(notes.written)}</ol></section>
</main>
"""
    return document(title, body, tongue=CHINESE, style=asset(__file__, "page.css"))


class _Notes:
    """The notes of a page, numbered as their sentences are written."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._numbers = count(1)

    def paragraph(self, paragraph: Paragraph) -> str:
        """The paragraph as HTML, "" for one without sentences; its notes are kept."""
        pieces: list[str] = []
        for sentence in paragraph:
            if not sentence.sources:
                pieces.append(html_text(sentence.text))
                continue
            number = next(self._numbers)
            label, back = NOTED.format(number=number), BACK.format(number=number)
            mark = f'<sup id="r{number}"><a href="#n{number}" aria-label="{label}">{number}</a></sup>'
            before, after = parted(sentence.text)
            pieces.append(f"{html_text(before)}{mark}{html_text(after)}")
            self.written.append(
                f'<li id="n{number}">{html_text(note(sentence))} <a href="#r{number}" aria-label="{back}">↩</a></li>\n'
            )
        return f"<p>{''.join(pieces)}</p>\n" if pieces else ""
