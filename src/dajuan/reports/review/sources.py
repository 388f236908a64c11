"""Say what a sentence rests on, with an excerpt that is short enough for a footnote."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.ledger.records import Observation, Passage, Target
from dajuan.reports.review.records import Source

STOPS = "，。；！？：,;!?\n"
REACH = 40
"""How far an excerpt goes to either side of its figure at most, in characters."""


def of_figures(figures: Iterable[Observation]) -> tuple[Source, ...]:
    """The sources of figures, each once."""
    return _once(_of_figure(figure) for figure in figures)


def of_target(target: Target) -> Source:
    """The row of a plan that sets a target; its excerpt is what the row sets."""
    cells = [amount.text for amount in (target.baseline, target.goal, target.growth) if amount]
    excerpt = " ".join((target.name, *cells, *filter(None, [target.words])))
    return Source(target.plan.document, target.start, target.end, excerpt)


def of_passages(passages: Iterable[Passage]) -> tuple[Source, ...]:
    """The sources of milestones, pledges, programmes."""
    return _once(Source(each.document, each.start, each.end, _shortened(each.text)) for each in passages)


def _of_figure(figure: Observation) -> Source:
    origin = figure.origin
    return Source(origin.document, origin.start, origin.end, _around(origin.sentence, origin.start - origin.sentence_start, len(origin.text)))


def _around(sentence: str, at: int, length: int) -> str:
    """The clause of the sentence that holds its figure; a long one is cut at both sides."""
    first, last = max(at, 0), max(at, 0) + length
    while first and sentence[first - 1] not in STOPS:
        first -= 1
    while last < len(sentence) and sentence[last] not in STOPS:
        last += 1
    begun, ended = max(first, at - REACH), min(last, at + length + REACH)
    return ("…" if begun > first else "") + sentence[begun:ended].strip() + ("…" if ended < last else "")


def _shortened(text: str) -> str:
    return text if len(text) <= 2 * REACH else f"{text[: 2 * REACH]}…"


def _once(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(sources))
