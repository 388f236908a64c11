"""Compose the review of a report card, field by field."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.ledger.records import Cell
from dajuan.messages import speaking
from dajuan.reports.card import show
from dajuan.reports.card.records import Card, Section
from dajuan.reports.review import lexicon
from dajuan.reports.review.figures import contested, figures
from dajuan.reports.review.milestones import milestones
from dajuan.reports.review.pledges import pledges
from dajuan.reports.review.programmes import programmes
from dajuan.reports.review.records import Paragraph, Review, ReviewSection
from dajuan.reports.review.targets import targets, together, unsaid

CHINESE = "zh_CN"


def review(card: Card) -> Review:
    """The whole draft; the same card gives the same words."""
    with speaking(CHINESE):
        return Review(
            title=lexicon.TITLE.format(place=card.place, year=card.year),
            subtitle=lexicon.SUBTITLE,
            date=show.day(card.made),
            notices=tuple(_notices(card)),
            opening=together(card),
            sections=sentences(card),
        )


def _notices(card: Card) -> Iterator[str]:
    if card.plan is not None and card.plan.made_up:
        yield lexicon.MADE_UP
    if card.waiting:
        yield lexicon.WAITING.format(count=card.waiting)
    yield lexicon.DRAFT


def sentences(card: Card) -> tuple[ReviewSection, ...]:
    """A section for each field of which anything is to be said."""
    with speaking(CHINESE):
        told = (
            ReviewSection(show.field(section.field), tuple(_paragraphs(section, card))) for section in card.sections
        )
        return tuple(section for section in told if section.paragraphs)


def _paragraphs(section: Section, card: Card) -> Iterator[Paragraph]:
    for paragraph in (
        targets(section.targets, card.place, card.year),
        figures(section.figures, card.place, card.year),
        programmes(section.programmes),
        milestones(section.milestones, card.year),
        pledges(section.pledges),
        contested(_cells(section, card), card.year) + unsaid(section.unsaid),
    ):
        if paragraph:
            yield paragraph


def _cells(section: Section, card: Card) -> tuple[Cell, ...]:
    """The cells of the field that may be contested: those of its figures, and those of its targets' indicators."""
    aimed = {row.evaluation.target.indicator.id for row in section.targets}
    cells = (*(cell for row in section.figures for cell in row.cells), *card.contested)
    own = {row.indicator.id for row in section.figures} | aimed
    return tuple(dict.fromkeys(cell for cell in cells if cell.indicator.id in own))
