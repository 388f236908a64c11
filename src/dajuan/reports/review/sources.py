"""Say what a sentence rests on, with an excerpt that is short enough for a footnote."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.ledger.records import Observation, Passage, Target
from dajuan.reports.card import show
from dajuan.reports.excerpts import clause
from dajuan.reports.review import lexicon
from dajuan.reports.review.prose import quoted
from dajuan.reports.review.records import Source

REACH = 40
"""How far an excerpt goes to either side of its figure at most, in characters."""


def of_figures(figures: Iterable[Observation]) -> tuple[Source, ...]:
    """The sources of figures, each once."""
    return _once(_of_figure(figure) for figure in figures)


def of_target(target: Target) -> Source:
    """The row of a plan that sets a target; its excerpt is what the row sets."""
    cells = []
    if target.baseline:
        cells.append(lexicon.OF_YEAR.format(year=target.baseline_year, text=show.wording(target.baseline).said))
    if target.goal:
        before, after = show.around_goal(target)
        said = f"{before}{show.wording(target.goal).said}{after}"
        cells.append(said if before or after else lexicon.OF_YEAR.format(year=target.year, text=said))
    if growth := show.growth(target):
        cells.append(show.named(growth))
    if target.words:
        cells.append(target.words)
    excerpt = lexicon.SET_BY_PLAN.format(name=target.name, cells="，".join(cells))
    return Source(target.plan.document, target.start, target.end, excerpt)


def of_passages(passages: Iterable[Passage]) -> tuple[Source, ...]:
    """The sources of milestones, pledges, programmes."""
    return _once(Source(each.document, each.start, each.end, quoted(_shortened(each.text))) for each in passages)


def _of_figure(figure: Observation) -> Source:
    origin = figure.origin
    words = clause(origin.sentence, origin.start - origin.sentence_start, len(origin.text), REACH)
    return Source(origin.document, origin.start, origin.end, quoted(words))


def _shortened(text: str) -> str:
    return text if len(text) <= 2 * REACH else f"{text[: 2 * REACH]}…"


def _once(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(sources))
